"""Nothing is there that nobody wrote: every word on a page belongs to a text of the source or of the interface.

What stands outside of the texts was neither translated nor reviewed, and no other rule looks at it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.expected import Interface
from pipeline.publish.readback.page import Page
from pipeline.publish.readback.proof import INTERFACE, Proof
from pipeline.publish.readback.spot import Spots

_NO_WORDS = "[…]"


def check(proof: Proof) -> Iterator[Problem]:
    """Look for texts that nothing asks for, in both files, and for words outside of texts."""
    texts = proof.demand.texts
    yield from unknown(proof.data.spots, texts)
    names = {o.bcp47: o.native_name for o in proof.bundle.others}
    yield from outside(proof.page, proof.source.words, texts, names)


def unknown(file: Spots, contexts: Container[str]) -> Iterator[Problem]:
    """Texts at places that there are not."""
    for context in file.by_context:
        if context not in contexts and context.removeprefix(INTERFACE) not in INTERFACE_BY_ID:
            yield Problem((file.path, context), "there is no such text in the source or the interface")


def outside(page: Page, words: Interface, contexts: Container[str], languages: dict[str, str]) -> Iterator[Problem]:
    """Words outside of texts, and marks, gaps, names of languages and attributes with other words than their own."""
    yield from unknown(page.spots, contexts)
    for spot in page.references:
        if spot.context not in page.spots.by_context:
            yield Problem((page.path, spot.context), "the contents name a text that the page does not hold")
    for tag, loose in page.loose:
        yield Problem((page.path,), f"“{loose}” in <{tag}> belongs to no text", needle=loose)
    draft, label = words.interface("draft").plain, words.interface("status_label").plain
    marks = ((page.marks, draft or _NO_WORDS), (page.gaps, words.interface("gap").plain or _NO_WORDS))
    for found, wanted in marks:
        yield from (
            Problem((page.path,), f"a mark reads “{w}”, not “{wanted}”", needle=w) for w in set(found) - {wanted}
        )
    for link in page.links:
        if link.language and link.text != languages.get(link.language):
            yield Problem((page.path,), f"a link to {link.language} reads “{link.text}”", needle=link.text)
    for attribute, named in dict.fromkeys(page.spoken):
        if named != {"title": draft, "aria-label": label}[attribute]:
            yield Problem((page.path,), f"{attribute}=“{named}” is no text of the interface", needle=named)


RULE = Rule(
    code="RBK014",
    name="text-added",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Take the words out of the template, or make them a text of the interface.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a sentence between texts", text="html", change={"</main>": "Ask for it today.</main>"}, fires=True),
        Example(
            "a text at a place of its own",
            text="html",
            change={"</main>": '<p data-context="offer">Now.</p></main>'},
            fires=True,
        ),
        Example(
            "a name that only a voice reads",
            text="html",
            change={'aria-label="Regulatory status"': 'aria-label="Approved"'},
            fires=True,
        ),
        Example(
            "a text more in the file",
            text="json",
            change={'"sections":[': '"more":{"context":"offer","state":"draft","text":"Now."},"sections":['},
            fires=True,
        ),
    ),
)
