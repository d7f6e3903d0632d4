"""The sheet to read before a briefing: what its source said last, and what today's figures must satisfy."""

from .sheet import sheet_of
from .usual import usual_series

__all__ = ["sheet_of", "usual_series"]
