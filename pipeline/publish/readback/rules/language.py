"""A page names its own language and direction, and those of every language it links to.

Screen readers choose their voice, browsers their hyphens and fonts, search engines their readers by these marks. Real
bundles of Spanish text were tagged English. A right-to-left page without `dir` turns its numbers round.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Compare the marks of language with the locale, and the links to other languages with those that there are."""
    page, locale = sheet.page, sheet.words.locale
    root = page.root
    if root.get("lang") != locale.bcp47:
        yield Problem((page.path,), f"the page is marked as {root.get('lang')!r}, not {locale.bcp47!r}", needle="<html")
    if root.get("dir") != locale.direction:
        yield Problem((page.path,), f"its direction is {root.get('dir')!r}, not {locale.direction!r}", needle="<html")
    if not page.metas or page.metas[0].get("charset") != "utf-8":
        yield Problem((page.path,), "the head does not begin with the character encoding")
    linked = {link.language: link for link in page.links if link.language}
    for tag in sorted(linked.keys() ^ sheet.languages.keys()):
        yield Problem((page.path,), f"the page in {tag} is {'not there' if tag in linked else 'not linked'}")
    for tag, link in linked.items():
        if link.attributes.get("lang") != tag or link.attributes.get("hreflang") != tag:
            yield Problem((page.path,), f"the link to {tag} is marked as another language", needle=link.href)
        if tag in sheet.languages and link.href != sheet.languages[tag]:
            yield Problem((page.path,), f"the link to {tag} leads to {link.href}", needle=link.href)


RULE = Rule(
    code="RBK002",
    name="page-language",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Build the page again; if it stays, the template is wrong.",
    check=check,
    sources=("WCAG 2.2, 3.1.1",),
    examples=(
        Example("another language", text="html", change={'<html lang="en"': '<html lang="es"'}, fires=True),
        Example("another direction", text="html", change={'lang="en" dir="ltr"': 'lang="en" dir="rtl"'}, fires=True),
    ),
)
