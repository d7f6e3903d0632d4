"""One press of a button: tell me of this series, this source, or this severity."""

from __future__ import annotations

from typing import Any

from claims.intake import RefusedError
from claims.models import Series, Source, Subscription
from claims.models.report import all_severities
from factcheck.finding import Severity

Target = Series | Source | Severity | None


def subscribe(user: Any, target: Target) -> Subscription:
    """The user's subscription by mail, made or switched on again; None is all findings.

    ``RefusedError`` for a user without a mail address. What was found before is not told.
    """
    if not user.email:
        raise RefusedError("There is no mail address in the account, so nothing can be sent.")
    wish, _ = Subscription.objects.get_or_create(**_wish(user, target))
    if not wish.enabled:
        wish.enabled = True
        wish.save(update_fields=["enabled"])
    return wish


def unsubscribe(user: Any, target: Target) -> None:
    """Switch it off; what was told stays known, so that nothing is ever told twice."""
    Subscription.objects.filter(**_sought(user, target)).update(enabled=False)


def is_subscribed(user: Any, target: Target) -> bool:
    """Whether the user is told of this by mail, at whatever pace."""
    return Subscription.objects.filter(**_sought(user, target), enabled=True).exists()


def _wish(user: Any, target: Target) -> dict[str, Any]:
    return {
        "user": user,
        "series": target if isinstance(target, Series) else None,
        "source": target if isinstance(target, Source) else None,
        "severities": [target.value] if isinstance(target, Severity) else all_severities(),
        "webhook": None,
    }


def _sought(user: Any, target: Target) -> dict[str, Any]:
    wish = _wish(user, target)
    return {name if value is not None else f"{name}__isnull": value or True for name, value in wish.items()}
