"""Whether a few Chinese characters are a person's name: a surname and one or two more."""

from __future__ import annotations

import re

from . import words
from .places import names

_NAME = re.compile(
    rf"(?:{'|'.join(words.TWOFOLD_SURNAMES)}|[{words.SURNAMES}])[\u4e00-\u9fff]{{1,2}}"
    r"|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}"
)


def is_personal_name(label: str) -> bool:
    """Whether simplified characters are a name of a person, and neither a word nor a place."""
    return (
        _NAME.fullmatch(label) is not None and label not in words.LABELS_LIKE_NAMES and label not in names()
    )
