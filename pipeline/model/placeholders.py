"""Placeholders in text: ``{oral.dose.low}``. One grammar for the source, the catalogs and the checks."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import compiled
from pipeline.record import record

# A name as design and gettext's python-brace-format both accept it: words of lower-case letters, digits and _, with
# dots.
NAME = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*"
_TOKEN = compiled(r"\{(" + NAME + r")\}")
_BRACED = compiled(r"\{[^{}]*\}?|\}")


@record
class Hole:
    """A placeholder in a parsed text."""

    name: str


def split(text: str) -> tuple[str | Hole, ...]:
    """Split a text into literal strings and holes. Braces that are no placeholder stay literal (see `stray`)."""
    parts: list[str | Hole] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        parts.append(Hole(match.group(1)))
        end = match.end()
    if end < len(text):
        parts.append(text[end:])
    return tuple(parts)


def names(text: str) -> tuple[str, ...]:
    """The names of the placeholders in `text`, in order, repeated as often as they stand there."""
    return tuple(_TOKEN.findall(text))


def stray(text: str) -> Iterator[str]:
    """What looks like a placeholder and is none: ``{oral-dose}``, ``{24h}``, ``{{x}}``, a lone brace."""
    rest = _TOKEN.sub(lambda match: "\0" * len(match.group()), text)
    for match in _BRACED.finditer(rest):
        yield match.group().replace("\0", "…")


def glued(text: str) -> Iterator[str]:
    """Placeholders that touch a letter or digit without a space: ``{x}te``, ``{x}{y}``.

    The value printed there would run into a word or a number. Scripts that write without spaces are for the caller to
    exempt (see the rule for translations).
    """
    for match in _TOKEN.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        if before.isalnum() or before == "}" or after.isalnum() or after == "{":
            yield text[max(0, match.start() - 1) : match.end() + 1]
