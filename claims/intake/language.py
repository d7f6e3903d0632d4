"""Which language a text is in, where its letters and commonest words tell; None where they do not."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
}
_SHARE_OF_LETTERS = {"ja": 0.1}  # kana stand among Han characters; every other script fills its text
_COMMON = {
    "en": "the of and to in was is that for by with from were has at on which this a year it",
    "fr": "le la les des du une et est dans pour par sur que qui au aux avec ses cette sont",
    "de": "der die das und ist von den mit im für auf des dem ein eine nicht sich wurde zum bei",
    "es": "el los las del una que en por con para se su al es más fue sus este como y",
    "pt": "o os as da do das dos que em um uma para com não por mais foi ao é são",
    "it": "il lo gli della di che un una per con è del dei nel alla sono più al le ha",
}
_COMMON_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_LEAST_SHARE = 0.08
_LEAST_WORDS = 8
_LEAD = 1.4
"""How many times the runner-up's common words the winner must show."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None when the text is too short or fits no known language clearly."""
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    for code, script in _SCRIPTS.items():
        if letters and len(script.findall(sample)) / letters >= _SHARE_OF_LETTERS.get(code, 0.4):
            return code
    return _by_common_words(Counter(word.lower() for word in _WORD.findall(sample)))


def _by_common_words(words: Counter[str]) -> str | None:
    total = words.total()
    if total < _LEAST_WORDS:
        return None
    shares = sorted(
        ((sum(words[word] for word in common) / total, code) for code, common in _COMMON_WORDS.items()),
        reverse=True,
    )
    (best, code), (second, _) = shares[0], shares[1]
    return code if best >= _LEAST_SHARE and best >= second * _LEAD else None
