"""Who speaks in an English transcript, and whether they ask or answer."""

from __future__ import annotations

import re

from ...text.line import Line
from ...text.turn import Role, Turn, asks, label_of, past_stamp

_MOST_WORDS = 8
_MOST_COMMAS = 2
_LEAST_NAME, _MOST_NAME = 2, 4
_ACRONYM = 3
_MOST_OUTLET, _LONGEST_ACRONYM = 5, 6
_WORD = re.compile(r"[^\W\d_][\w.'’&-]*")
_INNER = frozenset("in on at to with from by".split())
_LINKS = frozenset("of the and for de la von van der bin al".split())
_ASKERS = frozenset(
    "q question questioner reporter journalist moderator press media correspondent audience".split()
)
_ANSWERERS = frozenset("a answer spokesperson spokesman spokeswoman".split())
_MEDIA = frozenset(
    "news daily times tv television radio agency post press journal herald media network broadcasting "
    "newspaper magazine reuters bloomberg xinhua gazette tribune weekly guardian telegraph".split()
)
_NOT_NAMES = frozenset(
    "note notes source sources table figure updated published date contact contacts annex summary "
    "highlights total example examples importantly however therefore key main first second third "
    "finally to in on for at by from with as about dear background overview introduction conclusion "
    "abstract methods results discussion references appendix contents attachment subject re fellow "
    "preliminary remarks statement chart box global regional world country area region "
    "gentlemen ladies citizens members countrymen friends terms resources "
    "outbreak situation situational epidemiological surveillance response emergency".split()
)
_BODIES = frozenset(
    "government office ministry department organization organisation administration region republic council "
    "bureau committee commission university institute center centre authority bank states".split()
)
_TITLES = frozenset(
    "minister secretary governor president director head chief vice deputy prime chair chairman chairwoman "
    "mayor commissioner spokesperson dr mr mrs ms prof professor general senator ambassador".split()
)


_SALUTATIONS = frozenset(
    "fellow citizens ladies gentlemen dear members senators countrymen colleagues friends".split()
)
"""Words of an address to the hearers ("Fellow citizens:"), which is nobody's turn."""


_QUESTION = re.compile(r"Q\s{1,12}(?=[A-Z“\"])")
"""How press-office transcripts open what a journalist asks, without a colon."""


_UNNAMED = re.compile(r"(?i:speaker|participant|reporter|journalist) \d{1,3}")
"""Whom the writer of a transcript could not name."""


def turn_at(line: Line) -> Turn | None:
    """The turn a line opens.

    "Chen Zhemin:" alone on a line, or "[00:12:40] Mary Okoro (Minister of Trade): Our exports …". Only a
    short run of capitalised words before a colon is a name; anything else is text.
    """
    question = _QUESTION.match(line.text, past_stamp(line), line.end)
    if question is not None:
        return Turn("Q", question.end(), Role.ASKS)
    label = label_of(line)
    if label is None:
        return None
    if _UNNAMED.fullmatch(label.words):
        return Turn(label.words, label.end, Role.ASKS if asks(line, label.end) else None)
    bare = label.words.split("(", 1)[0].split(",", 1)[0].strip()
    words = _WORD.findall(bare)
    lowers = [word.lower().rstrip(".") for word in words]
    if _may_be_outlet(label.words, words, lowers) and asks(line, label.end):
        return Turn(label.words, label.end, Role.ASKS)
    if not _may_be_name(label.words, bare, words, lowers):
        return None
    role = _role(lowers)
    if role is None:
        alone = not line.text[label.end : line.end].strip()
        if not _is_person(lowers) or not (alone or _is_short(lowers)):
            return None
    return Turn(label.words, label.end, role)


def _may_be_outlet(name: str, words: list[str], lowers: list[str]) -> bool:
    """ "CCTV", "KBC", "HARWICK DAILY": capitals before a colon are whoever asks, if a question follows."""
    if not 1 <= len(words) <= _MOST_OUTLET or lowers[0] in _NOT_NAMES or _titled(lowers):
        return False
    acronym = len(words) == 1 and len(name) <= _LONGEST_ACRONYM
    return name.isupper() and (acronym or not _MEDIA.isdisjoint(lowers))


def _may_be_name(name: str, bare: str, words: list[str], lowers: list[str]) -> bool:
    """Whether it is spelled as names are: a few capitalised words, no number, no phrase."""
    if not words or len(words) > _MOST_WORDS or any(char.isdigit() for char in bare):
        return False
    if not _SALUTATIONS.isdisjoint(re.findall(r"[a-z]+", name.lower())):
        return False
    if " et al" in name or name.count(",") > _MOST_COMMAS or lowers[0].partition("-")[0] in _NOT_NAMES:
        return False
    if bare.count("(") != bare.count(")") or ")" in name.partition("(")[0]:
        return False
    if not all(word[0].isupper() or low in _LINKS for word, low in zip(words, lowers, strict=True)):
        return False
    if any(low in _INNER for low in lowers[1:]):
        return False
    if _titled(lowers):
        return True  # "MS. SANDERS:", "THE VICE PRESIDENT:"
    return not any(word.isupper() and len(word) > _ACRONYM for word in words[1:])  # "SUBJECT IN FOCUS:"


def _titled(lowers: list[str]) -> bool:
    """Whether a name begins with an office or a courtesy title."""
    return (lowers[1:] or lowers)[0] in _TITLES if lowers[0] == "the" else lowers[0] in _TITLES


def _is_short(lowers: list[str]) -> bool:
    """Words said on the same line follow a plain name only."""
    if lowers[0] == "the" and _titled(lowers):
        lowers = lowers[1:]
        return len(lowers) <= _MOST_NAME and _LINKS.isdisjoint(lowers)
    return _LEAST_NAME <= len(lowers) <= _MOST_NAME and _LINKS.isdisjoint(lowers)


def _is_person(lowers: list[str]) -> bool:
    """As in "Chen Zhemin", "Minister Mary Okoro"; not "Japan", "Republic of Korea", "City Council"."""
    if _titled(lowers):
        return True
    return len(lowers) > 1 and "of" not in lowers and not _BODIES.intersection(lowers)


def _role(lowers: list[str]) -> Role | None:
    if lowers[0] in _ASKERS or any(word in _MEDIA for word in lowers):
        return Role.ASKS
    if lowers[0] in _ANSWERERS or lowers[-1] in _ANSWERERS:
        return Role.ANSWERS
    return None
