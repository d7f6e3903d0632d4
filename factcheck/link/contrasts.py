"""Words of measures that must never be confused, as data. Chinese names are put in these words before."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONTRASTS: tuple[frozenset[str], ...] = tuple(
    _words(group)
    for group in (
        "export import trade surplus deficit balance",
        "urban rural",
        "male female men women boy girl",
        "primary secondary tertiary",
        "gross net",
        "public private state-owned",
        "birth death",
        "confirmed suspected probable new recovered cured severe critical death hospitalized active",
        "inflow outflow",
        "domestic foreign overseas",
        "north south east west northern southern eastern western central",
        "mobile fixed",
        "retail wholesale",
        "passenger freight cargo",
        "inbound outbound",
        "long-term short-term",
        "core headline",
        "general",
        "customs internal",
        "online offline",
        "surgical n95",
        "first second third fourth",
        "oil gas coal",
        "capita",
        "outside excluding except without",
        "m1 m2 m3",
        "service product goods good",
    )
)
"""Words that make another fact of a name: one of them more or less, and two measures differ."""

OPPOSITES: tuple[frozenset[str], ...] = tuple(
    _words(group)
    for group in (
        "revenue expenditure profit surplus deficit debt tax",
        "cpi ppi hicp gdp gnp gni pmi",
        "employment unemployment",
        "share growth",
        "average median",
        "buy sell",
    )
)
"""Words that make another fact of it where each name says another one of them."""
