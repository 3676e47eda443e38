"""In a text, one side effect may not stand in the lists of two bands.

"Common: constipation ... Rare: constipation" leaves the reader to choose, and one of the two is wrong. Lists after a band
word, below such a heading, and in the rows of a table are read; headings that name other people begin anew.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.bands import band_of, effects_in, listed, told
from pipeline.rules.english.symptoms import canonical, symptoms
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# A line that names whom the lists below are about.
_OTHER_PEOPLE = compiled(r"\W*(?:in|with|for|during|after|when|patients|people)\b[^.;:]{0,60}:?\W*")


def check(prose: Prose) -> Iterator[Problem]:
    """Gather the effects of every band and look for one that has two."""
    seen: dict[str, tuple[str, Pointer]] = {}
    lead = ""
    for passage in passages(prose):
        own = band_of(passage.text)
        if own or passage.role != "item":
            lead = own
        if not own and (passage.role in ("heading", "title") or _OTHER_PEOPLE.fullmatch(fold(passage.text))):
            seen = {}
        if own or passage.role in ("heading", "title"):
            continue
        for label, at, effect in _effects(passage, lead):
            known = seen.setdefault(effect, (label, passage.pointer(at)))
            if known[0] != label:
                first, second = known[0].replace("_", " "), label.replace("_", " ")
                words = passage.text[at : at + len(effect)] if fold(passage.text).startswith(effect, at) else ""
                text = passage.place(at)
                needle = words if words and words in text.shown else ""
                also = (known[1],) if known[1] != text.pointer else ()
                yield Problem(
                    text.pointer, f"“{effect}” stands under {first} and under {second}", needle=needle, also=also
                )


def _effects(passage: Passage, lead: str) -> Iterator[tuple[str, int, str]]:
    """The effects of a passage: band, place, name. `lead` is the band of the line above a list."""
    for label, at, effect in told(passage.text):
        words = symptoms(effect)
        if words and len(words[0]) >= len(effect) - 2:
            yield label, at, canonical(effect)
    groups = list(listed(passage.text))
    for group in groups:
        for at, effect in group.effects:
            yield group.label, at, _named(effect)
    if groups:
        return
    if passage.role == "cell" and len(passage.parts) > 1:
        # The row of a table: its first cell may name the band.
        label = band_of(passage.parts[0][1].shown)
        for at, text in passage.parts[1:] if label else ():
            for place, effect in effects_in(text.shown):
                yield label, at + place, _named(effect)
        if not label:
            # The first cell may name the effect, and another its band.
            label = next((band for _, text in passage.parts[1:] if (band := band_of(text.shown))), "")
            found = list(effects_in(passage.parts[0][1].shown)) if label else []
            if len(found) == 1:
                yield label, passage.parts[0][0] + found[0][0], _named(found[0][1])
        return
    label = (lead if passage.role == "item" else "") or band_of(passage.heading)
    if label and passage.role in ("item", "text", "paragraph"):
        at, text = passage.parts[0]
        for place, effect in effects_in(text.shown):
            yield label, at + place, _named(effect)


def _named(effect: str) -> str:
    """An effect by its common name, if the words are just one of the table ("feeling sick" is nausea)."""
    words = symptoms(effect)
    return canonical(effect) if words and len(words[0]) == len(effect) else effect


RULE = Rule(
    code="ADR012",
    name="one-band-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Keep the effect in the band that its numbers give; name different forms or groups of people differently.",
    check=check,
    sources=("European Commission, guideline on summary of product characteristics",),
    examples=(
        Example(
            "two lists",
            text="Common (may affect up to 1 in 10 people): constipation, wind.\n\nRare (may affect up to 1 in 1,000 people): constipation, gallstones.",
            fires=True,
        ),
        Example(
            "one paragraph",
            text="Very common: nausea and headache. Uncommon: rash, nausea.",
            audience="professional",
            fires=True,
        ),
        Example(
            "below headings",
            text="### Very common side effects\n\n- Headache\n- Nausea\n\n### Rare side effects\n\n- Headache\n",
            fires=True,
        ),
        Example(
            "in a table",
            text="| Frequency | Adverse reaction |\n|---|---|\n| Very common (≥1/10) | Neutropenia, fatigue |\n| Common (≥1/100 to <1/10) | Dysgeusia |\n| Uncommon (≥1/1,000 to <1/100) | Neutropenia, alopecia |\n",
            audience="professional",
            fires=True,
        ),
        Example(
            "in sentences",
            text="Common side effects include dry mouth, cough and tiredness. Rare side effects include fits and dry mouth.",
            fires=True,
        ),
        Example(
            "each with its band",
            text="- Rash (common)\n- Cough (rare)\n- Rash (uncommon)\n",
            audience="professional",
            fires=True,
        ),
        Example("a sentence later", text="Common: nausea, cough. Nausea is rare.", fires=True),
        Example("each once", text="- Rash (common)\n- Cough (rare)\n- Severe rash (uncommon)\n"),
        Example("different effects", text="Common: headache, nausea. Rare: severe headache, liver failure."),
        Example("two groups", text="### Adults\n\nCommon: headache, nausea.\n\n### Children\n\nUncommon: headache."),
        Example("not lists", text="Headache is common. Rare: fits. If headache lasts, tell your doctor."),
        Example("the same band twice", text="Common: headache.\n\nCommon side effects include headache and cough."),
    ),
)
