"""What stops a PO file from being read: the findings that say so. `po_reader` reports them."""

from __future__ import annotations

from typing import Any

from pipeline.model.finding import Severity
from pipeline.model.loading import MAX_BYTES
from pipeline.model.rule import Example, Rule

MAX_PO_BYTES = 2 * MAX_BYTES
_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def _rule(code: str, name: str, prose: str, remedy: str, *examples: Example) -> Rule[Any]:
    return Rule(
        code,
        name,
        Severity.ERROR,
        prose,
        remedy,
        examples=examples,
        sources=("GNU gettext manual, The Format of PO Files",),
    )


def _bad(title: str, text: str) -> Example:
    return Example(title, text=_HEADER + text, fires=True)


def _good(title: str, text: str) -> Example:
    return Example(title, text=_HEADER + text)


SYNTAX = _rule(
    "POF001",
    "catalog-syntax",
    """A catalog must be well-formed PO.

Readers that guess lose text in silence: one takes an entry with an open quote for empty, another files a live
translation under the obsolete ones. Here every line is either understood or refused. Each entry has its comments first,
then `msgctxt`, `msgid` and `msgstr` in this order, each quoted text closed on its own line; an entry is obsolete (`#~`)
as a whole or not at all.""",
    "Look at the place given, and at the line before it. Edit catalogs with a PO editor, or restore the file.",
    _bad("an open quote", 'msgid "Take with food.\nmsgstr "Mit Nahrung einnehmen."\n'),
    _bad("a quote inside", 'msgid "the "yellow" list"\nmsgstr ""\n'),
    _bad("something after the quote", 'msgid "Storage" x\nmsgstr "Aufbewahrung"\n'),
    _bad("no msgstr", 'msgid "Storage"\n\nmsgid "Dose"\nmsgstr "Dosis"\n'),
    _bad("the wrong order", 'msgid "Storage"\nmsgctxt "sections.storage.title"\nmsgstr "Aufbewahrung"\n'),
    _bad("a comment that swallows the next line", '# old \\\nmsgid "Storage"\nmsgstr "Aufbewahrung"\n'),
    _bad("half obsolete", '#~ msgid "Storage"\nmsgstr "Aufbewahrung"\n'),
    _good("a text over several lines", 'msgid ""\n"Take with food, "\n"or without."\nmsgstr ""\n'),
    _good(
        "an old English text, after a live entry",
        'msgid "a"\nmsgstr "b"\n\n#~| msgid "c"\n#~ msgid "d"\n#~ msgstr "e"\n',
    ),
)
ENCODING = _rule(
    "POF002",
    "catalog-encoding",
    """A catalog must be UTF-8 text without byte-order mark.

In another encoding ≥ and every accented letter are read as something else. With a byte-order mark some readers take the
header for a translation, and GNU gettext refuses the file. U+0000 ends a text early for programs written in C, and
U+0004 parts the context from the text in compiled catalogs, so neither may stand in a text.""",
    "Save the file as UTF-8 without byte-order mark (in most editors: Save with encoding).",
    Example("a byte-order mark", text="\ufeff" + _HEADER, fires=True),
    _bad("U+0004", 'msgid "a\x04b"\nmsgstr ""\n'),
    _good("accented letters", 'msgid "years"\nmsgstr "años"\n'),
)
CONFLICT = _rule(
    "POF003",
    "conflict-marker",
    """No merge may be left unfinished.

Between conflict markers stand two texts, and which of them a reader takes is chance.""",
    "Decide which of the two texts is right, and delete the other with the marker lines.",
    _bad("both sides", 'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> theirs\n'),
    _good("such signs in a text", 'msgid "<<<<<<< HEAD"\nmsgstr "======="\n'),
)
DUPLICATE = _rule(
    "POF004",
    "duplicate-entry",
    """An entry may stand only once.

Of two translations of the same text at the same place, most readers take the first or the last without a word. One
context (`msgctxt`) names one place, so no two live entries share one; an obsolete entry may keep the context, but not
the same English as well.""",
    "Keep the right one of the two entries and delete the other.",
    _bad("the same text twice", 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n'),
    _bad("the same place twice", 'msgctxt "x"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "x"\nmsgid "c"\nmsgstr "d"\n'),
    _bad("live and obsolete", 'msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n'),
    _good("two places", 'msgctxt "x"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "y"\nmsgid "a"\nmsgstr "c"\n'),
    _good(
        "the old English of a place",
        'msgctxt "x"\nmsgid "a"\nmsgstr ""\n\n#~ msgctxt "x"\n#~ msgid "c"\n#~ msgstr "d"\n',
    ),
)
ESCAPE = _rule(
    "POF005",
    "bad-escape",
    r"""A backslash must begin a known escape.

Known are `\n \t \r \" \\ \a \b \f \v`, and bytes in octal (`\303\251`) or hexadecimal (`\xc3\xa9`) that are valid UTF-8
together. Some readers drop an unknown backslash, others print it; no text may depend on that. `\0` and `\4` are refused
because compiled catalogs use these characters as marks.""",
    "Write `\\\\` for a backslash that the reader shall see, and the letter itself instead of its number.",
    _bad("an unknown letter", 'msgid "a\\qb"\nmsgstr ""\n'),
    _bad("half a letter", 'msgid "a\\303"\nmsgstr ""\n'),
    _bad("a NUL", 'msgid "a\\0b"\nmsgstr ""\n'),
    _good("a letter in octal", 'msgid "caf\\303\\251"\nmsgstr ""\n'),
    _good("a quote and a backslash", 'msgid "\\"a\\\\b\\""\nmsgstr ""\n'),
)
PLURAL = _rule(
    "POF006",
    "plural-form",
    """Plural entries are not used in catalogs of monographs.

A count in a monograph is part of a typed value, and its words are an entry of their own at every place where they
stand. An entry with `msgid_plural` comes from another kind of project.""",
    "Remove the plural entry, and run `monograph update` if an entry is missing then.",
    _bad("two forms", 'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "Tag"\nmsgstr[1] "Tage"\n'),
    _good("a text about plurals", 'msgid "msgid_plural"\nmsgstr "msgstr[0]"\n'),
)
HEADER = _rule(
    "POF007",
    "catalog-header",
    """A catalog begins with one header.

The header is the entry with an empty `msgid`: lines of the form `Name: value`, each name once, with
`Content-Type: text/plain; charset=UTF-8`. Without it no tool knows the language and the encoding. No other entry may
have an empty `msgid`, not even in a context: many readers would take it for the header.""",
    "Restore the header: `monograph update` writes one for a new catalog.",
    Example("no header", text='msgid "a"\nmsgstr "b"\n', fires=True),
    Example("nothing at all", text="", fires=True),
    Example(
        "another encoding", text='msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n', fires=True
    ),
    _bad("a second header", 'msgid ""\nmsgstr "Language: de\\n"\n'),
    _bad("an empty text in a context", 'msgctxt "x"\nmsgid ""\nmsgstr "b"\n'),
    Example("a header alone", text=_HEADER),
)
TOO_LARGE = _rule(
    "POF008",
    "catalog-too-large",
    f"""A catalog may hold at most {MAX_PO_BYTES // 1_000_000} MB.

The catalog of a long monograph holds a few hundred kilobytes. Reading a much larger file could exhaust the machine.""",
    "Remove the obsolete entries, or check that this is the file you meant.",
)

PO_RULES: tuple[Rule[Any], ...] = (SYNTAX, ENCODING, CONFLICT, DUPLICATE, ESCAPE, PLURAL, HEADER, TOO_LARGE)
