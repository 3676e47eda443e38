"""Rules about the shape of the document."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "file_name",
        "readers",
        "references",
        "section_code_subject",
        "table_cells",
        "unique_ids",
    ),
    prose=("hidden_characters",),
)
