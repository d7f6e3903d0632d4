"""Who speaks in Chinese transcripts."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims
from factcheck.language import language_of
from factcheck.text import Role, read_passages


def turns(text: str) -> list[tuple[str | None, Role | None]]:
    return [(each.speaker, each.role) for each in read_passages(text, language_of("zh").lexicon)]


@pytest.mark.parametrize("label", ["其中", "单位", "金额", "发言人表示", "林城市统计局"])
def test_other_words_before_a_colon_are_nobody(label: str) -> None:
    assert turns(f"{label}：出口增长百分之五。") == [(None, None)]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("记者", Role.ASKS),
        ("林城日报记者", Role.ASKS),
        ("問", Role.ASKS),
        ("答", Role.ANSWERS),
        ("统计局新闻发言人李林", Role.ANSWERS),
        ("部长李林", None),
        ("统计局新闻发言人 李林", Role.ANSWERS),
    ],
)
def test_speakers_and_their_roles(label: str, role: Role | None) -> None:
    assert turns(f"{label}：今年出口增长了多少？") == [(label, role)]


def test_who_opens_a_release_speaks_for_one_paragraph_and_asks_nothing() -> None:
    text = "主持人：各位早上好。\n\n2021年，全省出口增长5.2%。\n\n进口下降1.1%。"
    assert turns(text) == [("主持人", Role.HOSTS), (None, None), (None, None)]
    claims = extract_claims(Briefing("b", date(2022, 3, 1), text, language="zh"))
    assert [(claim.quote, claim.speaker) for claim in claims] == [("5.2%", None), ("1.1%", None)]


def test_a_host_may_ask() -> None:
    assert turns("主持人：去年出口增长了多少？") == [("主持人", Role.ASKS)]


def test_what_a_journalist_says_is_no_claim() -> None:
    text = "记者：我们注意到2021年出口增长5%，请问原因是什么？\n\n部长李林：2021年出口增长5.2%。"
    claims = extract_claims(Briefing("b", date(2022, 3, 1), text, language="zh"))
    assert [(claim.quote, claim.speaker) for claim in claims] == [("5.2%", "部长李林")]


def test_live_transcripts_name_who_speaks_in_brackets() -> None:
    assert turns("【新闻发言人 李林】出口增长百分之五。") == [("新闻发言人 李林", Role.ANSWERS)]
    assert turns("［林城日报记者］出口增长了多少？") == [("林城日报记者", Role.ASKS)]
    assert turns("【摘要】出口增长百分之五。") == [(None, None)]


@pytest.mark.parametrize("label", ["江苏", "金额", "时间", "其中", "出口额", "李林等人"])
def test_other_words_open_no_turn_in_a_transcript_either(label: str) -> None:
    assert turns(f"记者：多少？\n\n答：不少。\n\n{label}：出口增长百分之五。")[-1] == ("答", Role.ANSWERS)


def test_a_bare_name_is_nobody_outside_a_transcript() -> None:
    assert turns("李林：出口增长百分之五。") == [(None, None)]


@pytest.mark.parametrize("name", ["李林", "李 林", "欧阳林木", "阿里木·依明", "張林"])
def test_a_bare_name_answers_in_a_transcript(name: str) -> None:
    text = f"记者：请问2021年出口增长了多少？\n\n{name}：谢谢。2021年出口增长5.2%。"
    assert turns(text) == [("记者", Role.ASKS), (name, Role.ANSWERS)]
    claims = extract_claims(Briefing("b", date(2022, 3, 1), text, language="zh"))
    assert [(claim.quote, claim.speaker) for claim in claims] == [("5.2%", name)]


def test_a_bare_name_may_ask() -> None:
    text = "新闻发言人李林：请提问。\n\n王木：出口增长了多少？\n\n李林：出口增长5.2%。"
    assert [role for _, role in turns(text)] == [Role.ANSWERS, Role.ASKS, Role.ANSWERS]
