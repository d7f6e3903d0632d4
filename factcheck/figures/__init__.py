"""A table of figures, one row a claim: what its columns mean is given by a person, nothing is guessed."""

from .rows import CELL_END, UnusableRowError, claims_in, claims_of

__all__ = ["CELL_END", "UnusableRowError", "claims_in", "claims_of"]
