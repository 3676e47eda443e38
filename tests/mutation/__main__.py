"""``python -m tests.mutation``: run the plan and write docs/mutation.md; ``texts``: measure tests/texts instead."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.mutation.sheet import ROOT


def main() -> int:
    """Run; return 1 if `--check` finds another page than the one that stands in docs."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("edits", "texts"), default="edits", help="what to measure")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="only N edits, printed and not written")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the seed of the choice (1)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="CLASS", help="only these classes, all shown, not written"
    )
    parser.add_argument("--check", action="store_true", help="compare with the page in docs, write nothing")
    arguments = parser.parse_args()
    began = time.perf_counter()
    if arguments.what == "texts":
        from tests.mutation.texts import page as texts_page

        return _deliver(ROOT / "docs" / "texts.md", texts_page(), check=arguments.check)
    from tests.mutation.report import page
    from tests.mutation.run import run

    partly = bool(arguments.sample or arguments.only)
    verdicts = run(arguments.seed, arguments.sample, arguments.workers, tuple(arguments.only))
    text = page(verdicts, arguments.seed, *([len(verdicts) + 1] if partly else []))
    took = time.perf_counter() - began
    sys.stderr.write(f"{len(verdicts)} edits in {took:.0f} s, {1000 * took / max(1, len(verdicts)):.0f} ms each\n")
    if partly:
        sys.stdout.write(text)
        return 0
    return _deliver(ROOT / "docs" / "mutation.md", text, check=arguments.check)


def _deliver(path: Path, text: str, *, check: bool) -> int:
    same = path.exists() and path.read_text(encoding="utf-8") == text
    name = path.relative_to(ROOT).as_posix()
    if check and not same:
        sys.stdout.write(f"{name} is not current: run `nox -s mutate`\n")
        return 1
    if not check and not same:
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
