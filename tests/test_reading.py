"""The loader: what it reads is exact and located; what it refuses ends in one finding with a place, not in a crash."""

from __future__ import annotations

import json
import re
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.document import Document
from pipeline.model.finding import Finding, Refusal
from pipeline.model.loading import LOADING_RULES, MAX_BYTES, MAX_DEPTH, MAX_VALUES
from pipeline.model.pointer import Pointer, Span
from pipeline.model.reading import read_document
from pipeline.model.rule import Example, Rule
from pipeline.model.scalars import Ambiguous, read_bare

ROOT = Path(__file__).parent.parent
EXAMPLES = [(rule, example) for rule in LOADING_RULES for example in rule.examples]


def read(text: str | bytes, name: str = "x.yaml") -> Document:
    return read_document(name, text.encode("utf-8") if isinstance(text, str) else text)


def refusal(text: str | bytes, name: str = "x.yaml") -> Finding:
    """The one finding that a refused input ends in."""
    with pytest.raises(Refusal) as caught:
        read(text, name)
    (finding,) = caught.value.findings
    assert finding.path == name
    assert finding.message
    assert finding.help
    assert Span(1, 1, 1, 1) <= finding.span
    assert (finding.span.line, finding.span.column) <= (finding.span.end_line, finding.span.end_column)
    return finding


def place(finding: Finding) -> tuple[str, int, int]:
    return finding.rule, finding.span.line, finding.span.column


def label(value: object) -> str:
    return value.code if isinstance(value, Rule) else value.title if isinstance(value, Example) else ""


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=label)
def test_examples_of_the_rules(rule: Rule[Any], example: Example) -> None:
    if example.fires:
        assert refusal(example.text).rule == rule.code
    else:
        assert read(example.text).data


# Data, and where it stands.


def test_scalars_are_exact() -> None:
    document = read(
        "none: null\nempty:\nyes_: true\nno_: false\nnum: 50\nneg: -3\ndose: 0.50\n"
        "big: 123456789012345678901234567890\ntext: a b\nday: 2026-11-25\nversion: 1.2.3\n"
        "quoted: \"1.10\"\nsingle: 'NO'\nfolded: >-\n  a\n  b\nkept: |\n  a\n  b\n"
    )
    assert document.data == {
        "none": None,
        "empty": None,
        "yes_": True,
        "no_": False,
        "num": 50,
        "neg": -3,
        "dose": Decimal("0.50"),
        "big": 123456789012345678901234567890,
        "text": "a b",
        "day": "2026-11-25",
        "version": "1.2.3",
        "quoted": "1.10",
        "single": "NO",
        "folded": "a b",
        "kept": "a\nb\n",
    }
    assert str(document.data["dose"]) == "0.50"
    assert type(document.data["num"]) is int


def test_json_scalars_are_exact() -> None:
    document = read('{"dose": 0.50, "n": 50, "none": null, "yes": true, "text": "0.50"}', "x.json")
    assert document.data == {"dose": Decimal("0.50"), "n": 50, "none": None, "yes": True, "text": "0.50"}
    assert str(document.data["dose"]) == "0.50"


@pytest.mark.parametrize(
    ("text", "pointer", "value", "key"),
    [
        ("a: 1\nb:\n  - x\n  - c: 22\n", ("b", 1, "c"), Span(4, 8, 4, 10), Span(4, 5, 4, 6)),
        ("a: 1\nb:\n  - x\n  - c: 22\n\n# end\nd: 1\n", ("b",), Span(3, 3, 4, 10), Span(2, 1, 2, 2)),
        ("a: {b: [1, 22]}\n", ("a", "b"), Span(1, 8, 1, 15), Span(1, 5, 1, 6)),
        ("a: {b: [1, 22]}\n", ("a",), Span(1, 4, 1, 16), Span(1, 1, 1, 2)),
        ("a: “😀” x\nb: {😀: z}\n", ("b", "😀"), Span(2, 8, 2, 9), Span(2, 5, 2, 6)),
        ("😀: “x”\n", ("😀",), Span(1, 4, 1, 7), Span(1, 1, 1, 2)),
        ("\ufeffa: 1\r\nb: 2\r\n", ("b",), Span(2, 4, 2, 5), Span(2, 1, 2, 2)),
        ("a: 1\rb: 2\r", ("b",), Span(2, 4, 2, 5), Span(2, 1, 2, 2)),
        ("a:\nb: 1\n", ("a",), Span(1, 3, 1, 3), Span(1, 1, 1, 2)),
    ],
)
def test_yaml_places(text: str, pointer: Pointer, value: Span, key: Span) -> None:
    document = read(text)
    assert document.values[pointer] == value
    assert document.keys[pointer] == key


