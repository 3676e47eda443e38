"""Which words of a text are a name of a medicine with a slip in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.spelling import edit_distance

_WORD = compiled(r"[^\W\d_]{5,}")
_CODE = compiled(r"\b([A-Z]{2,5})(-?)(\d{1,6})\b")
_LIMIT = 2
_LONG = 8


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Spellings of one name: British, American and international.
_VARIANTS = (("ph", "f"), ("oe", "e"), ("ae", "e"), ("y", "i"), ("th", "t"), ("k", "c"))
# Nearer to a name than two letters, and words of their own.
_WORDS = _listed("insulin insulins station stations statin statins cortisol penicillins heparan")


@record
class Slip:
    """A word that is almost a name: which text it stands in, the word, and the name."""

    place: int
    word: str
    name: str


def slips(texts: Sequence[str], given: Iterable[str], known: Iterable[str], endings: Sequence[str]) -> Iterator[Slip]:
    """The misspelled names in `texts`.

    `given` are the names of the drug itself; besides them every medicine counts that is named more often than the word
    in question. `known` names are right as they stand; `endings` tell apart two names that share one.
    """
    words = [_WORD.findall(text) for text in texts]
    count = Counter(word.lower() for row in words for word in row)
    names = {name.lower() for name in given}
    right = names | {name.lower() for name in known}
    medicinal = {word for text in texts for word in medicines(text)} & count.keys()
    anchors = names | {word for word in medicinal if len(word) >= _LONG and (count[word] > 1 or word in right)}
    found = {}
    # Nearly all words share neither their first letter nor their end with a name: those need no closer look.
    firsts, ends, middles = ({part(a) for a in anchors} for part in (_first, _end, _middle))
    for word in count:
        if len(word) < 6 or not (word[0] in firsts or word[-4:] in ends or word[1:4] in middles):
            continue
        if word in right or word in _WORDS:
            continue
        near = (a for a in anchors if a != word and (a in names or count[a] > count[word]))
        if name := next((a for a in near if _is_slip(word, a, endings, sure=a in names)), None):
            found[word] = name
    for index, row in enumerate(words):
        for word in dict.fromkeys(row):
            if word.lower() in found:
                yield Slip(index, word, found[word.lower()])
    yield from _codes(texts, names)


class NameIndex:
    """Well-known names of at least eight letters, so kept that one slip in a word leaves one of its two keys right."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        self._by_key: dict[str, list[str]] = {}
        for name in self.names:
            if len(name) >= _LONG and name.isalpha():
                for key in (name[:4], "." + name[-4:]):
                    self._by_key.setdefault(key, []).append(name)

    def slip_of(self, word: str) -> str:
        """The name that a word in small letters misses by one letter or by two exchanged ones, or nothing."""
        near = [*self._by_key.get(word[:4], ()), *self._by_key.get("." + word[-4:], ())]
        return next((name for name in near if self._misses(word, name)), "")

    def _misses(self, word: str, name: str) -> bool:
        if abs(len(word) - len(name)) > 1 or word.startswith(name) or name.startswith(word):
            return False
        return _one_spelling(word) != _one_spelling(name) and (
            edit_distance(word, name, 1) <= 1 or _swapped(word, name)
        )


def listed_slips(texts: Sequence[str], index: NameIndex, right: Iterable[str]) -> Iterator[Slip]:
    """Words in `texts` that are almost a name of `index` and neither `right` nor named so often that they are meant."""
    held = index.names | frozenset(right)
    for place, text in enumerate(texts):
        for word in dict.fromkeys(_WORD.findall(text)):
            lowered = word.lower()
            if len(word) >= _LONG - 1 and lowered not in held and (name := index.slip_of(lowered)):
                yield Slip(place, word, name)


def _first(word: str) -> str:
    return word[0]


def _end(word: str) -> str:
    return word[-4:]


def _middle(word: str) -> str:
    return word[1:4]


def _is_slip(word: str, name: str, endings: Sequence[str], *, sure: bool) -> bool:
    if abs(len(word) - len(name)) > _LIMIT or not (
        word[0] == name[0] or word[-4:] == name[-4:] or word[1:4] == name[1:4]
    ):
        return False
    if word.startswith(name) or word.endswith(name) or name.startswith(word) or name.endswith(word):
        return False
    limit = _LIMIT if len(name) >= _LONG else 1
    distance = edit_distance(word, name, limit)
    if distance > limit or _one_spelling(word) == _one_spelling(name):
        return False
    sibling = next((e for e in endings if len(e) > 3 and name.endswith(e) and word.endswith(e)), "")
    # Another drug of the class, not a slip: "afatinib" and "axitinib" share all but the letters that tell them apart.
    if distance == _LIMIT and abs(len(word) - len(name)) == _LIMIT:
        return False  # nobody leaves out two letters; "estriol" is no slip of "estradiol"
    if sibling and distance == _LIMIT and not (_swapped(word, name) or _vowels_only(word, name)):
        return sure and word[:2] == name[:2]
    return True


def _one_spelling(word: str) -> str:
    for old, new in _VARIANTS:
        word = word.replace(old, new)
    return word.rstrip("e")


def _swapped(a: str, b: str) -> bool:
    """Whether two neighbouring letters are exchanged."""
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return len(a) == len(b) and len(places) == 2 and places[1] == places[0] + 1 and sorted(a) == sorted(b)


def _vowels_only(a: str, b: str) -> bool:
    """Whether nothing but vowels differ: two names of one class differ in more."""
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and a[0] == b[0] and all(x in "aeiou" and y in "aeiou" for x, y in pairs)


def _codes(texts: Sequence[str], names: set[str]) -> Iterator[Slip]:
    """Codes that differ from one used more often by exchanged letters or digits: QVD-8 and QDV-8."""
    rows = [[m.groups() for m in _CODE.finditer(text)] for text in texts]
    count = Counter("".join(code) for row in rows for code in row)
    for index, row in enumerate(rows):
        for letters, dash, digits in dict.fromkeys(row):
            code = letters + dash + digits
            for other in count:
                if count[other] <= count[code] and not (other.lower() in names and code.lower() not in names):
                    continue
                parts = _CODE.fullmatch(other)
                if parts is None:
                    continue
                first, _, last = parts.groups()
                if (digits == last and _swapped(letters, first)) or (letters == first and _swapped(digits, last)):
                    yield Slip(index, code, other)
                    break
