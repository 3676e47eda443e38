"""The outward shape of the JSON report, version 1. Only the export of the schema and the tests import this."""

from __future__ import annotations

from typing import Literal

from pipeline.model.declared import Field, Frozen


class ToolShape(Frozen):
    """The program that made the report."""

    name: str = Field(description="Always monograph.")
    version: str = Field(description="Its version.")


class FixShape(Frozen):
    """A mechanical correction: what stands at the place of the finding, and what to write there."""

    old: str = Field(description="The words there now.")
    new: str = Field(description="The words to write instead.")


class FindingShape(Frozen):
    """One finding."""

    rule: str = Field(description="Code of the rule: DOS003.")
    name: str = Field(description="Name of the rule: daily-total.")
    severity: Literal["error", "warning", "info"] = Field(description="How much it weighs.")
    message: str = Field(description="What is wrong.")
    help: str = Field(description="What to do.")
    path: str = Field(description="The file, relative to the project root, with / between folders.")
    line: int = Field(ge=1, description="The line, from 1.")
    column: int = Field(ge=1, description="The column in code points, from 1.")
    end_line: int = Field(ge=1, description="The line where the place ends.")
    end_column: int = Field(ge=1, description="The column after the end of the place.")
    pointer: str = Field(description="Id path of the place in the document, or the context in a catalog.")
    digest: str = Field(description="Digest of the text or value there, by which a question names it, or empty.")
    locale: str | None = Field(description="The language, if it concerns one.")
    msgctxt: str | None = Field(description="The context of the catalog entry, if it concerns one.")
    fingerprint: str = Field(description="A name for this finding that survives moved lines.")
    exception: str | None = Field(description="Id of the open question that covers it; then it does not gate.")
    failure: bool = Field(description="Whether the program could not do its work; the exit code is then 2.")
    fix: FixShape | None = Field(description="A safe mechanical correction, if there is one; `check --fix` makes it.")


class SummaryShape(Frozen):
    """The report in numbers. Findings under a question count as questions alone."""

    checked: list[str] = Field(description="The files that were checked.")
    errors: int = Field(ge=0, description="Errors that nothing covers.")
    warnings: int = Field(ge=0, description="Warnings that nothing covers.")
    infos: int = Field(ge=0, description="Notes.")
    questions: int = Field(ge=0, description="Findings that an open question covers.")
    exit_code: int = Field(ge=0, le=2, description="0 clean, 1 findings that gate, 2 failure; without --strict.")


class ReportDocument(Frozen):
    """A report of `monograph check --format json`."""

    version: Literal[1] = Field(description="Version of this shape: 1.")
    tool: ToolShape = Field(description="What made the report.")
    findings: list[FindingShape] = Field(description="The findings, sorted by file and place.")
    summary: SummaryShape = Field(description="The report in numbers.")


REPORT_SCHEMAS = {"report": (ReportDocument, "Report")}
