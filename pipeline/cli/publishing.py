"""The verbs that write: build previews, start a project."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from pipeline.cli.output import Bar, checking_options, locale_named, print_report, project_of
from pipeline.model.finding import Finding, Severity
from pipeline.project import Project
from pipeline.report import Report, as_json


@click.command()
@click.option(
    "--locale",
    "locales",
    multiple=True,
    metavar="LOCALE",
    help="Build this language alone, without the others; may be repeated.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Folder to write; default: preview/.",
)
@checking_options
@click.pass_context
def build(
    context: click.Context, locales: tuple[str, ...], output: Path | None, form: str, as_of: date, strict: bool
) -> None:
    """Build previews in every language: marked pages (HTML) and data (JSON) in preview/.

    A source with an error leaves the previous previews untouched. A language with an error is left out, and the
    reasons are listed. Previews are never for patients.
    """
    from pipeline.workflow.build import build as run

    project = project_of(context)
    for name in locales:
        locale_named(name)
    target = _output(project, output)
    with Bar() as progress:
        try:
            built = run(project, target, locales, as_of, progress)
        except OSError as error:
            raise click.UsageError(f"{target} cannot be written: {error.strerror or error}.") from None
    if form == "json":
        sys.stdout.write(as_json(built.report))
        context.exit(built.exit_code(strict=strict))
    print_report(_gating(built.report), form, project.root)
    if built.refused:
        kept = f"; {project.name(target)}/ is as it was" if target.exists() else ""
        click.echo(f"Nothing was built: a source has errors{kept}.")
    else:
        _summary(len(built.entries), built.states(), built.report.questions)
        for left in built.left_out:
            click.echo(f"Left out: {left.monograph} in {left.locale} ({_reasons(left.reasons)})")
        folder = project.name(target)
        first = "en" if "en" in built.states() else next(iter(built.states()), "en")
        click.echo(f"Look at {folder}/{first}/index.html; every file is listed in {folder}/manifest.json")
    context.exit(built.exit_code(strict=strict))


def _gating(report: Report) -> Report:
    """The report without notes and questions: `check` lists those, a build counts them."""
    serious = (f for f in report.findings if f.failure or (f.severity is not Severity.INFO and not f.excuse))
    return Report(tuple(serious), report.checked)


def _summary(bundles: int, states: Mapping[str, Mapping[str, int]], questions: int) -> None:
    """Say what was built, in which state, and what is open."""
    click.echo(f"Built {bundles} bundles in {len(states)} languages: {', '.join(states)}")
    for language, counts in states.items():
        click.echo(f"  {language:<8}" + ", ".join(f"{number} texts {state}" for state, number in counts.items()))
    if questions:
        click.echo(f"Open: {questions} questions, which hold a release; `monograph check` lists them.")


def _reasons(findings: Sequence[Finding]) -> str:
    codes = dict.fromkeys(f.rule for f in findings if f.gates or f.failure)
    return ", ".join(codes)


def _output(project: Project, output: Path | None) -> Path:
    """The folder to build into: new, or one that an earlier build made. Never a folder with other files."""
    target = (output or project.root / "preview").resolve()
    if target.exists() and not target.is_dir():
        raise click.UsageError(f"{target.name} is a file; choose another folder with -o.")
    if target.exists() and any(target.iterdir()) and not (target / "manifest.json").is_file():
        raise click.UsageError(f"{target.name}/ holds files that no build made; choose another folder with -o.")
    if project.root == target or target in project.root.parents:
        raise click.UsageError("The output folder cannot be the project itself or a folder above it.")
    return target


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a new content project in FOLDER, with an annotated example monograph."""
    from pipeline.workflow.init import init as run

    report, written = run(folder)
    if report.findings:
        raise click.UsageError(f"{folder}: {report.findings[0].message}. {report.findings[0].help}")
    for name in written:
        click.echo(f"wrote {folder / name}")
    click.echo(f"Now: cd {folder} && monograph check && monograph build")
