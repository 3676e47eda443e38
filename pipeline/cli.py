"""The command line: parse, call a verb, print, exit. The only place that prints, reads the clock or the terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from pipeline import __version__
from pipeline.model.finding import Finding
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
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))


def _paint(text: str, name: str) -> str:
    return click.style(text, **_COLOURS[name])


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every checking verb has."""
    for option in (
        click.option("--strict", is_flag=True, help="Let warnings fail too."),
        click.option(
            "--as-of", metavar="DATE", callback=_day, help="The day to judge dates by (YYYY-MM-DD); default: today."
        ),
        click.option(
            "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="Form of the report."
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


@click.group(context_settings=_CONTEXT)
@click.version_option(__version__, prog_name="monograph")
@click.option(
    "-C", "--project", "folder", type=click.Path(path_type=Path, file_okay=False), default=None, help="Work in this project."
)
@click.pass_context
def app(context: click.Context, folder: Path | None) -> None:
    """Validate drug monographs and publish them in many languages.

    \b
    Medical writers      monograph check            what is wrong, where, how to mend it
                         monograph explain DOS003   why a rule is there, with examples
                         monograph values           the names that a text may print
    Translators          monograph update           catalogs after a change of the source
                         monograph status           what is left to translate
                         monograph check es.po      one catalog
    Release managers     monograph check --format json
                         monograph build            previews in preview/

    Exit codes: 0 clean; 1 findings that gate; 2 the tool failed or was misused.
    """
    context.obj = folder or Path()


def _project(context: click.Context) -> Project:
    """The project to work in, or a usage error that says how to get one."""
    project = find_project(context.obj)
    if project is None:
        where = context.obj.resolve().name or "this folder"
        raise click.UsageError(
            f"There is no project in {where}: no source/statements.yaml there or above.\n"
            "Go into a project, name it with -C DIR, or make one with `monograph init DIR`."
        )
    return project


def _print(report: Report, form: str, root: Path, *, strict: bool = False) -> int:
    """Print a report on standard output and return the exit code."""
    if form == "json":
        sys.stdout.write(as_json(report))
    else:
        sys.stdout.write(as_text(_quoting(report, root), _paint if _colour() else _no_paint))
    return report.exit_code(strict=strict)


def _quoting(report: Report, root: Path) -> Report:
    """The report with the texts of the files that it speaks of, so that it can quote them."""
    sources = {}
    for path in dict.fromkeys(f.path for f in report.findings if not f.failure):
        try:
            sources[path] = (root / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
    return Report(report.findings, report.checked, sources)


def _no_paint(text: str, _name: str) -> str:
    return text


def _colour() -> bool:
    import os

    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


@app.command()
@_PATHS
@_options
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], form: str, as_of: date, strict: bool) -> None:
    """Check monographs, registers and catalogs; with no PATHS the whole project.

    PATHS may be YAML or JSON monographs, PO files and folders, in any mix. A PO file may come from anywhere: its
    language is read from its header.

    \b
    monograph check
    monograph check source/utatrectinib.yaml locales/es
    monograph check ~/Downloads/es.po --format json
    """
    from pipeline.workflow.check import check as run

    report = run(paths, context.obj, as_of)
    project = find_project(context.obj)
    context.exit(_print(report, form, project.root if project else context.obj, strict=strict))


@app.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form.")
def rules(form: str) -> None:
    """List every rule: code, name, severity and what it checks."""
    from pipeline.workflow.rulebook import FAMILIES, all_rules

    if form == "json":
        rows = [{"code": r.code, "name": r.name, "severity": r.severity.value, "summary": r.summary} for r in all_rules()]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for title, _, family in FAMILIES:
        click.echo(_paint(title, "place") if _colour() else title)
        for rule in family:
            click.echo(f"  {rule.code}  {rule.name:<26} {rule.severity.value:<8} {rule.summary}")


@app.command()
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


@app.command()
@_PATHS
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="Show this language too; may be repeated.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form.")
@click.pass_context
def values(context: click.Context, paths: tuple[Path, ...], locales: tuple[str, ...], form: str) -> None:
    """List the names that a text may print, and what they print in each language.

    Write a name in braces: {oral.dose.low}. A value in words (12 hours) is translated where it stands.
    """
    from pipeline.workflow.values import values as run

    project = _project(context)
    wanted = ["en", *(locales or project.locales())]
    report, rows = run(project, paths, [_locale(name) for name in dict.fromkeys(wanted)])
    if form == "json":
        listed = [
            {"monograph": r.monograph, "name": r.name, "displays": dict(r.displays), "unknown": r.unknown or None} for r in rows
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    for row in rows if form == "text" else ():
        shown = "  ".join(f"{locale}: {text}" for locale, text in row.displays) or f"({row.unknown.replace('_', ' ')}: cannot be printed)"
        click.echo(f"{row.monograph}  {{{row.name}}}  {shown}")
    _finish(context, report, project)


def _locale(name: str) -> Any:
    from pipeline.language.locales import UnknownLocale, locale_info

    try:
        return locale_info(name)
    except UnknownLocale as error:
        raise click.BadParameter(str(error), param_hint="LOCALE") from None


@app.command()
@click.option("--check", "dry", is_flag=True, help="Write nothing; fail if a template is not current.")
@click.pass_context
def extract(context: click.Context, dry: bool) -> None:
    """Write the templates for translators: locales/*.pot."""
    from pipeline.workflow.catalogs import extract as run

    project = _project(context)
    report, changed = run(project, dry=dry)
    for path in changed:
        click.echo(f"{'would write' if dry else 'wrote'} {path}")
    if not changed:
        click.echo("every template is current")
    _finish(context, report, project, strict=dry)


@app.command()
@click.argument("locales", nargs=-1)
@click.option("--check", "dry", is_flag=True, help="Write nothing; fail if a catalog is not current.")
@click.pass_context
def update(context: click.Context, locales: tuple[str, ...], dry: bool) -> None:
    """Bring the catalogs of LOCALES (default: all) up to date with the source. Name a new locale to start it.

    Nothing is lost: a text whose English changed is kept as stale, or withheld where the change matters for safety (the old pair
    stays among the obsolete entries).
    """
    from pipeline.workflow.catalogs import extract as run_extract
    from pipeline.workflow.catalogs import update as run

    project = _project(context)
    template_report, _ = run_extract(project, dry=dry)
    report, done = run(project, locales, dry=dry)
    if not done and not report.findings:
        click.echo("there are no locales yet; start one with `monograph update es`")
    for one in done:
        counts = ", ".join(f"{number} {change.value}" for change, number in sorted(one.counts.items()))
        verb = ("would change" if dry else "wrote") if one.written else "unchanged"
        click.echo(f"{verb:>9} {one.path}: {counts}")
    _finish(context, Report((*template_report.findings, *report.findings), report.checked), project, strict=dry)


@app.command()
@click.argument("locales", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form.")
@click.pass_context
def status(context: click.Context, locales: tuple[str, ...], form: str) -> None:
    """Count what is translated, draft, stale, withheld and missing, by language and catalog."""
    from pipeline.workflow.catalogs import status as run

    project = _project(context)
    for name in locales:
        _locale(name)
    report, rows = run(project, locales)
    states = ("translated", "draft", "stale", "withheld", "missing")
    if form == "json":
        listed = [
            {"locale": r.locale, "domain": r.domain, "total": r.total, **{s: _count(r.counts, s) for s in states}} for r in rows
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{'locale':<10}{'catalog':<24}{'texts':>7}" + "".join(f"{s:>12}" for s in states))
        for row in rows:
            numbers = "".join(f"{_count(row.counts, s):>12}" for s in states)
            click.echo(f"{row.locale:<10}{row.domain:<24}{row.total:>7}{numbers}")
    _finish(context, report, project)


def _count(counts: Any, state: str) -> int:
    return sum(number for key, number in counts.items() if key.value == state)


@app.command()
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="Build this language only; may be repeated.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=None, help="Folder to write; default: preview/."
)
@_options
@click.pass_context
def build(
    context: click.Context, locales: tuple[str, ...], output: Path | None, form: str, as_of: date, strict: bool
) -> None:
    """Build previews in every language: marked pages (HTML) and data (JSON) in preview/.

    A source with an error leaves the previous previews untouched. A language with an error is left out, and the reasons are
    listed. Previews are never for patients.
    """
    from pipeline.workflow.build import build as run

    project = _project(context)
    for name in locales:
        _locale(name)
    target = _output(project, output)
    with _bar() as progress:
        built = run(project, target, locales, as_of, progress)
    if form == "json":
        sys.stdout.write(as_json(built.report))
        context.exit(built.exit_code(strict=strict))
    _print(built.report, form, project.root)
    if built.refused:
        kept = f"; {project.name(target)}/ is as it was" if target.exists() else ""
        click.echo(f"Nothing was built: a source has errors{kept}.")
    else:
        languages = sorted({e.locale for e in built.entries})
        click.echo(f"Built {len(built.entries)} bundles in {len(languages)} languages: {', '.join(languages)}")
        for left in built.left_out:
            click.echo(f"Left out: {left.monograph} in {left.locale} ({_reasons(left.reasons)})")
        click.echo(f"Look at {project.name(target)}/en/index.html; every file is listed in {project.name(target)}/manifest.json")
    context.exit(built.exit_code(strict=strict))


def _reasons(findings: Sequence[Finding]) -> str:
    codes = dict.fromkeys(f.rule for f in findings if f.gates or f.failure)
    return ", ".join(codes)


def _output(project: Project, output: Path | None) -> Path:
    """The folder to build into: new, or one that an earlier build made. Never a folder with other files."""
    target = (output or project.root / "preview").resolve()
    if target.exists() and any(target.iterdir()) and not (target / "manifest.json").is_file():
        raise click.UsageError(f"{target.name}/ holds files that no build made; choose another folder with -o.")
    if project.root == target or target in project.root.parents:
        raise click.UsageError("The output folder cannot be the project itself or a folder above it.")
    return target


class _bar:
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


@app.command()
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


def _finish(context: click.Context, report: Report, project: Project, *, strict: bool = False) -> None:
    """Print the findings, if any, on standard error and exit."""
    if report.findings:
        click.echo(as_text(_quoting(report, project.root), _paint if sys.stderr.isatty() else _no_paint), err=True, nl=False)
    context.exit(report.exit_code(strict=strict))


def main() -> None:
    """Run the program. A crash of our own ends with exit code 2 and says whose fault it is."""
    app(prog_name="monograph")
