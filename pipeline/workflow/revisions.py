"""What a document said when its template was last extracted, held against what it says today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pipeline.catalog.messages import Message
from pipeline.catalog.po_reader import read_po
from pipeline.language.folding import fold
from pipeline.model.finding import Finding, Refusal
from pipeline.model.rule import Problem, Rule, run
from pipeline.project import MAX_CATALOG_BYTES, Project, read_bytes
from pipeline.rules.revised import Revision, revision_of
from pipeline.rules.revision import REVISION_RULES


def earlier_texts(project: Project, domain: str) -> Mapping[str, str] | None:
    """The English texts of the template of `domain`, by context; None if there is no template that can be read.

    What is wrong with a template is reported where it is checked itself.
    """
    path = project.template(domain)
    if not path.is_file():
        return None
    name = project.name(path)
    try:
        catalog = read_po(name, read_bytes(path, name, MAX_CATALOG_BYTES))
    except Refusal:
        return None
    return {entry.msgctxt: entry.msgid for entry in catalog.live if entry.msgctxt is not None}


def check_revision(
    messages: tuple[Message, ...],
    earlier: Mapping[str, str] | None,
    names: Iterable[str],
    stamp: Callable[[Rule[Revision], Problem], Finding],
    path: str,
) -> list[Finding]:
    """Run the rules of revision. Without a template there is nothing to compare with."""
    if earlier is None:
        return []
    return run(REVISION_RULES, revision_of(messages, earlier, words_of(names)), stamp, path)


def recorded(
    messages: tuple[Message, ...], earlier: Mapping[str, str] | None, names: Iterable[str], path: str
) -> list[str]:
    """What a new template records: each difference of meaning on a line, with its rule and the id of its text."""
    if earlier is None:
        return []
    contexts = {message.pointer: message.context for message in messages}
    revision = revision_of(messages, earlier, words_of(names))
    return [
        f"{path}: {rule.code} {contexts.get(problem.pointer, '')}: {problem.message}".replace(" : ", " ")
        for rule in REVISION_RULES
        if rule.check is not None
        for problem in rule.check(revision)
    ]


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The words of names, folded."""
    return frozenset(word for name in names for word in fold(name).split())
