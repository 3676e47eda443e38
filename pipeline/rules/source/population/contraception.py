"""A warning against pregnancy comes with contraception: the method, and for how long after the last dose, for both sexes.

“Don't get pregnant or father a child” leaves the reader alone with how. Where the text warns, `essentials.contraception`
may not be silent, and the place it points to names a method and a time after the last dose; for an approved drug, the time
of treatment may be all.
"""

import re
from collections.abc import Iterator

from pipeline.model.essentials import Stated
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, sentences
from pipeline.rules.prose import ReaderText
from pipeline.rules.subject import Subject

_WARNING = compiled(
    r"\b(?:get|become|becoming|getting|be) pregnant\b|\bfather(?:ing)? (?:a |any )?child(?:ren)?\b|\bavoid pregnancy\b|\bharm\w* (?:an? |the |your )?"
    r"(?:\w+ ){0,2}(?:unborn|f(?:o)?etus|baby)|\bmake (?:someone|your partner|a woman) pregnant\b|\bconceiv\w+|\bwom[ae]n of child-?bearing\b"
)
# Pieces of words of which one stands in every warning.
_SIGNS = ("pregnan", "father", "unborn", "fetus", "foetus", "baby", "conceiv", "child-bearing", "childbearing")
METHOD = compiled(
    r"\bcontracepti|\bbirth control\b|\bcondoms?\b|\bbarrier method|\bintrauterine|\biud\b|\bsterili[sz]|\babstinence|\babstain|\bthe pill\b"
)
"""Words for contraception, for folded text."""
_AFTER = compiled(r"\bafter\b|\bfollowing\b|\blast dose\b|\bstop")


_DURING = compiled(
    r"\b(?:during|throughout) (?:the )?treatment\b|\bwhile (?:you |they )?(?:take|taking|are taking|use|using|on)\b|\bas long as you\b"
)


def warning(text: str) -> re.Match[str] | None:
    """The first words of a warning against pregnancy in `text`."""
    folded = fold(text)
    if not any(sign in folded for sign in _SIGNS):
        return None
    return _WARNING.search(folded)


def names_duration(text: str) -> bool:
    """Whether `text` gives a time after the last dose."""
    return _AFTER.search(fold(text)) is not None and any(a.unit in ("d", "wk", "mo", "a") for a in amounts(text))


def check(subject: Subject) -> Iterator[Problem]:
    """Look for a warning, then at what is said of contraception."""
    found = _warning(subject)
    if found is None:
        return
    text, words = found
    said = subject.monograph.essentials.contraception
    at = ("essentials", "contraception")
    if said in ("not_stated", "not_applicable"):
        yield Problem(
            at, f"the text warns against pregnancy (“{words}”), but contraception is {said}", also=(text.pointer,)
        )
    elif isinstance(said, Stated):
        shown = " ".join(
            t.shown for t in subject.texts if t.context == said.see or t.context.startswith(f"{said.see}.")
        )
        missing = [
            what
            for what, there in (
                ("a method", METHOD.search(fold(shown))),
                (
                    "a time after the last dose",
                    names_duration(shown) or (not subject.investigational and _DURING.search(fold(shown))),
                ),
            )
            if not there
        ]
        if shown and missing:
            yield Problem(at, f"{said.see} does not name {' or '.join(missing)}", also=(text.pointer,))


def _warning(subject: Subject) -> tuple[ReaderText, str] | None:
    for text in subject.texts:
        for start, sentence in sentences(text.shown):
            if match := warning(sentence):
                return text, text.shown[start + match.start() : start + match.end()]
    return None


_DONT = "sections.advice.blocks.dont.dont.pregnancy.text"
_SAID = {"see": _DONT.removesuffix(".text")}

RULE = Rule(
    code="POP003",
    name="contraception",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say which contraception women and men use, and until when after the last dose; `not_established` if nobody knows.",
    check=check,
    sources=("SPL 8.1-8.3",),
    examples=(
        Example("silence", {"essentials.contraception": "not_stated"}, ("essentials.contraception",)),
        Example("the warning itself is no advice", {"essentials.contraception": _SAID}, ("essentials.contraception",)),
        Example("no time", {"essentials.contraception": _SAID, _DONT: "Don’t become pregnant: use a condom and a second method."}, ("essentials.contraception",)),
        Example("complete", {"essentials.contraception": _SAID, _DONT: "Don’t become pregnant. Women and men use effective contraception until 3 months after the last dose."}),
        Example("known to be unknown", {"essentials.contraception": "not_established"}),
        Example("no warning", {"essentials.contraception": "not_stated", _DONT: "Don’t drive.", "essentials.pregnancy": "not_studied"}),
    ),
)  # fmt: skip
