"""What source rules look at: the typed monograph, its facts, and its texts as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.catalog.messages import Message
from pipeline.language.formatting import format_value
from pipeline.language.phrases import english_phrase
from pipeline.model.facts import Fact, Facts
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import Hole, split
from pipeline.model.pointer import Pointer
from pipeline.model.reference import ReferenceData
from pipeline.model.sections import Section
from pipeline.model.statements import Statement, Statements
from pipeline.model.substances import Substances
from pipeline.record import record
from pipeline.rules.prose import Prose, ReaderText, Texts


@record
class Subject(Prose):
    """Everything a rule about typed values may look at: a monograph with its facts, besides its prose."""

    monograph: Monograph
    facts: Facts

    def statement(self, kind: str) -> Statement | None:
        """The banner or disclaimer that the monograph names, if it exists."""
        used = self.monograph.statements
        return self.statements.find(used.banner if kind == "banner" else used.disclaimer)


def subject_of(
    path: str,
    monograph: Monograph,
    facts: Facts,
    messages: tuple[Message, ...],
    statements: Statements,
    substances: Substances,
    reference: ReferenceData,
    today: date,
) -> Subject:
    """Gather what the source rules need."""
    texts = [
        ReaderText(m.pointer, m.context, m.role, m.text, printed(m.text, facts)) for m in messages if m.fact is None
    ]
    texts.extend(_ids(monograph))
    return Subject(
        path=path,
        texts=Texts(texts),
        status="investigational" if monograph.investigational else "approved",
        audiences=monograph.audiences,
        generic_name=monograph.identity.generic_name,
        applied=any(s.status == "application_submitted" for s in monograph.status),
        statements=statements,
        substances=substances,
        reference=reference,
        today=today,
        monograph=monograph,
        facts=facts,
    )


def printed(text: str, facts: Facts) -> str:
    """`text` with its values as the English page prints them. Unknown placeholders stay as they are."""
    shown = []
    for part in split(text):
        if isinstance(part, str):
            shown.append(part)
            continue
        fact = facts.by_name.get(part.name)
        shown.append(_print(fact, part, initial=not shown))
    return "".join(shown)


def _print(fact: Fact | None, hole: Hole, *, initial: bool) -> str:
    if fact is None:
        return "{" + hole.name + "}"
    if isinstance(fact.value, str):
        word = fact.value
    elif fact.spelled:
        word = english_phrase(fact.value)
    else:
        return format_value(fact.value, fact.part, "en").text
    return word[0].upper() + word[1:] if initial else word


def _ids(monograph: Monograph) -> Iterator[ReaderText]:
    """The ids of sections and blocks: they become anchors and file names, which readers and search engines see."""

    def of(section: Section, path: str, at: Pointer) -> Iterator[ReaderText]:
        yield _id_text(section.id, path, (*at, "id"))
        for i, block in enumerate(section.blocks):
            yield _id_text(block.id, f"{path}.blocks.{block.id}", (*at, "blocks", i, "id"))
        for i, child in enumerate(section.sections):
            yield from of(child, f"{path}.sections.{child.id}", (*at, "sections", i))

    yield _id_text(monograph.id, "id", ("id",))
    for i, section in enumerate(monograph.sections):
        yield from of(section, f"sections.{section.id}", ("sections", i))


def _id_text(slug: str, path: str, at: Pointer) -> ReaderText:
    words = slug.replace("_", " ")
    return ReaderText(at, path, "id", words, words)
