"""What a number measures, in the text's own words: times, places of the figure and fillers taken out."""

from __future__ import annotations

from collections.abc import Iterable

from . import words

_MARKS = " ,，、:：“”\"'‘’《》「」—-"
_BRACKETS = "()（）"
_TIME_WORDS = ("来", "以来", "期间", "底", "末", "内", "间", "时", "全年", "同期")
_LOOSE = (*words.FILLERS, *_TIME_WORDS)
_LONGEST = 40


def measure_of(text: str, start: int, end: int, taken: Iterable[tuple[int, int]]) -> str:
    """The noun phrase on ``text[start:end]`` without the spans in ``taken``."""
    pieces, at = [], start
    for first, last in sorted(taken):
        if start <= first < end:
            pieces.append(text[at:first])
            at = max(at, last)
    pieces.append(text[at:end] if at < end else "")
    return trim("".join(pieces))


def trim(phrase: str) -> str:
    """The phrase without leading and trailing fillers and marks."""
    phrase = phrase.strip(_MARKS)
    while True:
        shorter = _shorter(phrase)
        if shorter == phrase:
            break
        phrase = shorter
    return _balanced(phrase[-_LONGEST:].strip(_MARKS))


def _balanced(phrase: str) -> str:
    """The phrase without a bracket that lost its partner."""
    opened = sum(map(phrase.count, "(（"))
    return phrase if opened == sum(map(phrase.count, ")）")) else phrase.strip(_BRACKETS)


def _shorter(phrase: str) -> str:
    if not phrase.startswith(_LOOSE) and not phrase.endswith(_LOOSE):
        return _unmarked(phrase)
    for word in _LOOSE:
        if len(phrase) > len(word) and phrase.startswith(word) and not _is_noun_start(phrase, word):
            return phrase[len(word) :].strip(_MARKS)
        if phrase.endswith(word):
            return phrase[: -len(word)].strip(_MARKS)
    return _unmarked(phrase)


def _unmarked(phrase: str) -> str:
    """The phrase without the particles at its ends."""
    if phrase.endswith(("的", "了")):
        return phrase[:-1].strip(_MARKS)
    if phrase.startswith(("的", "内", "来")):
        return phrase[1:].strip(_MARKS)
    done = phrase.find("了", 0, 4)
    return phrase[done + 1 :] if done > 0 else phrase  # 提出了钢产量


def _is_noun_start(phrase: str, word: str) -> bool:
    """平均工资, 计划生育: a filler that belongs to the noun it stands before."""
    return (
        word in ("平均", "计划", "实际", "名义", "共", "在", "比", "可", "都", "再", "则", "按")
        and len(phrase) <= 8
    )
