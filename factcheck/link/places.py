"""Places under their several names, and which lies in which."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..iso import iso_rows

WORLD = "world"

ALIASES: dict[str, str] = {
    "global": WORLD,
    "globally": WORLD,
    "worldwide": WORLD,
    "the world": WORLD,
    "all countries": WORLD,
    "us": "united states",
    "u.s": "united states",
    "usa": "united states",
    "u.s.a": "united states",
    "america": "united states",
    "american": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "u.k": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "british": "united kingdom",
    "chinese": "china",
    "mainland china": "china",
    "prc": "china",
    "people's republic of china": "china",
    "eurozone": "euro area",
    "euro zone": "euro area",
    "eu": "european union",
    "eu27": "european union",
    "eu28": "european union",
    "german": "germany",
    "french": "france",
    "italian": "italy",
    "spanish": "spain",
    "japanese": "japan",
    "indian": "india",
    "russian": "russia",
    "russian federation": "russia",
    "canadian": "canada",
    "mexican": "mexico",
    "brazilian": "brazil",
    "australian": "australia",
    "korea": "south korea",
    "republic of korea": "south korea",
    "viet nam": "vietnam",
    "hong kong sar": "hong kong",
    "macao": "macau",
    "macau sar": "macau",
    "macao sar": "macau",
    "nei mongol": "inner mongolia",
    "xizang": "tibet",
}
"""Names, adjectives and abbreviations of one place, lower case and without final dots."""

_ORDINARY = re.compile(
    r"^the | (?:province|municipality|prefecture|city|state)$|^(?:state|city|province) of "
)


@lru_cache(maxsize=16_384)
def canonical_place(name: str | None) -> str:
    """One name for a place however it was written; "" for a place nobody named."""
    if not name:
        return ""
    text = " ".join(re.sub(r"['’]s\b", "", name.lower()).replace("’", "'").split()).strip(" .,;")
    text = ALIASES.get(text, text)
    text = _ORDINARY.sub("", text).strip()
    return ALIASES.get(text, text)


@lru_cache(maxsize=4096)
def own_currency(place: str) -> str:
    """ISO 4217 code of the money of a canonical place; "" where it is not a country."""
    from babel.numbers import get_territory_currencies  # takes longer to load than a short text to read

    if place in ("euro area", "european union"):
        return "EUR"
    country = _countries().get(place.lower())
    currencies = get_territory_currencies(country) if country else ()
    return str(currencies[0]) if currencies else ""


@cache
def _countries() -> dict[str, str]:
    """Every name and code of a country, in lower case → its code of two letters."""
    codes: dict[str, str] = {}
    for row in iso_rows("3166-1"):
        for value in row.values():
            codes.setdefault(value.lower(), row["alpha_2"])
    return codes
