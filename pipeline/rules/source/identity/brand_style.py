"""The generic name of an investigational drug, or of one without a brand, carries no mark of a trade name.

® and ™ say that a product is sold under this name. On the name of a substance, or on a drug that nobody may sell, they
are untrue and advertise it.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import is_negated
from pipeline.rules.english.folding import fold
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_MARK = compiled(r"([A-Za-z][\w-]*)\s?(?:®|™|℠|\((?:R|TM|r|tm)\)(?!\w))")
# "sold under the brand name X": a name that begins with a capital.
_NO_NAME = r"(?!None|No\b|Not\b|N/A|Never|Pending|Unknown|Currently|To be|There|The\b|A\b|In\b|And\b|Generic)"


@cache
def _named() -> re.Pattern[str]:
    return compiled(
        rf"(?:[Bb]rand|[Tt]rade|[Pp]roprietary|BRAND|TRADE)[- ]?[Nn]ames?\s*(?:is|:|will be|are"
        rf"|,)?\s*[“\"']?({_NO_NAME}[A-Z][\w-]{{3,}})"
        rf"|\b(?:[Ss]old|[Mm]arketed|[Kk]nown commercially) as\s+[“\"']?({_NO_NAME}[A-Z][\w-]{{3,}})"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look for marks behind the names of the drug, and for brand names that it does not have."""
    if not prose.investigational:
        return
    drug = own_drug(prose)
    brands: set[str] = set()
    if isinstance(prose, Subject):
        brands = {name.lower() for brand in prose.monograph.identity.brand_names for name in brand.names}
    for text in prose.texts:
        if text.role == "id":
            continue
        marked = any(mark in text.shown for mark in ("®", "™", "℠", "(R)", "(TM)", "(r)", "(tm)"))
        for match in _MARK.finditer(text.shown) if marked else ():
            if drug.known(match.group(1)) and match.group(1).lower() not in brands:
                yield Problem(
                    text.pointer,
                    f"“{match.group()}” bears the mark of a trade name, and the drug has none",
                    needle=match.group(),
                )
        if "ame" not in text.shown and "arketed" not in text.shown and "old as" not in text.shown:
            continue
        for match in _named().finditer(text.shown):
            name = match.group(1) or match.group(2)
            folded = fold(text.shown)
            if (
                name.lower() in brands
                or is_negated(folded, match.start())
                or compiled(r"\bno\s+(?:\w+\s+){0,2}$").search(folded[: match.start()])
            ):
                continue
            if _of_other(folded, match.start(), match.end(), drug.names):
                continue
            yield Problem(
                text.pointer,
                f"“{match.group()}” gives a brand name to a drug that is not approved",
                needle=match.group(),
            )


def _of_other(folded: str, start: int, end: int, names: frozenset[str]) -> bool:
    """Whether the sentence around a brand name is about another drug."""
    from pipeline.rules.english.medicines import medicines

    first = max(folded.rfind(".", 0, start), folded.rfind("\n", 0, start)) + 1
    last = folded.find(".", end)
    sentence = folded[first : last if last >= 0 else len(folded)]
    return bool(medicines(sentence)) and not any(name in sentence for name in names)


RULE = Rule(
    code="IDN008",
    name="brand-style",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write the generic name without the mark, in lower case within a sentence.",
    check=check,
    sources=("WHO guidelines on the use of INN", "21 CFR 312.7(a)"),
    waivable=True,
    examples=(
        Example("registered", {"sections.overview.title": "What Examplinib® is"}, ("sections.overview.title",)),
        Example("a trade mark", text="ABX-204™ is being studied. ABX-204 is a tablet.", fires=True),
        Example("a brand name", text="Velmotinib (brand name: Zelvaxo) is an investigational drug.", fires=True),
        Example("in brackets", text="Velmotinib(R) is a tablet under study. Velmotinib is not approved.", fires=True),
        Example("another drug's", text="Velmotinib is compared with Glivec® (imatinib). Velmotinib is not approved."),
        Example("none", text="Velmotinib has no brand name. Brand name: None."),
        Example("an approved drug", text="Norvasc® holds amlodipine.", status="approved"),
        Example("plain", text="ABX-204 is a tablet."),
    ),
)
