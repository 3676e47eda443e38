"""In a text with a numbered list of references, each number cited is in the list, once, and each number listed is cited.

A "[7]" that leads nowhere takes the proof away from the statement before it; a number that stands for two sources, or a
source that supports nothing, shows a list that nobody has checked since the text changed. Brackets, raised numbers,
"ref. 4" and, where nothing else is used, "(4)" are read, with lists ("2, 3") and spans ("1-4").
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose, ReaderText

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_Numbers = dict[int, tuple[ReaderText, str]]


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the numbers in the text with those of the list."""
    listed, twice, rest = _listed(prose)
    if not listed:
        listed, rest = _untitled(rest)
    if not listed:
        return
    cited: _Numbers = {}
    for read in (_bracketed, _raised, _named):
        for text in rest:
            for number, words in read(text.shown):
                cited.setdefault(number, (text, words))
    if not cited:
        for text in rest:
            for number, words in _in_parentheses(text.shown):
                cited.setdefault(number, (text, words))
        if not cited.keys() & listed.keys():
            cited = {n: place for n, place in cited.items() if n <= 2 * len(listed) + 9 and _ends(place, n)}
    for number, (text, words) in cited.items():
        if number not in listed:
            yield Problem(text.pointer, f"reference {number} is not in the list ({_shown(listed)})", needle=words)
    for number, (text, words) in twice.items():
        yield Problem(text.pointer, f"two references have the number {number}", needle=words)
    for number, (text, words) in listed.items() if cited else ():
        if number not in cited:
            yield Problem(text.pointer, f"reference {number} is listed, and the text never cites it", needle=words)


def _ends(place: tuple[ReaderText, str], number: int) -> bool:
    """Whether a number in parentheses ends its sentence and follows a word, as a reference does."""
    return compiled(rf"[a-z] \({number}\)\.(?:\s|$)").search(place[0].shown) is not None


def _untitled(texts: list[ReaderText]) -> tuple[_Numbers, list[ReaderText]]:
    """A list at the end without a title: entries with a year, a journal or a trial number, below numbers in brackets."""
    last = len(texts)
    while last and texts[last - 1].role == "item" and _source().search(texts[last - 1].shown):
        last -= 1
    if last == len(texts) or not any("[" in text.shown for text in texts[:last]):
        return {}, texts
    return {n: (text, text.shown[:40]) for n, text in enumerate(texts[last:], 1)}, texts[:last]


@cache
def _source() -> re.Pattern[str]:
    return compiled(r"\b(?:19|20)\d\d\b[;,.: ]|\b(?:19|20)\d\d$|\bNCT\d{8}|\bdoi\b|https?:|\bet al\b")


def _shown(listed: _Numbers) -> str:
    return ", ".join(str(n) for n in sorted(listed))


def _listed(prose: Prose) -> tuple[_Numbers, _Numbers, list[ReaderText]]:
    """The numbers of the list, those that it has twice, and the texts outside it."""
    listed: _Numbers = {}
    twice: _Numbers = {}
    rest: list[ReaderText] = []
    inside, count = False, 0
    for text in prose.texts:
        if text.role == "id":
            continue
        if _title().fullmatch(fold(text.shown)):
            inside, count = True, 0
            continue
        if text.role in ("heading", "title"):
            inside = False
        led = _led().match(text.shown)
        inside = inside or led is not None
        entries = list(_entry().finditer(text.shown)) if led or _begins().match(text.shown) else []
        if not entries and inside and text.role == "item":
            count += 1
            listed.setdefault(count, (text, text.shown[:40]))
        elif entries and (inside or text.shown.lstrip()[:1] == "["):
            for match in entries:
                number = int(match["a"] or match["b"])
                place = (text, match.group().strip())
                (twice if number in listed else listed)[number] = place
        else:
            inside = inside and text.role == "item"
            rest.append(text)
    return listed, twice, rest


def _bracketed(shown: str) -> Iterator[tuple[int, str]]:
    if "[" not in shown:
        return
    for match in _brackets().finditer(shown):
        # "8.3 months [5, 11]" is a range, no pair of references.
        if len(match["numbers"]) < 3 or not _measure().search(fold(shown[: match.start()])):
            for number in _all(match["numbers"]):
                yield number, match.group()


def _raised(shown: str) -> Iterator[tuple[int, str]]:
    if shown.isascii():
        return
    for match in _superscripts().finditer(shown):
        for number in _all(match["numbers"].translate(_PLAIN)):
            yield number, match["numbers"]


def _named(shown: str) -> Iterator[tuple[int, str]]:
    for match in _words().finditer(shown):
        for number in _all(match["numbers"]):
            yield number, match.group()


