"""A case: a text, and the claims expected of its judged part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from factcheck.briefing import Briefing
from factcheck.span import Span

SENTENCES = Path(__file__).parent / "sentences"
FIELDS = (
    "value",
    "unit",
    "kind",
    "status",
    "hedge",
    "direction",
    "measure",
    "place",
    "period",
    "cumulative",
    "basis",
    "adjustment",
    "speaker",
)
DEFAULTS = {"status": "reported", "hedge": "exact", "cumulative": "no"}
_REQUIRED = {"quote", "value", "unit", "kind", "measure"}


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim a fact-checker notes: the words it stands in, and what each field should say."""

    quote: str
    span: Span
    fields: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.quote} = {self.fields['value']}"


@dataclass(frozen=True, slots=True)
class Case:
    """``judged`` is the part of the briefing's text whose claims count; what stands before is context."""

    construct: str
    id: str
    briefing: Briefing
    judged: Span
    claims: tuple[Expected, ...]

    @property
    def text(self) -> str:
        return self.judged.of(self.briefing.text)


def all_cases(constructs: tuple[str, ...] = ()) -> Iterator[Case]:
    """Every case, in the order of the files; or those of some constructs."""
    for path in sorted(SENTENCES.glob("*.yaml")):
        if not constructs or path.stem in constructs:
            yield from _cases_of(path)


def _cases_of(path: Path) -> Iterator[Case]:
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # all scalars as written
    for row in document["cases"]:
        name = f"{path.stem}/{row['id']}"
        unknown = row.keys() - {"id", "text", "before", "title", "source", "published", "language", "claims"}
        if unknown:
            raise ValueError(f"{name}: unknown keys {sorted(unknown)}")
        yield _case(path.stem, name, row, {"language": "en", **document, **row})


def _case(construct: str, name: str, row: Mapping[str, Any], told: Mapping[str, str]) -> Case:
    """``told`` holds what the row says, or else its file: the day and the language."""
    before, text = row.get("before", ""), row["text"]
    apart = "" if told["language"] == "zh" else " "
    gap = "" if not before else "\n\n" if "\n" in before + text else apart
    judged = Span(len(before + gap), len(before + gap + text))
    briefing = Briefing(
        id=name,
        published=date.fromisoformat(told["published"]),
        text=before + gap + text,
        language=told["language"],
        source=row.get("source", ""),
        title=row.get("title"),
    )
    return Case(construct, name, briefing, judged, tuple(_claims(name, row["claims"], text, judged.start)))


def _claims(name: str, rows: list[dict[str, str]], text: str, offset: int) -> Iterator[Expected]:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        if not row.keys() <= {"quote", *FIELDS} or not row.keys() >= _REQUIRED:
            raise ValueError(f"{name}: keys missing or unknown in {row}")
        again = seen.get((row["quote"], row["value"]), 0)
        start = text.find(row["quote"])
        for _ in range(again):  # the same quote and value again means the next place it stands in, if any
            start = max(start, text.find(row["quote"], start + 1))
        if start < 0:
            raise ValueError(f"{name}: the quote {row['quote']!r} is not in the text")
        seen[row["quote"], row["value"]] = again + 1
        fields = {field: row.get(field, DEFAULTS.get(field, "none")) for field in FIELDS}
        span = Span(offset + start, offset + start + len(row["quote"]))
        yield Expected(row["quote"], span, fields)
