"""No text may say that an investigational drug works, helps, cures or is safe: nobody knows it yet.

A claim of effect or safety draws people into trials, or to sellers, on a promise that no authority has examined; some
give up treatment that is known to help. Headings and ids count, for they are what a search result shows. A question
("whether it works"), a purpose ("designed to block"), a possibility ("may"), a finding in animals, what the drug does
to a receptor, and a result with its figures are no claims. Source: 21 CFR 312.7(a), written for sponsors; as house rule.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.actors import ITSELF, Cast, actor, cast_of
from pipeline.rules.english.benefits import BENEFITS, HARMLESS, around, does, harms_not
from pipeline.rules.english.claim_phrases import PHRASES
from pipeline.rules.english.claims import form_of, verb_claims
from pipeline.rules.english.framing import Hit, hit_at, is_advised, is_disowned, is_framed
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.neutral_verbs import unusual_verbs
from pipeline.rules.english.own_mentions import mentions, with_slot
from pipeline.rules.english.sourcing import has_figures
from pipeline.rules.english.triggers import patterns
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose, Texts

_LOOKS_BACK = compiled(
    r"\bin (?:the|this|that|our|an?|one|some|several|two|three|early|small)\b[^,;]*\b(?:stud(?:y|ies)|trials?|cohort|patients?|participants?|people|volunteers?)\b|\b(?:reported|observed|noted)\b"
)
# "Safe" and "effective" of something else than a medicine, and sayings that hold these words.
_ELSEWHERE = compiled(
    r"\b(?:less|cost-?|more|how|as) (?:effective|safe)\b|\beffective (?:contracepti\w+|birth control|method|communication|date|dose|concentration|therap(?:y|ies) (?:for|exist|is available))|\b(?:find|finding|learn|a|the) (?:\w+ )?safe dose"
    r"|\bkept? (?:\w+ ){0,3}safe\b|\bsafe (?:place|storage|distance|disposal|handling)\b|\bthe (?:highest|lowest|minimum|right|best) \w+ dose\b|\bworks? (?:shift|schedule)"
)

# What happens in a trial, and to a programme, takes many verbs.
_IN_TRIAL = compiled(
    r"\b(?:trials?|stud(?:y|ies)|protocol|cohorts?|arms?|placebo|development|programme|program|half-life|cyp\w*)\b"
)
_PAST = compiled(r"\b(?:was|were|had|got|kept|held|took|made|brought|gave|sent|\w{2,}ed)\b")
_DENIAL = compiled(r"\b(?:no(?! longer)|not|never|nor)\b(?! in (?:doubt|question))")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text and id about an investigational drug."""
    if not prose.investigational:
        return
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "term":
            continue
        taken: list[tuple[int, int]] = []
        for hit in (*_told(text.shown, prose), *_stated(text.shown, names)):
            if any(start < hit.end and hit.start < end for start, end in taken):
                continue
            taken.append((hit.start, hit.end))
            words = hit.words.strip(" ,")
            where = "the id" if text.role == "id" else f"the {text.role}"
            yield Problem(
                text.pointer,
                f"{where} says “{words}” of a drug that is not approved: nobody knows that yet",
                needle="" if text.role == "id" else words,
            )


def _told(text: str, prose: Prose) -> Iterator[Hit]:
    """Claims by their verb or phrase, where the drug is what acts."""
    cast: Cast | None = None
    for hit, strong, past in _candidates(text):
        if hit.negated or is_framed(hit) or is_disowned(hit) or is_advised(hit):
            continue
        if cast is None:
            cast = _cast(prose.texts, prose.generic_name)
        who = _actor(hit, cast)
        if who not in ("drug", "none") and not (who == "unknown" and strong):
            continue
        if who == "none" and past:
            continue  # "Increased appetite" names an effect
        yield hit


@lru_cache(maxsize=4)
def _cast(texts: Texts, generic_name: str) -> Cast:
    return cast_of((text.shown for text in texts), generic_name)


def _stated(text: str, names: frozenset[str]) -> Iterator[Hit]:
    """Claims that name the drug, or point at it, in the pattern itself."""
    folded = with_slot(fold(text), names)
    for start, end, harmless in _claims_in(folded):
        hit = hit_at(text, start, end)
        if hit is None or hit.negated or is_framed(hit) or is_disowned(hit) or is_advised(hit):
            continue
        words = fold(hit.words)
        if not harmless and (_DENIAL.search(words) or (_PAST.search(words) and _is_result(hit))):
            continue
        if "ø" not in folded[start:end] and (others := medicines(hit.sentence)) and not others & names:
            continue
        yield hit
    for first, last in unusual_verbs(folded):
        hit = hit_at(text, first, last)
        if hit and not (
            hit.negated or is_framed(hit) or is_disowned(hit) or is_advised(hit) or _IN_TRIAL.search(hit.sentence)
        ):
            yield hit


