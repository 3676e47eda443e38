"""The clinical facts of a monograph as typed data: status, dosing, organ impairment, efficacy, safety."""

from typing import Annotated, Literal

from pipeline.model.declared import BeforeValidator, ConfigDict, Field, Frozen
from pipeline.model.forms import AtcCode, Authority, CasNumber, Count, IsoDate, Jurisdiction, TrialNumber, Unii
from pipeline.model.quantity import (
    Concentration,
    Dose,
    DoseRange,
    Duration,
    DurationRange,
    Frequency,
    Outcome,
    OutcomeRange,
    Percent,
    PercentRange,
    Unknown,
    Year,
)
from pipeline.model.sections import IdPath, ShortText, Slug
from pipeline.model.shape import exactly_one, whole_number

Route = Literal["oral", "intravenous", "subcutaneous", "intramuscular", "topical", "inhalation"]
Form = Literal["capsule", "tablet", "oral_solution", "oral_liquid", "oral_suspension", "solution_for_injection"]
Phase = Annotated[Literal[1, 2, 3, 4], BeforeValidator(whole_number)]
RegulatoryStatus = Literal["investigational", "application_submitted", "approved", "refused", "withdrawn"]


class DoseForm(Frozen):
    """A pharmaceutical form, with its strength where one is known."""

    id: Slug = Field(description="Stable name; the first part of the name of its strength: {capsule.strength}.")
    form: Form = Field(description="The form. oral_liquid is for a liquid whose kind the source does not state.")
    population: Slug | Unknown = Field(default="not_stated", description="Id of the population it is meant for.")
    strength: Dose | Concentration | Unknown = Field(description="Amount per unit, or concentration of a liquid.")


class BrandNames(Frozen):
    """The brand names in one jurisdiction. An empty list says that there is none."""

    model_config = ConfigDict(title="Entry of brand names")

    id: Slug = Field(description="Stable name, such as the jurisdiction in lower case.")
    jurisdiction: Jurisdiction = Field(description="ISO 3166-1, or EU.")
    names: Annotated[tuple[ShortText, ...], Field(strict=False)] = Field(description="The names, or [] for none.")


class Identity(Frozen):
    """What substance and product the monograph is about."""

    generic_name: Slug = Field(description="International nonproprietary name, lower case.")
    inn_status: Literal["recommended", "proposed", "not_assigned"] | Unknown = Field(description="Status at WHO.")
    other_names: Annotated[tuple[ShortText, ...], Field(strict=False)] = Field(description="Codes and synonyms.")
    brand_names: Annotated[tuple[BrandNames, ...], Field(strict=False)] = Field(description="By jurisdiction.")
    drug_class: ShortText = Field(description="The pharmacological class, as readers see it.")
    atc: AtcCode | Unknown = Field(
        title="ATC code", description="Code in the WHO's Anatomical Therapeutic Chemical system."
    )
    cas: CasNumber | Unknown = Field(
        title="CAS number", description="Registry number of the Chemical Abstracts Service."
    )
    unii: Unii | Unknown = Field(title="UNII", description="Unique ingredient identifier of the FDA.")
    routes: Annotated[tuple[Route, ...], Field(min_length=1, strict=False)] = Field(
        description="Routes of administration."
    )
    dose_forms: Annotated[tuple[DoseForm, ...], Field(min_length=1, strict=False)] = Field(description="Forms.")


class Status(Frozen):
    """The regulatory status in one jurisdiction. Everything else in the document must agree with it."""

    id: Slug = Field(description="Stable name; the first part of the names of its values: {us.phases}.")
    jurisdiction: Jurisdiction = Field(description="ISO 3166-1, or EU.")
    authority: Authority = Field(description="The authority, by its usual initials: FDA, EMA, PMDA.")
    status: RegulatoryStatus | Unknown = Field(description="The status at that authority.")
    as_of: IsoDate | Unknown = Field(description="The day on which the status was checked at the authority.")
    phases: Annotated[tuple[Phase, ...], Field(strict=False)] | Unknown = Field(
        description="Phases of the trials: [1, 2]."
    )
    authorization: ShortText | Unknown = Field(description="Number of the marketing authorization.")
    boxed_warning: Literal["present", "none"] | Unknown = Field(description="not_applicable where there is no label.")


