"""Texts for patients hold no Latin abbreviations of prescriptions.

"BID", "PRN" or "PO" mean nothing to a patient, and a schedule that is not understood is not kept. Professionals may
read them, apart from those that they misread too (ABB013). Source: ISMP, list of error-prone abbreviations.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import PIECES, UNITS, marked, masked, named, tokens, with_stop
from pipeline.rules.prose import Prose

# Abbreviation (for text that is not folded), what to write, and whether it needs an amount in front to be one.
_TABLE: tuple[tuple[str, str, bool], ...] = (
    (r"(?:BID|bid|b\.i\.d\.|B\.I\.D\.|BD|bd|b\.d\.)", "twice a day", False),
    (r"(?:TID|tid|t\.i\.d\.|T\.I\.D\.|TDS|tds|t\.d\.s\.)", "three times a day", False),
    (r"(?:QID|qid|q\.i\.d\.|Q\.I\.D\.|QDS|qds|q\.d\.s\.)", "four times a day", False),
    (r"(?:PRN|prn|p\.r\.n\.|P\.R\.N\.)", "as needed", False),
    (r"(?:QHS|qhs|q\.h\.s\.)", "at bedtime", False),
    (r"(?:QAM|qam|q\.a\.m\.)", "every morning", False),
    (r"(?:QPM|qpm|q\.p\.m\.)", "every evening", False),
    (r"(?:NPO|n\.p\.o\.)", "nothing by mouth", False),
    (r"(?:PO|p\.o\.|P\.O\.)(?! [Bb]ox)", "by mouth", True),
    (r"(?:AC|a\.c\.)", "before meals", True),
    (r"(?:PC|p\.c\.)", "after meals", True),
    (r"(?:STAT|stat)", "at once", True),
    (r"(?:SQ|SC|subQ|sub-Q|s\.c\.)", "under the skin", True),
    (r"(?:IM|i\.m\.)", "into a muscle", True),
    (r"(?:nocte|NOCTE)", "at night", False),
    (r"(?:ad lib|ad libitum)", "as much as you like", True),
    (r"(?:gtts?|GTTS?)", "drops", True),
)
# "A bid", "the bid": the English word.
_NOUN = r"\b(?:an?|the|to|this|that|his|her|their|our) $"
# One of these words stands in every text with an abbreviation of the table.
_TOKENS = frozenset(
    [
        "bid",
        "b.i.d.",
        "b.i.d",
        "bd",
        "b.d.",
        "tid",
        "t.i.d.",
        "t.i.d",
        "tds",
        "t.d.s.",
        "qid",
        "q.i.d.",
        "q.i.d",
        "qds",
        "q.d.s.",
        "prn",
        "p.r.n.",
        "p.r.n",
        "qhs",
        "q.h.s.",
        "qam",
        "q.a.m.",
        "qpm",
        "q.p.m.",
        "npo",
        "n.p.o.",
        "po",
        "p.o.",
        "p.o",
        "ac",
        "a.c.",
        "pc",
        "p.c.",
        "stat",
        "sq",
        "sc",
        "subq",
        "sub-q",
        "s.c.",
        "im",
        "i.m.",
        "nocte",
        "ad",
        "gtt",
        "gtts",
        "q",
    ]
)
_HOURLY = r"(?<![\w.])[qQ] ?(\d{1,2})(?: ?[-–] ?(\d{1,2}))? ?(?:[hH](?:rs?)?|[hH]ours?|°)(?![\w])"


def _pattern() -> re.Pattern[str]:
    amount = rf"(?:(?:\d|\0|\b(?:one|two|three|half))\s?(?:{UNITS}|{PIECES})(?:/\w+)?[ ,]+|\b(?:PO|BID|TID|QID|PRN|taken|given|take|give|dose) )"
    return compiled(
        "|".join(
            (rf"(?P<a{i}>{amount}(?P<w{i}>{word}))(?!\w)" if needs else rf"(?<![\w./-])(?P<w{i}>{word})(?!\w)")
            for i, (word, _, needs) in enumerate(_TABLE)
        )
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look for every abbreviation of the table, and for "q8h"."""
    if not prose.for_patients:
        return
    for text in prose.texts:
        if text.role == "id" or _TOKENS.isdisjoint(tokens(text.source)):
            continue
        words = masked(text.source)
        for match in _pattern().finditer(words):
            index = next(i for i in range(len(_TABLE)) if match[f"w{i}"])
            start, end = match.span(f"w{index}")
            if named(words, start, end) or compiled(_NOUN).search(words[:start]):
                continue
            yield _problem(text.source, text.pointer, start, end, _TABLE[index][1])
        for match in compiled(_HOURLY).finditer(words):
            span = match[1] if not match[2] else f"{match[1]} to {match[2]}"
            yield _problem(text.source, text.pointer, *match.span(), f"every {span} hours")


def _problem(source: str, pointer: Pointer, start: int, end: int, plain: str) -> Problem:
    glossed = source[:start].rstrip().endswith("(") or source[end:].lstrip().startswith(")")
    needle, fix = marked(source, start, end, with_stop(source, end, plain))
    message = f"“{source[start:end]}” says nothing to a patient: {plain}"
    return Problem(
        pointer,
        message,
        "Leave it out; the words before it say it." if glossed else "",
        needle,
        None if glossed else fix,
    )


RULE = Rule(
    code="ABB005",
    name="latin-abbreviation",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write it in words: twice a day, as needed, by mouth.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("twice a day", text="Take one capsule BID.", fires=True),
        Example("beside the words", text="Take it twice daily (BID).", fires=True),
        Example("with points", text="Use the drops t.i.d. in both eyes.", fires=True),
        Example("as needed", text="For pain: 1 tablet PRN.", fires=True),
        Example("by mouth", text="Take 50 mg PO after breakfast.", fires=True),
        Example("every so many hours", text="Take 400 mg q6h.", fires=True),
        Example("in words", text="Take one capsule twice a day, as needed, by mouth."),
        Example("for professionals", text="Patients received 50 mg BID.", audience="professional"),
        Example("other words", text="Put in a bid. Write to PO Box 12. The AC adapter of your PC."),
        Example("a drip", text="You will get it as an IV drip."),
    ),
)
