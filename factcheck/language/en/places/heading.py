"""The place a section is about, from its heading: "MYANMAR", "Measles – Europe", "Displacement in Kenya"."""

from __future__ import annotations

from ....text import Sentence
from ....text.lexicon import Lexicon
from ....text.sentence import one_sentence
from .mention import Manner, PlaceMention
from .names import is_listed
from .reader import read_places

_LONGEST = 80
"""Characters of a heading that names a topic; a longer one tells news."""
_PARTING = frozenset("-–—,:|(")


def place_of_heading(heading: str, lexicon: Lexicon) -> str | None:
    """The only place a heading names, where that is all of it or what it ends with; else None."""
    if len(heading) > _LONGEST:
        return None
    words = heading.title() if heading.isupper() else heading
    sentence = one_sentence(words, 0, len(words), lexicon)
    if sentence is None:
        return None
    places = read_places(sentence)
    if len(places) != 1 or not is_listed(sentence.tokens, places[0].core):
        return None
    return places[0].name if _is_about(sentence, places[0]) else None


def _is_about(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the place ends the heading, and opens it or stands behind a mark or behind "in"."""
    tokens = sentence.tokens
    last = place.end
    while last < len(tokens) and tokens[last].text in "):":
        last += 1
    if last < len(tokens) or not place.name:
        return False
    parted = place.start == 0 or tokens[place.start - 1].text in _PARTING
    return (parted and place.manner in (Manner.BARE, Manner.OWNER, Manner.IN)) or (
        place.manner is Manner.IN and tokens[place.start].lower == "in"
    )
