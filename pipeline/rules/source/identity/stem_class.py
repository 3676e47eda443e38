"""The class of a drug agrees with the ending of its name.

The WHO gives nonproprietary names endings that say what they are: -pril, -sartan, -tinib. "Lisinopril, a beta blocker"
is the wrong class or the wrong drug, and everything that follows from the class (warnings, interactions) is wrong too.
The endings stand in source/reference.yaml. Well-known
medicines are compared with their own class by IDN010.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.reference import ReferenceData, Stem
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_medicines import known
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_SHORTEST = 2
# Words of several classes, which contradict none.
_LOOSE = frozenset(
    {
        "kinase",
        "kinase inhibitor",
        "adrenergic",
        "nucleoside",
        "platelet",
        "migraine",
        "hiv",
        "hepatitis",
        "raf",
        "anti-inflammatory",
        "chemotherapy",
        "antineoplastic",
        "acid reducer",
        "heparin",
        "grel",
        "statin",
    }
)
# Kinds of substances that no ending but their own goes with. WHO gives -mab to antibodies, -sen to antisense.
_KINDS = (
    "antisense oligonucleotide", "small molecule", "small-molecule", "gene therapy", "cell therapy", "mrna vaccine",
    "peptide hormone", "enzyme replacement", "small interfering rna", "monoclonal antibody",
)  # fmt: skip


def stem_of(name: str, reference: ReferenceData) -> Stem | None:
    """The longest ending of `name` that the reference data knows, or None."""
    fitting = [s for s in reference.stems.entries if name.endswith(s.stem) and len(name) >= len(s.stem) + _SHORTEST]
    return max(fitting, key=lambda s: len(s.stem), default=None)


def _names(text: str, words: tuple[str, ...]) -> str:
    """The first of `words` that stands in a folded text, at the beginning of a word, or nothing."""
    return next((w for w in words if fold(w) in text and re.search(rf"\b{re.escape(fold(w))}", text)), "")


# What every description of a class holds: "is a", ", an", "(a", "belongs to".
_OPENS = compiled(r"(?:is|was|,|\() ?(?:an?|the) |belongs to")


@cache
def _described() -> re.Pattern[str]:
    cut = (
        r"(?!(?:used|with|for|that|which|and|given|taken|in|to|plus|after|or|by|as|whose|who|when|than|like|from"
        r"|unlike|not)\b)"
    )
    return compiled(
        rf"\b(?P<name>[a-z]{{6,}})(?:\s*\([^)]*\))?(?:,?\s+(?:is|was)\s+(?:an?|the)\s+|,\s+(?:an?|the)\s+"
        rf"|\s*\(an?\s+|\s+belongs to (?:the|a)\s+(?:class|group"
        rf"|family) of\s+)(?P<what>{cut}[\w/-]+(?:\s+{cut}[\w/-]+){{0,5}})"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the typed class, and the classes that texts give to medicines, with the endings of the names."""
    reference = prose.reference
    if isinstance(prose, Subject):
        identity = prose.monograph.identity
        stem = stem_of(identity.generic_name, reference)
        if stem and not _names(fold(identity.drug_class), stem.classes):
            expected = ", ".join(stem.classes[:2])
            message = (
                f"{identity.generic_name} ends in -{stem.stem} ({expected}), but the class is “{identity.drug_class}”"
            )
            yield Problem(("identity", "drug_class"), message, also=(("identity", "generic_name"),))
    terms = (
        *_KINDS,
        *dict.fromkeys(w for s in reference.stems.entries for w in s.classes if fold(w) not in _LOOSE and len(w) > 3),
    )
    for text in prose.texts:
        if text.role == "id" or not medicines(text.shown):
            continue
        for start, sentence in sentences(text.shown):
            if not _OPENS.search(fold(sentence)) or not medicines(sentence):
                continue
            for match in _described().finditer(fold(sentence)):
                stem = stem_of(match.group("name"), reference)
                what = match.group("what")
                if stem is None or known(match.group("name")) is not None or _names(what, stem.classes):
                    continue
                if other := _names(what, terms):
                    words = text.shown[start + match.start() : start + match.end()]
                    message = f"“{words}”: names in -{stem.stem} stand for {stem.classes[0]}, not for {other}"
                    yield Problem(text.pointer, message, needle=words)


RULE = Rule(
    code="IDN006",
    name="stem-class",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look up the class of the substance; correct the class or the name.",
    check=check,
    sources=("WHO, the use of stems in the selection of INN",),
    waivable=True,
    examples=(
        Example(
            "typed",
            {"identity.generic_name": "examplatrectinib", "identity.drug_class": "EGFR inhibitor"},
            ("identity.drug_class",),
        ),
        Example("typed and right", {"identity.generic_name": "examplapril", "identity.drug_class": "ACE inhibitor"}),
        Example("in a text", text="Velmopril, a beta blocker, lowers blood pressure.", status="approved", fires=True),
        Example("a copula", text="Exavastatin is an antibiotic.", status="approved", fires=True),
        Example(
            "a family",
            text="Dolasetron belongs to the group of proton pump inhibitors.",
            status="approved",
            fires=True,
        ),
        Example(
            "right",
            text="Bisoprolol is a selective beta blocker; ramipril, an ACE inhibitor, is another choice.",
            status="approved",
        ),
        Example("an antibody", text="Orvelimumab is a small molecule that is swallowed.", fires=True),
        Example("two drugs", text="Simvastatin is a medicine used with beta blockers.", status="approved"),
        Example("a loose word", text="Atorvastatin is a medicine for the heart.", status="approved"),
    ),
)
