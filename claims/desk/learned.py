"""The sums a series takes part in: learned from texts, judged by reviewers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Value
from django.db.models.functions import MD5
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from claims.mapping import to_key
from claims.models import Identity, IdentityTerm, Series
from factcheck.identity import IdentityState, term
from factcheck.link.key import LEVEL

from .identity_page import STATES, TONES, sentence, terms_of

SHOWN = 20
TOTAL: str | Promise = gettext_lazy("total of a sum")
PART: str | Promise = gettext_lazy("part of a sum")


@dataclass(frozen=True, slots=True)
class Learned:
    """One sum, and the series' place in it."""

    label: str | Promise
    sentence: str
    url: str
    state: str | Promise
    tone: str


def learned(series: Series) -> list[Learned]:
    """Those not refused, what reviewers accepted first."""
    if series.aspect != LEVEL:
        return []
    text = term(to_key(series)).text
    named = IdentityTerm.objects.alias(digest=MD5("key")).filter(digest=MD5(Value(text)), key=text)
    standing = named.exclude(identity__state=IdentityState.REFUSED.value).order_by("identity__state", "-pk")
    positions = dict(standing.values_list("identity", "position")[:SHOWN])
    identities = Identity.objects.in_bulk(list(positions))
    terms = terms_of(identities.values())
    return [
        Learned(
            label=PART if positions[key] else TOTAL,
            sentence=sentence(terms[key]),
            url=reverse("admin:claims_identity_change", args=[key]),
            state=STATES[identities[key].state],
            tone=TONES[IdentityState(identities[key].state)],
        )
        for key in positions
    ]
