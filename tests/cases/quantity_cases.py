"""Sentences of general news and the quantities in them: what ``factcheck quantities`` is to print.

``quantities/*.yaml`` hold the sentences. A quantity is ``[quote, value, unit, change, about]``: ``value`` a
number or the pair of a range; ``unit`` as printed, "-" for none; ``change`` the hedge and the direction,
empty for neither; ``about`` words of which one must stand in the measure ("a|b" offers two, "" says that the
measure is empty). "*" stands for anything, for a field or, as ``read``, for the whole sentence.

    python -m tests.cases.quantity_cases [--write-known-misses]
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from factcheck.briefing import Briefing
from factcheck.commands.quantities import row_of
from factcheck.extract.described import describe_quantities

_HERE = Path(__file__).parent
_KNOWN = _HERE / "known_quantity_misses.yaml"
_SAID = date(2022, 6, 30)
_CLOSE = Decimal("0.0001")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Printed:
    """One quantity as a reader would note it."""

    quote: str
    value: Any
    unit: str
    change: str
    about: str


@dataclass(frozen=True, slots=True)
class QuantityCase:
    """A sentence with its quantities; None where anything may be read."""

    kind: str
    text: str
    read: tuple[Printed, ...] | None


def all_cases() -> Iterator[QuantityCase]:
    """Every case, in the order of the files."""
    for path in sorted((_HERE / "quantities").glob("*.yaml")):
        for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["cases"]:
            read = None if row["read"] == "*" else tuple(Printed(*fields) for fields in row["read"])
            yield QuantityCase(path.stem, row["text"], read)


def rows_of(text: str) -> list[dict[str, Any]]:
    """What the command prints of a text."""
    briefing = Briefing(id="case", published=_SAID, text=text)
    return [row_of("case", quantity, form) for quantity, form in describe_quantities(briefing)]


def misses_of(case: QuantityCase) -> list[str]:
    """What is missing, too much or wrong; empty when all is as listed."""
    if case.read is None:
        return []
    rows = rows_of(case.text)
    misses: list[str] = []
    for expected in case.read:
        at = case.text.find(expected.quote)
        if at < 0:
            raise ValueError(f"{expected.quote!r} is not in {case.text!r}")
        found = _row_at(rows, at, at + len(expected.quote), expected)
        if found is None:
            misses.append(f"{expected.quote}: missed")
        else:
            rows.remove(found)
            misses += [f"{expected.quote}: {field}" for field in _wrong(expected, found)]
    return misses + [f"{row['quote']}: too much" for row in rows]


def _row_at(rows: Sequence[dict[str, Any]], start: int, end: int, expected: Printed) -> dict[str, Any] | None:
    over = [row for row in rows if row["start"] < end and start < row["end"]]
    return next((row for row in over if _same_value(expected.value, row["value"])), None)


def _wrong(expected: Printed, row: Row) -> Iterator[str]:
    if expected.unit not in ("*", row["unit"] or "-"):
        yield f"unit {row['unit']}"
    hedge = row["hedge"] if row["hedge"] != "exact" else ""
    change = " ".join(word for word in (hedge, row["direction"]) if word)
    if expected.change not in ("*", change):
        yield f"change {change or 'none'}"
    if not _is_about(expected.about, row["measure"] or ""):
        yield f"measure {row['measure']}"


def _same_value(expected: Any, printed: Any) -> bool:
    if expected == "*":
        return True
    if isinstance(expected, list) != isinstance(printed, list):
        return False
    if isinstance(expected, list):
        return all(map(_same_value, expected, printed))
    return abs(Decimal(expected) - Decimal(printed)) <= _CLOSE * abs(Decimal(expected))


def _is_about(expected: str, measure: str) -> bool:
    if expected == "*":
        return True
    said = set(measure.lower().replace(";", " ").split())
    options = [set(option.lower().split()) for option in expected.split("|")]
    return any(words <= said if words else not said for words in options)


def all_misses() -> dict[str, list[str]]:
    """Every sentence that is not read as listed → what is wrong."""
    return {case.text: misses for case in all_cases() if (misses := misses_of(case))}


def known_misses() -> dict[str, list[str]]:
    """What is known to be wrong: the list is exact, so that nothing is lost unseen."""
    loaded = yaml.safe_load(_KNOWN.read_text(encoding="utf-8")) if _KNOWN.exists() else None
    return loaded or {}


def main() -> int:
    """Print what is wrong, by kind; restate the known misses when asked to."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    misses = all_misses()
    for case in all_cases():
        counts[case.kind][0] += 1
        counts[case.kind][1] += case.text not in misses
        for miss in misses.get(case.text, ()):
            sys.stdout.write(f"{case.text}\n    {miss}\n")
    for kind, (cases, right) in counts.items():
        sys.stdout.write(f"{kind:12} {right:4} of {cases:4} sentences as listed\n")
    if "--write-known-misses" in sys.argv:
        _KNOWN.write_text(yaml.safe_dump(misses, allow_unicode=True, width=200, sort_keys=True), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
