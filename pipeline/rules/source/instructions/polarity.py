"""A do says what to do, a don't says what not to do, and each sentence says so by itself.

A list heading is lost on a phone, in a translation memory, in a search result. "Stop taking the medication suddenly"
under the heading "Don't" is the opposite of what is meant. The list states the polarity as data; the sentence must
agree.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.advice import under_prohibition
from pipeline.rules.prose import Prose

_LEAD = r"^\W*(?:(?:if|when|while|unless|until|before|after|during|even if|as long as|once|in|on|with|for) [^,]+, )?(?:please |also |and |but )?"
_PROHIBITION = (
    _LEAD + r"(?:do not|don't|never|avoid|refrain from|stay away from|keep away from|no [a-z]+|not to\b|cannot\b"
    r"|(?:under no circumstances|on no account|at no time)\b"
    r"|(?:[a-z]+ ){1,6}?(?:must|should|may|can) (?:not|never)\b|(?:[a-z]+ ){1,6}?(?:cannot|can't|mustn't|shouldn't)\b"
    r"|it is (?:not safe|unsafe|dangerous|not allowed|forbidden|important not)\b|you are not (?:allowed|supposed) to\b"
    r"|(?:always )?(?:be careful|make sure|take care|remember) (?:that you do )?not to\b)"
)
_NEGATIVE = (
    _LEAD + r"(?:do not|don't|never|avoid|refrain|under no circumstances|on no account"
    r"|(?:you|patients|people|it|this [a-z]+|the [a-z]+) (?:must|should|may|can) (?:not|never)\b|you (?:cannot|can't|mustn't|shouldn't))\b"
    # What one must not put off, forget or shy away from is to be done.
    r"(?! (?:\w+ )?(?:hesitate|forget|delay|wait|be afraid|be embarrassed|worry|fail|put off|ignore|miss|skip|leave it too late|rely))"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every instruction with its list, and look for the same sentence in both."""
    seen: dict[str, tuple[str, Pointer]] = {}
    yield from _due_but_banned(prose)
    for text in prose.texts:
        if text.role not in ("do", "dont"):
            continue
        folded = fold(text.source)
        if text.role == "dont" and not compiled(_PROHIBITION).search(folded):
            yield Problem(
                text.pointer, "stands under “don't”, and the sentence does not forbid anything", needle=text.source
            )
        if text.role == "do" and compiled(_NEGATIVE).search(folded):
            yield Problem(text.pointer, "stands under “do”, and the sentence forbids something", needle=text.source)
        core = compiled(r"^\W*(?:do not|don't|do|never|please|always)\s+").sub("", folded)
        if core in seen and seen[core][0] != text.role:
            yield Problem(text.pointer, "the same instruction stands under “do” and under “don't”", needle=text.source)
        seen.setdefault(core, (text.role, text.pointer))


# What every medicine asks for, as the beginning of an item; house list from the standard sentences of leaflets.
_DUE = (
    r"^\W*(?:always |please )?(?:(?:tell|report|call|phone|ring|contact|ask|inform|speak to|talk to|show|let)\b[^.;]{0,60}\b(?:doctors?|nurses?|pharmacists?|midwife|team|clinic|us|999|911|112|ambulance|staff|know|investigator|gp)\b"
    r"|(?:report|tell us|seek|get)\b[^.;]{0,25}\b(?:side effects?|rash|symptoms?|reactions?|bleeding|fever|help|advice)\b"
    r"|(?:keep|attend|go to|come to|turn up for|have|having|attending|keeping)\b[^.;]{0,25}\b(?:appointments?|check-?ups?|blood (?:tests?|levels?|counts?|pressure)|eye (?:checks?|tests?)|visits|scans?|reviews?)\b"
    r"|(?:read|keep|carry|bring)\b[^.;]{0,25}\b(?:leaflet|instructions|list of|alert card|steroid card|diary|label)\b|(?:finish|complete)\b[^.;]{0,15}\bcourse\b"
    r"|wash\b[^.;]{0,15}\bhands\b|(?:use|wear)\b[^.;]{0,25}\b(?:sunscreen|sun cream|contraception|condoms?|seat ?belt)\b|(?:keep|store)\b[^.;]{0,40}\b(?:out of|away from)\b[^.;]{0,20}\bchildren\b)"
)
_WRONG_DUE = r"\b(?:not|never|without|late|unless|on facebook|online|first)\b|n't\b"
_CONDITIONAL = r"\b(?:if|when|while you have|unless|without|before|until|after)\b[^:]*:?\W*$"


def _due_but_banned(prose: Prose) -> Iterator[Problem]:
    """Items below "Never do any of these:" that every reader has to do; those of a typed list are looked at anyway."""
    plain = tuple((t.pointer, t.role, t.shown) for t in prose.texts if not _asks(t.role, t.shown))
    banned = under_prohibition(plain)
    for text in prose.texts:
        if text.pointer in banned and text.role == "item":
            folded = fold(text.shown)
            if compiled(_DUE).search(folded) and not compiled(_WRONG_DUE).search(folded):
                yield Problem(
                    text.pointer, "stands in a list of what not to do, and everybody has to do it", needle=text.shown
                )


def _asks(role: str, shown: str) -> bool:
    """Whether a line leads a list of cases, not of acts: "Do not take it if you:"."""
    return role not in ("item", "do", "dont", "label") and compiled(_CONDITIONAL).search(fold(shown)) is not None


RULE = Rule(
    code="CIW003",
    name="instruction-polarity",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Begin a don't with “Don't”, “Do not”, “Never” or “Avoid”; move the sentence if it stands in the wrong list.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a lost don't",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "Become pregnant while you take this drug."},
            ("sections.advice.blocks.dont.dont.pregnancy.text",),
        ),
        Example(
            "a don't among the dos",
            {"sections.advice.blocks.do.do.doctor.text": "Don’t tell your doctor."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example(
            "never",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "Never become pregnant while you take this drug."},
        ),
        Example(
            "with a condition first",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "If you feel dizzy, do not drive."},
        ),
        Example("a lost not in a draft", text="## Don't\n\n- Take two doses at once.", fires=True),
        Example("a prohibition under do", text="## Do\n\n- You should not drive.", fires=True),
        Example(
            "a do below a ban",
            text="Never do any of these:\n\n- share your tablets\n- report a rash to the nurse",
            fires=True,
        ),
        Example(
            "a do among things to avoid", text="Things to avoid:\n\n- grapefruit\n- having your blood tests", fires=True
        ),
        Example("below a case", text="Do not take it if you:\n\n- have blood tests that show an infection"),
        Example("of the thing", text="## Don't\n\n- The tablets must not be crushed."),
        Example("not to hesitate", text="## Do\n\n- Do not hesitate to call your doctor."),
        Example("stop and call", text="## Do\n\n- Stop taking it and call your doctor if a rash appears."),
    ),
)
