"""Measure the verbs on generated monographs: CPU time and memory per (monograph × locale), growth, cold start.

    nox -s bench -- --monographs 25 50 100 200

CPU is user + system of the whole process. Compare ratios, not milliseconds: machines differ.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cold import cold
from cost import measure
from generate import generate

from pipeline.project import REGISTERS

MONOGRAPH = [sys.executable, "-m", "pipeline"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--monographs", type=int, nargs="*", default=[25, 50, 100])
    parser.add_argument("--locales", nargs="*", default=["es", "ar", "ja"])
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    languages = len(arguments.locales) + 3  # and English and the two pseudo-locales
    print(f"{'monographs':>10} {'verb':<8} {'CPU s':>8} {'wall s':>8} {'ms/(m×l)':>9} {'MB':>6} {'exit':>5}")
    for count in arguments.monographs:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            generate(folder, count, arguments.locales)
            for verb, units in (
                (["check"], count * (len(arguments.locales) + 1)),
                (["update"], count * len(arguments.locales)),
                (["build"], count * languages),
            ):
                cost = measure([*MONOGRAPH, *verb], folder)
                print(
                    f"{count:>10} {verb[0]:<8} {cost.cpu:>8.2f} {cost.wall:>8.2f} {cost.cpu * 1000 / units:>9.2f} "
                    f"{cost.megabytes:>6.0f} {cost.code:>5}",
                    flush=True,
                )
            if count == arguments.monographs[-1]:
                source = next(p for p in sorted((folder / "source").glob("*.yaml")) if p.stem not in REGISTERS)
                print(cold(source, arguments.rounds))


if __name__ == "__main__":
    main()
