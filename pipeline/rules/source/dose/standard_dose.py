"""An investigational drug has doses studied, never a standard, recommended or usual dose.

A "standard dose" of a drug that is not approved invites people to take it. What a trial gave is no recommendation.
Source: 21 CFR 312.7(a) as house rule: an investigational drug is not represented as safe or effective for its use.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText

_DOSE = r"(?:doses?|dosages?|dosing|dose range|regimens?|posology)"
_ESTABLISHED = (
    r"standard|recommended|usual|normal|typical|indicated|effective|correct|right|therapeutic|prescribed|customary|"
    r"conventional|ordinary|regular|optimal|proper|advised|suggested|established|routine|accepted|common"
)
_CLAIM = compiled(
    rf"\b(?:{_ESTABLISHED})\s+(?:(?:adults?|p(?:a)?ediatric|children's|daily|single|oral|starting|initial|maintenance|maximum|weekly|human|clinical|"
    rf"treatment|loading|total)\s+)*{_DOSE}\b"
    r"|\b(?:typically|usually|normally|generally|commonly|ordinarily)\s+(?:ranges?|doses?|dosed|takes?|taken|given|prescribed|administered|start(?:s|ed)?)\b"
    r"|\b(?:dose|dosage) (?:should be|must be)\b|\b(?:dose|dosage)(?: (?:for|in) [a-z ]{3,30})? (?:is|recommended is)(?= (?:usually |normally )?(?:a |one |two |between |about |up to )?[\d.])"
    r"|\b(?:is|are) (?:usually |normally |generally )?(?:enough|sufficient|adequate|suitable) for (?:most |many |all )?(?:adults|people|patients|children)\b"
    r"|^\W*(?:start|begin|take|inject|use|swallow)\s+(?:with |at |on )?(?:a dose of )?(?=[\d.]+\s?(?:mg|g|mcg|micrograms?|ml|units?)\b)"
    r"|\brecommended to take\b|\bposology\b"
    r"|\b(?:clinicians?|doctors?|physicians?|prescribers?|patients?|adults?|children|people|you) (?:should|must|can|may|need to) "
    r"(?:start|begin|take|receive|be (?:given|started|treated)|use|inject|give|prescribe)(?= (?:treatment |therapy )?(?:at |with |on )?(?:a dose of )?(?:[\d.]+\s?(?:mg|g|mcg|micrograms?|ml|units?|mL)|(?:one|two|three|\d) (?:tablets?|capsules?|injections?))\b)"
)
# Words of studies: what is said there is the dose of a study, and the "recommended phase 2 dose" is the name of a result.
_IN_A_STUDY = compiled(
    r"\b(?:trials?|stud(?:y|ies|ied)|participants?|volunteers?|cohorts?|protocol|randomi[sz]ed|arms?|enrolled|investigators?|phase|dose levels?|"
    r"comparator|placebo|rp2d|escalation|sub-?study|subjects?)\b"
)
_STUDY_DOSES = compiled(
    r"\bstudy (?:doses?|drug|medicine)\b|\bdoses? (?:studied|tested)\b|\bparticipants?\b|\bin (?:the|this|a) (?:trial|study)\b|\bprotocol\b"
)
_OTHERS = compiled(
    r"\b(?:recommended|chosen|set|decided|fixed)\s+(?:\w+\s+){0,3}?by (?:the|your|a) (?:\w+\s+){0,2}?(?:protocol|study|trial|investigator|doctor|team)"
)
_FIRM = compiled(rf"\b(?:{_ESTABLISHED})\b|\b(?:typically|usually|normally|generally|commonly|ordinarily)\b|posology")
_MILD = compiled(
    r"\b(?:effective|common|regular|right|correct|optimal|proper|prescribed|accepted|routine|established|suggested)\b"
)

# Letters of which some must be in a sentence for a claim to be there: a cheap look before a dear one.
_HINTS = ("dose", "dosage", "dosing", "regimen", "usually", "typically", "normally", "generally", "commonly", "ordinarily", "recommended", "posology",
          "enough", "sufficient", "adequate", "suitable", "start", "begin", "take", "inject", "use ", "swallow", "should", " must ", " can ", " may ", "need to")  # fmt: skip


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational drug."""
    if not prose.investigational:
        return
    subject = _subject(prose)
    for text in prose.texts:
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not any(word in folded for word in _HINTS):
                continue
            for match in _CLAIM.finditer(folded):
                if is_negated(folded, match.start()) or folded[: match.start()].count('"') % 2:
                    continue
                if _is_of_a_study(folded, match, text):
                    continue
                if _of_another_drug(sentence[: match.start()], sentence, subject):
                    continue
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer,
                    f"“{words}” presents the doses of an investigational drug as established",
                    needle=words,
                )


