"""A sentence as its numbers find it: its clauses, where each number stands, and what is carried along."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from ....extract import calendar as cal
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....period import Period
from ....remembered import remembered
from ....text import Sentence
from .. import words
from ..clause import Clause, clauses_of
from ..clock import Clock, Time
from ..divisions import with_unknown_divisions
from ..folding import fold
from ..governor import FULFILLED, Governor, Way, governor_of
from ..periods import RUNS, reckons_prices, times_of
from ..places import NATION
from ..units import PERSON
from ..until_now import begins_a_run, is_passing
from .among import parts_told
from .compared import OF_THEN, is_compared
from .limits import is_of_one_ranked, is_of_plan, limits
from .standing import Standing

_LIST_MARKS = ("、", "和", "及", "与", "以及")
_GOALS_FOLLOW = re.compile(r"(?:目标|指标|任务)(?:任务)?[是为]?[::]|(?:目标|指标)[是为]")
"""今年的主要预期目标是: everything after it in the sentence is a goal."""
_HELD = re.compile(r"[比较](?![重例率值])|[高低快慢]于")
_MARKS = frozenset("、，,;；和与及")
_DID = re.compile(r"[\u4e00-\u9fff]{2,8}?(?=[、和及]\d)")
"""88人|死亡、17人失踪."""
_OF_WHOM = re.compile(r"的[\u4e00-\u9fff]{2,10}?(?=[、和及]\d)")
"""59%|的欧盟企业和36%的日本企业."""
_MOVED_FROM = "由从自"
_RULES = re.compile(
    r"所称|是指|应当(?![说讲看指])|[应须][于在][^，。]{1,16}前|不得(?!不|了)|处以|并处|责令|处[^，。]{1,16}罚款"
)
_HOW_TO_TAKE_IT = re.compile(
    r"[，,](?:那么?)?[这那](?:个(?:数字?|比例|数据|规模)|就|又|到底)*(?:是|意味着|说明|相当于)(?:个|一个)?(?:什么|多大|怎样|啥)[^，,。;；]{0,4}[?？]"
)
_SUPPOSED = re.compile(r"(?:如果|假如|假设|假定|要是|打个比方)(?:说|讲)?[，,]?(?:你|您|一个|某|有人)")
"""如果你要登3000米的山: no figure of anything, but an illustration."""
_SURVEYED = re.compile(
    r"(?:根据|依据|据)[^，。;]*\d[^，。;]*(?:统计|调查|推算|测算|监测|估算|核算|显示|资料|反映)"
)
"""据5‰人口抽样调查推算: how large the survey was, and no figure that it found."""
_FIRMNESS = re.compile(
    "|".join(
        word
        for group in (*words.STATUS.values(), *words.ADJUSTMENT.values(), ("最终核算", "任务"))
        for word in group
    )
)
_REPORTS = ("工作报告", "统计公报", "执行情况")


def _are_alike(former: Standing, standing: Standing) -> bool:
    """Of one unit, or grown by times and by percent: 分别增长5.3倍和69.5%."""
    units = {former.reading.unit, standing.reading.unit}
    return len(units) == 1 or (former.governor.way is Way.MOVED and units == {"times", "percent"})


def _is_of_a_plan(governor: Governor) -> bool:
    """完成全年任务的六成: the year is that of the task."""
    return governor.way is Way.SHARE and governor.word == FULFILLED


def _here(context: Context) -> str | None:
    """Whose 全省 and 我市 is meant: the source's own place, or under a source of the nation the one last named."""
    if context.home != NATION:
        return context.home
    named = context.place or context.lead_place
    return named if named != NATION else None


@remembered(64)
def _is_yearly_report(title: str) -> bool:
    folded = fold(title)
    return any(word in folded for word in _REPORTS)


def _year_of(period: Period | None) -> int | None:
    """The year that a period is the whole of."""
    whole = period is not None and period == cal.year(period.end.year)
    return period.end.year if period is not None and whole else None


