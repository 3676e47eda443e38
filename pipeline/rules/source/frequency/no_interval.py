"""“From time to time” is no interval for a test on which a dose depends.

Clozapine and methotrexate kill through the blood counts that nobody took. Where a text tells to measure something “every so
often”, “now and again” or “at intervals”, every reader decides for himself; the interval belongs there, or what it depends on.
Words that are less vague (“regular blood tests”) are FRQ013, a notice.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, schedules, sentences
from pipeline.rules.prose import Prose

_VAGUEST = compiled(
    r"\b(?:from time to time|every so often|(?:every )?now and (?:again|then)|once in a while|on and off|off and on|on occasion|occasionally|at (?:some|suitable|appropriate|reasonable|certain|various)? ?(?:intervals|points)(?! of)|"
    r"(?:sometimes|at some (?:point|stage)|periodically|sporadically|whenever (?:convenient|it suits|you can)|as often as (?:practicable|possible|convenient)|when(?:ever)? (?:there is time|possible|convenient)))\b"
)
_TEST = compiled(
    r"\b(?:counts?|enzymes?|tests?|ecgs?|ekgs?|electrocardiogra\w+|levels?|potassium|sodium|creatinine|e?gfr|inr|bloods?|blood (?:pressure|count|sugar|test)|glucose|platelets?|neutrophils?|"
    r"function|haemoglobin|hemoglobin|hba1c|scans?|urine|lithium|liver|kidneys?|thyroid|qt|bilirubin|lipids?|cholesterol|weight|calcium|eyes?|bone density)\b"
)
_MEASURE = compiled(
    r"\b(?:check\w*|measur\w*|monitor\w*|obtain\w*|test\w*|tak(?:e|en|ing)|repeat\w*|order\w*|drawn?|see|review\w*|examin\w*|assess\w*|control\w*|do|done|perform\w*|record\w*|look\w*|screen\w*|need\w*|have|watch\w*)\b"
)
_EXACT = compiled(
    r"\b(?:depend\w*|at least (?:once|every)|week \d|day \d|month \d|table|schedule below|as follows)\b|\b(?:not|never)\b|n't\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence that tells to measure something."""
    for text in prose.texts:
        if text.role in ("id", "heading", "title"):
            continue
        parts = sentences(text.shown)
        for index, (_, sentence) in enumerate(parts):
            folded = fold(sentence)
            match = _VAGUEST.search(folded)
            if match is None or not _TEST.search(folded) or not _MEASURE.search(folded) or _EXACT.search(folded):
                continue
            if any(schedules(s) for _, s in parts[index : index + 2]) or "?" in sentence:
                continue
            words = sentence[match.start() : match.end()].strip()
            yield Problem(text.pointer, f"“{words}” leaves open how often to measure", needle=words)


RULE = Rule(
    code="FRQ016",
    name="no-interval",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the interval and how long it holds, or on what it depends.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("time to time", text="Take a full blood count at the start and from time to time afterwards.", status="approved", audience="professional", fires=True),
        Example("so often", text="Liver enzymes should be checked every so often.", status="approved", fires=True),
        Example("occasionally", text="Occasionally measure the lithium level.", status="approved", fires=True),
        Example("at intervals", text="The potassium level is tested at intervals during treatment.", status="approved", fires=True),
        Example("an interval", text="Take a full blood count at the start and every 4 weeks afterwards.", status="approved"),
        Example("an effect", text="Occasionally the liver enzymes rise.", status="approved"),
        Example("it depends", text="How often the level is checked from time to time depends on your kidneys.", status="approved"),
        Example("no test", text="From time to time you may feel dizzy.", status="approved"),
    ),
)  # fmt: skip
