"""The reviewers' words on series, each a row of its own, applied at once and to every later briefing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from claims.mapping import to_key
from claims.models import Claim, Link, Series, SeriesDecision, Source
from claims.models.series_decision import SeriesDecisionQuerySet
from factcheck.link.decision import Outcome
from factcheck.link.words import canonical_words
from factcheck.series import SeriesKey

from .apply import apply
from .founding import series_of_key
from .roots import Roots
from .turns import alone

Kind = SeriesDecision.Kind
_APART = (Kind.DIFFERENT, Kind.SPLIT)


class ContradictsDecisionError(Exception):
    """A decision in force says the opposite; it has to be taken back first."""

    def __init__(self, decision: SeriesDecision) -> None:
        self.decision = decision
        super().__init__(f"{decision.decided_by} said otherwise: {decision}")


def merge(one: Series, into: Series, person: User, reason: str) -> SeriesDecision:
    """Two series are one: claims of ``one`` stand in ``into`` from now on, and so do those still to come.

    Where the two differ in their subject alone (the measure, the place, …), what is said of one figure of the
    subject holds for its others: their growth, their share. Already one: the decision that made them so.
    ``ContradictsDecisionError`` when they were called different; ``ValueError`` without a reason.
    """
    return _joined(Kind.MERGE, one, into, person, reason)


def alias(
    wording: str, series: Series, person: User, reason: str, source: Source | None = None
) -> SeriesDecision:
    """The wording, as a measure's name in a text, means this series, whether it has been met yet or not.

    The place, unit and the rest are the series' own. With a ``source`` it means that where the source uses
    it, and with others what it meant before. ``ValueError`` where nothing in the wording names a measure, or
    where it names this series anyway; else as ``merge``.
    """
    words = canonical_words(wording, place=series.place).words
    if not words or words == tuple(series.measure):
        raise ValueError("the wording names no other measure")
    with transaction.atomic():
        alone()
        one, _is_new = series_of_key(replace(to_key(series), measure=words), wording.strip())
        if source is not None:
            return _of_source(source, one, series, person, reason, wording.strip())
        return _joined(Kind.ALIAS, one, series, person, reason, wording.strip())


def keep_apart(one: Series, other: Series, person: User, reason: str) -> SeriesDecision:
    """Two series are different facts: never linked, nor asked about. Said before: that decision.

    ``ContradictsDecisionError`` when they are merged; ``ValueError`` without a reason.
    """
    with transaction.atomic():
        alone()
        roots = Roots([one.subject, other.subject])
        first, second = roots.of(one), roots.of(other)
        if first.pk == second.pk:
            raise _contradiction(roots.latest_decision, first)
        if (said := _between([first.pk], [second.pk]).filter(kind=Kind.DIFFERENT).first()) is not None:
            return said
        decision = _write(Kind.DIFFERENT, first, second, person, reason)
        apply(decision, f"{person} called “{first}” and “{second}” different facts")
        return decision


def split(series: Series, claims: Iterable[int], name: str, person: User, reason: str) -> SeriesDecision:
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
        decision = _write(Kind.SPLIT, series, other, person, reason)
        Link.objects.bulk_create(
            Link(
                claim=row,
                series=other,
                outcome=Outcome.LINKED.value,
                reason=reason.strip(),
                decided_by=person,
                decision=decision,
            )
            for row in moving
        )
        apply(decision, f"{person} split “{other}” off “{series}”")
        return decision


def accept(link: Link, person: User, reason: str = "") -> SeriesDecision:
    """A possible link is right: what the claim calls its figure means that series. As ``alias``."""
    own = _asked_about(link)
    wording = link.claim.measure.strip() or own.name
    return _joined(Kind.ALIAS, own, link.series, person, reason or f"accepted: {link.reason}", wording)


def refuse(link: Link, person: User, reason: str = "") -> SeriesDecision:
    """A possible link is wrong: the claim's series and that one are different facts. As ``keep_apart``."""
    return keep_apart(_asked_about(link), link.series, person, reason or f"refused: {link.reason}")


def undo(decision: SeriesDecision, person: User, reason: str) -> SeriesDecision:
    """Take a decision back: everything stands as if it had not been made. Taken back before: that row.

    ``ValueError`` for an undo (make the decision again instead) and without a reason.
    """
    if decision.kind == Kind.UNDO:
        raise ValueError("an undo cannot be taken back; make the decision again")
    with transaction.atomic():
        alone()
        if (undone := SeriesDecision.objects.filter(undoes=decision).first()) is not None:
            return undone
        undone = _write(
            Kind.UNDO, decision.one, decision.other, person, reason, undoes=decision, source=decision.source
        )
        apply(undone, f"{person} took back “{decision}”")
        return undone


def _joined(
    kind: SeriesDecision.Kind, one: Series, into: Series, person: User, reason: str, wording: str = ""
) -> SeriesDecision:
    with transaction.atomic():
        alone()
        roots = Roots([one.subject, into.subject])
        first, second = roots.of(one), roots.of(into)
        if first.pk == second.pk:
            if (said := roots.decision_on(one) or roots.latest_decision) is None:
                raise ValueError("a series cannot be merged into itself")
            return said
        opposite = _between(_members(first), _members(second)).filter(kind__in=_APART).first()
        if opposite is not None:
            raise ContradictsDecisionError(opposite)
        decision = _write(kind, first, second, person, reason, wording=wording)
        apply(decision, f"{person} merged “{first}” into “{second}”")
        return decision


def _of_source(
    source: Source, one: Series, meant: Series, person: User, reason: str, wording: str
) -> SeriesDecision:
    roots = Roots([one.subject, meant.subject])
    first, second = roots.of(one), roots.of(meant)
    if first.pk == second.pk:
        raise ValueError("the wording means this series whoever uses it")
    said = SeriesDecision.objects.in_force().of_sources([source.pk]).filter(one=first, other=second).first()
    if said is not None:
        return said
    decision = _write(Kind.ALIAS, first, second, person, reason, wording=wording, source=source)
    apply(decision, f"{person} said that “{wording}” means “{second}” where {source} says it")
    return decision


def _write(
    kind: SeriesDecision.Kind,
    one: Series,
    other: Series,
    person: User,
    reason: str,
    *,
    wording: str = "",
    undoes: SeriesDecision | None = None,
    source: Source | None = None,
) -> SeriesDecision:
    if not reason.strip():
        raise ValueError("a decision needs a reason")
    return SeriesDecision.objects.create(
        kind=kind,
        one=one,
        other=other,
        wording=wording,
        undoes=undoes,
        source=source,
        reason=reason.strip(),
        decided_by=person,
    )


def _between(ones: Collection[int], others: Collection[int]) -> SeriesDecisionQuerySet:
    """The decisions in force on a series of each, the latest first."""
    return SeriesDecision.objects.in_force().filter(
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


def _contradiction(decision: SeriesDecision | None, series: Series) -> Exception:
    return ContradictsDecisionError(decision) if decision else ValueError(f"“{series}” is one series")
