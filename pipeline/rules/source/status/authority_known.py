"""An authority that the prose names must have an entry in the status table.

A text that speaks of the EMA while the table knows only the FDA makes a statement that nobody recorded, dated or will
update.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.subject import Subject

# National and regional medicines authorities, by the abbreviation that texts use (WHO list of regulatory authorities).
_AUTHORITIES = (
    "FDA", "EMA", "MHRA", "PMDA", "NMPA", "CDSCO", "TGA", "ANVISA", "COFEPRIS", "ANSM", "BfArM", "AEMPS", "AIFA",
    "Swissmedic", "SFDA", "MFDS", "HSA", "SAHPRA", "Roszdravnadzor", "URPL", "TITCK", "Health Canada",
)  # fmt: skip
_NAMED = compiled(r"(?<!\w)(" + "|".join(_AUTHORITIES) + r")(?!\w)")


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the authorities named in texts and statements with the table."""
    m = subject.monograph
    known = {s.authority for s in m.status}
    for text in subject.texts:
        for name in dict.fromkeys(_NAMED.findall(text.shown)):
            if name not in known:
                yield Problem(text.pointer, f"{name} is named, but `status` has no entry for it", needle=name)
    for kind in ("banner", "disclaimer"):
        statement = subject.statement(kind)
        for clause in statement.clauses if statement else ():
            for name in dict.fromkeys(_NAMED.findall(clause.text)):
                if name not in known:
                    yield Problem(("statements", kind), f"the {kind} names {name}, but `status` has no entry for it")


RULE = Rule(
    code="REG013",
    name="authority-known",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the authority to `status` with what is known there, or take its name out.",
    check=check,
    sources=("WHO list of national regulatory authorities",),
    examples=(
        Example("unknown", {"sections.overview.title": "What the EMA says"}, ("sections.overview.title",)),
        Example(
            "another table",
            {"status.us.authority": "PMDA"},
            (
                "sections.advice.blocks.do.do.reporting.text",
                "sections.overview.blocks.introduction.text",
                "statements.banner",
                "statements.disclaimer",
                "summary",
            ),
        ),
        Example("known", {"sections.overview.title": "What the FDA says"}),
    ),
)