def _is_of_a_study(folded: str, match: re.Match[str], text: ReaderText) -> bool:
    """Whether a claim only names the dose of a study. A "standard dose" stays one, wherever it was given."""
    if (
        compiled(r"\s*(?:phase|for (?:the )?(?:next |later )?phase)\b").match(folded[match.end() :])
        or "phase" in match.group()
    ):
        return True
    if compiled(r"\b(?:recommended|suggested)\b").search(match.group()) and compiled(
        r"\bphase (?:\d|i+)\b|\brp2d\b"
    ).search(folded):
        return True
    if _OTHERS.search(folded) or compiled(
        r"\b(?:to find|finding|search for|looking for|determine|identify|define|select) (?:\w+\s+){0,4}?$"
    ).search(
        folded[: match.start()],
    ):
        return True
    firm = "enough" in match.group() or (_FIRM.search(match.group()) is not None and not _MILD.search(match.group()))
    if firm or text.role in ("heading", "title"):
        return False
    # "From 12 years the dose is 100 mg. ... These are study doses": the text speaks of a study as a whole.
    bare = not _MILD.search(match.group())
    return _IN_A_STUDY.search(folded) is not None or (bare and _STUDY_DOSES.search(fold(text.shown)) is not None)


def _subject(prose: Prose) -> str:
    """The drug that the texts are about: the one on record, or the first that they name; empty if they name none."""
    if prose.generic_name:
        return prose.generic_name
    for text in prose.texts:
        folded = fold(text.shown)
        if text.role != "id" and (named := medicines(text.shown) - {"placebo"}):
            return min(named, key=folded.find)
    return ""


def _of_another_drug(before: str, sentence: str, subject: str) -> bool:
    """Whether a claim is about a known drug that is not the subject: the comparator has a standard dose."""
    named = medicines(sentence) - {"placebo"}
    if not subject or not named:
        return False
    folded = fold(before)
    nearest = max(named, key=folded.rfind)
    return subject not in named or (nearest != subject and folded.rfind(nearest) >= 0)


RULE = Rule(
    code="DOS005",
    name="standard-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what was studied: “doses studied”, “participants received”.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example("a heading", {"sections.dosing.title": "Standard dosage"}, ("sections.dosing.title",)),
        Example(
            "a sentence",
            {"sections.overview.blocks.introduction.text": "The usual daily dose is given by a team."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example(
            "a dose that is",
            text="KLM-22 is being tested in asthma. The dose for adults is 20 mg once a day.",
            fires=True,
        ),
        Example(
            "to prescribers", text="KLM-22 is unapproved. For asthma, doctors should start with 5 mg a day.", fires=True
        ),
        Example("habit", text="KLM-22 is investigational. Patients usually take two capsules at night.", fires=True),
        Example("therapeutic", text="The therapeutic dose of KLM-22 is 3 mg/kg.", fires=True),
        Example(
            "a table",
            text="| Dose | KLM-22 |\n|---|---|\n| Recommended starting dose | 10 mg |\n| Highest dose | 40 mg |",
            fires=True,
        ),
        Example(
            "denied",
            {
                "sections.overview.blocks.introduction.text": "There is no recommended dose of this investigational drug."
            },
        ),
        Example(
            "the name of a result", text="The trial was to find the recommended phase 2 dose. It was 40 mg twice daily."
        ),
        Example(
            "what was studied", text="In the trial, the dose was 40 mg once a day, and participants took it at night."
        ),
        Example("the study doctor", text="Take the dose recommended by your study doctor."),
        Example(
            "a comparator", text="KLM-22 was compared with a placebo. The other arm received aspirin at its usual dose."
        ),
        Example("an approved drug", text="The recommended dose is 5 mg once a day.", status="approved"),
    ),
)
