"""Rules of the family: frequency."""
