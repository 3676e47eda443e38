"""Proof by mutation: seeded single edits of every monograph, dangerous and harmless, held against the rules.

Nothing here is imported from the rules or the lexicons: a mutator that shares its words with a rule proves nothing.
"""
