"""PO files: what is refused, for which reason and at which place, beside what GNU gettext says to the same file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.catalog.po_rules import MAX_PO_BYTES, PO_RULES
from pipeline.model.pointer import Span
from pipeline.model.rule import Example, Rule
from tests.po_catalogs import HEADER, ONE, msgfmt, read, refusal

EXAMPLES = [(rule, example) for rule in PO_RULES for example in rule.examples]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else value.title if isinstance(value, Example) else str(value)


# Title, file (below a header), our verdict (a rule, or what must be true of the catalog), and whether `msgfmt -c` takes it.
# Where we refuse what msgfmt takes, it loses or joins text in silence, or other readers read the file differently.


def fuzzy_of(text: str) -> bool:
    return read(text).entries[0].fuzzy


MATRIX: list[tuple[str, str, str | Callable[[str], bool], bool]] = [
    (
        "#~| after a live entry",
        ONE + '\n#~| msgid "c"\n#~ msgid "d"\n#~ msgstr "e"\n',
        lambda t: len(read(t).live) == 1,
        True,
    ),
    ("#= fuzzy", "#= fuzzy\n" + ONE, fuzzy_of, True),
    ("#,fuzzy", "#,fuzzy\n" + ONE, fuzzy_of, True),
    ("#, no-wrap fuzzy", "#, no-wrap fuzzy\n" + ONE, fuzzy_of, True),
    ("#! fuzzy", "#! fuzzy\n" + ONE, fuzzy_of, True),
    (
        "#====",
        "#==== fuzzy\n" + ONE,
        lambda t: not fuzzy_of(t) and read(t).entries[0].translator_comments == ("==== fuzzy",),
        True,
    ),
    ("byte-order mark", "BOM", "POF002", False),
    ("conflict markers", 'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> x\n', "POF003", False),
    ("conflict markers between entries", "<<<<<<< HEAD\n" + ONE + "=======\n>>>>>>> x\n", "POF003", False),
    ("duplicate entry", ONE + '\nmsgid "a"\nmsgstr "c"\n', "POF004", False),
    ("duplicate obsolete entry", '#~ msgid "a"\n#~ msgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', "POF004", False),
    ("live and obsolete", ONE + '\n#~ msgid "a"\n#~ msgstr "c"\n', "POF004", False),
    ("context twice", 'msgctxt "x"\n' + ONE + '\nmsgctxt "x"\nmsgid "c"\nmsgstr "d"\n', "POF004", True),
    ("unterminated string", 'msgid "a\nmsgstr "b"\n', "POF001", False),
    ("escaped closing quote", 'msgid "a\\"\nmsgstr "b"\n', "POF001", False),
    ("a lone quote", 'msgid "\nmsgstr "b"\n', "POF001", False),
    ("unterminated at the end", 'msgid "a"\nmsgstr "b', "POF001", False),
    ("junk after a string", 'msgid "a" junk\nmsgstr "b"\n', "POF001", False),
    ("blanks after a string", 'msgid "a" \t\nmsgstr "b"\n', lambda t: read(t).entries[0].msgid == "a", True),
    ("two strings on a line", 'msgid "a" "b"\nmsgstr "c"\n', "POF001", True),
    ("unescaped quote", 'msgid "a "b" c"\nmsgstr "d"\n', "POF001", False),
    ("octal escape", 'msgid "a"\nmsgstr "\\303\\251"\n', lambda t: read(t).entries[0].msgstr == "é", True),
    ("hexadecimal escape", 'msgid "a"\nmsgstr "\\xc3\\xa9g"\n', lambda t: read(t).entries[0].msgstr == "ég", True),
    ("octal beyond a byte", 'msgid "a"\nmsgstr "\\400"\n', "POF005", True),
    ("long hexadecimal", 'msgid "a"\nmsgstr "\\x414"\n', "POF005", True),
    ("NUL escape", 'msgid "a"\nmsgstr "b\\0c"\n', "POF005", True),
    ("U+0004", 'msgid "a\x04b"\nmsgstr "c"\n', "POF002", False),
    ("U+0004 escape", 'msgid "a"\nmsgstr "\\004"\n', "POF005", False),
    ("half a character", 'msgid "a"\nmsgstr "\\303"\n', "POF005", True),
    ("bad escape", 'msgid "a"\nmsgstr "\\q"\n', "POF005", False),
    ("plural gap", 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n', "POF006", False),
    ("plural", 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', "POF006", False),
    ("msgstr[0] alone", 'msgid "a"\nmsgstr[0] "c"\n', "POF006", False),
    ("obsolete plural", '#~ msgid "a"\n#~ msgid_plural "b"\n#~ msgstr[0] "c"\n', "POF006", True),
    ("CR-only line ends", ONE.replace("\n", "\r"), "POF001", True),
    ("a lone CR", 'msgid "a\rb"\nmsgstr "c"\n', "POF001", True),
    ("no header", "NO HEADER", "POF007", False),
    ("late header", "LATE HEADER", "POF007", True),
    ("second header", 'msgid ""\nmsgstr "Language: de\\n"\n', "POF007", False),
    ("obsolete second header", '#~ msgid ""\n#~ msgstr "Language: de\\n"\n', "POF007", False),
    ("msgctxt after msgid", 'msgid "a"\nmsgctxt "x"\nmsgstr "b"\n', "POF001", False),
    ("msgstr first", 'msgstr "b"\nmsgid "a"\n', "POF001", False),
    ("msgctxt twice", 'msgctxt "x"\nmsgctxt "y"\n' + ONE, "POF001", False),
    ("missing msgstr", 'msgid "a"\n\nmsgid "c"\nmsgstr "d"\n', "POF001", False),
    ("missing msgstr at the end", 'msgid "a"\n', "POF001", False),
    ("a context alone", 'msgctxt "a"\n', "POF001", False),
    ("live text in an obsolete entry", '#~ msgid "a"\nmsgstr "b"\n', "POF001", False),
    ("obsolete text in a live entry", 'msgid "a"\n#~ msgstr "b"\n', "POF001", False),
    ("live text goes on obsolete", 'msgid "a"\nmsgstr "b"\n#~ "c"\n', "POF001", False),
    ("#~| before a live entry", '#~| msgid "c"\n' + ONE, "POF001", False),
    ("#| before an obsolete entry", '#| msgid "c"\n#~ msgid "a"\n#~ msgstr "b"\n', "POF001", False),
    ("#| msgctxt alone", '#| msgctxt "c"\n' + ONE, "POF001", False),
    ("a comment below #|", '#| msgid "c"\n#, fuzzy\n' + ONE, "POF001", False),
    ("a comment inside", 'msgid "a"\n# no\nmsgstr "b"\n', "POF001", False),
    ("a comment inside a text", 'msgid ""\n"a"\n# no\n"b"\nmsgstr "c"\n', "POF001", False),
    ("a comment that joins lines", "# x \\\n#, fuzzy\n" + ONE, "POF001", True),
    ("a text that joins lines", 'msgid "a\\\nb"\nmsgstr "c"\n', "POF001", True),
    ("a text without keyword", '"a"\n' + ONE, "POF001", True),
    ("an unknown keyword", "domain x\n" + ONE, "POF001", False),
    ("indented", '  msgid "a"\n  msgstr "b"\n', "POF001", True),
    ("no blank after the keyword", 'msgid"a"\nmsgstr"b"\n', "POF001", True),
    ("a blank line inside", 'msgid "a"\n\nmsgstr "b"\n', "POF001", True),
    ("comments at the end", ONE + "\n# lost\n", "POF001", True),
    ("#| at the end", ONE + '\n#| msgid "c"\n', "POF001", False),
    ("isolates that do not pair", "#: \u2068a b\n" + ONE, "POF001", True),
    ("no blank line between entries", ONE + 'msgid "c"\nmsgstr "d"\n', lambda t: len(read(t).entries) == 2, True),
    (
        "wrapped",
        'msgid ""\n"a"\n"b"\nmsgstr "c"\n"d"',
        lambda t: (read(t).entries[0].msgid, read(t).entries[0].msgstr) == ("ab", "cd"),
        True,
    ),
    ("CRLF", (HEADER + ONE).replace("\n", "\r\n"), lambda t: read(t) == read(HEADER + ONE), True),
    ("an empty text in a context", 'msgctxt "x"\nmsgid ""\nmsgstr "b"\n', "POF007", True),
]
MATRIX_IDS = [row[0] for row in MATRIX]


def matrix_text(title: str, text: str) -> str:
    special = {"BOM": "\ufeff" + HEADER + ONE, "NO HEADER": ONE, "LATE HEADER": ONE + "\n" + HEADER}
    return special.get(text) or (text if title == "CRLF" else HEADER + text)


@pytest.mark.parametrize(("title", "text", "verdict", "gettext_accepts"), MATRIX, ids=MATRIX_IDS)
def test_verdicts(title: str, text: str, verdict: str | Callable[[str], bool], *, gettext_accepts: bool) -> None:
    whole = matrix_text(title, text)
    if isinstance(verdict, str):
        finding = refusal(whole)
        assert finding.rule == verdict
        assert finding.help
    else:
        assert gettext_accepts, "we must refuse what gettext refuses"
        assert verdict(whole)


@pytest.mark.parametrize(("title", "text", "verdict", "gettext_accepts"), MATRIX, ids=MATRIX_IDS)
def test_verdicts_of_gettext(title: str, text: str, verdict: object, *, gettext_accepts: bool) -> None:
    assert (msgfmt(matrix_text(title, text).encode(), "-c") is not None) is gettext_accepts


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_examples_of_the_rules(rule: Rule[object], example: Example) -> None:
    if example.fires:
        assert refusal(example.text).rule == rule.code
    else:
        read(example.text)


def test_every_rule_but_the_size_shows_what_fires_it_and_what_does_not() -> None:
    shown = {(rule.code, example.fires) for rule, example in EXAMPLES}
    assert shown == {(rule.code, fires) for rule in PO_RULES[:-1] for fires in (True, False)}


def test_a_file_that_is_too_large() -> None:
    assert refusal(HEADER.encode() + b"\n" * MAX_PO_BYTES).rule == "POF008"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (b"\xc3\xa9\n# \xc3\xa9\xc3\xa9\xff", Span(2, 5, 2, 6)),
        (b"\xef\xbb\xbf", Span(1, 1, 1, 1)),
        ("# éé\0".encode(), Span(1, 5, 1, 6)),
        ('msgid ""\nmsgstr "é\r"\n'.encode(), Span(2, 10, 2, 11)),
        ((HEADER + 'msgid "é\\q"\nmsgstr ""\n').encode(), Span(4, 9, 4, 11)),
        ((HEADER + 'msgid ""\n"x"\n"é\\q"\nmsgstr ""\n').encode(), Span(6, 3, 6, 5)),
        ((HEADER + 'msgid "é" x\nmsgstr ""\n').encode(), Span(4, 9, 4, 12)),
        ((HEADER + 'msgid "é\nmsgstr ""\n').encode(), Span(4, 7, 4, 9)),
        ((HEADER + '\n\nmsgid "a"\n\nmsgstr ""\n').encode(), Span(6, 10, 6, 10)),
        ((HEADER + 'msgid "a"').encode(), Span(4, 10, 4, 10)),
        ((HEADER + ONE + "# é\n\n").encode(), Span(6, 1, 6, 4)),
        ((HEADER + ONE + "#. x\n#: \u2068\n" + ONE).encode(), Span(7, 1, 7, 5)),
        ((HEADER + ONE + 'msgid ""\n"a"\nmsgstr ""\n').encode(), Span(6, 7, 7, 4)),
        (ONE.encode(), Span(1, 7, 1, 10)),
        (b'\nmsgid ""\nmsgstr "x\\n"\n', Span(3, 8, 3, 13)),
        ("# é\\\r\n".encode(), Span(1, 4, 1, 5)),
        (b"", Span(1, 1, 1, 1)),
    ],
)
def test_places(text: bytes, span: Span) -> None:
    assert refusal(text).span == span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Content-Type: text/plain; charset=CHARSET\\n", "charset=UTF-8"),
        ("Language: de\\n", "no Content-Type"),
        ("Content-Type: text/plain; charset=UTF-8\\nLanguage: a\\nlanguage: b\\n", "language twice"),
        ("Content-Type: text/plain; charset=UTF-8\\n\\n", "Name: value"),
        ("", "Name: value"),
    ],
)
def test_headers(text: str, words: str) -> None:
    finding = refusal(f'msgid ""\nmsgstr "{text}"\n')
    assert finding.rule == "POF007"
    assert words in finding.message


@pytest.mark.parametrize("line", ["#. x", "#: x", '#| msgid "x"'])
def test_a_header_with_the_lines_of_an_entry(line: str) -> None:
    assert refusal(f"{line}\n{HEADER}").rule == "POF007"


def test_a_duplicate_names_both_places() -> None:
    finding = refusal(HEADER + 'msgctxt "x"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "x"\nmsgid "c"\nmsgstr "d"\n')
    assert (finding.msgctxt, finding.span.line, "line 5" in finding.message) == ("x", 9, True)
