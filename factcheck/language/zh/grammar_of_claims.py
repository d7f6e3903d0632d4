"""What the extraction of claims asks of Chinese: how a briefing begins, and its statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ...briefing import Briefing
from ...extract.context import Context
from ...extract.draft import Draft
from ...extract.reading import Reading
from ...period import Period
from ...text import Passage, Sentence
from ...text.table import Table
from .clock import Clock
from .divisions import district_in, division_in
from .folding import fold
from .media import is_outlet
from .periods import times_of
from .places import place_in, province_of
from .quantities import read_quantities
from .statement import read_statements

__all__ = [
    "concept_of",
    "context_for",
    "describe",
    "names_change",
    "period_named",
    "read_statements",
    "read_table",
    "survey",
]


_OF_FIGURES = tuple(
    "公报 情况 简况 概况 状况 年报 数据 运行 增长 下降 上涨 回落 指数 同比 环比 调查 监测 报告".split()
)
"""Words of a title that says what its text gives figures of."""
_OF_THE_PROVINCE = re.compile(r"[我全本]省")
"""我省外贸, as the customs of a provincial capital put it."""


def context_for(briefing: Briefing) -> Context:
    """The state before the first word: whose figures these are, by the title, else by the source."""
    title, source = fold(briefing.title or ""), fold(briefing.source)
    home = _home_of(title)
    if home is None and (seat := _home_of(source)):
        home = province_of(seat) if _OF_THE_PROVINCE.search(title) else seat
    context = Context(briefing, home=home, official=home is not None and not is_outlet(source))
    context.period = context.title_period = _period_of_title(title, context.said)
    return context


def _home_of(name: str) -> str | None:
    """Whose figures a folded title or source tells of: the smallest place that it names."""
    return district_in(name) or place_in(name) or division_in(name)


def _period_of_title(title: str, said: date) -> Period | None:
    """2021年前三季度进出口情况: the one time that the title's figures are about; a work report plans as well."""
    times = [time for time in times_of(title, Clock(said, said.year)) if not time.relative]
    if len(times) != 1 or "工作报告" in title or not any(word in title for word in _OF_FIGURES):
        return None
    return times[0].period


def period_named(words: str, said: date) -> Period | None:
    """The period that words on their own name: "2018年上半年"."""
    folded = fold(words)
    times = times_of(folded, Clock(said, said.year))
    whole = len(times) == 1 and (times[0].start, times[0].end) == (0, len(folded))
    return times[0].period if whole and not times[0].relative else None


def survey(passage: Passage, context: Context) -> None:
    """A new paragraph does not end the time in hand: Chinese reports name the year once."""


def describe(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The drafts of all quantities, claims or not."""
    return read_statements(sentence, quantities, context)


def read_table(passage: Passage, table: Table, context: Context) -> Iterator[Draft]:  # noqa: ARG001
    """A table's rows are read as sentences: a cell with its unit is a claim, a bare one says too little."""
    for sentence in passage.sentences():
        yield from read_statements(sentence, read_quantities(sentence), context)


def concept_of(readings: Sequence[Reading], index: int, measure: str) -> str:  # noqa: ARG001
    """What a quantity is about: what its claim measures."""
    return measure


def names_change(concept: str) -> bool:  # noqa: ARG001
    """Chinese says with a verb which way a figure went."""
    return False
