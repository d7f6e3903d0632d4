"""A sentence → its mentions of time, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....extract import calendar as cal
from ....period import Period
from ....text import Sentence, Tag, Token
from .atoms import Atom, atoms_of
from .joining import join, name_years_from_the_right, take_part, take_year, take_years_along, whole_atom
from .leads import (
    bounds_its_noun,
    comparison,
    dates_a_paper,
    dates_an_origin,
    edge_before,
    follows_since,
    introduction,
    names_a_figure,
)
from .mention import Clock, Role, TimeMention
from .moments import ANNOUNCED
from .telling import Telling
from .vocabulary import number


def read_times(sentence: Sentence, clock: Clock) -> list[TimeMention]:
    """Every mention of a time in a sentence, in order, resolved by ``clock``."""
    atoms = atoms_of(sentence)
    if not atoms:
        return []
    telling = Telling(sentence, clock)
    atoms = take_years_along(telling, atoms)
    if len(atoms) > 1:
        name_years_from_the_right(telling, atoms)
    found: list[TimeMention] = []
    index = 0
    while index < len(atoms):
        if _leans_on_next(telling, atoms, index):
            telling.anchor = _told_next(telling, atoms[index + 1 :])
        try:
            atom, index = _next(telling, atoms, index)
        except cal.OUTSIDE_THE_CALENDAR:  # a stretch that begins before the first year of the calendar
            atom, index = None, index + 1
        if atom is None:
            continue
        told = atom.period  # "the close of the year" leaves that year as what is talked about
        mention = _mention(telling, atom)
        found.append(mention)
        telling.last_end = mention.end
        if told is not None and mention.role is Role.WHEN and not _only_looks_back(telling.text, atom):
            telling.tell(told)
    return found


def _only_looks_back(text: str, atom: Atom) -> bool:
    """Whether nothing after a time leans on it: "which numbered 50,000 a year ago,", "which had grown in 2021,"."""
    if atom.family == "ago" and atom.field("how") == "ago" and atom.start > 0:
        return True
    comma = text.rfind(",", 0, atom.start)
    return comma > 0 and text.startswith(_RELATIVE, comma) and text[atom.end : atom.end + 1] == ","


_RELATIVE = (", which ", ", who ", ", whose ")


_LEANING = frozenset(("theyear", "relative", "ago"))
_TOLD_BEHIND = frozenset(("in", "in the", "for", "for the", "during", "during the"))


def _leans_on_next(telling: Telling, atoms: Sequence[Atom], index: int) -> bool:
    """ "rose from the quarter before in the second quarter of 2004": the time it lies before stands behind it.

    So it does in "Compared with the previous month, sales in May fell".
    """
    atom = atoms[index]
    if telling.anchor is not None or atom.family not in _LEANING or index + 1 >= len(atoms):
        return False
    step = atom.field("how") or atom.field("rel")
    opens = not index and telling.text.startswith(("Compared ", "In comparison "))
    gap = " ".join(telling.gap(atom, atoms[index + 1]).split())
    if step not in _EARLIER or (gap not in _TOLD_BEHIND and not opens):
        return False
    return atoms[index + 1].family not in _LEANING


_EARLIER = ("before", "previous", "preceding", "prior", "earlier")


def _told_next(telling: Telling, atoms: Sequence[Atom]) -> Period | None:
    """The time of the mention that comes next, read ahead."""
    ahead, _ = _next(telling, [replace(atom) for atom in atoms], 0)
    return None if ahead is None else ahead.period


def _next(telling: Telling, atoms: Sequence[Atom], index: int) -> tuple[Atom | None, int]:
    """The atom at ``index`` with all that joins it, and the index after them."""
    atom, index = whole_atom(telling, atoms, index)
    while atom is not None and index < len(atoms):
        taken = take_year(telling, atom, atoms, index)
        if taken is not None:
            index = taken
        elif take_part(telling, atom, atoms[index]) or join(telling, atom, atoms[index]):
            index += 1
        else:
            break
    return atom, index


# -- the finished mention --------------------------------------------------------------------

_SOLID = frozenset(
    "firstn back weekno nthweek preceding ago rest ending quarter half yearquarter fiscal lastday decade daysof monthdays years".split()
)
_FIRST_EDGES = ("beginning", "start", "commencement", "opening")


def _mention(telling: Telling, atom: Atom) -> TimeMention:
    """An atom with the words that lead to it, as far as they stand behind the mention before."""
    sentence, after = telling.sentence, telling.last_end
    tokens, base = sentence.tokens, sentence.start
    if tokens[atom.index].start < base + atom.start:
        atom.index = 0  # "23,24 and 25 January": other digits are glued on, so no words lead to it
    edge = edge_before(sentence, atom.index)
    if edge is not None:
        atom.index = edge[0]
        atom.start = tokens[atom.index].start - base
        _move_to_edge(atom, edge[1])
    role = _role(telling, atom)
    first = introduction(sentence, atom.index)
    while first < atom.index and tokens[first].start - base < after:
        first += 1
    return TimeMention(
        start=tokens[first].start - base if first < atom.index else atom.start,
        end=atom.end,
        core=atom.start,
        period=atom.period,
        role=role,
        rule=atom.rule,
        whole_year_named=atom.year_named,
        parts=atom.parts if edge is None else (),
        ends=atom.ends,
        solid=atom.family in _SOLID,
    )


def _move_to_edge(atom: Atom, edge: str) -> None:
    """ "the end of June" is its last day, "the beginning of" its first."""
    atom.rule += f", {edge} of it"
    if atom.period is not None and edge not in ("middle", "mid"):
        atom.period = cal.day(atom.period.start if edge in _FIRST_EDGES else atom.period.end)


# -- what it does in its sentence ------------------------------------------------------------

_COMPARED_WITH = frozenset(
    "ago same relative preceding weekno nthweek theyear year fiscal month quarter half firstn dmy mdy ending years yearend thatpart".split()
)
"""Families that can be a base."""
_LOOSE = ("from", "over", "on", "above", "below")
"""Prepositions that compare only with a time that lies before."""
_STARTING = frozenset(("effect", "effective", "starting", "beginning", "applicable"))
"""What may stand before "from" and a day on which something begins."""
_EQUALLING = frozenset(("par", "line", "similar", "equal"))
"""What is said of a figure that another time's only resembles: "rose 3 percent, in line with May"."""
_PAST = ("previous", "preceding", "prior", "before", "earlier", "last")
_ON_A_DAY = frozenset(("dmy", "mdy"))
_STRETCHES = frozenset(("year", "years", "fiscal", "ending"))
_PLAINLY_PAST = frozenset("ago same year month quarter half yearend".split())


