"""The outward shape of a JSON bundle, as models: the authority that ``schemas/bundle.schema.json`` is made from.

Bundles are written without these classes, which would cost more than the rest of rendering; tests hold the two
together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pipeline.model.clinical import Phase, RegulatoryStatus, Route
from pipeline.model.forms import IsoDate
from pipeline.model.monograph import RuleCode
from pipeline.model.quantity import Comparator, Frozen, Per, Unknown
from pipeline.model.sections import Audience, IdPath, ShortText, Slug
from pipeline.model.statements import ClauseKind

Direction = Literal["ltr", "rtl"]
TextState = Literal["translated", "draft", "missing", "stale", "withheld", "obsolete"]
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Exact = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
Context = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]*$")]
Names = Annotated[tuple[str, ...], Field(strict=False)]
Phases = Annotated[tuple[Phase, ...], Field(strict=False)]


class Part(Frozen):
    """A stretch of a text: plain words, or a value to be isolated in its own direction."""

    text: str = Field(description="The words.")
    value: IdPath | None = Field(
        description="The name of the typed value shown here, a key of `values`; null for words."
    )
    direction: Direction | None = Field(description="The direction to isolate it in; null for words of the language.")


class Text(Frozen):
    """A text in the language of the bundle."""

    context: Context = Field(description="Id path of the text in the source; the msgctxt of its translation.")
    state: TextState = Field(description="State of the translation. Only translated and draft texts are shown.")
    text: str | None = Field(description="The text as a reader sees it; null where nothing may be shown.")
    parts: Annotated[tuple[Part, ...], Field(strict=False)] | None = Field(
        default=None, description="The same text in parts, if values, names or codes stand in it."
    )


class Key(Frozen):
    """The name of a bundle."""

    id: Slug = Field(description="Id of the monograph.")
    locale: Tag = Field(description="Language tag (BCP 47).")
    audience: Audience = Field(description="The readers it is written for.")
    market: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = Field(
        description="The market it is written for; null for all."
    )


class Marks(Frozen):
    """The marks of a preview."""

    preview: Text = Field(description="The mark of a preview, to stand at the head of every view of it.")
    draft: Text = Field(description="The mark of a text whose translation no human has reviewed.")


class LocalClause(Frozen):
    """One sentence of a statement."""

    id: Slug = Field(description="Stable name of the clause.")
    kinds: Annotated[tuple[ClauseKind, ...], Field(strict=False)] = Field(description="What it says.")
    text: Text = Field(description="The wording.")


class LocalStatement(Frozen):
    """A banner or disclaimer. It is shown whole or the bundle is not shown."""

    id: Slug = Field(description="Name of the statement.")
    kind: Literal["banner", "disclaimer"] = Field(description="Where it stands: head of the page, or end of it.")
    clauses: Annotated[tuple[LocalClause, ...], Field(strict=False)] = Field(description="Its clauses, in order.")


class LocalStatements(Frozen):
    """The statements of the bundle."""

    banner: LocalStatement = Field(description="Stands first in every view of the bundle.")
    disclaimer: LocalStatement = Field(description="Stands in every view of the bundle.")


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


class Shown(Frozen):
    """How a value is shown in this language."""

    display: str | None = Field(description="The value as a table shows it; null where the words may not be shown.")
    direction: Direction | None = Field(description="The direction to isolate it in.")
    state: TextState = Field(description="State of the translation, for values spelled in words.")


class Measured(Shown):
    """What quantities have in common."""

    unit: str = Field(description="Unit as the source writes it.")
    ucum: str = Field(description="Unit as UCUM writes it (case-sensitive).")
    comparator: Comparator | None = Field(description="How the number is qualified wherever it is shown.")
    per: Per | None = Field(description="Whether a dose is counted per single dose or per day; null for others.")


class AmountValue(Measured):
    """One number with its unit."""

    type: Literal["amount"] = Field(description="Kind of value.")
    number: Exact = Field(description="The number, exact, in plain digits.")


class RangeValue(Measured):
    """A range."""

    type: Literal["range"] = Field(description="Kind of value.")
    low: Exact = Field(description="The lower end, exact.")
    high: Exact = Field(description="The upper end, exact.")


class EndValue(Measured):
    """One end of a range."""

    type: Literal["end"] = Field(description="Kind of value.")
    end: Literal["low", "high"] = Field(description="Which end.")
    range: IdPath = Field(description="The name of the range.")
    number: Exact = Field(description="The number, exact.")


class FrequencyValue(Shown):
    """How often."""

    type: Literal["frequency"] = Field(description="Kind of value.")
    times: int = Field(description="How many times in each period.")
    per: Literal["day", "week", "month"] = Field(description="The period.")


class YearValue(Shown):
    """A calendar year."""

    type: Literal["year"] = Field(description="Kind of value.")
    year: int = Field(description="The year, four digits.")


class PhasesValue(Shown):
    """Phases of clinical trials."""

    type: Literal["phases"] = Field(description="Kind of value.")
    phases: Phases = Field(description="The phases, 1 to 4.")


class CountValue(Shown):
    """A number of people."""

    type: Literal["count"] = Field(description="Kind of value.")
    count: int = Field(description="The number.")


class NameValue(Shown):
    """A name."""

    type: Literal["name"] = Field(description="Kind of value.")
    name: str = Field(description="The name.")


class UnknownValue(Shown):
    """A value that is explicitly unknown."""

    type: Literal["unknown"] = Field(description="Kind of value.")
    unknown: Unknown = Field(description="In what way it is unknown.")


BundleValue = Annotated[
    AmountValue
    | RangeValue
    | EndValue
    | FrequencyValue
    | YearValue
    | PhasesValue
    | CountValue
    | NameValue
    | UnknownValue,
    Field(discriminator="type"),
]


class LocalItem(Frozen):
    """A list item or an instruction."""

    id: Slug = Field(description="Stable name.")
    label: Text | None = Field(description="The words in front, without punctuation; null if there are none.")
    text: Text = Field(description="The text.")


class LocalColumn(Frozen):
    """A column."""

    id: Slug = Field(description="Stable name.")
    title: Text = Field(description="The heading of the column.")


class LocalRow(Frozen):
    """A row. Its first cell heads it."""

    id: Slug = Field(description="Stable name.")
    cells: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="The cells, in the order of the columns."
    )


class LocalTable(Frozen):
    """A table of texts."""

    caption: Text = Field(description="What the table shows.")
    columns: Annotated[tuple[LocalColumn, ...], Field(strict=False)] = Field(description="The columns, in order.")
    rows: Annotated[tuple[LocalRow, ...], Field(strict=False)] = Field(description="The rows, in order.")


class LocalBlock(Frozen):
    """One block of a section: it has the one of text, items, table that its kind calls for."""

    id: Slug = Field(description="Stable name.")
    kind: Literal["text", "items", "table", "do", "dont"] = Field(
        description="`do`: instructions what to do; `dont`: instructions what not to do, each saying so by itself."
    )
    text: Text | None = Field(default=None, description="A paragraph.")
    items: Annotated[tuple[LocalItem, ...], Field(strict=False)] | None = Field(
        default=None, description="The items of a list, or the instructions."
    )
    table: LocalTable | None = Field(default=None, description="A table.")


class LocalSection(Frozen):
    """A section."""

    id: Slug = Field(description="Stable name.")
    context: Context = Field(description="Id path of the section.")
    code: str | None = Field(description="LOINC or EMA code of the section, if it has one.")
    title: Text = Field(description="The heading.")
    blocks: Annotated[tuple[LocalBlock, ...], Field(strict=False)] = Field(description="The blocks, in order.")
    sections: Annotated[tuple[LocalSection, ...], Field(strict=False)] = Field(
        description="The sections in it, in order."
    )


class FactCell(Frozen):
    """A cell of a table of values."""

    lines: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="One text, or several that form a list."
    )
    section: Context | None = Field(description="Id path of the section that the cell refers to.")


class FactRow(Frozen):
    """A row of a table of values. Its first cell heads it."""

    id: Slug = Field(description="Stable name.")
    cells: Annotated[tuple[FactCell, ...], Field(strict=False)] = Field(
        description="The cells, in the order of the columns."
    )


class FactNote(Frozen):
    """A value that holds for a whole table."""

    label: Text = Field(description="What it is.")
    value: Text = Field(description="The value.")


class FactTable(Frozen):
    """A table of typed values in words of the language."""

    id: Slug = Field(description="Stable name.")
    part: Literal["facts", "about"] = Field(description="`facts`: about the drug; `about`: about the document.")
    caption: Text = Field(description="What the table shows.")
    note: FactNote | None = Field(description="A value that holds for the whole table.")
    columns: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="Headings; none if rows are label and value."
    )
    rows: Annotated[tuple[FactRow, ...], Field(strict=False)] = Field(description="The rows, in order.")


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
