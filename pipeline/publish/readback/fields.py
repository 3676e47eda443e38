"""What the tables must say: each typed value, the words for it, and the headings that it must stand under.

This is a second account of the tables, kept apart from the code that makes them, so that a row under the wrong heading
or a value under another's name cannot pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.catalog.entry import State
from pipeline.model.clinical import Adjustment
from pipeline.model.declared import Frozen
from pipeline.model.essentials import Stated
from pipeline.publish.readback.cells import SCALES, amount, cell, choice, fixed, listed
from pipeline.publish.readback.expected import Expected, Said, Source
from pipeline.publish.readback.records import expected_records


def expected_fields(source: Source, texts: Mapping[str, Said]) -> Iterator[Expected]:
    """Every cell made of typed values. `texts` are the texts of the monograph by context."""
    yield from expected_records(source, texts)
    yield from _identity(source, texts)
    for population in source.localized.monograph.populations:
        at = f"populations.{population.id}"
        yield cell(f"{at}.name", texts[f"{at}.name"], set(), "population")
        words, values = amount(source, f"{population.id}.ages", population.ages)
        yield cell(f"{at}.ages", words, {f"{at}.name"}, "population", values)
    for organ in ("hepatic", "renal"):
        yield from _matrix(source, organ)
    yield from _reactions(source, texts)
    yield from _essentials(source, texts)
    yield from _about(source)


def _identity(source: Source, texts: Mapping[str, Said]) -> Iterator[Expected]:
    identity = source.localized.monograph.identity
    name = source.cell("generic_name")
    yield cell("identity.generic_name", name, {"interface.generic_name"}, "identity", ("generic_name",))
    others = listed(source, [fixed(source, other) for other in identity.other_names])
    yield cell("identity.other_names", others, {"interface.other_names"}, "identity")
    routes = listed(source, [choice(source, "route", route) for route in identity.routes])
    yield cell("identity.drug_class", texts["identity.drug_class"], {"interface.drug_class"}, "identity")
    yield cell("identity.routes", routes, {"interface.routes"}, "identity")
    for brand in identity.brand_names:
        at = f"identity.brand_names.{brand.id}"
        label = source.filled("brand_names", jurisdiction=fixed(source, brand.jurisdiction))
        yield cell(f"{at}.jurisdiction", label, set(), "identity")
        names = listed(source, [fixed(source, each) for each in brand.names])
        yield cell(f"{at}.names", names, {f"{at}.jurisdiction"}, "identity")


def _reactions(source: Source, texts: Mapping[str, Said]) -> Iterator[Expected]:
    for group in source.localized.monograph.adverse_reactions:
        for reaction in group.reactions:
            at = f"adverse_reactions.{group.id}.reactions.{reaction.id}"
            words = texts[f"{at}.name"]
            if reaction.term is not None:
                words = source.filled("reaction", name=words, term=texts[f"{at}.term"])
            heads = {"interface.reactions", f"adverse_reactions.{group.id}.label"}
            yield cell(f"{at}.name", words, heads, "adverse_reactions")


def _matrix(source: Source, organ: str) -> Iterator[Expected]:
    matrix: Frozen = getattr(source.localized.monograph.dosing, organ)
    for name in type(matrix).model_fields:
        value, at = getattr(matrix, name), f"dosing.{organ}.{name}"
        if name == "source":
            continue
        if name == "scale":
            yield cell(at, fixed(source, SCALES.get(value, value)), set(), organ)
            continue
        heads = {f"interface.{name}", "interface.adjustment"}
        if not isinstance(value, Adjustment):
            yield cell(at, source.interface(value), heads, organ)
            continue
        for part, text_id in (("reduce_by", "reduce_by"), ("dose", "reduce_to")):
            change = getattr(value, part)
            if change is not None:
                words, values = amount(source, f"{organ}.{name}.{part}", change)
                yield cell(f"{at}.{part}", source.filled(text_id, amount=words), heads, organ, values)


def _essentials(source: Source, texts: Mapping[str, Said]) -> Iterator[Expected]:
    essentials = source.localized.monograph.essentials
    for subject in type(essentials).model_fields:
        value = getattr(essentials, subject)
        if isinstance(value, Stated):
            title = _title(source, texts, value.see)
            words = source.interface("not_stated") if title is None else source.filled("see", section=title)
        else:
            words = source.interface(value)
        yield cell(f"essentials.{subject}", words, {f"interface.{subject}", "interface.statement"}, "essentials")


def _title(source: Source, texts: Mapping[str, Said], see: str) -> Said | None:
    """The title of the innermost section around a place, whoever it is written for; None if there is none."""
    steps, at, found = see.split("."), "", None
    sections: Any = source.localized.monograph.sections
    while len(steps) > 1 and steps[0] == "sections":
        section = next((s for s in sections if s.id == steps[1]), None)
        if section is None:
            break
        at, found, sections, steps = f"{at}sections.{section.id}.", section, section.sections, steps[2:]
    if found is None:
        return None
    return texts.get(f"{at}title") or source.text(f"{at}title", found.title)


def _about(source: Source) -> Iterator[Expected]:
    monograph = source.localized.monograph
    yield cell("version", Said((monograph.version,), State.TRANSLATED), {"interface.version"}, "")
    for name in ("authors", "reviewers", "last_reviewed", "next_review"):
        value = getattr(monograph.review, name)
        words = listed(source, [fixed(source, v) for v in value]) if isinstance(value, tuple) else fixed(source, value)
        yield cell(f"review.{name}", words, {f"interface.{name}"}, "")
    heads = {"interface.references"}
    references = monograph.references or "none"
    if isinstance(references, str):
        yield cell("references", source.interface(references), heads, "")
        return
    for reference in references:
        yield cell(f"references.{reference.id}.citation", fixed(source, reference.citation), heads, "")
