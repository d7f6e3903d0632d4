"""Which series a claim's words, or a person, say it belongs to; the root of that is where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from claims.models import Claim, Link
from factcheck.link.decision import Outcome


def said_by_people(briefings: Iterable[int]) -> dict[int, int]:
    """Claim → series where a person said so, of it or of a claim it supersedes; the latest word counts."""
    links = Link.objects.said_by_people().filter(claim__briefing__in=briefings).order_by("pk")
    words = dict(links.values_list("claim", "series"))
    if not words:
        return {}
    corrections = Claim.objects.filter(briefing__in=briefings, supersedes__isnull=False).order_by("pk")
    for pk, former in corrections.values_list("pk", "supersedes"):
        if former in words:
            words.setdefault(pk, words[former])
    return words


def homes_of(claims: Iterable[Claim]) -> dict[int, int]:
    """Claim → the series of its own: a person's word, else that of the engine's latest link."""
    rows = list(claims)
    own = Link.objects.filter(
        claim__in=rows, decided_by__isnull=True, outcome__in=(Outcome.LINKED.value, Outcome.NEW.value)
    )
    homes = dict(own.order_by("pk").values_list("claim", "series"))
    said = said_by_people({row.briefing_id for row in rows})
    return homes | {row.pk: said[row.pk] for row in rows if row.pk in said}
