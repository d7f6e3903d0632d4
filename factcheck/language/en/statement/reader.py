"""One sentence → drafts: the passes over its quantities, in the order their answers are needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....claim import BasisKind, Kind, RelationKind, Status
from ....extract import calendar as cal
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Form, Reading
from ....period import Period
from ....quantity import Direction
from ....text import Sentence, Tag
from ..morphology import singular
from ..periods import Clock, Role, read_times
from ..places import Manner, read_places
from ..unit_table import shared_names
from . import words
from .counted import counted_words, done_word, predicate
from .frame import NOTHING, Frame, TimeOn
from .governor import Governor, Way, finite_left, follows_base, governor_of
from .headless import head_for, is_headless, unit_of
from .kind import decide_kind, is_count
from .measure import (
    clean,
    complement,
    main_subject,
    object_words,
    phrase_before,
    phrase_end,
    subject_region,
    subject_words,
)
from .remarks import remark
from .running import mark_running
from .setting import only_place, place_of, spell, time_of
from .tense import Tense, tense_near, tense_of
from .worth import is_claim


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims a sentence makes, as drafts in the order of its quantities; updates ``context``."""
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence.quote, clock) if sentence.tags & _TIMELY or quantities else []
    places = read_places(sentence.tokens) if sentence.tags & Tag.CAPITAL else []
    frame = Frame(sentence, quantities, times, places)
    drafts = _Statement(frame, context).drafts() if frame.quantities else []
    _carry(frame, drafts, context)
    return drafts


_TIMELY = Tag.DIGITS | Tag.TIME | Tag.MONTH


