"""The read-back: silent on what was rendered, in every language; loud, by the right rule, on whatever was changed since."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.monograph import Monograph
from pipeline.model.rule import Example, Rule
from pipeline.publish.bundle import Artifact, Bundle
from pipeline.publish.index_pages import IndexEntry, locale_index
from pipeline.publish.readback import READBACK_RULES, read_back, read_back_index
from tests.example import changed
from tests.published import (
    LOCALES,
    ROOT,
    bundle_of,
    example,
    handmade,
    messages_of,
    real,
    rendered,
    shipped,
    translator,
)

CATALOGS = sorted(p.name for p in (ROOT / "locales").iterdir() if (p / "LC_MESSAGES" / "utatrectinib.po").is_file())
EXAMPLES = [(rule, example) for rule in READBACK_RULES for example in rule.examples]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else value.title if isinstance(value, Example) else str(value)


def codes(bundle: Bundle, files: dict[str, Artifact]) -> set[str]:
    return {finding.rule for finding in read_back(bundle, files.values())}


def tampered(files: dict[str, Artifact], kind: str, change: dict[str, str]) -> dict[str, Artifact]:
    """The files with the first of each of these words replaced in one of them."""
    text = files[kind].content.decode()
    for old, new in change.items():
        assert old in text, f"{old!r} is not in the {kind} file"
        text = text.replace(old, new, 1)
    return files | {kind: Artifact(files[kind].path, text.encode())}


def all_bundles() -> Iterator[Any]:
    for title, monograph in (("real", real()), ("example", example())):
        for locale in ("en", "en_XA", "ar_XB"):
            yield pytest.param(lambda m=monograph, x=locale: bundle_of(m, x), id=f"{title} in {locale}")
        for locale in ("es", "ar", "ja"):
            yield pytest.param(
                lambda m=monograph, x=locale: bundle_of(m, handmade(m, x)), id=f"{title} in {locale} by hand"
            )
    for locale in CATALOGS:
        yield pytest.param(lambda x=locale: bundle_of(real(), shipped(x)), id=f"real in {locale} as shipped")


@pytest.mark.parametrize("make", list(all_bundles()))
def test_nothing_is_said_about_what_was_rendered(make: Any) -> None:
    bundle = make()
    assert read_back(bundle, rendered(bundle).values()) == []


@pytest.mark.parametrize(("rule", "case"), EXAMPLES, ids=name)
def test_examples(rule: Rule[Any], case: Example) -> None:
    bundle = bundle_of(example())
    found = codes(bundle, tampered(rendered(bundle), case.text, dict(case.change)))
    assert (rule.code in found) == case.fires, found


@pytest.mark.parametrize("rule", [r for r in READBACK_RULES if r.code != "RBK025"], ids=name)
def test_every_rule_shows_what_fires_it(rule: Rule[Any]) -> None:
    assert any(case.fires for case in rule.examples)


def test_every_rule_module_is_in_the_table() -> None:
    folder = ROOT / "pipeline" / "publish" / "readback" / "rules"
    texts = [p.read_text(encoding="utf-8") for p in folder.glob("*.py") if p.name != "__init__.py"]
    declared = [code for text in texts for code in re.findall(r'code="([A-Z]{3}\d{3})"', text)]
    assert sorted(declared) == sorted(rule.code for rule in READBACK_RULES)


LOW = '<bdi dir="ltr" data-value="oral.dose.low">50\u00a0mg</bdi>'
HIGH = '<bdi dir="ltr" data-value="oral.dose.high">150\u00a0mg</bdi>'
BANNER = '<section class="banner" aria-label="Regulatory status">'
# What must not pass on the real page, and the rule that must say so.
TAMPERING: dict[str, tuple[str, str, str, str]] = {
    "a digit changed": ("html", ">150\u00a0mg</bdi>", ">160\u00a0mg</bdi>", "RBK017"),
    "a digit lost": ("html", ">150\u00a0mg</bdi>", ">15\u00a0mg</bdi>", "RBK017"),
    "a decimal point": ("html", ">150\u00a0mg</bdi>", ">1.50\u00a0mg</bdi>", "RBK017"),
    "another unit": ("html", ">150\u00a0mg</bdi>", ">150\u00a0mcg</bdi>", "RBK017"),
    "a percentage changed": ("html", 'orr.value.high">45%', 'orr.value.high">54%', "RBK017"),
    "a phase changed": ("html", 'us.phases">I/II<', 'us.phases">II/III<', "RBK017"),
    "a year changed": ("html", 'research.start">2020<', 'research.start">2002<', "RBK017"),
    "a frequency changed": ("html", ">Twice a day<", ">Twice a week<", "RBK017"),
    "an interval changed": ("html", ">12 hours<", ">24 hours<", "RBK017"),
    "a value out of its mark": ("html", LOW, "50\u00a0mg", "RBK016"),
    "a value in the wrong direction": ("html", LOW, LOW.replace("ltr", "rtl"), "RBK016"),
    "a value lost": ("html", f"from {LOW} to", "from to", "RBK016"),
    "both ends exchanged": ("html", f"{LOW} to {HIGH}", f"{HIGH} to {LOW}", "RBK016"),
    "no longer hidden from search": ("html", '<meta name="robots" content="noindex, nofollow"/>', "", "RBK003"),
    "another language": ("html", '<html lang="en"', '<html lang="de"', "RBK002"),
    "another direction": ("html", 'lang="en" dir="ltr">\n<head>', 'lang="en" dir="rtl">\n<head>', "RBK002"),
    "a not lost": ("html", "It is not designed for", "It is designed for", "RBK013"),
    "a don’t lost": ("html", "DON’T stop taking", "DO stop taking", "RBK013"),
    "a sentence added to a text": ("html", "a genetic error.</p>", "a genetic error. Ask for it.</p>", ""),
    "a sentence added to the page": ("html", "</main>", "<p>It is safe.</p></main>", "RBK014"),
    "a sentence in a list": ("html", "<ul>\n<li><strong", "<ul>\n<li>It is safe.</li>\n<li><strong", "RBK014"),
    "a comment": ("html", "<main>", "<main><!-- x -->", "RBK001"),
    "hidden": ("html", BANNER, BANNER.replace("<section", '<section hidden=""'), "RBK004"),
    "hidden by style": ("html", BANNER, BANNER.replace("<section", '<section style="display:none"'), "RBK004"),
    "another style": ("html", ".banner {", ".banner { display: none;", "RBK004"),
    "an image": ("html", "<main>", '<main><img src="x"/>', "RBK001"),
    "a link outside": ("html", 'href="../index.html"', 'href="//example.org"', "RBK004"),
    "a heading of another table": ("html", 'data-context="interface.hepatic">Liver', 'data-context="interface.renal">Kidney', ""),
    "a value of the file": ("json", '"high":"150"', '"high":"105"', "RBK023"),
    "a word of the file": ("json", "It is not designed for", "It is designed for", "RBK013"),
    "the status in the file": ("json", '"investigational":true', '"investigational":false', "RBK021"),
    "a clause in the file": ("json", '"kinds":["no_delay"]', '"kinds":["consult"]', "RBK011"),
    "a number of JSON": ("json", '"low":"50"', '"low":50', "RBK023"),
    "broken JSON": ("json", '"bundle":1,', '"bundle":1', "RBK001"),
    "NaN": ("json", '"bundle":1,', '"bundle":NaN,', "RBK001"),
}  # fmt: skip


@pytest.fixture(scope="module")
def page() -> tuple[Bundle, dict[str, Artifact]]:
    bundle = bundle_of(real())
    return bundle, rendered(bundle)


@pytest.mark.parametrize("case", [c for c, row in TAMPERING.items() if row[3]])
def test_tampering(page: tuple[Bundle, dict[str, Artifact]], case: str) -> None:
    bundle, files = page
    kind, old, new, code = TAMPERING[case]
    assert code in codes(bundle, tampered(files, kind, {old: new}))


def element(html: str, start: str, tag: str) -> str:
    """The markup of the first element that begins with `start`."""
    at = html.index(start)
    return html[at : html.index(f"</{tag}>", at) + len(tag) + 3]


def without(page: tuple[Bundle, dict[str, Artifact]], start: str, tag: str) -> set[str]:
    bundle, files = page
    return codes(bundle, tampered(files, "html", {element(files["html"].content.decode(), start, tag): ""}))


def test_a_page_without_its_banner(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    assert "RBK010" in without(page, '<section class="banner"', "section")


def test_a_page_without_its_disclaimer(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    assert "RBK011" in without(page, '<section id="_disclaimer"', "section")


@pytest.mark.parametrize("clause", ["information", "status", "access", "consult", "no_delay", "emergency"])
def test_a_page_without_a_clause(page: tuple[Bundle, dict[str, Artifact]], clause: str) -> None:
    start = f'<p data-context="statements.investigational_disclaimer.clauses.{clause}.text"'
    assert "RBK011" in without(page, start, "p")


def test_a_page_without_the_mark_of_a_preview(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    assert "RBK003" in without(page, '<p data-context="interface.preview"', "p")


def test_a_page_without_a_row(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    assert "RBK012" in without(page, '<tr><th data-context="interface.severe"', "tr")


def test_an_instruction_in_the_other_list(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    bundle, files = page
    html = files["html"].content.decode()
    item = element(
        html, '<li><span data-context="sections.management.sections.dos_and_donts.blocks.do.do.tingling', "li"
    )
    dont = '<li><span data-context="sections.management.sections.dos_and_donts.blocks.dont.dont.stopping'
    moved = html.replace(item, "").replace(dont, item + dont)
    assert "RBK020" in codes(bundle, files | {"html": Artifact(files["html"].path, moved.encode())})


def test_the_lists_exchanged(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    change = {'data-polarity="do"': 'data-polarity="x"', 'data-polarity="dont"': 'data-polarity="do"', '"x"': '"dont"'}
    bundle, files = page
    assert "RBK020" in codes(bundle, tampered(files, "html", change))


def test_a_file_that_is_not_there(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    bundle, files = page
    assert [f.rule for f in read_back(bundle, [files["json"]])] == ["RBK001"]
    assert [f.rule for f in read_back(bundle, [files["html"]])] == ["RBK001"]


def words_of(html: str) -> list[tuple[int, int]]:
    """Where each run of words between tags stands, in the body."""
    body = html.index("<body>")
    return [m.span() for m in re.finditer(r"(?<=>)[^<>\n]+(?=<)", html) if m.start() > body]


def test_no_word_of_the_page_can_be_lost(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    """Every stretch of text, whatever it is, has a rule that misses it."""
    bundle, files = page
    html = files["html"].content.decode()
    spans = [span for span in words_of(html) if html[slice(*span)].strip()]
    assert len(spans) > 350
    for start, end in spans[::7]:
        cut = Artifact(files["html"].path, (html[:start] + html[end:]).encode())
        assert read_back(bundle, [cut, files["json"]]), html[start - 80 : end + 20]


def test_no_digit_of_the_page_can_change(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    bundle, files = page
    html = files["html"].content.decode()
    digits = [at for start, end in words_of(html) for at in range(start, end) if html[at].isdigit()]
    assert len(digits) > 60
    for at in digits[::3]:
        other = str((int(html[at]) + 1) % 10)
        cut = Artifact(files["html"].path, (html[:at] + other + html[at + 1 :]).encode())
        assert read_back(bundle, [cut, files["json"]]), html[at - 60 : at + 20]


def test_no_string_of_the_file_can_change(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    """Texts, numbers and words of the typed data: none of them may be another."""
    bundle, files = page
    document = json.loads(files["json"].content)
    # What only points into the page is proven there: parts of tables, and the sections that cells refer to.
    skipped = {"part", "section"}

    def places(node: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
        children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, child in children:
            if isinstance(child, str) and key not in skipped:
                yield (*path, key)
            yield from places(child, (*path, key))

    # The ids of tables of values and of their rows are not proven; their texts and headings are.
    changeable = [p for p in places(document, ()) if not (p[0] == "tables" and p[-1] == "id")]
    assert len(changeable) > 1000
    for path in changeable[::23]:
        copy = json.loads(files["json"].content)
        node = copy
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = "x" + node[path[-1]]
        text = json.dumps(copy, ensure_ascii=False, separators=(",", ":"))
        cut = Artifact(files["json"].path, text.encode())
        assert read_back(bundle, [files["html"], cut]), path


def test_a_finding_says_where(page: tuple[Bundle, dict[str, Artifact]]) -> None:
    bundle, files = page
    wrong = tampered(files, "html", {"It is not designed for": "It is designed for"})
    (finding,) = read_back(bundle, wrong.values())
    assert (finding.rule, finding.path, finding.locale) == ("RBK013", "en/utatrectinib/index.html", "en")
    assert finding.msgctxt == "sections.overview.blocks.precision.text"
    line = wrong["html"].content.decode().split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith(finding.msgctxt)


DRAFTS = ("sections.safety", "interface.dose", "values#oral.interval", "title", "statements.investigational_disclaimer")
GAPS = ("sections.uses", "monitoring", "interface.food", "values#dor.value")


def draft_bundle() -> Bundle:
    return bundle_of(real(), handmade(real(), "es", drafts=DRAFTS, gaps=GAPS))


def test_drafts_and_gaps_pass_in_a_preview() -> None:
    bundle = draft_bundle()
    files = rendered(bundle)
    assert read_back(bundle, files.values()) == []
    assert 'data-state="draft"' in files["html"].content.decode()
    assert 'data-mark="gap"' in files["html"].content.decode()


CONTEXTS = tuple(m.context for m in messages_of(example()))
FRAME = ("statements.", "interface.preview", "interface.draft")


@settings(max_examples=60, deadline=None)
@given(
    drafts=st.sets(st.sampled_from(CONTEXTS), max_size=4),
    gaps=st.sets(st.sampled_from([c for c in CONTEXTS if not c.startswith(FRAME)]), max_size=3),
)
def test_any_text_may_be_a_draft_or_a_gap(drafts: set[str], gaps: set[str]) -> None:
    bundle = bundle_of(example(), handmade(example(), "es", drafts=drafts, gaps=gaps))
    assert read_back(bundle, rendered(bundle).values()) == []


@pytest.mark.parametrize("context", [c for c in CONTEXTS if c.startswith("interface.")])
def test_a_text_of_the_interface_may_be_a_draft(context: str) -> None:
    bundle = bundle_of(example(), handmade(example(), "es", drafts=(context,)))
    files = rendered(bundle)
    assert read_back(bundle, files.values()) == []
    if context == "interface.labeled":
        assert 'data-region="draft"' in files["html"].content.decode()


def test_a_draft_without_its_mark() -> None:
    bundle = draft_bundle()
    files = rendered(bundle)
    html = files["html"].content.decode()
    marks = re.findall(r'\n<small class="mark"[^\n]*</small>', html)
    assert len(marks) > 12
    for number in range(len(marks)):
        at = [m.start() for m in re.finditer(r'\n<small class="mark"', html)][number]
        end = html.index("</small>", at) + len("</small>")
        cut = Artifact(files["html"].path, (html[:at] + html[end:]).encode())
        assert "RBK019" in codes(bundle, files | {"html": cut})


def test_a_release_holds_no_drafts_no_gaps_and_no_marks() -> None:
    bundle = bundle_of(real(), handmade(real(), "es", drafts=("title",), gaps=("summary",)), preview=False)
    files = rendered(bundle)
    assert codes(bundle, files) == {"RBK019"}
    clean = bundle_of(real(), handmade(real(), "es"), preview=False)
    files = rendered(clean)
    assert read_back(clean, files.values()) == []
    assert "noindex" not in files["html"].content.decode()
    assert "RBK003" in codes(
        clean, tampered(files, "html", {"<title>": '<meta name="robots" content="noindex"/><title>'})
    )


@pytest.mark.parametrize(
    ("gap", "code"),
    [
        ("statements.investigational_banner", "RBK010"),
        ("statements.investigational_disclaimer.clauses.emergency", "RBK011"),
        ("interface.preview", "RBK003"),
    ],
)
def test_a_language_without_its_frame_is_refused(gap: str, code: str) -> None:
    bundle = bundle_of(real(), handmade(real(), "es", gaps=(gap,)))
    assert code in codes(bundle, rendered(bundle))


def test_drafts_without_words_for_their_mark_are_refused() -> None:
    bundle = bundle_of(real(), handmade(real(), "es", drafts=("title",), gaps=("interface.draft",)))
    assert codes(bundle, rendered(bundle)) == {"RBK019"}


def test_an_interface_text_that_lost_its_hole() -> None:
    words = handmade(real(), "es")
    broken = type(words)(
        words.locale,
        lambda c, s: words.lookup(c, s) if c != "interface.per_dose" else ("por dosis", words.lookup(c, s)[1]),
    )
    bundle = bundle_of(real(), broken)
    assert "RBK022" in codes(bundle, rendered(bundle))


def test_an_interface_text_with_a_hole_of_its_own() -> None:
    words = handmade(real(), "es")
    broken = type(words)(
        words.locale, lambda c, s: words.lookup(c, s) if c != "interface.dose" else ("{dosis}", words.lookup(c, s)[1])
    )
    bundle = bundle_of(real(), broken)
    assert "RBK015" in codes(bundle, rendered(bundle))


def test_right_to_left_values_are_isolated_each_in_its_own_direction() -> None:
    bundle = bundle_of(real(), "ar_XB")
    html = rendered(bundle)["html"].content.decode()
    assert '<html lang="ar-XB" dir="rtl">' in html
    assert 'dir="ltr" data-value="oral.dose.low"' in html or 'dir="rtl" data-value="oral.dose.low"' in html
    assert 'dir="rtl" data-value="oral.interval"' in html
    files = rendered(bundle)
    for value in ("oral.interval", "orr.value"):
        direction = re.search(rf'<bdi dir="(ltr|rtl)" data-value="{value}', html)
        assert direction is not None
        old, new = direction.group(), direction.group().replace(direction.group(1), "auto")
        assert "RBK016" in codes(bundle, tampered(files, "html", {old: new}))


def audiences() -> Monograph:
    """The example with a section and a block for professionals alone, and one for patients alone."""
    data = changed(
        starter := source_of_example(),
        {
            "audiences": ["patient", "professional"],
            "sections.results.audiences": ["professional"],
            "sections.overview.blocks.facts.audiences": ["patient"],
        },
    )
    assert data != starter
    return Monograph.model_validate(data)


def source_of_example() -> Any:
    from tests.example import starter_document

    return starter_document("examplinib").data


def test_each_audience_reads_its_own() -> None:
    monograph = audiences()
    patient, professional = bundle_of(monograph), bundle_of(monograph, audience="professional")
    assert patient.path("html") == "en/examplinib/index.html"
    assert professional.path("html") == "en/examplinib/professional.html"
    assert professional.path("json") == "en/examplinib/professional.json"
    for bundle, here, not_here in (
        (patient, "overview.blocks.facts", "results"),
        (professional, "results", "overview.blocks.facts"),
    ):
        files = rendered(bundle)
        assert read_back(bundle, files.values()) == []
        for file in files.values():
            assert f"sections.{here}" in file.content.decode()
            assert f"sections.{not_here}" not in file.content.decode()


def test_what_is_for_others_alone_must_not_appear() -> None:
    monograph = audiences()
    patient, professional = bundle_of(monograph), bundle_of(monograph, audience="professional")
    theirs = {kind: Artifact(patient.path(kind), file.content) for kind, file in rendered(professional).items()}
    assert {"RBK012", "RBK014"} <= codes(patient, theirs)


def index_of(locale: str) -> tuple[Artifact, list[IndexEntry]]:
    entries = [
        IndexEntry.of(b, rendered(b).values()) for b in (bundle_of(real(), locale), bundle_of(example(), locale))
    ]
    return locale_index(translator(locale), entries, LOCALES), entries


@pytest.mark.parametrize("locale", ["en", "en_XA", "ar_XB"])
def test_the_index_of_a_language_passes(locale: str) -> None:
    page, entries = index_of(locale)
    assert read_back_index(page, translator(locale), entries, LOCALES) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (">Utatrectinib</span>", ">Larotrectinib</span>", "RBK025"),
        ("Investigational (not approved)", "Approved", "RBK025"),
        ("</main>", "<p>It is safe.</p></main>", "RBK025"),
        ("noindex, nofollow", "all", "RBK003"),
        ('href="utatrectinib/index.html"', 'href="other/index.html"', "RBK004"),
        ("<ul id", "<script></script><ul id", "RBK004"),
        ("<h1", "<h2", "RBK001"),
    ],
)
def test_the_index_of_a_language_changed(old: str, new: str, code: str) -> None:
    page, entries = index_of("en")
    text = page.content.decode()
    assert old in text
    wrong = Artifact(page.path, text.replace(old, new, 1).encode())
    assert code in {f.rule for f in read_back_index(wrong, translator("en"), entries, LOCALES)}
