"""Rows → claims: each with its cells, or one sentence about what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from ..briefing import Briefing
from ..claim import Basis, BasisKind, Claim, Kind, Status
from ..columns import Columns
from ..extract.claims import extract_claims
from ..language import Language, language_of
from ..link.words import canonical_words
from ..period import Period
from ..quantity import Direction, Quantity
from ..span import Span
from .amounts import UnreadAmountError, amount_of, below_zero
from .periods import period_of

CELL_END = " | "
"""Between two cells of a row in a briefing's text; a row is a line."""
_BY_UNIT = {"rank": Kind.RANK, "index_point": Kind.INDEX, "times": Kind.RATIO, "person": Kind.COUNT}
_MOVES = (Kind.GROWTH, Kind.CHANGE)
Word = TypeVar("Word", bound=StrEnum)


class UnusableRowError(ValueError):
    """One sentence about what is wrong with a row."""


def claims_in(briefing: Briefing) -> list[Claim]:
    """The claims a briefing states: in its words, or, where it is a table, in its rows that can be read."""
    if briefing.columns is None:
        return extract_claims(briefing)
    rows = claims_of(briefing, briefing.columns)
    return [each for _, each in rows if not isinstance(each, UnusableRowError)]


def claims_of(briefing: Briefing, columns: Columns) -> Iterator[tuple[int, Claim | UnusableRowError]]:
    """Every row that is not empty, by its number: its claim, or what is wrong with it."""
    language = language_of(briefing.language)
    at, number = 0, 0
    for row, line in enumerate(briefing.text.split("\n"), start=1):
        if row >= columns.first_row and line.replace(CELL_END.strip(), "").strip():
            number += 1
            try:
                yield row, _claim(briefing, line, at, number, columns, language)
            except (UnusableRowError, UnreadAmountError) as error:
                yield row, UnusableRowError(str(error))
        at += len(line) + 1


def _claim(
    briefing: Briefing, line: str, at: int, number: int, columns: Columns, language: Language
) -> Claim:
    cells = line.split(CELL_END)
    value = columns.said("value", cells)
    if not value:
        raise UnusableRowError("There is no value.")
    measure = columns.said("measure", cells)
    if not canonical_words(measure).words:
        raise UnusableRowError("Nothing says what is measured.")
    quantity, below = amount_of(value, columns.said("unit", cells), language)
    kind = _kind(columns.said("kind", cells), quantity)
    start = at + _start(cells, columns.by_role["value"].number)
    moves = kind in _MOVES  # the direction carries their sign
    negative = below and not moves
    return Claim(
        id=f"{briefing.id}#{number}",
        briefing=briefing.id,
        span=Span(start, start + len(value)),
        quote=value,
        sentence=Span(at, at + len(line)),
        value=-quantity.value if negative else quantity.value,
        digits=quantity.digits,
        bounds=below_zero(quantity.bounds) if negative else quantity.bounds,
        unit=quantity.unit,
        kind=kind,
        measure=measure,
        status=_word(Status, columns.said("status", cells)) or Status.REPORTED,
        hedge=quantity.hedge,
        direction=(Direction.DOWN if below else Direction.UP) if moves else None,
        place=columns.said("place", cells) or None,
        period=_period(columns.said("period", cells), briefing, language),
        basis=_basis(columns.said("basis", cells), kind),
        adjustment=columns.said("adjustment", cells) or None,
        flags=quantity.flags,
        why=dict.fromkeys(columns.by_role, "its column in a table of figures"),
    )


def _period(words: str, briefing: Briefing, language: Language) -> Period | None:
    if not words:
        return None
    period = period_of(words) or language.grammar().period_named(words, briefing.said_at)
    if period is None:
        raise UnusableRowError(
            f"“{words}” is no period; one is written 2018, 2018-03, 2018-Q1, 2018-H1 or 2018-03-31."
        )
    return period


def _start(cells: Sequence[str], number: int) -> int:
    before = sum(len(cell) + len(CELL_END) for cell in cells[: number - 1])
    cell = cells[number - 1]
    return before + len(cell) - len(cell.lstrip())


def _kind(words: str, quantity: Quantity) -> Kind:
    named = _word(Kind, words)
    if named is not None:
        return named
    if quantity.unit == "percent":
        raise UnusableRowError("A percentage has to be told: growth, share, level or ratio.")
    if quantity.unit in ("percentage_point", "basis_point"):
        return Kind.CHANGE
    if quantity.unit.startswith("count:"):
        return Kind.COUNT
    return _BY_UNIT.get(quantity.unit, Kind.LEVEL)


def _basis(words: str, kind: Kind) -> Basis | None:
    named = _word(BasisKind, words)
    if named is BasisKind.NAMED:
        raise UnusableRowError("A growth against a named period cannot be told in a table of figures.")
    return Basis(named) if named is not None and kind in _MOVES else None


def _word(words: type[Word], said: str) -> Word | None:
    plain = said.strip().lower().replace(" ", "_")
    if not plain:
        return None
    try:
        return words(plain)
    except ValueError:
        known = ", ".join(word.value for word in words)
        raise UnusableRowError(f"“{said}” is none of {known}.") from None
