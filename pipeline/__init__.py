"""monograph: validate drug monographs and publish them in many languages."""

__version__ = "0.1.0"
