"""“Biweekly”, “bimonthly” and their like mean two different things; no schedule may hang on them.

Biweekly is twice a week to one reader and every two weeks to another: a fourfold difference. Dictionaries give both.
Words in quotation marks (about the word itself), and words that are explained in the same breath (“every 2 weeks
(biweekly)”) are accepted.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, schedules
from pipeline.rules.prose import Prose

# Source: Merriam-Webster, entries biweekly and bimonthly, which give both meanings; house rule for the others.
_WORDS = compiled(
    r"\b(?:bi|semi|tri)[- ]?(?:week|month)ly\b|\b(?:bi|semi)[- ]?(?:annual|yearly)(?:ly)?\b|\bbi[- ]?(?:daily|hourly)\b|\bsemi[- ]?daily\b"
)
_MEANT = {
    "week": "“every 2 weeks” or “twice a week”",
    "month": "“every 2 months” or “twice a month”",
    "annual": "“every 6 months” or “every 2 years”",
    "year": "“every 6 months” or “every 2 years”",
    "dai": "“twice a day” or “every 2 days”",
    "hour": "“every 2 hours” or “every half hour”",
}
_ABOUT_THE_WORD = compiled(
    r"(?:\b(?:word|words|term|terms|say|write|avoid|called|not use|n't use|abbreviation)\b\W*(?:\w+\W+){0,2}|[\"'*_])$"
)
_NO_SCHEDULE = compiled(r"\s+(?:magazine|newsletter|bulletin|journal|report|column|publication|podcast)")
# How far an explanation may be from the word.
_REACH = 45


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text, ids included."""
    for text in prose.texts:
        folded = fold(text.shown)
        if "ly" not in folded and "annual" not in folded:
            continue
        for match in _WORDS.finditer(folded):
            if _explained(folded, match) or _NO_SCHEDULE.match(folded, match.end()):
                continue
            words = text.shown[match.start() : match.end()]
            meant = next(said for letters, said in _MEANT.items() if letters in match.group())
            yield Problem(text.pointer, f"“{words}” may be read as {meant}", needle=words)


def _explained(folded: str, match: re.Match[str]) -> bool:
    if _ABOUT_THE_WORD.search(folded[max(0, match.start() - 40) : match.start()]):
        return True
    before, after = folded[max(0, match.start() - _REACH) : match.start()], folded[match.end() : match.end() + _REACH]
    inside = before.rstrip().endswith("(") and schedules(before)
    glossed = compiled(r"\s*(?:\(|,|-|:)?\s*(?:\(|that is|i\.?e\.?|meaning|=)\s*").match(after)
    return bool(inside or (glossed and schedules(after)))


RULE = Rule(
    code="FRQ004",
    name="ambiguous-frequency-word",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say “every 2 weeks” or “twice a week”, whichever is meant; ask if you do not know.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("biweekly", text="Inject one pen biweekly.", status="approved", fires=True),
        Example("bimonthly", text="Bi-monthly infusions of KLM-77 follow.", audience="professional", fires=True),
        Example("semi-weekly", text="The patch is changed semi-weekly.", status="approved", fires=True),
        Example("biannual", text="You have a biannual injection.", status="approved", fires=True),
        Example("semimonthly visits", text="## Semimonthly visits\n\nYou come to the clinic.", fires=True),
        Example("in a heading", {"sections.dosing.title": "Biweekly doses studied"}, ("sections.dosing.title",)),
        Example("in plain words", text="Inject one pen every 2 weeks.", status="approved"),
        Example("about the word", text="Do not write “biweekly”: some read it as twice a week.", status="approved", audience="professional"),
        Example("explained", text="Inject one pen every two weeks (biweekly).", status="approved"),
        Example("explained after it", text="Biweekly (once every 2 weeks) doses were given.", audience="professional"),
        Example("weekly", text="Inject one pen weekly. The monthly cost is covered.", status="approved"),
        Example("a newsletter", text="The trial has a bimonthly newsletter.", audience="professional"),
    ),
)  # fmt: skip
