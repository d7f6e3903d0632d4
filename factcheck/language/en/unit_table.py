"""The tables of units, currencies and what they share, as phrases, symbols and signs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from .morphology import plural

_PREFIXES = {
    "n": "nano",
    "µ": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "k": "kilo",
    "K": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "E": "exa",
}


@dataclass(frozen=True, slots=True)
class UnitName:
    """What a phrase or symbol after a number makes of it.

    ``unit`` follows the public interface; the printed value times ``factor`` is in that unit ("cent" is
    a hundredth of ``USD``).
    """

    unit: str
    factor: Decimal = Decimal(1)


def _read(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def units() -> tuple[dict[str, UnitName], dict[str, UnitName]]:
    """Phrases in lower case and symbols as spelled, each with its unit."""
    phrases: dict[str, UnitName] = {}
    symbols: dict[str, UnitName] = {}
    for unit, row in (*_read("units.toml").items(), *_read("units_technical.toml").items()):
        for name, prefix_symbol, prefix in _with_prefixes(unit, row.get("prefixes", "")):
            meaning = UnitName(row.get("means", name), Decimal(row.get("times", 1)))
            for phrase in (*row.get("names", ()), *(row.get("prefixed_names", ()) if prefix else ())):
                phrases[prefix + phrase] = meaning
                phrases.setdefault(_plural_phrase(prefix + phrase), meaning)
            for phrase in row.get("plurals", ()):
                phrases[prefix + phrase] = meaning
            bare = row.get("symbols", ())
            for symbol in (*bare, *row.get("prefixed_symbols", ())) if prefix else bare:
                symbols[prefix_symbol + symbol] = meaning
                if prefix_symbol == "µ":
                    symbols["μ" + symbol] = symbols["u" + symbol] = meaning
            for pair in row.get("pairs", ()):
                phrases[pair] = meaning
    return phrases, symbols


def _with_prefixes(unit: str, prefixes: str) -> Iterator[tuple[str, str, str]]:
    yield unit, "", ""
    for prefix in prefixes.split():
        yield _PREFIXES[prefix] + unit, prefix, _PREFIXES[prefix]


def _plural_phrase(phrase: str) -> str:
    first, _, last = phrase.rpartition(" ")
    if len(last) <= 1 or not last.isalpha():
        return phrase
    return f"{first} {plural(last)}".lstrip()


def currencies() -> tuple[dict[str, str], dict[str, str], dict[str, tuple[str, Decimal]]]:
    """Names in lower case → code, signs as spelled → code, subunit names → code and factor."""
    names: dict[str, str] = {}
    signs: dict[str, str] = {}
    subunits: dict[str, tuple[str, Decimal]] = {}
    for code, row in _read("currencies.toml").items():
        for sign in row["signs"]:
            signs.setdefault(sign, code)
        for name in row["names"]:
            names.setdefault(name, code)
            names.setdefault(_plural_phrase(name), code)
        for name in row.get("plurals", ()):
            names.setdefault(name, code)
        for name, factor in row.get("cents", {}).items():
            subunits.setdefault(name, (code, Decimal(factor)))
            subunits.setdefault(_plural_phrase(name), (code, Decimal(factor)))
    for name, row in _read("currency_homes.toml").items():
        for spelled in (name, _plural_phrase(name), *row.get("plurals", ())):
            names.setdefault(spelled, row.get("unknown", name))
    return names, signs, subunits


@cache
def shared_names() -> Mapping[str, Mapping[str, str]]:
    """A name that countries' currencies share (or the code it means by itself) → country → code."""
    rows = _read("currency_homes.toml").items()
    return {row.get("unknown", name): row["homes"] for name, row in rows}
