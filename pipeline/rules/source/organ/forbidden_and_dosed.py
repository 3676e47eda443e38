"""Where a medicine must not be used in an impairment, no other sentence may give a dose for it.

"Contraindicated below 30 mL/min" and "110 mg twice a day at 20 to 29 mL/min": a reader who finds the dose first gives a
forbidden drug. Severities and bands of clearance are compared over the whole text; exceptions in the sentence are accepted.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import amounts, fold, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.clearance import Band, bands, names_clearance
from pipeline.rules.english.impairment import Organ, organs, severities
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText

_FORBID = compiled(
    r"\bcontra-?indicat\w*|\b(?:must|should|may|can|do|does)(?: ?not|n't) (?:be )?(?:use[d]?|take[n]?|given|give|prescribed|prescribe|start(?:ed)?|receive|administered|have)\b|\bcannot (?:be )?(?:use[d]?|take[n]?|receive)\b|"
    r"\bnot (?:to be |be )?(?:used|recommended|given|taken|for)\b|\bnever (?:use|give|take|start)\b|\bavoid(?:ed)?\b(?! (?:nsaids?|potassium|alcohol|other|combin\w+|dehydration|drinking|grapefruit|diuretic\w*|paracetamol))|"
    r"\b(?:unsuitable|forbidden|prohibited|off limits)\b|\bstop(?:ped)? (?:it |treatment )?(?:if|when|below)\b|\bno one with\b"
)
_DOSED = compiled(
    r"\b(?:usual|normal|full|same|standard|recommended|half (?:the|of the)|halve|reduced) (?:\w+ )?dos\w+|\bhalve\b|\breduce the dose|\bno (?:dose |dosage )?(?:adjustment|change|reduction)|\bcan (?:continue|take|have|use|receive|stay on)\b"
)
_EXCEPT = compiled(
    r"\b(?:unless|except|only if|specialist|benefit|dialysis|transplant|unavoidable|essential|exceptional\w*|experts?|not studied|no data|previously|formerly|until \d{4}|older labels?|trial|study|"
    r"oral|intravenous|if (?:no|it cannot)|single)\b"
)
_CLAUSE = compiled(r"[;:]|, (?:and|but|while|whereas)\b|\bbut\b")
_LONG = Decimal(1000)
# A piece of every prohibition.
_SIGNS = ("contra", "not", "n't", "never", "avoid", "unsuitable", "forbidden", "prohibit", "limits", "stop", "no one")


@record
class _Said:
    """What one sentence says of an impairment: severities of an organ, or a band of clearance."""

    text: ReaderText
    words: str
    organ: Organ
    levels: frozenset[str]
    bands: tuple[Band, ...]
    drugs: frozenset[str]


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every prohibition with every dose."""
    if not any(
        _FORBID.search(fold(t.shown)) for t in prose.texts if t.role != "id" and any(s in fold(t.shown) for s in _SIGNS)
    ):
        return
    forbidden: list[_Said] = []
    dosed: list[_Said] = []
    for text, sentence, head in _told(prose):
        folded = fold(sentence)
        if _EXCEPT.search(folded):
            continue
        for clause in _clauses(sentence, head):
            inside = fold(clause)
            said = _read(text, clause)
            if said is None:
                continue
            if _FORBID.search(inside) or _FORBID.search(fold(head)):
                forbidden.append(said)
            elif any(a.unit in MASSES or a.unit == "IU" for a in amounts(clause)) or _DOSED.search(inside):
                dosed.append(said)
    reported: set[str] = set()
    for dose in dosed:
        for ban in forbidden:
            if dose.organ == ban.organ and _within(dose, ban) and dose.words not in reported:
                reported.add(dose.words)
                yield Problem(
                    dose.text.pointer,
                    f"“{dose.words}” gives a dose where “{ban.words}” forbids it",
                    needle=dose.words,
                    also=(ban.text.pointer,) if ban.text.pointer != dose.text.pointer else (),
                )


