"""The name of a drug is spelled one way.

One wrong letter can be another drug: many names differ by one or two. A word that is almost the generic name, or
almost a medicine that the same text names more often or that is well known, is a slip or another substance. British and American spellings
of one name, and names that source/reference.yaml or source/substances.yaml know, are left alone.
"""

from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.name_spelling import NameIndex, listed_slips, slips
from pipeline.rules.known_medicines import by_name
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_ENDINGS = ("ine", "one", "ol", "in", "yl", "ate", "ide", "am", "ab", "en", "ium")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every long word with the names of the drug and of the medicines in the text."""
    texts = [text for text in prose.texts if text.role != "id"]
    given = {prose.generic_name} if isinstance(prose, Subject) else set()
    known = {substance.name for substance in prose.substances.substances}
    known |= {name for group in prose.reference.look_alikes.entries for name in group.names}
    endings = sorted((entry.stem for entry in prose.reference.stems.entries), key=len, reverse=True)
    shown = [text.shown for text in texts]
    found = list(slips(shown, given, known, endings))
    told = {(slip.place, slip.word) for slip in found}
    found += [slip for slip in listed_slips(shown, _index(), given | known) if (slip.place, slip.word) not in told]
    for slip in found:
        yield Problem(
            texts[slip.place].pointer, f"“{slip.word}” is almost {slip.name}, but not quite", needle=slip.word
        )


@cache
def _index() -> NameIndex:
    # Trade names are left out: "Bystolic" is a letter from "systolic".
    return NameIndex(n for n, medicine in by_name().items() if n == medicine.name or n.endswith(_ENDINGS))


RULE = Rule(
    code="IDN005",
    name="name-spelling",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the spelling; if another substance is meant, add it to source/substances.yaml.",
    check=check,
    sources=("ISMP list of confused drug names",),
    examples=(
        Example("a wrong letter", {"sections.overview.title": "What exampleneb is"}, ("sections.overview.title",)),
        Example("right", {"sections.overview.title": "What Examplinib is"}),
        Example("a well-known name", text="Paracetomol is taken for pain.", status="approved", fires=True),
        Example(
            "in a table",
            text="| Drug | Dose |\n|---|---|\n| Levothyroxin sodium | 50 micrograms |\n| Metroprolol | 50 mg |",
            status="approved",
            fires=True,
        ),
        Example(
            "well-known and right",
            text="Amoxicillin, clarithromycin and prednisolone; adrenaline or epinephrine.",
            status="approved",
        ),
        Example(
            "two letters exchanged",
            text="Velmotinib is a tablet. Take velmotinib daily. Vlemotinib may cause a rash.",
            fires=True,
        ),
        Example(
            "a vowel",
            text="Amlodipine lowers pressure. Amlodapine and grapefruit: see below. Stop amlodipine if you faint.",
            status="approved",
            fires=True,
        ),
        Example("a code", text="ABX-204 is a tablet. Take ABX-204 daily. ABX-240 may cause a rash.", fires=True),
        Example(
            "two drugs",
            text="Afatinib and axitinib are different drugs. Afatinib is for the lung; afatinib causes diarrhoea.",
            status="approved",
        ),
        Example(
            "two spellings",
            text="Ciclosporin (cyclosporin) is given twice a day. Ciclosporin levels are measured.",
            status="approved",
        ),
        Example("a plural", text="Many people take velmotinib. Velmotinibs do not exist, velmotinib does."),
        Example(
            "a relative",
            text="Omeprazole and esomeprazole lower acid. Omeprazole is older than esomeprazole; omeprazole is cheap.",
            status="approved",
        ),
    ),
)
