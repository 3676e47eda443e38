"""What one process costs: CPU is user + system of the whole of it."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost: seconds of CPU, seconds on the clock, its peak of memory, its exit code."""

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
