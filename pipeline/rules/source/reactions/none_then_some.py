"""A text that says that nobody died, stopped or had a side effect may not tell of somebody who did.

"There were no deaths. Two participants died of pneumonia": deaths count whatever caused them (ICH E2A). "Nobody had a side
effect" before "headache was reported by 5 of 36", "all events were mild" before "one needed intensive care" leave the
reader with the first. Denials that are limited to some people, causes or time are left alone.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.observed import KINDS, Kind, clauses, denial, had, named, report
from pipeline.rules.english.symptoms import symptoms
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# A denial that is limited to some people, some causes or some time may be true beside the other sentence.
_LIMITED = (
    r"\b(?:related|due to|because of|attribut\w+|caused by|from (?:the )?(?:drug|treatment|medicine)|placebo|control"
    r"|groups?|arms?|cohorts?|parts?|new|further|additional|other|unexpected|on (?:the )?(?:drug|treatment)"
    r"|(?:first|second|previous|earlier) (?:study|trial|cohort|\w+ (?:hours|days|weeks|months))|within|except"
    r"|apart from|other than|if|when|whether|until|before|unless|with (?:the )?(?:low\w*|high\w*|\d+)|extension"
    r"|at (?:the )?(?:low\w*|high\w*|dose|\d+)|more|does not mean|should|must|may|might|could|will)\b"
)
# A word of every denial: cheap to look for first.
_SWEEPING = compiled(
    r"\b(?:no|zero|nil|none|nobody|not|never|without|free|absen|all|every|each|any|only|nothing|minimal|trivial|negligible|minor"
    r"|clean|spotless|unremarkable|benign|neither|mortality|deaths?|0|no-one|always|events|reactions)\b"
)
_SERIOUS = r"|\b(?:serious|severe|fatal|grade)\b"
_CAUSE = compiled(r"\b(?:due to|because of|for|after|owing to|with)\b")
_Clause = tuple[Passage, int, str]


def check(prose: Prose) -> Iterator[Problem]:
    """Look, below each heading, for a denial and for what it denies."""
    sections: dict[int, list[Passage]] = {}
    for passage in passages(prose):
        sections.setdefault(passage.section, []).append(passage)
    for section in sections.values():
        told = [f for p in section for _, s in sentences(p.text) if _SWEEPING.search(f := fold(s))]
        if not told:
            continue
        kinds = [k for k in KINDS if any(any(cue in s for cue in k.cues) and denial(k).search(s) for s in told)]
        by_name = any(("no " in s or "zero" in s) and named(s) for s in told)
        if not kinds and not by_name:
            continue
        said = [(p, start + at, c) for p in section for start, s in sentences(p.text) for at, c in clauses(s)]
        for kind in kinds:
            yield from _of_kind(kind, said)
        if by_name:
            yield from _of_name(said)


def _of_kind(kind: Kind, said: list[_Clause]) -> Iterator[Problem]:
    for passage, start, clause in said:
        match = denial(kind).search(clause)
        if match is None or not _is_plain(kind, clause):
            continue
        for other, at, words in said:
            if (other, at) == (passage, start) or denial(kind).search(words):
                continue
            told = report(kind, words)
            if told is None or (kind.name == "people who stopped" and not _same_cause(clause, words)):
                continue
            denied = passage.text[start + match.start() : start + match.end()]
            text = passage.place(start)
            if denied in text.shown:
                also = () if other.pointer(at) == text.pointer else (other.pointer(at),)
                yield Problem(
                    text.pointer, f"“{denied}”, and the text tells of {kind.name}: “{told}”", needle=denied, also=also
                )
            return


def _of_name(said: list[_Clause]) -> Iterator[Problem]:
    """A harm by its name: "no hypoglycaemia occurred", and two people had it."""
    for passage, start, clause in said:
        denied = named(clause) if "no " in clause or "zero" in clause else None
        if denied is None or compiled(_LIMITED + _SERIOUS).search(clause):
            continue
        what, match = denied
        told = next((t for p, at, c in said if (p, at) != (passage, start) and (t := had(what, c))), None)
        words = passage.text[start + match.start() : start + match.end()]
        if told is not None and words in passage.place(start).shown:
            yield Problem(passage.pointer(start), f"“{words}”, and further on “{told}”", needle=words)


def _is_plain(kind: Kind, clause: str) -> bool:
    """Whether a denial is not limited. Why people stopped is compared on its own."""
    limited = _LIMITED if kind.name.startswith(("serious", "severe", "dose")) else _LIMITED + _SERIOUS
    if kind.name == "people who stopped":
        clause = _CAUSES.sub(" ", clause)
    return compiled(limited).search(clause) is None


_CAUSES = compiled(r"\b(?:due to|because of)\b.*$|\bserious\b")


def _same_cause(denied: str, told: str) -> bool:
    """Whether a denial of stopping for side effects meets somebody who stopped for one."""
    if not compiled(r"due to|because of|adverse|side[- ]effect").search(denied):
        return True
    return _CAUSE.search(told) is not None and (bool(symptoms(told)) or "adverse" in told or "side effect" in told)


RULE = Rule(
    code="ADR016",
    name="none-then-some",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Count again, and say whom and what time “none” is about.",
    check=check,
    sources=("ICH E2A",),
    examples=(
        Example(
            "deaths",
            text="There were no deaths on study. Two participants died of pneumonia, judged unrelated to the drug.",
            audience="professional",
            fires=True,
        ),
        Example(
            "side effects", text="Nobody had a side effect. In week two, three of the thirty had a rash.", fires=True
        ),
        Example(
            "adverse events",
            text="No adverse events were reported. Four patients had nausea and one had a headache.",
            fires=True,
        ),
        Example("nobody died", text="Nobody died in the study. After a month, one patient died at home.", fires=True),
        Example("related", text="There were no deaths related to the drug. Two participants died of pneumonia."),
        Example("serious", text="No serious side effects were reported. Three people had a rash."),
        Example("groups", text="No deaths were seen with the drug. Two participants on placebo died."),
        Example("the disease", text="Two people in 100 may die of it. There were no deaths."),
        Example(
            "all mild",
            text="All adverse events were mild. One woman with grade 3 colitis was admitted.",
            audience="professional",
            fires=True,
        ),
        Example(
            "nobody stopped",
            text="Nobody dropped out. Three of the 40 men stopped early because of cramps.",
            fires=True,
        ),
        Example(
            "a table",
            text="All 60 participants survived.\n\n| Event | n |\n|---|---|\n| Fatigue | 9 |\n| Death | 2 |\n",
            audience="professional",
            fires=True,
        ),
        Example(
            "the second half of a sentence",
            text="The capsules caused no side effects, but 4 of 30 people vomited.",
            fires=True,
        ),
        Example(
            "none serious, and one died",
            text="There were no serious side effects. One patient died of liver failure.",
            fires=True,
        ),
        Example("early only", text="There were no deaths in the first 30 days. Two people died later."),
        Example(
            "one kind of event", text="All reactions at the injection site were mild. Two had grade 4 neutropenia."
        ),
        Example("on placebo", text="Nobody had a side effect. On placebo, three of thirty had a rash."),
        Example(
            "stopped for another reason",
            text="There were no withdrawals due to side effects. Two people withdrew their consent.",
        ),
        Example("one only", text="Nobody had a side effect. Thirty people took part."),
    ),
)
