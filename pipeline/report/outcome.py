"""The outcome of a run: its findings in order, and what it means for the exit code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.model.finding import Finding, Severity
from pipeline.record import record

CLEAN, GATED, FAILED = 0, 1, 2


@record
class Report:
    """Findings, sorted, and the files that were checked.

    `sources` holds the texts of files that a text report may quote, by path.
    """

    findings: tuple[Finding, ...]
    checked: tuple[str, ...]
    sources: Mapping[str, str] = MappingProxyType({})

    def __post_init__(self) -> None:
        """Sort the findings and drop repetitions: the same run always gives the same report."""
        object.__setattr__(self, "findings", tuple(sorted(dict.fromkeys(self.findings), key=lambda f: f.sort_key)))
        object.__setattr__(self, "checked", tuple(sorted(set(self.checked))))

    def exit_code(self, *, strict: bool = False) -> int:
        """2 if the tool could not do its work, 1 if a finding gates (with `strict` a warning does too), else 0."""
        if any(f.failure for f in self.findings):
            return FAILED
        gating = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return GATED if any(f.severity in gating and not f.excuse for f in self.findings) else CLEAN

    def count(self, severity: Severity) -> int:
        """How many findings of this severity nothing excuses."""
        return sum(f.severity is severity and not f.excuse for f in self.findings)

    @property
    def questions(self) -> int:
        """How many findings an open question covers."""
        return sum(bool(f.excuse) for f in self.findings)
