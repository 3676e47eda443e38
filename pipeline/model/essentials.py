"""Subjects that a monograph may not pass over in silence."""

from pipeline.model.declared import ConfigDict, Field, Frozen
from pipeline.model.quantity import Unknown
from pipeline.model.sections import IdPath


class Stated(Frozen):
    """Says where the prose covers a subject."""

    model_config = ConfigDict(title="Pointer to the text")

    see: IdPath = Field(
        description="Id path of the block or item that says it: sections.precautions.during.grapefruit."
    )


class Essentials(Frozen):
    """Subjects that a monograph may not pass over in silence: each is said somewhere, or is explicitly unknown."""

    contraindications: Stated | Unknown = Field(description="Who must not take it.")
    interactions: Stated | Unknown = Field(description="Other medicines, food and drink.")
    overdose: Stated | Unknown = Field(description="What happens and what to do after too much.")
    missed_dose: Stated | Unknown = Field(description="What to do after a missed dose.")
    storage: Stated | Unknown = Field(description="How to store it.")
    pregnancy: Stated | Unknown = Field(description="Pregnancy.")
    lactation: Stated | Unknown = Field(description="Breast-feeding.")
    contraception: Stated | Unknown = Field(description="Contraception, for how long after the last dose.")
    elderly: Stated | Unknown = Field(description="Elderly people.")
    driving: Stated | Unknown = Field(description="Driving and machines.")
    excipients: Stated | Unknown = Field(description="Other ingredients, allergy.")
    reporting: Stated | Unknown = Field(description="Where to report side effects.")
