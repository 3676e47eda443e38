"""Words without which a pattern cannot match, so that most patterns need not be tried on most texts.

A lexicon has hundreds of patterns, a page has few of their words. `triggers` reads from a pattern which words it needs
("(?:brings?|offers?) (?:new )?hope" needs "hope"); a text that has none of them is not searched. It knows the syntax that the
tables use: literals, classes, groups, repetition and look-around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from pipeline.patterns import compiled, remembered
from pipeline.record import record

_ANY = "\0"
_MOST = 400
_SHORTEST = 3
_BRACKET = compiled(r"\\.|\[[^\]]*\]|[()]")
_OPENING = compiled(r"\?(?:[:=!]|<[=!]|P<\w+>)")
_LITERAL = compiled(r"[a-z',]+(?![*+?{])")
_REPEAT = compiled(r"(?:[*+?]|\{(\d*),?(\d*)\})\??")
_WORD = compiled(r"[a-z]+")
_LETTERS = compiled(r"[^a-z]+")
_END_OF_WORD = r"(?=\W|$)"
# Words that most texts hold make poor triggers.
_COMMON = frozenset(
    (  # noqa: SIM905 - one word a line would take sixty
        "a an the of to in on at and or is are was were be been has have had for with it its this that you "
        "your they their we our as by no not can will may from do does than any all other more one people "
        "patients patient drug medicine treatment dose take"
    ).split()
)


@lru_cache(maxsize=4096)
def words_in(folded: str) -> frozenset[str]:
    """The words of a folded text, runs of letters."""
    return frozenset(_WORD.findall(folded))


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level."""
    found, depth, start, in_class, i = [], 0, 0, False, 0
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            i += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif char == "|" and depth == 0:
            found.append(pattern[start:i])
            start = i + 1
        i += 1
    return [*found, pattern[start:]]


def triggers(pattern: str) -> list[frozenset[str]]:
    """Sets of words: every text that `pattern` (one alternative) matches holds one of each. The most telling first."""
    found = []
    for chunk in _chunks(_Reader(pattern).sequence()):
        words = [_rarest(text) for text in _product(chunk)]
        if all(words):
            found.append(frozenset(words))
    return sorted(found, key=_cost)


def _pieces(pattern: str) -> tuple[str, ...]:
    """Letters of which every text that `pattern` (one alternative) matches holds some; empty where there are none."""
    found = []
    for chunk in _chunks(_Reader(pattern).sequence()):
        pieces = {max(_LETTERS.split(text), key=len) for text in _product(chunk)}
        if len(min(pieces, key=len)) >= _SHORTEST:
            found.append(tuple(sorted(pieces)))
    return min(found, key=len, default=())


_Prepared = tuple[list[str], dict[str, tuple[int, ...]], tuple[tuple[int, tuple[str, ...]], ...]]


def _prepared(table: tuple[str, ...]) -> _Prepared:
    """The rows of a table, each as text; those that each word may start; those that no word starts, and their pieces."""
    rows: list[str] = []
    by_word: dict[str, list[int]] = {}
    always: list[tuple[int, tuple[str, ...]]] = []
    for number, pattern in enumerate(table):
        for row in alternatives(pattern):
            needed = triggers(row)
            for word in needed[0] if needed else ():
                by_word.setdefault(word, []).append(len(rows))
            if not needed:
                always.append((len(rows), _pieces(row)))
            rows.append("\0".join([str(number), row, *(" ".join(sorted(one)) for one in needed[1:])]))
    return rows, {word: tuple(found) for word, found in by_word.items()}, tuple(always)


@cache
def _maker() -> str:
    """This module as it stands: with another text of it, what an earlier one prepared no longer counts."""
    return sha256(Path(__file__).read_bytes()).hexdigest()


class Patterns:
    """Many patterns for folded text, matched at whole words. Each is compiled when a text has the words it needs."""

    def __init__(self, patterns: Iterable[str]) -> None:
        table = tuple(patterns)
        made = remembered(_maker(), "\0".join(table), lambda: _prepared(table))
        self._rows, self._by_word, self._always = made
        self._read: dict[int, tuple[int, str, list[list[str]]]] = {}

    def matches(self, folded: str) -> list[tuple[int, re.Match[str]]]:
        """All matches, each with the number of its pattern, from left to right; at one place the longest first."""
        words = words_in(folded)
        tried: set[int] = set()
        for index, pieces in self._always:
            if not pieces or any(map(folded.__contains__, pieces)):
                tried.add(index)
        if not words.isdisjoint(self._by_word):
            for word in words & self._by_word.keys():
                tried.update(self._by_word[word])
        if not tried:
            return []
        found: list[tuple[int, re.Match[str]]] = []
        for index in tried:
            number, pattern, needed = self._read.get(index) or self._row(index)
            if not needed or not any(map(words.isdisjoint, needed)):
                found.extend([(number, match) for match in _compiled(pattern).finditer(folded)])
        return sorted(found, key=lambda item: (item[1].start(), -item[1].end(), item[0])) if found else found

    def _row(self, index: int) -> tuple[int, str, list[list[str]]]:
        number, pattern, *needed = self._rows[index].split("\0")
        row = self._read[index] = (int(number), pattern, [one.split(" ") for one in needed])
        return row


