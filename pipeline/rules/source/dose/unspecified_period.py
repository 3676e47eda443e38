"""A dose by weight or surface that goes on for days must say whether it is for each dose or for a day.

"80 mg/kg for 10 days" is read as the amount for a day by one reader and as the amount each time by another: a factor of two
to four in a child. A frequency, "per day", "in divided doses" or "single dose" near the amount is enough. Source: ISMP,
safe presentation of doses; house rule for prose.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, schedules
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# How long it goes on: without such words it may be given once.
_GOES_ON = compiled(
    r"\b(?:for|over|during|throughout) (?:(?:the|a|about|at least|up to|another|next|first|total of) )*(?:\d+|two|three|four|five|six|seven|eight|ten|fourteen|twenty-one)"
    r"(?:\s?(?:-|to|or)\s?(?:\d+|\w+))?[ -](?:days?|weeks?|months?|nights?)\b"
    r"|\b(?:until|continu\w+|course of|\d+-day course|long[ -]term|throughout|maintenance|as long as)\b|\bfor (?:a|one|the) (?:week|month|fortnight)\b"
)
# Medicines against infections are given for days, whether that is said or not.
_COURSE_DRUG = compiled(
    r"\b(?:cef\w{3,}|ceph\w{4,}|\w{2,}cillin|co-amoxiclav|\w{3,}mycin|\w{3,}micin|amikacin|\w{2,}floxacin|\w{2,}ciclovir|acyclovir|meropenem|\w{2,}penem|metronidazole|linezolid|co-trimoxazole|"
    r"trimethoprim|fluconazole|isoniazid|rifampicin|rifampin|oseltamivir)\b"
)
_ONCE = compiled(
    r"\b(?:single|once|one-off|one-time|stat|bolus|load\w*|per dose|each dose|each time|at a time|per (?:infusion|injection|administration|cycle|treatment)|(?:an?|one|each|the) (?:infusion|injection|cycle)|"
    r"on days? \d|day 1|divided|cumulative|in total|total dose|before (?:surgery|induction|the (?:procedure|operation|incision))|daily|a day|per day|each day|every|weekly|hourly|continuous\w*|titrat\w+|"
    r"first dose|max\w*|exceed\w*|twice|times)\b"
)
_NO_TELLING = compiled(
    r"\b(?:rats?|mice|mouse|dogs?|monkeys?|rabbits?|animals?|overdos\w*|toxic\w*|ld50|not|never)\b|n't\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every dose by weight or surface that goes on and names no period near it."""
    every = passages(prose)
    for index, passage in enumerate(every):
        folded = fold(passage.text)
        if "kg" not in folded and "m2" not in folded and "m²" not in folded:
            continue
        following = every[index + 1 : index + 2]
        # What follows in a list is of another medicine.
        beside = [p for p in following if p.section == passage.section and passage.role not in ("item", "cell")]
        around = " ".join(p.text for p in (passage, *beside))
        for dose in doses(passage.text):
            if _is_open(passage, dose) and not schedules(around) and not _ONCE.search(fold(around)):
                words = passage.words(dose.start, dose.end)
                yield Problem(passage.pointer(dose.start), f"“{words}” says neither per dose nor per day", needle=words)
                break


def _is_open(passage: Passage, dose: DoseSaid) -> bool:
    if "/" not in dose.kind or dose.days or dose.schedule or dose.roles & {"maximum", "load", "too_much", "strength"}:
        return False
    if set(dose.amount.pers) - {"kg", "m2"}:
        return False
    sentence = passage.rest_of_sentence(dose.sentence, dose.end)
    if any(a.unit == "kg" and not a.pers for a in amounts(sentence)):
        return False  # an example, worked out for one person
    return (_GOES_ON.search(sentence) or _COURSE_DRUG.search(sentence)) is not None and not _NO_TELLING.search(sentence)


RULE = Rule(
    code="DOS042",
    name="unspecified-period",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “per dose” with the frequency, or “per day” with the number of doses.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a course", text="Children under 12 years: clarithromycin 7.5 mg/kg for 7 days.", status="approved", fires=True),
        Example("an antibiotic", text="1. Take cultures.\n2. Meropenem 40 mg/kg intravenously, up to 2 g.", status="approved", audience="professional", fires=True),
        Example("until", text="Give 15 mg/kg of amikacin intravenously until the culture is negative.", status="approved", fires=True),
        Example("a week", text="Treat croup with 1 mg/kg of prednisolone for a week.", status="approved", fires=True),
        Example("by surface", text="Cohort B received 60 mg/m² for 5 days.", fires=True),
        Example("twice a day", text="Children under 12 years: clarithromycin 7.5 mg/kg twice a day for 7 days.", status="approved"),
        Example("per day", text="Treat croup with 1 mg/kg/day of prednisolone for a week.", status="approved"),
        Example("once", text="A single dose of 200 micrograms/kg protects for 3 months.", status="approved"),
        Example("in the next sentence", text="Give 40 mg/kg for 10 days. Divide it into two doses a day.", status="approved"),
        Example("before surgery", text="Give 50 mg/kg over 30 minutes before surgery.", status="approved"),
    ),
)  # fmt: skip
