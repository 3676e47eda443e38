"""Rules of the family: organ."""
