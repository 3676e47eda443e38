"""A page is complete in itself: no script, no request to anywhere, no address but its own and its sisters'.

What a patient reads about a cancer drug is nobody else's to know, and a page that loads nothing cannot be changed by
what it loads. Elements and attributes are those of a fixed list; the security policy of the page forbids the rest once
more.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet

_EVERYWHERE = frozenset({"class", "id", "role", "tabindex", "aria-label", "aria-labelledby"})
_DATA = frozenset(
    {
        "data-context",
        "data-ref",
        "data-state",
        "data-mark",
        "data-region",
        "data-polarity",
        "data-value",
        "data-language",
    }
)
_ELEMENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("head", "title", "style", "body", "header", "main", "footer", "nav", "section", "div"), frozenset())
    | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "span", "strong"), frozenset())
    | dict.fromkeys(("table", "caption", "thead", "tbody", "tr", "td"), frozenset())
    | {
        "html": frozenset({"lang", "dir"}),
        "meta": frozenset({"charset", "name", "content", "http-equiv"}),
        "a": frozenset({"href", "hreflang", "lang", "dir"}),
        "bdi": frozenset({"dir"}),
        "small": frozenset({"title"}),
        "th": frozenset({"scope"}),
    }
)
_METAS = frozenset({"viewport", "referrer", "robots", "description"})
POLICY = "Content-Security-Policy"


def check(sheet: Sheet) -> Iterator[Problem]:
    """Look at every element, attribute, address and style."""
    page = sheet.page
    for tag, *names in sorted(page.kinds):
        yield from _foreign(page.path, tag, names)
    for meta in page.metas:
        if not _harmless(meta):
            yield Problem((page.path,), f"a <meta> that has no place in a page: {meta}", needle="<meta")
    ids = {name for _, name in page.ids}
    addresses = sheet.others | frozenset(sheet.languages.values())
    for link in page.links:
        known = link.href[1:] in ids if link.href.startswith("#") else link.href in addresses
        if not known:
            yield Problem(
                (page.path,), f"a link leads to {link.href}, which is no place that is known", needle=link.href
            )
    yield from _style(sheet)


def _foreign(path: str, tag: str, names: list[str]) -> Iterator[Problem]:
    """An element or its attributes that are not on the list."""
    allowed = _ELEMENTS.get(tag)
    if allowed is None:
        yield Problem((path,), f"<{tag}> has no place in a page", needle=f"<{tag}")
        return
    for name in names:
        if name not in allowed and name not in _EVERYWHERE and name not in _DATA:
            yield Problem((path,), f"<{tag}> has the attribute {name}", needle=f"{name}=")


def _harmless(attributes: Mapping[str, str]) -> bool:
    if "http-equiv" in attributes:
        return attributes["http-equiv"] == POLICY
    return "charset" in attributes or attributes.get("name") in _METAS


def _style(sheet: Sheet) -> Iterator[Problem]:
    page = sheet.page
    style = page.style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    if page.contents("http-equiv", POLICY) != [policy]:
        yield Problem((page.path,), "the security policy is not the one for this page and its style", needle=POLICY)
    lowered = style.lower()
    for word in ("url(", "@import", "image-set(", "expression(", "&", "<"):
        if word in lowered:
            yield Problem((page.path,), f"the style holds {word}", needle=word)


RULE = Rule(
    code="RBK004",
    name="self-contained",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Take it out of the template; a page has no script, no images and no style of single elements.",
    check=check,
    sources=("CSP Level 3",),
    examples=(
        Example("a script", text="html", change={"</main>": "</main><script></script>"}, fires=True),
        Example("a style of its own", text="html", change={"<h1 ": '<h1 style="display: none" '}, fires=True),
        Example("a handler of events", text="html", change={"<main>": '<main onclick="x()">'}, fires=True),
        Example("a link outside", text="html", change={'href="#_about"': 'href="https://example.org/"'}, fires=True),
        Example("a request in the style", text="html", change={"<style>": "<style>@import 'x';"}, fires=True),
    ),
)
