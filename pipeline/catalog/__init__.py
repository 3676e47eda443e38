"""Texts on their way to translators and back: the walk, messages, PO files, merging, localization."""
