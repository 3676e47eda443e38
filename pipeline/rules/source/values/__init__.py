"""Rules of the family: values."""
