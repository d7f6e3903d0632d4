"""Degrees behind a number: "25 C", "77F", where the text speaks of heat."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Token

DEGREES = {"C": "degree_celsius", "F": "degree_fahrenheit"}
_WEATHER = frozenset(
    "temperature temperatures degrees heat heatwave weather hot cold warm cool freezing oven bake boil mercury "
    "thermometer warming cooler hotter warmer colder highs lows celsius fahrenheit".split()
)


def is_temperature(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter behind digits is a degree: the text speaks of heat, or gives both scales."""
    if tokens[at].text not in DEGREES:
        return False
    other = "F" if tokens[at].text == "C" else "C"
    return any(token.text == other or token.lower in _WEATHER for token in tokens)
