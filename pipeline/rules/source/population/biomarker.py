"""Where a biomarker decides who is treated, the test for it is named, and a test says what it looks for.

“For patients with an NTRK fusion” does not tell a reader that there is a test, “a genetic test must be done” not what for.
A notice: the other half may stand in another document.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose

# Genes and proteins that decide about treatments. Source: the names in the FDA's list of companion diagnostics; a selection.
_GENES = (
    "alk|atm|braf|brca ?[12]?|cftr|c-?kit|egfr|erbb2|esr1|fgfr ?[1-4]?|flt3|g6pd|her-?2|hla-b|idh ?[12]|jak2|kit|kras|met|ntrk ?[1-3]?|nras|pd-?l1|pdgfra|"
    "pik3ca|ret|ros1|tpmt|ugt1a1|dpyd|cd20|cd30|philadelphia chromosome|bcr-?abl|msi-?h|microsatellite instability|hormone receptor|cyp2d6|cyp2c19"
)
_CHANGE = r"fusions?|mutations?|mutated|mutant|rearrange\w*|amplifi\w*|positive|negative|alterations?|variants?|translocations?|deficien\w*|expression|expressing|high|gene|status|exon \d+|[vg]\d{2,3}[a-z]"
_USE = r"\b(?:for|in|with|who have|whose|treat\w*|has|have|had|used|designed|approved|studied|patients|people|tumou?rs?|cancers?|children|adults)\b"
_TEST = r"\btest(?:s|ed|ing)?\b|\bassays?\b|\bsequenc\w+|\bngs\b|\bdetect\w*|\bconfirm\w*|\bimmunohistochem\w*|\bihc\b|\bfish\b|\bpcr\b|\bbiopsy\b|\bgenotyp\w*|\bdiagnostic\b|\bscreen\w*|\bdetermin\w*|\bidentif\w*"
_BARE_TEST = r"\b(?:genetic|gene|biomarker|molecular|genomic|companion diagnostic|tumou?r) (?:tests?|testing|assays?|profiling|sequencing)\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for markers in a text without any test, and for tests in a text without any marker."""
    texts = [text for text in prose.texts if text.role != "id"]
    whole = " ".join(fold(text.shown) for text in texts)
    marked, tested = _marker().search(whole), _test().search(whole)
    if bool(marked) == bool(tested) or (tested and not _bare_test().search(whole)):
        return
    for text in texts:
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _marker().search(folded) if marked else _bare_test().search(folded)
            if match is None or (marked and not compiled(_USE).search(folded)):
                continue
            words = text.shown[start + match.start() : start + match.end()]
            message = (
                f"“{words}” decides who is treated, but no test is named"
                if marked
                else f"“{words}” does not say what it looks for"
            )
            yield Problem(text.pointer, message, needle=words)
            return


@cache
def _marker() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:{_GENES})[- ](?:gene |v?\d{{3}}\w? )?(?:{_CHANGE})\b|\b(?:mutations?|fusions?|rearrangements?) (?:in|of) (?:the )?(?:{_GENES})\b"
    )


@cache
def _test() -> re.Pattern[str]:
    return compiled(_TEST)


@cache
def _bare_test() -> re.Pattern[str]:
    return compiled(_BARE_TEST)


RULE = Rule(
    code="POP005",
    name="biomarker-test",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Name both: the marker, and a validated test for it.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("a marker", text="It is being studied in people whose tumors have an NTRK gene fusion.", fires=True),
        Example("positive", text="Treatment of adults with HER2-positive breast cancer.", status="approved", audience="professional", fires=True),
        Example("a test", text="A genetic test must be done before treatment.", status="approved", fires=True),
        Example("a mutation", text="For patients with mutations in BRCA1.", status="approved", audience="professional", fires=True),
        Example("both", text="It is for tumors with an NTRK gene fusion, confirmed by a validated test.", fires=False),
        Example("both, in two sentences", text="Adults with EGFR mutations took part. Next-generation sequencing of the tumor is done first.", audience="professional"),
        Example("another test", text="You will need blood tests.", status="approved"),
        Example("a common word", text="The endpoint was met in patients with a high score.", audience="professional"),
    ),
)  # fmt: skip
