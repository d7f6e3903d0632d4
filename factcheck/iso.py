"""The ISO 3166 tables of countries and their parts, as ``pycountry`` ships them."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path


def iso_rows(standard: str) -> list[dict[str, str]]:
    """The rows of "3166-1" (countries) or "3166-2" (their parts), a field name to its value.

    The package itself is not imported: it makes an object of each of 5,000 rows, which takes longer than
    reading a short text.
    """
    package = find_spec("pycountry")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pycountry")
    table = Path(package.origin).with_name("databases") / f"iso{standard}.json"
    rows: list[dict[str, str]] = json.loads(table.read_text("utf-8"))[standard]
    return rows
