"""Facts from outside that rules need, dated and sourced: codes, bands, stems, look-alike names, trials.

Nobody can decide from a monograph alone whether a trial has ended or a section code exists. Such facts are kept in
``source/reference.yaml``, where a writer can extend them; what is absent or stale there is itself reported.
"""

from datetime import date
from typing import Annotated, Literal

from pipeline.model.clinical import Phase
from pipeline.model.declared import Field, Frozen
from pipeline.model.forms import IsoDate, SchemaVersion, TrialNumber
from pipeline.model.quantity import Number, Unknown
from pipeline.model.sections import SectionCode, ShortText, Slug, Text


class Sourced(Frozen):
    """Facts with the source they were read in and the day of reading."""

    source: Text = Field(description="Where this was read.")
    checked: IsoDate = Field(description="The day on which it was read.")
    valid_days: Annotated[int, Field(ge=1, le=3660)] = Field(description="After how many days it must be read again.")

    def stale(self, today: date) -> bool:
        """Whether these facts must be read again on `today`. A day ahead of today is no day of reading."""
        return not 0 <= (today - date.fromisoformat(self.checked)).days <= self.valid_days


class SectionCodeEntry(Frozen):
    """One code for a kind of section."""

    code: SectionCode = Field(description="LOINC code, or EMA code of 12 digits.")
    name: ShortText = Field(description="The section it stands for.")
    only_approved: bool = Field(
        default=False, description="Whether it stands for something that only an approval gives."
    )


class SectionCodes(Sourced):
    """The codes of sections that may be used."""

    entries: Annotated[tuple[SectionCodeEntry, ...], Field(strict=False)] = Field(description="The codes.")


class FrequencyBand(Frozen):
    """A word for how often a side effect occurs, and the share of people it stands for."""

    label: Literal["very_common", "common", "uncommon", "rare", "very_rare"] = Field(description="The word.")
    at_least: Number = Field(description="Lowest share in percent that the word stands for.")
    below: Number = Field(description="The word stands for shares below this, in percent; 100 for all above.")


class FrequencyBands(Sourced):
    """The words for how often side effects occur."""

    entries: Annotated[tuple[FrequencyBand, ...], Field(strict=False)] = Field(description="The words.")


class Stem(Frozen):
    """The ending of nonproprietary names that says what class a substance belongs to."""

    stem: Slug = Field(description="The ending: trectinib.")
    classes: Annotated[tuple[ShortText, ...], Field(min_length=1, strict=False)] = Field(
        description="Words of which the class of such a substance names at least one: TRK, tropomyosin receptor kinase."
    )


class Stems(Sourced):
    """Endings of nonproprietary names."""

    entries: Annotated[tuple[Stem, ...], Field(strict=False)] = Field(description="The endings.")


class LookAlike(Frozen):
    """Names that are taken for each other."""

    names: Annotated[tuple[ShortText, ...], Field(min_length=2, strict=False)] = Field(description="The names.")


class LookAlikes(Sourced):
    """Names that are taken for each other."""

    entries: Annotated[tuple[LookAlike, ...], Field(strict=False)] = Field(description="The groups of names.")


class RegisteredTrial(Sourced):
    """A trial as its registry showed it on a day."""

    registry: TrialNumber = Field(description="Number in ClinicalTrials.gov or EudraCT.")
    substance: Slug = Field(description="Nonproprietary name of the substance studied.")
    phases: Annotated[tuple[Phase, ...], Field(strict=False)] | Unknown = Field(description="Its phases.")
    recruitment: Literal["recruiting", "active", "completed", "terminated", "withdrawn"] | Unknown = Field(
        description="State in the registry."
    )
    start: IsoDate | Unknown = Field(description="The day on which it began.")
    end: IsoDate | Unknown = Field(description="The day on which it ended.")


class ReferenceData(Frozen):
    """All facts from outside that the rules need."""

    schema_version: SchemaVersion = Field(alias="schema", description="Version of this schema: 1.")
    section_codes: SectionCodes = Field(description="Codes of sections.")
    frequency_bands: FrequencyBands = Field(description="Words for how often side effects occur.")
    stems: Stems = Field(description="What the endings of nonproprietary names say.")
    look_alikes: LookAlikes = Field(description="Groups of names that have been taken for each other.")
    trials: Annotated[tuple[RegisteredTrial, ...], Field(strict=False)] = Field(
        description="Trials as their registries showed them."
    )

    def trial(self, number: str) -> RegisteredTrial | None:
        """The trial of that number, or None."""
        return next((t for t in self.trials if t.registry == number), None)
