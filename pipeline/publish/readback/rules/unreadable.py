"""What goes out can be read in one way only.

Browsers mend a broken page, each in its own way: a row out of place lands before its table, a paragraph ends where
nobody ended it. So a page is written as HTML and well-formed XML at once, without comments, entities or blocks in the
wrong place; a JSON file has no key twice. What does not keep to this is not checked further, and not published.
"""

from __future__ import annotations

from typing import Any

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule

RULE: Rule[Any] = Rule(
    code="RBK001",
    name="unreadable-artifact",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of a template or renderer, or the file was changed after it was written. Build it again.",
    sources=("house rule",),
    examples=(
        Example("an end tag lost", text="html", change={"</h1>": ""}, fires=True),
        Example("a block in a paragraph", text="html", change={"<h1 ": "<p><div></div></p><h1 "}, fires=True),
        Example("a comment", text="html", change={"<main>": "<main><!-- -->"}, fires=True),
        Example("a key twice", text="json", change={'"preview":true': '"preview":true,"preview":false'}, fires=True),
        Example("a line break between elements", text="html", change={"<main>": "\n<main>\n"}),
    ),
)
