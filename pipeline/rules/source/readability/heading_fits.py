"""What stands below a heading is about what the heading says.

Readers of leaflets do not read; they look for the heading and read what stands below it. Under "How to store your pens"
the dose is lost, and under "Side effects" a storage note hides that the side effects are missing. A section is reported
when nothing in it speaks of its heading and something in it plainly belongs under another.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose, ReaderText

_STORING = (
    r"\b(?:stor(?:e[ds]?|ing|age)|fridge|refrigerat\w+|freez\w+|frozen|shelf life|°\s?[cf]\b|original (?:pack\w*"
    r"|carton|container|bottle)|protect(?:ed)? (?:it |them )?from (?:light|moisture|heat)|room temperature"
    r"|out of (?:the )?(?:sight|reach))"
)
_TAKING = (
    r"\b(?:take|swallow|inject|apply|stick|inhale|chew|dissolve|put|spray|use|give|drink)\b[^.;]{0,40}\b(?:tablets?|capsules?"
    r"|puffs?|drops?|patch(?:es)?|sprays?|pens?|spoonfuls?|sachets?|doses?|ml|mg|micrograms?|units?)\b[^.]{0,60}\b(?:daily|a day"
    r"|each (?:day|morning|evening|night)|every (?:\w+ )?(?:day|morning|evening|night|hours?|weeks?)|once|twice|in the (?:morning"
    r"|evening)|at (?:night|bedtime)|weekly|a week)\b|\b(?:usual|recommended|starting|maintenance|daily|adult) dos(?:e|age) (?:is|for)\b"
    r"|\b(?:mg|micrograms?|units|g) (?:once|twice|three times|daily|a day|every|per day)\b"
)
_HARMING = (
    r"\b(?:side[- ]effects?|adverse (?:reactions?|events?|effects?)|undesirable effects?)\b[^.]{0,60}\b(?:are|is|include|were)\b"
    r"|\b(?:very common|common|uncommon|rare|very rare)(?:ly)?\b[^.]{0,60}\b(?:nausea|headaches?|rash|vomiting|dizz\w+|diarrh?oe?a|tired\w*"
    r"|cough|fever|itch\w*|dry mouth)\b"
    r"|\b(?:rash|headaches?|nausea|dry mouth|dizz\w+|vomiting)\b[^\n]{0,80}\b(?:common|rare|uncommon)\b"
)
_FELT = r"(?:rash|headaches?|nausea|dry mouth|dizz\w+|vomiting|diarrh?oe?a|itch\w*|hoarse\w*|sore mouth|cough|tired\w*|sick|blisters?|swelling|constipation|fever|turn red|redness|tummy ache)"
_HARMING += (
    rf"|\b(?:may|might|can|could|some (?:people|patients|users)|a few people|most people)\b[^.]{{0,50}}\b{_FELT}\b"
    rf"|\bif you (?:have|get|notice|feel|develop)\b[^.]{{0,40}}\b{_FELT}\b"
)
_VISITING = r"\b(?:car park|parking|(?:first|second|third|ground) floor|lift to|level \d|reception desk|waiting room|bus stop|tram|main entrance)\b"
_EXPECTING = r"\b(?:pregnan\w+|breast-?feed\w*|contracepti\w+|unborn)\b"
# Subject: its headings, the words of which a section on it has at least one, and what plainly belongs to it (or nothing).
# House list, after the headings of the QRD template and 21 CFR 201.57.
_SUBJECTS: dict[str, tuple[str, str, str]] = {
    "storage": (
        r"\bstor(?:e|ing|age)\b|\bkeep(?:ing)? (?:your|the|this|these) (?:medicines?|tablets|capsules|pens?|patches|vials|bottles?|inhaler)\b",
        rf"{_STORING}|\bkeep\b|\bkept\b|\bexpir|\bdispos|\bthrow|\bdiscard|\bwaste\b|\bpharmac|\bcool\b|\bdry place\b|\bopen(?:ed|ing)\b|\bunopened\b|\btravel",
        _STORING,
    ),
    "the visit": (
        r"\b(?:visits?|appointments?)\b|\bhow to (?:find|reach) us\b|\bgetting (?:here|there)\b|\bdirections\b",
        rf"{_VISITING}|\bvisit|\bcome\b|\bbring|\bappointment|\bclinic|\bcall\b|\bdoctor|\bnurse|\btests?\b|\bday|\bweek|\bhour|\bstudy|\byou\b",
        _VISITING,
    ),
    "what to tell first": (
        r"^\W*before (?:you |your child )?(?:\w+ )?(?:take|taking|use|using|start|starting|are given)\b",
        r"\btell\b|\bask\b|\bdoctor|\ballerg|\bpregnan|\bif you|\bnot\b|n't\b|\bcheck|\btests?\b|\bother (?:medicines|drugs)|\bhistory|\bdisease|\bproblems|\bwash\b|\bread\b|\bremove|\btake (?:it|the \w+) out|\bnurse|\bshould|\bmust",
        "",
    ),
    "a missed dose": (
        r"\b(?:miss(?:ed|ing)?|forg[eo]t\w*|late) .*\b(?:dose|tablet|capsule|injection|patch|medicine|it)s?\b|\bmissed\b",
        r"\bmiss|\bforg[eo]t|\bskip|\blate\b|\blater\b|\bremember|\bdouble\b|\btwo (?:doses|tablets)|\bnext (?:dose|one|tablet|injection)|\bcatch up|\busual time|\bmake up|\bhours\b",
        "",
    ),
    "side effects": (
        r"\bside[- ]effects?\b|\badverse\b|\bundesirable\b|\bunwanted effects?\b",
        r"\beffects?\b|\badverse|\breaction|\bcommon|\brare|\bsymptom|\bfeel|\bsick|\brash|\bpain|\bach|\bbleed|\bdizz|\btired|\btell\b|\bcall\b|\breport|\bdoctor|\bstop\b|\bswell|\bfever|\bevents?\b|\bharm|\btox|%",
        _HARMING,
    ),
    "dosing": (
        r"\bhow (?:to|do i|should i|you|much|often)\b.*\b(?:take|use|inject|apply|give|inhale|taken|used|given)\b|\bdos(?:e|es|age|ing)\b|\bposology\b",
        r"\btak(?:e|en|ing)\b|\bus(?:e|ed|ing)\b|\bdos|\bmg\b|\bml\b|\bmicrogram|\bunits?\b|\bswallow|\binject|\bapply|\bgiv|\bdaily|\bonce\b|\btwice\b|\bevery\b|\ba day\b|\bpuff|\bdrop|\bstart|\binhal|\bput\b|\bpress|\bopen|\bshake|\bstop|\bmiss|\bschedule|\bweek|\bcycle",
        _TAKING,
    ),
    "overdose": (
        r"\boverdos(?:e|age)\b|\btoo (?:much|many)\b",
        r"\boverdos|\btoo (?:much|many)|\bmore than|\bcharcoal|\bpoison|\bantidote|\bemergency|\bhospital|\bcall\b|\bsupportive|\bsymptom|\bhaemodialysis|\bhemodialysis|\bdialy|\bnaloxone|\btoxic|\bmonitor|\bdoctor|\bexcess|\bhigher (?:dose|than)|\bexperience\b|\binformation\b|\bno data|\bcase",
        "",
    ),
    "pregnancy": (
        r"\bpregnan(?:t|cy)\b|\bbreast-?feeding\b|\blactation\b|\bfertility\b|\bcontraception\b",
        rf"{_EXPECTING}|\bbirth|\bbab(?:y|ies)|\bmilk|\bwom[ae]n|\bm[ae]n\b|\bfertil|\bchild|\bf(?:o)?etal|\bf(?:o)?etus|\blactat|\bnurs|\bsemen|\bpartner|\bmother|\bteratogen|\breproduct|\banimal",
        "",
    ),
    "contraindications": (
        r"\bcontra-?indications?\b|\bwho (?:should|must|can)(?: ?not|n't)\b|\bdo not (?:take|use)\b.*\bif\b|\b(?:must|should) not (?:take|use|have)\b|\bnot to (?:take|use)\b",
        r"\bcontra|\bnot\b|n't\b|\ballerg|\bhypersensitiv|\bavoid|\bno one\b|\bnever\b|\bhistory of|\bsevere|\bpregnan|\bnone\b|\bknown\b|\bpatients with|\bpeople with|\bunder \d|\bdisease|\bif you",
        "",
    ),
    "interactions": (
        r"\binteractions?\b|\bother (?:medicines|drugs|medications)\b|\bwith food\b",
        r"\binteract|\bother\b|\binhibit|\binduc|\bcyp|\btogether|\bgrapefruit|\balcohol|\bcombin|\bconcomitant|\bco-?administ|\bfood|\bmedicines?\b|\bdrugs?\b|\bwith\b(?! food)|\blevels?\b|\bexposure|\bsubstrate",
        "",
    ),
    "what it contains": (
        r"\bwhat\b.*\b(?:contains?|is in|are in|is made of)\b|\bingredients?\b|\bcomposition\b",
        r"\bcontain|\bingredient|\bactive\b|\blactose|\bmg\b|\bsubstance|\bexcipient|\bmade of|\bgelatin|\bstarch|\bsodium|\bwater\b|\beach\b|\binside\b|\bsugar",
        "",
    ),
    "what it is for": (
        r"\bwhat\b.*\b(?:is|are|it is|they are)(?: used)? for\b|\bindications?\b|\bwhy\b.*\b(?:take|taking|prescribed|given|need)\b|^\W*(?:therapeutic )?uses?\W*$",
        r"\btreat|\bused?\b|\bhelp|\bfor\b|\bprevent|\brelie|\blower|\bindicat|\bdisease|\binfection|\bpain|\bblock|\breduc|\bpatients|\bpeople|\badults|\bcancer|\bstudied|\btest",
        "",
    ),
}  # fmt: skip


def check(prose: Prose) -> Iterator[Problem]:
    """Compare each heading with the words below it."""
    for heading, body in _sections(prose):
        subjects = [name for name in _SUBJECTS if _pattern(name, 0).search(fold(heading.shown))]
        if len(subjects) > 1 and "dosing" in subjects and _NARROWER.intersection(subjects):
            subjects.remove("dosing")  # "if you miss a dose", "how to take too much"
        if len(subjects) != 1 or not body:
            continue
        folded = "\n".join(fold(text.shown) for text in body)
        if len(folded) < 30 or _pattern(subjects[0], 1).search(folded):
            continue
        other = next((n for n, (_, _, plain) in _SUBJECTS.items() if plain and _pattern(n, 2).search(folded)), None)
        if other is not None and other != subjects[0]:
            yield Problem(
                heading.pointer,
                f"the heading promises {subjects[0]}, and what stands below is about {other}",
                needle=heading.shown if heading.shown in heading.source else "",
            )


def _sections(prose: Prose) -> Iterator[tuple[ReaderText, list[ReaderText]]]:
    """Each heading with the texts up to the next; a short line without a full stop counts as one."""
    heading: ReaderText | None = None
    body: list[ReaderText] = []
    for text in prose.texts:
        if text.role == "id":
            continue
        if text.role in ("heading", "title") or (text.role == "text" and _LINE.fullmatch(text.shown)):
            if heading is not None:
                yield heading, body
            heading, body = text, []
        else:
            body.append(text)
    if heading is not None:
        yield heading, body


_NARROWER = frozenset(["a missed dose", "overdose"])
_LINE = compiled(r"[^.!?;:,|]{4,60}")


@cache
def _pattern(name: str, which: int) -> re.Pattern[str]:
    return compiled(_SUBJECTS[name][which])


RULE = Rule(
    code="REA007",
    name="heading-fits",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Move the words under their heading, and write what this heading promises.",
    check=check,
    sources=("EMA QRD template", "house rule"),
    waivable=True,
    examples=(
        Example(
            "a dose under storage",
            text="## How to store your capsules\n\nTake one capsule every morning with water. Most people take them for 6 weeks.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "storage under a missed dose",
            text="## If you miss a dose\n\nStore the pens in the fridge. Do not freeze them.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "a dose under side effects",
            text="## Side effects\n\nChew one tablet twice a day. Drink water with it.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "storage under overdose",
            text="## Overdose\n\nProtect from light. Shelf life: 2 years.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "a dose under contraindications",
            text="## Contraindications\n\nThe usual dose is 20 mg once daily, in the morning.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "storage",
            text="## How to store your capsules\n\nKeep them below 25 °C. Take them out one hour before use.",
            status="approved",
            audience="patient",
        ),
        Example(
            "what to do about side effects",
            text="## Side effects\n\nIf your face swells, take no more tablets and call us.",
            status="approved",
            audience="patient",
        ),
        Example(
            "a missed dose",
            text="## If you miss a dose\n\nTake it within 12 hours, then go on as usual.",
            status="approved",
            audience="patient",
        ),
        Example(
            "two subjects",
            text="## How to take and store it\n\nStore the tablets in the fridge.",
            status="approved",
            audience="patient",
        ),
        Example(
            "another heading",
            text="## About this medicine\n\nStore the tablets in the fridge.",
            status="approved",
            audience="patient",
        ),
    ),
)
