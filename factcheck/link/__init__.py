"""Claims → series: the key, the similarity, the decision."""

from .decision import Likeness, Link, Outcome, compare, link
from .key import series_key
from .memory import MemoryRecord
from .record import Record

__all__ = ["Likeness", "Link", "MemoryRecord", "Outcome", "Record", "compare", "link", "series_key"]