class Trial(Frozen):
    """A clinical trial."""

    id: Slug = Field(description="Stable name of the trial.")
    registry: TrialNumber | Unknown = Field(description="Number in ClinicalTrials.gov or EudraCT.")
    phases: Annotated[tuple[Phase, ...], Field(strict=False)] | Unknown = Field(description="Its phases.")
    recruitment: Literal["recruiting", "active", "completed", "terminated", "withdrawn"] | Unknown = Field(
        description="State in the registry."
    )
    checked_on: IsoDate | Unknown = Field(description="The day on which the registry was read.")
    start: IsoDate | Unknown = Field(default="not_stated", description="The day on which it began.")
    end: IsoDate | Unknown = Field(default="not_stated", description="The day on which it ended, if it has.")


class Population(Frozen):
    """A group of people that doses, outcomes and forms refer to."""

    id: Slug = Field(description="Stable name of the population.")
    name: ShortText = Field(description="Who they are, as readers see it.")
    ages: DurationRange | Duration | Unknown = Field(description="Their ages.")


class Regimen(Frozen):
    """One way of taking the drug, as studied or as approved."""

    id: Slug = Field(description="Stable name; the first part of the names of its values: {oral.dose.low}.")
    population: Slug | Unknown = Field(description="Id of the population.")
    route: Route = Field(description="The route.")
    dose: Dose | DoseRange | Unknown = Field(description="The amount, per dose or per day.")
    starting_dose: Dose | Unknown = Field(description="The dose to start with.")
    frequency: Frequency | Unknown = Field(description="How often a dose is taken.")
    interval: Duration | Unknown = Field(description="The time between doses.")
    daily_maximum: Dose | Unknown = Field(description="The most that may be taken per day.")
    maximum_dose: Dose | Unknown = Field(
        default="not_stated", description="The most that may be taken at one time; a dose by weight or area needs it."
    )
    missed_dose_window: Duration | Unknown = Field(
        default="not_stated", description="How late a missed dose may still be taken."
    )
    food: Literal["with_food", "without_food", "with_or_without_food"] | Unknown = Field(
        description="Relation to meals."
    )
    swallow_whole: bool | Unknown = Field(description="Whether the form must be swallowed whole.")
    course: Duration | Literal["until_no_benefit"] | Unknown = Field(description="How long treatment lasts.")
    source: IdPath | Unknown = Field(default="not_stated", description="Id of the reference that gives these doses.")


ADJUSTMENTS = ("reduce_by", "dose")


class Adjustment(Frozen):
    """A change of dose: by a share of it, or to a dose."""

    model_config = ConfigDict(json_schema_extra=exactly_one(ADJUSTMENTS))
    exactly_one_of = ADJUSTMENTS

    reduce_by: Percent | PercentRange | None = Field(default=None, description="Reduce the dose by this share.")
    dose: Dose | DoseRange | None = Field(default=None, description="Take this dose instead.")


AdjustmentOrWord = Adjustment | Literal["no_change", "avoid"] | Unknown


class Hepatic(Frozen):
    """Liver impairment: the whole matrix, so that silence cannot be read as safe."""

    scale: Literal["child_pugh", "nci_odwg"] | Unknown = Field(description="The scale of severity.")
    source: IdPath | Unknown = Field(
        default="not_stated", description="Id of the reference that gives these changes of dose."
    )
    mild: AdjustmentOrWord = Field(description="Change of dose in mild impairment.")
    moderate: AdjustmentOrWord = Field(description="Change of dose in moderate impairment.")
    severe: AdjustmentOrWord = Field(description="Change of dose in severe impairment.")


class Renal(Frozen):
    """Kidney impairment: the whole matrix, so that silence cannot be read as safe."""

    scale: Literal["creatinine_clearance", "egfr"] | Unknown = Field(description="The scale of severity.")
    source: IdPath | Unknown = Field(
        default="not_stated", description="Id of the reference that gives these changes of dose."
    )
    mild: AdjustmentOrWord = Field(description="Change of dose in mild impairment.")
    moderate: AdjustmentOrWord = Field(description="Change of dose in moderate impairment.")
    severe: AdjustmentOrWord = Field(description="Change of dose in severe impairment.")
    dialysis: AdjustmentOrWord = Field(description="Change of dose on dialysis.")


