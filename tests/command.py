"""The command line as a user meets it, in this process: arguments in, output and exit code out."""

from __future__ import annotations

from dataclasses import dataclass

from click.testing import CliRunner

from pipeline.cli import app


@dataclass(frozen=True, slots=True)
class Result:
    """What a command printed and how it ended."""

    code: int
    stdout: str
    stderr: str


def run(*arguments: str) -> Result:
    """Run ``monograph ARGUMENTS``. An exception of our own is not swallowed: it fails the test."""
    outcome = CliRunner().invoke(app, list(arguments), prog_name="monograph", catch_exceptions=False)
    return Result(outcome.exit_code, outcome.stdout, outcome.stderr)
