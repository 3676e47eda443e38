"""The register of substances: which names and codes belong to which, with the source of that knowledge and its date."""

from typing import Annotated

from pipeline.model.declared import Field, Frozen
from pipeline.model.forms import IsoDate, SchemaVersion
from pipeline.model.sections import ShortText, Slug, Text


class Substance(Frozen):
    """One substance."""

    name: Slug = Field(description="International nonproprietary name, lower case.")
    codes: Annotated[tuple[ShortText, ...], Field(strict=False)] = Field(description="Codes and synonyms.")
    source: Text = Field(description="Where this was read.")
    checked: IsoDate = Field(description="The day on which it was read.")


class Substances(Frozen):
    """All substances that the project knows."""

    schema_version: SchemaVersion = Field(alias="schema", description="Version of this schema: 1.")
    substances: Annotated[tuple[Substance, ...], Field(strict=False)] = Field(description="The substances.")

    def owner(self, code: str) -> Substance | None:
        """The substance that `code` belongs to, or None."""
        return next((s for s in self.substances if code in s.codes or code.lower() == s.name), None)
