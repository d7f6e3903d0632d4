"""Parts that add up: proposed by the briefings that show it, accepted or refused by reviewers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import MD5

from claims.mapping import identity_terms, to_identity
from claims.models import Identity, IdentityReview, IdentityTerm, Series
from factcheck import identity as engine
from factcheck.claim import Claim
from factcheck.link.learning import identities_in

from .rechecks import ask_again_about
from .turns import alone

State = engine.IdentityState


def accept_identity(identity: Identity, person: User, reason: str) -> IdentityReview:
    """The parts always make the total: figures that break it contradict each other."""
    return _decide(identity, State.ACCEPTED, person, reason)


def refuse_identity(identity: Identity, person: User, reason: str) -> IdentityReview:
    """They added up by chance: never checked, never proposed again."""
    return _decide(identity, State.REFUSED, person, reason)


def reopen_identity(identity: Identity, person: User, reason: str) -> IdentityReview:
    """Take a decision back: it is a proposal again, and what breaks it a suspicion."""
    return _decide(identity, State.PROPOSED, person, reason)


def propose(claims: Iterable[Claim], keys: Mapping[str, int]) -> int:
    """Keep what one briefing's claims show and nobody showed before; returns how many that are.

    ``keys`` gives the stored claim of each engine id. The claims of the totals are checked again.
    """
    shown = identities_in(claims)
    known = Identity.objects.filter(text_md5__in=[MD5(Value(each.text)) for each in shown])
    texts = set(known.values_list("text", flat=True)) if shown else set()
    new = {each.text: each for each in shown if each.text not in texts}
    for text, each in sorted(new.items()):
        row, is_new = Identity.objects.get_or_create(
            text=text, defaults={"seen_in": [keys[claim] for claim in each.seen_in]}
        )
        if is_new:
            IdentityTerm.objects.bulk_create(identity_terms(row, each))
            _ask_again(each, f"parts of “{row}” were found to add up")
    return len(new)


def _decide(identity: Identity, state: State, person: User, reason: str) -> IdentityReview:
    if not reason.strip():
        raise ValueError("a decision needs a reason")
    with transaction.atomic():
        alone()
        latest = IdentityReview.objects.filter(identity=identity).first()
        if latest is not None and latest.state == state:
            return latest
        review = IdentityReview.objects.create(
            identity=identity, state=state.value, reason=reason.strip(), decided_by=person
        )
        identity.refresh_from_db()
        _ask_again(to_identity(identity), f"{person} called “{identity}” {state.value}")
        return review


def _ask_again(identity: engine.Identity, because: str) -> None:
    ask_again_about(Series.objects.of_subject(identity.whole.subject), because)
