"""One Chinese sentence → drafts of claims."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...claim import Assertion, AssertionKind, BasisKind, Kind, RelationKind, Status
from ...extract import calendar as cal
from ...extract.context import Context
from ...extract.draft import Draft
from ...extract.reading import Form, Reading
from ...period import Period
from ...quantity import Bounds, Direction, Hedge
from ...span import Span
from ...text import Sentence
from . import words
from .clause import Clause, clauses_of
from .folding import fold
from .governor import Governor, Way, governor_of
from .measure import measure_of, trim
from .periods import Clock, Time, times_of

_COMPARED = "比较同与"
_NOT_THE_PLACE = (
    "高于",
    "低于",
    "占",
    "对",
    "超过",
    "继",
    "比",
    "居",
    "列",
    "位",
    "领先",
    "快于",
    "落后",
    "稳居",
    "跃升",
)
_LIST = re.compile(r"[、和及与]|以及")
_REPORTS = ("工作报告", "统计公报", "执行情况")
_LIST_MARKS = ("、", "和", "及", "与", "以及")
_REACH = 20
"""How far 继 and 之后 may stand from the places between them."""
_TOPIC_VERBS = (
    "增长",
    "保持",
    "实现",
    "稳步",
    "持续",
    "继续",
    "提高",
    "下降",
    "上升",
    "回升",
    "加快",
    "扩大",
)
_RANKING = ("居", "列", "位", "排", "跃", "升", "名")
_YEAR_HAS_BEGUN = 4
_POINTS = ("percentage_point", "basis_point")


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims of a sentence as drafts in order; updates ``context``."""
    return _Statement(sentence, quantities, context).drafts()


@dataclass(slots=True)
class _Standing:
    """Where a reading stands: its clause, the words it may be governed by, and what governs it."""

    reading: Reading
    clause: Clause
    start: int
    end: int
    first: int
    boundary: bool = False
    bracket: bool = False
    governor: Governor = field(default_factory=lambda: Governor(Way.PLAIN, 0))


