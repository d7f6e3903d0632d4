"""A quantity with its place among the tokens of its sentence: what claims are built from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..enumerated import Enumerated
from ..quantity import Bounds, Direction, Hedge, Quantity
from ..span import Span
from ..text import Sentence, Token
from .bounds import bounds_of, factor_bounds, range_bounds, rounded_bounds
from .number import Number


class Form(Enumerated):
    """How the words put a number."""

    PLAIN = "plain"
    RANGE = "range"
    """"3 to 4 percent": ``value`` and ``upper`` are its ends."""
    MOVE_FROM = "move_from"
    """The base of a move: "from 5.2"; its ``partner`` is the value moved to."""
    MOVE_TO = "move_to"
    CONVERSION = "conversion"
    """The same amount in another unit, in brackets; ``partner`` is the amount before the bracket."""
    PROPORTION = "proportion"
    """"one in three", "14 of 44", "two-thirds": a share."""
    FACTOR = "factor"
    """"doubled", "threefold", "2.5 times"."""
    SCORE = "score"
    """"won 3-1": ``value`` and ``upper`` are its two numbers; never a claim."""
    RANK = "rank"


_EXACT = Hedge.EXACT


class Reading:
    """One quantity on ``sentence.tokens[first:last]``, hedge and unit included.

    ``number`` says where the bare number stands (``number.first``, ``number.last``) and how it was
    printed. ``unit`` is ``""`` for a bare number whose unit stands elsewhere or nowhere. ``value`` keeps
    a printed minus sign. ``noun`` is the counted noun phrase in the text's words, singular head;
    ``noun_apart`` the tokens it stands on where a bracket parts it from the number ("12 (3%) fatal cases").
    ``hedged_by`` is what hedges it, in the text's words; empty for an exact number.
    ``partner`` is the reading this one is tied to by its ``form``. ``weak`` marks, while a sentence is
    read, a number that is an amount only if its neighbours make it one.
    """

    __slots__ = (
        "direction",
        "first",
        "flags",
        "form",
        "hedge",
        "hedged_by",
        "last",
        "measure",
        "negative",
        "noun",
        "noun_apart",
        "number",
        "partner",
        "sentence",
        "step",
        "tokens",
        "unit",
        "upper",
        "value",
        "weak",
    )

    def __init__(self, sentence: Sentence, number: Number) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens
        """The tokens of the whole sentence."""
        self.number = number
        self.first = number.first
        self.last = number.last
        self.value = number.value
        self.step = number.step
        self.upper = number.upper
        self.unit = ""
        self.noun = ""
        self.noun_apart: tuple[int, int] | None = None
        self.hedge = _EXACT
        self.hedged_by = ""
        self.direction: Direction | None = None
        self.form = Form.FACTOR if number.factor else Form.PLAIN
        self.partner: Reading | None = None
        self.flags = number.flags
        self.measure = ""
        self.negative = False
        self.weak = False

    @property
    def start(self) -> int:
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        return self.tokens[self.last - 1].end

    @property
    def quote(self) -> str:
        """The words of the quantity, as printed."""
        return self.sentence.text[self.start : self.end]

    def words(self, first: int, last: int) -> str:
        """The text of ``tokens[first:last]``, as printed."""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def move_to(self, piece: Sentence, start: int) -> None:
        """Stand in a piece of the sentence, which begins at its token ``start``."""
        self.sentence, self.tokens = piece, piece.tokens
        self.first -= start
        self.last -= start
        self.number.first -= start
        self.number.last -= start
        if self.noun_apart is not None:
            self.noun_apart = self.noun_apart[0] - start, self.noun_apart[1] - start

    def take_rate(self, below: str) -> None:
        """Put what the amount is per into its unit."""
        self.unit = f"{self.unit}_per_{below}".lstrip("_")
        self.weak = False

    def take_number(self) -> None:
        """Take over the number's value after its scale words are known."""
        number = self.number
        sign = -1 if self.negative else 1
        self.value, self.step, self.upper = sign * number.value, number.step, number.upper
        self.last = number.last

    def scale(self, factor: Decimal) -> None:
        """Bring a printed value into the base unit."""
        self.value *= factor
        self.step *= factor
        if self.upper is not None:
            self.upper *= factor

    def bounds(self) -> Bounds:
        """What the printed words allow ``value`` to be (for a range, its lower end)."""
        number = self.number
        if number.factor and self.form is Form.FACTOR:
            return factor_bounds(self.value)
        exact = self.form is Form.RANK or (number.spelled and not number.scaled)
        if self.hedge is _EXACT and not exact:
            return rounded_bounds(self.value, self.step, number.places > 0)
        return bounds_of(self.value, self.step, self.hedge, exact=exact, precise=number.places > 0)

    def upper_bounds(self) -> Bounds | None:
        """The same for the upper end of a range."""
        if self.upper is None:
            return None
        return bounds_of(self.upper, self.step, self.hedge, exact=False)

    def quantity(self) -> Quantity:
        """The reading as the public value, without its sentence."""
        bounds = self.bounds() if self.upper is None else range_bounds(self.value, self.upper, self.step)
        return Quantity(
            span=Span(self.start, self.end),
            quote=self.quote,
            value=self.value,
            unit=self.unit,
            digits=self.number.digits,
            bounds=bounds,
            upper=self.upper,
            hedge=self.hedge,
            direction=self.direction,
            measure=self.measure,
            flags=self.flags,
        )
