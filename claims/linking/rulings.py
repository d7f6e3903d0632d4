"""The reviewers' words on series, each a row of its own, applied at once and to every later briefing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from claims.mapping import to_key
from claims.models import Claim, Link, Ruling, Series
from claims.models.ruling import RulingQuerySet
from factcheck.link import Outcome
from factcheck.link.words import canonical_words
from factcheck.series import SeriesKey

from .apply import apply
from .founding import series_of_key
from .roots import Roots
from .turns import alone

Kind = Ruling.Kind
_APART = (Kind.DIFFERENT, Kind.SPLIT)


class ContradictsRulingError(Exception):
    """A ruling in force says the opposite; it has to be taken back first."""

    def __init__(self, ruling: Ruling) -> None:
        self.ruling = ruling
        super().__init__(f"{ruling.decided_by} said otherwise: {ruling}")


def merge(one: Series, into: Series, person: User, reason: str) -> Ruling:
    """Two series are one: claims of ``one`` stand in ``into`` from now on, and so do those still to come.

    Where the two differ in their subject alone (the measure, the place, …), what is said of one figure of the
    subject holds for its others: their growth, their share. Already one: the ruling that made them so.
    ``ContradictsRulingError`` when they were ruled different; ``ValueError`` without a reason.
    """
    return _joined(Kind.MERGE, one, into, person, reason)


def alias(wording: str, series: Series, person: User, reason: str) -> Ruling:
    """The wording, as a measure's name in a text, means this series, whether it has been met yet or not.

    The place, unit and the rest are the series' own. ``ValueError`` where nothing in the wording names a
    measure, or where it names this series anyway; else as ``merge``.
    """
    words = canonical_words(wording, place=series.place).words
    if not words or words == tuple(series.measure):
        raise ValueError("the wording names no other measure")
    with transaction.atomic():
        alone()
        one, _is_new = series_of_key(replace(to_key(series), measure=words), wording.strip())
        return _joined(Kind.ALIAS, one, series, person, reason, wording.strip())


def keep_apart(one: Series, other: Series, person: User, reason: str) -> Ruling:
    """Two series are different facts: never linked, nor asked about. Said before: that ruling.

    ``ContradictsRulingError`` when they are merged; ``ValueError`` without a reason.
    """
    with transaction.atomic():
        alone()
        roots = Roots([one.subject, other.subject])
        first, second = roots.of(one), roots.of(other)
        if first.pk == second.pk:
            raise _contradiction(roots.latest_ruling, first)
        if (said := _between([first.pk], [second.pk]).filter(kind=Kind.DIFFERENT).first()) is not None:
            return said
        ruling = _write(Kind.DIFFERENT, first, second, person, reason)
        apply(ruling, f"{person} called “{first}” and “{second}” different facts")
        return ruling


def split(series: Series, claims: Iterable[int], name: str, person: User, reason: str) -> Ruling:
    """These claims of the series (their keys) are another fact, called ``name``: a series of its own.

    They stay there through every new reading of their briefings; the series' other claims, and later ones,
    stay where they are. The same name again moves more claims to the same series. ``ValueError`` for claims
    that do not stand in the series, and without name or reason.
    """
    with transaction.atomic():
        alone()
        series = Roots([series.subject]).of(series)
        other, _is_new = series_of_key(_split_key(series, name), f"{series.name}: {name.strip()}")
        wanted = set(claims)
        rows = list(Claim.objects.current().filter(pk__in=wanted, series__in=(series, other)))
        if not rows or {row.pk for row in rows} != wanted:
            raise ValueError("a claim does not stand in this series")
        moving = [row for row in rows if row.series_id != other.pk]
        if not moving:
            return _between([series.pk], [other.pk]).filter(kind=Kind.SPLIT)[0]
        ruling = _write(Kind.SPLIT, series, other, person, reason)
        Link.objects.bulk_create(
            Link(
                claim=row,
                series=other,
                outcome=Outcome.LINKED.value,
                reason=reason.strip(),
                decided_by=person,
                ruling=ruling,
            )
            for row in moving
        )
        apply(ruling, f"{person} split “{other}” off “{series}”")
        return ruling


def accept(link: Link, person: User, reason: str = "") -> Ruling:
    """A possible link is right: what the claim calls its figure means that series. As ``alias``."""
    own = _asked_about(link)
    wording = link.claim.measure.strip() or own.name
    return _joined(Kind.ALIAS, own, link.series, person, reason or f"accepted: {link.reason}", wording)


def refuse(link: Link, person: User, reason: str = "") -> Ruling:
    """A possible link is wrong: the claim's series and that one are different facts. As ``keep_apart``."""
    return keep_apart(_asked_about(link), link.series, person, reason or f"refused: {link.reason}")


def undo(ruling: Ruling, person: User, reason: str) -> Ruling:
    """Take a ruling back: everything stands as if it had not been made. Taken back before: that row.

    ``ValueError`` for an undo (make the ruling again instead) and without a reason.
    """
    if ruling.kind == Kind.UNDO:
        raise ValueError("an undo cannot be taken back; make the ruling again")
    with transaction.atomic():
        alone()
        if (undone := Ruling.objects.filter(undoes=ruling).first()) is not None:
            return undone
        undone = _write(Kind.UNDO, ruling.one, ruling.other, person, reason, undoes=ruling)
        apply(undone, f"{person} took back “{ruling}”")
        return undone


def _joined(
    kind: Ruling.Kind, one: Series, into: Series, person: User, reason: str, wording: str = ""
) -> Ruling:
    with transaction.atomic():
        alone()
        roots = Roots([one.subject, into.subject])
        first, second = roots.of(one), roots.of(into)
        if first.pk == second.pk:
            if (said := roots.ruling_on(one) or roots.latest_ruling) is None:
                raise ValueError("a series cannot be merged into itself")
            return said
        opposite = _between(_members(first), _members(second)).filter(kind__in=_APART).first()
        if opposite is not None:
            raise ContradictsRulingError(opposite)
        ruling = _write(kind, first, second, person, reason, wording=wording)
        apply(ruling, f"{person} merged “{first}” into “{second}”")
        return ruling


def _write(
    kind: Ruling.Kind,
    one: Series,
    other: Series,
    person: User,
    reason: str,
    *,
    wording: str = "",
    undoes: Ruling | None = None,
) -> Ruling:
    if not reason.strip():
        raise ValueError("a ruling needs a reason")
    return Ruling.objects.create(
        kind=kind,
        one=one,
        other=other,
        wording=wording,
        undoes=undoes,
        reason=reason.strip(),
        decided_by=person,
    )


def _between(ones: Collection[int], others: Collection[int]) -> RulingQuerySet:
    """The rulings in force on a series of each, the latest first."""
    return Ruling.objects.in_force().filter(
        Q(one__in=ones, other__in=others) | Q(one__in=others, other__in=ones)
    )


def _members(root: Series) -> list[int]:
    """The series whose claims stand in this one."""
    return [root.pk, *root.merged.values_list("pk", flat=True)]


def _asked_about(link: Link) -> Series:
    if link.outcome != Outcome.POSSIBLE.value or link.claim.series is None:
        raise ValueError("only a possible link can be answered")
    return link.claim.series


def _split_key(series: Series, name: str) -> SeriesKey:
    words = " ".join(canonical_words(name).words) or name.strip().lower()
    if not words:
        raise ValueError("the new series needs a name")
    key = to_key(series)
    return replace(key, scope=tuple(sorted({*key.scope, words})))


def _contradiction(ruling: Ruling | None, series: Series) -> Exception:
    return ContradictsRulingError(ruling) if ruling else ValueError(f"“{series}” is one series")
