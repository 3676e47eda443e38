"""Each severity of organ impairment needs one value, not a range to choose from.

"Moderate to severe: reduce by 25 % to 50 %" leaves open which reduction belongs to which severity. One reader will
take the weaker one for severe damage. Typed cells are looked at, and sentences about several severities.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.quantity import DoseRange, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.impairment import impairments
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every cell of both matrices, then at every sentence."""
    typed: set[str] = set()
    if isinstance(prose, Subject):
        for problem in _typed(prose):
            typed.add(str(problem.pointer[1]))
            yield problem
    for said in impairments(prose.texts):
        if said.kinetics or said.organs & typed:
            continue
        for group, change in said.paired:
            if change.low != change.high and (len(group) > 1 or change.kind == "reduce"):
                words = said.words(change)
                yield Problem(
                    said.text.pointer, f"“{words}” is one range for {' and '.join(group)} impairment", needle=words
                )
                break


def _typed(subject: Subject) -> Iterator[Problem]:
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        for severity in type(matrix).model_fields:
            adjustment = getattr(matrix, severity)
            if not isinstance(adjustment, Adjustment):
                continue
            for field, kind in (("reduce_by", PercentRange), ("dose", DoseRange)):
                value = getattr(adjustment, field)
                if isinstance(value, kind):
                    yield Problem(
                        ("dosing", organ, severity),
                        f"{severity} {organ} impairment has a range ({value.low} to {value.high} {value.unit}) "
                        f"where one value is needed",
                    )


RULE = Rule(
    code="ORG002",
    name="one-value-per-severity",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Ask which value belongs to this severity.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example(
            "a range",
            {"dosing.hepatic.moderate": {"reduce_by": {"low": 25, "high": 50, "unit": "%"}}},
            ("dosing.hepatic.moderate",),
        ),
        Example("one value", {"dosing.hepatic.moderate": {"reduce_by": {"value": 25, "unit": "%"}}}),
        Example("two severities", text="In moderate to severe kidney damage the dose is lowered by 30% to 60%.", status="approved", fires=True),
        Example("amounts", text="People with mild or moderate liver disease receive 10 mg to 40 mg once a day.", fires=True),
        Example("under a heading", text="## Renal impairment\n\n- Mild to severe: a dose reduction of 25–75% may be needed.", status="approved", audience="professional", fires=True),
        Example("one severity", text="For severe hepatic impairment, reduce the dose by 25 to 50 percent.", status="approved", audience="professional", fires=True),
        Example("one each", text="Reduce the dose by 25% in moderate and by 50% in severe hepatic impairment.", status="approved", audience="professional"),
        Example("respectively", text="In moderate and in severe renal impairment give 20 mg and 10 mg, respectively.", status="approved", audience="professional"),
        Example("levels in the blood", text="Exposure rose by 20% to 50% in moderate to severe hepatic impairment.", status="approved", audience="professional"),
        Example("a side effect", text="Moderate to severe nausea may require a dose reduction of 25% to 50%.", status="approved", audience="professional"),
    ),
)  # fmt: skip
