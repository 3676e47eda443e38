"""The extraction method for Babel: ``pybabel extract`` finds the same texts as ``monograph extract``.

Registered in pyproject.toml under ``babel.extractors`` as ``monograph``; use it in a mapping file:

    [monograph: source/utatrectinib.yaml]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from pipeline.catalog.messages import Message, monograph_messages, statement_messages
from pipeline.model.facts import facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.reading import read_document
from pipeline.model.statements import Statements

Extracted = tuple[int, str, tuple[str, str], list[str]]


def extract(
    fileobj: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    """Yield (line, "pgettext", (msgctxt, msgid), comments) for each text of a monograph or of the statements.

    Raises Refusal for a file that cannot be read, ValueError for one that is no such document.
    """
    del keywords, comment_tags, options  # a monograph has no function calls to look for
    document = read_document(getattr(fileobj, "name", "source.yaml"), fileobj.read())
    for message in _messages(document.data):
        line = document.locate(message.pointer).line
        yield line, "pgettext", (message.context, message.text), list(message.notes)


def _messages(data: Any) -> tuple[Message, ...]:
    if isinstance(data, dict) and ("substances" in data or "look_alikes" in data):
        return ()
    if isinstance(data, dict) and isinstance(data.get("statements"), list):
        return statement_messages(Statements.model_validate(data))
    monograph = Monograph.model_validate(data)
    return monograph_messages(monograph, facts_of(monograph))
