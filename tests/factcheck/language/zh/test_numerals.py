"""Numbers as Chinese prints them."""

from decimal import Decimal

import pytest

from factcheck.language.zh.folding import fold
from factcheck.language.zh.numerals import numeral_at


@pytest.mark.parametrize(
    ("words", "value", "step"),
    [
        ("82.7万亿", "82700000000000", "100000000000"),
        ("1,234万", "12340000", "10000"),
        ("2万5千", "25000", "1000"),
        ("三千七百亿", "370000000000", "10000000000"),
        ("一万零五百亿", "1050000000000", "10000000000"),
        ("一亿四千万", "140000000", "10000000"),
        ("二万二千", "22000", "1000"),
        ("十二", "12", "1"),
        ("三点五", "3.5", "0.1"),
        ("两百三十", "230", "10"),
        ("二〇二五", "2025", "1"),
    ],
)
def test_a_number_has_its_value_and_the_worth_of_its_last_digit(words: str, value: str, step: str) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert (numeral.value, numeral.step, numeral.end) == (Decimal(value), Decimal(step), len(words))


@pytest.mark.parametrize(
    ("words", "percent"),
    [("四分之三", "75"), ("百分之十二", "12"), ("三成", "30"), ("两成五", "25")],
)
def test_a_fraction_is_a_percentage(words: str, percent: str) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.fraction
    assert numeral.value == Decimal(percent)


@pytest.mark.parametrize("words", ["9000多", "13亿多", "10多万", "30余"])
def test_a_little_more_is_kept(words: str) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.over
    assert numeral.end == len(words)


@pytest.mark.parametrize("words", ["多少", "亿万", "万众", "", "。"])
def test_no_number(words: str) -> None:
    assert numeral_at(words, 0) is None


def test_folding_keeps_every_offset() -> None:
    assert fold("比上年增長１２．５％，達到8億噸") == "比上年增长12.5%，达到8亿吨"


@pytest.mark.parametrize(
    ("words", "value", "upper"),
    [("两百五六十件", "250", "260"), ("三四百万吨", "3000000", "4000000"), ("七八万元", "70000", "80000")],
)
def test_two_digits_said_of_one_place_are_a_range(words: str, value: str, upper: str) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert (f"{numeral.value:f}", numeral.upper is not None and f"{numeral.upper:f}") == (value, upper)


@pytest.mark.parametrize(
    ("words", "value", "over", "roughly"),
    [
        ("400来万户", "4000000", False, True),
        ("三十来个", "30", False, True),
        ("十几万", "100000", True, False),
        ("3个多百分点", "3", True, False),
        ("68个亿", "6800000000", False, False),
        ("四成多", "40", True, False),
        ("百分之三十多", "30", True, False),
    ],
)
def test_words_in_a_number_loosen_it(words: str, value: str, over: bool, roughly: bool) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert (f"{numeral.value:f}", numeral.over, numeral.roughly) == (value, over, roughly)
