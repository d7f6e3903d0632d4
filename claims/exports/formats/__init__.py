"""How a dataset is written, one format a file: ``MEDIA_TYPE``, ``written(dataset)`` gives chunks of bytes."""

from __future__ import annotations

from . import csv, jsonl, xlsx

ALL = {"csv": csv, "xlsx": xlsx, "jsonl": jsonl}