def _starts(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 2].lower in _STARTING


def _role(telling: Telling, atom: Atom) -> Role:
    at, sentence = atom.index, telling.sentence
    tokens = sentence.tokens
    if atom.rule == ANNOUNCED or dates_a_paper(sentence, at):
        return Role.REFERENCE
    if sentence.word_at[at - 1] in _BEFORE_ORIGINS and (
        dates_an_origin(sentence, at) or bounds_its_noun(sentence, at)
    ):
        return Role.REFERENCE
    if follows_since(sentence, at):
        return Role.SINCE
    if atom.family == "ago" and (_a_year_before(atom) or names_a_figure(sentence, at)):
        return Role.BASE
    word = comparison(sentence, at) if atom.family in _COMPARED_WITH else ""
    if not word and _dates_what_is_exceeded(tokens, atom):
        return Role.BASE
    if word in _EQUALLING:
        return Role.REFERENCE
    if _only_dates(telling, atom, word):
        return Role.WHEN
    if word == "on" and atom.family == "theyear" and not atom.field("how"):
        atom.period = None  # "rose 0.2 percent on the month in April": the one before, whichever that is
        return Role.BASE
    if not word or (word in _LOOSE and not _lies_before(atom, word)):
        return Role.WHEN
    return Role.BASE


def _only_dates(telling: Telling, atom: Atom, word: str) -> bool:
    """ "with effect from 2 November", "from 2 November on"; "Over 2017, prices rose": nothing is compared."""
    at, tokens = atom.index, telling.sentence.tokens
    if word == "from":
        return _starts(tokens, at) or telling.goes_on_from(atom)
    opens = word == "over" and at <= _AT_THE_HEAD and tokens[0].lower == "over"
    return opens and any(token.text == "," for token in tokens[at : at + _AT_THE_HEAD])


_BEFORE_ORIGINS = ("to", "from", "on")
_AT_THE_HEAD = 3
"""Tokens: "Over the same quarter"."""


def _dates_what_is_exceeded(tokens: Sequence[Token], atom: Atom) -> bool:
    """ "an increase over the number on the rolls of the preceding year": the time of the former number."""
    if atom.field("rel") not in _FORMER and atom.field("how") not in _FORMER:
        return False
    at = atom.index - 1
    if at < 1 or tokens[at].lower not in ("of", "for", "in", "during"):
        return False
    for index in range(at - 1, max(-1, at - _REACH), -1):
        if tokens[index].lower in ("over", "than", "exceeding", "exceeded", "excess"):
            return True
        if tokens[index].tag & (Tag.MARK | Tag.AUXILIARY | Tag.DIGITS) or tokens[index].lower in (
            "and",
            "by",
        ):
            return False
    return False


_FORMER = ("previous", "preceding", "prior", "before")
_REACH = 9
"""Words between what compares and the time of what is compared."""


def _a_year_before(atom: Atom) -> bool:
    """ "a year earlier" compares; at the head of a sentence it tells the time."""
    count = number(atom.fields["n"]) if "n" in atom.fields else 1
    return count == 1 and atom.field("how") in ("earlier", "before", "previously") and atom.start > 3


def _lies_before(atom: Atom, word: str) -> bool:
    """Whether "on", "over" or "from" compares: with a time that lies before, not with the one talked about."""
    if word == "on" and atom.family in _ON_A_DAY:
        return False
    if word == "on" and (atom.joined or atom.family in _STRETCHES):
        return True  # "up 5 percent on 2016-17", "on the three months to May": nothing happens on a year
    if atom.joined:
        return False
    if word == "from":
        return True
    return atom.family in _PLAINLY_PAST or (atom.field("how") or atom.field("rel")) in _PAST
