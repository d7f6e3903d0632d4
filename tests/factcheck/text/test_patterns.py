"""Patterns match alike in every Python that Factcheck runs on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.text.tokenizer import TOKEN

CHECKOUT = Path(__file__).resolve().parents[3]
# Python before 3.11.5, Debian 12's among them, lets a possessive group match what it gave up (gh-106052):
# "port's" was one word there, and every figure after it lost its period. Single characters are safe.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+|\b_[A-Z_]+\}[*+?]\+")


@pytest.mark.parametrize("pattern", ["(?:ab)*+", "(a|b)++", "(?:a){2,}+", "{_REST}*+"])
def test_a_possessive_group_is_found(pattern: str) -> None:
    assert POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("package", ["factcheck", "claims"])
def test_no_group_is_possessive(package: str) -> None:
    files = (CHECKOUT / package).rglob("*.py")
    assert [file for file in files if POSSESSIVE_GROUP.search(file.read_text())] == []


def test_a_possessive_s_is_a_token_of_its_own() -> None:
    assert TOKEN.findall("The port's émigré’s o'clock U.S. R&D 1,234.5") == [
        *("The", "port", "'s", "émigré", "’s", "o'clock", "U.S.", "R&D", "1,234.5"),
    ]
