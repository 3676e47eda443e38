"""Checks of a whole catalog against its source: the right language, up to date, complete, nothing old sneaked back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.catalog.entry import Catalog, Entry, State
from pipeline.catalog.messages import Message
from pipeline.language.lexicon import lexicon_of
from pipeline.language.locales import LocaleInfo
from pipeline.model.finding import Finding, Severity
from pipeline.model.rule import Problem, Rule, run
from pipeline.model.statements import Statements
from pipeline.patterns import compiled
from pipeline.rules.translation import TRANSLATION_RULES
from pipeline.rules.unit import Unit

LANGUAGE: Rule[Any] = Rule(
    "CAT001",
    "catalog-language",
    Severity.ERROR,
    """The header of a catalog names the language of its folder.

A Spanish text under the Portuguese name reaches Portuguese patients. Translation tools trust the header.""",
    "Correct `Language:` in the header, or move the file into the folder of its language.",
)
OUTDATED: Rule[Any] = Rule(
    "CAT002",
    "catalog-outdated",
    Severity.WARNING,
    """A catalog holds the texts of its source as they stand today.

An entry whose English is no longer the English of the source is not shown; a new text has no entry to translate.""",
    "Run `monograph update`.",
)
INCOMPLETE: Rule[Any] = Rule(
    "CAT003",
    "catalog-incomplete",
    Severity.INFO,
    """A catalog is complete when every text is translated.

A preview shows a gap where a translation is missing, stale or withheld; a release refuses the language.""",
    "Translate the texts that `monograph status` counts; drafts need a human reviewer.",
)
RETURNED: Rule[Any] = Rule(
    "CAT004",
    "withheld-text-returned",
    Severity.ERROR,
    """A translation that was withheld does not come back unedited.

It was withheld because its English changed in a number, a negation or another matter of safety. The old text says the old
thing.""",
    "Translate the new English; the old pair stands among the obsolete entries for comparison.",
)
WORDING: Rule[Any] = Rule(
    "TDI001",
    "statement-translation",
    Severity.ERROR,
    """The translation of a banner or disclaimer is the recorded wording, letter by letter.

A legal text in another language is still a legal text. Its digest stands in `source/statements.yaml` under `wordings`; another text is an
error until somebody records it on purpose. The digest covers all clauses.""",
    "Restore the recorded wording. If the new one is meant, have it confirmed and record its digest.",
)
UNRECORDED: Rule[Any] = Rule(
    "TDI003",
    "statement-unrecorded",
    Severity.WARNING,
    """The wording of every translated banner and disclaimer is recorded.

Until it is, nothing notices a change of it.""",
    "Have the wording confirmed and record its digest under `wordings` in source/statements.yaml.",
)
NO_LANGUAGE_DATA: Rule[Any] = Rule(
    "LNG001",
    "language-not-known",
    Severity.INFO,
    """The program does not know every language.

Placeholders, numbers, hidden characters and wordings are checked in every language; negation, the words of the status and values
spelled in words only where there is a lexicon.""",
    "Have a second reader check negations, the status and values in words; or add a lexicon (CONTRIBUTING.md).",
)
NO_SOURCE: Rule[Any] = Rule(
    "CAT005",
    "source-not-at-hand",
    Severity.INFO,
    """Some checks need the source of a catalog.

