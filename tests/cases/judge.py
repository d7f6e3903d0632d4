"""Whether a claim the engine read is the one expected, field by field.

Two claims are paired when their words overlap and their values agree (or, failing that, their words
alone: then ``value`` is a miss). Then each field is judged:

* ``value``: equal decimals; fractions as percent to two parts in ten thousand; growth by magnitude;
* ``unit``: equal but for spelling (metre, meter; people, person); a counted noun by its head noun, and
  persons may be counted as such or by what they are ("nurses");
* ``measure``: by overlap of its words, the head (the last word before "of", "for", "that", …) counting
  twice, places left out: half of the weight must be shared, or all the expected words be there with at
  most six more;
* ``place`` and ``speaker``: by the words they share, so that "Kenya" is "Kenyan" and a title may be left out;
* ``period``: the same first and last day; "as of a day" is that day, or a running total up to it.
  Whether a first quarter or half counts as a running total is not judged;
* ``basis``: "yoy" and "against 2017" are the same for a figure of 2018, and so are months and quarters;
* the others: equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .case import FIELDS, Case, Expected
from .days import Days, days_of, is_first_part_of_year, is_step_before

Row = Mapping[str, Any]
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STOP = frozenset(
    re.findall(
        r"\w+",
        "the a an of in for to on by at and or with from its their his her our this that which who as is was "
        "were be been has have had total value amount number level",
    )
)
_HEAD_ENDS = re.compile(r"\b(?:of|for|that|who|from|in|on|with|by|to)\b")
_HEAD_WEIGHT = 2
_MOST_EXTRA_WORDS = 6


@dataclass(frozen=True, slots=True)
class Judgement:
    """One case's outcome. ``misses`` maps an expected claim (or "spurious …") to its wrong fields."""

    case: Case
    found: int
    spurious: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: Mapping[str, Mapping[str, str]]
    """Expected claim → field → what was expected and what was read."""

    @property
    def misses(self) -> list[str]:
        """Short stable names of everything that is not right: what known_misses.yaml lists."""
        fields = [f"{name}: {field}" for name, wrong in self.wrong.items() for field in wrong]
        return (
            [f"{name}: missed" for name in self.missed]
            + fields
            + [f"spurious: {name}" for name in self.spurious]
        )


def judge(case: Case, rows: Sequence[Row]) -> Judgement:
    """Compare the engine's claims (rows as printed in JSON) with the expected ones of a case."""
    rows = [row for row in rows if case.judged.start <= row["start"] < case.judged.end]
    pairs = _pairs(case.claims, rows)
    wrong: dict[str, dict[str, str]] = {}
    for expected, row in pairs:
        fields = {
            field: f"expected {expected.fields[field]}, read {_shown(row, field)}"
            for field in FIELDS
            if not field_agrees(field, expected, row)
        }
        if fields:
            wrong[str(expected)] = fields
    used = {id(row) for _, row in pairs}
    paired = {id(expected) for expected, _ in pairs}
    return Judgement(
        case,
        len(pairs),
        tuple(f"{row['quote']} = {row['value']}" for row in rows if id(row) not in used),
        tuple(str(expected) for expected in case.claims if id(expected) not in paired),
        wrong,
    )


def field_agrees(field: str, expected: Expected, row: Row) -> bool:
    """Whether one field of a paired claim is right."""
    options = expected.fields[field].split(" or ")
    return "any" in options or any(_AGREES[field](option, expected, row) for option in options)


def _pairs(claims: Iterable[Expected], rows: Sequence[Row]) -> list[tuple[Expected, Row]]:
    pairs: list[tuple[Expected, Row]] = []
    left, open_rows = list(claims), list(rows)
    tests: tuple[Callable[[Expected, Row], bool], ...] = (
        lambda claim, row: field_agrees("value", claim, row) and field_agrees("hedge", claim, row),
        lambda claim, row: field_agrees("value", claim, row),
        lambda claim, row: True,
    )
    for test in tests:
        for claim in list(left):
            for row in open_rows:
                overlaps = claim.span.start < row["end"] and row["start"] < claim.span.end
                if overlaps and test(claim, row):
                    pairs.append((claim, row))
                    left.remove(claim)
                    open_rows.remove(row)
                    break
    return pairs


def _shown(row: Row, field: str) -> str:
    if field in ("period", "cumulative"):
        period = row["period"]
        return (
            "none"
            if period is None
            else f"{period['label']} {period['start']}/{period['end']} {period['cumulative']}"
        )
    if field == "basis" and row["basis"] is not None:
        period = row["basis"]["period"]
        return f"{row['basis']['kind']} {period and period['label']}"
    return str(row[field])


def _value(option: str, expected: Expected, row: Row) -> bool:
    printed, read = Decimal(option), Decimal(row["value"])
    if {"growth", "change"} & set(expected.fields["kind"].split(" or ")):
        printed, read = abs(printed), abs(read)
    slack = Decimal("0.0002") * abs(printed) if abs(printed) < 1000 and "." in option else Decimal(0)
    return abs(printed - read) <= slack


