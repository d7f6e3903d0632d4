"""The day of speaking and the days around it: "today", "so far this year", "on Monday", "to date"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from ....extract import calendar as cal
from ....text import Tag
from .atoms import Atom
from .telling import Telling
from .vocabulary import UNITS, WEEKDAYS

_DAY_LEAD = re.compile(
    r"(?i)\b(?:on|by|until|till|through|as\s+of|as\s+at|midnight|since|of|noon|end\s+of)\s+(?:midnight\s+|noon\s+)?$"
)
_ANNOUNCES = re.compile(
    r",?\s++(?:[\w'’-]++\s++){0,5}(?:said|says|announced|told|released|published|unveiled)\b"
)
_ANNOUNCED = re.compile(
    r"(?i)\b(?:said|says|announced|released|published|told|showed|shows|data|statement|report|according|issued|unveiled|confirmed|revealed|"
    r"conference|briefing|held|met|meeting|spoke|launched|opened|quoted)\b(?:\s+\w+){0,3}\s*$"
)
_REACH = 40


def so_far(telling: Telling, atom: Atom) -> None:
    """ "so far this year", "year-to-date"."""
    said = telling.clock.said
    atom.rule = "so far"
    if atom.fields.get("y"):  # "Year-to-date 2013: 41", printed in 2014: up to the same day
        said = cal.months_later(said, 12 * (int(atom.fields["y"]) - said.year))
    start = cal.containing(said, UNITS[atom.field("u") or "year"]).start
    atom.period = replace(cal.days(start, said), cumulative=True)
    atom.year_named = True


def running(telling: Telling, atom: Atom) -> None:
    """ "to date"."""
    atom.period = replace(cal.day(telling.clock.said), cumulative=True)
    atom.rule = "a total up to the day it was said"


def now(telling: Telling, atom: Atom) -> None:
    """ "today", "at present"; what "will now" be or is "now expected" is yet to come."""
    if _TO_COME.search(telling.text, max(0, atom.start - _REACH), atom.start) or _FORESEEN.match(
        telling.text, atom.end
    ):
        atom.rule = "what is to come"
        return
    atom.period, atom.rule = cal.day(telling.clock.said), "the day it was said"


_TO_COME = re.compile(r"(?i)\b(?:will|would|shall) $")
_FORESEEN = re.compile(r"(?i) (?:expected|forecast|projected|estimated|predicted|planned|due|likely)\b")


def yesterday(telling: Telling, atom: Atom) -> None:
    """ "yesterday", "last night"."""
    atom.period = cal.day(telling.clock.said - timedelta(days=1))
    atom.rule = "the day before it was said"


def tomorrow(telling: Telling, atom: Atom) -> None:
    """ "tomorrow"."""
    atom.period = cal.day(telling.clock.said + timedelta(days=1))
    atom.rule = "the day after it was said"


def weekday(telling: Telling, atom: Atom) -> None:
    """The day of the week a figure is about, not the one it was announced on ("said on Monday")."""
    before = telling.text[max(0, atom.start - _REACH) : atom.start]
    if not (_DAY_LEAD.search(before) or _stands_alone(telling, atom)):
        return
    if _ANNOUNCED.search(before) or _ANNOUNCES.match(telling.text, atom.end):
        atom.rule = ANNOUNCED
        return
    said = telling.clock.said
    back = (said.weekday() - WEEKDAYS.index(atom.field("w"))) % len(WEEKDAYS)
    atom.period = cal.day(said - timedelta(days=back))
    atom.rule = "the latest such day of the week"


ANNOUNCED = "the day it was announced"
"""Why a day of the week dates no figure."""


def _stands_alone(telling: Telling, atom: Atom) -> bool:
    """ "were treated Wednesday", "sold 40 boats Wednesday in Hull": no "on"; not "Friday's", "Black Friday"."""
    sentence, at = telling.sentence, atom.index
    before, after = sentence.tag_at[at - 1], sentence.tag_at[at + 1]
    if not at or before & _LEADS_TO_NAME or sentence.word_at[at + 1] == "that":
        return False
    verb = sentence.word_at[at - 1]
    behind_a_deed = before & (Tag.VERB | Tag.PLURAL | Tag.UNIT) or verb.endswith("ed")
    if verb in _BOUNDING:
        return False
    return bool(behind_a_deed) and (not after or bool(after & _BEHIND_A_DAY))


_BOUNDING = frozenset("began ended started opened closed concluded".split())
"""What a day bounds that is not the figure's: "the fair that ended Wednesday"."""
_LEADS_TO_NAME = Tag.CAPITAL | Tag.CLOSED | Tag.MARK
_BEHIND_A_DAY = Tag.PREPOSITION | Tag.CONJUNCTION | Tag.MARK


def last_day(telling: Telling, atom: Atom) -> None:
    """ "over the past day"."""
    atom.period, atom.rule = cal.day(telling.clock.said), "the day up to when it was said"