def _told(prose: Prose) -> Iterator[tuple[ReaderText, str, str]]:
    """Every sentence about impairment, with the label or heading above it where that forbids."""
    head = ""
    for text in prose.texts:
        if text.role == "id":
            continue
        if text.role in ("heading", "title", "label"):
            head = text.shown
        else:
            for _, sentence in sentences(text.shown):
                if organs(sentence) or names_clearance(sentence):
                    yield text, sentence, head if _FORBID.search(fold(head)) else ""
            head = "" if text.role == "cell" else head


def _clauses(sentence: str, head: str) -> Iterator[str]:
    """The clauses of a sentence; one that ends in a colon goes with what follows."""
    start, folded = 0, fold(sentence)
    for match in _CLAUSE.finditer(folded):
        clause = sentence[start : match.start()]
        if match.group() == ":" or not (_read_any(clause) and not head):
            continue
        yield clause
        start = match.end()
    yield sentence[start:]


def _read_any(clause: str) -> bool:
    return bool(severities(clause, known=True) or (names_clearance(clause) and bands(clause, known=True)))


def _read(text: ReaderText, clause: str) -> _Said | None:
    named: frozenset[Organ] = organs(clause) or (frozenset(["renal"]) if names_clearance(clause) else frozenset())
    found = tuple(b for b in bands(clause, known=names_clearance(clause)) if b.low < b.high) if "renal" in named else ()
    if not found and names_clearance(clause):
        single = compiled(
            r"\b(?:clearance|e?gfr|crcl)\b[^.;\d]{0,12}?\b(?:of|is|at|=)\s*(?:about )?(\d{1,3})\b(?!\s*(?:-|to|or|and))"
        ).search(fold(clause))
        found = (Band(0, 0, Decimal(single[1]), Decimal(single[1])),) if single else ()
    levels = frozenset(level for group in severities(clause, known=True) for level in group) - {"dialysis"}
    if len(named) != 1 or not (found or levels):
        return None
    return _Said(text, clause.strip(" ,;:."), next(iter(named)), levels, found, medicines(clause))


def _within(dose: _Said, ban: _Said) -> bool:
    if dose.drugs and ban.drugs and not dose.drugs & ban.drugs:
        return False
    if dose.bands and ban.bands:
        limits = [b for b in ban.bands if b.low == 0 and b.high < _LONG]
        return any(
            d.high <= b.high and (d.high < b.high or d.low > 0 or d.low == d.high) and d.low < b.high
            for d in dose.bands
            for b in limits
        )
    return not dose.bands and not ban.bands and bool(dose.levels & ban.levels)


RULE = Rule(
    code="ORG011",
    name="forbidden-and-dosed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which holds, the contraindication or the dose, and delete the other.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("a band", text="It must not be used when creatinine clearance is below 30 mL/min. Give 75 mg once a day if clearance is 15 to 29 mL/min.", status="approved", fires=True),
        Example("a severity", text="It is contraindicated in severe hepatic impairment. In severe hepatic impairment start with 2.5 mg.", status="approved", audience="professional", fires=True),
        Example("one value", text="Do not use it with an eGFR below 30 mL/min. A patient with an eGFR of 25 takes 500 mg once a day.", status="approved", fires=True),
        Example("several", text="Avoid it in severe renal impairment.\n\nIn mild, moderate or severe renal impairment the usual dose is given.", status="approved", audience="professional", fires=True),
        Example("bands that meet", text="It must not be used when creatinine clearance is below 15 mL/min. Give 75 mg once a day if clearance is 15 to 29 mL/min.", status="approved"),
        Example("another severity", text="It is contraindicated in severe hepatic impairment (Child-Pugh C). In moderate hepatic impairment (Child-Pugh B) start with 2.5 mg.", status="approved", audience="professional"),
        Example("another organ", text="Avoid it in severe hepatic impairment. In severe renal impairment give 20 mg once a day.", status="approved", audience="professional"),
        Example("an exception", text="Avoid it in severe renal impairment. Unless dialysis is planned, 20 mg is given in severe renal impairment by specialists.", status="approved", audience="professional"),
        Example("another medicine", text="Metformin is contraindicated with an eGFR below 30 mL/min. Sitagliptin 25 mg is given with an eGFR below 30 mL/min.", status="approved", audience="professional"),
    ),
)  # fmt: skip
