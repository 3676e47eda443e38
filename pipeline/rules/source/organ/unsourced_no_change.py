"""“No dose adjustment” in organ impairment is a finding of a study, and needs its source.

Of an investigational drug it mostly means that nobody looked. Patients with damaged kidneys then take a full dose that
piles up. A typed `no_change` needs the source of its matrix; a sentence of a draft needs a citation or a word on the study.
Whatever the status, a text that says the organ was not studied, or that such people were excluded, cannot also say that no
adjustment is needed.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.impairment import Impairment, impairments
from pipeline.rules.prose import Prose
from pipeline.rules.source.organ.severity_matrix import CELLS
from pipeline.rules.subject import Subject

_EVIDENCE = compiled(
    r"\[\d+\]|\(\d{1,2}\)|[¹²³⁴-⁹]|\bnct\d|\b(?:study|studies|trial|pharmacokinetic\w*|analys[ei]s|data|section \d|reference|modell?ing|et al|report|"
    r"found|showed|shown|measured|compared)\b|\b(?:is|are|was|were|will be) made\b"  # "no change is made": what a protocol does
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the typed matrices, else at every sentence."""
    if isinstance(prose, Subject):
        yield from _typed(prose)
        return
    found = impairments(prose.texts)
    for said in found:
        change = next((c for c in said.changes if c.kind == "no_change"), None)
        if change is None or said.kinetics:
            continue
        words = said.words(change)
        unstudied = next((x for x in found if x is not said and x.organs & said.organs and _unstudied(x, said)), None)
        if unstudied is not None:
            against = unstudied.words(next(c for c in unstudied.changes if c.kind == "not_studied"))
            yield Problem(
                said.text.pointer,
                f"“{words}”, but “{against}” is said of the same organ",
                needle=words,
                also=(unstudied.text.pointer,) if unstudied.text.pointer != said.text.pointer else (),
            )
        elif prose.investigational and not _has_evidence(said):
            yield Problem(said.text.pointer, f"“{words}” has no source", needle=words)


def _unstudied(other: Impairment, said: Impairment) -> bool:
    """Whether `other` says that the people of `said` were not studied. Studied in mild, unknown in severe is no clash."""
    if not any(c.kind == "not_studied" for c in other.changes):
        return False
    theirs, ours = ({level for group in x.groups for level in group} for x in (other, said))
    return not theirs or not ours or bool(theirs & ours)


def _has_evidence(said: Impairment) -> bool:
    """Whether the sentence or the one after it names a study or a source."""
    parts = list(sentences(said.text.shown))
    at = next(i for i, (start, _) in enumerate(parts) if start == said.start)
    return any(_EVIDENCE.search(fold(sentence)) for _, sentence in parts[at : at + 2])


def _typed(subject: Subject) -> Iterator[Problem]:
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        cells = [cell for cell in CELLS[organ] if getattr(matrix, cell) == "no_change"]
        if cells and matrix.source in UNKNOWNS:
            yield Problem(
                ("dosing", organ, cells[0]),
                f"no change of dose in {organ} impairment ({', '.join(cells)}), but the source of this is {matrix.source}",
                also=(("dosing", organ, "source"), *(("dosing", organ, cell) for cell in cells[1:])),
            )


RULE = Rule(
    code="ORG004",
    name="unsourced-no-change",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the study; without one say “there are no data in people with kidney disease” (`not_studied`).",
    check=check,
    sources=("house rule",),
    examples=(
        Example("no source", {"dosing.renal.source": "not_stated"}, ("dosing.renal.mild",)),
        Example("nothing left unchanged", {"dosing.renal.source": "not_stated", "dosing.renal.mild": "not_studied"}),
        Example("investigational", text="No dose adjustment of ABC-123 is required in mild renal impairment.", audience="professional", fires=True),
        Example("for patients", text="People with liver disease can take the usual dose of ABC-123.", fires=True),
        Example("not needed", text="## Kidney disease\n\nThe dose does not need to be changed.", fires=True),
        Example("unstudied", text="It was not studied in hepatic impairment. No dose adjustment is needed in hepatic impairment.", status="approved", audience="professional", fires=True),
        Example("excluded", text="People with severe kidney disease were excluded from the trial. In severe kidney disease the dose stays unchanged: the dose is not adjusted.", audience="professional", fires=True),
        Example("a study", text="No dose adjustment is needed in mild renal impairment: a pharmacokinetic study in 24 people found the same exposure.", audience="professional"),
        Example("a citation", text="No dose adjustment is required in mild hepatic impairment [4].", audience="professional"),
        Example("approved", text="No dose adjustment is needed in mild renal impairment.", status="approved", audience="professional"),
        Example("other severities", text="No dose adjustment is needed in mild renal impairment. It has not been studied in severe renal impairment.", status="approved", audience="professional"),
        Example("elderly", text="No dose adjustment is needed in older people.", audience="professional"),
    ),
)  # fmt: skip
