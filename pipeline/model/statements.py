"""Approved wordings: the disclaimers and banners that a page must carry, kept apart from the monographs."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pipeline.model.declared import Field, Frozen, StringConstraints
from pipeline.model.digest import digest_of
from pipeline.model.forms import SchemaVersion
from pipeline.model.monograph import Digest, Question
from pipeline.model.sections import Audiences, Slug, Text
from pipeline.model.shape import in_words

ClauseKind = Literal["status", "information", "not_advice", "access", "consult", "no_delay", "emergency"]
LocaleName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(_[A-Za-z0-9]{2,8})*$"),
    in_words("a locale such as es, pt_BR or zh_Hans"),
]


class Clause(Frozen):
    """One sentence of a statement, and what it must say."""

    id: Slug = Field(description="Stable name of the clause; part of the translators' context.")
    kinds: Annotated[tuple[ClauseKind, ...], Field(min_length=1, strict=False)] = Field(description="What it says.")
    text: Text = Field(description="The wording. {generic_name} stands for the name of the drug.")


class Statement(Frozen):
    """A banner or disclaimer for one regulatory status and one or more audiences."""

    id: Slug = Field(description="Name of the statement, by which monographs choose it.")
    kind: Literal["banner", "disclaimer"] = Field(description="Where it stands: head of the page, or end of it.")
    status: Literal["investigational", "approved"] = Field(description="The status it is written for.")
    audiences: Audiences = Field(description="The readers it is written for.")
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1, strict=False)] = Field(
        description="Its clauses, in order."
    )
    wordings: dict[LocaleName, Digest] = Field(
        description="The recorded wording by locale: its digest, as `check` prints it. Another wording is an error."
    )

    def digest(self, texts: Mapping[str, str] | None = None) -> str:
        """Digest of the wording: of the English clauses, or of `texts` by clause id."""
        return digest_of([[c.id, c.text if texts is None else texts.get(c.id, "")] for c in self.clauses])


class Statements(Frozen):
    """All approved wordings of a project."""

    schema_version: SchemaVersion = Field(alias="schema", description="Version of this schema: 1.")
    statements: Annotated[tuple[Statement, ...], Field(min_length=1, strict=False)] = Field(description="The wordings.")
    questions: Annotated[tuple[Question, ...], Field(strict=False)] = Field(default=(), description="Open questions.")

    def find(self, statement_id: str) -> Statement | None:
        """The statement of that id, or None."""
        return next((s for s in self.statements if s.id == statement_id), None)
