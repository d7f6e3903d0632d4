"""What Chinese says a number did."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def read(text: str) -> list[tuple[str, str, str | None]]:
    claims = extract_claims(Briefing("b", date(2022, 9, 20), text, source="国家统计局", language="zh"))
    return [(claim.measure, claim.kind.value, claim.direction and claim.direction.value) for claim in claims]


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("8月份，原煤产量比去年同期多产3.4亿吨。", ("原煤产量", "change", "up")),
        ("8月份，失业率比7月份高了0.3个百分点。", ("失业率", "change", "up")),
        ("8月份，工业电价平均上浮12%。", ("工业电价", "growth", "up")),
        ("8月份，培训机构压减了七成。", ("培训机构", "growth", "down")),
    ],
)
def test_verbs_of_change(text: str, move: tuple[str, str, str]) -> None:
    assert read(text) == [move]


@pytest.mark.parametrize(
    "text",
    [
        "8月份，床位扩充至3500张。",
        "8月份，床位从800张扩到3500张。",
        "8月份，床位还剩3500张。",
    ],
)
def test_verbs_of_arriving(text: str) -> None:
    measure, kind, direction = read(text)[-1]
    assert (measure, kind, direction) == ("床位", "count", None)


def test_what_was_made_better_did_not_move() -> None:
    assert read("8月份，改造提升218万亩农田。")[0][1:] == ("level", None)


def test_a_comparison_with_a_thing_is_no_part_of_the_measure() -> None:
    assert [measure for measure, _, _ in read("8月份，揽收快件6.9亿件，比节前的“大促”多了2100万件。")] == [
        "揽收快件"
    ] * 2
