"""Only approvals that an authority can give: there is none called "standard of care", and none "for general use".

Standard of care is a medical custom, not an authority's decision; "not approved for general use" implies that it is
approved for some other use; the WHO lists and recommends medicines and approves none; a designation (orphan,
breakthrough, fast track) is no approval. Each makes an investigational drug look half approved. Real names of
approvals are left alone: accelerated approval (FDA), conditional marketing authorisation (EMA), provisional approval
(TGA), tentative approval (FDA, generics), emergency use authorization (FDA).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.cues import cued, present, table
from pipeline.rules.prose import Prose

_GRANT = r"(?:approv\w+|authori[sz]\w+|licen[sc]\w+)"
_BODY = r"(?:fda|ema|mhra|pmda|tga)"
_NO_DRUG = (
    r"(?!\s+(?:\w+\s+)?(?:facilit|establishment|site|laborator|color|colour|batch|clinic|cent(?:er|re)|plant"
    r"|manufactur|device|importer|compan|auditor|inspector|mammogra))"
)
# Whatever the status of the drug.
_ALWAYS = (
    cued(
        "care",
        rf"\bstandard[- ]of[- ]care\W{{1,3}}(?:status\W{{1,3}})?(?:{_BODY}\s|regulatory\s|from the \w+\s)?{_GRANT}",
    ),
    cued(
        "care",
        rf"\b{_GRANT}\s+(?:\w+\s+){{0,4}}?as\s+(?:the\s+|a\s+)?standard[- ]of[- ]care\b",
    ),
    cued(
        "gold|platinum|silver|star|premium|super|elite|diamond|grade|class|tier",
        r"\b(?:gold(?:[- ]standard)?|platinum|silver|diamond|premium|elite|\w+[- ]star|super[- ]\w+|top[- ](?:grade|class|tier)|first[- ]class|grade[- ]a)(?:\s+\w+)?\s+(?:\w+\s+)?(?:approval|licen[cs]e|authori[sz]ation|certification)\b",
    ),
    cued(
        "approv",
        r"\b(?:partial|preliminary|informal|unofficial|half|semi|quasi)(?:ly)?[- ]approv\w+",
    ),
    cued(
        "certif|endors|guarant",
        rf"\b{_BODY}[- ](?:certif\w+|endorse\w*|guarante\w+)\b{_NO_DRUG}|\b(?:certified|endorsed"
        rf"|guaranteed)\s+by\s+the\s+{_BODY}\b",
    ),
    cued(
        "registered",
        rf"\b{_BODY}[- ]registered\s+(?:[\w-]+\s+)?(?:drug|medicine|medication|treatment|therapy|product|tablet|capsule"
        rf"|vaccine)\b",
    ),
    cued(
        "seal|stamp|mark",
        rf"\b{_BODY}(?:'s)?\s+(?:seal|stamp|quality mark)\b",
    ),
    cued(
        "pre-approv|preapprov",
        rf"\bconditionally\s+pre-?approv\w+|\b{_BODY}[- ]pre-?approv\w+|\bpre-?approv\w+\s+(?:by"
        rf"|from)\s+(?:the\s+)?{_BODY}\b",
    ),
    cued(
        "world health",
        r"\b(?:approved|authori[sz]ed|licen[sc]ed|approval)\s+(?:by"
        r"|from)\s+the\s+world health organi[sz]ation\b(?!'s? (?:as|name|inn))",
    ),
    cued(
        "world health",
        r"\bworld health organi[sz]ation[- ]approved\b|\bworld health organi[sz]ation approval\b",
    ),
)
# An approved drug may well be spoken of loosely; for an investigational one the loose word is the claim.
_UNAPPROVED = (
    cued(
        "use",
        rf"\b{_GRANT}\b[^.;]{{0,30}}\bfor\s+(?:general|public|widespread|common|everyday|wider|normal|regular"
        rf"|mass)\s+use\b",
    ),
    cued(
        "almost|nearly|virtually|practically|all but|as good as|effectively|essentially",
        r"\b(?:almost|nearly|virtually|practically|all but|as good as|effectively|essentially)\s+(?:fully\s+)?approved\b",
    ),
    cued(
        "breakthrough|orphan|fast|priority|rare",
        r"\b(?:breakthrough|orphan|fast[- ]track|priority[- ]review|rare[- ]disease)(?:\s+(?:therapy|drug|status"
        r"|medicine))?[- ](?:approval|approved|authori[sz]ation|licen[cs]e)\b",
    ),
    cued(
        "experimental|investigational|research|market|trial|study",
        r"\b(?:experimental|investigational|research|pre-?market(?:ing)?|trial|study"
        r"|clinical[- ]trial)[- ](?:use\s+)?(?:approval|licen[cs]e)\s+(?:for|by|from)\s+(?:\w+\s+)?(?:patients|use|fda"
        r"|ema)\b",
    ),
    cued(
        "passed|completed|cleared",
        r"\b(?:passed|completed|cleared)\s+(?:the\s+)?(?:fda|ema)(?:'s)?\s+(?:safety|quality|efficacy)\s+(?:checks?"
        r"|tests?|standards?)\b",
    ),
    cued(
        "phase",
        r"\bphase\s+(?:[1-4]|i{1,3}|iv)[- ]approv(?:ed|al)\b(?!\s+(?:by|from)\s+(?:the|an)\s+(?:ethic|irb|review))",
    ),
    cued(
        "certification",
        rf"\bfull\s+(?:{_BODY}\s+)?certification\b",
    ),
)
_STRICT, _LOOSE = table(*_ALWAYS), table(*_ALWAYS, *_UNAPPROVED)
_WHO = compiled(
    r"\bWHO(?:[- ](?:[Aa]pproved|[Ll]icen[sc]ed|[Aa]uthori[sz]ed|[Cc]ertified)| (?:approval|licen[cs]e"
    r"|authori[sz]ation)|(?: has| have)? (?:approved|licensed|authori[sz]ed) (?:it|the|this))\b(?! (?:name|INN"
    r"|guideline|list|method))"
    r"|\b(?:approved|authori[sz]ed|licen[sc]ed|approval) (?:by|from) the WHO\b(?! (?:as|name|INN|guideline|list))"
)


def invented(text: str, *, unapproved: bool) -> Iterator[str]:
    """The words of `text` that name an approval which no authority gives; more of them for an unapproved drug."""
    folded = fold(text)
    spans = [
        m.span() for pattern in present(_LOOSE if unapproved else _STRICT, folded) for m in pattern.finditer(folded)
    ]
    if "WHO" in text:
        spans.extend(match.span() for match in _WHO.finditer(text))
    last = 0
    for start, end in sorted(spans):
        if start >= last:  # one phrase may be invented in two ways
            yield text[start:end]
            last = end


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        for words in invented(text.shown, unapproved=prose.status != "approved"):
            yield Problem(text.pointer, f"“{words}”: no authority gives such an approval", needle=words)


RULE = Rule(
    code="REG008",
    name="invented-approval",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “not approved by …”, with the authority, or the exact name of the decision that was made.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "standard of care",
            {"sections.overview.title": "It has no “Standard of Care” FDA approval"},
            ("sections.overview.title",),
        ),
        Example(
            "general use",
            {"sections.overview.title": "Not approved by the FDA for general use"},
            ("sections.overview.title",),
        ),
        Example("the custom itself", {"sections.overview.title": "The standard of care is surgery"}),
        Example("the WHO", text="Velmotinib is WHO-approved.", fires=True),
        Example("a designation", text="ABX-204 has fast-track approval in the United States.", fires=True),
        Example("certified", text="Ask for the FDA-certified tablets only.", status="approved", fires=True),
        Example("before approval", text="The vaccine was conditionally pre-approved in May.", fires=True),
        Example("real names", text="The FDA granted accelerated approval in 2021.", status="approved"),
        Example("the designation itself", text="ABX-204 has orphan drug designation, which is not an approval."),
        Example("who", text="Ask who approved the study."),
        Example("a facility", text="It is made in an FDA-certified facility.", status="approved"),
    ),
)
