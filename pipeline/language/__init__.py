"""What we know about languages: names of locales, numbers, units, values in words, and wordings that decide safety.

Tables first. A locale, unit or phrase that no table knows is refused or answered with None; nothing is guessed.
"""
