"""Every name, code and trial of the drug must belong to the same substance.

A development code copied from the wrong drug makes every later fact the fact of another substance. The register
``source/substances.yaml`` says which code belongs to which name, where that was read and when; a code it does not
know is not verified. The substance of a trial is that of source/reference.yaml.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look up the generic name and every other name."""
    identity = subject.monograph.identity
    if subject.substances.owner(identity.generic_name) is None:
        yield Problem(("identity", "generic_name"), f"{identity.generic_name} is not in the register of substances")
    conflicts, unknown = [], []
    for code in identity.other_names:
        owner = subject.substances.owner(code)
        if owner is None:
            unknown.append(code)
        elif owner.name != identity.generic_name:
            conflicts.append(f"{code} belongs to {owner.name} ({owner.source}, {owner.checked})")
    if conflicts:
        yield Problem(("identity", "other_names"), "; ".join(conflicts))
    if unknown:
        yield Problem(("identity", "other_names"), f"not in the register of substances: {', '.join(unknown)}")
    trials = subject.monograph.trials if isinstance(subject.monograph.trials, tuple) else ()
    for index, trial in enumerate(trials):
        known = subject.reference.trial(trial.registry)
        if known is not None and known.substance != identity.generic_name:
            message = f"{trial.registry} is a trial of {known.substance} ({known.source}, {known.checked})"
            yield Problem(("trials", index, "registry"), message)


RULE = Rule(
    code="IDN001",
    name="known-substance",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Settle which substance the document describes; add a verified code to source/substances.yaml with its source.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("an unknown code", {"identity.other_names": ["XY-123"]}, ("identity.other_names",)),
        Example(
            "an unknown name, and a trial of another substance",
            {"identity.generic_name": "nosuchinib"},
            ("identity.generic_name", "trials.first.registry"),
        ),
        Example("the name itself", {"identity.other_names": ["Examplinib"]}),
    ),
)
