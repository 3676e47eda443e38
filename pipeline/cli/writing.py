"""The verbs of medical writers: check, rules, explain, values."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.output import (
    FORM,
    PATHS,
    checking_options,
    colour,
    finish,
    locale_named,
    paint,
    print_report,
    project_of,
)
from pipeline.model.finding import Finding
from pipeline.model.sections import Audience
from pipeline.project import find_project
from pipeline.report import Report
from pipeline.rules.prose import DrugStatus

if TYPE_CHECKING:
    from pipeline.workflow.check import DraftOptions


@click.command()
@PATHS
@checking_options
@click.option(
    "--status",
    type=click.Choice(["investigational", "approved"]),
    help="Of a draft: whether its drug is approved; default: as the text says.",
)
@click.option(
    "--audience",
    "audiences",
    multiple=True,
    type=click.Choice(["patient", "professional"]),
    help="Of a draft: its readers; may be repeated; default: patient.",
)
@click.option("--fix", "mend", is_flag=True, help="First make the corrections that cannot change the meaning.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str,
    as_of: date,
    strict: bool,
    status: DrugStatus | None,
    audiences: tuple[Audience, ...],
    mend: bool,
) -> None:
    """Check monographs, registers, catalogs and drafts; with no PATHS the whole project.

    PATHS may be YAML or JSON monographs, PO files and folders, in any mix. A PO file may come from anywhere: its
    language is read from its header. A draft is a .txt or .md file with any text about a drug: the rules for prose run
    on it, so that a paragraph can be tried before it goes into a monograph.

    With --fix, monographs in YAML and drafts are corrected where a finding has a mechanical correction (50.0 mg, .5 mg,
    5mg), and what has no id gets one. Nothing else in the file changes. Then what is left is reported.

    \b
    monograph check
    monograph check source/utatrectinib.yaml locales/es
    monograph check ~/Downloads/es.po --format json
    monograph check draft.md --status investigational --audience patient
    monograph check --fix source/utatrectinib.yaml
    """
    from pipeline.workflow.check import DRAFTS, DraftOptions
    from pipeline.workflow.check import check as run

    if (status or audiences) and not any(path.suffix in DRAFTS for path in paths):
        raise click.UsageError("--status and --audience are about drafts: name a .txt or .md file.")
    options = DraftOptions(status, audiences or ("patient",))
    left = _mend(paths, context.obj, as_of, options, form) if mend else ()
    report = run(paths, context.obj, as_of, options)
    report = Report((*report.findings, *left), report.checked)
    project = find_project(context.obj)
    context.exit(print_report(report, form, project.root if project else context.obj, strict=strict))


def _mend(paths: tuple[Path, ...], start: Path, as_of: date, options: DraftOptions, form: str) -> tuple[Finding, ...]:
    """Make the corrections and print them; on standard error if standard output holds a report for programs."""
    from pipeline.workflow.fix import fix

    fixed = fix(paths, start, as_of, options)
    for one in fixed.mended:
        click.echo(f"{one.path}:{one.line}: {one.old} → {one.new}", err=form != "text")
    return fixed.findings


@click.command()
@FORM
def rules(form: str) -> None:
    """List every rule: code, name, severity and what it checks."""
    from pipeline.workflow.rulebook import FAMILIES, all_rules

    if form == "json":
        rows = [
            {"code": r.code, "name": r.name, "severity": r.severity.value, "summary": r.summary} for r in all_rules()
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for title, _, family in FAMILIES:
        click.echo(paint(title, "place") if colour(sys.stdout) else title)
        for rule in family:
            click.echo(f"  {rule.code}  {rule.name:<26} {rule.severity.value:<8} {rule.summary}")


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Explain a RULE by its code or name: why it is there, what fires it, what to do."""
    import difflib

    from pipeline.workflow.rulebook import all_rules, explain, find_rule

    found = find_rule(rule)
    if found is None:
        known = [name for r in all_rules() for name in (r.code, r.name)]
        near = difflib.get_close_matches(rule, known, n=3) or difflib.get_close_matches(rule.upper(), known, n=3)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise click.UsageError(f"There is no rule {rule!r}.{hint} `monograph rules` lists them all.")
    click.echo(explain(found))


@click.command()
@PATHS
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="Show this language too; may be repeated.")
@FORM
@click.pass_context
def values(context: click.Context, paths: tuple[Path, ...], locales: tuple[str, ...], form: str) -> None:
    """List the names that a text may print, and what they print in each language.

    Write a name in braces: {oral.dose.low}. A value in words (12 hours) is translated where it stands.
    """
    from pipeline.workflow.values import values as run

    project = project_of(context)
    wanted = ["en", *(locales or project.locales())]
    report, rows = run(project, paths, [locale_named(name) for name in dict.fromkeys(wanted)])
    if form == "json":
        listed = [
            {"monograph": r.monograph, "name": r.name, "displays": dict(r.displays), "unknown": r.unknown or None}
            for r in rows
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    for row in rows if form == "text" else ():
        shown = (
            "  ".join(f"{locale}: {text}" for locale, text in row.displays)
            or f"({row.unknown.replace('_', ' ')}: cannot be printed)"
        )
        click.echo(f"{row.monograph}  {{{row.name}}}  {shown}")
    finish(context, report, project)
