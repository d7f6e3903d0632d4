"""Whether what is archived is what came in: bytes and text by their digests, quotes by text and bytes.

The database refuses whatever changes them; this looks whether it was got round: by a restored backup, a
broken disk, a person with the database's own password. Those looked at longest ago come first.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.db.models import F
from django.utils import timezone

from claims.models import ArchiveCheck, Briefing, Claim

AT_ONCE = 200

_DAMAGES = """
    SELECT briefing.id, CASE
        WHEN original_sha256 <> encode(sha256(original), 'hex')
            THEN 'its archived bytes are not those kept'
        WHEN text_sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
            THEN 'its text is not the one that was read'
        WHEN EXISTS (
            SELECT 1 FROM claims_claim AS claim
            WHERE claim.briefing_id = briefing.id
              AND claim.quote <> substr(briefing.text, claim.start + 1, claim."end" - claim.start)
        ) THEN 'a claim quotes words that do not stand in its text'
        ELSE '' END
    FROM claims_briefing AS briefing WHERE briefing.id = ANY(%s)
"""


def look_again(most: int = AT_ONCE) -> int:
    """Look at so many briefings and write down what was found; returns how many have a problem."""
    due = Briefing.objects.order_by(F("archive_check__checked_at").asc(nulls_first=True), "pk")
    briefings = list(due.values_list("pk", flat=True)[:most])
    problems = _damages(briefings)
    for pk in _plain_texts([pk for pk in briefings if not problems[pk]]):
        problems[pk] = _missing_in_bytes(pk)
    now = timezone.now()
    ArchiveCheck.objects.bulk_create(
        [ArchiveCheck(briefing_id=pk, checked_at=now, problem=problem) for pk, problem in problems.items()],
        update_conflicts=True,
        unique_fields=["briefing"],
        update_fields=["checked_at", "problem"],
    )
    return sum(map(bool, problems.values()))


def _damages(briefings: Sequence[int]) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute(_DAMAGES, [list(briefings)])
        return dict(cursor.fetchall())


def _plain_texts(briefings: Sequence[int]) -> Sequence[int]:
    """Those whose bytes are their words: of other formats the reader stands between."""
    plain = Briefing.objects.filter(pk__in=briefings, media_type="text/plain").order_by("pk")
    return list(plain.values_list("pk", flat=True))


def _missing_in_bytes(pk: int) -> str:
    """A standing claim whose words the archived bytes do not hold; "" when there is none."""
    original = bytes(Briefing.objects.values_list("original", flat=True).get(pk=pk))
    try:
        words = _squeezed(original.decode("utf-8-sig"))
    except UnicodeDecodeError:  # another character set: the reader told which
        return ""
    quotes = Claim.objects.current().filter(briefing=pk).order_by("number").values_list("quote", flat=True)
    missing = next((quote for quote in quotes if _squeezed(quote) not in words), None)
    return "" if missing is None else f"“{missing}” does not stand in its archived bytes"


def _squeezed(words: str) -> str:
    return "".join(words.split())
