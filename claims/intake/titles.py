"""What a document is called: the titles it declares, and the headings above its first paragraph.

A line that leads elsewhere ("Home > Press room"), dates the page or names who speaks is no heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .dates import without_dates

LONGEST = 300
_LONGEST_HEADING = 160
_HEAD_LINES = 20
_WORDS_OF_A_PARAGRAPH = 30
_WORDS_OF_A_TITLE = 3
_MOST = 8

_PATH = re.compile(r"\s[>»›→|]\s|\s?[>»›→|]$|^[>»›→|]")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\S")
_FILE = re.compile(r"\.(?:docx?|pdf|indd|qxd|xlsx?|pptx?|rtf|odt|html?|txt)$", re.IGNORECASE)
_PROGRAM = re.compile(r"^(?:microsoft (?:word|powerpoint) - |untitled\b|document\d*$)", re.IGNORECASE)
_SENTENCE_END = (".", ":", ";", ",", "?", "!", "。", "：", "；", "，", "？", "！")
_DATED = re.compile(r"(?:updated|published|posted|issued|released|dates?|time)\s*:", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_LEFT_BESIDE_A_DATE = 12
_LETTERS_OF_A_WIDE_WORD = 2


def titles_of(text: str, *declared: str | None) -> tuple[str, ...]:
    """The titles, the likeliest first; none where nothing names the document.

    A declared title that the head of the text bears out is certain. Another may be left over from the file
    that this one was made of, so the text's own first heading goes before it.
    """
    said = [words for words in map(_tidied, declared) if words and not _is_left_over(words)]
    headings = list(headings_in(text))
    borne_out = [words for words in said if any(_same(words, heading) for heading in headings)]
    return tuple(dict.fromkeys([*borne_out, *headings[:1], *said, *headings[1:]]))[:_MOST]


def headings_in(text: str) -> Iterator[str]:
    """Lines above the first paragraph that read as headings; those of three words or more first."""
    found = list(_headings(text))
    yield from (heading for heading in found if _length(heading) >= _WORDS_OF_A_TITLE)
    yield from (heading for heading in found if _length(heading) < _WORDS_OF_A_TITLE)


def is_navigation(line: str) -> bool:
    """A way through a site ("Home > News") or a row of links."""
    return bool(_PATH.search(line))


def _headings(text: str) -> Iterator[str]:
    for line in _head(text):
        if _length(line) >= _WORDS_OF_A_PARAGRAPH or len(line) > _LONGEST_HEADING:
            return
        if not is_navigation(line) and not _is_aside(line):
            yield line


def _head(text: str) -> Iterable[str]:
    lines = (_tidied(line) for line in text[: _HEAD_LINES * _LONGEST_HEADING].split("\n"))
    return [line for line in lines if line][:_HEAD_LINES]


def _is_aside(line: str) -> bool:
    """A sentence, a speaker, a day, an address: words that belong to the text or to the page."""
    rest = without_dates(line)
    dated = rest != line and sum(map(len, _WORD.findall(rest))) <= _LEFT_BESIDE_A_DATE
    marked = _DATED.search(line) or _ADDRESS.search(line)
    return line.endswith(_SENTENCE_END) or dated or not _WORD.search(line) or bool(marked)


def _is_left_over(words: str) -> bool:
    return bool(_FILE.search(words) or _PROGRAM.search(words)) or is_navigation(words)


def _length(line: str) -> int:
    """Words; of scripts without spaces, every two letters."""
    wide = len(_WIDE.findall(line))
    return len(_WORD.findall(_WIDE.sub(" ", line))) + wide // _LETTERS_OF_A_WIDE_WORD


def _same(one: str, other: str) -> bool:
    return " ".join(_WORD.findall(one.casefold())) == " ".join(_WORD.findall(other.casefold()))


def _tidied(words: str | None) -> str:
    return " ".join((words or "").split())[:LONGEST]