@pytest.mark.parametrize(
    ("text", "pointer", "value", "key"),
    [
        ('{"a": 1,\r\n "b": ["😀", 22]}', ("b", 1), Span(2, 13, 2, 15), None),
        ('{"a": 1,\n "b": ["😀", 22]}', ("b",), Span(2, 7, 2, 16), Span(2, 2, 2, 5)),
        ('\ufeff{"a": {}}', (), Span(1, 1, 1, 10), None),
    ],
)
def test_json_places(text: str, pointer: Pointer, value: Span, key: Span | None) -> None:
    document = read(text, "x.json")
    assert document.values[pointer] == value
    assert document.keys.get(pointer) == key


@pytest.mark.parametrize(
    "path", sorted((ROOT / "pipeline" / "starter" / "source").glob("*.yaml")), ids=lambda p: p.name
)
def test_every_value_of_a_real_file_is_located(path: Path) -> None:
    document = read(path.read_bytes())
    assert set(document.values) == set(pointers(document.data))


def pointers(data: Any, at: Pointer = ()) -> list[Pointer]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(p for key, inner in children for p in pointers(inner, (*at, key)))]


# Words that readers of YAML do not agree on.

WORDS = "~ y Y yes Yes YES n N no No NO on On ON off Off OFF True TRUE False FALSE Null NULL ="
NUMERALS = "12:30 1:2 190:20:30 -1:30 0123 -0123 00 0x1F 0b101 0o17 1e3 1E3 1.5e-3 1_000 +5 .5 5. -.5 1. -0 -0.00"
TRAPS = [*WORDS.split(), *NUMERALS.split(), ".inf", "-.INF", "+.Inf", ".nan", ".NaN"]


@pytest.mark.parametrize("word", TRAPS)
def test_traps_are_refused_bare_and_read_quoted(word: str) -> None:
    with pytest.raises(Ambiguous):
        read_bare(word)
    finding = refusal(f"a: 1\nb: {word}\n")
    assert place(finding) == ("SYN007", 2, 4)
    assert "quotes" in finding.help
    assert read(f"a: \"{word}\"\nb: '{word}'\n").data == {"a": word, "b": word}


@pytest.mark.parametrize("word", ["true", "null", "50", "0.5"])
def test_words_that_mean_the_same_to_all(word: str) -> None:
    assert read(f"a: {word}").data["a"] == yaml.safe_load(f"a: {word}")["a"]


@pytest.mark.parametrize(
    "word",
    [
        "NOT",
        "yesterday",
        "no.",
        "2026-11-25",
        "1.2.3",
        "12h",
        "50 mg",
        "1,000",
        "e3",
        "0x",
        "a:b",
        "nullable",
        "１２",
    ],
)
def test_words_that_are_text_to_all(word: str) -> None:
    assert read(f"a: {word}\n").data == {"a": word}


def test_the_yaml_1_1_reader_falls_into_every_trap() -> None:
    """The list of traps is no invention: PyYAML, which reads YAML 1.1, makes something else of most of them."""
    missed = [word for word in TRAPS if word != "=" and isinstance(yaml.safe_load(word), str)]
    # What PyYAML takes for text: words of one letter (against the specification), and numbers of YAML 1.2.
    assert missed == ["y", "Y", "n", "N", "0o17", "1e3", "1E3", "-.5"]
    with pytest.raises(yaml.constructor.ConstructorError):
        yaml.safe_load("=")


