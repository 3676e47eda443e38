"""Rules of the family: disclaimer."""
