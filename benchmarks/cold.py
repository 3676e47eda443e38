"""One edit to diagnostics in a fresh process: `monograph check` on one monograph against an empty interpreter.

    python benchmarks/cold.py
    python benchmarks/cold.py --rounds 25 path/to/source/monograph.yaml

Prints the cost of the command as a multiple of `python -I -c pass`, and the share of the rules: how much of what the
command costs over the interpreter's start it would not cost if there were no rule. The budget is 20 times and one half.
Each round measures all three beside each other, so that a machine that becomes slower spoils none of them alone.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cost import ROOT, measure

BUDGET = 20.0
SHARE = 0.5
BARE = [sys.executable, "-I", "-c", "pass"]
CHECK = [sys.executable, "-m", "pipeline", "check"]
# The same command with empty tables in place of the rules; none of their modules is imported.
_RULELESS = """
import sys, types
for name, tables in (("source", ("SOURCE_RULES", "STATEMENT_RULES")), ("revision", ("REVISION_RULES",))):
    module = types.ModuleType(f"pipeline.rules.{name}")
    module.__dict__.update({table: () for table in tables})
    sys.modules[module.__name__] = module
from pipeline.cli import main
main()
"""
RULELESS = [sys.executable, "-c", _RULELESS, "check"]


def cold(source: Path, rounds: int) -> str:
    """What one check of `source` costs, in a line."""
    folder = source.parent
    # The first runs write byte code and patterns.
    for command in (CHECK, CHECK, RULELESS):
        if measure([*command, str(source)], folder).code not in (0, 1):
            raise SystemExit(f"{' '.join(command[:4])} does not run")
    bare, whole, ruleless = [], [], []
    for _ in range(rounds):
        bare.append(measure(BARE, folder).cpu)
        whole.append(measure([*CHECK, str(source)], folder).cpu)
        ruleless.append(measure([*RULELESS, str(source)], folder).cpu)
    ratio = statistics.median(c / b for c, b in zip(whole, bare, strict=True))
    without = statistics.median(c / b for c, b in zip(ruleless, bare, strict=True))
    share = (ratio - without) / (ratio - 1)
    return (
        f"cold check of one file: {statistics.median(whole) * 1000:.0f} ms CPU, {ratio:.1f} × `python -I -c pass` "
        f"(budget {BUDGET:.0f}); without rules {without:.1f} ×; share of the rules {share:.0%} (budget {SHARE:.0%})"
    )


def main() -> None:
    """Measure the monograph given, or the real one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("source", nargs="?", type=Path, default=ROOT / "source" / "utatrectinib.yaml")
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    print(cold(arguments.source.absolute(), arguments.rounds))


if __name__ == "__main__":
    main()
