"""A drug without an approved label has no boxed warning to report, present or absent.

"Boxed warning: none" reassures; but there is no label on which one could stand. For an investigational drug the entry
is "not applicable".
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.subjects import subject_at
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_BOX = r"(?:black[- ]box|boxed|black[- ]label)(?:ed)?[- ]warnings?"
_NONE = compiled(r"\W*(?:none|no\b|nil|there (?:is|are) (?:currently )?no\b)(?! (?:approved )?label)")
# Why there is none: then nobody is reassured.
_EXPLAINED = compiled(
    r"\bnot applicable\b|\bn/a\b|\bdoes not apply\b|\bonly approved\b|\b(?:because|since|as)\b[^.;]*\b(?:no|not"
    r"|never|un)[\w ]*(?:label|approv)"
    r"|\bno (?:approved )?label\b|\babsence of an? (?:boxed|black)|\bdoes not mean\b|\bno reassurance\b|\bnot reassur"
)


@cache
def _boxed() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:no|not have|not carry|doesn't have|doesn't carry|without|free (?:of|from)|lacks?"
        rf"|never had)\b[^.;]{{0,40}}\b{_BOX}|\b{_BOX}(?:\W{{1,4}}|\s+(?:is|are)\s+)(?:none|no\b(?! \w+ label)"
        rf"|absent|not (?:required|needed|issued|present|necessary))"
        rf"|\b(?:carries|has|have|with|bears|received|was given|comes with|contains)\s+(?:an?|the|its)?\s*(?:fda\s+"
        rf"|us\s+|serious\s+|single\s+)?{_BOX}"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the typed entries and at every text."""
    if isinstance(prose, Subject):
        for index, status in enumerate(prose.monograph.status):
            if status.status != "approved" and status.boxed_warning in ("present", "none"):
                yield Problem(
                    ("status", index, "boxed_warning"),
                    f"boxed_warning is “{status.boxed_warning}”, but {status.authority} has approved no label",
                )
    if not prose.investigational:
        return
    drug = own_drug(prose)
    for index, text in enumerate(prose.texts):
        if "box" not in (folded := fold(text.shown)) or text.role == "id":
            continue
        found = False
        for start, sentence in sentences(text.shown):
            match = _boxed().search(fold(sentence))
            if (
                match is None
                or _EXPLAINED.search(fold(sentence))
                or subject_at(sentence, match.start(), drug) == "other"
            ):
                continue
            found = True
            words = text.shown[start + match.start() : start + match.end()]
            yield Problem(text.pointer, f"“{words}” speaks of a label that does not exist", needle=words)
        following = prose.texts[index + 1] if index + 1 < len(prose.texts) else None
        alone = compiled(rf"\W*(?:[\w.]+\s+)?{_BOX}\W*").fullmatch(folded) is not None
        if not found and alone and following and _NONE.match(fold(following.shown)):
            # Said in full below, it is reported there.
            if _boxed().search(fold(following.shown)) or _EXPLAINED.search(fold(following.shown)):
                continue
            words = following.shown[:20]
            yield Problem(following.pointer, f"“{words}” below “{text.shown}” speaks of a label that does not exist")


RULE = Rule(
    code="REG009",
    name="boxed-warning",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write that a boxed warning is not applicable because there is no approved label.",
    check=check,
    sources=("21 CFR 201.57(c)(1)",),
    examples=(
        Example("typed", {"status.us.boxed_warning": "none"}, ("status.us.boxed_warning",)),
        Example("in prose", {"sections.overview.title": "There is no FDA boxed warning"}, ("sections.overview.title",)),
        Example("explained", {"sections.overview.title": "Boxed warning: not applicable"}),
        Example("as a virtue", text="Unlike older drugs, ABX-204 is free of black-box warnings.", fires=True),
        Example("below its heading", text="## Boxed warning\n\nNone.", fires=True),
        Example("present", text="Velmotinib carries a boxed warning about bleeding.", fires=True),
        Example("another drug", text="ABX-204 is compared with tofacitinib, which carries a boxed warning."),
        Example("why there is none", text="Velmotinib has no boxed warning because no label has been approved."),
        Example("an approved drug", text="Velmotinib has no boxed warning.", status="approved"),
    ),
)
