"""Words that decide what a medical sentence says, by language: see `pipeline.language.meaning`."""
