"""From localized texts to markup, escaped by construction: the only place where text becomes HTML.

Every text is an element with ``data-context``, its id path; every value in it is isolated in its own direction. The
read-back finds texts and values again by these two marks. The markup is HTML and well-formed XML at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.catalog.entry import State
from pipeline.catalog.localize import LocalText, Translator
from pipeline.catalog.walk import BlockNode, ItemNode, SectionNode
from pipeline.publish.anchors import anchor
from pipeline.publish.tables import Cell, Table
from pipeline.publish.tables.words import joined

_NO_WORDS = "[…]"


def escaped(text: str) -> str:
    """Text for markup, in content and in quoted attributes. Five replacements cost less than one call of markupsafe."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&#34;")
        .replace("'", "&#39;")
        .replace("\r", "&#13;")
    )


def inline(text: LocalText) -> str:
    """The content of a text: its words, and its values each in a ``bdi``."""
    parts = []
    for piece in text.pieces:
        words = escaped(piece.text)
        if not piece.direction:
            parts.append(words)
        elif piece.name:
            parts.append(f'<bdi dir="{piece.direction}" data-value="{escaped(piece.name)}">{words}</bdi>')
        else:
            parts.append(f'<bdi dir="{piece.direction}">{words}</bdi>')
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Markers:
    """Makes elements of texts in one language, with the marks of drafts and gaps."""

    gap: LocalText
    draft: LocalText
    labeled: LocalText

    @classmethod
    def of(cls, translator: Translator) -> Markers:
        """The marks in the language of `translator`."""
        return cls(translator.interface("gap"), translator.interface("draft"), translator.interface("labeled"))

    def element(self, tag: str, text: LocalText, **attributes: str) -> Markup:
        """`text` as an element. A text that may not be shown leaves a visible gap. ``class_`` is `class`."""
        return Markup(self._element(tag, text, attributes))  # noqa: S704 - escaped in _element

    def reference(self, tag: str, text: LocalText) -> Markup:
        """A text that has its place elsewhere, repeated: an entry of the contents."""
        return Markup(self._element(tag, text, {}, key="data-ref"))  # noqa: S704 - escaped in _element

    def cells(self, cells: Iterable[LocalText]) -> Markup:
        """The cells of a row of prose. The first heads the row."""
        first, *others = cells
        row = self._element("th", first, {"scope": "row"}) + "".join(self._element("td", c, {}) for c in others)
        return Markup(row)  # noqa: S704 - escaped in _element

    def row(self, cells: Iterable[Cell], sections: frozenset[str]) -> Markup:
        """The cells of a row of values. The first heads the row. `sections` are what a link may lead to."""
        first, *others = cells
        head = self._element("th", first.lines[0], {"scope": "row"})
        return Markup(head + "".join(self._cell(cell, sections) for cell in others))  # noqa: S704 - as above

    def item(self, item: ItemNode[LocalText]) -> Markup:
        """The content of a list item: its label with the punctuation of the language, and its text."""
        text = self._element("span", item.text, {})
        return Markup(text if item.label is None else f"{self._label(item.label)} {text}")  # noqa: S704 - as above

    def name(self, text: LocalText) -> Markup:
        """The attribute that names an element for screen readers; nothing where the text may not be shown."""
        return Markup(f' aria-label="{escaped(text.plain)}"') if text.pieces else Markup("")  # noqa: S704

    def region(self, *texts: LocalText) -> Markup:
        """The attribute of an element that holds a draft and therefore its mark; nothing if it holds none."""
        return Markup(' data-region="draft"') if _drafts(texts) else Markup("")

    def mark(self, *texts: LocalText) -> Markup:
        """The mark of a draft, in words; nothing if no text is one."""
        if not _drafts(texts):
            return Markup("")
        title = f' title="{escaped(self.draft.plain)}"' if self.draft.pieces else ""
        words = inline(self.draft) or _NO_WORDS
        return Markup(f'\n<small class="mark" data-mark="draft"{title}>{words}</small>')  # noqa: S704 - escaped

    def _label(self, text: LocalText) -> str:
        whole = joined(text.context, (self.labeled, text), text.pieces)
        if not whole.pieces:
            return self._element("strong", whole, {})
        before, _, after = self.labeled.plain.partition("{label}")
        return self._element("strong", whole, {}, content=f"{escaped(before)}{inline(whole)}{escaped(after)}")

    def _cell(self, cell: Cell, sections: frozenset[str]) -> str:
        if len(cell.lines) > 1:
            return "<td><ul>" + "".join(self._element("li", line, {}) for line in cell.lines) + "</ul></td>"
        if cell.target in sections:
            return f'<td><a href="#{escaped(anchor(cell.target))}">{self._element("span", cell.lines[0], {})}</a></td>'
        return self._element("td", cell.lines[0], {})

    def _element(
        self, tag: str, text: LocalText, attributes: Mapping[str, str], *, key: str = "data-context", content: str = ""
    ) -> str:
        more = "".join([f' {name.rstrip("_")}="{escaped(value)}"' for name, value in attributes.items()])
        if text.state is not State.TRANSLATED:
            more += f' data-state="{text.state}"'
        if not text.pieces:
            content = f'<span data-mark="gap">{inline(self.gap) or _NO_WORDS}</span>'
        return f'<{tag} {key}="{escaped(text.context)}"{more}>{content or inline(text)}</{tag}>'


def _drafts(texts: Iterable[LocalText]) -> bool:
    return any(text.state is State.DRAFT for text in texts)


def in_block(block: BlockNode[LocalText]) -> list[LocalText]:
    """The texts of a block."""
    texts = [] if block.text is None else [block.text]
    for item in block.items:
        texts.extend((item.text,) if item.label is None else (item.label, item.text))
    if block.table is not None:
        texts.append(block.table.caption)
        texts.extend(title for _, title in block.table.columns)
        for _, cells in block.table.rows:
            texts.extend(cells)
    return texts


def in_table(table: Table) -> list[LocalText]:
    """The texts of a table of values."""
    texts = [table.caption, *table.columns, *(table.note or ())]
    for row in table.rows:
        for cell in row.cells:
            texts.extend(cell.lines)
    return texts


def titles_of(sections: Iterable[SectionNode[LocalText]]) -> list[LocalText]:
    """The titles of sections and of those in them."""
    titles = []
    for section in sections:
        titles.append(section.title)
        titles.extend(titles_of(section.sections))
    return titles
