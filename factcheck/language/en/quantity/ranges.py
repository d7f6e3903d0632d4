"""Neighbouring readings that the words tie together: ranges, moves, conversions, shared units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....extract.reading import Form, Reading
from ....quantity import Hedge
from ....text import Tag, Token
from .conversions import mark_conversion
from .dates import is_year_like
from .scores import is_score, join_score
from .small_change import add_small_change, is_small_change
from .spreading import between, other_step, share_scale, spread_units, take_unit

_DASHES = frozenset("-–—\u2010\u2011~～")
_CODE = 3
"""The length of a currency code: "$10 to 15" leaves the sign to the first."""
_MOVE_GAP = 3
_MOVED = Tag.UP | Tag.DOWN
_HOURS = 24
"""Bare ranges up to it are hours or list numbers as often as amounts: "open from 9 to 17"."""
_FAR_APART = 5
"""The ends of a printed range are never this many times apart."""


def tie(readings: list[Reading]) -> list[Reading]:
    """Make ranges of two readings, mark moves and conversions, give bare numbers of a list their unit."""
    result: list[Reading] = []
    for reading in readings:
        if _is_year_before_to(reading):
            continue
        if not (result and _are_near(result[-1], reading) and _join(result[-1], reading)):
            result.append(reading)
    for left, right in pairwise(result):
        if _are_near(left, right):
            mark_conversion(left, right)
            _move(left, right)
            _score(left, right)
    spread_units(result)
    return result


def _are_near(left: Reading, right: Reading) -> bool:
    """Whether few enough words stand between two readings to tie them."""
    return right.first - left.last <= _MOVE_GAP


def _join(left: Reading, right: Reading) -> bool:
    """Make one reading of two that are a score, a range or an amount and its small change."""
    if is_score(left, right):
        join_score(left, right)
    elif _is_range(left, right):
        _merge(left, right)
    elif is_small_change(left, right):
        add_small_change(left, right)
    else:
        return False
    return True


def _is_year_before_to(reading: Reading) -> bool:
    """The year of "from 3 tons in 1850 to 5 tons", which begins no range."""
    tokens, last = reading.tokens, reading.last
    if reading.unit or reading.number.spelled or not _EARLIEST <= reading.value <= _LATEST:
        return False
    digits = reading.number.digits
    before = tokens[reading.first - 1].lower if reading.first else ""
    after = tokens[last].lower if last < len(tokens) else ""
    return digits.isdecimal() and before in ("in", "of") and after in ("to", "and")


_EARLIEST, _LATEST = 1500, 2150
"""Four plain digits between these may be a year."""


def _is_range(left: Reading, right: Reading) -> bool:
    if left.upper is not None or right.upper is not None or left.form is not Form.PLAIN:
        return False
    if right.form is not Form.PLAIN and (right.form is not Form.FACTOR or left.unit):
        return False  # but for "two to three times"
    if not _share_unit(left, right):
        return False
    gap = between(left, right)
    if [token.lower for token in gap] in (["-", "to"], ["-", "to", "-"]):
        return left.value < right.value  # "10- to 15-minute", "10-to-15-minute"
    if not gap or len(gap) > 2:
        return False
    tokens = left.tokens
    word = gap[0].lower
    opener = tokens[left.first - 1].lower if left.first else ""
    if word in _DASHES:
        return left.value < right.value and (len(gap) == 1 or gap[1].text in _DASHES)
    if word == "to":
        return _is_range_to(left, right, gap, opener)
    if len(gap) == 1 and word == "and":
        return opener == "between" or (
            left.hedge is not Hedge.EXACT and _far_opener(tokens, left.first) == "between"
        )
    return False


def _is_range_to(left: Reading, right: Reading, gap: Sequence[Token], opener: str) -> bool:
    """ "3 to 4 percent", "ranges from 5 to 10"; not "rose by 3 to 40", "from 519,000 to 216,000"."""
    if len(gap) == 2 and gap[1].text not in _DASHES:
        return False
    if left.weak and not left.number.spelled and not left.value < right.value <= left.value * 10:
        return False
    falls = left.value > right.value and left.number.scaled >= right.number.scaled
    if _is_by_to(left, right) or (opener == "from" and falls):
        return False
    return opener != "from" or _is_extent(left.tokens, left.first - 1)


def _is_by_to(left: Reading, right: Reading) -> bool:
    """A change and the level reached: "fell 2.1 points to 43.6 points", "rose by 140,000 to 3.9 million"."""
    before = left.tokens[left.first - 1] if left.first else None
    if before is None or not (before.lower == "by" or before.tag & (Tag.UP | Tag.DOWN)):
        return False
    if left.unit and right.unit:
        return True
    return _is_precise(right) or abs(right.value) > _FAR_APART * abs(left.value)


def _is_precise(reading: Reading) -> bool:
    """ "fell by 3,110 to 15,430": nobody gives the end of a range to four digits."""
    digits = "".join(filter(str.isdecimal, reading.number.digits))
    return len(digits.strip("0")) >= _PRECISE


_PRECISE = 4


def _share_unit(left: Reading, right: Reading) -> bool:
    """Whether the two ends can be of one unit: the first may leave it to the second, a sign to the first."""
    if left.unit == right.unit or not left.unit:
        return bool(right.unit) or left.unit == right.unit
    if not right.unit:
        return len(left.unit) == _CODE
    return right.unit.startswith(left.unit + "_per_")


def _far_opener(tokens: Sequence[Token], first: int) -> str:
    """As in "Between about 3 and 4": the word before the hedge."""
    return tokens[first - 2].lower if first > 1 else ""


_CLAUSE = 14
"""Tokens before "from" among which the verb of a move is looked for."""


def _is_extent(tokens: Sequence[Token], at: int) -> bool:
    """Whether "from 5 to 10" says how far something reaches, and not how it moved."""
    for token in reversed(tokens[max(0, at - _CLAUSE) : at]):
        if token.tag & (_MOVED | Tag.MULTIPLE) or token.lower in _WENT:
            return False
        if token.lower in _EXTENDING:
            return True
    return True


_WENT = frozenset("go goes going went moved moving changed changing revised".split())
_EXTENDING = frozenset("range ranges ranging ranged vary varies varied varying spans anywhere".split())


def _merge(left: Reading, right: Reading) -> None:
    number, other = left.number, right.number
    if other.scaled and not number.scaled:
        power = right.step / other_step(right)
        if left.value * power <= right.value:
            left.value *= power
            left.step *= power
    elif number.spelled and other.spelled:
        _share_thousands(left, right)
    if right.unit.startswith(left.unit + "_per_"):
        left.unit = right.unit
    if not left.unit:
        take_unit(left, right)
    left.weak = not left.unit and right.value <= _HOURS and not (left.number.places or right.number.places)
    left.upper = right.value
    left.last = right.last
    left.form = Form.RANGE
    left.flags += right.flags
    tokens = left.tokens
    if left.first and tokens[left.first - 1].lower in ("between", "from"):
        left.first -= 1


def _share_thousands(left: Reading, right: Reading) -> None:
    """As in "six to eight thousand": the thousands are of both."""
    for power in (10**9, 10**6, 10**3, 10**2):
        if right.value % power == 0 and left.value < power and left.value * power <= right.value:
            left.value *= power
            left.step *= power
            return


def _score(left: Reading, right: Reading) -> None:
    """As in "Unit 16-18", "ISO 3888-2": bare numbers with a hyphen between them are no amounts."""
    gap = between(left, right)
    if left.form is Form.SCORE or right.hedge is not Hedge.EXACT:
        return  # "down to 840 - about 60 fewer": what is hedged is an amount
    if len(gap) == 1 and gap[0].text in _DASHES and not left.unit and not right.unit:
        left.weak = right.weak = True


def _move(left: Reading, right: Reading) -> None:
    """As in "from 5.2 to 6.1", "to 4.4 percent, up from 4.0", "narrowed to 138 from 212"."""
    gap = between(left, right)
    if not gap or len(gap) > _MOVE_GAP or gap[-1].lower not in _MOVING:
        return
    if left.form is not Form.PLAIN or right.form is not Form.PLAIN:
        return
    if _spans_years(left) or _spans_years(right):
        return
    opener = _opener_of_move(left.tokens, left.first)
    if gap[-1].lower == "to" and opener == "from":
        left.form, right.form = Form.MOVE_FROM, Form.MOVE_TO
        if left.last == left.number.last and len(gap) == 1:
            share_scale(left, right)  # "from $5.2 to $8.1 billion"; not "from 5 tonnes to 8 million"
    elif gap[-1].lower == "from" and (
        opener == "to" or (any(token.tag & _MOVED for token in gap[:-1]) and not _is_new_predicate(gap[0]))
    ):
        left.form, right.form = Form.MOVE_TO, Form.MOVE_FROM
    else:
        return
    left.partner, right.partner = right, left
    first, last = (left, right) if left.form is Form.MOVE_FROM else (right, left)
    if first.number.spelled and last.number.spelled and not first.unit:
        _share_thousands(first, last)  # "from four and a half to seven billion dollars"


_MOVING = frozenset(("to", "from"))


def _spans_years(reading: Reading) -> bool:
    """ "from 1861 to 1867, inclusive, to $310": the first of two years is no base."""
    if reading.unit:
        return False
    behind = [token.text for token in reading.tokens[reading.last : reading.last + 2]]
    if len(behind) < 2 or behind[0] != "to" or not is_year_like(reading.number):
        return False
    return len(behind[1]) == 4 and behind[1].isdecimal() and int(behind[1]) > reading.value


def _opener_of_move(tokens: Sequence[Token], first: int) -> str:
    """The word before a number, or before "a rate of", "a level of", "a high of"."""
    word = tokens[first - 1].lower if first else ""
    if word != "of" or first < _SHORTEST_MOVE or tokens[first - 2].lower not in _LEVELS:
        return word
    at = first - 3
    while at > 0 and (tokens[at].tag & (Tag.DETERMINER | Tag.ADJECTIVE) or tokens[at].lower in _OF_A_YEAR):
        at -= 1
    return tokens[at].lower


_SHORTEST_MOVE = 3
"""The tokens of "from highs of"."""
_LEVELS = frozenset("rate rates level levels high low peak average total record".split())
_OF_A_YEAR = frozenset("annual yearly monthly record growth average all - time".split())


def _is_new_predicate(token: Token) -> bool:
    """As in "firms with sales above 10 billion yuan climbed from 14": the verb has the number for its subject."""
    return bool(token.tag & _MOVED and token.tag & Tag.VERB) and token.lower not in ("up", "down")
