"""The words of ``words.toml``, each group longest first."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_DATA = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def _longest_first(words: str) -> tuple[str, ...]:
    return tuple(sorted(set(words.split()), key=lambda word: (-len(word), word)))


LEVEL = _longest_first(_DATA["level"])
UP = _longest_first(_DATA["up"])
DOWN = _longest_first(_DATA["down"])
BASE = _longest_first(_DATA["base"])
SHARE = _longest_first(_DATA["share"])
AVERAGE = _longest_first(_DATA["average"])
FILLERS = _longest_first(
    f"{_DATA['fillers']} {_DATA['yoy']} {_DATA['period_on_period']} {_DATA['status']['preliminary']}"
)
YOY = _longest_first(_DATA["yoy"])
PERIOD_ON_PERIOD = _longest_first(_DATA["period_on_period"])
STATUS = {name: _longest_first(words) for name, words in _DATA["status"].items()}
ADJUSTMENT = {name: _longest_first(words) for name, words in _DATA["adjustment"].items()}
SHARE_HEADS = _longest_first(_DATA["heads"]["share"])
INDEX_HEADS = _longest_first(_DATA["heads"]["index"])
GROWTH_HEADS = _longest_first(_DATA["heads"]["growth"])
SCOPES = _longest_first(_DATA["heads"]["scopes"])
SHRINKING_HEADS = _longest_first(_DATA["heads"]["shrinking"])
DEPENDENT_HEADS = _longest_first(_DATA["heads"]["dependent"])
PAID_HEADS = _longest_first(_DATA["heads"]["paid"])
SHARED_HEADS = _longest_first(_DATA["heads"]["shared"])

SURNAMES = _DATA["persons"]["surnames"]
TWOFOLD_SURNAMES = _longest_first(_DATA["persons"]["twofold"])
LABELS_LIKE_NAMES = frozenset(_DATA["persons"]["labels"].split())


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the words: one call in C, where a look for each would be many."""
    return re.compile("|".join(words))


def ends_with(text: str, words: tuple[str, ...]) -> str:
    """The longest of the words the text ends with, or ""."""
    if not text.endswith(words):  # one call in C rules most texts out
        return ""
    for word in words:
        if text.endswith(word):
            return word
    return ""
