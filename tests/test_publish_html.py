"""The HTML page: the same for a strict and for a forgiving parser, whatever stands in the texts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalog.localize import Translator
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import names
from pipeline.publish.readback import read_back
from pipeline.publish.readback.html_reader import read_page
from pipeline.publish.readback.strict import Malformed, attributes_of, tokens_of
from pipeline.publish.render.templating import style
from pipeline.resources import templates
from tests.example import changed, starter_document
from tests.published import bundle_of, example, handmade, real, rendered, translator

VOID = {"meta"}


class Events(HTMLParser):
    """What a forgiving parser sees: tags and words in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[Any] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.events.append(tag)

    def handle_data(self, data: str) -> None:
        if self.events and isinstance(self.events[-1], list):
            self.events[-1][0] += data
        else:
            self.events.append([data])


def forgiving(html: str) -> list[Any]:
    parser = Events()
    parser.feed(html)
    parser.close()
    return [event for event in parser.events if event != ["\n"]]


def strict(content: bytes) -> list[Any]:
    """What the read-back sees."""
    events: list[Any] = []
    for element, context, more, text, close, tag, attributes, void, words in tokens_of(content):
        if element:
            events.append((element, {"data-context": context} | attributes_of(more)))
            if text:
                events.append([unescape(text)])
            events.append(element)
        else:
            events.append(tag if close else (tag, attributes_of(attributes)))
        if void:
            events.append(tag)
        if words:
            events.append([unescape(words)])
    return [event for event in events if event != ["\n"]]


def well_formed(content: bytes) -> list[Any]:
    """What an XML parser sees."""
    events: list[Any] = []

    def words(text: str | None) -> None:
        if text:
            events.append([text])

    def walk(element: ET.Element) -> None:
        events.append((element.tag, dict(element.attrib)))
        words(element.text)
        for child in element:
            walk(child)
            words(child.tail)
        events.append(element.tag)

    walk(ET.fromstring(content))
    return [event for event in events if event != ["\n"]]


BUNDLES = {
    "en": lambda: bundle_of(real()),
    "en_XA": lambda: bundle_of(real(), "en_XA"),
    "ar_XB": lambda: bundle_of(real(), "ar_XB"),
    "drafts": lambda: bundle_of(real(), handmade(real(), "es", drafts=("sections",), gaps=("monitoring",))),
}


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_three_parsers_read_the_same_page(name: str) -> None:
    content = rendered(BUNDLES[name]())["html"].content
    assert strict(content) == forgiving(content.decode()) == well_formed(content)
    assert len(strict(content)) > 1500


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"<p>x</p>",
        b"\xff\xfe",
        b"<!DOCTYPE html>\n<html lang='en'></html>",
        b"<!DOCTYPE html>\n<html lang=en></html>",
        b'<!DOCTYPE html>\n<html LANG="en"></html>',
        b'<!DOCTYPE html>\n<html lang="en" lang="de"></html>',
        b'<!DOCTYPE html>\n<html lang="en"></html><p>x</p>',
        b'<!DOCTYPE html>\n<html lang="en"></html></html>',
        b'<!DOCTYPE html>\n<html lang="en">',
        b'<!DOCTYPE html>\n<html lang="en"><head></html></head>',
        b'<!DOCTYPE html>\nx<html lang="en"></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p></p class="x"></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p title="a<b"></p></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><P>x</P></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body>a < b</body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body>a & b</body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body>&#x3c;</body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body>a\rb</body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p data-context="a">x<i>y</i></p></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p data-context="a">x<bdi dir="ltr">y<bdi>z</bdi></bdi></p></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p/></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p><p>x</p></p></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><p><ul><li>x</li></ul></p></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><tr><td>x</td></tr></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><table><tr><td>x</td></tr></table></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><a><span><a>x</a></span></a></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><![CDATA[x]]></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body><?x?></body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><body>&nbsp;</body></html>',
        b'<!DOCTYPE html>\n<html lang="en"><head><title><b>x</b></title></head></html>',
        b'<!DOCTYPE html>\n<html lang="en"><head><meta name="a"></meta></head></html>',
        b'<!DOCTYPE html [<!ENTITY a "x">]>\n<html lang="en"><body>&a;</body></html>',
    ],
)
def test_what_browsers_would_mend_is_refused(wrong: bytes) -> None:
    with pytest.raises(Malformed):
        read_page("x", wrong)


