"""Constructions of Chinese reports: rates of a subject named before, multiples, plans, whole years, goals."""

from __future__ import annotations

import pytest

from .test_claims import read


def measures(text: str, published: str = "2022-03-01") -> list[str]:
    return [claim.measure for claim in read(text, published)]


def periods(text: str, published: str = "2022-03-01") -> list[str | None]:
    return [claim.period.label if claim.period is not None else None for claim in read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水产品产量增长3.4%，增速居沿海城市第二位。", ["水产品产量", "水产品产量增速"]),
        ("水产品价格上涨1.8%，涨幅比上年收窄0.4个百分点。", ["水产品价格", "水产品价格涨幅"]),
        (
            "海洋渔业产值420亿元，其中深海养殖产值36亿元，占比8.6%。",
            ["海洋渔业产值", "深海养殖产值", "深海养殖产值占比"],
        ),
        ("港口从业人员2.3万人，稳居北方港口第一位。", ["港口从业人员", "港口从业人员"]),
        (
            "肉类价格上涨2.6%。其中，城市上涨2.4%，农村上涨3.1%。",
            ["肉类价格", "城市肉类价格", "农村肉类价格"],
        ),
        ("完成港航投资58亿元，现有万吨级泊位77个。", ["港航投资", "万吨级泊位"]),
        ("按可比价格计算，渔业增加值增长2.2%。", ["渔业增加值"]),
    ],
)
def test_what_is_measured(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


def test_respectively_over_the_clauses_before() -> None:
    text = "接卸集装箱460万箱，码头收入19亿元，分别增长6.1%和7.9%。"
    assert measures(text)[2:] == measures(text)[:2]


def test_a_multiple_is_against_the_year_named() -> None:
    count, multiple = read("民宿达到960家，是2016年的2.4倍。")
    assert (count.unit, count.measure) == ("count:民宿", "民宿")
    assert (multiple.kind.value, multiple.measure) == ("ratio", "民宿")
    assert multiple.basis is not None
    assert multiple.basis.period is not None
    assert multiple.basis.period.label == "2016"


def test_a_part_of_another_figure_is_a_share() -> None:
    growth, share = read("风电装机增长一倍以上，占全省的五分之一。")
    assert growth.kind.value == "growth"
    assert growth.value == 100
    assert (share.kind.value, share.measure) == ("share", "风电装机占全省")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("“十二五”时期，港口吞吐量年均增长5.3%。", "2022-03-01", "2011/2015"),
        ("全年接待邮轮93艘次，旅客31万人次。", "2022-03-01", "2021"),
        ("预计全年接待旅客33万人次。", "2022-09-01", "2022"),
        ("过去四年，造林面积累计增加2.6万公顷。", "2022-03-01", "2021"),
        ("本月新增贷款32亿元。", "2022-06-20", "2022-06"),
        ("上季度，新增贷款96亿元。", "2022-06-20", "2022-Q1"),
    ],
)
def test_when(text: str, published: str, expected: str) -> None:
    assert set(periods(text, published)) == {expected}


def test_goals_hold_to_the_end_of_the_sentence() -> None:
    goals = read("今年的主要目标是：港口吞吐量增长4%左右；新增泊位6个以上。")
    assert [claim.status.value for claim in goals] == ["target", "target"]


def test_a_later_year_is_a_target_and_the_budget_a_noun() -> None:
    assert [claim.status.value for claim in read("到2026年，港口吞吐量达到7亿吨。")] == ["target"]
    assert [claim.status.value for claim in read("2021年一般公共预算收入137亿元。")] == ["reported"]


def test_a_first_count_is_preliminary() -> None:
    (claim,) = read("初步统计，2021年全市造船完工量88万吨。")
    assert claim.status.value == "preliminary"


def test_a_unit_printed_once_is_shared() -> None:
    growth, *points = read("存款余额增长7.3%，增速分别比上月末和上年同期高0.2个和0.9个百分点。")
    assert growth.kind.value == "growth"
    assert [claim.unit for claim in points] == ["percentage_point"] * 2
    assert [str(claim.direction) for claim in points] == ["up", "up"]
    assert {claim.measure for claim in points} == {"存款余额增速"}


def test_who_holds_the_rank_is_its_place() -> None:
    _, rank, points = read("2021年，青岛市港口效率指数达到88.4%，领先第二位的宁波1.6个百分点。")
    assert (rank.place, rank.kind.value) == ("Ningbo", "rank")
    assert (points.place, points.unit) == ("Qingdao", "percentage_point")


def test_a_falling_rate_has_its_direction() -> None:
    *_, rate = read("煤炭消费量1200万吨，降幅为3.1%。")
    assert (rate.kind.value, str(rate.direction)) == ("growth", "down")


@pytest.mark.parametrize(
    "text", ["出口连续三年扩大连续增长4%。", "进口占经济南北两区的6%。", "白银产量42吨。"]
)
def test_a_name_across_two_words_is_no_place(text: str) -> None:
    assert {claim.place for claim in read(text)} == {"Qingdao"}


def test_a_city_after_its_province_and_one_that_is_also_a_word() -> None:
    assert [claim.place for claim in read("浙江温州出口72亿元。白银市出口3亿元。")] == ["Wenzhou", "Baiyin"]


def test_above_another_figure_is_no_change_over_time() -> None:
    growth, above = read("渔业产值增长6.1%，高于全国平均水平1.2个百分点。")
    assert growth.measure == "渔业产值"
    assert above.measure == "渔业产值高于全国平均水平"
    assert above.basis is None
