"""From messages to the entries of a template (POT), and to the header of a new catalog."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.messages import Message


def template(messages: Iterable[Message], *, path: str, reference: str, domain: str) -> Catalog:
    """The template of `domain`: one empty entry for each message. Without dates and line numbers: no churn."""
    entries = tuple(
        Entry(
            msgctxt=m.context,
            msgid=m.text,
            extracted_comments=m.notes,
            references=(reference,),
            flags=("python-brace-format",) if m.holes else (),
        )
        for m in messages
    )
    return Catalog(header=header(domain, ""), header_comments=(), header_flags=(), entries=entries, path=path)


def header(domain: str, language: str) -> tuple[tuple[str, str], ...]:
    """The header fields of a catalog. `language` is empty in a template."""
    return (
        ("Project-Id-Version", domain),
        ("Report-Msgid-Bugs-To", ""),
        ("PO-Revision-Date", ""),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )
