"""In a text, response categories of one group of people cannot add up to more than everyone.

Complete response, partial response, stable disease and progressive disease exclude each other. "34 % responded and 70 %
had stable disease" makes 104 %: one of the numbers is wrong, or means disease control, and a reader takes the better one.
Numbers in words, percentages and counts ("12 of 40") are read; of ranges the lower end, and rounding is allowed for.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.prose import Prose
from pipeline.rules.responses import Population, Reading, percent, populations, whole_of

_PARTS = ("complete response", "partial response")
_OTHERS = ("stable disease", "progressive disease")


def check(prose: Prose) -> Iterator[Problem]:
    """Add the categories of each population."""
    for population in populations(prose):
        best: tuple[Decimal, list[tuple[Reading, Decimal]]] | None = None
        for terms in _sums(population):
            whole = whole_of(population)
            shares = [(reading, share) for reading in terms if (share := percent(reading, whole)) is not None]
            total = sum((share for _, share in shares), Decimal(0))
            slack = sum((reading.value.step / 2 for reading, _ in shares), Decimal(0))
            if len(shares) > 1 and total > 100 + slack and (best is None or total > best[0]):
                best = (total, shares)
        if best is not None and any(reading.is_literal for reading, _ in best[1]):
            total, shares = best
            last = shares[-1][0]
            said = " + ".join(f"{reading.value.category} {reading.words}" for reading, _ in shares)
            others = {reading.text.pointer for reading, _ in shares} - {last.text.pointer}
            yield Problem(
                last.text.pointer,
                f"{said} make {total.normalize():f} % of the same people"
                if total == total.to_integral_value()
                else f"{said} make {total:.1f} % of the same people",
                needle=last.words,
                also=tuple(sorted(others, key=str)),
            )


def _sums(population: Population) -> Iterator[list[Reading]]:
    """The groups of categories that exclude each other."""
    others = [population[k] for k in _OTHERS if k in population]
    yield [*(population[k] for k in _PARTS if k in population), *others]
    if "response" in population:
        yield [population["response"], *others]
    if "disease control" in population and "progressive disease" in population:
        yield [population["disease control"], population["progressive disease"]]


RULE = Rule(
    code="EFF013",
    name="response-sum-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up; perhaps disease control (response and stable disease together) was meant.",
    check=check,
    sources=("RECIST 1.1",),
    examples=(
        Example(
            "response and stable disease",
            text="The objective response rate was 34 %. Stable disease was seen in over 70 % of patients.",
            fires=True,
        ),
        Example(
            "four categories",
            text="Complete response: 8 %; partial response: 30 %; stable disease: 45 %; progressive disease: 25 %.",
            fires=True,
        ),
        Example(
            "counts",
            text="Among 40 patients, 4 had a complete response, 14 had a partial response, 18 had stable disease and 9 had"
            " progressive disease.",
            fires=True,
        ),
        Example(
            "a list",
            text="## Results\n\n- ORR: 45% (95% CI 36 to 54)\n- Stable disease: 62%\n",
            audience="professional",
            fires=True,
        ),
        Example(
            "a table",
            text="| Best response | Kinzatinib, N = 60 |\n|---|---|\n| CR | 5 % |\n| PR | 40 % |\n| SD | 50 % |\n| PD | 20 % |\n",
            audience="professional",
            fires=True,
        ),
        Example("a possible sum", text="The objective response rate was 34 %; a further 36 % had stable disease."),
        Example(
            "rounded",
            text="CR 17 %, PR 34 %, SD 34 % and PD 16 %; the numbers are rounded.",
            audience="professional",
        ),
        Example("control includes response", text="The ORR was 45 % and the disease control rate was 80 %."),
        Example(
            "two groups",
            text="In adults the objective response rate was 60 %.\n\nIn children stable disease was seen in 55 %.",
        ),
        Example("no categories", text="60 % had less pain and 70 % slept better."),
    ),
)
