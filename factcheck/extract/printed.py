"""Digits with their points, commas and spaces → a number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from ..text import Tag, Token
from .number import Number

MALFORMED = "malformed_grouping"
DECIMAL_COMMA = "decimal_comma"
DIGITS_PASTED = "digits_pasted"
"""A round number with two digits at its end, as "8 million" and the name "N95" make when pasted together."""
_MOST_DIGITS = 24
"""More digits than any printed amount has: a serial number, or noise."""
_REMEMBERED = 4096
"""Printings whose value is kept: years, percentages and small counts come again and again."""
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(_MOST_DIGITS * 2))
"""What the last digit is worth, by the digits after the point."""


def read_digits(tokens: Sequence[Token], index: int) -> Number | None:
    """The printed number that starts at ``tokens[index]``; None when it is no plain number (30.06.2019)."""
    last = index + 1
    text = tokens[index].text
    if len(text) > _MOST_DIGITS and sum(map(str.isdecimal, text)) > _MOST_DIGITS:
        return None
    flags: tuple[str, ...] = ()
    if len(text) <= 3 and last < len(tokens):
        after = tokens[last]
        if after.tag & Tag.DIGITS or after.text in _GOING_ON:
            last, text, flags = _join_groups(tokens, index)
    parsed = _parse(text)
    if parsed is None:
        return None
    value, places, more = parsed
    number = Number(index, last, value, _STEPS[places], text, places, flags + more if flags else more)
    if "," in text:
        number.grouped = True
        if ",000,0" in text and _PASTED.fullmatch(text):
            number.flags += (DIGITS_PASTED,)
    elif last > index + 1 and not places:
        number.grouped = True
    return number


_PASTED = re.compile(r"\d{1,3}(?:,\d{3})*,000,0[1-9]\d")
"""A precise count has four noughts on end before its last two digits once in ten thousand times."""


_GOING_ON = frozenset("'’,.")
"""Marks behind a short run of digits that may join it to the next, rightly or by a misprint."""


def _join_groups(tokens: Sequence[Token], index: int) -> tuple[int, str, tuple[str, ...]]:
    """Join "1 234 567" and the misprint "1, 790,000"; how far it goes, as one run of digits."""
    text, last = tokens[index].text, index + 1
    if not text.isdecimal():
        return last, text, ()
    groups = [text]
    while last < len(tokens) and len(groups) < 12:
        token = tokens[last]
        if token.text in "'’" and _is_inner(tokens, last):
            groups.append(tokens[last + 1].text)
            last += 2
            continue
        if not token.tag & Tag.DIGITS or token.start - tokens[last - 1].end != 1:
            break
        head = token.text.partition(".")[0]
        if len(head) != 3 or "," in head:
            break
        groups.append(token.text)
        last += 1
        if len(token.text) != 3:
            break
    if len(groups) > 1:
        return last, ",".join(groups), ()
    if last + 1 < len(tokens) and _is_misprinted_comma(tokens, last):
        return last + 2, f"{text},{tokens[last + 1].text}", (MALFORMED,)
    if last + 2 < len(tokens) and _is_misprinted_point(tokens, last):
        return last + 2, f"{text}.{tokens[last + 1].text}", (MALFORMED,)
    return last, text, ()


def _is_misprinted_point(tokens: Sequence[Token], point: int) -> bool:
    """``4. 2 %``: a point, a space, and a digit or two before a sign of percent."""
    mark, rest = tokens[point], tokens[point + 1]
    if mark.text != "." or mark.start != tokens[point - 1].end or rest.start != mark.end + 1:
        return False
    return rest.text.isdecimal() and len(rest.text) <= _DECIMALS and tokens[point + 2].lower in _PERCENT


_DECIMALS = 2
_PERCENT = ("%", "percent", "per")


def _is_inner(tokens: Sequence[Token], at: int) -> bool:
    """An apostrophe between groups, as Switzerland prints them: 86'024."""
    if at + 1 >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return False
    after = tokens[at + 1]
    return after.start == tokens[at].end and len(after.text) == 3 and after.text.isdecimal()


def _is_misprinted_comma(tokens: Sequence[Token], comma: int) -> bool:
    """``1, 790,000``, ``161, 000``: a comma, a space, and groups of three that open no other number."""
    mark, rest = tokens[comma], tokens[comma + 1]
    if mark.text != "," or mark.start != tokens[comma - 1].end or rest.start != mark.end + 1:
        return False
    groups = rest.text.split(",")
    opens_none = len(groups) > 1 or groups[0].startswith("0")
    return bool(rest.tag & Tag.DIGITS) and opens_none and all(len(group) == 3 for group in groups)


@lru_cache(maxsize=_REMEMBERED)
def _parse(text: str) -> tuple[Decimal, int, tuple[str, ...]] | None:
    """Value, decimal places and what is odd about the printing."""
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    if "," not in text:
        decimals = text.partition(".")[2]
        if "." not in decimals:
            return Decimal(text), len(decimals), ()
        groups = text.split(".")
        if len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]):
            return Decimal("".join(groups)), 0, ()
        if len(groups) == 3 and len(groups[1]) == 3:
            return Decimal(f"{groups[0]}{groups[1]}.{groups[2]}"), len(groups[2]), (MALFORMED,)
        return None
    whole, _, decimals = text.partition(".")
    if "," in decimals or "." in decimals:
        return _parse_european(text)
    groups = whole.split(",")
    value = Decimal("".join(groups) + ("." + decimals if decimals else ""))
    if _is_grouped(groups):
        return value, len(decimals), ()
    if len(groups) > 2 and max(map(len, groups[1:])) < 3:
        return None  # "10,11,12": a list of notes or days printed without spaces
    if len(groups) == 2 and not decimals and len(groups[1]) <= 2 and len(groups[0]) <= 3:
        return Decimal(".".join(groups)), len(groups[1]), (DECIMAL_COMMA,)
    return value, len(decimals), (MALFORMED,)


def _is_grouped(groups: list[str]) -> bool:
    if not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3:
        return False
    inner = {len(group) for group in groups[1:-1]}
    return inner <= {3} or (inner <= {2} and len(groups[0]) <= 2)


def _parse_european(text: str) -> tuple[Decimal, int, tuple[str, ...]] | None:
    """1.234.567,8; anything else with mixed marks is read with the flag, the last mark as the point."""
    marks = text.count(",") + text.count(".")
    last = max(text.rfind(","), text.rfind("."))
    whole, decimals = text[:last], text[last + 1 :]
    digits = whole.replace(",", "").replace(".", "")
    if text[last] == "," and text.count(",") == 1 and all(len(group) == 3 for group in whole.split(".")[1:]):
        return Decimal(f"{digits}.{decimals}"), len(decimals), ()
    if marks > 12:
        return None
    return Decimal(f"{digits}.{decimals}"), len(decimals), (MALFORMED,)
