"""Sentences that predict the approval or the launch of a drug."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import compiled
from pipeline.rules.english.approval_scope import only_quoted
from pipeline.rules.english.approvals import Claim
from pipeline.rules.english.cues import Cued, cued, present, table
from pipeline.rules.english.folding import fold
from pipeline.rules.english.own_mentions import with_slot
from pipeline.rules.english.prediction_frames import FRAMES
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.subjects import DRUG_NOUN, Drug, subject_at

_GRANTED = (
    r"(?:approved|licen[sc]ed|authori[sz]ed|marketed|launched|prescribed|commerciali[sz]ed|green-?lit|registered)"
)
_GRANT = (
    r"(?:approvals?|authori[sz]ations?|licen[cs]es?|licen[cs]ing|launch|green[- ]light|market entry|go-ahead"
    r"|commerciali[sz]ation|clearance)"
)
_WHICH = (
    r"(?:(?:its|the|a|an|full|final|regulatory|marketing|market|fda|ema|mhra|pmda|eu|us|uk|european|american"
    r"|japanese|first|formal|official|accelerated"
    r"|conditional|commercial|product|global|national)\s+)*"
)
_GIVEN = (
    rf"(?:be\s+(?:\w+\s+){{0,2}}?{_GRANTED}|(?:become|be|come)\s+(?:\w+\s+){{0,2}}?(?:available|on the market"
    rf"|on sale|on (?:pharmacy )?shelves|in pharmacies|(?:an option|the (?:\w+ )?(?:gold )?standard))"
    rf"|(?:receive|get|win|gain|obtain|secure|earn|have|be given|be granted|clinch)\s+{_WHICH}{_GRANT}|(?:reach|hit"
    rf"|enter|come to|arrive (?:in|at|on)|land (?:in|on)|go on)\s+"
    r"(?:the\s+)?(?:\w+\s+)?(?:market|pharmac(?:y|ies)|pharmacy shelves|shelves|sale|clinics?|patients|hospitals)"
    r"|launch\b|go on sale|be able to (?:buy|get|prescribe|offer|order|obtain|pick up|pick|ask for|collect) (?:it"
    r"|the drug|this))"
)
# Strong words predict whatever is on file; mild ones are true where an application was filed.
_STRONG = (
    cued(
        "will|shall",
        rf"\b(?P<c>(?:will|shall)\s+(?:\w+\s+){{0,2}}?{_GIVEN})",
    ),
    cued(
        "soon|shortly",
        rf"\b(?P<c>(?:should|could|may|might|can)\s+(?:be\s+)?(?:soon|shortly|very soon)\s+(?:{_GIVEN}|{_GRANTED}"
        rf"|available))",
    ),
    cued(
        "should|could|may|might",
        rf"\b(?P<c>(?:should|could|may|might)\s+{_GIVEN}(?=[^.;]{{0,40}}\b(?:soon|shortly|next (?:year|month|spring"
        rf"|summer|autumn|fall|winter|quarter)|this (?:year|spring|summer|autumn|fall|winter)|by (?:the end|20\d\d"
        rf"|early|late|mid)|within|as early as|in (?:early |late |mid-?)?20\d\d|before long)\b))",
    ),
    cued(
        "expected|set |due |likely|about |going|certain|sure |bound|poised|slated|scheduled|on track|on course|anticipated|planned|projected|ready|tipped",
        rf"\b(?P<c>(?:is|are|was|be)\s+(?:now\s+|widely\s+|fully\s+)?(?:expected|set|due|likely|about|going|certain"
        rf"|sure|bound|poised|slated|scheduled|on track|on course|anticipated|planned|projected|ready"
        rf"|tipped)\s+(?:soon\s+)?to\s+(?:\w+\s+)?{_GIVEN})",
    ),
    cued(
        "expect|plan|intend|anticipate",
        rf"\b(?P<c>(?:expects?|plans?|intends?"
        rf"|anticipates?)\s+(?:\w+\s+){{0,3}}?(?:to\s+(?:soon\s+)?)?(?:launch(?: of)?|{_WHICH}approval"
        rf"|{_GIVEN}))(?=[^.;]{{0,60}}\b(?:next|this|soon|20\d\d|by|within|early|late|before|in the)\b)",
    ),
    cued(
        "approv|licen|authori|launch|market entry|green light|go-ahead",
        r"\b(?P<c>(?:approv\w+|licen[cs]ing|marketing authori[sz]ation|launch|market entry|green light"
        r"|go-ahead)\s+(?:(?:by|in|for|of)\s+(?:the\s+)?[\w-]+\s+)?(?:is|seems|looks|appears|remains)?\s*(?:(?:now"
        r"|widely|just|only|almost|merely|all but|little|more|than|nothing|but|no)\s+){0,5}"
        r"(?:expected|anticipated|imminent|around the corner|within reach|within sight|in sight|on the horizon|likely"
        r"|a formality|a matter of time|a question of time|near|close|due\b|planned|forthcoming|certain|guaranteed"
        r"|assured|inevitable|scheduled|foreseen|just (?:a )?(?:few )?(?:weeks|months)|(?:weeks|months) away|is coming"
        r"|a done deal))",
    ),
    cued(
        "upcoming|impending|imminent|forthcoming|coming|anticipated|expected|likely|awaited|planned|near-certain|future",
        r"\b(?P<c>(?:upcoming|impending|imminent|forthcoming|coming|anticipated|expected|likely|eagerly awaited"
        r"|long-awaited|planned|near-certain|future)\s+(?:(?:fda|ema|us|eu|european|regulatory|marketing|commercial"
        r"|market)\s+)*(?:approval|launch|licen[cs]ing|market entry|authori[sz]ation|availability))\b",
    ),
    cued(
        "soon|shortly",
        rf"\b(?P<c>(?:soon|shortly)\s+(?:to\s+)?(?:be\s+|become\s+)?(?:{_GRANTED}|available|on the market|in pharmacies"
        rf"|on sale))\b",
    ),
    cued(
        "available|in pharmacies|on the market|on prescription|on sale",
        r"\b(?P<c>(?:available|in pharmacies|on the market|on prescription|on sale)\s+(?:to\s+\w+\s+|for\s+\w+\s+"
        r"|in\s+(?:the\s+)?\w+\s+)?(?:soon|shortly|very soon|next (?:year|month|spring|summer|autumn|fall|winter"
        r"|quarter)|later this year|(?:from|in|by|as of) (?:early |late |mid-?|spring |summer "
        r"|the end of )?20[2-9]\d))\b",
    ),
    cued(
        "coming soon",
        r"\b(?P<c>coming soon(?: to (?:a |your )?\w+)?)\b",
    ),
    cued(
        "close to|nearing|approaching|on the |on track|on course|headed|heading|poised|set for|slated|ready for|in line|from",
        rf"\b(?P<c>(?:close to|nearing|approaching|on the (?:verge|cusp|brink|threshold) of|on track for|on course for"
        rf"|headed for|heading for|poised for|set for|slated for|ready for|in line for|one step (?:away )?from"
        rf"|a step (?:away )?from|(?:weeks|months|days) (?:away )?from)\s+(?:being\s+)?{_WHICH}(?:{_GRANT}|{_GRANTED}"
        rf"|the market))\b",
    ),
    cued(
        "once|when|as soon as|after",
        rf"\b(?P<c>(?:once|when|as soon as|after)\s+(?:it\s+(?:is|has been|gets)|the {DRUG_NOUN}\s+(?:is|has been)"
        rf"|they are)?\s*{_GRANTED})\b",
    ),
    cued(
        "once|when|as soon as",
        rf"\b(?P<c>(?:once|when|as soon as)\s+(?:it\s+|the {DRUG_NOUN}\s+)?(?:is on the market|reaches the market"
        rf"|is available|becomes available|gets {_WHICH}approval|receives {_WHICH}approval|gains {_WHICH}approval))\b",
    ),
    cued(
        "of time",
        r"\b(?P<c>only a (?:matter|question) of time (?:before|until)\b[^.;]{0,40}\b(?:approv\w+|licen[sc]\w+|market"
        r"|available))",
    ),
)
_MILD = (
    cued(
        "yet",
        r"\b(?P<c>(?:not|n't|no|never|nor|neither|none)\b(?:\s+\w+){0,4}?\s+yet|(?:has|have|is|are)\s+yet\s+to|not yet"
        r"|yet to be|(?<=\bno )\w+\s+(?:approval|licen[cs]e)\s+(?:so far\s+)?yet|as yet (?:un"
        r"|not))\b(?=(?:(?!,| and | but )[^.;]){0,60}?\b(?:approv|licen[sc]|authori[sz]|market|available (?:on|in|to|from|outside)"
        r"|on prescription|indicated|in pharmacies))",
    ),
    cued(
        "yet",
        r"\b(?P<c>(?:not|n't|never)\s+(?:been\s+)?(?:\w+\s+)?(?:approved|licen[sc]ed|authori[sz]ed|marketed"
        r"|(?:available|sold) in pharmacies)\b[^.;,]{0,50}?\byet)\b",
    ),
    cued(
        "await|pending|waiting|still to",
        rf"\b(?P<c>(?:awaiting|awaits?|pending|waiting for|still to (?:be|get"
        rf"|receive))\s+(?:a\s+decision on\s+)?{_WHICH}(?:{_GRANT}|{_GRANTED}))\b",
    ),
    cued(
        "pending|outstanding|awaited",
        r"\b(?P<c>(?:approval|launch|authori[sz]ation|licen[cs]e)\s+(?:is\s+|still\s+)*(?:pending|outstanding"
        r"|awaited))\b",
    ),
)
_ONLY_STRONG, _BOTH = table(*_STRONG, *FRAMES), table(*_STRONG, *FRAMES, *_MILD)
# What is predicted: a sentence without any of these words predicts no approval.
_MATTERS = (
    "approv", "licens", "licenc", "authori", "launch", "market", "availab", "pharmac", "prescri", "go-ahead", "green", "on sale",
    "coming soon", "shop", "store", "commercial", "rubber", "shelves", "commerciali", "standard", "able to", "reach", "soon", "shortly", "clear", "nod", "option", "replace",
    "forward", "long", "choice", "alternative", "clinic", "hospital", "chemist", "next", "20", "decision", "supersede", "take the place",
)  # fmt: skip
# Who does not know does not predict.
_OPEN = compiled(
    r"\b(?:whether|unless|until|unknown|uncertain|unclear|not (?:known|certain|clear|sure|guaranteed|mean|all"
    r"|every)|(?:no|without) (?:guarantee|certainty|date|promise|assurance|way of knowing)|nobody|no one"
    r"|may never|might never|never|cannot (?:say|know|tell|predict|promise|assure|guarantee)|impossible|not possible|too early|not expected"
    r"|n't know|unlikely|doubtful|does not|do not|if (?:and when )?(?:it|the)|if (?:ever|successful|approved"
    r"|granted)|would)\b"
)
_THING = compiled(
    r"\b(?:results?|data|findings|trials?|stud(?:y|ies)|reports?|information|recruitment|summary|publication"
    r"|slots?|places|sites?|website|app|test|assay|leaflet|support|phase \w+|enrol\w+|analysis"
    r"|placebo|interpreter|appointment|protocol|consent|amendment|help|advice|transport|nurse|doctor|team"
    r"|rescue medication|access|extension)\s+(?:[\w-]+\s+){0,3}?$"
)
_FILED = compiled(
    r"\b(?:application|nda|bla|maa|anda|dossier|submission)s?\b[^.;]{0,60}\b(?:submitted|filed|accepted|validated"
    r"|under (?:\w+ )?review|being (?:assessed|reviewed))"
    r"|\b(?:submitted|filed|accepted|reviewing|is assessing)\b[^.;]{0,60}\b(?:application|nda|bla|maa|dossier)\b"
)


def filed(texts: list[str]) -> bool:
    """Whether texts say that an application for approval has been submitted."""
    return any(
        (match := _FILED.search(folded))
        and not compiled(r"\b(?:no|not|never|will|plans?|nor)\b|n't\b").search(folded[: match.end()])
        for text in texts
        for folded in (fold(sentence) for _, sentence in sentences(text))
        if "appli" in folded or "submi" in folded or "fil" in folded or "dossier" in folded
    )


def predictions(text: str, drug: Drug, *, mild: bool = True) -> Iterator[Claim]:
    """The first words of each sentence that predict an approval. `mild` ones ("not yet", "pending") can be left out."""
    patterns = present(_BOTH if mild else _ONLY_STRONG, fold(text))
    if not patterns:
        return
    before = ""
    for start, sentence in sentences(text):
        folded = fold(sentence)
        if any(word in folded for word in _MATTERS) and not folded.rstrip(" \"')]").endswith("?"):
            found = next(_in(patterns, sentence, folded, drug, before), None)
            if found:
                yield Claim(start + found[0], start + found[1], text[start + found[0] : start + found[1]])
        before = sentence


def _in(patterns: list[Cued], sentence: str, folded: str, drug: Drug, before: str) -> Iterator[tuple[int, int]]:
    slotted = with_slot(folded, drug.names)
    for pattern in patterns:
        for match in pattern.finditer(slotted):
            at, end = match.span(match.lastgroup or 0)
            strong = pattern not in _MILD
            lead = folded[:at]
            if only_quoted(folded, at):
                continue
            if strong and (
                _OPEN.search(lead)
                or _OPEN.match(folded, at)
                or compiled(r"\b(?:never|not)\b(?!.{0,25}\blong)").search(folded[at:end])
            ):
                continue
            if (_THING.search(lead) and "able to" not in folded[at:end]) or compiled(
                r"\s+(?:of|for)\s+(?:the\s+)?(?:trial|study|protocol|amendment|app|website)"
            ).match(folded[end:]):
                continue
            if subject_at(sentence, at, drug, before) == "other" and strong:
                continue
            if compiled(r"\b(?:ethic\w*|committee|irb|review board)\b").search(folded[at : end + 40]):
                continue
            yield at, end
