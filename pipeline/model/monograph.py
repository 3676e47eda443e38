"""The canonical monograph: the one authority of its shape. ``schemas/monograph.schema.json`` is generated from it."""

from typing import Annotated, Literal

from pipeline.model.clinical import (
    Dosing,
    EfficacyOutcome,
    Identity,
    Monitoring,
    Period,
    Population,
    ReactionGroup,
    Status,
    Trial,
)
from pipeline.model.declared import ConfigDict, Field, Frozen, StringConstraints
from pipeline.model.essentials import Essentials
from pipeline.model.forms import IsoDate, Jurisdiction, SchemaVersion
from pipeline.model.quantity import Unknown
from pipeline.model.sections import Audiences, IdPath, Section, ShortText, Slug, Text
from pipeline.model.shape import in_words

Digest = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9a-f]{16}$"),
    in_words("16 digits 0-9 and a-f in quotes, as `check` prints them"),
]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), in_words("64 digits 0-9 and a-f in quotes")]
RuleCode = Annotated[
    str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$"), in_words("three capital letters and three digits: DOS003")
]
Version = Annotated[
    str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$"), in_words("three numbers with dots between them: 1.2.3")
]


class Question(Frozen):
    """An open question to an expert. ``check`` reports it and passes; a release is refused while it is open."""

    id: Slug = Field(description="Stable name of the question.")
    rule: RuleCode | None = Field(
        default=None, description="The rule whose finding it covers; none if a person raised it."
    )
    at: IdPath = Field(description="Id path of the place in question, as `check` prints it.")
    digest: Digest = Field(description="Digest of the text or value in question, as `check` prints it.")
    owner: Literal["medical", "regulatory", "linguistic", "legal"] = Field(description="The role that must answer.")
    question: Text = Field(description="The question.")
    asked: IsoDate = Field(description="The day on which it was asked.")


class ExceptionToRule(Frozen):
    """A justified exception to a rule, valid only with the approval of another person than its author."""

    model_config = ConfigDict(title="Exception to a rule")

    id: Slug = Field(description="Stable name of the exception.")
    rule: RuleCode = Field(description="The rule.")
    at: IdPath = Field(description="Id path of the place, as `check` prints it.")
    digest: Digest = Field(description="Digest of the text or value that is excused, as `check` prints it.")
    reason: Text = Field(description="Why this is right all the same.")
    until: IsoDate = Field(description="The last day on which it is valid.")


class Change(Frozen):
    """An editorial change made to the text as received, with its reason."""

    at: IdPath = Field(description="Id path of the place.")
    received: Text = Field(description="The words as received.")
    reason: Text = Field(description="Why they were changed.")


class Received(Frozen):
    """The document that the monograph was made from."""

    document: ShortText = Field(description="Its name.")
    sha256: Sha256 = Field(title="SHA-256", description="SHA-256 of its bytes.")
    changes: Annotated[tuple[Change, ...], Field(strict=False)] = Field(description="Every editorial change since.")


class Reference(Frozen):
    """A source that the text rests on."""

    id: Slug = Field(description="Stable name of the reference.")
    citation: Text = Field(description="The citation, not translated.")


class Review(Frozen):
    """Who wrote and reviewed the monograph, and when. Approvals are kept elsewhere; these are the names on the page."""

    authors: Annotated[tuple[ShortText, ...], Field(min_length=1, strict=False)] | Unknown = Field(
        description="Authors."
    )
    reviewers: Annotated[tuple[ShortText, ...], Field(min_length=1, strict=False)] | Unknown = Field(
        description="Reviewers."
    )
    last_reviewed: IsoDate | Unknown = Field(description="The day of the last medical review.")
    next_review: IsoDate | Unknown = Field(description="The day by which the next one is due.")


class UsedStatements(Frozen):
    """Which approved wordings of ``source/statements.yaml`` the monograph carries."""

    banner: Slug = Field(description="Id of the statement that heads every page.")
    disclaimer: Slug = Field(description="Id of the disclaimer.")


class Monograph(Frozen):
    """One canonical drug monograph."""

    schema_version: SchemaVersion = Field(alias="schema", description="Version of this schema: 1.")
    id: Slug = Field(description="Name of the monograph, the same as the name of its file. Part of page addresses.")
    version: Version = Field(description="Version of the content, as in 1.2.3.")
    language: Literal["en"] = Field(description="Language of the canonical text.")
    market: Jurisdiction | None = Field(default=None, description="The market it is written for; null for all.")
    audiences: Audiences = Field(description="Who the monograph is written for: patient, professional.")
    title: ShortText = Field(description="Title of the page.")
    summary: ShortText = Field(description="One sentence for search results and link previews.")
    received: Received | None = Field(default=None, description="The document it was made from, and what was changed.")
    identity: Identity = Field(description="The substance and the product.")
    status: Annotated[tuple[Status, ...], Field(min_length=1, strict=False)] = Field(
        description="Status by jurisdiction."
    )
    trials: Annotated[tuple[Trial, ...], Field(strict=False)] | Unknown = Field(description="Clinical trials.")
    populations: Annotated[tuple[Population, ...], Field(strict=False)] = Field(description="Groups of people.")
    dosing: Dosing = Field(description="Doses and their adjustment.")
    efficacy: Annotated[tuple[EfficacyOutcome, ...], Field(strict=False)] = Field(description="Results of studies.")
    adverse_reactions: Annotated[tuple[ReactionGroup, ...], Field(strict=False)] = Field(description="Side effects.")
    monitoring: Annotated[tuple[Monitoring, ...], Field(strict=False)] = Field(description="Tests.")
    periods: Annotated[tuple[Period, ...], Field(strict=False)] = Field(
        default=(), description="Time spans in the text."
    )
    essentials: Essentials = Field(description="Subjects that may not be passed over in silence.")
    codes: Annotated[tuple[ShortText, ...], Field(strict=False)] = Field(
        default=(), description="Names with digits that the prose may hold and translators must keep: PI3K, CYP3A4."
    )
    statements: UsedStatements = Field(description="The approved wordings that the monograph carries.")
    sections: Annotated[tuple[Section, ...], Field(min_length=1, strict=False)] = Field(description="The prose.")
    references: Annotated[tuple[Reference, ...], Field(strict=False)] | Unknown = Field(description="Sources.")
    review: Review = Field(description="Authorship and review.")
    questions: Annotated[tuple[Question, ...], Field(strict=False)] = Field(default=(), description="Open questions.")
    exceptions: Annotated[tuple[ExceptionToRule, ...], Field(strict=False)] = Field(
        default=(), description="Exceptions."
    )

    @property
    def investigational(self) -> bool:
        """Whether readers must be told that the drug is not approved: so long as no stated status is an approval.

        A monograph for one market goes by the status there; one for all markets is investigational as soon as any
        jurisdiction is not known to have approved it. Unknown counts as not approved.
        """
        relevant = [s for s in self.status if self.market in (None, s.jurisdiction)]
        return not relevant or any(s.status != "approved" for s in relevant)
