"""Headings form the outline of the page: one title, no level left out, each section at its depth, every anchor once.

Many readers of screen readers find their way by headings alone; a warning under the wrong one is a warning about
something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Look at the levels in order, at the depth of sections, and at ids."""
    page = sheet.page
    levels = [level for level, _ in page.headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield Problem((page.path,), "the headings do not begin with one title (h1)")
    for (above, _), (level, context) in zip(page.headings, page.headings[1:], strict=False):
        if level > above + 1:
            yield Problem((page.path, context), f"h{level} follows h{above}")
    for level, context in page.headings:
        depth = context.split(".").count("sections")
        if depth and level != min(6, depth + 1):
            yield Problem((page.path, context), f"the heading stands at level {level}, not {min(6, depth + 1)}")
    ids = Counter(name for _, name in page.ids)
    for name, times in ids.items():
        if times > 1:
            yield Problem((page.path,), f"the id {name} is there {times} times", needle=f'id="{name}"')
    for name in page.named_by:
        if name not in ids:
            yield Problem((page.path,), f"an element is named by {name}, which is not there", needle=name)


RULE = Rule(
    code="RBK005",
    name="outline",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the template.",
    check=check,
    sources=("WCAG 2.2, 1.3.1 and 2.4.6",),
    examples=(
        Example(
            "two titles", text="html", change={"<h2 data-context": "<h1 data-context", "</h2>": "</h1>"}, fires=True
        ),
        Example("an id twice", text="html", change={'id="_facts"': 'id="_about"'}, fires=True),
    ),
)