class Toxicity(Frozen):
    """What is done with the dose when a side effect appears."""

    id: Slug = Field(description="Stable name.")
    effect: ShortText = Field(description="The side effect, as readers see it.")
    action: Literal["pause", "reduce", "stop"] = Field(description="What is done.")
    decided_by: Literal["treating_team", "patient"] | Unknown = Field(description="Who decides.")


class Dosing(Frozen):
    """Doses. An investigational drug has doses studied, never doses recommended."""

    basis: Literal["studied", "approved_label"] = Field(description="Where the doses come from.")
    regimens: Annotated[tuple[Regimen, ...], Field(strict=False)] = Field(description="The regimens.")
    hepatic: Hepatic = Field(description="Dose in liver impairment.")
    renal: Renal = Field(description="Dose in kidney impairment.")
    toxicities: Annotated[tuple[Toxicity, ...], Field(strict=False)] = Field(
        default=(), description="Dose in toxicity."
    )


class OutcomeInterval(OutcomeRange):
    """How sure or how spread a result is: a confidence interval, or a range of the people observed."""

    kind: Literal["ci95", "range", "interquartile"] = Field(
        description="95 % confidence interval, lowest to highest, or first to third quartile."
    )


class EfficacyOutcome(Frozen):
    """One result of a study."""

    id: Slug = Field(description="Stable name; the first part of the names of its values: {orr.value.low}.")
    measure: Literal[
        "objective_response_rate",
        "complete_response",
        "partial_response",
        "stable_disease",
        "disease_control_rate",
        "progressive_disease",
        "tumor_shrinkage",
        "median_duration_of_response",
        "other",
    ] = Field(description="What was measured.")
    population: Slug | Unknown = Field(description="Id of the population.")
    value: Outcome | OutcomeRange | Unknown = Field(description="The result.")
    responders: Count | Unknown = Field(description="n: how many people had the result.")
    evaluable: Count | Unknown = Field(description="N: out of how many.")
    criteria: ShortText | Unknown = Field(description="Criteria of assessment, e.g. RECIST 1.1.")
    data_cutoff: IsoDate | Unknown = Field(description="The day on which the data were cut.")
    source: IdPath | Unknown = Field(description="Id of the reference.")
    interval: OutcomeInterval | None = Field(default=None, description="How sure or how spread the result is.")
    design: Literal["single_arm", "randomized"] | Unknown = Field(
        default="not_stated", description="Whether there was a control group to compare with."
    )
    trial: Slug | Unknown = Field(default="not_stated", description="Id of the trial that gave the result.")


class Reaction(Frozen):
    """One adverse reaction."""

    id: Slug = Field(description="Stable name of the reaction.")
    name: ShortText = Field(description="The reaction, as readers see it.")
    term: ShortText | None = Field(default=None, description="The medical term, where the name is a lay word.")
    organ_class: ShortText | Unknown = Field(default="not_stated", description="MedDRA system organ class.")


class ReactionGroup(Frozen):
    """Adverse reactions of one frequency."""

    id: Slug = Field(description="Stable name; the first part of the names of its values: {common.frequency}.")
    label: Literal["very_common", "common", "uncommon", "rare", "very_rare", "serious", "not_known"] = Field(
        description="What the document calls the group."
    )
    frequency: Percent | PercentRange | Unknown = Field(description="The share of people affected.")
    reactions: Annotated[tuple[Reaction, ...], Field(min_length=1, strict=False)] = Field(description="The reactions.")


class Monitoring(Frozen):
    """A test before or during treatment."""

    model_config = ConfigDict(title="Test")

    id: Slug = Field(description="Stable name; the first part of the names of its values: {liver_tests.every}.")
    name: ShortText = Field(description="The test, as readers see it.")
    when: Literal["before", "during", "before_and_during"] = Field(description="Before or during treatment.")
    every: Duration | DurationRange | Unknown = Field(description="The interval between tests.")


class Period(Frozen):
    """A time span that the text speaks of."""

    id: Slug = Field(description="Stable name; the first part of the names of its values: {research.start}.")
    start: Year = Field(description="The first year.")
    end: Year | None = Field(default=None, description="The last year; absent if there is only one year.")
