"""Numbers that only say which things are meant: "per 10,000 yuan of output", "firms with sales above 10 million"."""

from __future__ import annotations

from collections.abc import Sequence

from .....extract.reading import Form, Reading
from .....quantity import Hedge
from .....text import Sentence, Tag, Token
from ..scene import Scene

_DENOMINATORS = frozenset(("per", "every"))
_BOUNDS = (Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST)
_FURTHEST = 10
"""Tokens between "with" and the bound it leads to."""
_DEFINING = frozenset(("refer", "refers", "defined"))


def figures(sentence: Sentence, quantities: Sequence[Reading]) -> Sequence[Reading]:
    """The quantities that state something themselves."""
    tokens = sentence.tokens
    spread = not _SPREADING.isdisjoint(sentence.vocabulary)
    kept: list[Reading] = []
    before: Reading | None = None
    for reading in quantities:
        limits = _only_limits(tokens, reading) or (spread and _is_spread(tokens, reading))
        converts = reading.form is Form.CONVERSION and before is reading.partner and before not in kept[-1:]
        rest = before is not None and reading.unit in _SHORTER and _is_rest_of(before, reading)
        if not (limits or converts or rest):
            kept.append(reading)
        before = reading
    return kept


def _is_rest_of(before: Reading, reading: Reading) -> bool:
    """ "9 minutes 40 seconds": the seconds are part of one duration."""
    if before.unit != _SHORTER[reading.unit]:
        return False
    return [token.lower for token in reading.tokens[before.last : reading.first]] in ([], ["and"], [","])


_SHORTER = {"month": "year", "day": "week", "hour": "day", "minute": "hour", "second": "minute"}


def deny(frame: Scene, reading: Reading) -> None:
    """ "will not exceed 38,000" sets a ceiling where "exceed" alone would set a floor."""
    first = reading.first
    if reading.hedge is not Hedge.OVER:
        return
    if frame.word_at[first - 1] in _NOT or frame.word_at[first - 2] in _NOT:
        reading.hedge, reading.hedged_by = Hedge.AT_MOST, f"not {reading.hedged_by}"


_NOT = frozenset(("not", "never", "cannot", "n't", "hardly", "nor"))


def _only_limits(tokens: Sequence[Token], reading: Reading) -> bool:
    first = reading.first
    if reading.unit in _EXTENTS and _is_adverbial(tokens, reading):
        return True
    if first and tokens[first - 1].lower in _DENOMINATORS and reading.unit not in ("percent", ""):
        return True
    if reading.hedge not in _BOUNDS:
        return False
    return (
        _is_of_each(tokens, reading)
        or _qualifies_a_subject(tokens, reading)
        or _tells_a_share(tokens, reading)
    )


def _is_of_each(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "12 plants with an output of more than 3 million tonnes each": which plants are counted."""
    last = _past_bracket(tokens, reading.last)
    if last >= len(tokens) or tokens[last].lower != "each":
        return False
    return _with_before(tokens, reading.first) > 0


def _is_spread(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "median 29 years (range 1-92)", "(95% CI 0.4-0.8)", "(IQR: 3-9)": how far single values lie apart."""
    if not reading.first:
        return False
    behind = tokens[reading.last].lower if reading.last < len(tokens) else ""
    if behind in ("ci", "confidence"):
        return True
    at = reading.first - 1
    at -= tokens[at].lower in (":", ",", "=", "of", "-", "–", "to")
    at -= at > 0 and bool(tokens[at].tag & Tag.DIGITS)
    return at > 0 and tokens[at].lower in _SPREADS and tokens[at - 1].lower in _BEFORE_A_SPREAD


_SPREADS = frozenset(("range", "iqr", "ci", "interval"))
_SPREADING = _SPREADS | {"confidence"}
"""What stands in a sentence that tells of a spread."""
_BEFORE_A_SPREAD = frozenset(("(", ";", ",", "age", "%", "interquartile", "confidence", "quartile"))


def _tells_a_share(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "62 percent have fewer than 100 cases", "74 percent of them were for less than $150": a bound of the part."""
    first = reading.first - 1
    while first > 0 and tokens[first].lower in _HAVING:
        first -= 1
    if first == reading.first - 1:
        return False
    if tokens[first].lower in ("them", "these", "those") and tokens[first - 1].lower == "of":
        first -= 2
    return tokens[first].lower in ("percent", "%", "cent")


_HAVING = frozenset("earn earned earns ran have has had are were was is for with earn earned".split())


def _is_adverbial(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "the slowest rate in 50 years", "$302 billion over four years": how long, in passing."""
    if reading.unit in _DISTANCES and reading.first and tokens[reading.first - 1].lower == "within":
        return True  # "poultry within 3 km of the farm"
    if reading.unit not in _SPANS or reading.first < 1:
        return False
    return tokens[reading.first - 1].lower in _LASTING or tokens[reading.first].lower in ("over", "within")


_DISTANCES = frozenset(("kilometre", "metre", "mile", "foot", "yard"))
_SPANS = frozenset(("year", "month", "week", "quarter", "decade"))
_EXTENTS = _DISTANCES | _SPANS
_LASTING = frozenset(("in", "over", "for", "within", "during", "throughout"))


def _qualifies_a_subject(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "enterprises with annual sales above 10 million yuan numbered 40": the bound belongs to the subject."""
    with_ = _with_before(tokens, reading.first)
    if with_ < 1 or not (
        tokens[with_ - 1].tag & Tag.PLURAL or tokens[with_ - 1].lower in ("those", "people")
    ):
        return False
    if tokens[with_ - 1].lower == "those" or any(token.lower in _DEFINING for token in tokens[:with_]):
        return True
    said_before = any(token.tag & Tag.AUXILIARY for token in tokens[:with_])
    last = _past_bracket(tokens, reading.last)
    after = tokens[last : last + 3]
    return not said_before and any(token.tag & (Tag.AUXILIARY | Tag.VERB) for token in after)


_LONGEST_BRACKET = 9


def _past_bracket(tokens: Sequence[Token], at: int) -> int:
    """Behind the bracket that opens at a token: "above 20 million yuan ($3 million) stood"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    closing = range(at, min(len(tokens), at + _LONGEST_BRACKET))
    return next((index + 1 for index in closing if tokens[index].text == ")"), at)


def _with_before(tokens: Sequence[Token], first: int) -> int:
    """Where the "with" of a qualifying phrase stands, -1 where a verb or a mark comes before it."""
    for index in range(first - 1, max(-1, first - _FURTHEST), -1):
        token = tokens[index]
        if token.lower == "with":
            return index
        if token.tag & (Tag.AUXILIARY | Tag.MARK):
            return -1
    return -1
