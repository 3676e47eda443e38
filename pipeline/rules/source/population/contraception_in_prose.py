"""A draft that warns against pregnancy should say how to prevent it, and until when after the last dose.

A notice for drafts, which may be a part of a whole; in a monograph POP003 looks at what is said of contraception.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose
from pipeline.rules.source.population.contraception import METHOD, names_duration, warning
from pipeline.rules.subject import Subject


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a warning, then for a method and a time anywhere in the draft."""
    if isinstance(prose, Subject):
        return
    if not any(warning(text.shown) for text in prose.texts):
        return
    whole = " ".join(text.shown for text in prose.texts if text.role != "id")
    if METHOD.search(fold(whole)) and any(
        names_duration(s) for _, s in sentences(whole) if METHOD.search(fold(s)) or warning(s) or "last dose" in fold(s)
    ):
        return
    for text in prose.texts:
        for start, sentence in sentences(text.shown):
            if match := warning(sentence):
                words = text.shown[start + match.start() : start + match.end()]
                missing = (
                    "for how long after the last dose"
                    if METHOD.search(fold(whole))
                    else "which contraception, until when after the last dose"
                )
                yield Problem(text.pointer, f"“{words}” does not say {missing}", needle=words)
                return


RULE = Rule(
    code="POP009",
    name="contraception-in-prose",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Add “use effective contraception until 3 months after the last dose”, with the time that holds, for women and men.",
    check=check,
    sources=("SPL 8.1-8.3",),
    waivable=True,
    examples=(
        Example("a warning alone", text="Do not get pregnant while you take this medicine.", status="approved", fires=True),
        Example("fathers", text="- DON'T father a child during the study.", fires=True),
        Example("no time", text="It may harm your unborn baby. Use reliable contraception.", status="approved", fires=True),
        Example("professionals", text="Women of childbearing potential are excluded.", audience="professional", fires=True),
        Example("complete", text="Do not become pregnant. Women and men use contraception until 6 months after the last dose.", status="approved"),
        Example("no warning", text="Ask your doctor before you take any medicine in pregnancy.", status="approved"),
    ),
)  # fmt: skip
