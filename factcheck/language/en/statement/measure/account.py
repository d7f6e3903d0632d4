"""An account printed as running text: "From customs $195,067.76 From internal revenue 121,586.51 Total …".

Labels and amounts follow each other without a mark or a verb, and only the first amount carries its
currency. What looks like a counted noun behind an amount is the next label.
"""

from __future__ import annotations

from collections.abc import Sequence

from .....extract.reading import Form, Reading
from .....text import Tag
from ..frame import NOTHING, Frame
from ..phrases.main_clause import main_subject
from ..phrases.wording import clean

_REMARKS = frozenset("add deduct subtract less plus leaving making giving".split())
_TOTALS = frozenset(("total", "in all", "grand total"))
FEWEST = 3
"""Amounts that make an account."""
_LONGEST_LABEL = 24


def settle(quantities: Sequence[Reading]) -> None:
    """Give the bare amounts of an account their currency and take the labels out of them."""
    if len(quantities) < FEWEST:
        return
    for run in _runs(quantities):
        for reading in run[1:]:
            reading.unit, reading.noun = run[0].unit, ""
            reading.last = reading.number.last


def label_of(frame: Frame, number: int) -> str:
    """The label of an amount of an account with what the account is of; empty for any other quantity."""
    accounts = frame.once(_accounts)
    if not accounts:
        return ""
    reading = frame.quantities[number]
    run = next((each for each in accounts if reading in each), None)
    if run is None:
        return ""
    first = _label_start(frame, run, reading)
    if frame.word_at[first] in _REMARKS:
        first += 1  # "Add amount received from", "Leaving surplus revenue"
    if frame.word_at[first] not in ("from", "for", "on", "by", "to"):
        label = clean(frame, first, reading.first)
        return main_subject(frame, run[0].first) or label if label.lower() in _TOTALS else label
    label = " ".join(frame.text(first + 1, reading.first).split())
    return f"{main_subject(frame, run[0].first)} {frame.word_at[first]} {label}".strip()


def _accounts(frame: Frame) -> list[list[Reading]]:
    return _runs(frame.quantities)


def _label_start(frame: Frame, run: Sequence[Reading], reading: Reading) -> int:
    at = run.index(reading)
    if at:
        return run[at - 1].last
    index = reading.first
    while (
        index > 0 and frame.tokens[index - 1].text not in ":;—–-." and frame.quantity_at[index - 1] == NOTHING
    ):
        index -= 1
    return index


def _runs(quantities: Sequence[Reading]) -> list[list[Reading]]:
    runs: list[list[Reading]] = []
    current: list[Reading] = []
    for reading in quantities:
        if current and _goes_on(current[-1], reading, current[0].unit):
            current.append(reading)
            continue
        if len(current) >= FEWEST:
            runs.append(current)
        current = [reading] if _is_money(reading) else []
    return [*runs, current] if len(current) >= FEWEST else runs


def _is_money(reading: Reading) -> bool:
    return len(reading.unit) == len("USD") and reading.unit.isupper()


def _goes_on(before: Reading, reading: Reading, currency: str) -> bool:
    """Whether only a label, in capitals at its start, stands between two amounts."""
    bare = not reading.unit or reading.unit == currency or reading.unit.startswith("count:")
    if not bare or reading.form is not Form.PLAIN or reading.number.spelled:
        return False
    label = reading.tokens[before.number.last : reading.first]
    if not label and reading.number.places:
        return True  # a subtotal behind the last of its items
    if not label or len(label) > _LONGEST_LABEL or not label[0].tag & Tag.CAPITAL:
        return False
    return not any(token.tag & Tag.AUXILIARY for token in label)
