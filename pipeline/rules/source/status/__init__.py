"""Rules of the family: status."""
