"""Which drug a text is about, and whether a statement in it is about that drug or about another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.introductions import introduced
from pipeline.rules.english.medicines import medicines

DRUG_NOUN = (
    r"(?:drug|medicine|medication|treatment|therapy|product|inhibitor|antibody|vaccine|agent|compound|molecule"
    r"|pill|tablet|capsule"
    r"|injection|inhaler|cream|combination|formulation|spray|patch|gel|syrup|infusion|remedy|candidate|antibiotic"
    r"|chemotherapy)"
)
"""What a text may call its drug, singular, for folded text."""

DRUG_NOUNS = (
    r"(?:drugs|medicines|medications|treatments|therapies|products|inhibitors|antibodies|vaccines|agents|compounds"
    r"|pills|options"
    r"|alternatives|combinations|remedies|antibiotics|statins|opioids|painkillers|supplements|chemotherapies"
    r"|biologics|generics)"
)
"""Words for several drugs, which a text about one drug uses for others."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Adjectives that set a drug against the one that the text is about.
_OTHER = (
    r"(?:other|another|different|alternative|existing|older|comparator|comparison|reference|companion|partner"
    r"|standard|established"
    r"|usual|conventional|first-generation|second-generation|earlier|rival|similar|related|competing|previous"
    r"|prior|background|control)"
)
# Substances that medicines hold or that people eat: never what a text is about unless it says nothing else.
_MINOR = _listed("placebo calcium iron zinc potassium magnesium vitamin insulin")
# Words that begin a sentence and are no name of a product.
_COMMON = _listed(
    "a an all any approval both dosage doses dose each either every europe here how however if in it its japan many most no none "
    "nobody nothing nowhere now one our regulators since some such tablet tablets capsule capsules that the their there these they "
    "this those today treatment therapy use uses we what when which who you your and or but although while only medicine drug "
    "indications status marketing currently already also recently finally officially fda ema mhra pmda eu us uk"
)


# Letters in front of a hyphen and one digit that are no code of a drug: receptors, enzymes, viruses, scales.
_BIOLOGY = (
    r"IL|TNF|HER|COX|GLP|GIP|PD|PDL|DPP|SGLT|HIV|HCV|HBV|HSV|HPV|HLA|TRK|CD|CTLA|BCL|BRCA|FGF|IGF|JAK|MAO|NYHA"
    r"|ECOG|PARP|SARS|"
    r"COVID|NK|FLT|TLR|CAR|PCSK|STAT|LDL|HDL|ATP|RSV|ICD|DSM|GMFCS|NCT|BMI|IFN|TGF|MMP|MUC|EGFR|VEGF|RET|ROS|MET"
    r"|CCR|CXCR|NS|PDE|SSTR"
)


@cache
def _code() -> re.Pattern[str]:
    return compiled(rf"\b(?!(?:{_BIOLOGY})-)[A-Z]{{2,5}}-\d[A-Z]?\b")


@lru_cache(maxsize=4096)
def named_in(text: str) -> frozenset[str]:
    """The medicines that `text` names, lower case; besides `medicines` also codes with a single digit (QVD-8)."""
    found = medicines(text)
    if "-" in text and (codes := _code().findall(text)):
        return found | {code.lower() for code in codes}
    return found


@record
class Drug:
    """The drug of a text: the names it goes by there, lower case. Empty if the text does not name it."""

    names: frozenset[str]

    def known(self, name: str) -> bool:
        """Whether `name` is a name of this drug."""
        return name.lower().removesuffix("'s") in self.names


def drug_of(
    texts: Iterable[tuple[str, str]],
    names: Iterable[str] = (),
    *,
    known: frozenset[str] = frozenset(),
    studied: bool = True,
) -> Drug:
    """The drug that `texts` (role and words of each) are about.

    `names` are its names where they are known. Otherwise it is the medicine (by its ending, as a code, one of `known`,
    or introduced as one) that is named most often; headings, and the first medicine named, count more, and if `studied` so do codes
    and what is called investigational.
    """
    return _drug_of(tuple(texts), tuple(names), known, studied=studied)


@lru_cache(maxsize=32)
def _drug_of(
    texts: tuple[tuple[str, str], ...], names: tuple[str, ...], known: frozenset[str], *, studied: bool
) -> Drug:
    given = frozenset(name.lower() for name in names if name)
    if not given:
        counts: Counter[str] = Counter()
        for role, text in texts:
            folded = fold(text)
            named = named_in(text) - _MINOR | known.intersection(compiled(r"[a-z]{5,}").findall(folded))
            found = named | set(introduced(text))
            for name in sorted(found, key=folded.find):
                counts[name] += folded.count(name) + (2 if role == "heading" or not counts else 0)
                counts[name] += 3 if studied and (name[-1].isdigit() or _studied(folded, name)) else 0
        if not counts:
            return Drug(frozenset())
        given = frozenset([counts.most_common(1)[0][0]])
    return Drug(given | {alias for _, text in texts for alias in _aliases(text, given)})


def _studied(folded: str, name: str) -> bool:
    """Whether a text calls `name` the drug under study."""
    called = re.escape(name)
    return (
        re.search(
            rf"\b(?:study drug|trial drug|investigational \w+|experimental \w+),? {called}\b"
            rf"|\b{called}\b[^.;]{{0,60}}\b(?:investigational|experimental|unapproved|being (?:studied|tested"
            rf"|developed)|under (?:study|investigation)|in development"
            r"|(?:not|never) (?:yet )?(?:been )?(?:approved|licensed|authori[sz]ed|on the market))\b",
            folded,
        )
        is not None
    )


