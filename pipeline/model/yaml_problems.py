"""What the YAML parser complains about, in a writer's words, at the place where the writer must look.

The parser (libyaml) says what it expected next. Its place is often far from the mistake: an unclosed quote is reported
at the end of the file.
"""

from __future__ import annotations

from typing import Any

from pipeline.model.loading import INDIRECTION, MAX_DEPTH, SYNTAX, TOO_DEEP, quoted
from pipeline.model.pointer import Span
from pipeline.model.rule import Rule
from pipeline.record import record


@record
class Trouble:
    """A syntax error as a writer should see it, and the rule that it breaks."""

    span: Span
    message: str
    help: str
    rule: Rule[Any] = SYNTAX


_QUOTES = "Put quotes around all of the text."
_ALIGN = "Align it with the fields or entries that it belongs to."
_SPACES = "Indent with spaces; YAML does not allow tabs there."
_ABOVE = "Perhaps a quote above was never closed."
_CLOSE = "Close it where the text or the list ends."
# Sign in the parser's words; what is wrong; what to do.
_AT_PROBLEM = (
    (
        "mapping values are not allowed",
        "a colon stands where no field can begin",
        'A text that holds ": " needs quotes. If this is a field, look at its indentation and at the line above.',
    ),
    ("tab character", "a tab stands in the indentation", _SPACES),
    (
        "block sequence entries are not allowed",
        "a list cannot begin on the line of its field",
        "Begin each entry on a line of its own: a dash, a space, the entry. If it is a text, put quotes around it.",
    ),
    ("mapping keys are not allowed", "a text cannot begin with ?", _QUOTES),
    (
        "expected comment or line break",
        "words stand on the same line as > or |",
        "Begin the text on the next line, indented.",
    ),
    (
        "unknown escape character",
        "this backslash begins no known escape",
        "In double quotes write \\\\ for a backslash, or put the text in single quotes.",
    ),
    ("hexdecimal", "this escape needs hexadecimal digits", "Write the character itself instead of its code."),
    ("Unicode character escape", "this escape is no character", "Write the character itself instead of its code."),
    ("expected <document start>", "something follows the end of the document", "Keep one document in the file."),
    ("expected '-' indicator", "this line does not belong to the list above", _ALIGN),
    ("expected key", "the indentation of this line does not match the lines above", _ALIGN),
    ("expected <block end>", "the indentation of this line does not match the lines above", _ALIGN),
    ("indentation indicator", "0 is no indentation", "Remove the digit after > or |."),
)
_AT_CONTEXT = (
    ("unexpected end of stream", "the quote that opens here is never closed", _CLOSE),
    ("unexpected document indicator", "the quote that opens here is never closed", _CLOSE),
    (
        "could not find expected ':'",
        "this line is no field: there is no colon with a space after it",
        "Write the name of the field, a colon, a space and the value; indent a text that goes on.",
    ),
)


def trouble(error: Any, lines: list[str]) -> Trouble:
    """Explain a YAMLError of the parser. `lines` are the lines of the text."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed")
    context = str(getattr(error, "context", None) or "")
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or at
    if at is None or opened is None:
        return Trouble(Span(1, 1, 1, 1), f"this is not well-formed YAML: {problem}", SYNTAX.remedy)
    if "nesting depth" in problem:
        return Trouble(
            _span(at, lines), f"values are nested more than {MAX_DEPTH} deep here", TOO_DEEP.remedy, TOO_DEEP
        )
    if "directive" in problem or "directive" in context:
        return Trouble(_span(at, lines), "a line that begins with % is a directive", "Remove it.", INDIRECTION)
    if "tag" in context:
        return Trouble(_span(opened, lines), "a text that begins with ! is a tag", _QUOTES, INDIRECTION)
    before, here = _around(at, lines)
    if "cannot start any token" in problem or "expected node content" in problem:
        if here == "\t":
            return Trouble(_span(at, lines), "a tab stands in the indentation", _SPACES)
        if not here:
            return Trouble(_span(at, lines), "the file ends where a value belongs", "Close the bracket or the quote.")
        return Trouble(_span(at, lines), f"a value cannot begin with {quoted(here)}", _QUOTES)
    if "expected alphabetic or numeric" in problem:
        return Trouble(_span(opened, lines), f"a value cannot begin with {quoted(_around(opened, lines)[1])}", _QUOTES)
    if "expected ','" in problem:
        bracket = _around(opened, lines)[1]
        if at.line > opened.line:
            return Trouble(
                _span(opened, lines), f"the bracket {quoted(bracket)} that opens here is never closed", _CLOSE
            )
        closing = "]" if bracket == "[" else "}"
        what = f"a comma or {quoted(closing)} is missing here"
        return Trouble(
            _span(at, lines), what, f"A text that holds a comma, a colon or a bracket needs quotes. {_CLOSE}"
        )
    if "expected key" in problem and before.strip():
        return _rest_of_line(_span(at, lines), before)
    for sign, words, remedy in _AT_CONTEXT:
        if sign in problem:
            return Trouble(_span(opened, lines), words, remedy)
    for sign, words, remedy in _AT_PROBLEM:
        if sign in problem:
            return Trouble(_span(at, lines), words, remedy)
    return Trouble(_span(at, lines), f"this is not well-formed YAML: {problem}", SYNTAX.remedy)


def _rest_of_line(span: Span, before: str) -> Trouble:
    """Something follows a value that was already complete."""
    last = before.rstrip()[-1]
    if last == "}":
        remedy = "A text that begins with a placeholder needs quotes around all of it."
    elif last == "'":
        remedy = f"In single quotes an apostrophe is written twice; or put the text in double quotes. {_ABOVE}"
    elif last == '"':
        remedy = f'In double quotes a quote is written \\"; or put the text in single quotes. {_ABOVE}'
    else:
        remedy = _QUOTES
    return Trouble(span, "something follows the end of the value", remedy)


def _around(mark: Any, lines: list[str]) -> tuple[str, str]:
    """The line up to `mark`, and the character there."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[: mark.column], line[mark.column : mark.column + 1]


def _span(mark: Any, lines: list[str]) -> Span:
    """The place of `mark`; where the parser points beyond the last words, the end of these."""
    line, column = mark.line, mark.column
    if line >= len(lines) or not any(lines[line:]):
        line = max((number for number, words in enumerate(lines) if words.strip()), default=0)
        column = len(lines[line])
    return Span(line + 1, column + 1, line + 1, column + 2)