@pytest.mark.parametrize("name", ["x.yaml", "x.json"])
@pytest.mark.parametrize("digits", [31, 5_000, 1_000_000])
def test_huge_numbers_are_refused(digits: int, name: str) -> None:
    finding = refusal(f"[{'9' * digits}]", name)
    assert place(finding) == ("SYN007", 1, 2)
    assert f"at most 30 digits; this one has {digits}" in finding.message


# Everything else that is refused: where, and in which words.

REFUSED: list[tuple[str, str, tuple[str, int, int], str]] = [
    ("empty", "", ("SYN009", 1, 1), "the file holds no data"),
    ("spaces", " \n\n  \n", ("SYN009", 1, 1), "the file holds no data"),
    ("null", "null\n", ("SYN009", 1, 1), "the file holds no data"),
    ("markers only", "---\n...\n", ("SYN009", 1, 1), "the file holds no data"),
    ("anchor", "a: 1\nb: &x 2\n", ("SYN006", 2, 4), "'&x' is an anchor"),
    ("anchor of a list", "b: &x [1]\n", ("SYN006", 1, 4), "'&x' is an anchor"),
    ("alias", "a: *x\n", ("SYN006", 1, 4), "'*x' is an alias"),
    ("alias as a name", "*x : 1\n", ("SYN006", 1, 1), "'*x' is an alias"),
    ("itself", "a: &x [*x]\n", ("SYN006", 1, 4), "'&x' is an anchor"),
    ("tag", "a: !!str 1\n", ("SYN006", 1, 4), "'tag:yaml.org,2002:str' is a tag"),
    ("bare tag", "a: ! 1\n", ("SYN006", 1, 4), "'!' is a tag"),
    ("python", "a: !!python/object/apply:os.system [x]\n", ("SYN006", 1, 4), "is a tag"),
    ("merge key", "a: 1\n<<: {b: 1}\n", ("SYN006", 2, 1), "<< is a merge key"),
    ("directive", "%YAML 1.2\n---\na: 1\n", ("SYN006", 1, 1), "a % directive stands before the document"),
    ("tag directive", "%TAG ! tag:x,2000:\n---\na: 1\n", ("SYN006", 1, 1), "a % directive stands before the document"),
    ("unknown directive", "%X\n---\na: 1\n", ("SYN006", 1, 3), "a line that begins with % is a directive"),
    ("two documents", "a: 1\n---\nb: 1\n", ("SYN006", 2, 1), "a second document starts here"),
    ("an empty second one", "a: 1\n---\n", ("SYN006", 2, 1), "a second document starts here"),
    ("duplicate", "dose: 50\nx: 1\ndose: 500\n", ("SYN005", 3, 1), "'dose' stands here again; it was given on line 1"),
    ("duplicate in brackets", "{a: 1, 'a': 2}\n", ("SYN005", 1, 8), "'a' stands here again; it was given on line 1"),
    ("number as a name", "50: mg\n", ("SYN010", 1, 1), "'50' cannot be the name of a field"),
    ("no as a name", "no: x\n", ("SYN010", 1, 1), "'no' cannot be the name of a field"),
    ("list as a name", "? [a]\n: b\n", ("SYN010", 1, 3), "a list or mapping stands where the name of a field belongs"),
    ("no name", "? \n: b\n", ("SYN010", 1, 2), "the name of a field is missing"),
    ("empty name", '"": b\n', ("SYN010", 1, 1), "the name of a field is missing"),
    ("NUL", "a: x\0y\n", ("SYN003", 1, 5), "the file is binary, not text"),
    ("control character", "a: 1\nb: x\x07y\n", ("SYN003", 2, 5), "U+0007 is no character of a text"),
    ("C1 control", "a: x\x9by\n", ("SYN003", 1, 5), "U+009B is no character of a text"),
    ("line separator", "a: x\u2028b: y\n", ("SYN003", 1, 5), "U+2028 is no character of a text"),
    ("next line", "a: x\x85b: y\n", ("SYN003", 1, 5), "U+0085 is no character of a text"),
    ("mark in the middle", "a: x\nb: \ufeffy\n", ("SYN003", 2, 4), "U+FEFF is no character of a text"),
    ("noncharacter", "a: \uffff\n", ("SYN003", 1, 4), "U+FFFF is no character of a text"),
    ("escaped NUL", 'a: "x\\0"\n', ("SYN003", 1, 4), "an escape here stands for U+0000, which is no text"),
    ("escaped control", 'a: "\\x07"\n', ("SYN003", 1, 4), "an escape here stands for U+0007, which is no text"),
    ("escaped NUL in a name", '"a\\0": 1\n', ("SYN003", 1, 1), "an escape here stands for U+0000, which is no text"),
    ("half a pair", 'a: "\\ud800"\n', ("SYN004", 1, 7), "this escape is no character"),
    ("tab", "a:\n\tb: 1\n", ("SYN004", 2, 1), "a tab stands in the indentation"),
    ("tab under a field", "a: 1\n\tb: 2\n", ("SYN004", 2, 1), "a tab stands in the indentation"),
    ("tab in a block", "a: |\n\tx\n", ("SYN004", 2, 1), "a tab stands in the indentation"),
    ("second colon", "title: Note: x\n", ("SYN004", 1, 12), "a colon stands where no field can begin"),
    ("too far in", "a: 1\n  b: 2\n", ("SYN004", 2, 4), "a colon stands where no field can begin"),
    ("too little", "a:\n  b: 1\n c: 2\n", ("SYN004", 3, 2), "the indentation of this line does not match"),
    ("no list", "- a\nb: c\n", ("SYN004", 2, 1), "this line does not belong to the list above"),
    ("at sign", "a: @b\n", ("SYN004", 1, 4), "a value cannot begin with '@'"),
    ("percent", "unit: %\n", ("SYN004", 1, 7), "a value cannot begin with '%'"),
    ("emphasis", "a: * b\n", ("SYN004", 1, 4), "a value cannot begin with '*'"),
    ("comma", "a: , b\n", ("SYN004", 1, 4), "a value cannot begin with ','"),
    ("question mark", "a: ? b\n", ("SYN004", 1, 4), "a text cannot begin with ?"),
    ("dash", "a: - b\n", ("SYN004", 1, 4), "a list cannot begin on the line of its field"),
    ("open quote", 'a: 1\nb: "x\nc: 2\n', ("SYN004", 2, 4), "the quote that opens here is never closed"),
    ("open apostrophe", "a: 'x\n", ("SYN004", 1, 4), "the quote that opens here is never closed"),
    ("open bracket", "a: [1, 2\nb: 1\n", ("SYN004", 1, 4), "the bracket '[' that opens here is never closed"),
    ("missing comma", "a: {b: 1 c: 2}\n", ("SYN004", 1, 11), "a comma or '}' is missing here"),
    ("quote inside", "a: 'don't'\n", ("SYN004", 1, 9), "something follows the end of the value"),
    ("no colon", "a: 1\nb 2\n", ("SYN004", 2, 1), "this line is no field: there is no colon with a space after it"),
    ("words after >", "a: >- b\n  c\n", ("SYN004", 1, 7), "words stand on the same line as > or |"),
    ("end of the file", "a:\n  [1,\n", ("SYN004", 2, 6), "the file ends where a value belongs"),
    ("end without a break", "[", ("SYN004", 1, 2), "the file ends where a value belongs"),
    ("escape", 'a: "\\q"\n', ("SYN004", 1, 5), "this backslash begins no known escape"),
    ("hex escape", 'a: "\\xZZ"\n', ("SYN004", 1, 7), "this escape needs hexadecimal digits"),
    ("lost words", "a: take #5 first\n", ("SYN007", 1, 9), "the text ends here, before '#5 first'"),
    ("lost value", "a: #5\n", ("SYN007", 1, 4), "the text ends here, before '#5': YAML takes that for a comment"),
    ("no entry", "a:\n- b\n  - c\n", ("SYN007", 3, 3), "this line looks like an entry of a list"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "where", "message"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_yaml_refusals(text: str, where: tuple[str, int, int], message: str) -> None:
    finding = refusal(text)
    assert place(finding) == where
    assert message in finding.message


def test_a_text_that_begins_with_a_placeholder_is_explained() -> None:
    finding = refusal("text: {oral.dose.low} to {oral.dose.high}\n")
    assert place(finding) == ("SYN004", 1, 23)
    assert finding.help == "A text that begins with a placeholder needs quotes around all of it."


def test_quoted_names_and_comments_are_free() -> None:
    assert read('"no": 1\n"50": 2\n"<<": 3\n').data == {"no": 1, "50": 2, "<<": 3}
    assert read("a: x # y\nb: [1] #y\nc: 'x' #y\nd: x##y\n#e: 1\nf: x #\n").data == {
        "a": "x", "b": [1], "c": "x", "d": "x##y", "f": "x"
    }  # fmt: skip


JSON_REFUSED: list[tuple[str, str, tuple[str, int, int], str]] = [
    ("empty", " \n", ("SYN009", 1, 1), "the file holds no data"),
    ("null", "null", ("SYN009", 1, 1), "the file holds no data"),
    ("duplicate", '{"a": 1,\n "a": 2}', ("SYN005", 2, 2), "'a' stands here again; it was given on line 1"),
    ("empty name", '{"": 1}', ("SYN010", 1, 2), "the name of a field is missing"),
    ("bare name", "{a: 1}", ("SYN004", 1, 2), "the name of a field in double quotes is expected"),
    ("single quotes", "{'a': 1}", ("SYN004", 1, 2), "the name of a field in double quotes is expected"),
    ("no colon", '{"a" 1}', ("SYN004", 1, 6), "a colon is expected after the name of a field"),
    ("trailing comma", "[1,]", ("SYN004", 1, 4), "a value is expected"),
    ("no comma", "[1 2]", ("SYN004", 1, 4), "a comma or ']' is expected"),
    ("ends early", '{"a": [1, ', ("SYN004", 1, 11), "the file ends too early"),
    ("two values", "{}\n{}", ("SYN004", 2, 1), "something follows the end of the data"),
    ("comment", "// x\n{}", ("SYN004", 1, 1), "JSON has no comments"),
    ("bare word", "[NaN]", ("SYN004", 1, 2), "'NaN' needs double quotes"),
    ("exponent", "[1e3]", ("SYN007", 1, 2), "'1e3' is read as a number by some tools and as text by others"),
    ("leading zero", "[01]", ("SYN007", 1, 2), "'01' is read as a number"),
    ("open text", '{"a": "x}', ("SYN004", 1, 7), "the text that begins here has no closing quote"),
    ("line break in a text", '["x\ny"]', ("SYN004", 1, 4), "a line break or tab inside a text is written \\n or \\t"),
    ("escape", '["\\q"]', ("SYN004", 1, 3), "this backslash begins no known escape"),
    ("short escape", '["\\u12"]', ("SYN004", 1, 4), "this escape needs four hexadecimal digits"),
    ("half a pair", '["\\ud800"]', ("SYN003", 1, 2), "an escape here stands for U+D800, which is no text"),
    ("the other half", '["x\\udc00"]', ("SYN003", 1, 2), "an escape here stands for U+DC00, which is no text"),
    ("NUL", '["\\u0000"]', ("SYN003", 1, 2), "an escape here stands for U+0000, which is no text"),
    ("raw NUL", '["\0"]', ("SYN003", 1, 3), "the file is binary, not text"),
]


@pytest.mark.parametrize(("text", "where", "message"), [c[1:] for c in JSON_REFUSED], ids=[c[0] for c in JSON_REFUSED])
def test_json_refusals(text: str, where: tuple[str, int, int], message: str) -> None:
    finding = refusal(text, "x.json")
    assert place(finding) == where
    assert message in finding.message


@pytest.mark.parametrize(
    ("content", "where", "message"),
    [
        ("a: é".encode("latin-1"), (1, 4), "byte 0xe9 is not UTF-8 text"),
        ("a: ü\nb: é".encode() + b"\xff", (2, 5), "byte 0xff is not UTF-8 text"),
        (b"\xef\xbb\xbfa: 1\nb: \x80", (2, 4), "byte 0x80 is not UTF-8 text"),
        ("a: 1".encode("utf-16"), (1, 1), "the file is UTF-16 text, not UTF-8"),
        ("a: 1".encode("utf-16-be"), (1, 1), "the file is binary, not text"),
        (b"a: \xed\xa0\x80", (1, 4), "byte 0xed is not UTF-8 text"),
        (b"a: \xc0\xaf", (1, 4), "byte 0xc0 is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", (1, 1), "byte 0x89 is not UTF-8 text"),
        (b"\x7fELF\x02\x01\x01\0", (1, 1), "U+007F is no character of a text"),
    ],
)
@pytest.mark.parametrize("name", ["x.yaml", "x.json"])
def test_what_is_no_text(content: bytes, where: tuple[int, int], message: str, name: str) -> None:
    finding = refusal(content, name)
    assert place(finding) == ("SYN003", *where)
    assert finding.message == message


# Bounds.


def test_depth_is_the_same_in_both_readers() -> None:
    for deep, fits in ((MAX_DEPTH, True), (MAX_DEPTH + 1, False)):
        text = "[" * deep + "]" * deep
        for name in ("x.yaml", "x.json"):
            if fits:
                assert len(read(text, name).values) == MAX_DEPTH
            else:
                assert place(refusal(text, name)) == ("SYN008", 1, MAX_DEPTH + 1)


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(8)
)
HOSTILE: list[tuple[str, str, str, str]] = [
    ("100,000 brackets", "[" * 100_000, "SYN008", "SYN008"),
    ("1,000,000 brackets", "[" * 1_000_000, "SYN008", "SYN008"),
    ("100,000 braces", '{"a":' * 100_000, "SYN008", "SYN008"),
    ("1,000,000 dashes", "- " * 1_000_000, "SYN008", "SYN004"),
    ("1,000,000 closed brackets", "]" * 1_000_000, "SYN004", "SYN004"),
    ("brackets on lines", "[\n" * 100_000, "SYN008", "SYN008"),
    ("indentation", "".join(" " * n + "a:\n" for n in range(1_000)), "SYN008", "SYN004"),
    ("billion laughs", LAUGHS, "SYN006", "SYN004"),
    ("entries on a line", "[" + "1," * 1_900_000 + "1]", "SYN002", "SYN002"),
    ("entries on lines", "- 1\n" * 900_000, "SYN002", "SYN004"),
    ("fields", "".join(f"k{n}: 1\n" for n in range(300_000)), "SYN002", "SYN004"),
    ("quotes", '"' * 3_900_000, "SYN004", "SYN004"),
    ("a long name", "k" * 100_000 + ": 1\n", "SYN004", "SYN004"),
    ("digits and lines", "a: " + "1_" * 1_900_000, "SYN007", "SYN004"),
    ("question marks", "? " * 1_900_000, "SYN010", "SYN004"),
]


@pytest.mark.parametrize(("text", "in_yaml", "in_json"), [c[1:] for c in HOSTILE], ids=[c[0] for c in HOSTILE])
def test_hostile_input_is_refused_quickly(text: str, in_yaml: str, in_json: str) -> None:
    for name, rule in (("x.yaml", in_yaml), ("x.json", in_json)):
        start = time.process_time()
        finding = refusal(text, name)
        assert finding.rule == rule
        assert len(finding.message) < 200
        # Generous, for a busy machine; what grows faster than the input takes minutes.
        assert time.process_time() - start < 15


def test_a_large_file_is_refused_before_it_is_read() -> None:
    for name in ("x.yaml", "x.json"):
        assert refusal(b"[" * 50_000_000, name).message == "the file is larger than 4 MB"
        assert refusal(b" " * (MAX_BYTES + 1), name).rule == "SYN002"
        assert refusal(b" " * MAX_BYTES, name).rule == "SYN009"


def test_a_large_text_is_read() -> None:
    words = "word " * 700_000 + "end"
    assert read(f"a: {words}\n").data == {"a": words}
    assert read(json.dumps({"a": words}), "x.json").data == {"a": words}
    assert len(read("\n".join(f"k{n}: 1" for n in range(MAX_VALUES // 10))).data) == MAX_VALUES // 10


# Properties. The same cases on every machine, however busy.

CALM = settings(deadline=None, derandomize=True)

TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=20
)
NUMBERS = st.integers(-(10**20), 10**20) | st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
).filter(lambda number: number != 0 or not number.is_signed())
DATA = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4),
    max_leaves=25,
).filter(lambda data: data is not None)


def written(data: Any, indent: int | None) -> str:
    """JSON by the standard library, with decimals written exactly."""
    # Texts hold no NUL (see TEXTS), so nothing else is taken for a decimal.
    text = json.dumps(data, indent=indent, ensure_ascii=False, default=lambda number: f"\0{number}\0")
    return re.sub(r'"\\u0000([0-9.-]+)\\u0000"', r"\1", text)


def same_numbers(left: Any, right: Any) -> bool:
    """Whether two equal data hold the same kinds of numbers, digit by digit (1 == 1.0 == True in Python)."""
    if isinstance(left, dict):
        return all(same_numbers(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return all(same_numbers(a, b) for a, b in zip(left, right, strict=True))
    return type(left) is type(right) and str(left) == str(right)


@CALM
@given(data=DATA, indent=st.sampled_from([None, 2]))
def test_json_reads_back(data: Any, indent: int | None) -> None:
    document = read(written(data, indent), "x.json")
    assert document.data == data
    assert same_numbers(document.data, data)
    assert set(document.values) == set(pointers(data))


@CALM
@given(data=DATA.filter(lambda data: "Decimal" not in repr(data)))
def test_json_in_ascii_reads_back(data: Any) -> None:
    assert read(json.dumps(data, ensure_ascii=True), "x.json").data == data


@CALM
@given(data=DATA, indent=st.sampled_from([None, 2]))
def test_json_is_yaml_too(data: Any, indent: int | None) -> None:
    """Every JSON text of ours is YAML with the same meaning and the same places."""
    text = written(data, indent)
    as_yaml, as_json = read(text), read(text, "x.json")
    assert as_yaml == Document("x.yaml", as_json.data, text, {}, {})
    assert dict(as_yaml.values) == dict(as_json.values)
    assert dict(as_yaml.keys) == dict(as_json.keys)


class _Quoting(yaml.SafeDumper):
    """PyYAML's writer with every text in quotes, as our reader wants what is ambiguous, and without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))
_Quoting.add_representer(
    Decimal, lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", str(number))
)


@CALM
@given(data=DATA, flow=st.booleans(), width=st.sampled_from([20, 80, 1000]))
def test_yaml_reads_back(*, data: Any, flow: bool, width: int) -> None:
    text = yaml.dump(data, Dumper=_Quoting, default_flow_style=flow, width=width, allow_unicode=True)
    document = read(text)
    assert document.data == data
    assert same_numbers(document.data, data)
    assert set(document.values) == set(pointers(data))
    lines = text.split("\n")
    for span in (*document.values.values(), *document.keys.values()):
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1


MARKS = [
    "|",
    "\n",
    "\t",
    "\r",
    "\r\n",
    "\u2028",
    "\x85",
    "\ufeff",
    "\0",
    "  ",
    ": ",
    "- ",
    "? ",
    "\\",
    "\\ud800",
    "\\0",
]
BITS = "a [ ] { } , \" ' # &a *a !t % > --- ... << @ ` 1 0x 1e5 no ~ 😀 é //"
FRAGMENTS = st.sampled_from([*MARKS, *BITS.split()])
SOUP = st.lists(FRAGMENTS | st.text(max_size=3), max_size=30).map("".join)


@settings(CALM, max_examples=400)
@given(text=SOUP, name=st.sampled_from(["x.yaml", "x.json"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    any_bytes_are_read_or_refused(text.encode("utf-8", "surrogatepass"), name)


@settings(CALM, max_examples=200)
@given(content=st.binary(max_size=60), name=st.sampled_from(["x.yaml", "x.json"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    any_bytes_are_read_or_refused(content, name)


def any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    try:
        document = read(content, name)
    except Refusal:
        finding = refusal(content, name)
        lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert finding.span.line <= len(lines)
        return
    assert document.data is not None
    assert set(document.values) == set(pointers(document.data))
