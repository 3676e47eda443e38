"""A test at the start of treatment that is never repeated needs a reason.

A first value is there to be compared with later ones. A test of the genes or of the tumor, made to find out whether the
drug fits, is its own reason.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_ONCE = r"gene|genotyp|mutation|fusion|biomarker|tumou?r tissue|biopsy|hla\b|screening for|vaccin|allergy|history|weight and height"


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every test that is made before treatment alone."""
    tests = subject.monograph.monitoring
    later = [set(compiled(r"[a-z]{4,}").findall(fold(t.name))) for t in tests if t.when != "before"]
    for index, test in enumerate(tests):
        name = fold(test.name)
        if test.when != "before" or compiled(_ONCE).search(name):
            continue
        words = set(compiled(r"[a-z]{4,}").findall(name)) - {
            "blood",
            "test",
            "tests",
            "baseline",
            "level",
            "levels",
            "check",
        }
        if not any(words & other for other in later):
            yield Problem(("monitoring", index), f"“{test.name}” is made before treatment and not during it")


RULE = Rule(
    code="CIW007",
    name="baseline-test",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Say how often the test is repeated (when: before_and_during), or why once is enough.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("never repeated", {"monitoring.liver_tests.when": "before"}, ("monitoring.liver_tests",)),
        Example("repeated", {"monitoring.liver_tests.when": "before_and_during"}),
        Example(
            "a test of the tumor",
            {
                "monitoring.+": {
                    "id": "gene",
                    "name": "Genetic test of the tumor",
                    "when": "before",
                    "every": "not_applicable",
                }
            },
        ),
    ),
)
