"""Read-back: what went out is read again as it went out, and compared with the source and the catalog.

Nothing here uses the structures that the renderers work with. Two independent accounts of the same page must agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from pipeline.catalog.localize import Translator
from pipeline.language.locales import LocaleInfo
from pipeline.model.finding import Finding
from pipeline.model.pointer import Span
from pipeline.model.rule import Problem, Rule, run
from pipeline.publish.bundle import Artifact, Bundle
from pipeline.publish.index_pages import IndexEntry
from pipeline.publish.readback.expected import Interface, Source
from pipeline.publish.readback.html_reader import read_page
from pipeline.publish.readback.json_reader import Data, read_data
from pipeline.publish.readback.page import Page
from pipeline.publish.readback.proof import Demand, Proof, Sheet, demand_of
from pipeline.publish.readback.rules import BUNDLE_RULES, PAGE_RULES, READBACK_RULES, index, unreadable
from pipeline.publish.readback.rules.index import Listing
from pipeline.publish.readback.strict import Malformed

__all__ = ["READBACK_RULES", "read_back", "read_back_index"]

F = TypeVar("F", Page, Data)


def read_back(bundle: Bundle, artifacts: Iterable[Artifact]) -> list[Finding]:
    """Read the HTML and JSON file of a bundle back and compare them with what they must say. Empty if all is well."""
    files = {artifact.path: artifact.content for artifact in artifacts}
    stamp = _stamp(files, bundle.localized.locale)
    source = Source(bundle.localized, Interface(bundle.localized.translator))
    findings: list[Finding] = []
    page = _read(read_page, bundle.path("html"), files, stamp, findings)
    data = _read(read_data, bundle.path("json"), files, stamp, findings)
    demand = demand_of(bundle, source)
    if page is not None:
        findings.extend(run(PAGE_RULES, _sheet(bundle, source, demand, page), stamp, page.path))
    if page is not None and data is not None:
        findings.extend(run(BUNDLE_RULES, Proof(bundle, source, demand, page, data), stamp, page.path))
    return _ordered(findings)


def read_back_index(
    artifact: Artifact,
    translator: Translator,
    entries: Iterable[IndexEntry],
    locales: Sequence[LocaleInfo],
    *,
    preview: bool = True,
) -> list[Finding]:
    """Read the index page of a language back; the arguments are those that it was made from. Empty if all is well."""
    files, locale = {artifact.path: artifact.content}, translator.locale
    stamp = _stamp(files, locale)
    findings: list[Finding] = []
    page = _read(read_page, artifact.path, files, stamp, findings)
    if page is not None:
        listed = tuple(sorted((e for e in entries if e.page), key=lambda e: e.order))
        words = Interface(translator)
        others = {o.bcp47: o for o in locales if o.bcp47 != locale.bcp47}
        sheet = Sheet(
            page=page,
            words=words,
            preview=preview,
            title=words.interface("monographs").plain or locale.bcp47,
            description=None,
            languages={tag: f"../{tag}/index.html" for tag in others},
            others=frozenset(e.page.removeprefix(f"{locale.bcp47}/") for e in listed),
        )
        listing = Listing(sheet, listed, {tag: o.native_name for tag, o in others.items()})
        findings.extend(run(PAGE_RULES, sheet, stamp, page.path))
        findings.extend(run((index.RULE,), listing, stamp, page.path))
    return _ordered(findings)


def _read(
    read: Callable[[str, bytes], F],
    path: str,
    files: Mapping[str, bytes],
    stamp: Callable[[Rule[Any], Problem], Finding],
    findings: list[Finding],
) -> F | None:
    try:
        if path not in files:
            raise Malformed("the file was not made")
        return read(path, files[path])
    except Malformed as error:
        findings.append(stamp(unreadable.RULE, Problem((path,), str(error))))
        return None


def _sheet(bundle: Bundle, source: Source, demand: Demand, page: Page) -> Sheet:
    monograph = bundle.localized.monograph
    texts = demand.texts
    banner = " ".join(texts[context].said.plain for context in demand.banner)
    return Sheet(
        page=page,
        words=source.words,
        preview=bundle.preview,
        title=texts["title"].said.plain or monograph.identity.generic_name,
        description=texts["summary"].said.plain or banner or None,
        languages={o.bcp47: f"../../{bundle.path('html', o)}" for o in bundle.others},
        others=frozenset({"../index.html"}),
    )


def _stamp(files: Mapping[str, bytes], locale: LocaleInfo) -> Callable[[Rule[Any], Problem], Finding]:
    """Places a problem: its pointer is the path of the file and the context of the text in it."""

    def stamp(rule: Rule[Any], problem: Problem) -> Finding:
        path, *rest = (str(step) for step in problem.pointer)
        context = rest[0] if rest else ""
        needle = problem.needle or context
        return rule.finding(
            problem.message,
            path,
            help=problem.help or rule.remedy,
            span=_span(files.get(path, b""), needle),
            pointer=context,
            locale=locale.name,
            msgctxt=context,
        )

    return stamp


def _span(content: bytes, needle: str) -> Span:
    """Where the words first stand in the file. The whole line of JSON is one member, so its column matters too."""
    text = content.decode("utf-8", "replace")
    at = text.find(needle) if needle else -1
    if at < 0:
        return Span(1, 1, 1, 1)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Span(line, column, line, column + len(needle))


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)
