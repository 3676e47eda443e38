"""Printing: reports, colours, progress. Nothing outside this package prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pipeline.language.locales import LocaleInfo, UnknownLocale, locale_info
from pipeline.project import Project, find_project
from pipeline.report import FORMATS, Report, as_json, as_text

_COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "question": {"fg": "magenta"},
    "info": {"fg": "blue"},
    "place": {"bold": True},
    "dim": {"dim": True},
}
PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form."
)


def paint(text: str, name: str) -> str:
    """Colour a text for a terminal."""
    return click.style(text, **_COLOURS[name])


def no_paint(text: str, _name: str) -> str:
    """Leave a text as it is."""
    return text


def colour(stream: Any) -> bool:
    """Whether `stream` is a terminal that wants colours (https://no-color.org)."""
    return bool(stream.isatty()) and "NO_COLOR" not in os.environ


def checking_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every checking verb has."""
    for option in (
        click.option("--strict", is_flag=True, help="Let warnings fail too."),
        click.option(
            "--as-of", metavar="DATE", callback=_day, help="The day to judge dates by (YYYY-MM-DD); default: today."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(list(FORMATS)),
            default="text",
            show_default=True,
            help="Form of the report.",
        ),
    ):
        function = option(function)
    return function


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    if value is None:
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2026-11-25") from None


def project_of(context: click.Context) -> Project:
    """The project to work in, or a usage error that says how to get one."""
    project = find_project(context.obj)
    if project is None:
        where = context.obj.resolve().name or "this folder"
        raise click.UsageError(
            f"There is no project in {where}: no source/statements.yaml there or above.\n"
            "Go into a project, name it with -C DIR, or make one with `monograph init DIR`."
        )
    return project


def print_report(report: Report, form: str, root: Path, *, strict: bool = False) -> int:
    """Print a report on standard output and return the exit code."""
    if form == "json":
        sys.stdout.write(as_json(report))
    else:
        sys.stdout.write(as_text(quoting(report, root), paint if colour(sys.stdout) else no_paint))
    return report.exit_code(strict=strict)


def quoting(report: Report, root: Path) -> Report:
    """The report with the texts of the files that it speaks of, so that it can quote them."""
    sources = {}
    for path in dict.fromkeys(f.path for f in report.findings if not f.failure):
        try:
            sources[path] = (root / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
    return Report(report.findings, report.checked, sources)


def finish(context: click.Context, report: Report, project: Project, *, strict: bool = False) -> None:
    """Print the findings, if any, on standard error and exit."""
    if report.findings:
        text = as_text(quoting(report, project.root), paint if colour(sys.stderr) else no_paint)
        click.echo(text, err=True, nl=False)
    context.exit(report.exit_code(strict=strict))


def locale_named(name: str) -> LocaleInfo:
    """The locale of that name, or a usage error that names a near one."""
    try:
        return locale_info(name)
    except UnknownLocale as error:
        raise click.BadParameter(str(error), param_hint="LOCALE") from None


class Bar:
    """A progress bar on a terminal, nothing in a pipe."""

    def __init__(self) -> None:
        self.bar: Any = None

    def __enter__(self) -> Callable[[int, int, str], None]:
        def step(done: int, total: int, _name: str) -> None:
            if not sys.stderr.isatty() or total < 2:
                return
            if self.bar is None:
                self.bar = click.progressbar(length=total, label="Building", file=sys.stderr)
                self.bar.__enter__()
            self.bar.update(done - self.bar.pos)

        return step

    def __exit__(self, *error: object) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)
