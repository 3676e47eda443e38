"""An observational study shows what goes together, not what causes what.

Who takes a medicine differs from who does not: in age, in means, in how ill they are. "Users had fewer fractures, so the
drug prevents fractures" draws a conclusion that the design cannot carry, and several such claims were refuted by later
trials. The text itself says that the study was observational, retrospective, a registry, a cohort or a survey.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.causation import AGENT
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose

_STUDY = compiled(
    r"\b(?:observational|retrospective\w*|cross-sectional|case-control|cohort stud(?:y|ies)|population-based cohort|registry"
    r"|register study|survey|chart review|(?:claims|database|electronic|insurance|administrative) (?:data|study|analysis|records?)|claims (?:data|database)|(?:health|medical) records|real-world (?:data|study|evidence)"
    r"|epidemiolog\w+|case series|before-and-after)\b"
)
_CONTROLLED = compiled(r"\b(?:randomi[sz]ed|placebo|double-blind|controlled trial)\b")
_CAREFUL = compiled(
    r"\b(?:associat\w+|correlat\w+|link(?:ed)?|cannot|can not|not (?:show|prove|establish)|confound\w*|may|might|could|suggest\w*"
    r"|whether|hypothes\w+|no conclusion|if|approved|indicated|label)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a cause in the sentence that tells of such a study, and in the next."""
    for passage in passages(prose):
        folded_all = fold(passage.text)
        if not _STUDY.search(folded_all) or _CONTROLLED.search(folded_all):
            continue
        near = 0
        for start, sentence in sentences(passage.text):
            folded = fold(sentence)
            told = _STUDY.search(folded)
            near = 2 if told else near - 1
            if near < 1 or _CAREFUL.search(folded):
                continue
            match = next(
                (m for m in _claims(told=told is not None).finditer(folded) if not is_negated(folded, m.start())), None
            )
            if match is not None:
                words = sentence[match.start() : match.end()]
                yield Problem(
                    passage.pointer(start),
                    f"“{words}” is a cause, and the study was one that only observes",
                    needle=words if words in passage.place(start).source else "",
                )
                break


_NOW = (
    r"(?:prevents?|protects?|lowers?|reduces?|cuts?|raises?|increases?|causes?|cures?|saves?|slows?|extends?|prolongs?|halves|improves?"
    r"|works?|helps?|stops?|is effective|are effective|averts?|delays?|wards? off|keeps?)"
)


@cache
def _claims(*, told: bool) -> re.Pattern[str]:
    """With the study in the same sentence a conclusion is needed; in the next sentence the present tense says it."""
    concluded = (
        r"\b(?:so|therefore|thus|hence|which (?:shows|proves|means)|proves?|proved|proving|shows?|showing|demonstrat\w+|confirms?"
        r"|confirmed|establish\w+|means?|evidence that|because)\b"
    )
    subject = rf"(?:{AGENT}|it|they|[a-z][a-z-]{{3,}}(?: [a-z]\d?)?)"
    sure = rf":\s{subject} {_NOW} (?!us\b|to see|when|if)|{concluded}(?: (?:that|the|a|an|now|clearly|us|it))*\s?[^.;,]{{0,25}}?\b{_NOW}\b(?! (?:not|only))"
    if told:
        return compiled(sure)
    return compiled(
        rf"{sure}|^\W*(?:(?:so|therefore|thus|hence|clearly),? )?{subject} (?:\w+ly |therefore |thus |clearly |also )?{_NOW} (?!us\b|to see|when|if)"
    )


RULE = Rule(
    code="EFF031",
    name="observed-not-caused",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say what was seen together: “users had fewer fractures; the study cannot show that the drug was the reason”.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "a conclusion",
            text="In an observational study, statin users had fewer diagnoses of dementia, so statins prevent dementia.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "in the next sentence",
            text="A registry of 4,000 users showed fewer fractures. The drug therefore prevents fractures.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "proved",
            text="The cross-sectional survey proves that vitamin D lowers the risk of depression.",
            status="approved",
            fires=True,
        ),
        Example(
            "without a word of conclusion",
            text="In this retrospective analysis users of metformin had fewer cancers. Metformin protects against cancer.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "seen together",
            text="In an observational study statin users had fewer diagnoses of dementia; the reason is not known.",
            status="approved",
        ),
        Example(
            "an association",
            text="A cohort study shows that use is associated with lower mortality.",
            status="approved",
            audience="professional",
        ),
        Example(
            "limits said",
            text="A registry of 4,000 users showed fewer fractures. It cannot show that the drug prevents them.",
            status="approved",
        ),
        Example(
            "a trial",
            text="After a cohort study, a randomised trial proved that the drug prevents fractures.",
            status="approved",
        ),
        Example(
            "no study",
            text="Enoxaparin prevents clots after surgery. Metformin lowers blood sugar.",
            status="approved",
        ),
    ),
)
