"""Rules of the family: instructions."""
