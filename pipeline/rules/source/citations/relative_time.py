"""“Currently recruiting”, “the latest data”, “this year” need the day on which that was so.

Such words age in silence: years later the page still sends readers to a trial that has closed, or calls old data the
newest. A day, or a month with its year, in the same paragraph is enough. What a person takes or has ("if you are
currently taking") is not meant, nor is a plan of the study itself. House rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.framing import is_advised
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.sourcing import has_citation, is_dated
from pipeline.rules.prose import Prose

_NOW = (
    r"(?:currently|now|presently|at present|at the moment|at this time|today|these days|right now|nowadays|as we speak)"
)
_WORK = r"(?:stud(?:y|ies)|trials?|data|results?|research|evidence|findings?|figures?|analys[ei]s|publications?|reports?|guidelines?|guidance|recommendations?|literature|reviews?|updates?|development(?:s| status| stage)?)"
_STATE = (
    r"(?:recruit\w*|enrol\w*|open(?: (?:to|for)|$|\.)|in (?:clinical |early |late-stage |advanced |several |two |three |a )*(?:trials?|development|testing|phase|stud(?:y|ies))|under(?:going)? (?:\w+ )?(?:review|development|testing|trials?|stud(?:y|ies)|investigation|evaluation)"
    r"|being (?:\w+ly )?(?:studied|tested|investigated|evaluated|developed|reviewed|assessed|trialled)|(?:studied|tested|investigated|evaluated|developed) (?:in|for|as|at|by)|available (?:only|through|in|for)|running|ongoing|on clinical hold|on hold|approved|licen[sc]ed|authori[sz]ed|marketed|accepting|looking for|seeking)"
)

TIME_WORDS = Lexicon(
    words=(
        rf"{_NOW} (?:\w+ ){{0,1}}?{_STATE}",
        rf"{_NOW},? (?:[\w-]+ ){{1,4}}(?:is|are) {_STATE}",
        rf"(?:is|are) (?:\w+ly )?(?:recruiting|enrolling|open to|accepting)[^.;]{{0,40}}\b{_NOW}",
        rf"(?:the |our |some |very |its )?(?:most recent|latest|newest|most up-to-date|more recent|recent|brand[- ]new|new|current|up-to-the-minute|freshest) (?:clinical |published |interim |available |scientific |safety |efficacy |trial |study |research |phase \w+ )*{_WORK}(?: from| of| in| on| suggest\w*| shows?| point\w*| come| comes| are| is| indicate\w*| support\w*| confirm\w*| highlight\w*| have| has| look\w*| explor\w*|,|\.|:|$)",
        rf"{_WORK} (?:\w+ ){{0,2}}?(?:came|come|appeared|followed) (?:out )?(?:recently|lately|just now|(?:a few|some|several|two|three|many) (?:days|weeks|months) ago)",
        r"(?:is|are) (?:currently |now |still )?(?:looking for|seeking|searching for) (?:\w+ ){0,2}(?:volunteers|participants|patients|people)(?: \w+)? (?:right now|now|currently|at present|at the moment)",
        rf"(?:the |our )?(?:most recent|latest|newest|most up-to-date|freshest) (?:clinical |published |interim |available |scientific |safety |efficacy |trial |study |research |phase \w+ )*{_WORK}",
        r"(?:is|are) (?:still |now |currently |actively |already )*(?:recruiting|enroll?ing)",
        r"(?:recruitment|enroll?ment|recruiting) (?:is|has) (?:still |now |currently |already )*(?:ongoing|under ?way|open|continuing|in progress|going on|begun|started)",
        r"open (?:for|to) (?:recruitment|enrol\w*|new (?:participants|patients))",
        rf"{_WORK} (?:\w+ )?(?:this|last) (?:year|month|week|spring|summer|autumn|fall|winter|quarter)",
        rf"(?:this|last|earlier this|later this|next|the past|the last) (?:year|month|spring|summer|autumn|winter|quarter)(?:'s)?,? (?:\w+ ){{0,4}}?(?:{_WORK}|showed|showing|approved|published|reported|presented|announced|begins?|began|starts?|started|opened?|opens|launch\w*)",
        rf"{_WORK} (?:\w+ ){{0,3}}?(?:published|presented|reported|released|announced) (?:recently|this (?:year|month|week)|last (?:year|month|week)|just now|a few (?:weeks|months) ago)",
        r"(?:recently|lately|just|newly|only recently) (?:published|presented|reported|released|announced|completed|opened|began|started|approved|licensed|updated|discovered|shown|found|closed|withdrawn)",
        r"(?:was|were|has been|have been) (?:\w+ )?(?:published|presented|reported|approved|opened|closed|started) (?:recently|lately)",
        rf"(?:in|over) (?:recent|the (?:past|last) few|the last couple of) (?:years|months|weeks),? [^.;]{{0,40}}{_WORK}",
        r"there (?:is|are) (?:currently|now|at present|presently|still) (?:no|an?|several|\w+) (?:\w+ ){0,2}(?:trials?|stud(?:y|ies)|data|drug|approval|programme|program|evidence|warning|fda|ema|label|recommendation)",
    ),
    innocent=(
        r"(?:you|patients?|participants?|people|who|women|men|children|anyone|someone|they) (?:\w+ )?(?:are|is|have|has|had|were|was)? ?(?:currently|now|recently|still|just) [\w-]+",
        r"(?:your|the patient's|his|her|their|any|a|all) (?:most recent|latest|last|recent|new|current|newest) (?:\w+ )?(?:blood|test|lab\w*|results?|scan|visit|x-?ray|liver|kidney|ecg|report|analysis|review|data|eye)",
        r"(?:until|unless|when|if|should|once|as soon as|before|whether) [^.;]{0,40}",
        r"new (?:data|results?|findings?|evidence|information) (?:become|becomes|may|might|could|will|from your)",
        r"(?:tell|told|inform\w*|given|receive) [^.;]{0,30}new (?:data|results?|findings?|information|evidence)",
        r"new (?:trials?|stud(?:y|ies)) (?:drug|participant|visit)",
        r"current (?:study|trial|protocol|analysis|report|review|guidelines? of)(?: \w+)?",
        r"(?:not|never) (?:currently |now |yet |been )*(?:approved|licen[sc]ed|authori[sz]ed|marketed|available)",
        r"recently (?:started|opened|closed) (?:bottle|pack|pen|vial|wound|taking|treatment)",
        r"no results? (?:are|is|have)|results? (?:this|last) (?:visit)",
    ),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text; a date in the same text answers for all of it."""
    for text in prose.texts:
        if text.role in ("id", "do", "dont"):
            continue
        for hit in TIME_WORDS.find(text.shown):
            if is_dated(text.shown) or has_citation(text.shown):
                break
            if not is_advised(hit) and not hit.sentence.rstrip().endswith("?"):
                words = hit.words.strip(" ,.:")
                yield Problem(text.pointer, f"“{words}” does not say when that was so", needle=words)


RULE = Rule(
    code="CIT005",
    name="undated-now",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Add the day it was checked: “as of 1 June 2026”; or name the study instead of its age.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "It is currently in clinical trials."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("recruiting", text="The trial of ABC-123 is now recruiting.", fires=True),
        Example("latest data", text="The latest data come from an interim analysis.", fires=True),
        Example("this year", text="Studies this year show lower levels of the protein.", fires=True),
        Example("recently", text="Results were published recently.", status="approved", fires=True),
        Example("dated", text="As of 1 June 2026 the trial was currently recruiting."),
        Example(
            "what you take",
            text="Tell your doctor what you are currently taking or have recently taken.",
            status="approved",
        ),
        Example("a recent illness", text="Do not use it after a recent heart attack.", status="approved"),
        Example("your results", text="Bring your latest blood results to the visit.", status="approved"),
        Example("plain", text="ABC-123 is being studied in people with gout."),
    ),
)
