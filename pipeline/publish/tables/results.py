"""Tables of results: efficacy, adverse reactions by frequency, tests; and what may not be passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.localize import LocalText
from pipeline.model.clinical import EfficacyOutcome, Monitoring
from pipeline.model.essentials import Essentials, Stated
from pipeline.publish.anchors import section_of
from pipeline.publish.tables.identity import population_of
from pipeline.publish.tables.table import Cell, Row, Table
from pipeline.publish.tables.words import Words, row


def result_tables(words: Words) -> Iterator[Table]:
    """Efficacy, adverse reactions, tests, essentials."""
    monograph = words.localized.monograph
    if monograph.efficacy:
        columns = ("measure", "value", "population", "responders", "criteria", "data_cutoff")
        rows = tuple(_outcome(words, outcome) for outcome in monograph.efficacy)
        yield Table("efficacy", "facts", words.say("efficacy"), tuple(words.say(c) for c in columns), rows)
    if monograph.adverse_reactions:
        titles = tuple(words.say(c) for c in ("group", "share", "reactions"))
        yield Table("adverse_reactions", "facts", words.say("adverse_reactions"), titles, tuple(_reactions(words)))
    if monograph.monitoring:
        titles = tuple(words.say(c) for c in ("test", "when", "how_often"))
        rows = tuple(_test(words, test) for test in monograph.monitoring)
        yield Table("monitoring", "facts", words.say("monitoring"), titles, rows)
    titles = (words.say("subject"), words.say("statement"))
    rows = tuple(_essential(words, subject) for subject in Essentials.model_fields)
    yield Table("essentials", "facts", words.say("essentials"), titles, rows)


def _outcome(words: Words, outcome: EfficacyOutcome) -> Row:
    at = f"efficacy.{outcome.id}"
    return row(
        outcome.id,
        words.choice(f"{at}.measure", "measure", outcome.measure),
        words.amount(f"{at}.value", f"{outcome.id}.value", outcome.value),
        population_of(words, f"{at}.population", outcome.population),
        _counted(words, outcome),
        words.name(f"{at}.criteria", outcome.criteria),
        words.name(f"{at}.data_cutoff", outcome.data_cutoff),
    )


def _counted(words: Words, outcome: EfficacyOutcome) -> LocalText:
    """n of N where both are known; an n without its N shows alone, an N without its n says only that n is unknown."""
    at = f"efficacy.{outcome.id}.responders"
    responders = words.amount(at, f"{outcome.id}.responders", outcome.responders)
    if isinstance(outcome.responders, str) or isinstance(outcome.evaluable, str):
        return responders
    evaluable = words.value(at, f"{outcome.id}.evaluable")
    return words.fill(at, "counted", responders=responders, evaluable=evaluable)


def _reactions(words: Words) -> Iterator[Row]:
    texts = dict(words.localized.page.reactions)
    for group in words.localized.monograph.adverse_reactions:
        at = f"adverse_reactions.{group.id}"
        lines = tuple(
            r.name if r.term is None else words.fill(r.name.context, "reaction", name=r.name, term=r.term)
            for r in texts[group.id]
        )
        share = words.amount(f"{at}.frequency", f"{group.id}.frequency", group.frequency)
        label = words.choice(f"{at}.label", "band", group.label)
        yield Row(group.id, (Cell((label,)), Cell((share,)), Cell(lines)))


def _test(words: Words, test: Monitoring) -> Row:
    at = f"monitoring.{test.id}"
    every = words.amount(f"{at}.every", f"{test.id}.every", test.every)
    if not isinstance(test.every, str):
        every = words.fill(f"{at}.every", "every", amount=every)
    name = dict(words.localized.page.monitoring)[test.id]
    return row(test.id, name, words.choice(f"{at}.when", "when", test.when), every)


def _essential(words: Words, subject: str) -> Row:
    said = getattr(words.localized.monograph.essentials, subject)
    at = f"essentials.{subject}"
    if not isinstance(said, Stated):
        return row(subject, words.say(subject), words.say(said, at))
    section = section_of(said.see, words.localized.page.sections)
    if section is None:
        # A reference to nowhere is an error of the source; here it must not read as if the subject were covered.
        return row(subject, words.say(subject), words.say("not_stated", at))
    text = words.fill(at, "see", section=section.title)
    return Row(subject, (Cell((words.say(subject),)), Cell((text,), section.context)))
