"""What each column of a table means, or what holds for every row where no column says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ROLES = ("value", "unit", "measure", "place", "period", "kind", "basis", "status", "adjustment")
"""What can be told of a figure; ``value`` with its unit and ``measure`` have to be."""
NEEDED = ("value", "measure")


class UnusableColumnsError(ValueError):
    """One sentence about what the columns lack."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its number, counted from 1, or words that hold for every row."""

    number: int = 0
    fixed: str = ""

    def of(self, cells: Sequence[str]) -> str:
        """What it says of a row; a row that ends early says nothing."""
        if not self.number:
            return self.fixed
        return cells[self.number - 1].strip() if self.number <= len(cells) else ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Role → column. Rows before ``first_row``, counted from 1, are headings."""

    by_role: Mapping[str, Column]
    first_row: int = 2

    def plain(self) -> dict[str, Any]:
        """As JSON spells it, for ``columns_from``."""
        columns = {
            role: {"number": column.number} if column.number else {"fixed": column.fixed}
            for role, column in self.by_role.items()
        }
        return {"first_row": self.first_row, "columns": columns}

    def said(self, role: str, cells: Sequence[str]) -> str:
        """What a row says in this role; empty where nothing does."""
        column = self.by_role.get(role)
        return "" if column is None else column.of(cells)


def columns_from(plain: Mapping[str, Any]) -> Columns:
    """From JSON: ``{"first_row": 2, "columns": {"value": {"number": 4}, "unit": {"fixed": "tonnes"}}}``."""
    try:
        by_role = {role: Column(**given) for role, given in plain["columns"].items()}
        first_row = int(plain.get("first_row", 2))
    except (KeyError, TypeError, ValueError) as error:
        raise UnusableColumnsError("The columns are not written as they should be.") from error
    if unknown := sorted(set(by_role) - set(ROLES)):
        raise UnusableColumnsError(f"A figure has no {unknown[0]}.")
    lacking = [role for role in NEEDED if role not in by_role or by_role[role] == Column()]
    if lacking:
        raise UnusableColumnsError(f"No column says the {lacking[0]}.")
    if not by_role["value"].number:
        raise UnusableColumnsError("The value has to be in a column.")
    return Columns(by_role, max(1, first_row))
