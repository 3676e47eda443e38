"""Running a plan: in this process, or in several with a part of the edits each."""

from __future__ import annotations

import atexit
import contextlib
import gc
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.mutation.judge import Benches, Verdict
from tests.mutation.plan import plan
from tests.mutation.sheet import Edit, sheets

_CHUNK = 25
_state: dict[str, Benches] = {}


@contextlib.contextmanager
def benches() -> Iterator[Benches]:
    """Copies of all projects, deleted at the end."""
    made = Benches(sheets())
    try:
        yield made
    finally:
        made.close()


def run(seed: int, sample: int = 0, workers: int = 2, only: tuple[str, ...] = ()) -> list[Verdict]:
    """The verdicts on a plan, in its order."""
    edits = plan(sheets(), seed, sample, only)
    if workers < 2:
        with benches() as here:
            return [here.judge(edit) for edit in edits]
    chunks = [edits[i : i + _CHUNK] for i in range(0, len(edits), _CHUNK)]
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        return [verdict for part in pool.map(_judge, chunks) for verdict in part]


def _judge(edits: list[Edit]) -> list[Verdict]:
    # The folder of a worker is left to its exit: a pool tells nobody when it is done.
    if "here" not in _state:
        _state["here"] = Benches(sheets())
        atexit.register(_state["here"].close)
        # Checks make many small objects and few cycles.
        gc.set_threshold(50_000, 20, 50)
    return [_state["here"].judge(edit) for edit in edits]
