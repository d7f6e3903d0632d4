"""Money as it is said in Chinese."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def sums(text: str) -> list[tuple[str, str]]:
    claims = extract_claims(Briefing("b", date(2021, 3, 2), text, language="zh"))
    return [(claim.quote, f"{claim.value:f}") for claim in claims if claim.unit == "CNY"]


@pytest.mark.parametrize("text", ["安装300块光伏板。", "技能培训这一块，要抓紧。", "这块地有人种。"])
def test_pieces_are_no_money(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("每件单价13块4。", "13块4", "13.4"),
        ("每件单价10块5毛5，去年更高。", "10块5毛5", "10.55"),
        ("月均收入4300多块，不算低。", "4300多块", "4300"),
        ("月均收入五千块钱。", "五千块钱", "5000"),
    ],
)
def test_sums_said_in_yuan(text: str, quote: str, value: str) -> None:
    assert sums(text) == [(quote, value)]
