"""The values of one fact in the order they were said, as a small SVG picture and as lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

WIDTH, HEIGHT = 360, 110
_LEFT, _RIGHT, _TOP, _BOTTOM = 12, 12, 22, 38
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"))
_LINE, _POINT, _WORDS = "#8a94a6", "#1d4ed8", "#374151"


def chart_svg(chart: dict[str, Any]) -> str:
    """Points joined in order, first and last value and day written out. The axis does not begin at zero."""
    values = [Decimal(point["value"]) for point in chart["points"]]
    places = list(zip(_across(len(values)), _down(values), strict=True))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    points = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{_POINT}"/>' for x, y in places)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' width="{WIDTH}" height="{HEIGHT}" role="img" aria-label={quoteattr(chart["title"])}'
        f' font-family="sans-serif" font-size="11" fill="{_WORDS}">'
        f'<polyline points="{path}" fill="none" stroke="{_LINE}" stroke-width="1.5"/>{points}'
        f"{_ends(chart['points'], places)}</svg>"
    )


def chart_lines(chart: dict[str, Any]) -> list[dict[str, str]]:
    """The same in words: mail programs show no pictures of this kind."""
    return [
        {"said_at": point["said_at"], "value": shown(Decimal(point["value"]))} for point in chart["points"]
    ]


def _short(value: Decimal) -> str:
    """As a label has room for it: "123.9 bn", exactly."""
    power, scale = next((each for each in _SCALES if abs(value) >= 10 ** each[0]), (0, ""))
    return f"{shown(value.scaleb(-power))} {scale}".strip()


def shown(value: Decimal) -> str:
    """With thousands apart and no zeros that say nothing."""
    words = f"{value:,f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _across(count: int) -> list[float]:
    if count == 1:
        return [WIDTH / 2]
    step = (WIDTH - _LEFT - _RIGHT) / (count - 1)
    return [_LEFT + number * step for number in range(count)]


def _down(values: Sequence[Decimal]) -> list[float]:
    low, high = min(values), max(values)
    if low == high:
        return [HEIGHT / 2] * len(values)
    room = HEIGHT - _TOP - _BOTTOM
    return [_TOP + room * (1 - float((value - low) / (high - low))) for value in values]


def _ends(points: Sequence[dict[str, str]], places: Sequence[tuple[float, float]]) -> str:
    words = []
    for number, beside, anchor in ((0, 1, "start"), (-1, -2, "end")):
        x, y = places[number]
        # Below the point where the line comes from above, so that the two never cross.
        lower = len(places) > 1 and y > places[beside][1]
        value = escape(_short(Decimal(points[number]["value"])))
        words.append(
            f'<text x="{x:.1f}" y="{y + 15 if lower else y - 8:.1f}" text-anchor="{anchor}">{value}</text>'
        )
        day = escape(points[number]["said_at"])
        words.append(f'<text x="{x:.1f}" y="{HEIGHT - 5}" text-anchor="{anchor}">{day}</text>')
    return "".join(words)
