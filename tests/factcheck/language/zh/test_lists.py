"""Chinese figures that stand in lists and brackets: which of the measures named each is of."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.claim import Claim
from factcheck.extract.claims import extract_claims


def read(text: str) -> list[Claim]:
    return extract_claims(Briefing("b", date(2021, 9, 20), text, source="国家统计局", language="zh"))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("8月份,内、外贸吞吐量同比分别增长3.6%和2.5%。", ["内贸吞吐量", "外贸吞吐量"]),
        (
            "8月份,收割机械,轿车,平板电脑产量分别增长8.1%、2.8%和1.4%。",
            ["收割机械产量", "轿车产量", "平板电脑产量"],
        ),
        (
            "城镇居民、农村居民人均可支配收入分别增长4.2%、6.6%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
        ),
        ("东部和中部地区产值分别增长4.2%、6.6%。", ["东部地区产值", "中部地区产值"]),
    ],
)
def test_each_number_has_the_measure_in_its_place(text: str, measures: list[str]) -> None:
    assert [claim.measure for claim in read(text)] == measures


def test_numbers_in_a_row_are_shared_out_without_a_word_for_it() -> None:
    claims = read("中部和西部地区产值占比由2011年的20.4%、18.5%提高到2020年的22.1%、20.9%。")
    assert [(claim.measure[:2], claim.period and claim.period.label) for claim in claims] == [
        ("中部", "2011"),
        ("西部", "2011"),
        ("中部", "2020"),
        ("西部", "2020"),
    ]


def test_rates_are_those_of_the_figures_before() -> None:
    claims = read("8月份,内、外贸吞吐量同比分别增长3.6%和2.5%,增速较上月分别加快0.5个和0.6个百分点。")
    assert [claim.measure for claim in claims[2:]] == ["内贸吞吐量增速", "外贸吞吐量增速"]


def test_a_bracket_names_its_own_parts() -> None:
    claims = read("9月19日，甘肃省累计报告确诊病例91例（出院87例，死亡2例）。")
    assert [claim.measure for claim in claims[1:]] == ["出院", "死亡"]


def test_exports_are_not_all_trade() -> None:
    claims = read("8月份，广东进出口5.1万亿元，增长9.2%。其中，出口3.1万亿元，增长8.4%。")
    assert [claim.measure for claim in claims] == ["进出口", "进出口", "出口", "出口"]


def test_what_was_done_with_each_stands_behind_the_word_for_it() -> None:
    claims = read(
        "8月份，广东对东盟、美国和中国香港分别进出口412亿元、385亿元和297亿元，增长4.3%、3.2%和1.2%。"
    )
    measures = ["对东盟进出口", "对美国进出口", "对中国香港进出口"]
    assert [claim.measure for claim in claims] == measures * 2
    assert {claim.place for claim in claims} == {"Guangdong"}


def test_a_share_of_what_is_not_said_is_no_share_of_itself() -> None:
    claims = read("8月份，加工贸易进出口1.2万亿元，增长5.1%，占21.4%。")
    assert claims[-1].measure == "加工贸易进出口占比"


def test_what_a_share_came_to_by_its_change() -> None:
    change, share = read("8月份，一般贸易占比较去年同期提升1.3个百分点至62.4%。")
    assert change.measure == share.measure == "一般贸易占比"


def test_above_the_province_is_no_change_over_time() -> None:
    claims = read("上半年，全市出口增长9.4%，比全省(7.2%)和全国平均水平(6.8%)分别高2.2、2.6个百分点。")
    assert [claim.measure for claim in claims[-2:]] == ["出口高于全省", "出口高于全国平均水平"]
    assert [claim.basis for claim in claims[-2:]] == [None, None]


def test_the_year_something_lasts_until_is_not_the_year_of_what_follows() -> None:
    claims = read("这项政策延续实施至2023年底。8月份，新增就业120万人。")
    assert [claim.period and claim.period.label for claim in claims] == ["2021-08"]


def test_the_number_of_an_item_is_no_part_of_a_measure() -> None:
    assert [claim.measure for claim in read("五、8月份存款余额增长7.1%。")] == ["存款余额"]
    assert read("8月份，一、二线城市房价上涨0.3%。")[0].measure == "一、二线城市房价"


def test_a_bracket_with_only_a_place_is_of_the_same_measure() -> None:
    whole, part = read("9月19日，甘肃省新增确诊病例3例（兰州2例）。")
    assert whole.measure == part.measure
    assert (whole.place, part.place) == ("Gansu", "Lanzhou")


def test_all_that_report_are_the_nation() -> None:
    (claim,) = read("9月19日，31个省（自治区、直辖市）和新疆生产建设兵团报告新增确诊病例46例。")
    assert claim.place == "China"


def test_a_week_is_held_against_the_week_before() -> None:
    _, growth = read("9月6日—9月12日，全国铁路运输货物7802万吨，环比增长1.2%。")
    assert growth.period is not None
    assert growth.basis is not None
    assert growth.basis.period is not None
    assert (growth.period.label, growth.basis.period.label) == (
        "2021-09-06/2021-09-12",
        "2021-08-30/2021-09-05",
    )


@pytest.mark.parametrize("text", ["东北三省是粮仓。", "详见第3/4页。", "比赛结果为3/4。"])
def test_no_amount(text: str) -> None:
    assert read(text) == []


def test_a_fraction_with_a_stroke_is_a_share() -> None:
    (claim,) = read("2020年，东北三省粮食产量占全国的1/5以上。")
    assert (f"{claim.value:f}", claim.unit, claim.hedge.value) == ("20", "percent", "at_least")


def test_the_last_day_of_a_span_is_for_what_is_held_and_not_for_what_was_done_in_it() -> None:
    text = (
        "上半年，禽肉产量8067吨。6月末，生猪存栏5.5万头。贷款余额92亿元。规上制造业增加值63亿元，增长3.9%。"
    )
    periods = [claim.period and claim.period.label for claim in read(text)]
    assert periods == ["2021-H1", "2021-06-30", "2021-06-30", "2021-H1", "2021-H1"]


def test_times_and_percent_may_share_a_list() -> None:
    claims = read("上半年，电动汽车、碳纤维产量分别增长4.3倍和61.5%。")
    assert [(f"{claim.value:f}", claim.kind.value) for claim in claims] == [
        ("430.0", "growth"),
        ("61.5", "growth"),
    ]


def test_a_change_behind_a_share_is_the_shares() -> None:
    share, change = read("上半年，服务业占生产总值的比重为51.2%，同比提高1.4个百分点。")
    assert share.measure == change.measure


def test_a_part_may_stand_behind_a_mark_that_opens_nothing() -> None:
    claims = read("，其中，民营企业出口3亿元，增长4%，")
    assert [claim.measure for claim in claims] == ["民营企业出口"] * 2
