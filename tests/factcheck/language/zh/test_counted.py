"""What a Chinese counter or a bare number counts."""

from __future__ import annotations

import pytest

from factcheck.language.zh.counted import counted_in, noun_after, persons_in

from .test_claims import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省级重点实验室，", "省级重点实验室"),
        ("企业进入榜单", "企业"),
        ("行业大类中，", "行业大类"),
        ("提前了两个月", ""),
    ],
)
def test_the_noun_ends_at_a_mark_or_a_verb(text: str, expected: str) -> None:
    assert noun_after(text, 0) == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("居民出棚进楼", "居民"), ("贫困人口", "贫困人口"), ("农村公路", "")]
)
def test_persons_a_phrase_begins_with(noun: str, expected: str) -> None:
    assert persons_in(noun) == expected


def test_the_word_for_how_many_is_not_counted() -> None:
    assert counted_in("渔船保有量") == "渔船"
    assert counted_in("产量") == "产量"


@pytest.mark.parametrize(
    "text",
    [
        "实施千亿斤粮食产能提升行动。",
        "落实“四个一批”工程。",
        "31个省（自治区、直辖市）参加演练。",
        "面向60岁及以上老年人开展服务。",
        "港口经济连跨两个百亿元台阶。",
        "本办法所称小型渔港，是指泊位不超过50个的渔港。",
    ],
)
def test_nothing_is_counted(text: str) -> None:
    assert read(text) == []


def test_a_scale_alone_counts_where_it_is_reached() -> None:
    (claim,) = read("海洋经济总产值突破千亿元。")
    assert claim.value == 100_000_000_000
