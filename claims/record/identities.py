"""The identities a key is a term of: loaded for many keys at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import md5

from django.db.models.functions import MD5

from claims.mapping import to_identity
from claims.models import Identity, IdentityTerm
from factcheck import identity as engine
from factcheck.identity import IdentityState, term
from factcheck.series import SeriesKey


class Identities:
    """What is proposed or accepted, by the text of a term's key."""

    def __init__(self) -> None:
        self._of: dict[str, list[engine.Identity]] = {}

    def load(self, keys: Iterable[SeriesKey]) -> None:
        """Have at hand what ``of`` answers for these keys."""
        wanted = {term(key).text for key in keys} - self._of.keys()
        if not wanted:
            return
        self._of.update({text: [] for text in wanted})
        terms = IdentityTerm.objects.alias(key_md5=MD5("key")).filter(
            key_md5__any_of=[md5(text.encode(), usedforsecurity=False).hexdigest() for text in wanted],
            key__any_of=wanted,
        )
        named = dict(terms.exclude(identity__state=IdentityState.REFUSED.value).values_list("pk", "identity"))
        if not named:
            return
        for row in Identity.objects.filter(pk__in=set(named.values())).prefetch_related("terms"):
            identity = to_identity(row)
            for each in dict.fromkeys(each.text for each in identity.terms):
                if each in wanted:
                    self._of[each].append(identity)

    def of(self, key: SeriesKey, limit: int) -> Sequence[engine.Identity]:
        """Accepted ones first."""
        self.load([key])
        found = self._of[term(key).text]
        return sorted(found, key=lambda each: (each.state is IdentityState.PROPOSED, each.text))[:limit]
