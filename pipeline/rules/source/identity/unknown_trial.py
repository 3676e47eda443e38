"""A trial that a text names is in the reference data of the project, so that its state can be compared.

Whether a trial recruits, has ended, or is about this drug at all can only be told from its registry. A number that
source/reference.yaml does not know was not compared with anything.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_NUMBER = compiled(r"\bNCT\d{8}\b|(?<![\d-])\d{4}-\d{6}-\d{2}(?![\d-])")


def check(prose: Prose) -> Iterator[Problem]:
    """Look up every trial number of the monograph and of its texts."""
    seen: set[str] = set()
    if isinstance(prose, Subject):
        trials = prose.monograph.trials if isinstance(prose.monograph.trials, tuple) else ()
        for index, trial in enumerate(trials):
            seen.add(trial.registry)
            if trial.registry not in UNKNOWNS and prose.reference.trial(trial.registry) is None:
                yield Problem(
                    ("trials", index, "registry"),
                    f"{trial.registry} is not in source/reference.yaml: its state was not compared",
                )
    for text in prose.texts:
        if not ("NCT" in text.shown or "-" in text.shown):
            continue
        for number in _NUMBER.findall(text.shown):
            if number not in seen and prose.reference.trial(number) is None:
                yield Problem(
                    text.pointer, f"{number} is not in source/reference.yaml: its state was not compared", needle=number
                )
            seen.add(number)


RULE = Rule(
    code="REF002",
    name="unknown-trial",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Look the trial up in its registry and add it to source/reference.yaml with the day.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("typed", {"trials.first.registry": "NCT99000001"}, ("trials.first.registry",)),
        Example("in a draft", text="See NCT99000001 for the results.", fires=True),
        Example("EudraCT", text="The trial 2017-004246-20 has ended.", fires=True),
        Example("known", text="See NCT99999999 for the results."),
        Example("no trial", text="Call 2017-0042 for help."),
    ),
)
