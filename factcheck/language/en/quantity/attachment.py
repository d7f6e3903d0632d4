"""What a quantity itself hangs on: the noun it qualifies, what it is of, the noun it is said of."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.reading import Form, Reading
from ....text import Tag, Token
from ..statement.words import CHANGE_NOUNS
from ..vocabulary import VOCABULARY as WORDS
from .ages import follows_age
from .hedges import DURATIONS
from .phrase import Ground, noun_chain_after, phrase_after, phrase_before, spell
from .verbal import HYPHENS, is_noun, is_verb

_LINKS = frozenset("of at for on to by from in with".split())
_OF_TIME = frozenset(("of", "for"))
_COMPARED = frozenset("less more higher lower fewer above below greater better worse".split())
_GIVING = frozenset("adding add adds added taking shaving".split())
_BOUND = frozenset(("for", "in", "among", "from", "at"))
_SIZES = frozenset("long wide high tall deep thick old across heavy".split())
_AWAY = frozenset(
    "offshore inland away apart off north south east west northwest northeast southwest southeast".split()
)
_EXTENTS = _SIZES | _AWAY
_ADDED = frozenset(
    "first last top next previous past extra additional further combined estimated total".split()
)
_NOTHING = -1


def nearest(ground: Ground, readings: Sequence[Reading], index: int) -> list[str]:
    """What the quantity itself hangs on: the noun it qualifies, what it is of, the noun it is said of."""
    reading = readings[index]
    qualified = "" if is_count(reading) and not _is_specification(reading) else _qualified(readings, index)
    if qualified:
        return [qualified]
    complement = (
        _other_than_counted(reading, _complement(ground, reading))
        or _compared_with(reading)
        or _given_to(reading)
    )
    before = _before(ground, readings, index)
    return [part for part in (complement, before) if part]


def _other_than_counted(reading: Reading, complement: str) -> str:
    """The complement, where it is not the counted noun again: "12 of the 30 guests"."""
    head = reading.noun.rpartition(" ")[2].lower()
    return "" if head and head[:-1] in complement.lower() else complement


def _is_specification(reading: Reading) -> bool:
    """As in "a four act play": the counted noun is singular and another follows; "four- or five-act plays"."""
    tokens, last = reading.tokens, reading.last
    if last + 1 < len(tokens) and tokens[last].text in HYPHENS and tokens[last + 1].lower in _LISTING:
        return True
    counted = last > reading.number.last and not tokens[last - 1].tag & Tag.PLURAL
    return counted and last < len(tokens) and is_noun(tokens, last)


def is_count(reading: Reading) -> bool:
    """Whether it counts things or persons."""
    return bool(reading.noun) or reading.unit == "person"


# -- what stands right behind the quantity --------------------------------------------------------


def _qualified(readings: Sequence[Reading], index: int) -> str:
    """The nouns right after a measured quantity: "a 6 kW electric motor", "a five-year, 2 km journey"."""
    reading = readings[index]
    if reading.form is Form.RANK or _is_signed(reading) or follows_age(reading):
        return ""
    tokens = reading.tokens
    at = _past_sizes(tokens, reading.last)
    if at < len(tokens) and tokens[at].lower in _EXTENTS:
        return ""  # "60 metres high", "80 km offshore"
    for following in readings[index + 1 : index + 4]:
        gap = [token.text for token in tokens[at : following.first]]
        hyphenated = reading.number.last < len(tokens) and tokens[reading.number.last].text in HYPHENS
        if gap and gap not in (["("], ["/"]) and not (hyphenated and gap in _SUSPENDED):
            break
        if not gap and following.noun:
            break
        at = _past_sizes(tokens, following.last)
    end = noun_chain_after(tokens, at)
    if end > at and (tokens[at].lower == "worth" or (at > reading.last and tokens[at - 1].text == ",")):
        return ""  # "60 euros ($64) worth of seed"
    noun = spell(tokens[at:end])
    changed = noun and end < len(tokens) and tokens[end - 1].lower in CHANGE_NOUNS
    whole = (
        phrase_after(tokens, end + 1) if changed and tokens[end].lower in ("in", "of", "for", "to") else ""
    )
    return f"{noun} {tokens[end].lower} {whole}" if whole else noun


_LISTING = frozenset((",", "and", "or"))
_SUSPENDED = ([","], ["and"], ["or"], [",", "and"], [",", "or"])
"""Between the parts of "four-, five- or six-cylinder engines"."""


def _is_signed(reading: Reading) -> bool:
    """As in "Norx -0.4% Belx +1.1%": what follows a change on a ticker is the next name."""
    return reading.tokens[reading.first].text in ("+", "-", "−", "–")


def _past_sizes(tokens: Sequence[Token], at: int) -> int:
    """Over a conversion's bracket, hyphens and "-long"."""
    while at < len(tokens):
        token = tokens[at]
        glued = at > 0 and tokens[at - 1].end == token.start
        if ((token.text in HYPHENS or token.text == ")") and glued) or (token.lower in _SIZES and glued):
            at += 1
        else:
            break
    return at


