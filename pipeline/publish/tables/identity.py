"""Tables of identity: the substance, its forms, its status at each authority, the groups of people spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.localize import LocalText
from pipeline.publish.tables.table import Row, Table
from pipeline.publish.tables.words import Words, row


def identity_tables(words: Words) -> Iterator[Table]:
    """Identity, dose forms, regulatory status, people."""
    monograph = words.localized.monograph
    yield Table("identity", "facts", words.say("identity"), (), tuple(_identity(words)))
    yield Table(
        "dose_forms",
        "facts",
        words.say("dose_forms"),
        (words.say("dose_forms"), words.say("population"), words.say("strength")),
        tuple(_forms(words)),
    )
    columns = ("authority", "jurisdiction", "state", "phases", "as_of", "boxed_warning")
    yield Table("status", "facts", words.say("status"), tuple(words.say(c) for c in columns), tuple(_status(words)))
    if monograph.populations:
        yield Table("populations", "facts", words.say("population"), (), tuple(_populations(words)))


def population_of(words: Words, context: str, population: str) -> LocalText:
    """The name of a population, said at `context`."""
    name = dict(words.localized.page.populations).get(population)
    return words.say(population, context) if name is None else LocalText(context, name.pieces, name.state)


def _identity(words: Words) -> Iterator[Row]:
    identity = words.localized.monograph.identity
    yield row("generic_name", words.say("generic_name"), words.value("identity.generic_name", "generic_name"))
    yield row("other_names", words.say("other_names"), words.names("identity.other_names", identity.other_names))
    for brand in identity.brand_names:
        at = f"identity.brand_names.{brand.id}"
        jurisdiction = words.name(f"{at}.jurisdiction", brand.jurisdiction)
        label = words.fill(f"{at}.jurisdiction", "brand_names", jurisdiction=jurisdiction)
        yield row(f"brand_names_{brand.id}", label, words.names(f"{at}.names", brand.names))
    yield row("drug_class", words.say("drug_class"), words.localized.page.drug_class)
    routes = [words.choice("identity.routes", "route", route) for route in identity.routes]
    yield row("routes", words.say("routes"), words.listed("identity.routes", routes))


def _forms(words: Words) -> Iterator[Row]:
    for form in words.localized.monograph.identity.dose_forms:
        at = f"identity.dose_forms.{form.id}"
        yield row(
            form.id,
            words.choice(f"{at}.form", "form", form.form),
            population_of(words, f"{at}.population", form.population),
            words.amount(f"{at}.strength", f"{form.id}.strength", form.strength),
        )


def _status(words: Words) -> Iterator[Row]:
    for status in words.localized.monograph.status:
        at = f"status.{status.id}"
        phases = words.listed(f"{at}.phases", [])
        if isinstance(status.phases, str):
            phases = words.say(status.phases, f"{at}.phases")
        elif status.phases:
            phases = words.value(f"{at}.phases", f"{status.id}.phases")
        yield row(
            status.id,
            words.name(f"{at}.authority", status.authority),
            words.name(f"{at}.jurisdiction", status.jurisdiction),
            words.choice(f"{at}.status", "status", status.status),
            phases,
            words.name(f"{at}.as_of", status.as_of),
            words.choice(f"{at}.boxed_warning", "boxed_warning", status.boxed_warning),
        )


def _populations(words: Words) -> Iterator[Row]:
    names = dict(words.localized.page.populations)
    for population in words.localized.monograph.populations:
        ages = words.amount(f"populations.{population.id}.ages", f"{population.id}.ages", population.ages)
        yield row(population.id, names[population.id], ages)
