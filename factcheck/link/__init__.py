"""Claims → series: the key, the similarity, the decision.

A name is loaded when it is asked for: extracting claims needs the words of linking, not linking itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .decision import Likeness, Link, Outcome, compare, link
    from .key import series_key
    from .memory import MemoryRecord
    from .record import Record

__all__ = ["Likeness", "Link", "MemoryRecord", "Outcome", "Record", "compare", "link", "series_key"]

_MODULES = {
    "Likeness": "decision",
    "Link": "decision",
    "MemoryRecord": "memory",
    "Outcome": "decision",
    "Record": "record",
    "compare": "decision",
    "link": "decision",
    "series_key": "key",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
