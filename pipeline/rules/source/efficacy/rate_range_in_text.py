"""In a text on a drug under study, the rate of a result is one number with its people, not a range without a name.

"Response rates of 34 % to 45 %" joins two groups, two cut-offs or two readings without saying which; the reader keeps the
higher end. A confidence interval, cohorts that are named, or counts beside the ends say what the range is. Assumptions of
a protocol and shares of another kind (bioavailability, dose changes) are no results.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.shares import shares
from pipeline.rules.prose import Prose

_RESULT = compiled(
    r"\b(?:respon(?:ses?|ded|ders?|ds?|d)|remissions?|orr|dcr|efficacy|effectiveness|success\w*|cure[sd]?|survival|surviv\w+"
    r"|disease control|seroconver\w+|clearance of|cleared|heal(?:ed|ing)|improve(?:d|ment|s)?|benefit(?:ed|s)?|relief|relapse-free"
    r"|tumou?rs? (?:\w+ )?(?:shr[aiu]nk\w*|respon\w+|regress\w+)|shrinkage|regression|control(?:led)? (?:of )?(?:the )?(?:seizures|pain|disease)"
    r"|(?:stopped|vanished|went away|disappeared|resolved|ceased) in|(?:works?|worked|effective) (?:in|for)|helped|protect(?:ed|ion))\b"
)
_NAMED = compiled(
    r"\b(?:ci|interval|iqr|interquartile|depend\w*|cohorts?|subgroups?|respectively|dose levels?|by (?:dose|region|age)|per (?:dose"
    r"|cohort)|arms?|n ?=|\d+ (?:of|out of) \d+|\d+/\d+)\b"
)
_NO_RESULT = compiled(
    r"\b(?:assum\w*|expect\w*|power|sample size|hypothes\w+|planned|would|will|if|to detect|target\w*|threshold|defined|criteri\w+"
    r"|bioavailab\w*|protein|bound|binding|excret\w*|absor\w*|dose (?:is|was|by)|humidity|historical\w*|chemotherapy|standard"
    r"|placebo|comparator|other (?:drugs?|treatments?)|existing|approved|published|literature|at least|variab\w+"
    r"|baseline|renal|hepatic)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for ranges of percentages beside a result."""
    if prose.status == "approved":
        return
    for text in prose.texts:
        if ("%" not in text.shown and "cent" not in text.shown) or not _RESULT.search(fold(text.shown)):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not _RESULT.search(folded) or _NAMED.search(folded) or _NO_RESULT.search(folded):
                continue
            share = next((s for s in shares(sentence) if s.kind == "percent" and s.low < s.high), None)
            if share is not None:
                words = text.shown[start + share.start : start + share.end]
                if words in text.source:
                    yield Problem(
                        text.pointer, f"a result is given as a range ({words}), and nothing says of whom", needle=words
                    )
                    break


RULE = Rule(
    code="EFF030",
    name="rate-range-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give one rate with n of N; name the range: a 95 % confidence interval, or each cohort with its own rate.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("of", text="Early work has shown response rates of 31% to 48%.", audience="professional", fires=True),
        Example("between", text="Between 34% and 45% of patients respond to it.", audience="professional", fires=True),
        Example("shrank", text="Tumors shrank in 30–50 % of those treated.", audience="professional", fires=True),
        Example("for patients", text="It helped 60 to 70 percent of people in the study.", fires=True),
        Example("remission", text="Remission was reached in 20% to 35% (NCT99999999).", fires=True),
        Example("an interval", text="The response rate was 34% (95% CI 18% to 54%).", audience="professional"),
        Example(
            "cohorts named",
            text="Response rates were 31% to 48% in cohorts A to D (n = 12 each).",
            audience="professional",
        ),
        Example("an assumption", text="The protocol assumes response rates of 30% to 50%.", audience="professional"),
        Example("another share", text="Oral bioavailability is 30% to 50%.", audience="professional"),
        Example("one number", text="The response rate was 34% (10 of 29).", audience="professional"),
        Example(
            "an approved drug",
            text="Response rates of 40% to 60% are usual with it.",
            status="approved",
            audience="professional",
        ),
    ),
)
