"""A text that says it is for patients and professionals at once serves neither.

What a doctor needs (a grade, an enzyme, a dose by surface) frightens or misleads a patient, and what a patient needs is
lost among it. Write a text, a section or a block for each, and say for whom it is. House rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.framing import hits, is_disowned
from pipeline.rules.english.triggers import words_in
from pipeline.rules.prose import Prose

_LAY = (
    r"(?:patients?|people|the public|consumers|carers|caregivers|families|parents|laypeople|lay readers|users|everyone)"
)
_PRO = r"(?:(?:health ?care |healthcare |health |medical )?(?:providers?|professionals?|practitioners?|workers?|staff)|doctors?|physicians?|clinicians?|nurses?|pharmacists?|prescribers?|oncologists?|specialists?|hcps?)"
_BOTH = rf"(?:both )?(?:{_LAY}(?:,? (?:their )?{_LAY})*,? (?:and|as well as|or|&|alike and) (?:their |for |the )*{_PRO}|{_PRO}(?:,? {_PRO})*,? (?:and|as well as|or|&) (?:their |for |the )*{_LAY})"
_TEXT = r"(?:guide|page|leaflet|document|text|information|brochure|booklet|monograph|website|site|article|summary|fact ?sheet|overview|handout|material|content|resource)"
# A text that names both as its readers; "reports by doctors and patients" names nobody as a reader.
_ADDRESS = compiled(
    rf"^\W*for {_BOTH}\b(?! (?:who|with|in (?:the|this|both) (?:study|trial)|to (?:report|contact|call)))"
    rf"|\b{_TEXT} (?:is |was |has been )?(?:written |intended |meant |made |designed |suitable |prepared |addressed )*(?:for|to) {_BOTH}\b|\b(?:written|intended|meant|addressed|prepared|aimed) (?:for|to|at) {_BOTH}\b"
    rf"|\b(?:information|guide|advice|leaflet|answers|handbook|manual|resources?) for {_BOTH}\b"
)
_READERS = frozenset(
    [
        "provider",
        "providers",
        "professional",
        "professionals",
        "practitioner",
        "practitioners",
        "worker",
        "workers",
        "staff",
        "doctor",
        "doctors",
        "physician",
        "physicians",
        "clinician",
        "clinicians",
        "nurse",
        "nurses",
        "pharmacist",
        "pharmacists",
        "prescriber",
        "prescribers",
        "oncologist",
        "oncologists",
        "specialist",
        "specialists",
        "hcp",
        "hcps",
    ]
)
_SEPARATE = compiled(
    r"\b(?:separate|different|each|respectively|own|two versions|available|can be found|versions?|links?|sections? for)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for texts that address both."""
    for text in prose.texts:
        if text.role == "id" or not _READERS & words_in(fold(text.shown)):
            continue
        for hit in hits(_ADDRESS, text.shown):
            if not hit.negated and not is_disowned(hit) and not _SEPARATE.search(hit.sentence):
                words = hit.words.strip()
                yield Problem(text.pointer, f"“{words}”: one text for two kinds of readers", needle=words)


RULE = Rule(
    code="REA005",
    name="two-audiences",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write a block for each and tag it with `audiences`, or write for one of them.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "For patients and healthcare providers, it marks a change."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("a guide for both", text="This guide is written for patients and their doctors.", fires=True),
        Example("the other way round", text="Information for health professionals and patients", fires=True),
        Example("a heading", text="# For patients and clinicians\n\nTake it with food.", status="approved", fires=True),
        Example("who reports", text="Patients and doctors can report side effects to the agency.", status="approved"),
        Example("separate texts", text="Separate leaflets for patients and doctors can be found below."),
        Example("for one", text="This page is written for patients."),
        Example(
            "people with",
            text="For patients with kidney disease and doctors in doubt there is a help line.",
            status="approved",
        ),
    ),
)
