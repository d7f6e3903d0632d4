"""Places in an order: "ranking third", "No. 1", "in second place", "the top ten"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....extract.reading import Form, Reading
from ....quantity import Hedge
from ....text import Sentence, Tag, Token
from ..vocabulary import VOCABULARY as WORDS

_RANKING = frozenset("rank ranks ranked ranking placed places placing".split())
_CAME = frozenset("came come coming finished".split())
_PLACES = frozenset("place position spot rank".split())
_PASSED = frozenset("no . number at as the in a among joint only currently , still now of and".split())
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_NUMBER = frozenset(("no", "number"))
_NO_SUPERLATIVES = frozenset(
    "interest forest harvest request protest contest conquest honest modest arrest guest".split()
)
_MEASURED = Tag.UNIT | Tag.SCALE | Tag.CURRENCY
_LOWEST = 200
_ORDINAL = Tag.ORDINAL | Tag.DIGITS
_AMONG = frozenset("among in into within inside".split())
_REACH = 4


def read_ranks(sentence: Sentence) -> list[Reading]:
    """The ranks of a sentence in order."""
    tokens = sentence.tokens
    found: list[Reading] = []
    for at, token in enumerate(tokens):
        if found and at < found[-1].last:
            continue
        if token.tag & Tag.RANK:
            reading = _rank_at(sentence, tokens, at)
        elif token.tag & _ORDINAL:
            reading = read_superlative(sentence, tokens, at)
        else:
            continue
        while reading is not None:
            found.append(reading)
            following = _next_of_list(sentence, tokens, reading) if token.lower in _RANKING else None
            reading = following or _former(sentence, tokens, reading)
    return found


def _former(sentence: Sentence, tokens: Sequence[Token], after: Reading) -> Reading | None:
    """As in "came second in the survey, up from fifth in 2016", "rose to 31st place from 36th"."""
    words = sentence.word_at
    for at in range(after.last, min(len(tokens) - 1, after.last + 2 * _LONGEST_FIELD)):
        if words[at] == "from":
            place = _ordinal(tokens, at + 1)
            ends = place and (place[1] >= len(tokens) or tokens[place[1]].tag & _BEHIND_FORMER)
            return _reading(sentence, at + 1, place) if ends else None
        if tokens[at].tag & _NEW_CLAUSE and words[at] not in _MOVING:
            return None
    return None


_MOVING = frozenset("up down rising climbing moving improving advancing falling slipping dropping".split())


def _next_of_list(sentence: Sentence, tokens: Sequence[Token], before: Reading) -> Reading | None:
    """As in "ranked first, third and fourth, respectively", "ranking first in Asia and second in the world"."""
    for at in range(before.last, min(len(tokens) - 1, before.last + _LONGEST_FIELD)):
        if tokens[at].tag & _NEW_CLAUSE:
            return None
        if tokens[at].lower in _LISTING and tokens[at + 1].lower not in _LISTING:
            place = _ordinal(tokens, at + 1)
            ends = place and (place[1] >= len(tokens) or tokens[place[1]].tag & _BEHIND_RANK)
            return _reading(sentence, at + 1, place) if ends else None
    return None


_LISTING = frozenset((",", "and"))
_LONGEST_FIELD = 7
"""Tokens that may say among whom the rank before holds."""
_NEW_CLAUSE = Tag.VERB | Tag.AUXILIARY
_BEHIND_RANK = Tag.MARK | Tag.PREPOSITION | Tag.ADVERB
_BEHIND_FORMER = _BEHIND_RANK | Tag.CONJUNCTION | Tag.DETERMINER | Tag.TIME


def _rank_at(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    word = tokens[at].lower
    if word in _RANKING:
        return _after_ranking(sentence, tokens, at + 1)
    if word in _CAME:
        place = _ordinal(tokens, at + 1)
        follows = place and (place[1] >= len(tokens) or tokens[place[1]].tag & (Tag.MARK | Tag.PREPOSITION))
        return _reading(sentence, at + 1, place) if follows else None
    if word in _PLACES and at:
        return _before_place(sentence, tokens, at)
    if word == "top":
        return _top(sentence, tokens, at)
    return _number_one(sentence, tokens, at) if word in _NUMBER else None


def _after_ranking(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    limit = min(len(tokens), at + _REACH)
    while at < limit:
        dated = tokens[at - 1].lower == "in"  # "the loan placed in 1883"
        place = _ordinal(tokens, at) or (None if dated else _numbered(tokens, at))
        if place is not None:
            return _reading(sentence, at, place)
        if tokens[at].text == "." and tokens[at].start != tokens[at - 1].end:
            return None  # "ranking .5": the point of a number
        if tokens[at].lower not in _PASSED and not tokens[at].tag & Tag.ADVERB:
            return None
        if tokens[at].lower == "among":
            return None
        at += 1
    return None


def _before_place(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    """As in "in third place", "took 4th position"."""
    for first in (at - 1, at - 2):
        place = _ordinal(tokens, first) if first >= 0 else None
        if place is not None and place[1] == at:
            return _reading(sentence, first, (place[0], at + 1))
    return None


def _top(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    """At most that place: "among the top ten"; but "the top four farms" counts seeds."""
    place = _numbered(tokens, at + 1, named=True)
    if place is None or at < 2 or tokens[at - 1].lower not in ("the", "world's", "its"):
        return None
    after = tokens[place[1]] if place[1] < len(tokens) else None
    named = after is not None and after.tag & Tag.WORD and not after.tag & (Tag.CLOSED | Tag.ADVERB)
    if named and tokens[at - 2].lower not in _AMONG:
        return None
    reading = _reading(sentence, at, place)
    reading.hedge, reading.hedged_by = Hedge.AT_MOST, tokens[at].text
    return reading


def _number_one(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    """As in "was No. 4 in Africa", "is number one": a place, where no noun follows that it could name."""
    place = at + 1
    if place < len(tokens) and tokens[place].text == ".":
        place += 1
    elif tokens[at].lower == "no":
        return None  # "no one can doubt it"
    numbered = _numbered(tokens, place)
    before = tokens[at - 1] if at else None
    if numbered is None or before is None or numbered[0] > _LOWEST:
        return None
    owned = before.lower.endswith(("'s", "’s"))  # "the world's No. 7 by volume"
    if not (owned or before.tag & (Tag.AUXILIARY | Tag.RANK) or before.lower in _PASSED):
        return None
    after = tokens[numbered[1]] if numbered[1] < len(tokens) else None
    if after is not None and after.tag & Tag.WORD and not after.tag & (Tag.CLOSED | Tag.ADVERB):
        return None
    return _reading(sentence, at, numbered)


def read_superlative(sentence: Sentence, tokens: Sequence[Token], at: int) -> Reading | None:
    """As in "the fifth-largest exporter", "its second biggest city"."""
    place = _ordinal(tokens, at)
    if place is None:
        return None
    if sentence.word_at[place[1]] in _OUT_OF or sentence.word_at[at - 1] in _FROM_TO:
        return _standing(sentence, tokens, at, place)
    if place[0] < 2:
        return None
    best = place[1] + (place[1] < len(tokens) and tokens[place[1]].text in "-\u2010\u2011")
    if best >= len(tokens) or not _is_superlative(tokens[best].lower):
        return None
    return _reading(sentence, at, (place[0], best + 1))


_OUT_OF = frozenset(("out", "of"))
_FROM_TO = frozenset(("from", "to"))
_MOVES = frozenset(
    "move moves moved moving rise rises rose risen climb climbs climbed climbing jump jumped jumps fall falls fell fallen "
    "drop drops dropped slip slips slipped slid slide advance advanced advances improve improved improves up down go went "
    "gone".split()
)


def _standing(sentence: Sentence, tokens: Sequence[Token], at: int, place: tuple[int, int]) -> Reading | None:
    """As in "was 31st out of 180 countries", "moved up from 36th to 31st"."""
    words, last = sentence.word_at, place[1]
    if words[last] in _OUT_OF:
        of = last + (words[last] == "out")
        field = words[of] == "of" and tokens[of + 1 : of + 2] and tokens[of + 1].tag & Tag.DIGITS
        stands = field and words[at - 1] in _STANDING
        return _reading(sentence, at, place) if stands else None
    if words[at - 1] == "from" and words[at - 2] in _MOVES and words[last] == "to":
        after = _ordinal(tokens, last + 1)
        return _reading(sentence, at, place) if after and _ends_move(tokens, after[1]) else None
    before = at - 2  # the end of an ordinal behind "from"
    first = before - (words[before] in _SUFFIXES)
    if words[at - 1] != "to" or words[first - 1] != "from" or words[first - 2] not in _MOVES:
        return None
    former = _ordinal(tokens, first)
    named = words[last] in _PLACES  # "from 12th to 15th place"
    return _reading(sentence, at, (place[0], last + named)) if former and _ends_move(tokens, last) else None


_STANDING = frozenset("is was were are be came come finished ranked ranks placed".split())


def _ends_move(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing behind the second place makes a street, a century or a day of it."""
    return (
        at >= len(tokens)
        or (bool(tokens[at].tag & _BEHIND_RANK) and tokens[at].lower not in ("of", "-"))
        or tokens[at].lower in _PLACES
    )


