"""The JSON-LD that pages carry for search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def linked_data(words: str) -> Any:
    """The value of one script, or None where it is not JSON."""
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


def texts_named(name: str, value: Any) -> Iterator[str]:
    """The texts under this name: of the thing itself, of a list of things, of a graph."""
    if isinstance(value, list):
        for part in value:
            yield from texts_named(name, part)
    elif isinstance(value, dict):
        if isinstance(value.get(name), str):
            yield value[name]
        yield from texts_named(name, value.get("@graph"))