# Characters that no XML may hold make the page unreadable, and so it is not published; all others come back as they are.
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
NASTY = st.sampled_from(
    ["<script>alert(1)</script>", "</title>", "]]>", "<!--", "-->", "&amp;", "&#60;", '"', "'", "`", "\u202e", "\u2067", "\u200f",
     "{", "}", "{{x}}", "{% x %}", "{0}", "%(x)s", "\\", "</style>", "<bdi>", "&lt;", "<a href='javascript:1'>", " ", "\u00a0", "مرحبا"]
)  # fmt: skip
HOSTILE = (
    st.lists(st.one_of(st.text(CHARACTERS, max_size=8), NASTY), min_size=1, max_size=8)
    .map("".join)
    .filter(lambda text: not names(text) and text.strip() and len(text) < 290)
)


@lru_cache(maxsize=1)
def harmless() -> list[str]:
    """The elements of the same page with a harmless author."""
    data = changed(starter_document("examplinib").data, {"review.authors": ["x"]})
    return tags(rendered(bundle_of(Monograph.model_validate(data)))["html"].content.decode())


@settings(max_examples=30, deadline=None)
@given(title=HOSTILE, cell=HOSTILE, label=HOSTILE, summary=HOSTILE, author=HOSTILE, reaction=HOSTILE)
def test_hostile_texts_of_the_source_come_back_verbatim(
    title: str, cell: str, label: str, summary: str, author: str, reaction: str
) -> None:
    data = changed(
        starter_document("examplinib").data,
        {
            "title": title,
            "summary": summary,
            "review.authors": [author],
            "adverse_reactions.frequent.reactions.nausea.name": reaction,
            "sections.overview.blocks.facts.items.research.label": label,
            "sections.dosing.blocks.doses.table.rows.dose.cells.feature": cell,
        },
    )
    bundle = bundle_of(Monograph.model_validate(data))
    files = rendered(bundle)
    assert read_back(bundle, files.values()) == []
    html = files["html"].content.decode()
    assert tags(html) == harmless()
    seen = dict(texts(html))
    assert seen["title"] == title
    assert seen["sections.dosing.blocks.doses.table.rows.dose.cells.feature"] == cell
    assert seen["adverse_reactions.frequent.reactions.nausea.name"] == reaction
    assert seen["sections.overview.blocks.facts.items.research.label"] == f"{label}:"
    assert seen["review.authors"] == author


@settings(max_examples=20, deadline=None)
@given(
    words=st.dictionaries(
        st.sampled_from(["title", "interface.dose", "interface.draft", "interface.gap", "interface.preview"]), HOSTILE
    )
)
def test_hostile_translations_come_back_verbatim(words: dict[str, str]) -> None:
    own = handmade(example(), "es", drafts=("sections.overview",), gaps=("sections.results",))

    def lookup(context: str, source: str) -> Any:
        found, state = own.lookup(context, source)
        return words.get(context, found), state

    bundle = bundle_of(example(), Translator(own.locale, lookup))
    files = rendered(bundle)
    assert read_back(bundle, files.values()) == []
    assert tags(files["html"].content.decode()) == tags(rendered(bundle_of(example(), own))["html"].content.decode())


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_no_page_may_hold_is_not_published(character: str) -> None:
    data = changed(starter_document("examplinib").data, {"title": f"A{character}B"})
    bundle = bundle_of(Monograph.model_validate(data))
    assert {f.rule for f in read_back(bundle, rendered(bundle).values())} == {"RBK001"}


def tags(html: str) -> list[str]:
    """The elements of a page in order, as a forgiving parser sees them; the text of attributes left out."""
    return [event[0] for event in forgiving(html) if isinstance(event, tuple)]


