"""A response rate or survival time for professionals comes with its trial, its people or its source.

A bare "response rate of 45 %" cannot be checked or weighed: of how many, by which criteria, cut when? For a drug under
study, where no label sums the data up, it is worth nothing and sounds like much. One finding for each text.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.framing import hits
from pipeline.rules.english.sourcing import has_citation, has_trial_number, is_dated
from pipeline.rules.prose import Prose

# What lets a reader find or weigh a result: counts, criteria, a control, an interval.
_WEIGHED = compiled(
    r"\b\d+ (?:of|out of) (?:the )?\d+|\b\d+/\d+\b|\bn ?= ?\d|\brecist\b|\bcut-?off\b|\bconfidence interval\b|\bci\b|\bhazard ratio\b|\bplacebo\b|\b\d+ (?:\w+ )?(?:patients|participants|adults|people|children|volunteers)\b|\babstract\b|\bposter\b",
    re.IGNORECASE,
)

# A definition, an assumption or a plan is no result.
_PLANNED = compiled(
    r"\b(?:defined|definition|criteri\w+|threshold|at least|end ?points?|assum\w+|expect\w*|power|sample size|hypothes\w+|planned|would|will|if|to detect|objective is)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for bare results in texts for professionals about a drug that is not approved."""
    if not prose.investigational or "professional" not in prose.audiences:
        return
    everything = "\n".join(text.shown for text in prose.texts)
    told = next(_told(prose, everything), None)
    if told is not None:
        yield told
        return
    if not _result().search(everything.lower()):
        return
    if has_trial_number(everything) or has_citation(everything):
        return
    for text in prose.texts:
        if _WEIGHED.search(text.shown) or is_dated(text.shown):
            continue
        for hit in hits(_result(), text.shown):
            if _PLANNED.search(hit.sentence):
                continue
            yield Problem(
                text.pointer,
                f"“{hit.words}”: no trial, no number of people and no source stands beside this result",
                needle=hit.words,
            )
            break


def _told(prose: Prose, everything: str) -> Iterator[Problem]:
    """A figure that "a phase 2 trial" or "studies" gave, in a text that names no trial and no source."""
    folded = everything.lower()
    if not (
        "stud" in folded or "trial" in folded or "research" in folded or "scientist" in folded or "work " in folded
    ):
        return
    if has_trial_number(everything) or has_citation(everything):
        return
    for text in prose.texts:
        for hit in hits(_somewhere(), text.shown):
            if not hit.negated and not _AHEAD.search(hit.sentence):
                message = f"“{hit.words}”: no number of a trial and no source lets a reader look this up"
                yield Problem(text.pointer, message, needle=hit.words)


# What will be, and what somebody else says of another drug, is no result.
_AHEAD = compiled(
    r"\b(?:will|would|plan\w*|expect\w*|power|sample size|assum\w+|to detect|designed|aims?|whether|if|mice|rats|animals?)\b"
)


@cache
def _somewhere() -> re.Pattern[str]:
    figure = r"(?:\d+(?:\.\d+)? ?(?:%|per ?cent|percentage points?|hours|months|mm ?hg|points)|\d+ of (?:the )?\d+|\bhalv\w+)"
    return compiled(
        rf"\b(?:in|from) (?:an?|one|two|a recent|a small) (?:[\w-]+ ){{0,4}}?(?:trials?|stud(?:y|ies))\b[^;]{{0,110}}?{figure}"
        rf"|\b(?<!this )(?<!the )(?<!our )(?<!that )(?:studies|research(?:ers)?|scientists|recent work|a recent (?:paper|analysis|survey|study)|trials|the literature|investigators) (?:(?:has|have|had|also|now|clearly|in \w+) )*"
        rf"(?:puts?|found|finds?|suggests?|suggested|shows?|showed|shown|estimate[sd]?|report(?:s|ed)?|indicate[sd]?|placed|measured|reveal(?:s|ed)?|demonstrate[sd]?)\b[^;]{{0,110}}?{figure}"
    )


@cache
def _result() -> re.Pattern[str]:
    share = r"\d+(?:\.\d+)? ?(?:%|per ?cent\b)"
    what = r"(?:(?:objective |overall |complete |partial |clinical )?(?:response|remission|survival|disease control|success|cure)(?: rates?)?|orr|dcr|responders?|responded|tumou?r (?:shrinkage|reduction)|progression-free survival|pfs|reduction in [\w ]{3,30})"
    return compiled(
        rf"\b{what}\b[^.;]{{0,40}}?\b{share}|{share}[^.;]{{0,30}}?\b{what}\b|\bmedian (?:overall |progression-free |event-free |disease-free |relapse-free )?(?:survival|pfs|os|duration of (?:response|remission)|time to (?:progression|relapse|response|death)|remission) (?:was|of|is|were) (?:\w+ )?\d+(?:\.\d+)? (?:months|weeks|years)"
    )


RULE = Rule(
    code="CIT009",
    name="unsourced-result",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give n of N, the criteria and the cut-off, and the trial by its number.",
    check=check,
    sources=("ICMJE Recommendations, clinical trials registration", "house rule"),
    waivable=True,
    examples=(
        Example(
            "a trial without its number",
            text="In a phase 1 study of the gel ABX-204, 9 of 30 volunteers had a rash.",
            audience="professional",
            fires=True,
        ),
        Example(
            "studies",
            text="Scientists found that its clearance falls by 12% in the old.",
            audience="professional",
            fires=True,
        ),
        Example(
            "a plan",
            text="In a phase 2 trial 80 of 160 patients will receive placebo.",
            audience="professional",
        ),
        Example(
            "a bare rate",
            text="ABC-123 showed an objective response rate of 45 %.",
            audience="professional",
            fires=True,
        ),
        Example(
            "a bare median",
            text="Median duration of response was 8 months with ABC-123.",
            audience="professional",
            fires=True,
        ),
        Example("with its trial", text="The objective response rate was 45 % (NCT99999999).", audience="professional"),
        Example("with counts", text="The response rate was 34 % (10 of 29; RECIST 1.1).", audience="professional"),
        Example("side effects", text="Headache was reported by 30 %.", audience="professional"),
        Example("for patients", text="The tumor became smaller in 34 % of people in the study."),
        Example("an approved drug", text="The response rate was 45 %.", status="approved", audience="professional"),
    ),
)
