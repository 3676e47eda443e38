"""The verbs of development: `nox -l` lists them. Each runs in its own environment from hash-pinned requirements."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

ROOT = Path(__file__).parent
nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_external_run = True
nox.options.sessions = ["lint", "types", "tests", "docs", "content", "wheel"]


def install(session: nox.Session, *groups: str, editable: bool = True) -> None:
    """Install the pinned requirements of `groups` and the project itself."""
    for group in ("base", *groups):
        session.install("--require-hashes", "-r", f"requirements/{group}.txt")
    if editable:
        session.install("--no-deps", "--no-build-isolation", "-e", ".")


@nox.session
def publish(session: nox.Session) -> None:
    """Check the real monographs and build their previews; say what was built, what is open and where to look."""
    install(session, "build")
    session.run("monograph", "check", *session.posargs)
    session.run("monograph", "build")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests. Arguments after -- go to pytest."""
    install(session, "build", "tests")
    session.env["PYTHONWARNDEFAULTENCODING"] = "1"
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style with ruff."""
    install(session, "lint", editable=False)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy, strictly."""
    install(session, "build", "types")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Write docs/rules.md and schemas/ anew; with `-- --check` only say whether they are current."""
    install(session, "build")
    session.run("python", "docs/generate.py", *session.posargs)


@nox.session
def content(session: nox.Session) -> None:
    """Check the real monographs and catalogs, and that templates and catalogs are current."""
    install(session, "build")
    session.run("monograph", "check")
    session.run("monograph", "extract", "--check")
    session.run("monograph", "update", "--check")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build sdist and wheel, install the wheel into a clean environment and use it in a new project elsewhere."""
    session.install("--require-hashes", "-r", "requirements/build.txt")
    out = Path(session.create_tmp()).resolve()
    for old in out.glob("*.*"):
        old.unlink()
    session.run("python", "-m", "build", "--no-isolation", "--outdir", str(out), ".")
    session.install("--require-hashes", "-r", "requirements/base.txt")
    session.install("--no-deps", "--force-reinstall", str(next(out.glob("*.whl"))))
    project = out / "project"
    shutil.rmtree(project, ignore_errors=True)
    session.chdir(out)
    for command in (
        ["init", str(project)],
        ["-C", str(project), "check", "--strict", "--as-of", "2026-11-25", str(project)],
        ["-C", str(project), "values"],
        ["-C", str(project), "extract"],
        ["-C", str(project), "update", "es"],
        ["-C", str(project), "update", "--check"],
        ["-C", str(project), "status"],
        ["rules"],
        ["explain", "DOS003"],
        ["-C", str(project), "build", "--locale", "en", "--locale", "ar_XB"],
    ):
        session.run("monograph", *command)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure time and memory on generated monographs (see benchmarks/README.md)."""
    install(session, "build")
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session(default=False)
def mutate(session: nox.Session) -> None:
    """Try thousands of edits on every monograph and write docs/mutation.md; `-- texts` measures tests/texts."""
    install(session, "build")
    session.run("python", "-m", "tests.mutation", *session.posargs)


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Pin the requirements anew, with hashes and without the names of hosts."""
    session.install("uv")
    options = ["--generate-hashes", "--universal", "--no-header", "--no-annotate", "--python-version", "3.11", "-q"]
    if os.environ.get("UPGRADE"):
        options.append("--upgrade")
    session.run("uv", "pip", "compile", "pyproject.toml", *options, "-o", "requirements/base.txt")
    for group in ("build", "tests", "lint", "types"):
        session.run(
            "uv", "pip", "compile", "--group", f"pyproject.toml:{group}", *options,
            "-c", "requirements/base.txt", "-o", f"requirements/{group}.txt",
        )  # fmt: skip
