"""From a localized monograph to what goes out: tables, renderers, read-back, indexes, manifest."""
