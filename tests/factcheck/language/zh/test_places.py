"""Where Chinese figures hold."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def places(text: str, source: str, title: str | None = None) -> list[str | None]:
    briefing = Briefing("b", date(2021, 3, 2), text, source=source, title=title, language="zh")
    return [claim.place for claim in extract_claims(briefing)]


def test_a_newspaper_goes_on_about_the_place_it_named() -> None:
    text = "2020年，珠海市出口1702亿元，增长5.2%。进口930亿元。"
    assert places(text, "广州晚报") == ["Zhuhai"] * 3


def test_a_newspaper_that_quotes_an_office_of_the_nation_prints_the_nations_figures() -> None:
    text = "海关总署昨日公布，1月份出口增长3.1%。进口下降0.2%。\n\n全市新增商户4.2万家。"
    assert places(text, "广州晚报") == ["China", "China", "Guangzhou"]


def test_an_office_of_a_city_means_its_city_whomever_it_quotes() -> None:
    assert places("海关总署统计，1月份出口增长3.1%。", "青岛市商务局") == ["Qingdao"]


def test_a_county_on_no_list_goes_by_its_own_name() -> None:
    assert places("2020年，林溪县接待游客210万人次。", "广州晚报") == ["林溪县"]
    assert places("全年接待游客210万人次。", "林溪县旅游局") == ["林溪县"]


@pytest.mark.parametrize(
    "noun", ["超市零售额", "股市成交额", "各市县投入", "贫困县投入", "城市投资", "上市公司利润"]
)
def test_other_words_with_a_city_in_them_are_no_place(noun: str) -> None:
    assert places(f"2020年，{noun}达到30亿元。", "青岛市商务局") == ["Qingdao"]