def _in_parentheses(shown: str) -> Iterator[tuple[int, str]]:
    for match in _parentheses().finditer(shown):
        for number in _all(match["numbers"]):
            yield number, match.group()


def _all(numbers: str) -> Iterator[int]:
    """The numbers of "1, 3-5"."""
    for part in compiled(r"\s*[,;]\s*").split(numbers):
        ends = [int(n) for n in compiled(r"\d+").findall(part)]
        if len(ends) == 2 and ends[0] < ends[1] < ends[0] + 30:
            yield from range(ends[0], ends[1] + 1)
        else:
            yield from ends


_SPAN = r"\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3})*"


@cache
def _title() -> re.Pattern[str]:
    names = (
        r"(?:references?|sources?|bibliography|literature|citations?|footnotes?|endnotes?|notes|works cited|evidence)"
    )
    return compiled(rf"\W*(?:\d+\W+)?(?:list of |key |selected |our |further )?{names}(?: cited| list| used)?\W*")


@cache
def _led() -> re.Pattern[str]:
    """A list in the paragraph of its title: "References [1] First report ..."."""
    return compiled(r"\s*(?:References?|Sources?|Bibliography|Literature|REFERENCES)\W{0,3}\s(?=\[?1[\].)])")


@cache
def _begins() -> re.Pattern[str]:
    return compiled(r"\s*(?:\[\d{1,3}\]:?|\d{1,3}[.)])\s+\S")


@cache
def _entry() -> re.Pattern[str]:
    return compiled(
        r"(?:^|(?<=[.\s]))(?:\[(?P<a>\d{1,3})\]:?|(?:(?<=^)|(?<=\n)|(?<=ces )|(?<=ces: ))(?P<b>\d{1,3})[.)])\s+(?=[^\W\d_a-z]|https?:|\d{4}|[\"“'])"
    )


@cache
def _brackets() -> re.Pattern[str]:
    return compiled(rf"\[(?P<numbers>{_SPAN})\]")


@cache
def _measure() -> re.Pattern[str]:
    return compiled(r"\d\s*(?:%|[a-z/]+)?,?\s*$|\b(?:ci|range|iqr|interval)\W*$")


@cache
def _superscripts() -> re.Pattern[str]:
    raised = f"[{_RAISED}]{{1,3}}"
    return compiled(rf"(?:[^\W\d_]{{3,}}[.,;:)\"”]?|[.;)])(?P<numbers>{raised}(?:[,\u2013-]\s?{raised})*)(?![\w])")


@cache
def _words() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:[Rr]ef(?:erence|\.)?s?|[Cc]itation|[Ff]ootnote|[Ss]ource|[Nn]ote) (?P<numbers>{_SPAN})(?![\w.]*\d)"
    )


@cache
def _parentheses() -> re.Pattern[str]:
    return compiled(r"(?<=[a-z.,;])\s?\((?P<numbers>\d{1,2}(?:\s?[,;\u2013-]\s?\d{1,2})*)\)(?=[.,;]|\s|$)")


RULE = Rule(
    code="CIT016",
    name="reference-numbers",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Add the source to the list, or correct the number; delete what nothing cites.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "not in the list",
            text="Weight fell by a tenth [1]. Gallstones were more frequent [4].\n\nReferences\n\n[1] Trial report, 2021.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "a span",
            text="Bleeding was less frequent [1-3].\n\n## Sources\n\n1. First report, 2019.\n2. Second report, 2020.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "raised",
            text="It is well absorbed.³\n\nReferences\n\n1. Label, 2020.\n2. Review, 2021.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "never cited",
            text="It is well absorbed [1].\n\n[1] Label, 2020.\n\n[2] Review, 2021.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "twice",
            text="It is well absorbed [1] and safe to crush [2].\n\n[1] Label, 2020.\n\n[2] Review, 2021.\n\n[2] Letter, 2022.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "in words",
            text="It is well absorbed (ref. 3).\n\nReferences:\n\n1. Label, 2020.\n2. Review, 2021.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "all there",
            text="Weight fell [1, 2]. Gallstones were more frequent.[2]\n\nReferences\n\n1. Trial, 2021.\n2. Registry, 2022.",
            status="approved",
            audience="professional",
        ),
        Example(
            "no list", text="Weight fell by a tenth [1], by 7 kg [5, 9].", status="approved", audience="professional"
        ),
        Example(
            "a range",
            text="The median was 8 days [5, 11] in the trial [1].\n\n[1] Trial report, 2021.",
            status="approved",
            audience="professional",
        ),
        Example("steps", text="1. Wash your hands.\n2. Draw up 2 mL (see step 1).\n3. Inject.", status="approved"),
        Example(
            "square metres",
            text="Give 75 mg/m² once [1].\n\n[1] Label, 2020.",
            status="approved",
            audience="professional",
        ),
    ),
)
