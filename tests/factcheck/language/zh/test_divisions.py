"""Whose figures a title or an office tells: the smallest place that it names."""

import pytest

from factcheck.language.zh.divisions import district_in, division_in


@pytest.mark.parametrize(
    "name",
    [
        "西藏自治区统计局",
        "全区经济运行情况",
        "高新技术产业开发区",
        "江州市统计局",
        "社区卫生服务",
        "各县区统计局",
    ],
)
def test_no_district_is_seen_in_a_province_a_zone_or_all_of_them(name: str) -> None:
    assert district_in(name) is None


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("云岭区统计局", "云岭区"),
        ("2019年云岭区国民经济和社会发展统计公报", "云岭区"),
        ("江州市临川县人民政府", "临川县"),
    ],
)
def test_a_district_is_told_by_its_office_or_its_report(name: str, district: str) -> None:
    assert district_in(name) == district


def test_a_city_on_no_list_opens_its_title() -> None:
    assert division_in("云州市2021年统计公报") == "云州市"
    assert division_in("全市经济运行情况") is None
