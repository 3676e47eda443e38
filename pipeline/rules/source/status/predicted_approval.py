"""Words such as "yet", "awaiting" or "soon" predict an approval; they need an application that was filed.

"Not yet approved" tells a patient that approval will come; people have put off treatment to wait for it. Most drugs in
trials are never approved. Unless a status, or the draft itself, says that an application was submitted, nobody even
asked for one. "Will be approved" and "coming soon" predict whatever is on file, and are held back in any case.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.predictions import filed, predictions
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational drug."""
    if not prose.investigational:
        return
    drug = own_drug(prose)
    on_file = prose.applied or (not isinstance(prose, Subject) and filed([text.shown for text in prose.texts]))
    why = "and no authority has decided" if on_file else "and no application is on record"
    for text in prose.texts:
        if text.role == "id":
            continue
        for words in predictions(text.shown, drug, mild=not on_file):
            yield Problem(text.pointer, f"“{words.words}” predicts an approval, {why}", needle=words.words)


RULE = Rule(
    code="REG003",
    name="predicted-approval",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write “not approved”, or record the application in `status`.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("not yet", {"sections.overview.title": "Examplinib is not yet approved"}, ("sections.overview.title",)),
        Example(
            "awaiting", {"sections.overview.title": "Examplinib is awaiting FDA approval"}, ("sections.overview.title",)
        ),
        Example(
            "filed",
            {"status.us.status": "application_submitted", "sections.overview.title": "Examplinib is not yet approved"},
        ),
        Example("plain", {"sections.overview.title": "Examplinib is not approved"}),
        Example("pharmacies", text="ABX-204 is expected to reach pharmacies next year.", fires=True),
        Example("a formality", text="Approval of velmotinib is only a formality now.", fires=True),
        Example("once approved", text="Once approved, velmotinib will be the first tablet of its kind.", fires=True),
        Example(
            "soon", text="Your doctor could soon be able to prescribe it: the launch is planned for 2028.", fires=True
        ),
        Example("unknown", text="Nobody can say whether velmotinib will ever be approved."),
        Example("results", text="The results of the ABX-204 trial are expected next year."),
        Example("a condition", text="Velmotinib may never be approved; approval is not guaranteed."),
        Example("another drug", text="ABX-204 is in phase 1. A generic of imatinib will be available in 2027."),
        Example("on the way", text="ABX-204 is on its way to your chemist.", fires=True),
        Example("an option", text="By spring velmotinib will be a treatment option.", fires=True),
        Example("the regulator", text="The EMA is expected to clear ABX-204.", fires=True),
        Example("not long", text="It will not be long before clinics offer velmotinib.", fires=True),
        Example("no assurance", text="There is no assurance that ABX-204 will be approved."),
        Example("a site", text="The site pharmacy will have ABX-204 by Monday."),
    ),
)
