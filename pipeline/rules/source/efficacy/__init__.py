"""Rules of the family: efficacy."""
