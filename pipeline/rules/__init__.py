"""The rules: what may be wrong in a source text and in a translation. One rule is one module; the tables are
explicit.
"""
