"""Spelled numbers, scale words, fractions, ordinals and one-word factors of English."""

from __future__ import annotations

from decimal import Decimal

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMERALS: dict[str, int] = {
    **{word: value for value, word in enumerate(f"{_ONES} eighteen nineteen".split())},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
    "hundred": 100,
}

DOZENS = {"dozen": 12}
MAGNITUDES = "tens dozens hundreds thousands millions billions trillions lakhs crores".split()
"""An order of magnitude where nothing else is said: "thousands of tests"."""

SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "mn": 6,
    "mln": 6,
    "mio": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "trln": 12,
    "lakh": 5,
    "lac": 5,
    "crore": 7,
}
GLUED_SCALES = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12, "mm": 6, "MM": 6}

FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 1000,
}
GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
    "⅜": (3, 8),
}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {
    **{word: value for value, word in enumerate(_ORDINALS.split(), start=1)},
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}

MULTIPLES = {
    "double": Decimal(2),
    "doubled": Decimal(2),
    "doubles": Decimal(2),
    "doubling": Decimal(2),
    "twice": Decimal(2),
    "twofold": Decimal(2),
    "triple": Decimal(3),
    "tripled": Decimal(3),
    "triples": Decimal(3),
    "tripling": Decimal(3),
    "trebled": Decimal(3),
    "treble": Decimal(3),
    "thrice": Decimal(3),
    "threefold": Decimal(3),
    "quadrupled": Decimal(4),
    "quadruple": Decimal(4),
    "quadrupling": Decimal(4),
    "fourfold": Decimal(4),
    "quintupled": Decimal(5),
    "fivefold": Decimal(5),
    "sixfold": Decimal(6),
    "sevenfold": Decimal(7),
    "eightfold": Decimal(8),
    "ninefold": Decimal(9),
    "tenfold": Decimal(10),
    "halved": Decimal("0.5"),
    "halving": Decimal("0.5"),
}
