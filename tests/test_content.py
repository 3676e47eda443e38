"""The real content: every received word is there or its change is recorded; the English says what the data say."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from pipeline.catalog.messages import monograph_messages, statement_messages
from pipeline.model.facts import facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.reading import read_document
from pipeline.model.statements import Statements
from pipeline.resources import starter
from pipeline.rules.subject import printed

ROOT = Path(__file__).parent.parent
RECEIVED = ROOT / "tests" / "cases" / "utatrectinib-as-received" / "received.txt"


def monograph() -> Monograph:
    path = ROOT / "source" / "utatrectinib.yaml"
    return Monograph.model_validate(read_document(path.name, path.read_bytes()).data)


def statements() -> Statements:
    path = ROOT / "source" / "statements.yaml"
    return Statements.model_validate(read_document(path.name, path.read_bytes()).data)


def english_texts() -> list[str]:
    """Every text of the English page, values printed, plus the words of the interface that the document also has."""
    m = monograph()
    facts = facts_of(m)
    texts = [printed(x.text, facts) for x in monograph_messages(m, facts) if x.fact is None]
    return texts + [printed(x.text, facts) for x in statement_messages(statements())] + ["Legal Disclaimer"]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*|[%>/]", text.casefold())


def received_pieces() -> list[str]:
    """The received document in its smallest pieces: lines, cells of its table, labels and texts of its lists."""
    pieces = []
    for line in RECEIVED.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("|"):
            pieces.extend(cell.strip() for cell in line.strip("|").split("|"))
        elif line.startswith("- "):
            pieces.extend(part.strip() for part in line[2:].split(": ", 1))
        elif line:
            pieces.append(line)
    return [p for p in pieces if words(p)]


def test_the_received_document_is_the_one_that_the_monograph_names() -> None:
    received = monograph().received
    assert received is not None
    assert hashlib.sha256(RECEIVED.read_bytes()).hexdigest() == received.sha256


def test_every_received_word_is_on_the_page_or_its_change_is_recorded() -> None:
    received = monograph().received
    assert received is not None
    changed = [words(change.received) for change in received.changes]
    on_page = [words(text) for text in english_texts()]
    joined = [word for text in on_page for word in text]
    missing = []
    for piece in received_pieces():
        wanted = words(piece)
        found = any(contains(text, wanted) for text in on_page) or contains(joined, wanted)
        if not found and wanted not in changed:
            missing.append(piece)
    assert missing == []


def contains(text: list[str], wanted: list[str]) -> bool:
    return any(text[i : i + len(wanted)] == wanted for i in range(len(text) - len(wanted) + 1))


def test_every_recorded_change_is_a_change_of_a_received_text() -> None:
    received = monograph().received
    assert received is not None
    pieces = [words(p) for p in received_pieces()]
    page = [words(text) for text in english_texts()]
    for change in received.changes:
        assert words(change.received) in pieces
        assert words(change.received) not in page


def test_no_word_of_the_sections_was_added_without_a_record() -> None:
    """Everything in the prose of the monograph is received text, or stands at a place whose change is recorded."""
    m = monograph()
    facts = facts_of(m)
    assert m.received is not None
    changed = {change.at for change in m.received.changes}
    received = [word for piece in received_pieces() for word in words(piece)]
    added = []
    for x in monograph_messages(m, facts):
        if not x.context.startswith("sections.") or x.fact is not None or x.context in changed:
            continue
        if not contains(received, words(printed(x.text, facts))):
            added.append(x.text)
    # A table needs a caption for those who hear it; the received document has none.
    assert added == ["Dosage and administration in the studies"]


def test_the_starter_statements_are_sound_and_ask_nothing() -> None:
    path = starter() / "source" / "statements.yaml"
    shipped = Statements.model_validate(read_document(path.name, path.read_bytes()).data)
    assert shipped.questions == ()
    assert all(s.wordings["en"] == s.digest() for s in shipped.statements)


def test_nothing_claims_an_approval_by_a_person() -> None:
    m = monograph()
    assert m.review.authors == m.review.reviewers == "not_stated"
    assert m.exceptions == ()