def _is_superlative(word: str) -> bool:
    return word == "most" or (len(word) > 4 and word.endswith("est") and word not in _NO_SUPERLATIVES)


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """An ordinal at ``at``: its value and where it ends."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.tag & Tag.ORDINAL:
        return WORDS.ordinals[token.lower], at + 1
    if token.text.isdecimal() and len(token.text) < 5 and at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.lower in _SUFFIXES and after.start == token.end:
            return int(token.text), at + 2
    return None


def _numbered(tokens: Sequence[Token], at: int, *, named: bool = False) -> tuple[int, int] | None:
    """A small cardinal at ``at``."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text.isdecimal() and len(token.text) < 5:
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is not None and (after.text == "%" or (after.start == token.end and after.tag & Tag.WORD)):
            return None
        measured = after is not None and after.tag & _MEASURED and not after.tag & Tag.CLOSED
        if measured:
            return None
        if after is not None and after.tag & Tag.PLURAL and not named:
            return None
        return int(token.text), at + 1
    if at + 1 < len(tokens) and tokens[at + 1].tag & Tag.PLURAL and not named:
        return None
    value = WORDS.numerals.get(token.lower)
    if not value or (at + 1 < len(tokens) and tokens[at + 1].tag & (Tag.UNIT | Tag.SCALE)):
        return None
    return value, at + 1


def _reading(sentence: Sentence, first: int, place: tuple[int, int] | None) -> Reading:
    assert place is not None
    value, last = place
    words = " ".join(token.text for token in sentence.tokens[first:last])
    reading = Reading(sentence, Number(first, last, Decimal(value), Decimal(1), words))
    reading.unit, reading.form = "rank", Form.RANK
    return reading
