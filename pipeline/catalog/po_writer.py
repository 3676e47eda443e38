"""Writing PO files: one catalog, one text, the bytes that GNU gettext's ``msgcat --no-wrap`` would keep.

Lines are never wrapped, so that a change of one word is a change of one line. Nothing is invented: no dates, no fields.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.po_syntax import RESERVED, quoted, write_flags, write_header, write_references
from pipeline.patterns import compiled

_LINE_END = compiled(r"\r\n|\r|\n")


def write_po(catalog: Catalog) -> str:
    """`catalog` as the text of a PO file: the header, the live entries in their order, then the obsolete ones.

    A comment with line breaks becomes one comment for each of its lines, and a blank is put behind a backslash at its
    end. Raises ValueError for a catalog that no PO file can hold or `read_po` would refuse: U+0000, U+0004 or a lone
    surrogate, an empty msgid, two equal entries, two live entries of one context, a flag, reference or header field
    that would be read as something else.
    """
    _refuse_repeated(catalog.entries)
    header = Entry(
        None, "", write_header(catalog.header), translator_comments=catalog.header_comments, flags=catalog.header_flags
    )
    blocks = [_block(entry) for entry in (header, *catalog.live, *catalog.obsolete)]
    text = "\n".join(blocks)
    if any(mark in text for mark in RESERVED):
        raise ValueError("a catalog cannot hold U+0000 or U+0004")
    text.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    return text


def _refuse_repeated(entries: Iterable[Entry]) -> None:
    keys: set[tuple[str | None, str]] = set()
    contexts: set[str] = set()
    for entry in entries:
        key = (entry.msgctxt, entry.msgid)
        if not entry.msgid:
            raise ValueError(f"an entry without English at {entry.msgctxt!r}")
        if key in keys:
            raise ValueError(f"two entries for {key!r}")
        keys.add(key)
        if entry.msgctxt is not None and not entry.obsolete:
            if entry.msgctxt in contexts:
                raise ValueError(f"two live entries for the context {entry.msgctxt!r}")
            contexts.add(entry.msgctxt)


def _block(entry: Entry) -> str:
    """The lines of one entry, in the order of GNU gettext."""
    lines = [*_comments("#", entry.translator_comments), *_comments("#.", entry.extracted_comments)]
    if entry.references:
        lines.append(f"#: {write_references(entry.references)}")
    if entry.flags:
        lines.append(f"#, {write_flags(entry.flags)}")
    elif entry.obsolete and entry.previous_msgid is not None and not lines:
        # Without such a line between them, Babel 2.18 files the live entry above a "#~|" under the obsolete ones.
        lines.append("#,")
    mark, previous = ("#~ ", "#~| ") if entry.obsolete else ("", "#| ")
    if entry.previous_msgid is not None:
        if entry.previous_msgctxt is not None:
            lines.append(_field(previous, "msgctxt", entry.previous_msgctxt))
        lines.append(_field(previous, "msgid", entry.previous_msgid))
    elif entry.previous_msgctxt is not None:
        raise ValueError(f"an old context without an old text at {entry.msgctxt!r}")
    if entry.msgctxt is not None:
        lines.append(_field(mark, "msgctxt", entry.msgctxt))
    lines.append(_field(mark, "msgid", entry.msgid))
    lines.append(_field(mark, "msgstr", entry.msgstr))
    lines.append("")
    return "\n".join(lines)


def _field(mark: str, keyword: str, text: str) -> str:
    strings = quoted(text)
    if mark and "\n" in strings:
        strings = strings.replace("\n", f"\n{mark}")
    return f"{mark}{keyword} {strings}"


def _comments(mark: str, comments: tuple[str, ...]) -> list[str]:
    if any("\n" in comment or "\r" in comment or comment.endswith("\\") for comment in comments):
        lines = (line for comment in comments for line in _LINE_END.split(comment))
        # A backslash at the end would join the next line to the comment; a blank behind it keeps them apart.
        comments = tuple(f"{line} " if line.endswith("\\") else line for line in lines)
    return [f"{mark} {comment}" if comment else mark for comment in comments]
