"""Tokens → atoms: where words for a time stand, before they are joined and resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ....period import Period
from ....text import Sentence, Tag, Token
from .opening import OPENERS, opened_by_digits, opened_by_word
from .patterns import Family
from .year import is_a_year


@dataclass(slots=True)
class Atom:
    """A mention before it is joined with its neighbours; ``start`` and ``end`` are offsets into the sentence.

    ``index`` is the token it starts at. ``fields`` are the groups of its family's pattern.
    """

    start: int
    end: int
    index: int
    family: str
    fields: Mapping[str, str]
    period: Period | None = None
    rule: str = ""
    year_named: bool = False
    joined: bool = False
    parts: tuple[Period, ...] = ()
    ends: tuple[Period, ...] = ()

    def field(self, name: str) -> str:
        """A group in lower case; empty where it took no part."""
        return self.fields.get(name, "").lower()


def _is_a_time(sentence: Sentence, index: int, family: str, end: int) -> bool:
    """Whether what looks like a year or a bare month is one, and no amount and no person."""
    if family == "year":
        return is_a_year(sentence, index)
    bare = family == "month" and end == sentence.tokens[index].end - sentence.start
    return not (bare and _ends_a_name(sentence.tokens, index))


_SAYING = ("said", "says", "told", "added")


def _ends_a_name(tokens: Sequence[Token], index: int) -> bool:
    """ "Zhou Jun, head of the office", "Teresa May said": a person called like a month."""
    if not index or index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    called = before.tag & Tag.CAPITAL and not before.tag & (Tag.CLOSED | Tag.UPPER | Tag.WEEKDAY | Tag.MONTH)
    return bool(called) and (after.text == "," or after.lower in _SAYING)


def atoms_of(sentence: Sentence) -> list[Atom]:
    """Every atom of a sentence, in order; none overlaps another."""
    found: list[Atom] = []
    words, tags = sentence.word_at, sentence.tag_at
    text = ""
    done = 0
    for index in _openers(sentence):
        if tags[index] & Tag.DIGITS:
            families, cut = opened_by_digits(words[index], words[index + 1])
        else:
            families, cut = opened_by_word(words, tags, index), 0
        if families:
            start = sentence.tokens[index].start - sentence.start + cut
            text = text or sentence.quote
            atom = _atom_at(sentence, text, index, start, families) if start >= done else None
            if atom is not None:
                found.append(atom)
                done = atom.end
    return found


def _openers(sentence: Sentence) -> list[int]:
    """Where a time can begin: at certain words, and at digits."""
    tags = sentence.tag_at
    digits = [at for at in sentence.leads if tags[at] & Tag.DIGITS] if sentence.tags & Tag.DIGITS else []
    if OPENERS.isdisjoint(sentence.vocabulary):
        return digits
    words = [at for at, word in enumerate(sentence.lowers) if word in OPENERS]
    return sorted(words + digits) if digits else words


def _atom_at(
    sentence: Sentence, text: str, index: int, start: int, families: Sequence[Family]
) -> Atom | None:
    """The atom of the first of some families whose words stand at an offset into the sentence's ``text``."""
    for family in families:
        match = family.match(text, start)
        if match is not None and _is_a_time(sentence, index, family.name, match.end()):
            fields = {key: value for key, value in match.groupdict().items() if value is not None}
            return Atom(start, match.end(), index, family.name, fields)
    return None