def texts(html: str) -> list[tuple[str, str]]:
    """The texts of a page by context, as a forgiving parser sees them."""
    found: list[tuple[str, str]] = []
    depth = 0
    for event in forgiving(html):
        if isinstance(event, tuple):
            if depth:
                depth += 1
            elif "data-context" in event[1]:
                found.append((event[1]["data-context"], ""))
                depth = 1
        elif isinstance(event, str):
            depth = max(0, depth - 1)
        elif depth:
            found[-1] = (found[-1][0], found[-1][1] + event[0])
    return found


def test_the_page_in_its_parts() -> None:
    html = rendered(bundle_of(real()))["html"].content.decode()
    assert html.startswith('<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8"/>')
    assert "<title>Utatrectinib</title>" in html
    assert html.index('class="preview"') < html.index('class="banner"') < html.index("<h1") < html.index("<nav")
    assert re.search(r'<th data-context="interface.dose" scope="row">Dose</th>', html)
    assert '<bdi dir="ltr" data-value="oral.dose">50–150\u00a0mg</bdi> per dose' in html
    assert 'href="../../es/utatrectinib/index.html" hreflang="es" lang="es" dir="ltr"' in html
    assert 'hreflang="en"' not in html
    assert "script" not in re.sub(r"data-context=\"[^\"]*\"", "", html.lower()).replace("description", "")


def test_an_essential_subject_links_to_its_section() -> None:
    html = rendered(bundle_of(real()))["html"].content.decode()
    assert '<a href="#management-precautions"><span data-context="essentials.interactions">' in html
    assert '<section id="management-precautions">' in html


def test_a_subject_said_to_others_alone_is_named_without_a_link() -> None:
    data = changed(
        starter_document("examplinib").data,
        {"audiences": ["patient", "professional"], "sections.dosing.audiences": ["professional"]},
    )
    bundle = bundle_of(Monograph.model_validate(data))
    files = rendered(bundle)
    assert '<td data-context="essentials.missed_dose">See “Doses studied”.</td>' in files["html"].content.decode()
    assert read_back(bundle, files.values()) == []


def test_deep_sections_stay_within_six_levels_of_headings() -> None:
    inner: dict[str, Any] = {
        "id": "s9",
        "title": "Deep",
        "blocks": [{"id": "do", "do": [{"id": "a", "text": "Rest."}]}],
    }
    for level in range(8, 1, -1):
        inner = {"id": f"s{level}", "title": f"Level {level}", "sections": [inner]}
    bundle = bundle_of(Monograph.model_validate(changed(starter_document("examplinib").data, {"sections.+": inner})))
    files = rendered(bundle)
    assert "<h7" not in files["html"].content.decode()
    assert read_back(bundle, files.values()) == []


def test_a_gap_without_words_still_shows() -> None:
    words = handmade(example(), "es", gaps=("sections.results", "interface.gap"))
    bundle = bundle_of(example(), words)
    files = rendered(bundle)
    assert '<span data-mark="gap">[…]</span>' in files["html"].content.decode()
    assert read_back(bundle, files.values()) == []


def test_a_page_in_one_language_names_no_others() -> None:
    bundle = replace(bundle_of(example()), alternates=())
    files = rendered(bundle)
    assert "Other languages" not in files["html"].content.decode()
    assert read_back(bundle, files.values()) == []


def test_nothing_on_the_page_is_hidden_by_its_style() -> None:
    sheet, _ = style()
    screen = str(sheet).split("@media print")[0]
    assert not re.search(r"display:\s*none|visibility|opacity|font-size:\s*0(?![.\d])|text-indent|clip", screen)
    printed = str(sheet).split("@media print")[1]
    assert re.findall(r"([^{}]*)\{ display: none", printed) == ["\n  .skip, .contents, footer "]
    assert (templates() / "style.css").read_text(encoding="utf-8") == str(sheet)


def test_the_style_mirrors_itself() -> None:
    """Only logical directions: a right-to-left page is the mirror of the other."""
    sheet, _ = style()
    assert not re.search(r"\b(left|right)\b|margin-(top|bottom)", str(sheet))


def test_the_source_language_needs_no_catalog() -> None:
    assert translator("en").lookup("x", "y")[0] == "y"
