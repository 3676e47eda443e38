"""What a language must have before any page of it may be made: the statements and the words of the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.catalog.interface import INTERFACE
from pipeline.catalog.localize import LocalText
from pipeline.model.finding import Finding, Severity
from pipeline.model.rule import Rule
from pipeline.publish.bundle import Bundle

STATEMENT: Rule[Any] = Rule(
    "BLD001",
    "statement-missing",
    Severity.ERROR,
    """A page carries its banner and its disclaimer whole, in its own language.

A page without them, with a part of them, or with them in a language that its reader does not know, is not built, not
even as a preview.""",
    "Translate every clause of the statement in the catalog `statements` of this language.",
)
INTERFACE_TEXT: Rule[Any] = Rule(
    "BLD002",
    "interface-missing",
    Severity.ERROR,
    """The words of the page itself ("Preview", "Dose", "Not studied.") are translated before any page is built.

A table whose headings are missing or English is read wrongly.""",
    "Translate the catalog `interface` of this language.",
)
FRAME_RULES = (STATEMENT, INTERFACE_TEXT)


def check_frame(bundle: Bundle) -> Iterator[Finding]:
    """Report what is missing of the statements and of the interface; nothing else of the bundle is looked at."""
    localized = bundle.localized
    locale = localized.locale
    for statement in (localized.banner, localized.disclaimer):
        missing = [c.id for c in statement.clauses if not c.text.pieces]
        if missing:
            message = f"the {statement.kind} {statement.id} has no {locale.english_name} text for: {', '.join(missing)}"
            yield STATEMENT.finding(message, _catalog(locale.name, "statements"), locale=locale.name)
    gaps = [t.context for t in _interface(bundle) if not t.pieces]
    if gaps:
        message = f"{len(gaps)} texts of the interface have no {locale.english_name} translation ({gaps[0]})"
        yield INTERFACE_TEXT.finding(message, _catalog(locale.name, "interface"), locale=locale.name)


def _interface(bundle: Bundle) -> Iterator[LocalText]:
    for text in INTERFACE:
        yield bundle.localized.translator.interface(text.id)


def _catalog(locale: str, domain: str) -> str:
    return f"locales/{locale}/LC_MESSAGES/{domain}.po"
