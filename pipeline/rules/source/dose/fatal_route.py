"""A well-known medicine must not be told to be given by a way that kills, or by which it does not work.

Vincristine given intrathecally has killed almost everybody who got it; insulin swallowed does nothing; a capsule for
inhalation is no capsule to eat. Which ways are out is a house table of general pharmacological knowledge, so the finding says
what to look up. Warnings of just that mistake are left alone. Source: ISMP and WHO alerts on vinca alkaloids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_medicines import KnownMedicine, known, mentions
from pipeline.rules.prose import Prose

# The words for a way of giving a medicine, by its name in the table.
_ROUTES: dict[str, str] = {
    "intrathecal": r"intrathecal(?:ly)?|intra-?spinal(?:ly)?|into the (?:spine|spinal (?:canal|fluid)|cerebrospinal fluid|csf)|by lumbar puncture|epidural(?:ly)?",
    "intravenous": r"intravenous(?:ly)?|(?:by |as an? |slow )?iv (?:push|bolus|injection|infusion)|into (?:a|the) vein|iv\b",
    "intramuscular": r"intramuscular(?:ly)?|into (?:a|the) (?:\w+ )?muscle|im injection",
    "subcutaneous": r"subcutaneous(?:ly)?|under the skin|sc injection",
    "oral": r"by mouth|orally|swallow(?:s|ed|ing)?|drink(?:s|ing)?|drunk|chew(?:s|ed|ing)?",
}
_WARNED = compiled(
    r"\b(?:not|never|no|nor|neither|fatal\w*|death|deadly|lethal|kills?|killed|die[ds]?|avoid\w*|error\w*|mistak\w*|accident\w*|inadvertent\w*|wrong\w*|instead|rather than|only|cannot|without|destroy\w*|"
    r"inactiv\w*|ineffective|before|after|if|trial|study|investigat\w*|oral form|tablets?|meals?|food|water with|alcohol)\b|n't\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence that names a route, or follows one that names the medicine."""
    for text in prose.texts:
        if text.role in ("id", "dont"):
            continue
        before: KnownMedicine | None = None
        for start, sentence in sentences(text.shown):
            named = {m.medicine for m in mentions(sentence)}
            if len(named) > 1:
                named = {m for m in named if m.name != "insulin"}  # "insulin lispro" is one medicine
            others = {name for name in medicines(sentence) if known(name) not in named and name != "insulin"}
            medicine = (
                next(iter(named)) if len(named) == 1 and not others else before if not named and not others else None
            )
            before = medicine
            if medicine is None or not medicine.never_routes:
                continue
            folded = fold(sentence)
            match = _route(medicine.never_routes).search(folded)
            if match and not _WARNED.search(folded.replace(match.group(), " ")):
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer, f"“{words}”: {medicine.name} is never given this way; check the label", needle=words
                )


@cache
def _route(routes: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(r"\b(?:" + "|".join(_ROUTES[route] for route in routes if route in _ROUTES) + r")(?![a-z])")


RULE = Rule(
    code="DOS044",
    name="fatal-route",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look the routes up in the label, and delete the wrong one.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("into the spine", text="Vinblastine 6 mg/m² is injected into the spinal canal on day 1.", status="approved", fires=True),
        Example("two ways", text="Vincristine is given intravenously or intrathecally on day 1 of each cycle.", status="approved", fires=True),
        Example("insulin by mouth", text="Insulin lispro acts fast. Swallow 10 units at each breakfast.", status="approved", fires=True),
        Example("into a muscle", text="Inject enoxaparin 40 mg into the thigh muscle.", status="approved", fires=True),
        Example("a warning", text="Vincristine is fatal if given intrathecally.", status="approved"),
        Example("only", text="Vincristine: for intravenous use only, never intrathecally.", status="approved"),
        Example("as it is given", text="Vincristine is given intravenously on day 1.", status="approved"),
        Example("another medicine", text="With vincristine on day 1, methotrexate is given intrathecally.", status="approved"),
    ),
)  # fmt: skip
