"""The regulatory status in every file is the typed one, in the words of the language for it.

"Aprobado" for "en investigación" in a table is the same error as in a headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof

_FIELDS = ("id", "jurisdiction", "authority", "status", "as_of", "phases", "authorization", "boxed_warning")


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the cells of the table of authorities, and the data of the JSON file."""
    monograph = proof.source.localized.monograph
    for file in proof.files:
        for status in monograph.status:
            context = f"status.{status.id}.status"
            said = proof.demand.texts[context].said
            for spot in file.by_context.get(context, ()):
                if spot.parts != said.parts:
                    yield Problem((file.path, context), f"the status reads “{spot.plain}”, and is {status.status}")
    data = proof.data
    if data.at("status", "investigational") is not monograph.investigational:
        yield Problem(
            (data.path,), "the file does not say whether the drug is investigational", needle='"investigational"'
        )
    told = data.at("status", "jurisdictions") or []
    wanted = [{f: _plain(getattr(s, f)) for f in _FIELDS} for s in monograph.status]
    if told != wanted:
        yield Problem((data.path,), "the status by jurisdiction is not that of the source", needle='"jurisdictions"')


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


RULE = Rule(
    code="RBK021",
    name="status-shown",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look at the translations of `interface.status_...`; if they are right, report a defect of the renderer.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "the word of another status",
            text="html",
            change={'status.us.status">Investigational (not approved)': 'status.us.status">Approved'},
            fires=True,
        ),
        Example(
            "the data say approved",
            text="json",
            change={'"investigational":true': '"investigational":false'},
            fires=True,
        ),
        Example(
            "the authority says approved",
            text="json",
            change={'"status":"investigational"': '"status":"approved"'},
            fires=True,
        ),
    ),
)
