"""Rules of the family: reactions."""
