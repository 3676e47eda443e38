"""A combined medicine holds the substances that it is made of.

"Co-trimoxazole holds trimethoprim and amoxicillin" sends a reader with an allergy to penicillin the wrong way. What
well-known combinations are made of stands in a house table of general knowledge, so the finding asks to check the label.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_compositions import compositions
from pipeline.rules.known_medicines import mentions
from pipeline.rules.prose import Prose

_HOLDS = (
    r"\b(?:contains?|holds?|combines?|made (?:up )?of|consists? of|combination of|composed of|mixture of|is a fixed[- ]dose combination of"
    r"|(?:two|three) (?:medicines|substances|active (?:substances|ingredients)|drugs)[,:]?|active (?:substances|ingredients) (?:are|in it are)|provides?|brings together|includes?)\b"
)
_ENDS = r"[.;]|\b(?:not|so|which|that|do not|if|but|unlike|because|should|for|used|to treat|taken)\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence that says what a combined medicine of the text is made of."""
    table = compositions()
    for text in prose.texts:
        folded_text = fold(text.shown)
        found = compiled(r"[a-z][a-z-]{3,}").findall(folded_text) if text.role != "id" else []
        named = next((word for word in found if word in table), "")
        if not named:
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            holds = compiled(_HOLDS).search(folded)
            other = next((word for word in compiled(r"[a-z][a-z-]{3,}").findall(folded) if word in table), named)
            if holds is None or compiled(r"\b(?:not|never|no)\b|n't\b").search(folded[: holds.start()]):
                continue
            rest = folded[holds.end() :]
            ends = compiled(_ENDS).search(rest)
            listed = sentence[holds.end() : holds.end() + (ends.start() if ends else len(rest))]
            right = {spelling for part in table[other] for spelling in part} | {other}
            said = medicines(listed) | {mention.said for mention in mentions(listed)}
            # One that belongs there shows that the sentence is about what the medicine is made of.
            if not any(name in fold(listed) for name in right):
                continue
            for word in sorted(said - right, key=folded.index):
                if not any(word in name or name in word for name in right):
                    at = folded.index(word, holds.end())
                    message = f"{other} is said to hold {word}; it is made of {' and '.join(min(p) for p in table[other])}: check the label"
                    yield Problem(text.pointer, message, needle=text.shown[start + at : start + at + len(word)])


RULE = Rule(
    code="IDN011",
    name="composition",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look at the label and name the substances that the medicine is made of.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a wrong partner", text="Seretide contains two medicines, fluticasone and formoterol.", status="approved", fires=True),
        Example("a combination", text="Co-codamol is a combination of paracetamol and ibuprofen.", status="approved", fires=True),
        Example("made of", text="Entresto is made of ramipril and valsartan.", status="approved", fires=True),
        Example("right", text="Seretide contains fluticasone and salmeterol. Co-codamol combines codeine and paracetamol.", status="approved"),
        Example("another spelling", text="Percocet contains oxycodone and acetaminophen.", status="approved"),
        Example("an interaction", text="Co-codamol contains paracetamol, so do not take other medicines with paracetamol or ibuprofen.", status="approved"),
        Example("denied", text="Augmentin does not contain sulfamethoxazole. It contains amoxicillin and clavulanic acid.", status="approved"),
    ),
)  # fmt: skip
