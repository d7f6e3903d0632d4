"""Releases made up for measuring: sentences of the kinds that offices print, from a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

_PLACES = "Harwick Ostrava Lindmark Senhora Kowal Brevik Tarvas Midlund Quillen Ashby Norvia Pellerin".split()
_SECTORS = (
    "software services",
    "retail trade",
    "general trade",
    "offshore wind power",
    "inland shipping",
    "private enterprises",
    "high-technology manufacturing",
    "cross-border e-commerce",
)
_THINGS = (
    "city-level enterprise technology centres",
    "confirmed cases",
    "new energy vehicles",
    "surgical masks",
    "registered companies",
    "housing units",
    "vocational schools",
)
_FIGURES = (
    "In {year}, exports of {sector} in {place} reached {money} billion yuan, up {rate} percent year on year.",
    "Imports fell {rate}% to ${money}bn in the first half of {year}, from ${other}bn a year earlier.",
    "{place} is home to {count} {thing} and {small} national laboratories.",
    "Annual inflation stood at {rate}% in {month} {year}, down from {other_rate}% in the month before.",
    "As of {day} {month} {year}, a total of {count} {thing} had been reported in {place} ({small} new).",
    "Private firms made up {share} percent of the total, {points} percentage points more than in {before}.",
    "The deficit widened by {rate} percent to {money} million euros (about {other} million U.S. dollars).",
    "Of these, {count} were in {place}, more than {small} in the last quarter alone.",
    "Output of {sector} is expected to grow between {rate} and {other_rate} percent a year by {after}.",
)
_PROSE = (
    "The council adopted the plan after a long debate, and its members thanked the secretariat for the work.",
    "Officials said that the measures would take time to show, and that further steps were being prepared.",
    "The agreement covers fisheries, transport and research, as well as the mutual recognition of degrees.",
    "In the view of the committee, risks to the outlook remain tilted to the downside.",
    "Work on the northern line began in {month} {year} and is to end in {after}.",
    "Article {small} of the regulation does not apply to vessels registered abroad.",
)
_MONTHS = "January February March April May June July August September October November December".split()


def release(characters: int, seed: int = 1) -> str:
    """A text of at least so many characters: paragraphs of six sentences, four of them with figures."""
    parts: list[str] = []
    size = 0
    for paragraph in _paragraphs(random.Random(seed)):
        parts.append(paragraph)
        size += len(paragraph) + 2
        if size >= characters:
            break
    return "\n\n".join(parts)


def _paragraphs(chance: random.Random) -> Iterator[str]:
    while True:
        sentences = [chance.choice(_FIGURES) for _ in range(4)] + [chance.choice(_PROSE) for _ in range(2)]
        chance.shuffle(sentences)
        yield " ".join(sentence.format(**_words(chance)) for sentence in sentences)


def _words(chance: random.Random) -> dict[str, str]:
    year = chance.randint(2008, 2022)
    return {
        "year": str(year),
        "before": str(year - 1),
        "after": str(year + 3),
        "month": chance.choice(_MONTHS),
        "day": str(chance.randint(1, 28)),
        "place": chance.choice(_PLACES),
        "sector": chance.choice(_SECTORS),
        "thing": chance.choice(_THINGS),
        "money": f"{chance.uniform(1, 900):,.1f}",
        "other": f"{chance.uniform(1, 900):,.1f}",
        "rate": f"{chance.uniform(0.1, 40):.1f}",
        "other_rate": f"{chance.uniform(0.1, 40):.1f}",
        "share": f"{chance.uniform(1, 99):.1f}",
        "points": f"{chance.uniform(0.1, 5):.1f}",
        "count": f"{chance.randint(20, 900_000):,}",
        "small": str(chance.randint(2, 99)),
    }
