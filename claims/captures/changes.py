"""Two captures of one page → the sentences whose figures differ between them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import zip_longest

_SENTENCE = re.compile(r"[^\n.!?。！？]*(?:[.!?](?=\d)[^\n.!?。！？]*)*[.!?。！？\n]?")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_MOST_SENTENCES = 5_000
_MOST_CHANGES = 100


def changes_between(former: str, later: str) -> list[dict[str, str]]:
    """``[{before, after}]`` in the later text's order; an empty side means that the sentence is not there."""
    before, after = _sentences(former), _sentences(later)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    changes = []
    for kind, i, j, m, n in matcher.get_opcodes():
        if kind != "equal":
            changes += _differing(before[i:j], after[m:n])
    return changes[:_MOST_CHANGES]


def _differing(before: list[str], after: list[str]) -> list[dict[str, str]]:
    """Sentences alike but for their numbers stand side by side; others stand alone, if they hold numbers."""
    by_frame = {_NUMBER.sub("#", sentence): sentence for sentence in before}
    pairs, alone = [], []
    for sentence in after:
        frame = _NUMBER.sub("#", sentence)
        if frame in by_frame:
            pairs.append((by_frame.pop(frame), sentence))
        else:
            alone.append(sentence)
    pairs += list(zip_longest(by_frame.values(), alone, fillvalue=""))
    return [
        {"before": one, "after": other}
        for one, other in pairs
        if _NUMBER.findall(one) != _NUMBER.findall(other)
    ]


def _sentences(text: str) -> list[str]:
    return [words for match in _SENTENCE.finditer(text) if (words := match[0].strip())][:_MOST_SENTENCES]
