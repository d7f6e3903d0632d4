"""The claims of a series around given days: many such questions in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db import connection

from claims.mapping import page_of, to_claim
from claims.models import Briefing, Claim
from claims.models.middle import MIDDLE
from factcheck import claim as engine
from factcheck.link.record import Occasion, reach_of

Ask = tuple[str, date, date]
"""A series and the days its claims' periods are to meet."""

_NEAREST = """
    SELECT asked.number, near.id, near.distance
    FROM unnest(%s::int[], %s::bigint[], %s::date[], %s::date[], %s::int[], %s::int[])
        AS asked(number, series, first, last, middle, reach)
    CROSS JOIN LATERAL (
        (SELECT id, {middle} - asked.middle AS distance FROM claims_claim
         WHERE series_id = asked.series AND retired_at IS NULL
           AND {middle} BETWEEN asked.middle AND asked.middle + asked.reach
           AND lower(period) <= asked.last AND upper(period) > asked.first
         ORDER BY {middle}, id LIMIT %s)
        UNION ALL
        (SELECT id, asked.middle - {middle} AS distance FROM claims_claim
         WHERE series_id = asked.series AND retired_at IS NULL
           AND {middle} BETWEEN asked.middle - asked.reach AND asked.middle - 1
           AND lower(period) <= asked.last AND upper(period) > asked.first
         ORDER BY {middle} DESC, id DESC LIMIT %s)
        ORDER BY distance, id LIMIT %s
    ) AS near
""".format(middle=MIDDLE.format("period"))  # noqa: S608 -- no words from outside


class Figures:
    """Claims near days, and the occasions on which they were said."""

    def __init__(self) -> None:
        self._near: dict[tuple[Ask, int], list[engine.Claim]] = {}
        self._claims: dict[int, engine.Claim] = {}
        self._occasions: dict[str, Occasion | None] = {}

    def load(self, asks: Iterable[Ask], limit: int) -> None:
        """Have at hand what ``near`` answers."""
        wanted = [ask for ask in dict.fromkeys(asks) if (ask, limit) not in self._near]
        if not wanted:
            return
        found = _nearest(wanted, limit)
        self._load_claims({pk for near in found for pk, _ in near} - self._claims.keys())
        for ask, near in zip(wanted, found, strict=True):
            distances = {self._claims[pk].id: distance for pk, distance in near}
            claims = [self._claims[pk] for pk, _ in near]
            claims.sort(key=lambda claim: (distances[claim.id], *self._said(claim)))
            self._near[ask, limit] = claims

    def near(self, ask: Ask, limit: int) -> Sequence[engine.Claim]:
        """The claims of the series whose period meets the days, the nearest first, then those said first."""
        self.load([ask], limit)
        return self._near[ask, limit]

    def occasion(self, briefing: str) -> Occasion | None:
        if briefing not in self._occasions:
            self.load_occasions([briefing])
        return self._occasions[briefing]

    def load_occasions(self, briefings: Iterable[str]) -> None:
        """Have at hand when and by whom these briefings were said."""
        wanted = {int(id_) for id_ in briefings if id_ not in self._occasions}
        if wanted:
            self._occasions.update(dict.fromkeys(map(str, wanted)))
            said = Briefing.objects.filter(pk__any_of=wanted).values_list(
                "pk", "said_at", "source__name", "reference", "captured_at"
            )
            self._occasions.update(
                (str(pk), Occasion(day, source, page_of(reference), captured))
                for pk, day, source, reference, captured in said
            )

    def _load_claims(self, wanted: set[int]) -> None:
        rows = Claim.objects.raw("SELECT * FROM claims_claim WHERE id = ANY(%s)", [list(wanted)])
        self._claims.update((row.pk, to_claim(row)) for row in rows)
        self.load_occasions({self._claims[pk].briefing for pk in wanted})

    def _said(self, claim: engine.Claim) -> tuple[date, int, int]:
        occasion = self.occasion(claim.briefing)
        briefing, _, number = claim.id.rpartition("#")
        return occasion.said if occasion else date.max, int(briefing), int(number)


def _nearest(asks: Sequence[Ask], limit: int) -> list[list[tuple[int, int]]]:
    """For each question the ids of the claims with their distance, at most ``limit``."""
    series, first, last = (list(each) for each in zip(*asks, strict=True))
    middle = [start.toordinal() + end.toordinal() for _, start, end in asks]
    reach = [reach_of(start, end) for _, start, end in asks]
    numbers = list(range(len(asks)))
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            _NEAREST,
            [numbers, [int(id_) for id_ in series], first, last, middle, reach, limit, limit, limit],
        )
        for number, pk, distance in cursor.fetchall():
            found[number].append((pk, distance))
    return [found[number] for number in numbers]
