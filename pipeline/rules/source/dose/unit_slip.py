"""One text must not give the same drug in the same number of milligrams and micrograms, nor in doses 100 times apart.

"50 micrograms" in one sentence and "50 mg" in the next is a thousandfold overdose waiting for its reader. Doses of other
drugs, of other ingredients and by body weight are compared among themselves. Source: ISMP, mix-ups of mg and mcg.
"""

from collections.abc import Iterator
from itertools import combinations

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_FACTOR = 100
_FAMILIES = (frozenset(["g", "mg", "ug", "ng"]), frozenset(["mL", "L"]))
# Ingredients and goods that stand beside a drug and have amounts of their own. Source: EU list of excipients with a
# known effect, and foods.
_OTHER_THING = compiled(
    r"[\s-]*(?:of )?(?:the |an? )?(?:lactose|sodium|sucrose|sugar|sorbitol|glucose|fructose|aspartame|alcohol|ethanol|potassium|caffeine|protein|"
    r"salt|fat|fib(?:er|re)|carbohydrates?|water|saline|fluids?|cream|ointment|gel|powder|tubes?|packs?|bottles?|bags?|food|jar|starch|propylene|"
    r"benzyl|calories|meal|weight|iodine|dextrose|infusion bag)\b"
)
_THING = compiled(r"[\s-]*(?:of )(?:the |your |an? )?(?P<name>[a-z][a-z-]{3,})")
_NO_THING = frozenset(
    ["body", "active", "study", "drug", "medicine", "this", "that", "these", "drug's", "base", "each", "free"]
)
# What is weighed out with the drug in it: a gram of cream holds milligrams.
_WEIGHED_OUT = compiled(
    r"\b(?:creams?|ointments?|gel|lotion|paste|foam|sachets?|powder|granules|tubes?|jars?|skin|appl(?:y|ied|ies)|suppositor\w+|syrup|toothpaste)\b"
)
# Sentences about the mix-up itself, about need or limits of nature, and about fluids.
_ABOUT_UNITS = compiled(
    r"\bmix(?:ed|ing)?[ -]?ups?\b|\bmistak\w+|\bconfus\w+|\berrors?\b|\bnot (?:mg|milligrams|micrograms|grams)\b|\binstead of\b|\brather than\b|"
    r"\bdifference between\b|\bdaily (?:need|requirement|intake)\b|\bdilut\w+|\bdrink\b|\burine\b|\bexcret\w+|\bplasma\b|\bserum\b|\blevels?\b|"
    r"\bconcentration\b|\boverdos\w+|\brats?\b|\bmice\b|\bmilligrams? (?:is|are|equals?)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every two doses of one text."""
    every = [(p, d) for p in passages(prose) for d in doses(p.text) if d.amount.unit in _FAMILIES[0] | _FAMILIES[1]]
    if len({d.amount.unit for _, d in every}) < 2:
        return
    kept = [(p, d) for p, d in every if not _set_aside(p, d)]
    told: set[int] = set()
    for (_, (at, first)), (j, (passage, second)) in combinations(enumerate(kept), 2):
        if j in told or not _same_matter(at, first, passage, second):
            continue
        a, b = first.amount, second.amount
        if (a.low, a.high) == (b.low, b.high):
            why = "the same number of another unit"
        elif first.is_about(second) and _apart(first, second):
            why = f"more than {_FACTOR} times apart"
        else:
            continue
        if _bracketed(at, first, passage, second):
            continue  # "5 mg (5 micrograms)": the rule on equal amounts tells of it
        told.add(j)
        words, other = passage.words(second.start, second.end), at.words(first.start, first.end)
        yield Problem(
            passage.pointer(second.start),
            f"“{words}” here and “{other}” elsewhere: {why}",
            needle=words,
            also=(at.pointer(first.start),),
        )


def _set_aside(passage: Passage, dose: DoseSaid) -> bool:
    folded = fold(passage.text)
    if _OTHER_THING.match(folded, dose.end) or dose.roles & {"too_much"}:
        return True
    end = compiled(r"[.!?](?:\s|$)").search(folded, dose.end)
    if dose.amount.unit == "g" and _WEIGHED_OUT.search(folded, dose.sentence, end.start() if end else len(folded)):
        return True
    return _ABOUT_UNITS.search(folded, dose.sentence, end.start() if end else len(folded)) is not None


def _same_matter(at: Passage, first: DoseSaid, passage: Passage, second: DoseSaid) -> bool:
    a, b = first.amount, second.amount
    if a.unit == b.unit or not any({a.unit, b.unit} <= family for family in _FAMILIES):
        return False
    if {"kg", "m2"} & set(a.pers) != {"kg", "m2"} & set(b.pers):
        return False
    if first.drugs and second.drugs and not first.drugs & second.drugs:
        return False
    names = _thing(at, first), _thing(passage, second)
    return not names[0] or not names[1] or names[0] == names[1]


def _thing(passage: Passage, dose: DoseSaid) -> str:
    found = _THING.match(fold(passage.text), dose.end)
    return found["name"] if found and found["name"] not in _NO_THING else ""


def _apart(first: DoseSaid, second: DoseSaid) -> bool:
    if first.days != second.days or min(first.low, second.low) <= 0:
        return False
    rates = [d.schedule.high for d in (first, second) if d.schedule is not None and d.schedule.high > 0]
    if len(rates) == 2 and max(rates) >= 7 * min(rates):
        return False  # a depot form holds the dose of many days
    return first.low > second.high * _FACTOR or second.low > first.high * _FACTOR


def _bracketed(at: Passage, first: DoseSaid, passage: Passage, second: DoseSaid) -> bool:
    if at is not passage:
        return False
    return (
        compiled(r"\W*(?:=|\(|i\.e\.|or|equal\w*|\s|to|that is)*\W*").fullmatch(at.text[first.end : second.start])
        is not None
    )


RULE = Rule(
    code="DOS022",
    name="unit-slip",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look both doses up at their source; check the prefix of the unit first.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "micrograms and milligrams",
            text="Each tablet holds 75 micrograms of levothyroxine. Take 75 mg every morning.",
            status="approved",
            fires=True,
        ),
        Example(
            "grams",
            text="## Dose\n\nThe dose is 5 mg twice a day.\n\n## Summary\n\nParticipants received 5 g twice a day.",
            fires=True,
        ),
        Example("by weight", text="Infants received 10 micrograms/kg. Older children received 10 mg/kg.", fires=True),
        Example(
            "far apart",
            text="The starting dose is 400 mg once daily. The dose is then 2 micrograms once daily.",
            fires=True,
        ),
        Example(
            "volumes", text="The syringe holds 0.5 mL. Inject 0.5 L into the thigh.", status="approved", fires=True
        ),
        Example("two drugs", text="Take digoxin 250 micrograms and amoxicillin 250 mg.", status="approved"),
        Example(
            "an excipient",
            text="One puff delivers 50 micrograms of salmeterol. It contains 50 mg of lactose.",
            status="approved",
        ),
        Example("equal amounts", text="The dose is 125 micrograms (0.125 mg) once daily.", status="approved"),
        Example("a warning", text="Do not mistake 50 micrograms for 50 mg.", status="approved"),
        Example("in water", text="Dilute 5 mL of the concentrate in 5 L of water.", status="approved"),
        Example(
            "other numbers",
            text="Start with 500 micrograms and raise the dose to 1 mg after a week.",
            status="approved",
        ),
    ),
)
