"""The command line: parse, call a verb, print, exit. The only room that prints, reads the clock or the terminal."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from pipeline import __version__
from pipeline.cli.publishing import build, init
from pipeline.cli.translating import extract, status, update
from pipeline.cli.writing import check, explain, rules, values

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_CONTEXT)
@click.version_option(__version__, prog_name="monograph")
@click.option(
    "-C",
    "--project",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Work in this project.",
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


for _command in (check, rules, explain, values, extract, update, status, build, init):
    app.add_command(_command)


def main() -> None:
    """Run the program. A defect of our own ends with exit code 2: it is not known whether the content is sound."""
    # Plugins of other packages must not change what a valid monograph is, and looking for them costs time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A run makes many small things that stay; to look through them for what can be thrown away again and again is lost.
    gc.set_threshold(50_000, 20, 20)
    try:
        app(prog_name="monograph")
    except Exception as error:  # noqa: BLE001 - whatever it is, the user must learn that nothing was decided
        import traceback

        traceback.print_exc()
        kind = type(error).__name__
        click.echo(f"monograph failed: {kind}. This is a defect of the program; please report it.", err=True)
        sys.exit(2)
