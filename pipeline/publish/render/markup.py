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
from pipeline.publish.tables import Cell, Row, Table
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

    def heads(self, titles: Iterable[LocalText]) -> Markup:
        """The headings of the columns of a table."""
        return Markup("".join([self._element("th", title, {"scope": "col"}) for title in titles]))  # noqa: S704

    def prose_rows(self, rows: Iterable[tuple[str, tuple[LocalText, ...]]]) -> Markup:
        """The rows of a table of texts. The first cell of each heads it."""
        lines = []
        for _, (first, *others) in rows:
            cells = [self._element("td", cell, {}) for cell in others]
            lines.append(f"<tr>{self._element('th', first, {'scope': 'row'})}{''.join(cells)}</tr>")
        return Markup("\n".join(lines))  # noqa: S704 - escaped in _element

    def fact_rows(self, rows: Iterable[Row], sections: frozenset[str]) -> Markup:
        """The rows of a table of values. The first cell of each heads it; `sections` are what a link may lead to."""
        lines = []
        for row in rows:
            first, *others = row.cells
            head = self._element("th", first.lines[0], {"scope": "row"})
            lines.append(f"<tr>{head}{''.join([self._cell(cell, sections) for cell in others])}</tr>")
        return Markup("\n".join(lines))  # noqa: S704 - escaped in _element

    def items(self, items: Iterable[ItemNode[LocalText]]) -> Markup:
        """The items of a list, each with its label and the punctuation of the language."""
        lines = []
        for item in items:
            text = self._element("span", item.text, {})
            lines.append(f"<li>{text if item.label is None else f'{self._label(item.label)} {text}'}</li>")
        return Markup("\n".join(lines))  # noqa: S704 - escaped in _element

    def heading(self, tag: str, text: LocalText) -> Markup:
        """A heading, with its mark if it is a draft."""
        return Markup(f"<div{self.region(text)}>\n{self._element(tag, text, {})}{self.mark(text)}\n</div>")  # noqa: S704

    def entry(self, target: str, text: LocalText) -> Markup:
        """A link of the contents to an anchor."""
        return Markup(  # noqa: S704 - escaped here and in _element
            f'<a href="#{escaped(target)}">{self._element("span", text, {}, key="data-ref")}</a>'
        )

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


def in_block(block: BlockNode[LocalText], labeled: LocalText) -> list[LocalText]:
    """The texts of a block; `labeled`, which gives labels their punctuation, is one of them if there are labels."""
    texts = [] if block.text is None else [block.text]
    for item in block.items:
        texts.extend((item.text,) if item.label is None else (labeled, item.label, item.text))
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