def _complement(ground: Ground, reading: Reading) -> str:
    """What stands behind "of", past a conversion in brackets: "10 tons of ore", "30 percent of whom"."""
    tokens, at = reading.tokens, reading.last
    if at < len(tokens) and tokens[at].text == "(":
        limit = min(len(tokens), at + 8)
        while at < limit and tokens[at].text != ")":
            at += 1
        at += 1
    if at + 1 < len(tokens) and tokens[at].lower in ("worth", "total"):
        at += 1
    if at >= len(tokens) or tokens[at].lower != "of":
        return ""
    at += 1
    if at < len(tokens) and tokens[at].lower in ("whom", "which"):
        end = reading.first - (tokens[reading.first - 1].text == ",")
        return ground.spell(phrase_before(ground, end), end)
    while at < len(tokens) and (
        tokens[at].tag & (Tag.DIGITS | Tag.DETERMINER | Tag.NUMERAL | Tag.SCALE) or tokens[at].text == "%"
    ):
        at += 1
    return phrase_after(tokens, at)


def _compared_with(reading: Reading) -> str:
    """As in "6 km shorter than the old route": what it is measured against."""
    tokens, at = reading.tokens, reading.last
    if at + 1 >= len(tokens) or tokens[at].lower not in _COMPARED:
        return ""
    at += 1
    if tokens[at].lower == "than":
        at += 1
    return phrase_after(tokens, at)


def _given_to(reading: Reading) -> str:
    """As in "adding $90 to the cost of a trip": what takes it."""
    tokens, last = reading.tokens, reading.last
    if not reading.first or tokens[reading.first - 1].lower not in _GIVING or last >= len(tokens):
        return ""
    return phrase_after(tokens, last + 1) if tokens[last].lower in ("to", "off", "from") else ""


def bound_to(reading: Reading) -> str:
    """As in "27 points for the hosts", where nothing else says what it is about."""
    tokens, last = reading.tokens, reading.last
    while last < len(tokens) and tokens[last].text == "(":
        last = next((at for at in range(last, len(tokens)) if tokens[at].text == ")"), len(tokens)) + 1
    if last + 1 < len(tokens) and tokens[last].text == ")":
        last += 1
    if last >= len(tokens) or tokens[last].lower not in _BOUND:
        return ""
    return phrase_after(tokens, last + 1)


def place_of_count(reading: Reading) -> str:
    """Where a count that is its own subject is of: "students enrolled at Elm College"."""
    tokens, at = reading.tokens, reading.last
    if at + 1 < len(tokens) and tokens[at].tag & Tag.WORD and tokens[at].lower.endswith(("ed", "ing")):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].lower not in ("in", "at", "from"):
        return ""
    return phrase_after(tokens, at + 1)


# -- what stands before it ------------------------------------------------------------------------


def _before(ground: Ground, readings: Sequence[Reading], index: int) -> str:
    """The nouns before the preposition, the bracket or the number itself: "a grant of $7 million"."""
    reading = readings[index]
    tokens = reading.tokens
    at = reading.first
    bracket = _bracket_before(tokens, at)
    if bracket != _NOTHING:
        at = bracket
        while index and readings[index - 1].first > bracket:
            index -= 1
    floor = _end_of_number(readings[index - 1]) if index else 0
    if bracket == _NOTHING:
        at = _past_hedge(tokens, at, floor)
        if at > floor and tokens[at - 1].lower in _LINKS:
            if is_time(reading) and tokens[at - 1].lower not in _OF_TIME:
                return ""
            at -= 1
        elif at > floor and tokens[at - 1].text == "," and _is_inserted(reading):
            at -= 1
        elif at > floor and tokens[at - 1].lower.endswith("ing"):
            at -= 1  # "people earning 300"
    start = phrase_before(ground, at, floor, reduced=False)
    if is_time(reading) and start and tokens[start - 1].tag & Tag.PREPOSITION:
        return ""  # "remain in force for ten years"
    return ground.spell(start, at)


def _end_of_number(reading: Reading) -> int:
    return reading.number.last if is_count(reading) else reading.last


def _past_hedge(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Back over articles, "the first", "just" and a hedge before another one."""
    while at > floor:
        before = tokens[at - 1]
        hedge = WORDS.hedges_before.before(tokens, at) if before.tag & Tag.HEDGE else None
        if (
            before.tag & (Tag.DETERMINER | Tag.ADVERB) and before.lower not in ("that", "up", "down")
        ) or before.lower in _ADDED:
            at -= 1
        elif hedge is not None and at - hedge[0] >= floor and before.lower not in _LINKS:
            at -= hedge[0]
        else:
            break
    return at


def _bracket_before(tokens: Sequence[Token], at: int) -> int:
    """The bracket that is open before ``at``, where nothing but numbers and nouns stands between."""
    for back in range(at - 1, max(-1, at - 30), -1):
        if tokens[back].text == ")" or is_verb(tokens, back):
            return _NOTHING
        if tokens[back].text == "(":
            return back
    return _NOTHING


def is_time(reading: Reading) -> bool:
    """Whether it is a duration."""
    return reading.unit in DURATIONS


def _is_inserted(reading: Reading) -> bool:
    """Between commas, or after one at the end: "a wider deck, 14 metres, than"."""
    tokens, last = reading.tokens, reading.last
    if last < len(tokens) and tokens[last].lower in _SIZES:
        last += 1
    return last >= len(tokens) or tokens[last].text in ",."