# By the identity of the table: to compare tables of a hundred patterns for each text would take longer than to match.
_TABLES: dict[int, tuple[tuple[str, ...], Patterns]] = {}


def patterns(table: tuple[str, ...]) -> Patterns:
    """The patterns of a table, prepared once."""
    if id(table) not in _TABLES:
        _TABLES[id(table)] = (table, Patterns(table))
    return _TABLES[id(table)][1]


@cache
def _compiled(row: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w-])(?:{row})(?!\w)")


def _cost(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _COMMON), len(words)


def _rarest(text: str) -> str:
    whole = [token for token in re.split(r"[^a-z\0]+", text) if token and _ANY not in token]
    return min(whole, key=lambda word: (word in _COMMON, -len(word)), default="")


@record
class _Item:
    """A part of a pattern: the texts it can stand for, with `_ANY` for what is open, and whether it only parts words."""

    texts: frozenset[str]
    parts: bool = False


def _chunks(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Split where two words are parted."""
    chunk: list[_Item] = []
    for item in items:
        if item.parts:
            yield chunk
            chunk = []
        else:
            chunk.append(item)
    yield chunk


def _product(items: Iterable[_Item]) -> frozenset[str]:
    texts = {""}
    for item in items:
        if len(texts) * len(item.texts) > _MOST:
            return frozenset([_ANY])
        texts = {a + b for a in texts for b in item.texts}
    return frozenset(texts)


@lru_cache(maxsize=1024)
def _texts(source: str) -> frozenset[str]:
    """The texts that a group can stand for. Many patterns share their groups."""
    found: set[str] = set()
    for row in alternatives(source):
        found |= _product(_Reader(row).sequence())
    return frozenset(found if len(found) <= _MOST else [_ANY])


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def sequence(self) -> list[_Item]:
        items: list[_Item] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            items.append(self._repeated(self._atom()))
        return items

    def _group(self) -> _Item:
        """The rest of a group after its opening bracket."""
        start, depth = self.at, 1
        for sign in _BRACKET.finditer(self.pattern, start):
            depth += {"(": 1, ")": -1}.get(sign.group(), 0)
            if depth == 0:
                self.at = sign.end()
                return _Item(_texts(self.pattern[start : sign.start()]))
        raise ValueError(f"no end of group in {self.pattern}")

    def _atom(self) -> _Item:
        if run := _LITERAL.match(self.pattern, self.at):
            self.at = run.end()
            return _Item(frozenset([run.group()]))
        char = self.pattern[self.at]
        self.at += 1
        if char == "(":
            opening = _OPENING.match(self.pattern, self.at)
            self.at = opening.end() if opening else self.at
            group = self._group()
            if opening is not None and opening.group()[-1] in "=!":
                return _Item(frozenset([""]), parts=self.pattern[: self.at].endswith(_END_OF_WORD))
            return group
        if char == "[":
            end = self.pattern.index("]", self.at + 1)
            inside = self.pattern[self.at : end]
            self.at = end + 1
            if inside in ("- ", " -"):
                return _Item(frozenset(inside), parts=True)
            return _Item(
                frozenset(inside)
                if re.fullmatch(r"[a-z ,.;!-]{1,8}", inside) and "-" not in inside[1:-1]
                else frozenset([_ANY])
            )
        if char == "\\":
            kind = self.pattern[self.at]
            self.at += 1
            if kind in "bB":
                return _Item(frozenset([""]))
            if kind == "s":
                return _Item(frozenset([" "]), parts=True)
            return _Item(frozenset([_ANY if kind.isalpha() else kind]))
        if char in "^$":
            return _Item(frozenset([""]))
        if char == ".":
            return _Item(frozenset([_ANY]))
        return _Item(frozenset([char]), parts=char == " ")

    def _repeated(self, item: _Item) -> _Item:
        sign = _REPEAT.match(self.pattern, self.at)
        if sign is None:
            return item
        self.at = sign.end()
        if sign.group()[0] == "?":
            return _Item(item.texts | {""})
        never = sign.group()[0] == "*" or (sign.group(1) in ("", "0") and sign.group()[0] == "{")
        if item.parts and not never:
            return item
        spaced = all(text.endswith(" ") for text in item.texts)
        led = all(text.startswith(" ") for text in item.texts)
        many = _ANY + " " if spaced else " " + _ANY if led else _ANY
        return _Item(frozenset([many, ""] if never else [many]))
