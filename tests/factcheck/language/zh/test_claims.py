"""Chinese sentences and the claims in them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.briefing import Briefing
from factcheck.claim import Claim
from factcheck.extract.claims import extract_claims
from factcheck.extract.described import describe_quantities


def read(
    text: str, published: str = "2022-03-01", title: str | None = None, source: str = "青岛市统计局"
) -> list[Claim]:
    return extract_claims(
        Briefing("b", date.fromisoformat(published), text, source=source, title=title, language="zh")
    )


def said(claim: Claim) -> tuple[str, str, str]:
    return f"{claim.value.normalize():f}", claim.unit, claim.kind.value


SILENT = [
    "会议于2021年11月5日上午9时在第二会议室举行。",
    "第七届委员会第三次会议审议了“十四五”规划。",
    "记者乘坐G18次列车前往，全程三个小时。",
    "一方面要稳增长，一方面要防风险。",
    "详见第12页附表。",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert [claim.quote for claim in read(text)] == []


def test_level_and_growth_share_measure_period_and_place() -> None:
    level, growth = read("2021年，青岛市港口货物吞吐量6.3亿吨，同比增长4.3%。")
    assert said(level) == ("630000000", "tonne", "level")
    assert said(growth) == ("4.3", "percent", "growth")
    assert level.measure == growth.measure == "港口货物吞吐量"
    assert level.period == growth.period
    assert level.period is not None
    assert level.period.label == "2021"
    assert level.place == growth.place == "Qingdao"
    assert str(growth.direction) == "up"


def test_years_ago_are_counted_from_the_year_reported_on() -> None:
    growth, base, end = read("进出口总额比五年前增长1.2倍，高铁里程从五年前的1100公里增加到1686公里。")
    assert growth.basis is not None
    assert growth.basis.period is not None
    assert growth.basis.period.label == "2016"
    assert base.period is not None
    assert base.period.label == "2016"
    assert end.period is None


def test_a_move_has_a_base_and_an_end() -> None:
    base, end = read("森林覆盖率由2015年的21.4%提高到2020年的24.1%。")
    assert (said(base), said(end)) == (("21.4", "percent", "share"), ("24.1", "percent", "share"))
    assert [claim.period and claim.period.label for claim in (base, end)] == ["2015", "2020"]
    assert base.measure == end.measure == "森林覆盖率"


def test_respectively_gives_each_its_own_and_the_shared_head() -> None:
    grain, cotton = read("2020年，粮食和棉花产量分别达到5.2万吨和1.8万吨。")
    assert (grain.measure, cotton.measure) == ("粮食产量", "棉花产量")
    assert said(cotton) == ("18000", "tonne", "level")


def test_listed_growth_is_growth() -> None:
    rates = read("与2019年相比，进出口、出口、进口分别增长13.9%、16.1%、11.2%。")
    assert [(claim.measure, claim.kind.value) for claim in rates] == [
        ("进出口", "growth"),
        ("出口", "growth"),
        ("进口", "growth"),
    ]


def test_a_limit_is_no_claim_of_its_own() -> None:
    (count,) = read("年产值超过5亿元的企业38家。")
    assert said(count)[0] == "38"
    assert "超过5亿元的企业" in count.measure


def test_a_share_names_its_whole() -> None:
    share, points = read("高技术产业增加值占规模以上工业增加值的18.5%，比上年提高0.9个百分点。")
    assert said(share) == ("18.5", "percent", "share")
    assert share.measure == "高技术产业增加值占规模以上工业增加值"
    assert said(points) == ("0.9", "percentage_point", "change")


def test_old_weights_become_tonnes() -> None:
    change, level = read(
        "一九五六年比一九五五年，棉花增加了三百万担，达到二千八百万担；", published="1957-02-01"
    )
    assert said(change) == ("150000", "tonne", "change")
    assert said(level) == ("1400000", "tonne", "level")
    assert [str(claim.period and claim.period.label) for claim in (change, level)] == ["1956", "1956"]


def test_hedges_bound_the_number() -> None:
    over, least, about = read("从业人员超过3万人，新增岗位1200个以上，平均年龄以外的培训投入2亿元左右。")
    assert [str(claim.hedge) for claim in (over, least, about)] == ["over", "at_least", "about"]
    assert over.bounds.printed.low == 30000
    assert over.bounds.printed.high is None


def test_a_yearly_report_speaks_of_the_year_before_and_plans_its_own() -> None:
    done, planned = read(
        "新建住房4.2万套。今年，新建住房5万套。", published="2020-01-15", title="2020年济南市政府工作报告"
    )
    assert [str(claim.period and claim.period.label) for claim in (done, planned)] == ["2019", "2020"]
    assert [claim.status.value for claim in (done, planned)] == ["reported", "target"]


def test_traditional_characters_are_read_alike_and_quoted_as_they_stand() -> None:
    (claim,) = read("全市軟件業務收入達到410億元。", published="2020-05-01")
    assert claim.quote == "410億元"
    assert said(claim) == ("41000000000", "CNY", "level")


def test_a_rank_and_the_places_before_it() -> None:
    level, rank = read("2019年综合竞争力指数达到71.2%，居全国第四位。")
    assert said(level) == ("71.2", "percent", "index")
    assert said(rank) == ("4", "rank", "rank")
    assert rank.place == "Qingdao"
    assert rank.measure == "综合竞争力指数"


LETTERS = "0123456789.,，。万亿千百十一二三第年月日元%个人吨增长达到占的从由分别和、比上年超过左右（）()产量 "


@given(st.text(st.sampled_from(LETTERS), max_size=80))
def test_every_quote_is_the_text_at_its_span(text: str) -> None:
    for claim in read(text):
        assert claim.span.of(text) == claim.quote
        assert claim.sentence.covers(claim.span)


def test_rows_of_a_table_end_nothing() -> None:
    text = (
        "各港指标\n\n指标    2020年    2021年\n出口    95.1亿元    101.4亿元\n进口    80.2亿元    88.7亿元\n"
    )
    for claim in read(text):
        assert claim.span.of(text) == claim.quote
    assert "88.7亿元" in [claim.quote for claim in read(text)]


def test_quantities_say_what_they_measure() -> None:
    briefing = Briefing("b", date(2022, 3, 1), "粮食产量达到6.1亿吨。", language="zh")
    ((quantity, _form),) = describe_quantities(briefing)
    assert (quantity.quote, quantity.unit, quantity.measure) == ("6.1亿吨", "tonne", "粮食产量")
