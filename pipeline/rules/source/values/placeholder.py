"""Every placeholder in a text must name a typed value that can be printed.

An unknown name would print as braces in front of a patient, and a value that is "not stated" has nothing to print.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import glued, names, stray
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every placeholder, and at what looks like one."""
    facts = subject.facts
    for text in subject.texts:
        for name in dict.fromkeys(names(text.source)):
            if name in facts.unknown:
                word = facts.unknown[name].replace("_", " ")
                yield Problem(text.pointer, f"{{{name}}} has no value to print: it is {word}", needle="{" + name + "}")
            elif name not in facts.by_name:
                import difflib  # only a finding needs it

                near = difflib.get_close_matches(name, facts.by_name, n=1, cutoff=0.6)
                hint = f"; did you mean {{{near[0]}}}?" if near else ""
                yield Problem(text.pointer, f"{{{name}}} is not the name of a value{hint}", needle="{" + name + "}")
        for piece in stray(text.source):
            yield Problem(text.pointer, f"“{piece}” is not a placeholder", _STRAY, needle=piece)
        for piece in glued(text.source):
            yield Problem(
                text.pointer,
                f"a value is glued to its neighbour in “{piece}”",
                "Put a space between them.",
                needle=piece,
            )


_STRAY = "A placeholder is {name}: lower-case letters, digits and _, with dots. Braces have no other use in a text."

RULE = Rule(
    code="VAL001",
    name="unknown-placeholder",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="`monograph values` lists every name and what it prints.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a misspelt name",
            {"sections.results.blocks.response.text": "It became smaller in {respons.value}."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "nothing to print",
            {
                "efficacy.response.value": "not_stated",
                "sections.results.blocks.response.text": "In {response.value} of people.",
            },
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "a hyphen in the name",
            {"sections.results.blocks.response.text": "In {response-value} of people."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "glued to a word",
            {"sections.results.blocks.response.text": "In {response.value}of people."},
            ("sections.results.blocks.response.text",),
        ),
        Example("a known name", {"sections.results.blocks.response.text": "In {response.value} of people."}),
    ),
)
