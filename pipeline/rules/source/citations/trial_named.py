"""Results need the trial that gave them, by its number in a public register.

"In Phase I/II trials" cannot be looked up: not how many took part, not whether the trial was stopped, not whether all
results were published. ICMJE has asked for the number of the trial in every report since 2005.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for a registered trial where there are results."""
    m = subject.monograph
    results = [outcome.id for outcome in m.efficacy if outcome.value not in UNKNOWNS]
    if not results:
        return
    if isinstance(m.trials, str) or not m.trials:
        yield Problem(("trials",), f"results are given ({', '.join(results)}), but no trial", also=(("efficacy",),))
    elif all(trial.registry in UNKNOWNS for trial in m.trials):
        yield Problem(
            ("trials", 0, "registry"),
            f"results are given ({', '.join(results)}), but no trial has a number in a register",
            also=(("efficacy",),),
        )


RULE = Rule(
    code="CIT002",
    name="trial-named",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the trial to `trials` with its number (NCT or EudraCT) and name it as the `trial` of the result.",
    check=check,
    sources=("ICMJE Recommendations, clinical trials registration",),
    examples=(
        Example("no trial", {"trials": "not_stated"}, ("trials",)),
        Example("no number", {"trials.first.registry": "not_stated"}, ("trials.first.registry",)),
        Example("another number", {"trials.first.registry": "2017-004246-20"}),
        Example("no results", {"trials": "not_stated", "efficacy": []}),
    ),
)
