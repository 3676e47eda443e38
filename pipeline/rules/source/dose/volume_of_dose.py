"""The volume that is measured out must hold the dose that is told with it, at the concentration that the text gives.

"10 mg in 5 mL", a dose of 5 mg, and "draw up 25 mL": who follows the syringe takes ten times the dose. Volumes are compared
with the doses of their sentence, or of those before it for the same people; every concentration that the text gives, and
the strengths in which insulin is sold, may be the one that is meant. Source: ISMP, oral liquids and high-alert medicines.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.contents import Concentration, concentrations, within
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.numbers import DIGITS, WORDS
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM, _ABOUT_ROOM = Decimal("0.04"), Decimal("0.15")
# Units per mL in which insulin is sold.
_INSULIN = (Decimal(100), Decimal(200), Decimal(300), Decimal(500))
# What a volume is that is not the dose: a pack, what the drug is mixed with, what is drunk.
_GOODS = compiled(
    r"[\s-]*(?:(?!in|with|by|using|from|of|to|out)[a-z-]+ ){0,2}?(?:bottles?|bags?|minibags?|vials?|ampoules?|ampules?|syringes?|pens?|cartridges?|containers?|packs?|cups?|glass(?:es)?|sachets?|"
    r"pots?|spoons?|flasks?|prefilled|single-dose)\b"
    r"|\s*(?:of )?(?:sterile |cold |warm |normal |boiled |plain |clean |fresh )*(?:saline|water|sodium|glucose|dextrose|diluent|solvent|fluids?|juice|milk|food|blood|air|"
    r"0\.9|5 ?%|ringer\w*|infusion|lidocaine|nacl|normal)\b"
)
_MIXED = compiled(
    r"(?:\b(?:in|into|with|(?<!equal )(?<!equivalent )(?<!up )(?<!comes )(?<!amounts )(?<!fill )(?<!syringe )to)(?: (?:a|an|another|each|at least|about|exactly))?(?: (?:total|final))?(?: volume of)?|\b(?:holds?|size|bottles? of|packs? of|volume of|vials? of))\s*$"
)
# "10 mL of 1 mg in 10 mL"
_OF_ANOTHER = compiled(r"\s*of (?:the |a )?(?=\d)")
_DIVIDED = compiled(r"\b(?:as|divided|split|each time|in (?:two|three|four|2|3|4))\b")
_COUNTED = compiled(rf"(?:{WORDS}|{DIGITS})\s*(?:x|×)?\s*$")  # "two 5 mL spoonfuls"
_OTHER_STEP = compiled(
    r"\b(?:another|extra|additional|further|flush\w*|prim(?:e|ed|ing)|air shot|discard\w*|waste\w*|left|remain\w*|spill\w*|dilut\w+|reconstitut\w+|rate|"
    r"urine|blood|water|per cent|twice that|half that)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every volume with the doses near it."""
    every = passages(prose)
    held = [c for p in every for c in concentrations(p.text)]
    if not held and not any("insulin" in fold(p.text) and "ml" in fold(p.text) for p in every):
        return
    sizes = {(c.kind, c.value) for c in held}
    if not any(kind == "IU" for kind, _ in sizes) and any("insulin" in fold(p.text) for p in every):
        sizes |= {("IU", size) for size in _INSULIN}
    found = [(i, d) for i, p in enumerate(every) for d in doses(p.text)]
    drugs = [(i, d) for i, d in found if d.kind in ("mg", "IU") and not _in(concentrations(every[i].text), d)]
    if not drugs:
        return
    for index, volume in found:
        if volume.kind == "mL" and _is_measured(every[index], volume):
            yield from _compare(every, index, volume, drugs, sizes)


def _in(held: tuple[Concentration, ...], dose: DoseSaid) -> bool:
    return any(c.start <= dose.start < c.end for c in held)


def _is_measured(passage: Passage, volume: DoseSaid) -> bool:
    folded = fold(passage.text)
    before = folded[volume.sentence : volume.start]
    linked = compiled(r"(?:equal\w*|equivalent|that is|which is|i\.e\.,?|=|\()(?: to)? *$").search(before)
    if (
        _COUNTED.search(before)
        or _in(concentrations(passage.text), volume)
        or _GOODS.match(folded, volume.end)
        or (_OF_ANOTHER.match(folded, volume.end) and not linked)
        or _MIXED.search(before)
    ):
        return False
    return not _OTHER_STEP.search(passage.rest_of_sentence(volume.sentence, volume.end))


