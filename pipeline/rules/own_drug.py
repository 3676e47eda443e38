"""The drug that a monograph or a draft is about, by all the names it goes by there."""

from __future__ import annotations

from pipeline.rules.english.subjects import Drug, drug_of
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject


def _known(prose: Prose) -> frozenset[str]:
    """The names of medicines that the project's own data hold."""
    look_alikes = (name for group in prose.reference.look_alikes.entries for name in group.names)
    return frozenset([*look_alikes, *(substance.name for substance in prose.substances.substances)])


def own_drug(prose: Prose) -> Drug:
    """The drug of `prose`: as its identity names it, or as the text of a draft does."""
    names: tuple[str, ...] = ()
    if isinstance(prose, Subject):
        identity = prose.monograph.identity
        brands = (name for brand in identity.brand_names for name in brand.names)
        names = (identity.generic_name, *identity.other_names, *brands)
    return drug_of(
        ((text.role, text.shown) for text in prose.texts if text.role != "id"),
        names,
        known=_known(prose),
        studied=prose.status != "approved",
    )
