"""What a number counts: the phrase found, and the words that can be no part of one."""

from __future__ import annotations

from ....quantity import Hedge
from ....text import Tag

LIGHT = frozenset(("other", "more", "such", "additional", "further", "extra", "fewer", "less", "most"))
TIMES = frozenset(("last", "next", "this", "past"))
STOP = Tag.CLOSED | Tag.SCALE
NO_NOUN = Tag.CLOSED | Tag.VERB | Tag.ADVERB | Tag.SCALE | Tag.NUMERAL | Tag.MONTH
HYPHENS = frozenset("-\u2010\u2011")


class Counted:
    """The counted noun phrase up to ``tokens[last]``; ``name`` in the text's words, head in the singular.

    ``compound`` says that number and noun only qualify what follows ("a four-cylinder engine", "3 star
    hotels" would be plural and counted). ``unit`` is set where the head is a unit of measure with words
    before it ("50 previous years"), ``hedge`` where one stands between number and noun, with the words that say it.
    """

    __slots__ = ("apart", "compound", "hedge", "hedged_by", "last", "name", "person", "unit")

    def __init__(self, last: int, name: str, *, person: bool = False, compound: bool = False) -> None:
        self.last = last
        self.apart: tuple[int, int] | None = None
        self.name = name
        self.person = person
        self.compound = compound
        self.unit: str | None = None
        self.hedge: Hedge | None = None
        self.hedged_by = ""