def _unit(option: str, _: Expected, row: Row) -> bool:
    wanted, read = _unit_parts(option), _unit_parts(row["unit"])
    if wanted == read:
        return True
    if wanted[1:] != read[1:]:
        return False
    (is_count, noun), (was_count, read_noun) = _counted(wanted[0]), _counted(read[0])
    if is_count and was_count and _HAN.search(noun) and read_noun:
        return noun.endswith(read_noun) or read_noun.endswith(noun)
    return is_count and was_count and bool(read_noun) and ("person" in (noun, read_noun) or noun == read_noun)


def _unit_parts(unit: str) -> list[str]:
    spelled = (
        unit.lower().replace("meter", "metre").replace("liter", "litre").replace("_", " ").replace(",", "")
    )
    return [" ".join(_stem(word) for word in part.split()) for part in re.split(r"\bper\b", spelled)]


def _counted(unit: str) -> tuple[bool, str]:
    """Whether a unit counts things, and the head of the noun."""
    if unit == "person":
        return True, "person"
    words = unit.partition(":")[2].split()
    return unit.startswith("count"), words[-1] if words else ""


def _text(field: str) -> Callable[[str, Expected, Row], bool]:
    def agrees(option: str, _: Expected, row: Row) -> bool:
        return option == (row[field] or "none")

    return agrees


def _words(text: str | None) -> list[str]:
    plain = re.sub(r"['’]s\b|s(?=['’](?:\s|$))", "", (text or "").lower())
    plain = _HAN.sub(_in_pairs, plain)
    return [_stem(word) for word in _WORD.findall(plain) if word not in _STOP]


def _in_pairs(match: re.Match[str]) -> str:
    """Chinese has no spaces: each two characters that follow each other stand for a word."""
    han = match.group()
    return " ".join(han[at : at + 2] for at in range(max(1, len(han) - 1)))


_STEMS = {"people": "person", "persons": "person", "children": "child", "women": "woman", "men": "man"}


def _stem(word: str) -> str:
    if word in _STEMS:
        return _STEMS[word]
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


def _measure(option: str, expected: Expected, row: Row) -> bool:
    places = set(_words(expected.fields["place"]))
    wanted, read = set(_words(option)) - places, set(_words(row["measure"])) - places
    if not wanted or not read:
        return wanted == read
    before_of = _words(_HEAD_ENDS.split(option)[0]) or _words(option)
    head = before_of[-1]

    def weight(words: set[str]) -> int:
        return sum(_HEAD_WEIGHT if word == head else 1 for word in words)

    shared = wanted & read
    overlaps = 4 * weight(shared) >= weight(wanted) + weight(read)
    return overlaps or (wanted <= read and len(read) <= len(wanted) + _MOST_EXTRA_WORDS)


def _named(field: str) -> Callable[[str, Expected, Row], bool]:
    def agrees(option: str, _: Expected, row: Row) -> bool:
        if option == "none" or not row[field]:
            return option == "none" and not row[field]
        wanted, read = _name_words(option), _name_words(row[field])
        shared = wanted & read
        return 4 * len(shared) >= len(wanted) + len(read) or (bool(wanted) and wanted <= read)

    return agrees


def _name_words(text: str) -> set[str]:
    words = [word for word in _WORD.findall(text.lower()) if word not in _STOP]
    return {word[:4] for word in words}


def _period(option: str, _: Expected, row: Row) -> bool:
    period = row["period"]
    if option == "none" or period is None:
        return option == "none" and period is None
    label, _gap, explicit = option.partition(" ")
    if explicit == "any":
        return label.removeprefix("FY") in period["label"]
    start, end = days_of(explicit or label)
    if (period["start"], period["end"]) == (start, end):
        return True
    return start == end == period["end"] and bool(period["cumulative"])


def _cumulative(option: str, expected: Expected, row: Row) -> bool:
    if any(is_first_part_of_year(label) for label in expected.fields["period"].split(" or ")):
        return True
    return (option == "yes") == bool(row["period"] and row["period"]["cumulative"])


def _basis(option: str, expected: Expected, row: Row) -> bool:
    basis = row["basis"]
    if option == "none" or basis is None:
        return option == "none" and basis is None
    kind, _, label = option.partition(" ")
    read = None if basis["period"] is None else (basis["period"]["start"], basis["period"]["end"])
    if kind == basis["kind"]:
        return not label or read is None or bool(read == days_of(label))
    if {kind, basis["kind"]} <= {"named", "yoy", "mom", "qoq"}:
        named: Days | None = days_of(label) if label else read
        step = kind if kind != "named" else basis["kind"]
        periods = [each for each in expected.fields["period"].split(" or ") if each[:1].isdigit()]
        return named is not None and any(is_step_before(named, days_of(each), step) for each in periods)
    return False


_AGREES: dict[str, Callable[[str, Expected, Row], bool]] = {
    "value": _value,
    "unit": _unit,
    "kind": _text("kind"),
    "status": _text("status"),
    "hedge": _text("hedge"),
    "direction": _text("direction"),
    "measure": _measure,
    "place": _named("place"),
    "period": _period,
    "cumulative": _cumulative,
    "basis": _basis,
    "adjustment": _text("adjustment"),
    "speaker": _named("speaker"),
}