class _Statement:
    """The quantities of one sentence on their way to drafts."""

    def __init__(self, sentence: Sentence, quantities: Sequence[Reading], context: Context) -> None:
        self.sentence = sentence
        self.context = context
        self.text = fold(sentence.quote)
        year = context.period.end.year if context.period is not None else context.said.year
        self.clock = Clock(context.said, year)
        self.times = times_of(self.text, self.clock)
        self.clauses = clauses_of(self.text, self.times, context.home)
        self.at = self._standing(quantities)
        self.subject = context.measure
        self.place: str | None = None
        self.period = context.period
        self.period_why = "the time of the sentence before"
        self.made: list[Draft] = []
        self.whole: Draft | None = None

    def drafts(self) -> list[Draft]:
        """Every claim, in order; what the sentence was about stays in the context."""
        for clause in self.clauses:
            here = [standing for standing in self.at if standing.clause is clause]
            self._enter(clause, here)
            for standing in here:
                if not standing.boundary:
                    self._draft(standing)
        self._respectively()
        self.context.measure, self.context.period = self.subject, self.period
        self.context.recent = self.made
        return self._with_range_ends()

    # -- where each stands ---------------------------------------------------------------

    def _standing(self, quantities: Sequence[Reading]) -> list[_Standing]:
        found: list[_Standing] = []
        base = self.sentence.start
        for reading in quantities:
            start, end = reading.start - base, reading.end - base
            clause = next((each for each in self.clauses if each.start <= start < each.end), None)
            if clause is None:
                continue
            before = found[-1] if found and found[-1].clause is clause else None
            first = clause.start if before is None or before.boundary else before.end
            standing = _Standing(reading, clause, start, end, first)
            standing.bracket = self._opening(first, start) >= 0
            found.append(standing)
        for one, following in pairwise(found):
            one.boundary = one.clause is following.clause and self._is_boundary(one, following)
            if one.boundary:
                following.first = one.first
        self._govern(found)
        return found

    def _govern(self, found: Sequence[_Standing]) -> None:
        """What governs each; one that only a list mark parts from the one before is governed alike."""
        former: _Standing | None = None
        for standing in found:
            between = self.text[standing.first : standing.start].strip()
            listed = former is not None and former.clause is standing.clause and between in _LIST_MARKS
            if former is not None and listed and former.reading.unit == standing.reading.unit:
                standing.governor = replace(former.governor, subject_end=standing.first)
            else:
                taken = self._taken(standing.clause)
                standing.governor = governor_of(self.text, standing.first, standing.start, taken)
            former = standing

    def _is_boundary(self, one: _Standing, following: _Standing) -> bool:
        """收入超过10亿元的企业20家: the first number limits what the second counts."""
        between = self.text[one.end : following.start]
        return between.startswith("的") and len(between) > 1 and one.reading.form is not Form.RANK

    def _opening(self, first: int, start: int) -> int:
        """Where the bracket opens that the number stands in, or -1."""
        region = self.text[first:start]
        opening = max(region.rfind("("), region.rfind("（"))
        closing = max(region.rfind(")"), region.rfind("）"))
        return first + opening if opening > closing else -1

    @staticmethod
    def _taken(clause: Clause) -> list[tuple[int, int]]:
        return [(time.start, time.end) for time in clause.times] + [
            (each.start, each.end) for each in clause.places
        ]

    # -- one number ----------------------------------------------------------------------

    def _enter(self, clause: Clause, here: Sequence[_Standing]) -> None:
        """Take over the clause's time and place, and what it is about when it holds no number."""
        self._remember_time(clause)
        limit = here[0].governor.subject_end if here else clause.end
        for place in clause.places:
            if place.end <= limit and self._owns(place.start) and not (here and here[0].bracket):
                self.place = place.name
        if not here:
            self.subject = self._topic(clause) or self.subject

    def _topic(self, clause: Clause) -> str:
        """粮食总产量， or 服务收入增长较快，: the phrase before the verb of a clause without a number."""
        end = clause.end
        for word in _TOPIC_VERBS:
            at = self.text.find(word, clause.start, end)
            end = at if at > clause.start else end
        taken = [(time.start, time.end) for time in clause.times]
        taken += [(place.start, place.end) for place in clause.places]
        topic = measure_of(self.text, clause.start, end, taken)
        head = topic.rsplit("的", 1)[-1]
        return (
            head if words.ends_with(head, words.SHARED_HEADS + words.SHARE_HEADS + words.INDEX_HEADS) else ""
        )

    def _remember_time(self, clause: Clause) -> None:
        for time in clause.times:
            if not self._is_other_time(time):
                self.period, self.period_why = time.period, time.why

    def _is_other_time(self, time: Time) -> bool:
        """A time that is compared with or moved away from, and not the figure's own."""
        before = self.text[max(0, time.start - 1) : time.start]
        return before != "" and before in _COMPARED + "由从自"

    def _owns(self, start: int) -> bool:
        if self.text.endswith(_NOT_THE_PLACE, max(0, start - 2), start):
            return False
        follows = self.text.rfind("继", max(0, start - _REACH), start)
        return follows < 0 or "后" not in self.text[start : start + _REACH]

    def _draft(self, standing: _Standing) -> None:
        reading, governor = standing.reading, standing.governor
        draft = Draft(reading, self.sentence, reading.bounds())
        draft.measure, draft.why["measure"] = self._measure(standing)
        self._kind(draft, standing)
        self._period(draft, standing)
        draft.place, draft.why["place"] = self._where(standing)
        self._basis(draft, standing)
        self._status(draft, standing)
        self._remark(draft, standing)
        self._relate(draft, standing)
        self.made.append(draft)
        if governor.way in (Way.LEVEL, Way.PLAIN, Way.BASE) and draft.kind in (Kind.LEVEL, Kind.COUNT):
            self.whole = draft

    def _measure(self, standing: _Standing) -> tuple[str, str]:
        reading, governor = standing.reading, standing.governor
        if standing.bracket:
            return self.subject, "what the number before the bracket measures"
        own = measure_of(self.text, standing.first, self._measured_to(standing), self._owned(standing))
        if self.text[standing.first : governor.subject_end].lstrip("，、 ").startswith("其中") and own:
            self.subject = own
            return own, "a part named after 其中"
        if governor.way is Way.SHARE and governor.whole is not None:
            whole = trim(self.text[slice(*governor.whole)].rstrip("的"))
            self.subject = own or self.subject
            return f"{self.subject}占{whole}", "a share of the whole named after 占"
        if not own:
            return self._without_subject(standing)
        if not (reading.form is Form.RANK or governor.word in ("高于", "低于", "领先")):
            self.subject = own
        return own, "the phrase before it in its clause"

    def _measured_to(self, standing: _Standing) -> int:
        """Where the measured phrase ends: before the verb, and for a rank before 居, 位列 …"""
        end = standing.governor.subject_end
        if standing.reading.form is not Form.RANK:
            return end
        found = (self.text.find(word, standing.first, end) for word in _RANKING)
        return min((at for at in found if at >= 0), default=end)

    def _without_subject(self, standing: _Standing) -> tuple[str, str]:
        noun = standing.reading.noun
        if noun and standing.governor.way in (Way.LEVEL, Way.PLAIN, Way.MOVED):
            self.subject = noun
            return noun, "what is counted"
        after = self.text[standing.end : standing.clause.end]
        if after.startswith("的") and len(after) > 1:
            self.subject = trim(after[1:])
            return self.subject, "the noun after it"
        return self.subject, "the subject of the clause before"

    def _owned(self, standing: _Standing) -> list[tuple[int, int]]:
        times = [(time.start, time.end) for time in standing.clause.times]
        return times + [
            (place.start, place.end) for place in standing.clause.places if self._owns(place.start)
        ]

    def _kind(self, draft: Draft, standing: _Standing) -> None:
        reading, governor = standing.reading, standing.governor
        unit = reading.unit
        before = next((made for made in reversed(self.made) if made.unit == unit), None)
        if standing.bracket and before is not None:
            draft.kind, draft.direction = before.kind, before.direction
        elif unit == "rank":
            draft.kind = Kind.RANK
        elif unit in _POINTS:
            draft.kind, draft.direction = Kind.CHANGE, governor.direction or Direction.UP
        elif governor.way is Way.MOVED and governor.direction is not None:
            relative = unit in ("percent", "times")
            draft.kind, draft.direction = (Kind.GROWTH if relative else Kind.CHANGE), governor.direction
            if unit == "times":
                draft.unit, draft.value = "percent", draft.value * 100
                printed, soft, hard = draft.bounds.printed, draft.bounds.soft, draft.bounds.hard
                draft.bounds = Bounds(printed.scaled(100), soft.scaled(100), hard.scaled(100))
        elif unit == "percent":
            self._standing_percent(draft)
        elif unit == "person" or unit.startswith("count:"):
            draft.kind = Kind.COUNT
        elif unit == "times":
            draft.kind = Kind.RATIO
        draft.why["kind"] = f"{governor.way}: “{governor.word}”" if governor.word else str(governor.way)

    @staticmethod
    def _standing_percent(draft: Draft) -> None:
        """A percent nothing moved by: growth, an index or a share by the head of what is measured."""
        head = draft.measure.rstrip('）)”"')
        if words.ends_with(head, words.GROWTH_HEADS):
            draft.kind, draft.direction = Kind.GROWTH, Direction.UP
        elif words.ends_with(head, words.INDEX_HEADS):
            draft.kind = Kind.INDEX
        else:
            draft.kind = Kind.SHARE

    # -- when and where ------------------------------------------------------------------

    def _period(self, draft: Draft, standing: _Standing) -> None:
        own = [time for time in standing.clause.times if standing.first <= time.start < standing.start]
        if standing.governor.way is Way.BASE:
            based = [time for time in own if time.start >= standing.governor.subject_end]
            draft.period = based[-1].period if based else None
            draft.why["period"] = based[-1].why if based else "not said"
            return
        named = [time for time in own if not self._is_other_time(time)]
        if named:
            draft.period, draft.why["period"] = named[-1].period, named[-1].why
        elif self.period is not None:
            draft.period, draft.why["period"] = self.period, self.period_why
        else:
            draft.period, draft.why["period"] = self._reported_year(standing)
        if draft.kind is Kind.CHANGE and draft.period is not None and _spans_years(draft.period):
            draft.basis, draft.basis_period = BasisKind.NAMED, cal.year(draft.period.start.year)
            draft.period = cal.year(draft.period.end.year)

    def _reported_year(self, standing: _Standing) -> tuple[Period | None, str]:
        """A yearly report speaks of the year before, and plans for its own."""
        if not self._is_yearly_report():
            return None, "not said"
        ahead = self._ahead(standing.clause) is not None
        year = self.context.said.year - (0 if ahead else 1)
        return cal.year(
            year
        ), "a yearly report plans for its own year" if ahead else "a yearly report: the year before"

    def _where(self, standing: _Standing) -> tuple[str | None, str]:
        limit = standing.start
        if standing.bracket:
            opening = self._opening(standing.first, standing.start)
            inside = [each for each in standing.clause.places if each.start >= opening and each.end <= limit]
            before = [each for each in standing.clause.places if each.end == opening]
            for each in (inside or before)[-1:]:
                return each.name, "the place at the bracket"
        region_end = standing.governor.subject_end if standing.governor.way is not Way.PLAIN else limit
        own = [
            each
            for each in standing.clause.places
            if each.end <= region_end and self._owns(each.start) and not self._of_rank(standing, each.end)
        ]
        if own and not standing.bracket:
            self.place = own[-1].name
            return own[-1].name, "named in its clause"
        if self.place is not None:
            return self.place, "the place of the clause before"
        return self.context.default_place()

    @staticmethod
    def _of_rank(standing: _Standing, end: int) -> bool:
        return standing.reading.form is Form.RANK and end == standing.start

    # -- what it is against, and how firm ------------------------------------------------

    def _basis(self, draft: Draft, standing: _Standing) -> None:
        if draft.kind not in (Kind.GROWTH, Kind.CHANGE) or draft.basis is not None:
            return
        region = self.text[standing.first : standing.start]
        compared = [
            time for time in standing.clause.times if self.text[time.start - 1 : time.start] in tuple("比较")
        ]
        if any(word in region for word in words.AVERAGE):
            draft.basis = BasisKind.AVERAGE
        elif any(word in region for word in words.PERIOD_ON_PERIOD):
            draft.basis = (
                BasisKind.QOQ if draft.period is not None and draft.period.days > 40 else BasisKind.MOM
            )
        elif any(word in region for word in words.YOY) or (draft.kind is Kind.GROWTH and not compared):
            draft.basis = BasisKind.YOY
        elif compared:
            draft.basis, draft.basis_period = BasisKind.NAMED, compared[-1].period
        if draft.basis is BasisKind.AVERAGE and "yearly report" in draft.why["period"]:
            draft.period, draft.why["period"] = None, "an average over years that are not named"
        if draft.basis is BasisKind.AVERAGE:
            draft.measure = f"{draft.measure}年均增长" if "年均" not in draft.measure else draft.measure
        if draft.basis is not None:
            draft.why["basis"] = "the words of its clause"

    def _status(self, draft: Draft, standing: _Standing) -> None:
        status = self._ahead(standing.clause) or self._planned(draft)
        region = self.text[standing.clause.start : standing.clause.end]
        for name in ("estimate", "revised"):
            if status is None and any(word in region for word in words.STATUS[name]):
                status = Status(name)
        if status is not None:
            draft.status = status
            draft.why["status"] = "the words of its clause"
        before = max((each.end for each in self.at if each.end <= standing.start), default=0)
        for name, group in words.ADJUSTMENT.items():
            if any(word in self.text[before : standing.start] for word in group):
                draft.adjustment = name

    def _planned(self, draft: Draft) -> Status | None:
        """What a yearly report says of its own year, which has only begun, is a plan."""
        if draft.period is None or not self._is_yearly_report() or self.context.said.month > _YEAR_HAS_BEGUN:
            return None
        return Status.TARGET if draft.period == cal.year(self.context.said.year) else None

    def _is_yearly_report(self) -> bool:
        title = fold(self.context.briefing.title or "")
        return any(word in title for word in _REPORTS)

    def _ahead(self, clause: Clause) -> Status | None:
        region = self.text[clause.start : clause.end]
        if any(word in region for word in words.STATUS["target"]):
            return Status.TARGET
        return Status.FORECAST if any(word in region for word in words.STATUS["forecast"]) else None

    def _remark(self, draft: Draft, standing: _Standing) -> None:
        at = self.text.find("首次", standing.first, standing.start)
        if at >= 0:
            span = Span(self.sentence.start + at, self.sentence.start + at + 2)
            draft.assertions = (*draft.assertions, Assertion(AssertionKind.FIRST_TIME, span))

    def _relate(self, draft: Draft, standing: _Standing) -> None:
        part = self.text.startswith("其中", standing.clause.start)
        if part and self.whole is not None and self.whole.unit == draft.unit:
            draft.relations.append((RelationKind.PART_OF, self.whole))
        before = self.made[-1] if self.made else None
        if before is None or before.measure != draft.measure:
            return
        if draft.kind in (Kind.GROWTH, Kind.CHANGE) and before.kind not in (Kind.GROWTH, Kind.CHANGE):
            draft.relations.append((RelationKind.GROWTH_OF, before))
        elif before.unit == draft.unit and "moved away" in before.why.get("kind", ""):
            before.relations.append((RelationKind.BASE_OF, draft))

    # -- lists and ranges ----------------------------------------------------------------

    def _respectively(self) -> None:
        """甲和乙收入分别达到365亿元和29亿元: one measure a number, the shared head given to each."""
        for clause in self.clauses:
            at = self.text.find("分别", clause.start, clause.end)
            start = self.sentence.start
            listed = [draft for draft in self.made if at >= 0 and at < draft.start - start < clause.end]
            if not listed:
                continue
            items = [trim(item) for item in _LIST.split(self._listed_subject(clause, at)) if trim(item)]
            if len(items) != len(listed):
                continue
            head = words.ends_with(items[-1], words.SHARED_HEADS)
            for draft, item in zip(listed, items, strict=True):
                complete = not head or words.ends_with(item, words.SHARED_HEADS)
                draft.measure = item if complete else item + head
                draft.why["measure"] = "its place in the list before 分别"

    def _listed_subject(self, clause: Clause, at: int) -> str:
        taken = [(time.start, time.end) for time in clause.times] + [
            (each.start, each.end) for each in clause.places
        ]
        return measure_of(self.text, clause.start, at, taken)

    def _with_range_ends(self) -> list[Draft]:
        done: list[Draft] = []
        for draft in self.made:
            done.append(draft)
            if draft.reading.upper is not None:
                twin = draft.as_upper_end()
                draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
                twin.relations.append((RelationKind.RANGE_WITH, draft))
                draft.relations.append((RelationKind.RANGE_WITH, twin))
                done.append(twin)
        return done


def _spans_years(period: Period) -> bool:
    return period.days > 400
