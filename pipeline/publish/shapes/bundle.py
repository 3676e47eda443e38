"""The outward shape of a JSON bundle, as models: the authority that ``schemas/bundle.schema.json`` is made from.

Bundles are written without these classes, which would cost more than the rest of rendering; tests hold the two
together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pipeline.model.clinical import RegulatoryStatus, Route
from pipeline.model.declared import Field, Frozen, StringConstraints
from pipeline.model.forms import IsoDate
from pipeline.model.monograph import RuleCode, Sha256
from pipeline.model.quantity import Unknown
from pipeline.model.sections import Audience, IdPath, ShortText, Slug
from pipeline.publish.shapes.texts import (
    Direction,
    FactTable,
    LocalSection,
    LocalStatements,
    Marks,
    Text,
    TextState,
)
from pipeline.publish.shapes.values import BundleValue, Phases

Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Names = Annotated[tuple[str, ...], Field(strict=False)]


class Key(Frozen):
    """The name of a bundle."""

    id: Slug = Field(description="Id of the monograph.")
    locale: Tag = Field(description="Language tag (BCP 47).")
    audience: Audience = Field(description="The readers it is written for.")
    market: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = Field(
        description="The market it is written for; null for all."
    )


class Jurisdiction(Frozen):
    """The regulatory status in one jurisdiction."""

    id: Slug = Field(description="Stable name.")
    jurisdiction: str = Field(description="ISO 3166-1, or EU.")
    authority: str = Field(description="FDA, EMA, ...")
    status: RegulatoryStatus | Unknown = Field(description="The status at that authority.")
    as_of: IsoDate | Unknown = Field(description="The day on which it was checked.")
    phases: Phases | Unknown = Field(description="Phases of the trials.")
    authorization: ShortText | Unknown = Field(description="Number of the marketing authorization.")
    boxed_warning: Literal["present", "none"] | Unknown = Field(description="Boxed warning on the label.")


class DrugStatus(Frozen):
    """Whether the drug is approved, and where."""

    investigational: bool = Field(description="Whether readers must be told that the drug is not approved.")
    jurisdictions: Annotated[tuple[Jurisdiction, ...], Field(strict=False)] = Field(description="By jurisdiction.")


class DrugIdentity(Frozen):
    """Names and codes of the substance."""

    generic_name: Slug = Field(description="International nonproprietary name, lower case.")
    inn_status: Literal["recommended", "proposed", "not_assigned"] | Unknown = Field(description="Status at WHO.")
    other_names: Names = Field(description="Codes and synonyms.")
    atc: str = Field(description="ATC code, or an unknown.")
    cas: str = Field(description="CAS number, or an unknown.")
    unii: str = Field(description="FDA UNII, or an unknown.")
    routes: Annotated[tuple[Route, ...], Field(strict=False)] = Field(description="Routes of administration.")


class RegisteredTrial(Frozen):
    """A clinical trial."""

    id: Slug = Field(description="Stable name.")
    registry: str = Field(description="NCT or EudraCT number, or an unknown.")
    phases: Phases | Unknown = Field(description="Its phases.")
    recruitment: str = Field(description="State in the registry, or an unknown.")
    checked_on: IsoDate | Unknown = Field(description="The day on which the registry was read.")
    start: IsoDate | Unknown = Field(description="The day on which it began.")
    end: IsoDate | Unknown = Field(description="The day on which it ended, if it has.")


class ReviewState(Frozen):
    """Whether people have reviewed the texts, and who reviewed the document."""

    reviewed: bool = Field(
        description="Whether every text shown has been approved by a reviewer. Never so in a preview."
    )
    texts: dict[TextState, int] = Field(description="How many texts are in which state.")
    authors: Names | Unknown = Field(description="Authors of the source.")
    reviewers: Names | Unknown = Field(description="Medical reviewers of the source.")
    last_reviewed: IsoDate | Unknown = Field(description="The day of the last medical review.")
    next_review: IsoDate | Unknown = Field(description="The day by which the next one is due.")


class OpenQuestion(Frozen):
    """A question to an expert that nobody has answered yet. While there is one, there is no release."""

    id: Slug = Field(description="Stable name.")
    rule: RuleCode | None = Field(description="The rule whose finding it covers; null if a person raised it.")
    at: IdPath = Field(description="Id path of the place in question.")
    owner: str = Field(description="The role that must answer.")
    question: str = Field(description="The question, in the language of the source.")
    asked: IsoDate = Field(description="The day on which it was asked.")


class OpenQuestions(Frozen):
    """The open questions of the source."""

    count: int = Field(description="How many there are.")
    open: Annotated[tuple[OpenQuestion, ...], Field(strict=False)] = Field(description="The questions.")


class SourceFile(Frozen):
    """A file that the bundle was made from."""

    path: str = Field(description="Path in the project.")
    sha256: Sha256 = Field(description="SHA-256 of its bytes.")


class Origin(Frozen):
    """Where a bundle comes from."""

    tool: str = Field(description="Name and version of the program.")
    source: SourceFile = Field(description="The monograph.")
    statements: SourceFile = Field(description="The register of statements.")
    catalogs: Annotated[tuple[SourceFile, ...], Field(strict=False)] = Field(description="The translations.")


class BundleDocument(Frozen):
    """One monograph in one language for one audience: typed values and localized texts side by side."""

    bundle: Literal[1] = Field(description="Version of this schema: 1.")
    key: Key = Field(description="What tells this bundle from all others.")
    language: Tag = Field(description="Language tag of the texts (BCP 47).")
    direction: Direction = Field(description="Direction of the language.")
    version: str = Field(description="Version of the monograph.")
    preview: bool = Field(description="Whether this is a preview: unreviewed, unreleased, not for use by patients.")
    marks: Marks = Field(description="Words that must be shown with a preview.")
    statements: LocalStatements = Field(description="The banner and the disclaimer.")
    title: Text = Field(description="Title of the page.")
    summary: Text = Field(description="One sentence for search results and link previews.")
    status: DrugStatus = Field(description="Regulatory status.")
    identity: DrugIdentity = Field(description="Names and codes.")
    trials: Annotated[tuple[RegisteredTrial, ...], Field(strict=False)] | Unknown = Field(
        description="Clinical trials."
    )
    review: ReviewState = Field(description="State of review.")
    values: dict[IdPath, BundleValue] = Field(description="Every typed value by name, sorted by name.")
    sections: Annotated[tuple[LocalSection, ...], Field(strict=False)] = Field(description="The prose.")
    tables: Annotated[tuple[FactTable, ...], Field(strict=False)] = Field(description="Tables of the typed values.")
    questions: OpenQuestions = Field(description="Open questions about the source.")
    provenance: Origin = Field(description="What the bundle was made from and with.")