A catalog checked by itself, outside its project, cannot be compared with the text of today, and a value spelled in words
("twice a day") cannot be compared with its typed value.""",
    "Check the catalog in its project: put it into its folder and run `monograph check`.",
)
CATALOG_RULES = (NO_SOURCE, LANGUAGE, OUTDATED, INCOMPLETE, RETURNED, WORDING, UNRECORDED, NO_LANGUAGE_DATA)


def check_catalog(
    catalog: Catalog,
    locale: LocaleInfo,
    messages: Mapping[str, Message] | None,
    units: Mapping[str, Unit] | None = None,
) -> list[Finding]:
    """Check a catalog: each translation, and the whole against `messages` (None: its source is not at hand).

    `units` gives what is known about a context beyond its text (see `Unit`).
    """
    findings: list[Finding] = []
    if catalog.language and catalog.language != locale.name:
        message = f"the header says {catalog.language}, the folder {locale.name}"
        findings.append(LANGUAGE.finding(message, catalog.path, locale=locale.name))
    for entry in catalog.live:
        if entry.msgstr and entry.state is not State.STALE:
            findings.extend(_check_entry(entry, catalog.path, locale, messages, units))
    findings.extend(_returned(catalog, locale))
    if messages is None:
        text = "its source is not at hand: values in words and changes of the source were not checked"
        findings.append(NO_SOURCE.finding(text, catalog.path, locale=locale.name))
    else:
        findings.extend(_against_source(catalog, locale, messages))
    if lexicon_of(locale.name) is None:
        text = (
            f"there is no lexicon of {locale.english_name}: negation, status words and values in words are not checked"
        )
        findings.append(NO_LANGUAGE_DATA.finding(text, catalog.path, locale=locale.name))
    return findings


def check_statement_wordings(catalog: Catalog, locale: LocaleInfo, statements: Statements) -> Iterator[Finding]:
    """Compare the translated statements with their recorded digests."""
    entries = catalog.by_context()
    for statement in statements.statements:
        prefix = f"statements.{statement.id}.clauses"
        texts = {
            c.id: entries[f"{prefix}.{c.id}.text"].msgstr
            for c in statement.clauses
            if f"{prefix}.{c.id}.text" in entries
        }
        recorded = statement.wordings.get(locale.name)
        if recorded is None and not any(texts.values()):
            continue
        first = entries[f"{prefix}.{statement.clauses[0].id}.text"] if statement.clauses[0].id in texts else None
        more: dict[str, Any] = {"locale": locale.name, "pointer": f"statements.{statement.id}"}
        if first is not None:
            more["span"] = first.msgstr_span
        digest = statement.digest(texts)
        if recorded is None:
            message = f"the {locale.english_name} wording of {statement.id} is not recorded: its digest is {digest}"
            yield UNRECORDED.finding(message, catalog.path, **more)
        elif recorded != digest:
            message = (
                f"the {locale.english_name} wording of {statement.id} is not the recorded one: "
                f"its digest is {digest}, recorded is {recorded}"
            )
            yield WORDING.finding(message, catalog.path, **more)


def _check_entry(
    entry: Entry,
    path: str,
    locale: LocaleInfo,
    messages: Mapping[str, Message] | None,
    units: Mapping[str, Unit] | None,
) -> list[Finding]:
    context = entry.msgctxt or ""
    message = (messages or {}).get(context)
    known = (units or {}).get(context)
    unit = Unit(
        context=context,
        source=entry.msgid,
        target=entry.msgstr,
        locale=locale,
        role=message.role if message else _role(context),
        fact=message.fact if message and message.text == entry.msgid else None,
        kinds=known.kinds if known else (),
        status=known.status if known else "",
    )

    def stamp(rule: Rule[Unit], problem: Problem) -> Finding:
        return rule.finding(
            problem.message,
            path,
            help=problem.help or rule.remedy,
            span=entry.msgstr_span,
            locale=locale.name,
            msgctxt=context,
            pointer=context,
        )

    return run(TRANSLATION_RULES, unit, stamp, path)


def _role(context: str) -> str:
    """What a text is, by its context alone, where its source is not at hand."""
    if compiled(r"\.dont\.[a-z0-9_]+\.text\Z").search(context):
        return "dont"
    return "clause" if context.startswith("statements.") else ""


def _returned(catalog: Catalog, locale: LocaleInfo) -> Iterator[Finding]:
    """Live texts that an obsolete entry of the same context already had for another English."""
    old = {(e.msgctxt, _bare(e.msgstr)): e for e in catalog.obsolete if e.msgstr}
    for entry in catalog.live:
        twin = old.get((entry.msgctxt, _bare(entry.msgstr))) if entry.msgstr else None
        withheld = any(c.startswith("withheld:") for c in entry.translator_comments)
        if twin is not None and twin.msgid != entry.msgid and withheld:
            message = f"this is the translation of “{twin.msgid[:60]}”, which the source no longer says"
            yield RETURNED.finding(
                message,
                catalog.path,
                span=entry.msgstr_span,
                locale=locale.name,
                msgctxt=entry.msgctxt or "",
                pointer=entry.msgctxt or "",
            )


def _bare(text: str) -> str:
    """A text without case, spaces and punctuation: changing those alone is no new translation."""
    return "".join(c for c in text.casefold() if c.isalnum() or c in "{}")


def _against_source(catalog: Catalog, locale: LocaleInfo, messages: Mapping[str, Message]) -> Iterable[Finding]:
    entries = catalog.by_context()
    changed = [c for c, m in messages.items() if c in entries and entries[c].msgid != m.text]
    absent = [c for c in messages if c not in entries]
    surplus = [c for c in entries if c not in messages]
    if changed or absent or surplus:
        parts = [
            f"{len(places)} {what} ({places[0]})"
            for places, what in ((changed, "changed"), (absent, "new"), (surplus, "no longer in the source"))
            if places
        ]
        first = entries.get((changed or surplus or [""])[0])
        more: dict[str, Any] = {"span": first.msgid_span} if first is not None else {}
        yield OUTDATED.finding("texts of the source: " + ", ".join(parts), catalog.path, locale=locale.name, **more)
    counts: dict[State, int] = {}
    for context, message in messages.items():
        entry = entries.get(context)
        state = entry.state if entry is not None and entry.msgid == message.text else State.MISSING
        counts[state] = counts.get(state, 0) + 1
    open_states = (State.MISSING, State.STALE, State.WITHHELD, State.DRAFT)
    todo = [f"{counts[s]} {s.value}" for s in open_states if counts.get(s)]
    if todo:
        yield INCOMPLETE.finding(f"of {len(messages)} texts: " + ", ".join(todo), catalog.path, locale=locale.name)
