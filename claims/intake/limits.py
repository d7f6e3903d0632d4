"""How much of anything one file may ask for."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond any of these a file is refused. The defaults fit the longest honest briefing many times over."""

    file_bytes: int = 50 * MEBIBYTE
    characters: int = 20_000_000
    pages: int = 3_000
    archive_members: int = 5_000
    unpacked_bytes: int = 300 * MEBIBYTE
    """Of a zipped format (DOCX, XLSX, ODT), all members together."""
    unpacked_ratio: int = 200
    """Unpacked over packed size, of a member that unpacks to more than a mebibyte."""
    table_rows: int = 200_000
    seconds: float = 60.0
    """Of reading, measured by the clock."""
    memory_bytes: int = 1536 * MEBIBYTE
    """Of the reading process, address space."""


LIMITS = Limits()
