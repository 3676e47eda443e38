"""Insulin and heparin are dosed in units, never in milliliters or milligrams alone.

A volume of insulin is a different dose in every strength, and "20 mL" is 2,000 units. Source: ISMP, safe practices for
insulin; UK NPSA rapid response report on insulin (2010).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_INSULIN = compiled(r"\binsulins?\b(?!-like)")
_TOLD = compiled(
    r"\b(?:inject\w*|take[ns]?|give[ns]?|us(?:e|es|ed)|dial\w*|draw(?:s|n)? up|administ\w*|set the pen to|need\w*|start\w* (?:with|at|on)|increas\w*|reduc\w*|dose\w*|plan)\b[^.;]{0,70}$|\binsulin(?: (?!has|is|holds|contains|comes|in|of|per)[a-z]+)?:? $"
)
_GOODS = compiled(
    r"[\s-]*(?:[a-z]+\s+){0,2}?(?:pens?|vials?|cartridges?|syringes?|reservoir|bottles?|of (?:glucose|dextrose|saline|sodium|water|fluid|juice))\b"
)
_OTHER = compiled(
    r"\b(?:glucose|dextrose|juice|glucagon|saline|sodium chloride|metformin|tablets?|mg/dl|water|gel|carbohydrates?|sugar|prime|priming)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for doses of insulin that are told in another unit."""
    section, about = -1, False
    for passage in passages(prose):
        folded = fold(passage.text)
        if passage.section != section:
            section, about = passage.section, False
        about = about or _INSULIN.search(folded) is not None
        if not about:
            continue
        found = doses(passage.text)
        for dose in found:
            if (
                dose.kind in ("mL", "mg")
                and not dose.amount.pers
                and _is_told(passage, dose)
                and not _in_units_too(folded, found, dose)
            ):
                words = passage.words(dose.start, dose.end)
                yield Problem(
                    passage.pointer(dose.start), f"“{words}” of insulin is told, and no number of units", needle=words
                )


def _is_told(passage: Passage, dose: DoseSaid) -> bool:
    folded = fold(passage.text)
    end = compiled(r"[.!?](?:\s|$)").search(folded[dose.end :])
    sentence = folded[dose.sentence : dose.end + (end.start() if end else len(folded))]
    before = folded[dose.sentence : dose.start]
    if not _TOLD.search(before) or compiled(r"\b(?:not|never)\b|n't\b").search(before):
        return False
    drugs = {
        d
        for d in dose.drugs
        if not d.startswith(("insulin", "glargine", "lispro", "aspart", "detemir", "degludec", "glulisine"))
    }
    return not drugs and not _GOODS.match(folded, dose.end) and not _OTHER.search(sentence)


def _in_units_too(folded: str, found: tuple[DoseSaid, ...], dose: DoseSaid) -> bool:
    """Whether the same dose is given in units beside the volume: "10 units (0.1 mL)"."""
    for other in found:
        if other.kind == "IU" and other.sentence == dose.sentence:
            between = folded[min(dose.end, other.end) : max(dose.start, other.start)]
            if not compiled(r"\band\b|\bthen\b|\bplus\b").search(between):
                return True
    return False


RULE = Rule(
    code="DOS036",
    name="insulin-in-units",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the dose in units, in full: 10 units.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "units in the morning, mL at night",
            text="Your insulin: take 10 units before breakfast and 12 mL before supper.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "units and mL of one dose",
            text="Inject 10 units of insulin aspart, which is 0.1 mL, before supper.",
            status="approved",
        ),
        Example("a volume", text="Insulin lispro: inject 8 mL before each meal.", status="approved", fires=True),
        Example(
            "a weight",
            text="Use your insulin every evening. Give 10 mg under the skin of the belly.",
            status="approved",
            fires=True,
        ),
        Example("a new dose", text="Your insulin is raised: take 0.2 mL at bedtime.", status="approved", fires=True),
        Example("units", text="Insulin lispro: inject 8 units before each meal.", status="approved"),
        Example("units and volume", text="Inject 10 units (0.1 mL) of insulin.", status="approved"),
        Example(
            "a pen", text="Insulin glargine comes in a 3 mL pen. Use a 3 mL cartridge for each week.", status="approved"
        ),
        Example(
            "another drug", text="People on insulin may also take 500 mg of metformin twice a day.", status="approved"
        ),
        Example("low sugar", text="If insulin makes your sugar fall, take 200 mL of juice.", status="approved"),
    ),
)
