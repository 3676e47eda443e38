"""A dose of a well-known medicine far above the highest usual one, or in a unit a thousand times off, is a slip.

"Levothyroxine 75 mg once a day" is a thousandfold overdose, a fentanyl patch of "25 mg/hour" a deadly one, metformin "500
micrograms" no treatment at all. Compared with a generous house table of general pharmacological knowledge, not with labels:
the finding says what to look up. Doses by vein, by weight, on the skin and in cases of poisoning are left alone.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_medicines import KnownMedicine, known, mentions
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# How far above the highest usual dose a dose is no dose any more. The table is generous, and specialists go beyond labels.
_FACTOR = Decimal(4)
# Milligrams that no single dose of a medicine dosed in micrograms reaches, and no puff of any inhaler.
_MICROGRAM_MEDICINE, _PUFF = Decimal(20), Decimal(20)
_NO_ORAL = compiled(
    r"\b(?:intraven\w*|iv|i\.v\.|infus\w*|inject\w*|intrathecal\w*|epidural\w*|cream|ointment|gel|lotion|topical\w*|skin|plaster|enema|depot|implants?|intrauterine|iu[ds]|coil|womb|device|releases|releasing|lets out|bag|tube|"
    r"overdos\w*|poison\w*|toxic\w*|mistak\w*|error|confus\w*|mix-?ups?|instead of|rather than|accident\w*|cumulative|over (?:the|a) lifetime|lethal|fatal|rats?|mice|dogs?|rabbits?|monkeys?|"
    r"high[- ]dose|equivalent|not|never|per litre|per liter|packs?|grams? of)\b|n't\b"
)
_SLIP = compiled(
    r"\b(?:overdos\w*|mistak\w*|errors?|confus\w*|mix-?ups?|instead of|rather than|accident\w*|not|never)\b|n't\b"
)
_PATCH = compiled(r"\bpatch(?:es)?\b|\btransdermal\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every dose of a medicine of the table with what is usual."""
    every = passages(prose)
    named = any(mentions(p.text) for p in every)
    so_far: set[str] = set()
    for passage in every:
        folded = fold(passage.text)
        yield from _by_the_hour(passage, folded)
        for dose in doses(passage.text) if named else ():
            medicine = _medicine(passage, dose, so_far)
            if medicine and (why := _unusual(passage, dose, medicine)):
                words = passage.words(dose.start, dose.end)
                yield Problem(
                    passage.pointer(dose.start), f"“{words}” of {medicine.name}: {why}; check the label", needle=words
                )
        so_far |= _named(passage.text)


def _named(text: str) -> set[str]:
    """The medicines that a text names, those of the table by their first name."""
    known = {m.said: m.medicine.name for m in mentions(text)}
    return {known.get(name, name) for name in medicines(text)} | set(known.values())


def _medicine(passage: Passage, dose: DoseSaid, so_far: set[str]) -> KnownMedicine | None:
    """The medicine that a dose is of: the one at its side, or the only one that the document has named until then."""
    folded = fold(passage.text)
    end = compiled(r"[.!?](?:\s|$)").search(folded, dose.end)
    stop = end.start() if end else len(folded)
    here = [m for m in mentions(passage.text) if dose.sentence <= m.start < stop]
    behind = next((m for m in here if m.start >= dose.end), None)
    if behind and compiled(r" (?:of (?:the )?)?").fullmatch(folded, dose.end, behind.start):
        return behind.medicine
    before = [m for m in here if m.end <= dose.start]
    if before and compiled(r"\W{0,3}(?:\w+ ){0,2}").fullmatch(folded, before[-1].end, dose.start):
        return before[-1].medicine
    if compiled(
        r"\W*(?!Adults|Children|People|Patients|Inject|Swallow|Another|Around|Between|Initially|Usually)[A-Z][a-z]{5,} \d"
    ).match(passage.text, dose.sentence):
        return None  # "Progesterone 100 mg": a name that nobody knows here
    names = _named(passage.text[dose.sentence : stop]) or so_far | _named(passage.text[: dose.sentence])
    return known(next(iter(names))) if len(names) == 1 else None


