"""Two medicines that hurt people together are not called a safe pair.

Ibuprofen with warfarin, sildenafil with nitrates, fluoxetine with a monoamine oxidase inhibitor: a reader who is told
that the second is fine takes both. The pairs stand in a house table of general knowledge, so the finding asks to check
the label. A sentence with a caution ("only with close monitoring", "ask first") permits nothing.
"""

from collections.abc import Iterator
from itertools import combinations

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.permission import permits
from pipeline.rules.known_medicines import (
    KnownMedicine,
    class_danger,
    class_pattern,
    class_words,
    danger_together,
)
from pipeline.rules.known_subject import Spoken, spoken
from pipeline.rules.prose import Prose

_TOGETHER = (
    r"\b(?:with|while|together|alongside|along with|along side|combin\w+|same time|at once|also|both|during|on (?:it|them|this|treatment|your|the)|add(?:ed|ing)?|besides|as well"
    r"|on top|co-?administ\w+|mix\w*|pain|aches?|headaches?|fever|cold|choice|you (?:need|want)|between)\b"
)
# Classes whose words are too wide to name one danger.
_WIDE = frozenset({"betablocker", "antimalarial", "immunosuppressant", "hormone", "salt", "vitamin", "other", "antidepressant", "cytotoxic"})  # fmt: skip


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence that names a medicine or a class beside the one it is about, and calls that safe."""
    for said in spoken(prose):
        folded = fold(said.sentence)
        if not permits(folded, plainly=True):
            continue
        found = _pair(said, folded, together=compiled(_TOGETHER).search(folded) is not None)
        if found is not None:
            first, words, harm = found
            yield Problem(
                said.text.pointer,
                f"“{words}” is called safe together with {first}, but the two can bring {harm}: check the label",
                needle=words,
            )


def _pair(said: Spoken, folded: str, *, together: bool) -> tuple[str, str, str] | None:
    """The one medicine, the words for the other, and the harm."""
    for one, other in combinations(said.named, 2):
        if harm := danger_together(one.medicine, other.medicine):
            return one.said, said.sentence[other.start - said.start : other.end - said.start], harm
    if not together:
        return None
    own: tuple[KnownMedicine, ...] = tuple({m.medicine for m in said.named})
    if said.subject is not None:
        for mention in said.named:
            if harm := danger_together(said.subject, mention.medicine):
                at = mention.start - said.start
                return said.subject.name, said.sentence[at : at + len(mention.said)], harm
        own = own or (said.subject,)
    for match in class_pattern().finditer(folded):
        keys = class_words()[match.group(1).replace("- ", "-")] if match.group(1) in class_words() else frozenset()
        if len(keys) != 1 or keys & _WIDE:
            continue
        for medicine in own:
            if not keys & set(medicine.classes) and (harm := class_danger(medicine, next(iter(keys)))):
                return medicine.name, said.sentence[match.start() : match.end()], harm
    return None


RULE = Rule(
    code="CIW014",
    name="dangerous-companions",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look at the label: warn of the pair, and say who decides if both are needed.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("bleeding", text="Take apixaban twice a day. Naproxen is fine for a headache.", status="approved", fires=True),
        Example("in one sentence", text="Sildenafil and isosorbide can safely be taken together.", status="approved", fires=True),
        Example("a class", text="Phenelzine is safe to combine with an SSRI.", status="approved", fires=True),
        Example("potassium", text="You take ramipril. It is safe to use potassium salt substitutes as well.", status="approved", fires=True),
        Example("no risk", text="Oxycodone with diazepam at night poses no risk.", status="approved", fires=True),
        Example("a warning", text="Do not take ibuprofen with warfarin: it is not safe.", status="approved"),
        Example("another one", text="While you take warfarin, paracetamol is a safe choice for pain.", status="approved"),
        Example("with a doctor", text="Aspirin is safe with clopidogrel only if your doctor prescribed both.", status="approved"),
        Example("no danger known", text="Metformin is safe together with gliclazide.", status="approved"),
        Example("instead", text="If you take warfarin, paracetamol is safe instead of ibuprofen.", status="approved"),
    ),
)  # fmt: skip
