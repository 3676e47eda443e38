"""Rules of the family: dose."""
