"""Abbreviations that professionals misread too are written in words, in every text.

"QD" is read as QID, "QOD" as QD, "OD" as "in the right eye", "MSO4" as magnesium sulfate, "cc" as a zero and a zero: each
has cost lives. Source: ISMP, list of error-prone abbreviations; Joint Commission, Do Not Use list.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.marking import PIECES, UNITS, marked, masked, named, tokens, with_stop
from pipeline.rules.prose import Prose


@record
class Abbreviation:
    """An abbreviation (a regular expression for text that is not folded), what it is taken for, what to write."""

    letters: str
    taken_for: str
    plain: str


_AMOUNT = rf"(?:(?:\d|\0)\s?(?:{UNITS}|{PIECES})(?:/\w+)?(?: orally| PO| by mouth)?,? )"
_TABLE: tuple[Abbreviation, ...] = (
    Abbreviation(r"(?<![\w./-])(?:QD|qd|q\.\s?d\.|Q\.D\.|q1d)(?![\w-])", "four times a day", "once a day"),
    Abbreviation(r"(?<![\w./-])(?:QOD|qod|q\.\s?o\.\s?d\.|Q\.O\.D\.|EOD)(?![\w-])", "once a day", "every other day"),
    Abbreviation(r"(?<![\w./-])(?:TIW|tiw|t\.i\.w\.)(?![\w-])", "three times a day", "three times a week"),
    Abbreviation(r"(?<![\w./-])(?:BIW|biw|b\.i\.w\.)(?![\w-])", "twice a day", "twice a week"),
    Abbreviation(r"(?<=[ ,])(?:OD|od|o\.d\.)(?![\w-])", "in the right eye", "once a day"),
    Abbreviation(r"(?<=[ ,])(?:HS|hs|h\.s\.)(?![\w-])", "half strength", "at bedtime"),
    Abbreviation(r"(?<![\w./-])(?:q6PM|q6pm)(?!\w)", "every 6 hours", "every day at 6 PM"),
    Abbreviation(r"(?<![\w.])MSO4(?!\w)|(?<![\w.])MSO₄", "magnesium sulfate", "morphine sulfate"),
    Abbreviation(r"(?<![\w.])MgSO4(?!\w)|(?<![\w.])MgSO₄", "morphine sulfate", "magnesium sulfate"),
    Abbreviation(
        r"(?<=mg )MS(?= (?:IV|IM|PO|SC|every|as|for)\b)|(?<=mg of )MS(?!\w)|(?<!\w)MS(?= \d+(?:\.\d+)? ?mg\b)",
        "magnesium sulfate",
        "morphine sulfate",
    ),
    Abbreviation(
        r"(?<![\w/-])(?:D/C|d/c)(?:'?d|'?ed)?(?![\w/])", "discharge instead of discontinue, or the reverse", ""
    ),
    Abbreviation(r"(?<=\d)\s?cc(?![\w-])|(?<=\0)\s?cc(?![\w-])", "units or zeros", " mL"),
    Abbreviation(r"(?<![\w.])[x×] ?(?P<count>\d{1,2}) ?d(?![\w-])", "a number of doses", ""),
)
_AFTER_AMOUNT = ("OD", "od", "o.d.", "HS", "hs", "h.s.")
_LETTERS = ("QD", "qd", "EOD", "TIW", "tiw", "BIW", "biw")
# Without an amount or a word of dosing near by, the letters are another abbreviation (quantum dot).
_DOSING = (
    r"[\d\0]|(?i:\b(?:tak|giv|inject|dos|daily|tablet|capsule|puff|drop|schedul|regimen|administ|prescri|receiv|treat))"
)
_NEAR = 60
# One of these words stands in every text with an abbreviation of the table.
_TOKENS = frozenset(
    [
        "qd",
        "q.d.",
        "q.d",
        "q.",
        "qod",
        "q.o.d.",
        "q.o.d",
        "eod",
        "tiw",
        "t.i.w.",
        "t.i.w",
        "biw",
        "b.i.w.",
        "b.i.w",
        "od",
        "o.d.",
        "o.d",
        "hs",
        "h.s.",
        "h.s",
        "q",
        "mso4",
        "mso₄",
        "mgso4",
        "mgso₄",
        "ms",
        "d/c",
        "d/c'd",
        "d/cd",
        "d/ced",
        "cc",
        "cc.",
        "x",
        "×",
    ]
)


def _pattern() -> re.Pattern[str]:
    return compiled("|".join(f"(?P<a{i}>{entry.letters})" for i, entry in enumerate(_TABLE)))


def _amount() -> re.Pattern[str]:
    return compiled(rf"{_AMOUNT}$|\b(?:once|taken|given) $")


def check(prose: Prose) -> Iterator[Problem]:
    """Look for every abbreviation of the table."""
    for text in prose.texts:
        if text.role == "id" or _TOKENS.isdisjoint(tokens(text.source)):
            continue
        words = masked(text.source)
        for match in _pattern().finditer(words):
            entry = next(e for i, e in enumerate(_TABLE) if match[f"a{i}"])
            if match.group() in _AFTER_AMOUNT and not _amount().search(words[: match.start()]):
                continue
            if match.group() in _LETTERS and not compiled(_DOSING).search(
                words[max(0, match.start() - _NEAR) : match.start()]
            ):
                continue
            if named(words, *match.span()):
                continue
            plain = f"for {match['count']} days" if match["count"] else entry.plain
            needle, fix = marked(text.source, match.start(), match.end(), with_stop(words, match.end(), plain))
            written = match.group().strip()
            instead = f": {plain.strip()}" if plain else ""
            glossed = words[: match.start()].rstrip().endswith("(") or words[match.end() :].startswith(")")
            yield Problem(
                text.pointer,
                f"“{written}” is misread as {entry.taken_for}{instead}",
                needle=needle,
                fix=fix if plain and not glossed else None,
            )


RULE = Rule(
    code="ABB013",
    name="error-prone-abbreviation",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write it in words: once a day, every other day, morphine sulfate, mL.",
    check=check,
    sources=("ISMP", "Joint Commission, Do Not Use list"),
    examples=(
        Example("once a day", text="Patients received 50 mg QD.", audience="professional", fires=True),
        Example("every other day", text="Take 5 mg q.o.d. in the evening.", fires=True),
        Example("three times a week", text="Inject 20 mg TIW under the skin.", fires=True),
        Example("OD after an amount", text="Amlodipine 5 mg OD was continued.", audience="professional", fires=True),
        Example("morphine or magnesium", text="Give 4 mg MSO4 for pain.", audience="professional", fires=True),
        Example("cubic centimetres", text="Draw up 2 cc of the solution.", fires=True),
        Example("a number of days", text="Give 500 mg once a day x3d.", audience="professional", fires=True),
        Example(
            "discharge or discontinue",
            text="D/C all diuretics before the procedure.",
            audience="professional",
            fires=True,
        ),
        Example("in words", text="Take 50 mg once a day, 5 mg every other day, or 2 mL three times a week."),
        Example(
            "an overdose",
            text="Opioid overdose (OD) deaths rose. Her optical density (OD) was low.",
            audience="professional",
        ),
        Example("a copy", text="Please cc your pharmacist. Use hs-CRP to follow it."),
        Example("multiple sclerosis", text="It is used in MS, at 20 mg a day.", audience="professional"),
    ),
)