def _claims_in(slotted: str) -> Iterator[tuple[int, int, bool]]:
    """Where claims of an effect, or of harmlessness (then True), stand in a text with the slot of the drug."""
    for start, end in mentions(slotted):
        if found := does().match(slotted, end):
            yield start, found.end(), False
        if claim := around(slotted, start, end):
            yield *claim, False
        if found := harms_not().match(slotted, end):
            yield start, found.end(), True
    for table in (BENEFITS, HARMLESS):
        yield from ((m.start(), m.end(), table is HARMLESS) for _, m in patterns(table).matches(slotted))


def _is_result(hit: Hit) -> bool:
    """Whether figures, or words that look back on a study, stand beside a claim in the past tense."""
    return has_figures(hit.sentence) or _LOOKS_BACK.search(hit.sentence) is not None


def _candidates(text: str) -> Iterator[tuple[Hit, bool, bool]]:
    """Words that would be a claim if the drug did it; whether they are so strong that anything unknown counts as the
    drug; and whether they are in the past tense.
    """
    folded = fold(text)
    for _, match in patterns(PHRASES).matches(folded):
        hit = hit_at(text, match.start(), match.end())
        if hit is None:
            continue
        around = hit.sentence[max(0, hit.at - 25) : hit.at + len(hit.words) + 25]
        counted = fold(hit.words).lstrip(" ,").startswith(("was ", "were ")) and has_figures(hit.sentence)
        if not counted and not _ELSEWHERE.search(around) and not _DENIAL.search(fold(hit.words)):
            yield hit, True, False
    for found in verb_claims(folded):
        hit = hit_at(text, found.start, found.end)
        if hit is None:
            continue
        form = form_of(found.verb, hit.before)
        if not form or (form == "past" and (has_figures(hit.sentence) or _LOOKS_BACK.search(hit.sentence))):
            continue
        yield hit, found.claim.strong, form == "past"


def _actor(hit: Hit, cast: Cast) -> str:
    if _speaks_of_people().match(fold(hit.words)):
        # Of people or a disease it is a claim only if the drug is named beside them.
        named = (
            " will " in hit.words.lower()
            or ITSELF.search(hit.sentence)
            or any(name in hit.sentence for name in cast.own)
        )
        return "drug" if named else "other"
    return actor(hit.before, cast)


@cache
def _speaks_of_people() -> re.Pattern[str]:
    """Claims whose subject is the people or the disease: "patients get better", "tumors disappear"."""
    return compiled(
        r"(?:patients?|people|children|women|men|adults|babies|those|users|participants|sufferers|everyone|everybody|anyone|you|your|tumou?rs?|cancers?|lesions?|metastases|symptoms?|pain|attacks|plaques|infections?|the disease|seizures|li(?:fe|ves))\b"
    )


RULE = Rule(
    code="PRO001",
    name="efficacy-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write what is being studied, or what was seen in how many people of which trial: “is being studied to see whether it ...”.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example(
            "a heading", {"sections.overview.title": "How examplinib fixes the problem"}, ("sections.overview.title",)
        ),
        Example("an id", {"sections.overview.id": "examplinib_cures_cancer"}, ("sections.examplinib_cures_cancer.id",)),
        Example(
            "already effective",
            {
                "sections.overview.blocks.introduction.text": "While the drug is already effective, scientists look further."
            },
            ("sections.overview.blocks.introduction.text",),
        ),
        Example(
            "to be seen",
            {
                "sections.overview.blocks.introduction.text": "Researchers want to see whether examplinib stops the disease."
            },
        ),
        Example("stops attacks", text="ABC-123 is a nasal spray under study. It stops migraine attacks.", fires=True),
        Example("safe", text="ABC-123 is safe for older adults.", fires=True),
        Example("proven", text="The antibody ABC-123 has been clinically proven to work.", fires=True),
        Example("people get better", text="Patients on ABC-123 live longer.", fires=True),
        Example("ability", text="The data highlight the ability of ABC-123 to overcome resistance.", fires=True),
        Example("denied", text="ABC-123 has not been shown to be safe or effective."),
        Example("designed to", text="ABC-123 is designed to block a protein that helps tumors grow."),
        Example("in mice", text="In mice, ABC-123 slowed tumor growth."),
        Example("contraception", text="Use effective contraception while you take ABC-123."),
        Example("data", text="Tumors shrank in 10 of 29 people (34 %) who took ABC-123."),
        Example(
            "another drug",
            text="Surgery is an effective treatment for early tumors. ABC-123 is being studied in late ones.",
        ),
        Example("an approved drug", text="Amoxicillin is effective against many bacteria.", status="approved"),
        Example("mood", text="ABC-123 brightens mood within days.", fires=True),
        Example("sleep", text="One dose lets children sleep through the night.", fires=True),
        Example("with it", text="With ABC-123, people with angina climb stairs again.", fires=True),
        Example("in check", text="It keeps psoriasis in check.", fires=True),
        Example("an unusual verb", text="ABC-123 outsmarts the virus. ABC-123 sweeps plaques aside.", fires=True),
        Example("harmless", text="ABC-123 does not damage the kidneys.", fires=True),
        Example("what it may do", text="ABC-123 can raise your heart rate. It increases exposure to midazolam."),
        Example("harm", text="People on ABC-123 have more infections."),
        Example("nothing promised", text="You may not benefit from ABC-123."),
    ),
)
