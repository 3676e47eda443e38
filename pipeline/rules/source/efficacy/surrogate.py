"""A better laboratory value, scan or antibody level is not yet a life saved.

Drugs that lowered LDL, raised HDL, cleared amyloid or suppressed extra heartbeats have failed to help people, and some killed.
A text may not conclude from such a surrogate to what people feel or how long they live ("LDL fell, so patients will have
fewer heart attacks"); another study must have shown it.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose

# House list: what is measured in place of what matters to people.
_SURROGATE = (
    r"(?:ldl|hdl|cholesterol|hba1c|blood (?:sugar|pressure|glucose)|antibod(?:y|ies)|titres?|titers?|seroconversion|amyloid|tau|psa"
    r"|bone (?:mineral )?density|viral load|cd4|biomarkers?|markers?|tumou?r(?:s)?(?: size)?|shrinkage|lesions?|plaques?|crp|ferritin"
    r"|enzyme (?:levels?|activity)|ejection fraction|egfr|proteinuria|scans?|mri|imaging|responses? rate|progression-free survival"
    r"|factor (?:viii|ix) (?:levels?|activity)|dystrophin|protein levels?|triglycerides|uric acid|urate|eosinophils?)"
)
_MOVED = r"(?:fell|rose|dropped|declined|decreased|increased|improved|doubled|halved|tripled|shr[au]nk|was (?:cleared|lowered|reduced|raised|halved|normali[sz]ed)|were (?:cleared|lowered|reduced|raised|halved|normali[sz]ed)|disappeared|cleared|went (?:up|down)|normali[sz]ed|lower|higher|smaller|thinner|fewer|reduction|increase|\d+ ?%|shrinkage)"
_MATTERS = (
    r"(?:heart attacks?|strokes?|deaths?|die\b|live longer|longer li(?:fe|ves)|surviv\w+|fractures?|protected(?: from| against)?|protection"
    r"|memory|dementia|hospital\w*|quality of life|will (?:walk|see|hear|live|benefit|feel better)|amputations?|blindness|kidney failure"
    r"|dialysis|relapses?|bleeds?|save[sd]? lives|cure[sd]?|infections?|disease\b)"
)
_SO = r"(?:so|(?:and )?(?:that|it) means|therefore|thus|hence|which means|this means|meaning|means|proving|proves|which proves|showing that|shows that|this shows|guarantee\w*|translates? (?:directly )?(?:in)?to|that is why|and so|consequently|as a result)"
_OPEN = compiled(
    r"\b(?:not (?:known|clear|shown|proven|mean|prove|show|by themselves)|no (?:proof|evidence)|unknown|whether|may|might|could|hope\w*|does not|do not|cannot|surrogate"
    r"|separate|another|other) ?\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a conclusion from such a value, in one sentence or from one to the next."""
    for passage in passages(prose):
        folded_all = fold(passage.text)
        if not _value().search(folded_all) or not _outcome().search(folded_all):
            continue
        before = ""
        for start, sentence in sentences(passage.text):
            folded = fold(sentence)
            match = None if _OPEN.search(folded) else _inside().search(folded)
            if (
                match is None
                and before
                and not _OPEN.search(folded)
                and not _OPEN.search(before)
                and _moved().search(before)
            ):
                match = _begins().match(folded)
            if match is not None:
                words = (
                    match["told"] and sentence[match.start("told") : match.end("told")].strip()
                ) or sentence.strip()
                yield Problem(
                    passage.pointer(start),
                    f"“{words}” does not follow from a better value alone",
                    needle=words if words in passage.place(start).source else "",
                )
                break
            before = folded


@cache
def _value() -> re.Pattern[str]:
    return compiled(rf"\b{_SURROGATE}\b")


@cache
def _outcome() -> re.Pattern[str]:
    return compiled(rf"\b{_MATTERS}")


@cache
def _moved() -> re.Pattern[str]:
    return compiled(rf"\b{_SURROGATE}\b[^.;]{{0,50}}?\b{_MOVED}")


@cache
def _inside() -> re.Pattern[str]:
    return compiled(
        rf"\b{_SURROGATE}\b[^.;]{{0,50}}?\b{_MOVED}[^.;]{{0,60}}?\b(?P<told>{_SO}\b[^.;]{{0,60}}?\b{_MATTERS})"
        rf"|\bbecause (?:the |their )?{_SURROGATE}\b[^.;]{{0,40}}?\b{_MOVED}[^.;]{{0,20}}?, [^.;]{{0,60}}?\b(?:will|are going to|must) [^.;]{{0,30}}?\b{_MATTERS}"
    )


@cache
def _begins() -> re.Pattern[str]:
    return compiled(rf"\W*(?P<told>{_SO}\b[^.;]{{0,80}}?\b{_MATTERS})")


RULE = Rule(
    code="EFF032",
    name="surrogate",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say what was measured, and that it is not known whether people live longer or feel better.",
    check=check,
    sources=("ICH E9", "house rule"),
    waivable=True,
    examples=(
        Example(
            "cholesterol",
            text="LDL fell by 40% in the trial, so patients will have fewer heart attacks.",
            audience="professional",
            fires=True,
        ),
        Example(
            "antibodies",
            text="Antibody levels rose tenfold, which means that vaccinated people are protected against the disease.",
            audience="professional",
            fires=True,
        ),
        Example(
            "in the next sentence",
            text="Bone density increased by 4%. Therefore the tablets save people from fractures.",
            status="approved",
            fires=True,
        ),
        Example(
            "proof",
            text="PSA was halved, proving that the men will live longer.",
            audience="professional",
            fires=True,
        ),
        Example(
            "said to be open",
            text="Antibody levels rose tenfold; whether vaccinated people are protected is not known.",
            audience="professional",
        ),
        Example("measured only", text="LDL fell by 40% in the trial.", audience="professional"),
        Example(
            "another trial",
            text="Bone density rose by 4%; a separate trial showed fewer fractures.",
            status="approved",
            audience="professional",
        ),
        Example(
            "what it is for",
            text="High blood pressure can lead to strokes, so take the tablets every day.",
            status="approved",
        ),
    ),
)
