"""A table of figures, one row a claim: what its columns mean is given by a person, nothing is guessed."""

from .columns import NEEDED, ROLES, Column, Columns, UnusableColumnsError, columns_from
from .rows import CELL_END, UnusableRowError, claims_in, claims_of

__all__ = [
    "CELL_END",
    "NEEDED",
    "ROLES",
    "Column",
    "Columns",
    "UnusableColumnsError",
    "UnusableRowError",
    "claims_in",
    "claims_of",
    "columns_from",
]
