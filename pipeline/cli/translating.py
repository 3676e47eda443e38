"""The verbs of translators: extract, update, status."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from pipeline.catalog.entry import State
from pipeline.cli.output import FORM, finish, locale_named, project_of
from pipeline.report import Report


@click.command()
@click.option("--check", "dry", is_flag=True, help="Write nothing; fail if a template is not current.")
@click.pass_context
def extract(context: click.Context, dry: bool) -> None:
    """Write the templates for translators: locales/*.pot.

    A template is the record of what the source says: `check` holds each new wording against it and reports what changed
    in meaning (REV...). Writing it records those changes; they are listed here and stand in the version history.
    """
    from pipeline.workflow.catalogs import extract as run

    project = project_of(context)
    done = run(project, dry=dry)
    for path in done.changed:
        click.echo(f"{'would write' if dry else 'wrote'} {path}")
    if not done.changed:
        click.echo("every template is current")
    _show_recorded(done.recorded, dry=dry)
    finish(context, done.report, project, strict=dry)


def _show_recorded(recorded: tuple[str, ...], *, dry: bool) -> None:
    if recorded:
        click.echo(f"differences of meaning that this {'would record' if dry else 'recorded'}: {len(recorded)}")
    for line in recorded:
        click.echo(f"  {line}")


@click.command()
@click.argument("locales", nargs=-1)
@click.option("--check", "dry", is_flag=True, help="Write nothing; fail if a catalog is not current.")
@click.pass_context
def update(context: click.Context, locales: tuple[str, ...], dry: bool) -> None:
    """Bring the catalogs of LOCALES (default: all) up to date with the source. Name a new locale to start it.

    Nothing is lost: a text whose English changed is kept as stale, or withheld where the change matters for safety
    (the old pair stays among the obsolete entries).
    """
    from pipeline.workflow.catalogs import extract as run_extract
    from pipeline.workflow.catalogs import update as run

    project = project_of(context)
    templates = run_extract(project, dry=dry)
    _show_recorded(templates.recorded, dry=dry)
    report, done = run(project, locales, dry=dry)
    if not done and not report.findings:
        click.echo("there are no locales yet; start one with `monograph update es`")
    for one in done:
        counts = ", ".join(f"{number} {change.value}" for change, number in sorted(one.counts.items()))
        verb = ("would change" if dry else "wrote") if one.written else "unchanged"
        click.echo(f"{verb:>9} {one.path}: {counts}")
    finish(context, Report((*templates.report.findings, *report.findings), report.checked), project, strict=dry)


@click.command()
@click.argument("locales", nargs=-1)
@FORM
@click.pass_context
def status(context: click.Context, locales: tuple[str, ...], form: str) -> None:
    """Count what is translated, draft, stale, withheld and missing, by language and catalog."""
    from pipeline.workflow.catalogs import status as run

    project = project_of(context)
    for name in locales:
        locale_named(name)
    report, rows = run(project, locales)
    states = ("translated", "draft", "stale", "withheld", "missing")
    if form == "json":
        listed = [
            {"locale": r.locale, "domain": r.domain, "total": r.total, **{s: _count(r.counts, s) for s in states}}
            for r in rows
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{'locale':<10}{'catalog':<24}{'texts':>7}" + "".join(f"{s:>12}" for s in states))
        for row in rows:
            numbers = "".join(f"{_count(row.counts, s):>12}" for s in states)
            click.echo(f"{row.locale:<10}{row.domain:<24}{row.total:>7}{numbers}")
    finish(context, report, project)


def _count(counts: Mapping[State, int], state: str) -> int:
    return sum(number for key, number in counts.items() if key.value == state)