def _compare(
    every: tuple[Passage, ...],
    index: int,
    volume: DoseSaid,
    drugs: list[tuple[int, DoseSaid]],
    sizes: set[tuple[str, Decimal]],
) -> Iterator[Problem]:
    passage = every[index]
    divided = _DIVIDED.search(fold(passage.text)) is not None
    beside = [d for i, d in drugs if i == index and d.sentence == volume.sentence and not d.roles & {"strength"}]
    if not beside:
        if volume.roles & {"maximum", "raise", "reduce", "total", "load"} or volume.amount.comparator == "less_than":
            return
        beside = [d for i, d in drugs if _just_before(every, i, d, index, volume) and d.people == volume.people]
    beside = [
        d for d in beside if not d.roles & {"too_much"} and d.is_about(volume) and any(k == d.kind for k, _ in sizes)
    ]
    if not beside or any(
        _fits(volume, d, size, divided=divided) for _, d in drugs for kind, size in sizes if kind == d.kind
    ):
        return
    dose = min(beside, key=lambda d: abs(d.start - volume.start))
    fitting = {size for kind, size in sizes if kind == dose.kind}
    size = min(fitting, key=lambda s: abs(s * volume.low - dose.low))
    words, holds = passage.words(volume.start, volume.end), f"{(volume.low * size).normalize():,f}"
    unit, said = "units" if dose.kind == "IU" else "mg", f"{dose.low.normalize():,f}"
    yield Problem(
        passage.pointer(volume.start),
        f"“{words}” holds {holds} {unit} at {size.normalize():,f} {unit}/mL, and the dose in the text is {said} {unit}",
        needle=words,
    )


def _just_before(every: tuple[Passage, ...], at: int, dose: DoseSaid, index: int, volume: DoseSaid) -> bool:
    """Whether a dose is told in one of the two sentences, or in the passage, before a volume."""
    if dose.roles & {"strength", "maximum", "total", "reduce"}:
        return False
    if at == index:
        text = every[at].text[dose.end : volume.sentence]
        return dose.end <= volume.sentence and sum(text.count(mark) for mark in (". ", "? ", "! ")) <= 2
    return at == index - 1 and every[at].section == every[index].section and volume.sentence == 0


def _fits(volume: DoseSaid, dose: DoseSaid, size: Decimal, *, divided: bool) -> bool:
    """Whether a volume is a dose, each time or for a day, whichever way both are given."""
    room = _ABOUT_ROOM if "about" in (volume.amount.comparator, dose.amount.comparator) else _ROOM
    low, high = volume.low * size, volume.high * size
    if within(low, high, dose.low, dose.high, room):
        return True
    if bool(volume.days) == bool(dose.days):
        # "60 mg, as 3 mL twice a day" leaves open whether the 60 mg are for the day.
        schedule = volume.schedule if divided and not dose.schedule else None
    else:
        schedule = dose.schedule if volume.days else volume.schedule
    if schedule is not None and schedule.high > 0:
        times = Decimal(schedule.high.numerator) / schedule.high.denominator
        each = (dose.low, dose.high) if dose.days or not volume.days else (dose.low * times, dose.high * times)
        taken = (low, high) if volume.days else (low * times, high * times)
        return within(*taken, *each, room)
    return (
        bool(dose.days)
        and not volume.days
        and any(within(low * n, high * n, dose.low, dose.high, room) for n in (2, 3, 4, 6))
    )


RULE = Rule(
    code="DOS039",
    name="volume-of-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which number is wrong: the dose, the volume or the concentration.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("in brackets", text="The syrup contains 100 mg in 5 mL. Give 10 mL (150 mg) at bedtime.", status="approved", fires=True),
        Example("a solution", text="The solution holds 20 mg/mL. A dose of 50 mg (5 mL) was given.", fires=True),
        Example("in the next sentence", text="Each mL contains 25 mg of the drug. Your dose is 50 mg at night. Fill the oral syringe to 20 mL.", status="approved", fires=True),
        Example("put as equal", text="The suspension has 40 mg in every 5 mL. Children get 80 mg, which is 5 mL, twice a day.", status="approved", fires=True),
        Example("insulin", text="Give 20 units (2 mL) of insulin glargine at bedtime.", status="approved", fires=True),
        Example("units per mL", text="Heparin 5,000 units/mL: inject 2,500 units, that is 5 mL, under the skin.", status="approved", fires=True),
        Example("syrup that agrees", text="The syrup contains 100 mg in 5 mL. Give 7.5 mL (150 mg) at bedtime.", status="approved"),
        Example("two strengths", text="There are 20 mg/mL and 50 mg/mL solutions. Give 2 mL (100 mg).", status="approved"),
        Example("a day and each time", text="The solution holds 10 mg/mL. The dose is 60 mg a day, as 3 mL twice a day.", status="approved"),
        Example("diluted", text="Draw 400 mg (10 mL) of the 40 mg/mL solution and add it to 250 mL of saline.", status="approved"),
        Example("a bottle", text="The oral solution has 1 mg/mL. Take 2 mg (2 mL) twice a day. The bottle holds 120 mL.", status="approved"),
        Example("insulin in a pen", text="Inject 20 units of insulin glargine from the 3 mL pen.", status="approved"),
        Example("another age", text="The syrup contains 120 mg in 5 mL. Children of 2 years take 5 mL (120 mg). Children of 8 years take 10 mL.", status="approved"),
    ),
)  # fmt: skip
