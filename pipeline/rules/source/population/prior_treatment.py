"""A text does not restrict a drug to people who were treated before, and elsewhere open it to everyone.

“Specifically for patients who have already tried other drugs” against “for patients with advanced tumors”, or “all had been
treated before” against “none had ever been treated”: one of the two is not the population that was studied, and readers of
the other count themselves in. Other trials, and what a first treatment did, are left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText

_WHO = r"(?:patients?|people|persons?|adults?|children|participants?|those|women|men|anyone|individuals|subjects)"
_PRIOR = (
    r"(?:already|previously|ever|before)\s+(?:been\s+)?(?:tried|treated|taken|received|had|given|failed)|(?:have|has|had|having)\s+(?:\w+\s+){0,2}?(?:failed|received|progressed|tried|been treated|relapsed|taken)"
    r"|\bprevious\s+(?:\w+\s+){0,2}?(?:treatment|therapy|chemotherapy|lines?)|\bprior\s+(?:\w+\s+){0,2}?(?:treatment|therapy|chemotherapy|lines?)|\bpre-?treated|\bresistan\w+|\brefractory|\brelapsed|\bat least (?:one|two|1|2) (?:prior |previous )?(?:lines?|courses?|treatments?)|\btreatment before\b"
)
# Pieces of words of which one stands wherever a text opens the drug to others, and near every earlier treatment.
_SIGNS = (
    *(
        "untreated",
        "naive",
        "naïve",
        "never",
        "newly",
        "no p",
        "no e",
        "without",
        "none",
        "first-line",
        "first line",
        "regardless",
    ),
    *(
        "irrespective",
        "whether",
        "any",
        "every",
        "all ",
        "for ",
        "in patients",
        "in people",
        "in adults",
        "in women",
        "in men",
    ),
)
_PRIOR_SIGNS = (
    "already",
    "previous",
    "prior",
    "ever",
    "before",
    "have",
    "has ",
    "had ",
    "resist",
    "refract",
    "relaps",
    "treated",
    "at least",
)
_ONLY = r"\b(?:only|specifically|exclusively|solely|restricted to|limited to|reserved for|must|all|every|each|without exception)\b"
_NO_PRIOR = (
    r"(?:previously|hitherto) untreated|treatment[- ]na[iï]ve|never\s+(?:\w+\s+){0,2}?(?:treated|received|taken|tried|had (?:any )?(?:treatment|therapy|chemotherapy))|newly diagnosed"
    r"|no (?:prior|previous|earlier) (?:\w+ )?(?:treatment|therapy|chemotherapy)|without (?:any )?(?:prior|previous) (?:\w+ )?(?:treatment|therapy|chemotherapy)"
    r"|none of (?:whom|them|the \w+)\s+(?:had|have|was|were)\s+(?:ever\s+|previously\s+|already\s+)*(?:been\s+)?(?:had|received|treated|taken|tried)|(?:as|for|is) (?:a |the )?first[- ]line (?:treatment|therapy|use)?"
    r"|(?:regardless|irrespective) of (?:any )?(?:prior|previous|earlier) (?:\w+ )?(?:treatment|therapy)|whether or not (?:they|you|the patients?) (?:have|had|were|was) (?:already |ever |previously )?(?:been )?(?:treated|had|received|tried|taken)"
)
_ANYBODY = (
    rf"\b(?:designed|intended|studied|used|meant|open|indicated|suitable|tested|evaluated|developed|being studied|a treatment|an option)\s+(?:to|for|in|as)?\s*(?:treat\s+|use in\s+)?(?:any|all|every)\s+(?:\w+\s+)?(?:tumou?rs?|cancers?|stages?|{_WHO})\b"
    rf"|\b(?:anyone|everyone|everybody) with\b"
)
_FRAGMENT = rf"(?:^\W*|: )(?P<words>(?:for|in) (?:adult |all |any |adults and )?{_WHO} (?:with|whose|living with|who have) [^,;]*)$"
_OTHER_MATTER = (
    r"\b(?:another|second trial|separate|different|future|planned|later|follow-up|compar\w+|control|placebo|cohort b|part b|other trial|historical|should|tell|call|dose|reduc\w+|avoid\w*|"
    r"allerg\w+|side effects?|monitor\w*|caution|impairment|disease of the (?:liver|kidney)|pregnan\w+|allowed|risk|may|can|exclud\w+|larger|next)\b"
)


@record
class _Said:
    """Words about earlier treatment, in a sentence of a text."""

    text: ReaderText
    sentence: int
    words: str
    drugs: frozenset[str]


def check(prose: Prose) -> Iterator[Problem]:
    """Collect the restrictions; compare what is open to others with them."""
    restricted = list(_restrictions(prose))
    if not restricted:
        return
    for text in prose.texts:
        if text.role in ("id", "title"):
            continue
        for start, sentence in sentences(text.shown):
            words = _open_to_others(sentence)
            if not words:
                continue
            against = next(
                (r for r in restricted if (r.text, r.sentence) != (text, start) and _same(r, sentence)), None
            )
            if against is not None:
                yield Problem(
                    text.pointer,
                    f"“{words}”, but “{against.words}” elsewhere",
                    needle=words,
                    also=(against.text.pointer,) if against.text is not text else (),
                )
                break


def _restrictions(prose: Prose) -> Iterator[_Said]:
    for text in prose.texts:
        if text.role in ("id", "title"):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not any(sign in folded for sign in _PRIOR_SIGNS):
                continue
            only = _only().search(folded)
            prior = _prior().search(folded, only.end()) if only else None
            if only is None or prior is None or prior.start() - only.end() > 90 or _no_prior().search(folded):
                continue
            if compiled(_WHO).search(folded) and not compiled(
                r"\b(?:not|n't|never|nobody|side effects?|should|dose)\b"
            ).search(folded):
                yield _Said(text, start, sentence[only.start() : prior.end()], medicines(sentence))


def _open_to_others(sentence: str) -> str:
    folded = fold(sentence)
    if not any(sign in folded for sign in _SIGNS):
        return ""
    match = _no_prior().search(folded)
    if (
        match
        and not compiled(r"\b(?:not|n't|excluded?|after|failed|ineligible)\b").search(folded[: match.start()])
        and not _other().search(folded)
    ):
        return sentence[match.start() : match.end()]
    if _other().search(folded) or _prior().search(folded):
        return ""
    match = _anybody().search(folded)
    if match is None and (fragment := _fragment().search(folded)):
        return sentence[fragment.start("words") :].strip()
    return (
        sentence[match.start() : match.end()].strip()
        if match and not compiled(r"\b(?:not|n't|never)\b").search(folded[: match.start()])
        else ""
    )


def _same(restriction: _Said, sentence: str) -> bool:
    ours = medicines(sentence)
    return not restriction.drugs or not ours or bool(restriction.drugs & ours)


@cache
def _only() -> re.Pattern[str]:
    return compiled(_ONLY)


@cache
def _prior() -> re.Pattern[str]:
    return compiled(_PRIOR)


@cache
def _no_prior() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_NO_PRIOR})")


@cache
def _anybody() -> re.Pattern[str]:
    return compiled(_ANYBODY)


@cache
def _fragment() -> re.Pattern[str]:
    return compiled(_FRAGMENT)


@cache
def _other() -> re.Pattern[str]:
    return compiled(_OTHER_MATTER)


RULE = Rule(
    code="POP001",
    name="contradicting-populations",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the same population in both places, or say why they differ.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("resistant or any", text="ABC-12 is studied specifically in people who have already tried another inhibitor.\n\n- Solid tumors: For patients with advanced tumors.", fires=True),
        Example("treated or not", text="Every participant had received earlier therapy: all had prior chemotherapy. The 40 participants were previously untreated.", audience="professional", fires=True),
        Example("never treated", text="The study is open only to adults whose disease is refractory to steroids. It takes people who have never been treated.", fires=True),
        Example("any tumor", text="It is designed for any tumor in the body. It is in trials only for patients who have failed first-generation drugs.", fires=True),
        Example("regardless", text="The tablets are only for patients who had been treated before. They are used regardless of previous treatment.", status="approved", fires=True),
        Example("one population", text="It is studied only in people who have already tried another inhibitor. All had received two of them.", audience="professional"),
        Example("another trial", text="This trial is only for people who have already been treated. Another trial studies newly diagnosed people."),
        Example("not for them", text="It is studied only in people who have already been treated. It is not for previously untreated people."),
        Example("an advice", text="It is only for patients who have already tried other medicines. For patients with kidney disease, the dose is lower.", status="approved"),
        Example("two indications", text="It is used in rheumatoid arthritis after other medicines have failed. It is also used in psoriasis.", status="approved"),
    ),
)  # fmt: skip
