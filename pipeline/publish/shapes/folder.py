"""The outward shapes of the manifest and the index of an output folder, as models."""

from __future__ import annotations

from typing import Annotated, Literal

from pipeline.model.declared import Field, Frozen, StringConstraints
from pipeline.model.monograph import Sha256
from pipeline.publish.shapes.bundle import Key
from pipeline.publish.shapes.texts import TextState

Path = Annotated[str, StringConstraints(pattern=r"^[^/\\:]+(/[^/\\:]+)*$")]


class ManifestFile(Frozen):
    """A file of the folder."""

    path: Path = Field(description="Path below the folder of the manifest, with `/` between folders.")
    sha256: Sha256 = Field(description="SHA-256 of its bytes.")
    size: Annotated[int, Field(ge=0)] = Field(description="Size in bytes.")


class ManifestDocument(Frozen):
    """Every file of an output folder but the manifest itself."""

    manifest: Literal[1] = Field(description="Version of this schema: 1.")
    files: Annotated[tuple[ManifestFile, ...], Field(strict=False)] = Field(description="The files, sorted by path.")


class IndexedBundle(Frozen):
    """What the index says about one bundle."""

    key: Key = Field(description="What tells this bundle from all others.")
    version: str = Field(description="Version of the monograph.")
    title: str | None = Field(description="Title in the language of the bundle; null where it may not be shown.")
    investigational: bool = Field(description="Whether readers must be told that the drug is not approved.")
    texts: dict[TextState, int] = Field(description="How many texts are in which state.")
    questions: Annotated[int, Field(ge=0)] = Field(description="How many questions about the source are open.")
    files: Annotated[tuple[ManifestFile, ...], Field(strict=False)] = Field(description="The files of the bundle.")


class IndexDocument(Frozen):
    """All bundles of an output folder."""

    index: Literal[1] = Field(description="Version of this schema: 1.")
    preview: bool = Field(description="Whether these are previews: unreviewed, unreleased, not for use by patients.")
    bundles: Annotated[tuple[IndexedBundle, ...], Field(strict=False)] = Field(
        description="The bundles, sorted by key."
    )
