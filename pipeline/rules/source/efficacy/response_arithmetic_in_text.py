"""In a text, response is complete plus partial response, and disease control is response plus stable disease.

The rates that a text gives must keep to these definitions of RECIST 1.1, and disease control can never be less than
response. Where they do not, one number is wrong or belongs to other people. Rounding is allowed for.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose
from pipeline.rules.responses import Population, Reading, populations, whole_of

# What is made of what.
_SUMS = (
    ("response", ("complete response", "partial response")),
    ("disease control", ("response", "stable disease")),
    ("disease control", ("complete response", "partial response", "stable disease")),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every rate with the rates that it is made of."""
    for population in populations(prose):
        exact = {k: r for k, r in population.items() if _known(r) is not None}
        problem = next(_problems(exact), None)
        problem = problem or next(_of_counts(population), None)
        if problem is not None:
            yield problem


def _of_counts(population: Population) -> Iterator[Problem]:
    """Complete and partial responses as counts, against all responses as a count or as a rate of a known number."""
    parts = [population.get("complete response"), population.get("partial response")]
    response = population.get("response")
    if response is None or any(
        p is None or p.value.part is None or "unconfirmed" in fold(p.passage.text) for p in parts
    ):
        return
    readings = [p for p in parts if p is not None]
    total = sum((p.value.part or Decimal(0) for p in readings), Decimal(0))
    said = " + ".join(f"{p.value.category} {p.words}" for p in readings)
    whole = response.value.whole or whole_of(population)
    if response.value.part is not None:
        if response.value.part != total and (whole is None or total <= whole):
            yield from _problem(response, readings, f"{said} make {total:f}, not {response.words}")
    elif whole and response.value.exact and total <= whole:
        rate = 100 * total / whole
        if abs(rate - _value(response)) > response.value.step / 2 + Decimal("0.01"):
            yield from _problem(response, readings, f"{said} of {whole:f} make {rate:.0f} %, not {response.words}")


def _problems(found: Population) -> Iterator[Problem]:
    texts = {r.passage.text for r in found.values()}
    if any("unconfirmed" in fold(t) for t in texts):
        return  # a confirmed rate beside unconfirmed categories
    for name, parts in _SUMS:
        if name in found and all(p in found for p in parts):
            readings = [found[p] for p in parts]
            total = sum((_value(r) for r in readings), Decimal(0))
            slack = sum((r.value.step for r in (found[name], *readings)), Decimal(0)) / 2
            if total <= 100 and abs(_value(found[name]) - total) > slack:
                said = " + ".join(f"{r.value.category} {r.words}" for r in readings)
                yield from _problem(found[name], readings, f"{said} make {_shown(total)} %, not {found[name].words}")
    control = found.get("disease control")
    for part in ("response", "complete response", "partial response", "stable disease"):
        if (
            control
            and part in found
            and _value(control) + (control.value.step + found[part].value.step) / 2 < _value(found[part])
        ):
            message = f"disease control ({control.words}) is less than {part} ({found[part].words}), which it includes"
            yield from _problem(control, [found[part]], message)
    response = found.get("response")
    for part in ("complete response", "partial response"):
        if (
            response
            and part in found
            and _value(response) + (response.value.step + found[part].value.step) / 2 < _value(found[part])
        ):
            message = f"response ({response.words}) is less than {part} ({found[part].words}), which it includes"
            yield from _problem(response, [found[part]], message)


def _problem(at: Reading, others: list[Reading], message: str) -> Iterator[Problem]:
    if any(r.is_literal for r in (at, *others)):
        pointers = {r.text.pointer for r in others} - {at.text.pointer}
        yield Problem(at.text.pointer, message, needle=at.words, also=tuple(sorted(pointers, key=str)))


def _known(reading: Reading) -> Decimal | None:
    return reading.value.low if reading.value.exact else None


def _value(reading: Reading) -> Decimal:
    known = _known(reading)
    return Decimal(0) if known is None else known


def _shown(value: Decimal) -> str:
    return f"{value:.0f}" if value == value.to_integral_value() else f"{value:.1f}"


RULE = Rule(
    code="EFF014",
    name="response-arithmetic-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong rate, or say whom each rate is about.",
    check=check,
    sources=("RECIST 1.1",),
    examples=(
        Example(
            "response is not its parts",
            text="The ORR was 45 %, with 5 % complete responses and 29 % partial responses.",
            fires=True,
        ),
        Example(
            "control below response",
            text="The objective response rate was 45 %, and the disease control rate was 40 %.",
            fires=True,
        ),
        Example(
            "control is not its parts",
            text="Objective response rate: 30 %. Stable disease: 25 %. Disease control rate: 70 %.",
            fires=True,
        ),
        Example(
            "by counts",
            text="Overall response was seen in 12 of 40 patients; complete response in 4 of 40 and partial response in 10 of 40.",
            audience="professional",
            fires=True,
        ),
        Example("agreeing", text="The ORR was 34 % (CR 5 %, PR 29 %); the DCR was 70 %, with stable disease in 36 %."),
        Example("rounded", text="CR 7 %, PR 27 %; ORR 35 %.", audience="professional"),
        Example(
            "inexact", text="The ORR was about 35 %, with complete responses in 5 % and partial responses in 28 %."
        ),
        Example("control alone", text="Disease control was reached in 70 % of patients; the response rate was 34 %."),
        Example(
            "two groups",
            text="In the first cohort the ORR was 50 %.\n\nIn the second group the disease control rate was 45 %.",
        ),
    ),
)
