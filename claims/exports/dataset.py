"""A dataset: named columns, rows one at a time, and who may have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Dataset:
    """``rows`` gives plain values by column, read from the database in chunks.

    ``formats`` lists what it can be written as; a dataset that is no table has no columns.
    """

    slug: str
    title: str
    permission: str
    rows: Callable[[], Iterator[Row]]
    columns: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("csv", "xlsx", "jsonl")
