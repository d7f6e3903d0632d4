"""A zero after the point was printed on purpose; one before it may be rounding."""

from fractions import Fraction

from factcheck.extract.quantities import quantities_of


def hard(text: str, language: str = "en") -> tuple[Fraction | None, Fraction | None]:
    (quantity,) = quantities_of(text, language)
    return quantity.bounds.hard.low, quantity.bounds.hard.high


def test_a_printed_zero_is_precision() -> None:
    half = Fraction(5 * 10**7)
    assert hard("Sales came to 100.0 billion euros.") == (Fraction(10**11) - half, Fraction(10**11) + half)
    assert hard("销售额达到1000.0亿元。", "zh") == (
        Fraction(10**11) - half / 10,
        Fraction(10**11) + half / 10,
    )


def test_a_round_integer_may_be_rounded() -> None:
    assert hard("Sales came to 100 billion euros.") == (Fraction(5 * 10**10), Fraction(15 * 10**10))
