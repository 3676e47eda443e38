"""What a rule is, and how rules run: a rule yields problems, one function stamps and places them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pipeline.model.finding import Finding, Severity
from pipeline.model.pointer import Pointer
from pipeline.record import record

S = TypeVar("S")


@record
class Problem:
    """What a rule yields: where and what, nothing else.

    `pointer` names the place in the document; `needle` the words in it that are wrong, so that the finding can point
    at them; `help` replaces the rule's own remedy where the check knows better. `fix` is what to write instead of
    `needle`, for mechanical corrections that cannot change the meaning. `also` names the other places that the check
    compared: a question or exception then covers this problem only while none of them changes.
    """

    pointer: Pointer
    message: str
    help: str = ""
    needle: str = ""
    fix: str | None = None
    also: tuple[Pointer, ...] = ()


@record
class Example:
    """A case of a rule, run as its test and shown in its documentation.

    Source rules: `change` maps id paths of the example monograph to new values (None deletes; a path that ends in
    ``+`` appends to a list); `at` lists the id paths at which the rule must then fire, in order. Rules that read prose
    may have a `text` instead, a draft of a drug with the regulatory `status` for the `audience` (patients if empty).
    Translation rules: `source`, `target`, `locale` and the `role` of the text. Other families: `text`, an input file.
    An example with an empty `at` (changes) or `fires=False` (all others) is a good one.
    """

    title: str
    change: Mapping[str, Any] = MappingProxyType({})
    at: tuple[str, ...] = ()
    source: str = ""
    target: str = ""
    locale: str = ""
    role: str = ""
    text: str = ""
    status: str = "investigational"
    audience: str = ""
    fires: bool = False


@record
class Rule(Generic[S]):
    """One rule: its identity, its prose, its check and its examples.

    `prose` is a Markdown text whose first line is the summary: what is checked, why it can hurt a patient, and on
    whose authority. `remedy` tells the writer what to do. An unwaivable rule accepts open questions but no exception.
    `check` is None for families that a reader reports itself (files, schema, catalogs).
    """

    code: str
    name: str
    severity: Severity
    prose: str
    remedy: str
    check: Callable[[S], Iterator[Problem]] | None = None
    examples: tuple[Example, ...] = ()
    sources: tuple[str, ...] = ()
    waivable: bool = False

    def __post_init__(self) -> None:
        """Refuse a rule without prose: a rule nobody can look up is not a rule."""
        if not self.prose or not self.prose.strip():
            raise ValueError(f"rule {self.code} has no prose")

    @property
    def summary(self) -> str:
        """The first paragraph of the prose, on one line."""
        return " ".join(self.prose.strip().split("\n\n", 1)[0].split())

    def finding(self, message: str, path: str, **more: Any) -> Finding:
        """Make a finding of this rule. The remedy is its help unless `more` has a better one."""
        more.setdefault("help", self.remedy)
        return Finding(rule=self.code, name=self.name, severity=self.severity, message=message, path=path, **more)


CRASH: Rule[Any] = Rule(
    code="RUN001",
    name="rule-crashed",
    severity=Severity.ERROR,
    prose="""A rule must not fail.

A rule that stops with a program error has checked nothing, so its silence would read as "all is well". The run
ends with exit code 2 and nothing is built.""",
    remedy="This is a defect of monograph, not of your text. Report it with the file that caused it.",
)


def run(rules: Iterable[Rule[S]], subject: S, stamp: Callable[[Rule[S], Problem], Finding], path: str) -> list[Finding]:
    """Run every rule on `subject`. `stamp` turns a problem into a located finding; a crash becomes a fatal finding."""
    findings: list[Finding] = []
    for rule in rules:
        if rule.check is None:
            continue
        try:
            findings.extend(stamp(rule, problem) for problem in rule.check(subject))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong in a rule must become a finding
            message = f"rule {rule.code} stopped with {type(error).__name__}: {error}"
            findings.append(CRASH.finding(message, path, failure=True))
    return findings
