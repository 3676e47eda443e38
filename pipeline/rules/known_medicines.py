"""Well-known medicines by name, and what is generally known of them: class, unit, highest dose, routes, dangers.

The facts are general pharmacological knowledge (house table), not compared line by line with labels: what a rule finds
with them is a warning that asks its reader to look at the label. A text without such a name costs one look at its words.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_medicine_classes import CLASSES, COMPANIONS
from pipeline.rules.known_medicines_more import OTHERS
from pipeline.rules.known_medicines_table import HEART_AND_NERVES


@record
class MedicineClass:
    """A class of medicines: the words writers have for it, folded and singular, and what its members act on."""

    key: str
    words: tuple[str, ...]
    targets: tuple[str, ...]


@record
class KnownMedicine:
    """One medicine. Doses are the highest usual ones of adults by mouth in mg, None where open or never by mouth.

    `names` are all its names, folded, the international one first. `least_days` is the shortest usual time between two
    doses in days if it is longer than one, else 0. `age` in years is the youngest age of its usual use, 0 for no limit.
    """

    names: tuple[str, ...]
    classes: tuple[str, ...]
    unit: str
    most_single: Decimal | None
    most_daily: Decimal | None
    least_days: int
    never_routes: tuple[str, ...]
    harms_pregnancy: bool
    harms_late_pregnancy: bool
    harms_nursing: bool
    age: int
    live_vaccine: bool
    no_alcohol: bool
    no_sudden_stop: bool

    @property
    def name(self) -> str:
        """The international nonproprietary name."""
        return self.names[0]

    @property
    def weekly(self) -> bool:
        """Whether it is never taken more often than once a week."""
        return self.least_days >= 7


@record
class Mention:
    """A known medicine named at a place of a text, in the words `said` (folded)."""

    start: int
    end: int
    said: str
    medicine: KnownMedicine


@cache
def classes() -> dict[str, MedicineClass]:
    """All classes by key."""
    rows = ([part.strip() for part in line.split("|")] for line in CLASSES.strip().splitlines())
    return {key: MedicineClass(key, _parts(words), _parts(targets)) for key, words, targets in rows}


@cache
def known_medicines() -> tuple[KnownMedicine, ...]:
    """The whole table, in its order."""
    return tuple(_read(line) for line in (HEART_AND_NERVES.strip() + OTHERS.rstrip()).splitlines())


@cache
def by_name() -> dict[str, KnownMedicine]:
    """Every medicine by each of its names, folded."""
    return {name: medicine for medicine in known_medicines() for name in medicine.names}


def known(word: str) -> KnownMedicine | None:
    """The medicine of that exact name in any case, or None."""
    return by_name().get(fold(word))


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every known medicine that `text` names, in order. Of two names at one place the longer counts."""
    folded, names, firsts = fold(text), by_name(), _first_words()
    found: list[Mention] = []
    for match in compiled(r"[a-z][a-z-]{2,}").finditer(folded):
        word = match.group()
        if word not in names and word not in firsts:
            continue
        if found and match.start() < found[-1].end:
            continue
        longer = (name for name in firsts.get(word, ()) if folded.startswith(name, match.start()))
        said = next((name for name in longer if not folded[match.start() + len(name) :][:1].isalpha()), word)
        if said in names:
            found.append(Mention(match.start(), match.start() + len(said), said, names[said]))
    return tuple(found)


def named_beside(sentence: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence names another medicine, known or not, than the one of these names."""
    return any(name not in names and not any(name in own for own in names) for name in medicines(sentence))


@cache
def danger_together(one: KnownMedicine, other: KnownMedicine) -> str:
    """What happens to somebody who takes both, or nothing if the table holds no danger of the two."""
    if one.name == other.name:
        return ""
    first, second = {*one.classes, *one.names}, {*other.classes, *other.names}
    for left, right, harm in _companions():
        if (first & left and second & right) or (second & left and first & right):
            return harm
    return ""


@cache
def class_danger(one: KnownMedicine, key: str) -> str:
    """What happens to somebody who takes the medicine and one of the class `key`, or nothing."""
    own = {*one.classes, *one.names}
    for left, right, harm in _companions():
        if (own & left and key in right) or (own & right and key in left):
            return harm
    return ""


@cache
def class_words() -> dict[str, frozenset[str]]:
    """The keys of the classes that each word for a class fits."""
    found: dict[str, set[str]] = {}
    for one in classes().values():
        for word in one.words:
            found.setdefault(word, set()).add(one.key)
    return {word: frozenset(keys) for word, keys in found.items()}


@cache
def class_pattern() -> re.Pattern[str]:
    """Any word for a class, with its plural, in a folded text; the longest at each place."""
    words = sorted(class_words(), key=len, reverse=True)
    return compiled(r"\b(" + "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in words) + r")s?\b")


@cache
def _companions() -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    rows = ([part.strip() for part in line.split("|")] for line in COMPANIONS.strip().splitlines())
    return tuple((frozenset(left.split()), frozenset(right.split()), harm) for left, right, harm in rows)


@cache
def _first_words() -> dict[str, tuple[str, ...]]:
    """The names of several words by their first word."""
    found: dict[str, list[str]] = {}
    for name in by_name():
        if " " in name:
            found.setdefault(compiled(r"[a-z-]+").match(name).group(), []).append(name)  # type: ignore[union-attr]
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in found.items()}


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _read(line: str) -> KnownMedicine:
    names, keys, unit, most, rest = (part.strip() for part in line.split("|"))
    single, daily = (None if part == "-" else Decimal(part) for part in most.split("/"))
    tokens = dict(token.partition("=")[::2] for token in rest.split())
    return KnownMedicine(
        tuple(name.replace("_", " ") for name in names.split()),
        tuple(keys.split()),
        unit,
        single,
        daily,
        int(tokens.get("days", 0)),
        tuple(tokens["never"].split(",")) if "never" in tokens else (),
        "preg" in tokens,
        "late" in tokens,
        "milk" in tokens,
        int(tokens.get("age", 0)),
        "live" in tokens,
        "alcohol" in tokens,
        "slow" in tokens,
    )
