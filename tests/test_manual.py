"""The pages on checks and diagnoses say what the modules say."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.manual import pages

DOCS = Path(__file__).resolve().parent.parent / "docs"


@pytest.mark.parametrize("name", pages())
def test_the_page_is_up_to_date(name: str) -> None:
    """After changing a docstring: python -m factcheck.manual docs."""
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]
