"""No text, heading, id or summary may present an investigational drug as approved, indicated or on the market.

A reader who skims, and a search engine that shows one line, see "FDA-Approved Clinical Indications" and nothing else.
Who believes that a drug is approved may buy it from a dealer, or give up the treatment that is. Denials ("has not been
approved"), conditions, the approval of a trial or of another drug, and the name of the field ("approval status") are
no claims. Source: 21 CFR 312.7(a) as house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.approvals import SHORT_ROLES, approval_claims
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

# The answer in the text below a heading or behind a label: "Approved uses" - "None."
_NONE = compiled(r"\W*(?:none|nil|n/a|never|nowhere|not\b|no(?:[.,;:]|$)|there (?:is|are) (?:currently )?no\b)")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text and id of an investigational drug."""
    if not prose.investigational:
        return
    drug = own_drug(prose)
    for index, text in enumerate(prose.texts):
        following = prose.texts[index + 1].shown if index + 1 < len(prose.texts) else ""
        if text.role in SHORT_ROLES and text.role != "id" and _NONE.match(fold(following)):
            continue
        where = "the id" if text.role == "id" else f"the {text.role}"
        for claim in approval_claims(text.shown, text.role, drug):
            yield Problem(
                text.pointer,
                f"{where} says “{claim.words}” of a drug that is not approved",
                needle=claim.words if text.role != "id" else "",
            )


RULE = Rule(
    code="REG001",
    name="approval-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what is true: “being studied”, “under investigation”, “not approved”.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example(
            "a heading",
            {"sections.overview.title": "FDA-Approved Clinical Indications"},
            ("sections.overview.title",),
        ),
        Example(
            "a lost not",
            {"sections.overview.blocks.introduction.text": "It has been approved by the FDA."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("the summary", {"summary": "Examplinib is indicated for adults."}, ("summary",)),
        Example("an id", {"sections.overview.id": "approved_uses"}, ("sections.approved_uses.id",)),
        Example("a look-alike dash", {"sections.overview.title": "FDA–approved uses"}, ("sections.overview.title",)),
        Example("denied", {"sections.overview.title": "Uses being studied (not FDA-approved)"}),
        Example("denied with an insertion", {"sections.overview.title": "It has not, so far, been approved"}),
        Example("an approved trial", {"sections.overview.title": "Available in approved clinical trials"}),
        Example("the field", {"sections.overview.title": "FDA approval status: investigational"}),
        Example("contraindication", {"sections.overview.title": "Contraindications"}),
        Example("green light", text="ABX-204 was given the go-ahead by European regulators last spring.", fires=True),
        Example("pharmacies", text="Velmotinib can be bought in any pharmacy on prescription.", fires=True),
        Example("no longer experimental", text="The vaccine has left the experimental stage.", fires=True),
        Example("a market", text="ABX-204 has been on the market in Japan since 2022.", fires=True),
        Example("another drug", text="Velmotinib is compared with imatinib, which is approved for this leukaemia."),
        Example("ethics", text="The protocol of the ABX-204 trial was approved by the ethics committee."),
        Example("a condition", text="If approved, velmotinib would be the first medicine for this disease."),
        Example("others failed", text="ABX-204 is for people whose disease came back after all approved treatments."),
        Example("kidneys", text="Velmotinib is cleared by the kidneys; its clearance falls with age."),
        Example("a prescription", text="Take the prescription for velmotinib to your chemist.", fires=True),
        Example("routine", text="ABX-204 is in routine use at most heart clinics.", fires=True),
        Example(
            "an approval as a fact",
            text="The dossier for ABX-204 is being read. That approval opens the way for children, too.",
            fires=True,
        ),
        Example("its label", text="According to its label, velmotinib is infused over an hour.", fires=True),
        Example("after the launch", text="Post-marketing cases of gout were seen with ABX-204.", fires=True),
        Example("an indication", text="ABX-204 carries an indication for haemophilia B.", fires=True),
        Example("an ethics approval", text="The ethics committee agreed in May. This approval covers three hospitals."),
        Example("not to be prescribed", text="Velmotinib cannot be prescribed; a pharmacy may not sell it."),
        Example("if", text="If ABX-204 is approved one day, its price is not known."),
    ),
)