def _aliases(text: str, names: frozenset[str]) -> Iterator[str]:
    """What else `text` calls a drug of `names`: a word in brackets behind it or in front of it, or "also known as"."""
    folded = fold(text)
    if "(" not in folded and "known as" not in folded and "called" not in folded and "named" not in folded:
        return
    for name in names:
        if name not in folded:
            continue
        known, alias = re.escape(name), r"([a-z][\w-]{2,})(?:®|™)?"
        called = r",? (?:formerly |also |previously )?(?:known as|called|named) "
        for pattern in (
            rf"\b{known}\s*\(\s*(?:\w+ name:?\s+|formerly\s+|also known as\s+)?{alias}\s*[),]",
            rf"\b{alias}\s*\(\s*{known}\b",
            rf"\b{known}{called}{alias}",
            rf"\b{alias}{called}{known}\b",
        ):
            for match in re.finditer(pattern, folded):
                word = match.group(1)
                proper = text[match.start(1)].isupper() and word not in _COMMON and not _NOUN.fullmatch(word)
                if proper or named_in(text[match.start(1) : match.end(1)]):
                    yield word


@cache
def _mentions() -> re.Pattern[str]:
    return compiled(
        rf"(?P<other>\b{_OTHER}\s+(?:[\w-]+\s+){{0,3}}?(?:{DRUG_NOUN}|{DRUG_NOUNS})\b"
        rf"|(?<!these )(?<!such )\b{DRUG_NOUNS}\b"
        r"|\bstandard of care\b|\b(?:comparator|placebo|radiotherapy|generics?|biosimilars?)\b)"
        rf"|(?P<own>\bit\b|\b(?:this|the|our|these|both) (?:[\w-]+ ){{0,2}}?(?:{DRUG_NOUN}|{DRUG_NOUNS})s?\b"
        rf"|\b(?:tablets|capsules|doses|strengths)\b)"
        r"|(?P<name>[a-z][\w-]{3,}[a-z0-9])"
    )


_BESIDES = compiled(
    r"\b(?:unlike|like|similar to|compared (?:with|to)|in contrast to|in addition to|along with|together with"
    r"|alongside|with|than|to"
    r"|from|by|over|versus|vs|of|and not|including|such as|e\.g\.)\s+(?:the \w+ )?$"
)
_RELATIVE = compiled(
    r"\s*(?:\([^)]*\)|®|™)?\s*,?\s*(?:which|that|who)\s+(?:(?:is|are|was|were|has|have|had|been|can|may|also|now"
    r"|long|already|currently)\s+)*$"
)
_ANTECEDENT = compiled(r"([a-z][\w-]+)(?:\s*\([^)]*\))?,\s*(?:which|that)\s+$")
_DIRECT = compiled(r"([\w-]+)(?:®|™|\(r\)|\(tm\))?(?:\s*\([^)]*\))?,?\s*(?:which|that)?\s*$")


def subject_at(sentence: str, at: int, drug: Drug, before: str = "") -> Literal["own", "other", ""]:
    """Whether what stands at `at` of `sentence` is said of `drug` ("own"), of another drug, or of something else ("").

    The nearest drug named in front of it decides; "it" after a sentence about another drug (`before`) is that drug.
    """
    folded = fold(sentence)
    known = named_in(sentence)
    nearest: Literal["own", "other", ""] = ""
    besides: Literal["own", "other", ""] = ""
    anaphor = False
    for match in _mentions().finditer(folded, 0, at):
        if match.lastgroup == "name":
            word = match.group()
            if word not in known and not drug.known(word):
                continue
            whose: Literal["own", "other"] = "own" if drug.known(word) else "other"
            if _BESIDES.search(folded, 0, match.start()) and not _RELATIVE.fullmatch(folded[match.end() : at]):
                besides = whose
                continue
            nearest, anaphor = whose, False
        else:
            nearest, anaphor = ("other" if match.lastgroup == "other" else "own"), match.group() == "it"
    direct = _DIRECT.search(sentence, 0, at)
    if direct and nearest != "own" and _is_product(direct.group(1), drug):
        inside = sentence[: direct.start()].strip(' #*-"“(') != ""
        return "other" if nearest or drug.names or inside else "own"
    antecedent = _ANTECEDENT.search(folded, 0, at)
    if (
        antecedent
        and len(antecedent.group(1)) > 5
        and not (drug.known(antecedent.group(1)) or _NOUN.fullmatch(antecedent.group(1)))
    ):
        return "other"
    if (anaphor or not nearest) and before and names_only_others(before, drug):
        return "other"
    return nearest or ("own" if besides == "own" else "")


def _is_product(word: str, drug: Drug) -> bool:
    """Whether a capitalized word may be the name of a product."""
    common = word.lower() in _COMMON or _NOUN.fullmatch(word.lower())
    return word[:1].isupper() and len(word) > 3 and not common and not drug.known(word)


_NOUN = compiled(rf"(?:{DRUG_NOUN}s?|{DRUG_NOUNS}|[a-z]+ing|[a-z]+tion)")


def names_only_others(sentence: str, drug: Drug) -> bool:
    """Whether a sentence names other medicines and not this drug."""
    named = named_in(sentence) - _MINOR
    folded = fold(sentence)
    return bool(named) and not any(drug.known(name) for name in named) and not any(n in folded for n in drug.names)