def _unusual(passage: Passage, dose: DoseSaid, medicine: KnownMedicine) -> str:
    sentence = passage.rest_of_sentence(dose.sentence, dose.end)
    if (
        dose.kind != "mg"
        or dose.roles & {"too_much", "total", "load"}
        or "/kg" in sentence
        or _NO_ORAL.search(sentence)
    ):
        return ""
    if set(dose.amount.pers) - {"day", "dose", "tablet", "capsule", "puff"}:
        return ""
    if medicine.unit == "units" and "insulin" not in medicine.classes and single_mass(dose):
        return "it is dosed in units"
    most = (medicine.most_daily if dose.days == 1 else medicine.most_single) or None
    single = dose.low / (dose.pieces or 1)
    if most is None:
        if medicine.unit == "micrograms" and single >= _MICROGRAM_MEDICINE and "patch" not in sentence:
            return "it is dosed in micrograms"
        return ""
    if dose.low > most * _FACTOR and dose.days != 7:
        unit = "micrograms" if medicine.unit == "micrograms" else "mg"
        return f"its highest usual dose is {_shown(most, unit)}"
    written = dose.amount.low * (dose.pieces or 1)
    if (
        medicine.unit == "mg"
        and dose.amount.unit in ("ug", "ng")
        and 0 < dose.high < most / 400
        and most / 20 <= written <= most
    ):
        return f"it is dosed in mg, up to {_shown(most, 'mg')}"
    return ""


def single_mass(dose: DoseSaid) -> bool:
    """Whether a dose is a plain mass of some size."""
    return dose.low >= 1 and not dose.amount.pers


def _shown(most: Decimal, unit: str) -> str:
    return f"{(most * 1000 if unit == 'micrograms' else most).normalize():,f} {unit}"


def _by_the_hour(passage: Passage, folded: str) -> Iterator[Problem]:
    """ "A fentanyl patch of 25 mg/hour", "100 mg per puff"."""
    patch = _PATCH.search(folded) is not None
    if not patch and not compiled(r"\b(?:puff|inhalation|actuation|spray)").search(folded):
        return
    for amount in amounts(passage.text):
        if amount.unit not in ("mg", "g") or amount.is_range:
            continue
        hourly = patch and amount.pers == ("h",) and _milligrams(amount) >= 1
        puff = amount.pers == ("puff",) and _milligrams(amount) >= _PUFF
        sentence = next((s for at, s in sentences(folded) if at <= amount.start < at + len(s)), folded)
        if (hourly or puff) and not _SLIP.search(sentence) and "infus" not in sentence:
            words = passage.words(amount.start, amount.end)
            where = "a patch gives off micrograms an hour" if hourly else "a puff holds micrograms"
            yield Problem(passage.pointer(amount.start), f"“{words}”: {where}; check the label", needle=words)


def _milligrams(amount: Amount) -> Decimal:
    return amount.low * MASSES[amount.unit]


RULE = Rule(
    code="DOS043",
    name="unusual-dose",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look the dose and its unit up in the label.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("milligrams for micrograms", text="Take digoxin 250 mg once a day.", status="approved", fires=True),
        Example("a few sentences on", text="Liothyronine acts fast. Most patients need 20 mg twice a day.", status="approved", fires=True),
        Example("a patch", text="Change the buprenorphine patch of 20 mg/hour every 7 days.", status="approved", fires=True),
        Example("micrograms for milligrams", text="Adults take ibuprofen 400 micrograms three times a day.", status="approved", fires=True),
        Example("tenfold", text="Start warfarin at 150 mg in the evening.", status="approved", fires=True),
        Example("a puff", text="The inhaler delivers 50 mg per puff.", status="approved", fires=True),
        Example("as usual", text="Take digoxin 250 micrograms once a day and ibuprofen 400 mg three times a day.", status="approved"),
        Example("a slip that is told", text="Never take levothyroxine 75 mg: the tablets hold 75 micrograms.", status="approved"),
        Example("a patch, right", text="Change the buprenorphine patch of 20 micrograms/hour every 7 days.", status="approved"),
        Example("by vein", text="Methotrexate 5 g is infused over 24 hours in osteosarcoma.", status="approved"),
        Example("another medicine", text="Digoxin and amiodarone interact. Amiodarone 200 mg is taken once a day.", status="approved"),
    ),
)  # fmt: skip
