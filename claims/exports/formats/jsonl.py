"""One JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..dataset import Dataset

MEDIA_TYPE = "application/jsonl"


def written(dataset: Dataset) -> Iterator[bytes]:
    """A line at a time."""
    for row in dataset.rows():
        yield json.dumps(row, ensure_ascii=False).encode() + b"\n"