class _Statement:
    """The quantities of one sentence on their way to drafts."""

    def __init__(self, frame: Frame, context: Context) -> None:
        self.frame = frame
        self.context = context
        self.governors = [governor_of(frame, number) for number in range(len(frame.quantities))]
        self.made: list[Draft | None] = [None] * len(frame.quantities)
        self.nouns: dict[int, str] = {}
        """What headless counts count."""
        self.stems: dict[int, str] = {}
        """What was measured, without the part a tail adds ("from customs")."""

    def every(self) -> list[Draft]:
        """A draft for every quantity the frame holds, claim or not."""
        for number in range(len(self.made)):
            self._draft(number)
        self._spread_respectively()
        return [draft for draft in self.made if draft is not None]

    def drafts(self) -> list[Draft]:
        """The claims among them, each end of a range one."""
        self.every()
        done: list[Draft] = []
        for number, draft in enumerate(self.made):
            if draft is None or not is_claim(self.frame, draft, self.governors[number]):
                continue
            remark(self.frame, number, draft)
            done.append(draft)
            if draft.reading.upper is not None:
                done.append(self._upper(draft))
        return done

    @staticmethod
    def _upper(draft: Draft) -> Draft:
        from ....quantity import Hedge

        twin = draft.as_upper_end()
        draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
        twin.relations.append((RelationKind.RANGE_WITH, draft))
        draft.relations.append((RelationKind.RANGE_WITH, twin))
        draft.why["hedge"] = twin.why["hedge"] = "an end of a range"
        return twin

    # -- one quantity --------------------------------------------------------------------

    def _draft(self, number: int) -> None:
        frame = self.frame
        reading = frame.quantities[number]
        governor = self._listed(number)
        draft = Draft(reading, frame.sentence, reading.bounds())
        self.made[number] = draft
        self._unit(number, draft)
        self._head(number, draft)
        before = self._before(number)
        if reading.form is Form.CONVERSION and before is not None:
            self._conversion(draft, before)
            return
        measure, why = self._measure(number, governor, draft)
        decide_kind(frame, reading, governor, measure, draft)
        based = (
            governor.way in (Way.MOVED_BY, Way.NOUN_AFTER)
            and number > 0
            and follows_base(frame, governor, reading.first)
        )
        if governor.way is Way.BASE or reading.form is Form.MOVE_FROM or based:
            measure = self.stems[number] = self._as_base(number, draft, measure)
        before = self._before(number)
        if draft.why.pop("as", "") and before is not None:
            draft.kind, draft.direction = before.kind, before.direction
        draft.measure = measure
        draft.why["measure"] = why
        _count_by_number(draft)
        if not draft.unit and before is not None and is_count(before.unit) and before.measure == measure:
            draft.unit, draft.why["unit"] = before.unit, "the unit of the claim it goes on from"
            draft.kind = Kind.COUNT if draft.kind is Kind.LEVEL else draft.kind
        _count_by_subject(draft, governor)
        if governor.way is Way.SHARE:
            self.stems[number] = measure
        if draft.value < 0 or (
            draft.kind in (Kind.GROWTH, Kind.CHANGE) and frame.lower(reading.first - 1) == "minus"
        ):
            self._signed(draft)
        self._time(number, governor, draft)
        mark_running(frame, draft, self.context.said)
        self._place(number, governor, draft)
        self._currency(draft)
        self._basis(number, draft)
        self._relate(number, governor, draft)

    @staticmethod
    def _signed(draft: Draft) -> None:
        """A printed minus is the sign of growth; the value stays a magnitude."""
        if draft.kind in (Kind.GROWTH, Kind.CHANGE):
            draft.direction = Direction.DOWN
            draft.why["direction"] = "a printed minus"
            if draft.value >= 0:
                return
            draft.value = -draft.value
            draft.bounds = type(draft.bounds)(-draft.bounds.printed, -draft.bounds.soft, -draft.bounds.hard)
            draft.why["direction"] = "a printed minus"

    def _before(self, number: int) -> Draft | None:
        """The claim before this one in the sentence, the tokens of which it may go on from."""
        for earlier in range(number - 1, -1, -1):
            made = self.made[earlier]
            if made is not None:
                return made
        return None

    def _listed(self, number: int) -> Governor:
        """A listed quantity is governed as the one it follows."""
        governor = self.governors[number]
        if governor.way is not Way.LISTED or number == 0:
            return governor
        earlier = self.governors[number - 1]
        if earlier.way in (Way.LISTED, Way.BRACKET) and number > 1:
            earlier = self.governors[number - 2] if earlier.way is Way.BRACKET else earlier
        reading, former = self.frame.quantities[number], self.frame.quantities[number - 1]
        if is_count(reading.unit) and earlier.way is Way.WHOLE:
            earlier = Governor(Way.SUBJECT, reading.first)
        if (
            earlier.way in (Way.MOVED_BY, Way.NOUN_AFTER, Way.COMPARED)
            and reading.unit != former.unit
            and reading.unit
            and self.frame.lower(reading.first - 1) != "or"  # "rose 17.5 points, or 0.2 percent"
        ):
            earlier = Governor(Way.LEVEL, governor.at)
        self.governors[number] = earlier
        return earlier

    def _unit(self, number: int, draft: Draft) -> None:
        """A bare number takes the unit of what it goes on from ("12 are in critical condition")."""
        if draft.unit:
            return
        if self.governors[number].way is Way.LEVEL and not _acts(self.frame, self.governors[number].at):
            return
        if self.governors[number].way is Way.OF_NOUN:
            return
        for earlier in range(number - 1, -1, -1):
            unit = self.frame.quantities[earlier].unit
            if is_count(unit):
                draft.unit = unit
                draft.why["unit"] = "the unit of the number before it"
                return
            if unit and unit not in ("percent", "times", "rank"):
                if self._listed_with_time(number) or _of_which(
                    self.frame, self.frame.quantities[earlier].last, draft.reading.first
                ):
                    draft.unit, draft.why["unit"] = unit, "the unit of the number before it"
                    return
                break
        if (
            self.context.unit
            and number == 0
            and is_count(self.context.unit)
            and draft.reading.first < 4
            and _acts_at_once(self.frame, draft.reading.last)
        ):
            draft.unit = self.context.unit
            draft.why["unit"] = "what was counted in the sentence before"

    def _listed_with_time(self, number: int) -> bool:
        """ "410 tonnes in 2018, and 388 in 2019": the same unit at another time."""
        frame = self.frame
        reading = frame.quantities[number]
        timed = reading.last < len(frame.tokens) and frame.time_at[reading.last] != NOTHING
        return timed and self.governors[number].way in (Way.LISTED, Way.PLAIN, Way.BASE)

    def _head(self, number: int, draft: Draft) -> None:
        """Give a count without a noun the noun it is short of."""
        reading = draft.reading
        if not is_headless(self.frame, reading):
            return
        before = self._before(number)
        modifier = " ".join(self.frame.text(reading.number.last, reading.last).split())
        bracketed = self.governors[number].way is Way.BRACKET
        if bracketed and before is not None and is_count(before.unit):
            base = self.nouns.get(self.made.index(before)) or self._noun(before.reading)
            self.nouns[number], draft.unit = f"{modifier} {base}", before.unit
        else:
            head = head_for(modifier, self.context.briefing.text, self.context.noun)
            if not head:
                return
            self.nouns[number] = f"{modifier} {head}"
            draft.unit = unit_of(self.nouns[number])
        draft.why["unit"] = "the noun its adjective goes with"

    def _noun(self, reading: Reading) -> str:
        """The counted noun as printed."""
        if reading.last <= reading.number.last:
            for former in self.frame.quantities:
                if former is not reading and former.noun == reading.noun and former.last > former.number.last:
                    return " ".join(self.frame.text(former.number.last, former.last).split())
            return reading.noun
        noun = " ".join(self.frame.text(reading.number.last, reading.last).split())
        return (noun or reading.noun).removeprefix("of ")

    @staticmethod
    def _conversion(draft: Draft, before: Draft) -> None:
        for name in ("kind", "direction", "measure", "place", "period", "basis", "basis_period"):
            setattr(draft, name, getattr(before, name))
        draft.relations.append((RelationKind.CONVERSION_OF, before))
        draft.why = dict.fromkeys(("kind", "measure", "place", "period"), "the same fact in another unit")

    # -- what is measured ----------------------------------------------------------------

    def _measure(self, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
        found, why = self._measure_by_way(number, governor, draft)
        if found and found.lower() not in words.PRONOUNS:
            return found, why
        ahead = self._subject_ahead(number) or main_subject(self.frame, len(self.frame.tokens))
        if ahead and ahead.lower() not in words.ANAPHORS and f"the {ahead.lower()}" not in words.ANAPHORS:
            return ahead, "the subject of its sentence"
        if found and self.context.measure:
            return self.context.measure, "points back to the sentence before"
        return found or ahead, why

    def _measure_by_way(self, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
        reading = self.frame.quantities[number]
        way = governor.way
        if way is Way.BRACKET:
            return self._bracket_measure(number, governor, draft)
        if is_count(reading.unit) and way not in (Way.MOVED_BY, Way.COMPARED, Way.NOUN_AFTER, Way.BASE):
            return self._counted(number, governor), "what is counted"
        if (
            is_count(draft.unit)
            and not reading.unit
            and (way in _ELLIPTICAL_WAYS or (way is Way.LEVEL and _acts(self.frame, governor.at)))
        ):
            return self._elliptical(number, governor), "what was counted before, with what is said of it here"
        if way is Way.SHARE:
            return self._share_measure(number, governor)
        if way is Way.NOUN_AFTER:
            return self._noun_after(number, governor)
        if way is Way.MOVED_BY and governor.noun != NOTHING:
            return self._noun_before(number, governor)
        if way is Way.OF_NOUN:
            return self._of_noun(number, governor, draft)
        if way is Way.COMPARED:
            return self._compared_measure(number, governor)
        attributive = self._attributive(number)
        if attributive:
            return attributive, "the noun it qualifies"
        if (
            way is Way.LEVEL
            and self._does(governor.at)
            and reading.unit not in ("", "percent", "rank", "times")
        ):
            return self._done(number, governor)
        return self._subject(number, governor)

    def _attributive(self, number: int) -> str:
        """ "a $2.2 trillion rescue package": the amount qualifies the noun behind it."""
        frame = self.frame
        reading = frame.quantities[number]
        if (
            reading.unit in ("", "percent", "rank", "times")
            or is_count(reading.unit)
            or reading.last >= len(frame.tokens)
        ):
            return ""
        article = frame.lower(reading.first - 1) in ("a", "an", "the", "its", "their", "our") or frame.lower(
            reading.first
        ) in ("a", "an")
        tag = frame.tag(reading.last)
        noun = (
            tag & Tag.WORD
            and not tag & (Tag.CLOSED | Tag.ADVERB | Tag.UP | Tag.DOWN)
            and frame.free(reading.last)
        )
        if (
            not article
            or not noun
            or frame.lower(reading.last) in words.COMPARATIVES_UP | words.COMPARATIVES_DOWN
        ):
            return ""
        return clean(frame, reading.last, phrase_end(frame, reading.last, 8))

    def _does(self, at: int) -> bool:
        """A verb of doing ("shipped", "invested"), not one of being or becoming."""
        frame = self.frame
        lower = frame.lower(at)
        if lower in words.LEVEL_VERBS | words.BE | words.SHARE_VERBS | words.BRINGING:
            return False
        if (
            frame.lower(at + 1) in ("to", "at", "by")
            or frame.tag(at) & (Tag.UP | Tag.DOWN)
            or lower in _VALUING
        ):
            return False
        return frame.is_verb(at) or lower.endswith("ed")

    def _done(self, number: int, governor: Governor) -> tuple[str, str]:
        """ "shipped 3,200 pounds of hops": what was shipped; "invested 3 million in railways"."""
        frame = self.frame
        tail = self._tail(number, governor)
        verb = done_word(frame, governor.at)
        if tail.startswith("of "):
            return _joined(tail[3:], verb), "what the verb acts on"
        subject = subject_words(frame, governor.at)
        self.stems[number] = f"{subject} {verb}".strip()
        if subject.lower() in words.PRONOUNS or subject.lower() in (
            "city",
            "state",
            "government",
            "country",
            "province",
        ):
            subject = ""
        return _joined(subject, verb, tail), "who did what"

    def _subject(self, number: int, governor: Governor) -> tuple[str, str]:
        frame = self.frame
        reading = frame.quantities[number]
        acted_on = self._acted_on(number, governor)
        if acted_on:
            return acted_on, "what the verb acts on"
        if governor.way is Way.LISTED:
            found = ""
        elif _goes_on(frame, governor.at):
            found = "" if self._before(number) is not None else main_subject(frame, governor.at)
        elif (
            governor.way in (Way.PLAIN, Way.SUBJECT)
            and reading.unit == "percent"
            and frame.lower(reading.last) == "of"
        ):
            return self._percent_of(number), "what it is a share of"
        elif (
            governor.way in (Way.PLAIN, Way.SUBJECT, Way.LISTED)
            and reading.unit == "percent"
            and self._whole_before(number)
        ):
            return self._share_of_whole(number)
        elif governor.way is Way.PLAIN and self._part_phrase(governor):
            return self._part(number, governor)
        else:
            found = self._with_whole(subject_words(frame, governor.subject_end), governor)
        tail = ""
        if reading.unit != "percent" or frame.lower(reading.last) == "of":
            tail = self._tail(number, governor)
        if governor.way is Way.LEVEL and reading.unit == "percent" and tail.startswith("of "):
            tail = f"share {tail}" if "share" not in found and not found.endswith(("rate", "ratio")) else tail
        if not tail and reading.unit != "percent" and frame.tag(reading.last) & Tag.AUXILIARY:
            tail = counted_words(frame, reading, Governor(Way.SUBJECT, reading.first), "")
            before = self._before(number)
            if tail and not found and (before is None or before.unit != reading.unit):
                return tail, "what is said of it"
        return self._resolved(number, found, tail)

    def _with_whole(self, found: str, governor: Governor) -> str:
        """ "…, with the trade volume standing at": the volume of what the sentence is about."""
        frame = self.frame
        first, _ = subject_region(frame, governor.subject_end)
        if frame.lower(first - 1) != "with" and frame.lower(first) != "with":
            return found
        if not found or found.lower().split()[-1] not in words.TRANSPARENT:
            return found
        main = main_subject(frame, first)
        return f"{found} of {main}" if main and main.lower() not in found.lower() else found

    def _whole_before(self, number: int) -> str:
        """ "Of the electricity sold, 34 percent went to industry": the whole that opens the sentence."""
        frame = self.frame
        if frame.lower(0) not in ("of", "among") or frame.segment_at[frame.quantities[number].first] == 0:
            return ""
        first, last = frame.segments[0]
        if any(frame.quantity_at[index] != NOTHING for index in range(first, last)):
            return ""
        found = clean(frame, first + 1, last)
        return (
            ""
            if found.lower() in words.PRONOUNS or found.lower() in ("total", "this total", "number")
            else found
        )

    def _share_of_whole(self, number: int) -> tuple[str, str]:
        frame = self.frame
        at = frame.quantities[number].last
        said = predicate(frame, at) or complement(
            frame, at, openers=frozenset(("to", "from", "for", "in", "by", "on", "into"))
        )
        return f"share of {self._whole_before(number)} {said}".strip(), "the whole that opens the sentence"

    def _percent_of(self, number: int) -> str:
        """ "60 percent of cases were reported from": the whole and what is said of the part."""
        frame = self.frame
        at = frame.quantities[number].last
        end = phrase_end(frame, at, 12)
        whole = clean(frame, at + 1, end)
        before = self._before(number)
        if whole.lower() in ("total", "them", "these", "whole", "all", "those") and before is not None:
            return f"{before.measure} share of {whole}"
        said = (
            counted_words(frame, frame.quantities[number], Governor(Way.SUBJECT, at), "")
            if end <= at
            else predicate(frame, end)
        )
        return _joined(f"share of {whole}".rstrip(), said)

    def _part_phrase(self, governor: Governor) -> bool:
        """Whether the words before a verbless number are "in cash", "from lands": a part, not a subject."""
        frame = self.frame
        first, last = subject_region(frame, governor.subject_end)
        while first < last and frame.tag(first) & Tag.CONJUNCTION:
            first += 1
        return (
            first < last
            and frame.lower(first) in ("in", "from", "for", "on", "by")
            and frame.free(first)
            and frame.place_at[first] == NOTHING
        )

    def _part(self, number: int, governor: Governor) -> tuple[str, str]:
        frame = self.frame
        first, last = subject_region(frame, governor.subject_end)
        while frame.tag(first) & Tag.CONJUNCTION:
            first += 1
        phrase = clean(frame, first + 1, last)
        whole, _ = self._antecedent(number)
        self.stems[number] = whole
        return _joined(
            whole, f"{frame.lower(first)} {phrase}" if phrase else ""
        ), "a part of what is measured before it"

    def _acted_on(self, number: int, governor: Governor) -> str:
        """ "raised its benchmark rate to 5 percent": the object is measured, not who raised it."""
        frame = self.frame
        at = governor.at
        if governor.way not in (Way.MOVED_BY, Way.LEVEL) or governor.noun != NOTHING:
            return ""
        if not frame.tag(at) & (Tag.UP | Tag.DOWN) and frame.lower(at) not in words.BRINGING:
            return ""
        end = frame.quantities[number].first
        for earlier in frame.quantities[:number]:
            if earlier.first > at:
                end = min(end, earlier.first)
        while end > at + 1 and (frame.lower(end - 1) in ("by", "to", "from") or not frame.free(end - 1)):
            end -= 1
        return object_words(frame, at, end)

    def _tail(self, number: int, governor: Governor) -> str:
        frame = self.frame
        reading = frame.quantities[number]
        at = reading.last
        while at < len(frame.tokens) and frame.time_at[at] != NOTHING:
            at = max(at + 1, frame.times[frame.time_at[at]].last)
        if governor.direction is not None and frame.lower(at) in (
            "from",
            "to",
            "by",
            "over",
            "on",
            "in",
            "at",
            "than",
        ):
            return ""
        if frame.lower(at) == "for" and frame.lower(at + 1) == "the" and frame.lower(at + 3) == "time":
            return ""
        if frame.lower(at) in (
            "to",
            "at",
            "with",
            "than",
            "as",
            "compared",
            "against",
            "after",
            "by",
            "before",
        ):
            return ""
        if frame.lower(at) == "from" and governor.way is not Way.LEVEL and governor.way is not Way.PLAIN:
            return ""
        return complement(frame, at)

    def _resolved(self, number: int, found: str, tail: str = "") -> tuple[str, str]:
        """A subject that is a noun phrase stands for itself; one that points back takes what it points at."""
        lowered = found.lower()
        if (
            found
            and lowered not in words.PRONOUNS
            and not _is_time(lowered)
            and lowered not in words.ANAPHORS
            and f"the {lowered}" not in words.ANAPHORS
        ):
            part = self._part_of_whole(number, found)
            self.stems[number] = part
            return _joined(part, tail), "the subject of its clause"
        antecedent, why = self._antecedent(number)
        self.stems[number] = antecedent
        if not antecedent and found:
            return _joined(found, tail), "the subject of its clause"
        if (
            found
            and lowered not in words.PRONOUNS
            and lowered.removeprefix("the ") in ("growth rate", "growth")
        ):
            antecedent = (
                f"{antecedent} {lowered.removeprefix('the ')}" if "growth" not in antecedent else antecedent
            )
        if antecedent or not tail:
            return _joined(antecedent, tail), why
        return tail, "the words after it"

    def _part_of_whole(self, number: int, found: str) -> str:
        """ "of which there were of specie": a part of what was measured before."""
        frame = self.frame
        first, last = frame.segment(frame.quantities[number].first)
        which = next(
            (k for k in range(first, last) if frame.lower(k) == "which" and frame.lower(k - 1) == "of"),
            NOTHING,
        )
        if which == NOTHING or which > frame.quantities[number].first:
            return found
        whole = self._before(number)
        lowered = found.lower()
        for lead in ("of which ", "which ", "there were ", "there was ", "of ", "in "):
            lowered_found = found.lower()
            if lowered_found.startswith(lead):
                found = found[len(lead) :]
        del lowered
        return f"{whole.measure} {found}" if whole is not None and whole.measure else found

    def _antecedent(self, number: int) -> tuple[str, str]:
        before = self._before(number)
        if before is not None and before.measure:
            return self.stems.get(
                self.made.index(before)
            ) or before.measure, "goes on from the claim before it in the sentence"
        own = main_subject(self.frame, self.frame.quantities[number].first) if self.frame.tokens else ""
        if own and own.lower() not in words.ANAPHORS and f"the {own.lower()}" not in words.ANAPHORS:
            return own, "the subject of the sentence"
        if self.context.measure:
            return self.context.measure, "points back to the sentence before"
        if self.context.heading and self.context.in_list:
            return self.context.heading, "the heading above it"
        return "", "not said"

    def _counted(self, number: int, governor: Governor) -> str:
        reading = self.frame.quantities[number]
        if number in self.nouns:
            return self.nouns[number]
        return counted_words(self.frame, reading, governor, self._noun(reading))

    def _elliptical(self, number: int, governor: Governor) -> str:
        """ "12 are in critical condition": the noun stands with the number before."""
        reading = self.frame.quantities[number]
        noun = ""
        for earlier in range(number - 1, -1, -1):
            former = self.frame.quantities[earlier]
            if former.noun:
                noun = self.frame.text(former.number.last, former.last)
                break
        noun = noun or self.context.noun
        return counted_words(
            self.frame, reading, Governor(Way.SUBJECT, reading.first), " ".join(noun.split())
        )

    def _share_measure(self, number: int, governor: Governor) -> tuple[str, str]:
        frame = self.frame
        reading = frame.quantities[number]
        subject = subject_words(frame, governor.at)
        subject, _ = self._resolved(number, subject)
        whole = complement(frame, reading.last, openers=frozenset(("of",)))
        return (
            f"{subject} share {whole}" if whole else f"{subject} share"
        ).strip(), "a share: its part and its whole"

    def _noun_after(self, number: int, governor: Governor) -> tuple[str, str]:
        """ "a 14.2 percent increase in exports"."""
        frame = self.frame
        at = governor.at + 1
        if frame.lower(governor.at) == "growth" and frame.lower(at) == "rate":
            at += 1
        inside = complement(frame, at, openers=frozenset(("in", "of")))
        if inside:
            return inside.split(" ", 1)[1], "what the change is in"
        found = ""
        first = frame.quantities[number].first
        at = frame.previous(first)
        if at != NOTHING and frame.lower(at) not in (",", "with", "to", "after", "following"):
            found = subject_words(
                frame,
                at
                if frame.tag(at) & (Tag.VERB | Tag.AUXILIARY)
                or (at in range(first) and not frame.lower(at) == "of")
                else first,
            )
        return self._resolved(number, _without_change(found))

    def _noun_before(self, number: int, governor: Governor) -> tuple[str, str]:
        """ "an increase in such surplus of $30", "revenue growth of 14.8 percent"."""
        frame = self.frame
        reading = frame.quantities[number]
        noun = governor.noun
        inside = complement(frame, noun + 1, openers=frozenset(("in", "of")), most=reading.first - noun - 1)
        if inside and " " in inside:
            return self._resolved(number, inside.split(" ", 1)[1])
        after = complement(frame, reading.last, openers=frozenset(("in",)))
        if after and reading.unit == "percent":
            return after.split(" ", 1)[1], "what the change is in"
        region_first, region_last = subject_region(frame, noun)
        modifiers = clean(frame, region_first, noun)
        modifiers = _plain_modifiers(modifiers)
        if modifiers and region_last >= noun - 1 and not frame.tag(noun - 1) & Tag.DETERMINER:
            found = f"{modifiers} {frame.lower(noun)}"
            owner = self._owner(number, region_first)
            return _joined(owner, found), "the noun of change with its modifiers"
        at = noun - 1
        while (at >= 0 and frame.tag(at) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)) or (
            at >= 0 and frame.lower(at) in _CHANGE_MODIFIERS
        ):
            at -= 1
        if at >= 0 and frame.lower(at) in _LINKING and frame.lower(at - 1) != ",":
            found = subject_words(frame, at)
            if found and frame.lower(at) in ("making", "being", "representing", "marking", "with", "for"):
                found = ""
            return self._resolved(number, _without_change(found))
        return self._resolved(number, "")

    def _owner(self, number: int, first: int) -> str:
        """Whose growth: "information security and software posted revenue growth of"."""
        frame = self.frame
        at = first - 1
        if at > 0 and frame.tag(at) & Tag.VERB:
            return subject_words(frame, at)
        return ""

    def _of_noun(self, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
        """ "a trade surplus of $323 billion", "a total of", "a balance of … of receipts above expenditures"."""
        frame = self.frame
        reading = frame.quantities[number]
        first, last = phrase_before(frame, governor.at)
        found = clean(frame, first, last)
        head = found.lower().split(" ")[-1] if found else ""
        at = next((index for index in range(first, last) if frame.lower(index) == "at"), NOTHING)
        if at > first and head in ("rate", "pace", "level", "speed"):
            return (
                f"{subject_words(frame, at)} {clean(frame, at, last)}",
                "the subject of its verb and the pace",
            )
        tail = complement(frame, reading.last, openers=_TAIL_OF_NOUN)
        if reading.unit == "percent" and tail.startswith("of "):
            tail = f"share {tail}" if "share" not in found else tail
        if (
            not found
            or found.lower() in _EMPTY_HEADS
            or head in ("total", "sum", "high", "low", "record", "peak")
        ):
            verb, why = self._by_its_verb(number, first)
            if verb:
                return _joined(verb, tail), why
        if head in _YARDSTICKS and reading.unit == "percent":
            return self._yardstick(number, draft, found)
        if head in ("rate", "rates", "pace") and len(found.split()) <= 2:
            ahead = self._subject_ahead(number)
            if ahead:
                return ahead, "the subject of the clause it opens"
        return self._resolved(number, found, tail)

    def _yardstick(self, number: int, draft: Draft, found: str) -> tuple[str, str]:
        """ "beating the target of 6.5 percent": of the kind and measure of what is held against it."""
        before = self._before(number)
        if before is None or before.unit != draft.unit:
            return self._resolved(number, found)
        draft.why["as"] = "what it is held against"
        return before.measure, "the measure held against it"

    def _by_its_verb(self, number: int, first: int) -> tuple[str, str]:
        """ "reached a new record of", "falls short by the sum of": what the verb before the noun is about."""
        frame = self.frame
        start, _ = frame.segment(first)
        verb = finite_left(frame, first)
        if frame.lower(first - 1) == "by" and verb < start:
            return clean(frame, *_clause_before(frame, start, first - 1)), "the clause before it"
        if verb == NOTHING:
            return "", ""
        acted_on = (
            object_words(frame, verb, self._first_after(verb, first))
            if frame.tag(verb) & (Tag.UP | Tag.DOWN)
            else ""
        )
        if acted_on:
            return acted_on, "what the verb acts on"
        found, _ = self._resolved(number, subject_words(frame, verb))
        return found, "the subject of its verb"

    def _first_after(self, verb: int, end: int) -> int:
        """Where the object of a verb ends: at the first number or "by" and "to" behind it."""
        frame = self.frame
        for index in range(verb + 1, end):
            if frame.quantity_at[index] != NOTHING or frame.lower(index) in ("by", "to", "from"):
                return index
        return end

    def _subject_ahead(self, number: int) -> str:
        """ "At a rate of 0.8%, real GDP growth was above expectations": what the clause after it is about."""
        frame = self.frame
        at = frame.quantities[number].last
        if frame.lower(at) != ",":
            return ""
        for index in range(at + 1, min(len(frame.tokens), at + 25)):
            moves = frame.tag(index) & (Tag.UP | Tag.DOWN) and frame.lower(index) not in words.CHANGE_NOUNS
            if (moves or frame.tag(index) & Tag.AUXILIARY) and frame.free(index):
                return subject_words(frame, index)
        return ""

    def _compared_measure(self, number: int, governor: Governor) -> tuple[str, str]:
        """ "The total receipts were $24 million less than": the subject of the verb before the number."""
        frame = self.frame
        at = frame.previous(frame.quantities[number].first)
        if at != NOTHING and frame.tag(at) & (Tag.VERB | Tag.AUXILIARY):
            return self._resolved(number, subject_words(frame, at))
        return self._resolved(number, "")

    def _bracket_measure(self, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
        frame = self.frame
        reading = frame.quantities[number]
        if is_count(reading.unit):
            noun = self._counted(number, Governor(Way.SUBJECT, reading.first))
            fuller = self._fuller(number, noun)
            return fuller, "what is counted"
        before = self._before(number)
        inner = clean(frame, reading.last, frame.segments[frame.segment_at[reading.first]][1])
        if not reading.unit and before is not None and is_count(before.unit):
            draft.unit = before.unit
            return _joined(inner.rstrip(")"), before.measure), "what is counted before the bracket"
        found = ""
        if before is None or before.reading.last != governor.at:
            found = subject_words(frame, governor.at)
        return self._resolved(number, found)

    def _fuller(self, number: int, noun: str) -> str:
        """ "cases" in a bracket are the confirmed cases the sentence counts."""
        for made in self.made[:number]:
            if made is not None and is_count(made.unit) and made.measure.lower() != noun.lower():
                head = noun.lower().split(" ")[-1].rstrip("s")
                full = " ".join(self.frame.text(made.reading.number.last, made.reading.last).split())
                if full.lower().rstrip("s").endswith(head) and len(full) > len(noun):
                    return full
        return noun

    # -- a base --------------------------------------------------------------------------

    def _as_base(self, number: int, draft: Draft, measure: str) -> str:
        """An earlier value is of the same kind and measure as the value that moved away from it."""
        main = self._main(number, draft)
        if main is None:
            if self.context.measure and not measure:
                return self.context.measure
            return measure
        if main.unit == draft.unit or draft.unit == "":
            draft.kind, draft.direction = main.kind, main.direction
            draft.unit = draft.unit or main.unit
        elif draft.kind is Kind.CHANGE:
            draft.kind, draft.direction = Kind.LEVEL, None
        draft.relations.append((RelationKind.BASE_OF, main))
        draft.why["kind"] = "an earlier value of the claim before it"
        return main.measure

    def _main(self, number: int, draft: Draft) -> Draft | None:
        """The value that moved away from this base: the last level in its unit, or what follows "from … to"."""
        candidates = [
            made
            for made in self.made[:number]
            if made is not None and made.reading.form is not Form.CONVERSION
        ]
        levels = [
            made for made in candidates if draft.unit in ("", made.unit) and made.kind is not Kind.CHANGE
        ]
        if levels:
            return levels[-1]
        return None

    # -- time, place, basis --------------------------------------------------------------

    def _time(self, number: int, governor: Governor, draft: Draft) -> None:
        frame = self.frame
        found = time_of(frame, number, governor)
        if found is not None:
            draft.period = found.mention.period
            words_said = frame.sentence.quote[found.mention.start : found.mention.end]
            draft.why["period"] = f'"{" ".join(words_said.split())}": {found.mention.rule}'
            return
        if governor.way is Way.BASE or draft.reading.form is Form.MOVE_FROM:
            base = self._base_time(draft)
            if base is not None:
                draft.period = base.mention.period
                draft.why["period"] = f"the time it is compared with: {base.mention.rule}"
            return
        before = self._before(number)
        if before is not None and before.period is not None and before.status is draft.status:
            draft.period, draft.why["period"] = (
                before.period,
                "the time of the claim before it in the sentence",
            )
            return
        self._time_from_context(number, draft)

    def _base_time(self, draft: Draft) -> TimeOn | None:
        segment = self.frame.segment_at[draft.reading.first]
        return next(
            (
                time
                for time in self.frame.times
                if time.role is Role.BASE and self.frame.segment_at[time.first] == segment
            ),
            None,
        )

    def _whole_of(self, number: int) -> Draft | None:
        """The whole named earlier in the sentence ("Of the 270 cases, 51 …")."""
        for made, governor in zip(self.made[:number], self.governors, strict=False):
            if made is not None and governor.way is Way.WHOLE:
                return made
        return None

    def _time_from_context(self, number: int, draft: Draft) -> None:
        context = self.context
        part_of = self._whole_of(number)
        if part_of is not None and part_of.period is not None:
            draft.period, draft.why["period"] = part_of.period, "the time of the whole it is a part of"
            return
        tense = tense_near(self.frame, number, self.governors[number])
        whole = self._referent(number, draft)
        if whole is not None and whole.period is not None:
            draft.period, draft.why["period"] = whole.period, "the time of the figure it refers to"
        elif tense is Tense.RUNNING:
            draft.period = context.as_of or cal.day(context.said)
            draft.why["period"] = "said in the present perfect: up to the day it was said"
        elif context.period is not None and tense not in (Tense.NOW, Tense.PRESENT) and not context.in_row:
            draft.period = context.period
            draft.why["period"] = "the time of the sentence before"
        elif tense is Tense.NOW:
            draft.period = context.as_of or cal.day(context.said)
            draft.why["period"] = "going on as it is said"
        elif context.in_row and tense is Tense.UNKNOWN:
            draft.period = context.as_of or cal.day(context.said)
            draft.why["period"] = "a line of figures: the day of the report"
        elif tense is Tense.PRESENT and context.as_of is not None:
            draft.period = context.as_of
            draft.why["period"] = "the day the report stands for"
        else:
            draft.why["period"] = "not said"

    def _referent(self, number: int, draft: Draft) -> Draft | None:
        """ "Of the 309 cases": the claim made of that number a moment ago, or the last one."""
        if self.governors[number].way is not Way.WHOLE:
            return None
        for earlier in reversed(self.context.recent):
            if earlier.value == draft.value and is_count(earlier.unit) == is_count(draft.unit):
                return earlier
        main = [each for each in self.context.recent if not each.why.get("bracket")]
        return main[-1] if main else None

    def _place(self, number: int, governor: Governor, draft: Draft) -> None:
        context = self.context
        found = place_of(self.frame, number, governor)
        whole = self._referent(number, draft) if found is None else None
        if governor.way is Way.BRACKET:
            draft.why["bracket"] = "stands in brackets"
        if found is not None and found.manner is Manner.WHOLE:
            draft.place, draft.why["place"] = context.home, "the whole country of the source"
        elif found is not None and found.manner is Manner.THIS:
            draft.place, draft.why["place"] = self._this_place(found.name)
        elif found is not None:
            draft.place = spell(self.frame, found)
            draft.why["place"] = f'"{self.frame.text(found.start, found.end)}"'
        elif whole is not None and whole.place is not None:
            draft.place, draft.why["place"] = whole.place, "the place of the figure it refers to"
        else:
            part = self._whole_of(number)
            if part is not None and part.place is not None:
                draft.place, draft.why["place"] = part.place, "the place of the whole it is a part of"
            else:
                draft.place, draft.why["place"] = context.default_place(points_back=_points_back(self.frame))
        if draft.place is None:
            self._last_place(number, draft)

    def _last_place(self, number: int, draft: Draft) -> None:
        """Where nothing else says it: the place of the claim before, or the only one the sentence names."""
        before = self._before(number)
        only = only_place(self.frame, draft.measure)
        if before is not None and before.place is not None:
            draft.place, draft.why["place"] = before.place, "the place of the claim before it in the sentence"
        elif only is not None:
            draft.place, draft.why["place"] = spell(self.frame, only), "the only place its sentence names"

    def _currency(self, draft: Draft) -> None:
        """ "Dinars" of Tunisia are its own; a name that countries share stays where none is known."""
        homes = shared_names().get(draft.unit)
        code = homes and (homes.get(draft.place or "") or homes.get(self.context.home or ""))
        if code and code != draft.unit:
            draft.unit, draft.why["unit"] = code, "the currency of the place"

    def _this_place(self, noun: str) -> tuple[str | None, str]:
        if noun in ("country", "nation") and self.context.home is not None:
            return self.context.home, f'"the {noun}": the source\'s'
        place, why = self.context.default_place()
        return place, f'"the {noun}": {why}'

    def _basis(self, number: int, draft: Draft) -> None:
        if draft.kind not in (Kind.GROWTH, Kind.CHANGE):
            return
        frame = self.frame
        segment = frame.segment_at[draft.reading.first]
        first, last = frame.segments[segment]
        first = max(first, self.made_end(number))
        kind = _basis_in(
            frame, draft.reading.last, self._comparison_end(draft.reading.last), stop=True
        ) or _basis_in(frame, first, draft.reading.first)
        base = self._base_after(number)
        if kind is not None:
            draft.basis = kind
            draft.why["basis"] = "the words of comparison in its clause"
        elif base is not None:
            draft.basis = self._named(base)
            draft.why["basis"] = f"compared with {base.mention.rule}"
        else:
            self._basis_from_sentence(number, draft)
        if base is not None:
            draft.basis_period = base.mention.period
        if draft.basis_period is None and draft.period is not None:
            draft.basis_period = _basis_period(draft.basis, draft.period)

    def _comparison_end(self, start: int) -> int:
        """How far words of comparison behind a number may stand: not beyond a new clause."""
        frame = self.frame
        end = min(len(frame.tokens), start + 14)
        for index in range(start, end):
            if frame.lower(index) in ("while", "whereas", "but", ";"):
                return index
        return end

    def made_end(self, number: int) -> int:
        return self.frame.quantities[number - 1].last if number else 0

    def _base_after(self, number: int) -> TimeOn | None:
        frame = self.frame
        start = frame.quantities[number].last
        end = frame.quantities[number + 1].first if number + 1 < len(frame.quantities) else len(frame.tokens)
        for time in frame.times:
            if start <= time.first < end and (
                time.role is Role.BASE or (time.role is Role.WHEN and _is_dating_base(frame, time, start))
            ):
                return time
        return None

    @staticmethod
    def _named(base: TimeOn) -> BasisKind:
        return BasisKind.NAMED

    def _basis_from_sentence(self, number: int, draft: Draft) -> None:
        """Growth listed after growth, or the growth of another part of the sentence, shares its basis."""
        for earlier in range(number - 1, -1, -1):
            made = self.made[earlier]
            if made is not None and made.kind is draft.kind and made.basis is not None:
                draft.basis = made.basis
                draft.why["basis"] = "as for the growth before it"
                return
        measure = draft.measure.lower()
        if draft.kind is Kind.GROWTH and ("annual" in measure or "inflation" in measure):
            draft.basis = BasisKind.YOY
            draft.why["basis"] = "an annual rate"

    # -- relations and lists -------------------------------------------------------------

    def _relate(self, number: int, governor: Governor, draft: Draft) -> None:
        before = self._before(number)
        if before is None:
            return
        frame = self.frame
        whole = next(
            (
                made
                for made, each in zip(self.made[:number], self.governors, strict=False)
                if made is not None and each.way is Way.WHOLE
            ),
            None,
        )
        if whole is not None and whole.unit == draft.unit:
            draft.relations.append((RelationKind.PART_OF, whole))
            if draft.place is None:
                draft.place = whole.place
        elif (
            draft.kind in (Kind.GROWTH, Kind.CHANGE)
            and before.kind in (Kind.LEVEL, Kind.COUNT, Kind.SHARE, Kind.INDEX)
            and before.measure == draft.measure
        ):
            draft.relations.append((RelationKind.GROWTH_OF, before))
        elif (
            draft.kind in (Kind.LEVEL, Kind.COUNT)
            and before.kind is Kind.GROWTH
            and before.measure == draft.measure
        ):
            before.relations.append((RelationKind.GROWTH_OF, draft))
        elif _of_which(frame, before.reading.last, draft.reading.last) and before.unit == draft.unit:
            draft.relations.append((RelationKind.PART_OF, before))

    def _spread_respectively(self) -> None:
        from .respectively import spread

        spread(self.frame, self.governors, self.made)


_NUMBER_OF = re.compile(
    r"(?i)(?:total |overall |cumulative |average )?numbers? of (\w[\w-]*(?: \w[\w-]*){0,2})"
)


def _count_by_number(draft: Draft) -> None:
    """A bare level of "the number of links" counts links."""
    if draft.unit:
        return
    found = _NUMBER_OF.match(draft.measure)
    if found is not None:
        draft.unit = f"count:{_singular_noun(found[1])}"
        draft.why["unit"] = "the number of what it measures"
        if draft.kind is Kind.LEVEL:
            draft.kind = Kind.COUNT


def _count_by_subject(draft: Draft, governor: Governor) -> None:
    """ "the confirmed cases had reached 80,778": a bare level or change of a plural counts it."""
    if draft.unit or draft.kind not in (Kind.LEVEL, Kind.CHANGE) or draft.value % 1:
        return
    if governor.way not in (Way.LEVEL, Way.MOVED_BY, Way.BASE, Way.COMPARED, Way.OF_NOUN):
        return
    noun = _counted_by(draft.measure)
    if not noun:
        return
    draft.unit = "person" if noun in ("person", "people") else f"count:{noun}"
    draft.why["unit"] = "a plural measured"
    if draft.kind is Kind.LEVEL:
        draft.kind = Kind.COUNT


def _counted_by(measure: str) -> str:
    """What a number of this measure counts: "sales of bicycles" and "bicycle sales" count bicycles."""
    if re.match(r"(?i)(?:total |resident )*population\b", measure):
        return "person"
    made_of = _MADE_OF.match(measure)
    if made_of is not None:
        return (
            ""
            if made_of[1].lower() in words.AMOUNTS or singular(made_of[1]) == made_of[1]
            else singular(made_of[1])
        )
    numbers = re.match(r"(?i)([a-z-]{3,}) numbers\b", measure)
    if numbers is not None:
        return singular(numbers[1].lower())
    head = _HEAD.match(measure)
    if head is None or head[2].lower() in words.AMOUNTS or singular(head[2]) == head[2]:
        return ""
    return _singular_noun((head[1] or "").strip() + " " + head[2])


_MADE_OF = re.compile(
    r"(?i)(?:total |overall |annual |domestic )*(?:production|output|sales|deliveries|registrations|purchases|arrivals|number|stock)"
    r"(?: and (?:production|output|sales|deliveries|purchases))? of (?:new |used |electric )*([a-z-]{3,})\b"
)
_HEAD = re.compile(
    r"(?i)(?:total |overall |cumulative |official )*((?:[\w-]+ ){0,2})([a-z-]{3,}s|people)(?= (?:of|in|on|for|with|who|that|at|reported|from|to)\b|$)"
)


def _singular_noun(phrase: str) -> str:
    """The phrase up to its plural head, in the singular."""
    kept: list[str] = []
    for word in phrase.split():
        if word in _NOT_NOUNS:
            break
        kept.append(word)
    kept[-1:] = [singular(kept[-1])] if kept else []
    return " ".join(kept)


def _points_back(frame: Frame) -> bool:
    """Whether a sentence begins by pointing at what was said before ("Of these", "Its exports")."""
    return any(
        token.lower in ("its", "their", "it", "there", "these", "those", "of", "them", "they", "this")
        for token in frame.tokens[:4]
    )


def _acts_at_once(frame: Frame, at: int) -> bool:
    """ "12 are in critical condition", "4 from outside": a verb or a preposition follows the bare number."""
    return (
        bool(frame.tag(at) & (Tag.AUXILIARY | Tag.PREPOSITION | Tag.VERB)) and not frame.tag(at) & Tag.CAPITAL
    )


def _is_time(found: str) -> bool:
    """ "the fourth straight year": a time measures nothing."""
    return found.rsplit(" ", 1)[-1].rstrip("s") in words.DURATIONS


_NOT_NOUNS = frozenset(
    "which that of in who with by from to on at under for per as during reported registered employed and or including".split()
)
_ELLIPTICAL_WAYS = frozenset((Way.SUBJECT, Way.PLAIN, Way.LISTED, Way.OBJECT))


def _acts(frame: Frame, at: int) -> bool:
    """A verb that does something to what is counted, rather than state a level."""
    return frame.is_verb(at) and frame.lower(at) not in words.LEVEL_VERBS | words.BE


def _goes_on(frame: Frame, at: int) -> bool:
    """A participle after a comma goes on with the subject before it: ", amounting together to"."""
    if not frame.lower(at).endswith("ing"):
        return False
    index = at - 1
    while index >= 0 and frame.tag(index) & (Tag.ADVERB | Tag.CONJUNCTION):
        index -= 1
    return index >= 0 and frame.lower(index) in (",", "before", "after", "when", "while")


_CHANGE_MODIFIERS = frozenset(
    "year on - month quarter yoy annual robust strong sharp slight steady net compound average real nominal yearly overall".split()
)
_LINKING = frozenset(
    "is was were be being been represents represented making marking saw seen registered posted recorded reported showed with for at experienced reached see".split()
)
_VALUING = frozenset(
    "worth valued priced estimated projected expected forecast put set fixed assessed quoted numbered totaled".split()
)
_YARDSTICKS = frozenset(
    "target targets goal forecast estimate projection projections expectation expectations ceiling limit threshold".split()
)
_EMPTY_HEADS = frozenset(
    (
        "total",
        "sum",
        "amount",
        "aggregate",
        "average",
        "number",
        "value",
        "record",
        "high",
        "low",
        "level",
        "rate",
        "figure",
        "new record",
        "historic high",
        "record high",
        "all-time high",
        "minimum",
        "maximum",
        "some",
        "worth",
    )
)
_TAIL_OF_NOUN = frozenset("of from for in on under over above".split())


def subject_words_before_of(frame: Frame, at: int) -> str:
    """The noun phrase that ends before "of"."""
    return clean(frame, *phrase_before(frame, at))


def _clause_before(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """The words of a clause up to ``end``, after the word that opens it ("showing that …")."""
    first = start
    for index in range(start, end):
        if frame.lower(index) in words.SUBORDINATORS:
            first = index + 1
    return first, end


def _joined(*parts: str) -> str:
    kept: list[str] = []
    for part in parts:
        if part and part.lower() not in " ".join(kept).lower():
            kept.append(part)
    return " ".join(kept)


def _without_change(found: str) -> str:
    """A subject that only says there was a change names nothing."""
    return "" if found.lower() in words.CHANGE_NOUNS else found


def _plain_modifiers(modifiers: str) -> str:
    kept = [
        word
        for word in modifiers.split()
        if word.lower() not in _CHANGE_MODIFIERS | {"-"} and not word.lower().startswith("year-on")
    ]
    return " ".join(kept)


_BASIS = {
    "yoy": BasisKind.YOY,
    "mom": BasisKind.MOM,
    "qoq": BasisKind.QOQ,
    "annualized": BasisKind.ANNUALIZED,
    "average": BasisKind.AVERAGE,
}


def _basis_in(frame: Frame, first: int, last: int, *, stop: bool = False) -> BasisKind | None:
    tokens = frame.tokens[first:last]
    for start, _, meaning in words.BASIS.find(tokens):
        if (
            stop
            and any(frame.quantity_at[index] != NOTHING for index in range(first, first + start))
            and meaning != "qoq"
        ):
            between = [index for index in range(first, first + start) if frame.quantity_at[index] != NOTHING]
            if between and meaning != "yoy":
                return None
        return _BASIS[meaning]
    return None


def _is_dating_base(frame: Frame, time: TimeOn, start: int) -> bool:
    return any(
        frame.lower(index) in ("since", "than", "compared", "against") for index in range(start, time.first)
    )


def _basis_period(kind: BasisKind | None, period: Period) -> Period | None:
    if kind is BasisKind.YOY:
        return cal.a_year_earlier(period)
    if kind in (BasisKind.MOM, BasisKind.QOQ):
        return cal.shifted(period, cal.grain_of(period), -1)
    return None


def _of_which(frame: Frame, first: int, last: int) -> bool:
    return any(
        frame.lower(index) == "of"
        and frame.lower(index + 1) in ("which", "whom", "this", "these", "them", "that")
        for index in range(first, last)
    )


# -- what is carried on -----------------------------------------------------------------


_REMEMBERED = 12


def is_as_of(frame: Frame, time: TimeOn) -> bool:
    """ "Data as reported by 20 January": the day all figures of a report stand for."""
    if time.mention.period is None or not time.mention.period.is_instant:
        return False
    lead = [frame.lower(index) for index in range(max(0, time.first - 4), time.last)]
    return "as" in lead and any(word in lead for word in ("of", "at", "by", "on"))


def _carry(frame: Frame, drafts: Sequence[Draft], context: Context) -> None:
    """Leave for the next sentences what this one talked about."""
    told = [time for time in frame.times if time.role is Role.WHEN and time.mention.period is not None]
    if told:
        context.period = (
            told[0].mention.period if not drafts else (drafts[-1].period or told[0].mention.period)
        )
        for time in told:
            period = time.mention.period
            if period is not None and period.label.startswith("FY"):
                context.fiscal = period
    elif not drafts and tense_of(frame) in (Tense.PRESENT, Tense.RUNNING, Tense.NOW, Tense.FUTURE):
        context.period = None
    for place in frame.places:
        if place.manner in (Manner.OWNER, Manner.IN) and place.name:
            if context.lead_place is None:
                context.lead_place = place.name
            context.place = place.name or context.place
            break
    for time in told:
        if is_as_of(frame, time) and not drafts:
            context.as_of = time.mention.period
    if drafts:
        context.recent.extend(drafts)
        del context.recent[:-_REMEMBERED]
        last = drafts[-1]
        main = next((draft for draft in drafts if draft.kind in (Kind.LEVEL, Kind.COUNT)), drafts[0])
        context.measure = main.measure or context.measure
        context.place = last.place if last.place != context.home or context.place is None else context.place
        if is_count(main.unit):
            context.unit = main.unit
            reading = main.reading
            context.noun = " ".join(frame.text(reading.number.last, reading.last).split()) or context.noun
        if last.status is Status.REPORTED and drafts[0].period is not None:
            context.period = drafts[0].period


def describe(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """Drafts of the quantities, claims or not: what is measured and which way it went."""
    if not quantities:
        return []
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence.quote, clock)
    places = read_places(sentence.tokens) if sentence.tags & Tag.CAPITAL else []
    frame = Frame(sentence, quantities, times, places)
    return _Statement(frame, context).every()
