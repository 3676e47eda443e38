"""Records are what frozen dataclasses are."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from pipeline.record import record, replaced

T = TypeVar("T")


@record
class Point:
    """A point."""

    x: int
    y: int = 0
    name: str = ""


@record
class Labelled(Point):
    """A point with a label."""

    label: str = "none"


@record
class Box(Generic[T]):
    """Something that holds something."""

    inside: T

    def __post_init__(self) -> None:
        """Refuse nothing."""
        if self.inside is None:
            raise ValueError("empty")


@dataclasses.dataclass(frozen=True)
class _Point:
    x: int
    y: int = 0
    name: str = ""


CALLS: list[Callable[[Any], Any]] = [
    lambda kind: kind(1),
    lambda kind: kind(1, 2),
    lambda kind: kind(1, 2, "a"),
    lambda kind: kind(x=1),
    lambda kind: kind(1, name="a"),
    lambda kind: kind(name="a", y=3, x=2),
]
WRONG: list[Callable[[Any], Any]] = [
    lambda kind: kind(),
    lambda kind: kind(y=1),
    lambda kind: kind(1, 2, "a", 4),
    lambda kind: kind(1, x=1),
    lambda kind: kind(1, z=1),
    lambda kind: kind(1, 2, z=1),
    lambda kind: kind(1, 2, "a", z=1),
]


@pytest.mark.parametrize("call", CALLS)
def test_a_record_holds_what_a_dataclass_holds(call: Callable[[Any], Any]) -> None:
    ours, theirs = call(Point), call(_Point)
    assert (ours.x, ours.y, ours.name) == (theirs.x, theirs.y, theirs.name)
    assert repr(ours) == repr(theirs).removeprefix("_")
    assert hash(ours) == hash(theirs)
    assert ours == call(Point)
    assert pickle.loads(pickle.dumps(ours)) == ours


@pytest.mark.parametrize("call", WRONG)
def test_a_record_refuses_what_a_dataclass_refuses(call: Callable[[Any], Any]) -> None:
    for kind in (Point, _Point):
        with pytest.raises(TypeError):
            call(kind)


def test_a_record_cannot_be_changed() -> None:
    point: Any = Point(1)
    with pytest.raises(AttributeError):
        point.x = 2
    with pytest.raises(AttributeError):
        point.new = 2
    with pytest.raises(AttributeError):
        del point.x
    assert replaced(Point(1, 2), y=5) == Point(1, 5)
    with pytest.raises(TypeError):
        replaced(Point(1), z=1)


def test_records_of_two_classes_are_not_equal() -> None:
    other: object = Labelled(1)
    assert other != Point(1)
    assert Labelled(1, 2, label="a") == Labelled(1, 2, "", "a")
    assert Box(3).inside == 3
    with pytest.raises(ValueError, match="empty"):
        Box(None)


def test_a_record_is_taken_apart() -> None:
    match Labelled(1, 2, "n", "l"):
        case Labelled(x, y, name, label):
            assert (x, y, name, label) == (1, 2, "n", "l")