class Scene:
    """One sentence; ``subject``, ``place`` and ``period`` are what the clause before spoke of."""

    def __init__(self, sentence: Sentence, quantities: Sequence[Reading], context: Context) -> None:
        self.sentence = sentence
        self.context = context
        self.text = fold(sentence.quote)
        year = context.period.end.year if context.period is not None else context.said.year
        clock = Clock(context.said, year, context.period is not None, titled=_year_of(context.title_period))
        if context.period is not None and context.period.is_instant:
            clock.day = context.period.end
        times = times_of(self.text, clock)
        self.clauses = clauses_of(self.text, times, _here(context))
        with_unknown_divisions(self.text, self.clauses)
        self.parts = list(parts_told(self.text, self.clauses))
        """The stretches of the sentence that tell of parts of a whole."""
        self.tells_firmness = _FIRMNESS.search(self.text) is not None
        """Whether any word of the sentence may say that a figure is no settled one, or how it is adjusted."""
        self.subject = context.measure
        self.place: str | None = None
        self.period: Period | None = context.period
        self.period_why = "the time of the sentence before"
        self.kept = self.period
        """The time in hand that the next sentence goes on with."""
        self.as_of = context.as_of
        self.base: Period | None = None
        """The time that the last figure of the sentence moved from: 由2018年的…提高到…"""
        self.lead: Clause | None = None
        """The clause without a number that the one in hand goes on with: 从环比看，"""
        self.made: list[Draft] = []
        self.whole: Draft | None = None
        self.standings: list[Standing] = []
        self._stand(quantities)

    def is_part(self, at: int) -> bool:
        """Whether what stands at an offset of the sentence is told of a part after 其中."""
        return any(begins <= at < ends for begins, ends in self.parts) if self.parts else False

    @cached_property
    def goals_from(self) -> int:
        """Where goals begin that were announced as such; beyond the sentence when none were."""
        found = _GOALS_FOLLOW.search(self.text)
        return found.end() if found is not None else len(self.text) + 1

    @cached_property
    def preliminary_from(self) -> int:
        """Where a first count is called one; beyond the sentence when it is not."""
        return self._opens(words.STATUS["preliminary"])

    @cached_property
    def verified_from(self) -> int:
        """Where a final verification is named (经最终核实，…); beyond the sentence when none is."""
        return self._opens(("最终核实", "最终核算"))

    def _opens(self, openings: Iterable[str]) -> int:
        """Where the first of some words stands that names no earlier figure (比初步核算数减少)."""
        places = (self.text.find(word) for word in openings if f"{word}数" not in self.text)
        return min((place for place in places if place >= 0), default=len(self.text) + 1)

    @property
    def is_yearly_report(self) -> bool:
        """Whether the title says that the text reports on the year before and plans its own."""
        return _is_yearly_report(self.context.briefing.title or "")

    @property
    def is_rule(self) -> bool:
        """Whether the sentence defines a word, supposes something or says what ought to be done: no figure of what is."""
        return _RULES.search(self.text) is not None or _SUPPOSED.search(self.text) is not None

    @property
    def is_question(self) -> bool:
        """What somebody asks is no figure of theirs; but 幼儿9000万人，这是什么概念？ asks only how to take it."""
        return self.text.rstrip('”’" ').endswith(("?", "？")) and not _HOW_TO_TAKE_IT.search(self.text)

    def hold(self, period: Period, why: str) -> None:
        """Take a time in hand, for the sentence or beyond it."""
        self.hold_here(period, why)
        if not is_passing(period, why):
            self.kept, self.as_of = period, None

    def hold_here(self, period: Period, why: str) -> None:
        """Take a time in hand for the rest of the sentence alone."""
        self.period, self.period_why = period, why

    def opening(self, first: int, start: int) -> int:
        """Where the bracket opens that the number at ``start`` stands in, or -1."""
        region = self.text[first:start]
        opening = max(region.rfind("("), region.rfind("（"))
        closing = max(region.rfind(")"), region.rfind("）"))
        return first + opening if opening > closing else -1

    def is_other_time(self, clause: Clause, time: Time) -> bool:
        """A time that is compared with or moved away from, and not the figure's own.

        比上年, 由2015年的; and 是2015年的3.2倍, where the year belongs to what is multiplied.
        """
        before = self.text[max(0, time.start - 1) : time.start]
        moved = before in _MOVED_FROM and time.why not in RUNS
        if is_compared(self.text, clause, time) or (before != "" and moved) or begins_a_run(self.text, time):
            return True
        if reckons_prices(self.text, time.end) or self.text.startswith(OF_THEN, time.end):
            return True
        return any(
            (standing.governor.way is Way.OF or _is_of_a_plan(standing.governor))
            and standing.governor.subject_end <= time.start < standing.start
            for standing in self.standings
        )

    def compared(self, clause: Clause) -> list[Time]:
        """The times of a clause that its figures are compared with."""
        return [time for time in clause.times if is_compared(self.text, clause, time)]

    # -- where each stands ---------------------------------------------------------------

    def _stand(self, quantities: Sequence[Reading]) -> None:
        found = self.standings
        clauses = iter(self.clauses)
        clause = next(clauses, None)
        for reading in quantities:
            start, end = reading.start - self.sentence.start, reading.end - self.sentence.start
            while clause is not None and clause.end <= start:
                clause = next(clauses, None)
            if clause is None:
                break
            if start < clause.start or _SURVEYED.fullmatch(self.text, clause.start, clause.end):
                continue
            before = found[-1] if found and found[-1].clause is clause else None
            first = clause.start if before is None or before.boundary else self._past(before)
            standing = Standing(reading, clause, start, end, first)
            standing.bracket = self.opening(clause.start, start) >= 0
            found.append(standing)
        for one, following in pairwise(found):
            one.boundary = limits(self.text, one, following)
            if (
                one.boundary
                or is_of_one_ranked(self.text, one, following)
                or is_of_plan(self.text, one, following)
            ):
                following.first = one.first
            elif one.bracket and not following.bracket and one.clause is following.clause:
                following.first = self._past_brackets(one, following)
        self._govern(found)

    def _past_brackets(self, one: Standing, following: Standing) -> int:
        """比全省(7.7%)和全国(7.0%)分别高0.7个和1.4个百分点: what is compared begins before the brackets."""
        before = [each.end for each in self.standings if not each.bracket and each.end <= one.start]
        begins = max([one.clause.start, *before])
        return begins if _HELD.search(self.text, begins, one.start) else following.first

    def _past(self, standing: Standing) -> int:
        """Where a number and the noun it counts, what the persons did or whom it is a share of, end, if a mark follows."""
        noun = standing.reading.noun
        if standing.reading.unit in (PERSON, "percent") and not noun:
            did = (_DID if standing.reading.unit == PERSON else _OF_WHOM).match(self.text, standing.end)
            return standing.end if did is None else did.end()
        end = standing.end + len(noun)
        counted = noun and self.text.startswith(noun, standing.end) and self.text[end : end + 1] in _MARKS
        return end if counted else standing.end

    def _govern(self, found: Sequence[Standing]) -> None:
        """What governs each; one that only a list mark parts from the one before is governed alike."""
        former: Standing | None = None
        for standing in found:
            between = self.text[standing.first : standing.start].strip()
            same = former is not None and former.clause is standing.clause and between in _LIST_MARKS
            did = former is not None and not former.reading.noun and standing.first > former.end
            if (
                former is not None
                and not between
                and former.end == standing.start
                and former.reading.noun == ""
            ):
                standing.first, standing.told_from = former.first, former.told_from
                standing.governor = former.governor  # 526栋97万平方米厂房
            elif former is not None and same and not did and _are_alike(former, standing):
                standing.listed, standing.told_from = True, former.told_from
                standing.governor = replace(former.governor, subject_end=standing.first)
            else:
                standing.told_from = standing.first
                taken = [(time.start, time.end) for time in standing.clause.times]
                taken += [(each.start, each.end) for each in standing.clause.places]
                standing.governor = governor_of(self.text, standing.first, standing.start, taken)
            former = standing
