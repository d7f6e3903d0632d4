"""The words of ``words.toml`` as tables."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
_WORDS = DATA["words"]
CUES = frozenset(_WORDS["cues"])
"""Words for what a place is, in its name: "Hubei Province"."""
SMALL_CUES = frozenset(("province", "city", "municipality", "county", "state", "prefecture"))
SITES = frozenset(_WORDS["sites"])
FIRST_NAMES = frozenset(_WORDS["first_names"])
NOT_OF_INDIA = frozenset(_WORDS["not_of_india"])
INSTITUTIONS = frozenset(_WORDS["institutions"])
PHRASES: dict[str, list[str]] = {key: _WORDS[key] for key in ("everywhere", "whole_country", "this_place")}
"""Kind → phrases in small letters that stand for a place."""
