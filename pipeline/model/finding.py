"""Findings: what is wrong, where, why it matters and how to mend it."""

from __future__ import annotations

import hashlib
from enum import StrEnum

from pipeline.model.pointer import Span
from pipeline.record import record


class Severity(StrEnum):
    """How much a finding weighs: an error blocks a release, a warning does under ``--strict``, an info never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@record
class Fix:
    """A safe mechanical correction: the words at the place of a finding, and what to write there instead."""

    old: str
    new: str


@record
class Finding:
    """One thing that is wrong at one place. Frozen; `sort_key` orders the findings of a run.

    `path` is relative to the project root with ``/`` between folders; `pointer` is the id path in the document;
    `excuse` names the open question or the exception that covers the finding, which then no longer gates;
    `failure` marks findings that mean the tool could not do its work (exit code 2); `fix` is there where the text at
    `span` can be corrected mechanically without a change of meaning.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    path: str
    help: str = ""
    span: Span = Span(1, 1, 1, 1)
    pointer: str = ""
    locale: str = ""
    msgctxt: str = ""
    excuse: str = ""
    failure: bool = False
    digest: str = ""
    fix: Fix | None = None

    @property
    def gates(self) -> bool:
        """Whether the finding makes ``check`` fail (an error that no question or exception covers)."""
        return self.severity is Severity.ERROR and not self.excuse

    @property
    def fingerprint(self) -> str:
        """A name for this finding that survives line moves: the same rule, place and message give the same one."""
        place = "\0".join((self.rule, self.path, self.pointer, self.locale, self.msgctxt, self.message))
        return hashlib.sha256(place.encode()).hexdigest()[:16]

    @property
    def sort_key(self) -> tuple[str, Span, str, str, str]:
        """Order by file, place, rule and words: the same findings always print in the same order."""
        return (self.path, self.span, self.rule, self.msgctxt, self.message)


class Refusal(Exception):
    """An input that cannot be read at all. Carries the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f"{f.path}:{f.span.line}: {f.message}" for f in findings))
        self.findings = findings
