"""Texts joined as they are read together: the row of a table with its column titles, an item with its label.

A table says in four cells what a sentence says in one line; rules that read sentences read both through a passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.model.pointer import Pointer
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import amounts, fold, schedules
from pipeline.rules.prose import Prose, ReaderText


@record
class Passage:
    """Words that are read together.

    `text` is what is read; `parts` are the texts that it is made of, each with the place in `text` where it starts.
    `heading` is the heading above, `section` counts headings. `role` is that of the last part.
    """

    text: str
    parts: tuple[tuple[int, ReaderText], ...]
    heading: str
    section: int
    role: str

    def place(self, start: int) -> ReaderText:
        """The text in which the words at `start` stand."""
        found = self.parts[0][1]
        for at, part in self.parts:
            if at <= start:
                found = part
        return found

    def pointer(self, start: int) -> Pointer:
        """The pointer of the text in which the words at `start` stand."""
        return self.place(start).pointer

    def words(self, start: int, end: int) -> str:
        """The words there, for a message or a needle."""
        return self.text[start:end].strip()

    def rest_of_sentence(self, start: int, end: int) -> str:
        """From `start` to the end of the sentence that the words before `end` stand in, folded."""
        folded = fold(self.text)
        stop = compiled(r"[.!?](?:\s|$)|\n").search(folded, end)
        return folded[start : stop.end() if stop else len(folded)]


def passages(prose: Prose) -> tuple[Passage, ...]:
    """All passages of `prose`, in order. Ids are left out."""
    return _passages(prose.texts)


@lru_cache(maxsize=16)
def _passages(texts: tuple[ReaderText, ...]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    heading, section = "", 0
    for group in _groups([t for t in texts if t.role not in ("id", "column")], _columns(texts)):
        role = group[-1][1].role
        if role in ("heading", "title"):
            heading, section = group[-1][1].shown, section + 1
        found.append(_joined(group, heading, section, role))
    return tuple(found)


def _joined(group: list[tuple[str, ReaderText]], heading: str, section: int, role: str) -> Passage:
    words, parts = "", []
    for index, (title, text) in enumerate(group):
        if words:
            # The first cell or the label names what the rest says.
            words += ": " if index == 1 and not title else ", "
        if title:
            words += f"{title}: "
        parts.append((len(words), text))
        words += text.shown if index == len(group) - 1 else text.shown.rstrip(" .:,")
    return Passage(words, tuple(parts), heading, section, role)


def _columns(texts: tuple[ReaderText, ...]) -> dict[Pointer, list[str]]:
    """The titles of the columns of a monograph's tables, by the pointer of the table."""
    found: dict[Pointer, list[str]] = {}
    for text in texts:
        if text.role == "column":
            found.setdefault(text.pointer[:-3], []).append(text.shown)
    return found


def _groups(texts: list[ReaderText], columns: dict[Pointer, list[str]]) -> Iterator[list[tuple[str, ReaderText]]]:
    """Texts that belong together, each with the title of its column."""
    index = 0
    while index < len(texts):
        text = texts[index]
        end = index + 1
        if text.role == "label" and end < len(texts) and texts[end].pointer[:-1] == text.pointer[:-1]:
            yield [("", text), ("", texts[end])]
            end += 1
        elif text.role == "cell" and "rows" in text.pointer:
            while end < len(texts) and texts[end].pointer[:-1] == text.pointer[:-1]:
                end += 1
            titles = columns.get(text.pointer[: text.pointer.index("rows")], [])
            yield _titled(titles, texts[index:end])
        elif text.role == "cell":
            while end < len(texts) and texts[end].role == "cell":
                end += 1
            yield from _draft_table(texts[index:end])
        else:
            yield [("", text)]
        index = end


def _titled(titles: list[str], cells: list[ReaderText]) -> list[tuple[str, ReaderText]]:
    """The cells of a row with the titles of their columns. The first column names the row and needs none."""
    if len(titles) != len(cells) or (len(cells) == 2 and not _says(titles[1])):
        titles = [""] * len(cells)
    return [("" if i == 0 else title, cell) for i, (title, cell) in enumerate(zip(titles, cells, strict=True))]


def _says(title: str) -> bool:
    """Whether a title says more than "Detail" or "Value"."""
    return not title.lower().endswith(
        ("detail", "details", "value", "values", "description", "information", "answer", "result")
    )


def _draft_table(cells: list[ReaderText]) -> Iterator[list[tuple[str, ReaderText]]]:
    """The rows of tables in a draft, whose cells come one after the other without a word on where a row ends."""
    width = _width([c.shown for c in cells])
    if width == 0:
        for cell in cells:
            yield [("", cell)]
        return
    titles = [c.shown for c in cells[:width]]
    for cell in cells[:width]:
        yield [("", cell)]
    for start in range(width, len(cells), width):
        yield _titled(titles, cells[start : start + width])


def _width(cells: list[str]) -> int:
    """The number of columns at which the cells of each column are most alike; 0 if none is likely."""
    kinds = [_kind(cell) for cell in cells]
    best, width = 0.0, 0
    for columns in range(2, min(len(cells) // 2, 8) + 1):
        if len(cells) % columns:
            continue
        alike = (
            sum(
                max(column.count(kind) for kind in set(column)) / len(column)
                for column in (kinds[columns + i :: columns] for i in range(columns))
            )
            / columns
        )
        # A title has no amount: "Dose", "How often".
        titled = sum(kind in ("words", "empty") for kind in kinds[:columns]) / columns
        # One row of cells below the titles is alike in itself and tells nothing.
        alone = 0.3 if len(cells) == 2 * columns else 0
        score = alike * (0.4 + 0.6 * titled) - alone - 0.02 * columns
        if score > best:
            best, width = score, columns
    return width


def _kind(cell: str) -> str:
    if not cell.strip():
        return "empty"
    found = amounts(cell)
    if schedules(cell) and not found:
        return "schedule"
    if found and len(cell) < 60:
        return "amount"
    return "number" if cell.strip()[:1].isdigit() else "words"
