"""Parts that a text itself ties to a total and that do not fit into it.

Flags a total and the parts that the text names as its parts ("…, of which …"), when the parts together
are more than the total.

    Σ lo(part) > hi(total)

Severity: a contradiction. When two or more parts come within 7 % of the total but miss it by more than
rounding, they were probably meant to add up: that is a suspicion.

Why it matters: a part that outgrows its whole is a misprint in one of the two, often a scale word.

Silent when a part shares no word of its measure with the total, is in another unit or period than the
total, or takes its measure or period from an earlier sentence; when the parts leave room for others;
and for the parts of parts.

From: every release that breaks a total down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..claim import RelationKind
from ..finding import Finding, Severity
from ..interval import total
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.sums import smallest_excess
from ..reason.verdict import Part, finding, near_miss
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_SUM = re.compile(r"\b(?:total|whole|aggregate|altogether|together|in all|making)\b", re.IGNORECASE)
_WORDS_BEFORE = 60
_LARGE = 100
"""From here on two parts with one value are one part named twice."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The total the focus is, or is a part of, against all its parts in the briefing."""
    wholes = near.related(near.focus, RelationKind.PART_OF)
    if any(_points_at(mate, near.focus) for mate in near.mates):
        wholes.append(near.focus)
    for whole in wholes:
        if near.related(whole, RelationKind.PART_OF):
            continue
        parts = [
            mate
            for mate in near.mates
            if _points_at(mate, whole)
            and mate.key.unit == whole.key.unit
            and mate.aspect == whole.aspect
            and mate.days == whole.days
            and mate.claim.id != whole.claim.id
            and not _is_called_a_total(mate)
        ]
        parts = [each for each in _each_once(parts) if set(each.key.measure) & set(whole.key.measure)]
        if parts and near.holds_focus([whole, *parts]):
            yield from _judge(whole, parts)


def _is_called_a_total(part: Statement) -> bool:
    """Whether the words before the number make a sum of it: "making in the whole …"."""
    start = part.claim.span.start - part.claim.sentence.start
    return bool(_SUM.search(part.sentence[max(start - _WORDS_BEFORE, 0) : max(start, 0)]))


def _each_once(parts: Sequence[Statement]) -> list[Statement]:
    """Without repetitions of a number, which name a part again or a part of it."""
    seen: dict[object, Statement] = {}
    for part in parts:
        seen.setdefault(part.value if part.value >= _LARGE else (part.value, part.key.place), part)
    return list(seen.values())


def _points_at(part: Statement, whole: Statement) -> bool:
    return any(
        relation.kind is RelationKind.PART_OF and relation.claim == whole.claim.id
        for relation in part.claim.relations
    )


def _judge(whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    together = total(part.hard for part in parts)
    if together.low is None or whole.hard.high is None:
        return
    if not all(each.is_firm for each in (whole, *parts)):
        return
    if together.low > whole.hard.high:
        parts, severity = smallest_excess(whole, parts), Severity.CONTRADICTION
        what = "are more than" if len(parts) > 1 else "is more than"
    elif len(parts) > 1 and not together.meets(whole.hard) and _meant_to_add_up(whole, parts):
        severity, what = Severity.SUSPICION, "do not quite make"
    else:
        return
    together = total(part.hard for part in parts)
    scale, name = scale_for(whole.value, *(part.value for part in parts))
    added = " + ".join(f"{interval(part.hard, scale)}{name}" for part in parts)
    result = f"{added} = {interval(together, scale)}{name}" if len(parts) > 1 else added
    arithmetic = f"{result} {unit_name(whole)}; {interval(whole.hard, scale)}{name} was stated as the whole"
    named = " and ".join(f"“{part.claim.quote}”" for part in parts)
    message = f"Of {subject(whole)} {quoted(whole)} the parts {named} {what} the whole."
    if len(parts) == 1:
        message = f"Of {subject(whole)} {quoted(whole)} the part {named} {what} the whole."
    roles: list[Part] = [("whole", whole), *(("part", part) for part in parts)]
    yield finding("parts_against_total", severity, roles, message, arithmetic)


def _meant_to_add_up(whole: Statement, parts: Sequence[Statement]) -> bool:
    return near_miss(sum((part.value for part in parts), start=whole.value * 0), whole.value)
