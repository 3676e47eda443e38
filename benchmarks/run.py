"""Measure the verbs on generated monographs: CPU time and memory per (monograph × locale), growth, cold start.

    nox -s bench -- --monographs 25 50 100 200

CPU is user + system of the whole process. Compare ratios, not milliseconds: machines differ.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from generate import generate  # noqa: E402

MONOGRAPH = [sys.executable, "-m", "pipeline"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost."""

    cpu: float
    wall: float
    megabytes: float
    code: int


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command to its end and account for it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # As for a user: byte code is cached after the first run.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode
    )


def cold(folder: Path, rounds: int) -> None:
    """One edit to diagnostics in a fresh process, paired with an empty interpreter."""
    source = next(p for p in sorted((folder / "source").glob("*.yaml")) if p.stem not in ("statements", "substances"))
    check, bare = [], []
    for _ in range(rounds):
        bare.append(measure([sys.executable, "-I", "-c", "pass"], folder).cpu)
        check.append(measure([*MONOGRAPH, "check", str(source)], folder).cpu)
    ratio = statistics.median(c / b for c, b in zip(check, bare, strict=True))
    print(f"cold check of one file: {statistics.median(check) * 1000:.0f} ms CPU, {ratio:.1f} × `python -I -c pass`")


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
                cold(folder, arguments.rounds)


if __name__ == "__main__":
    main()
