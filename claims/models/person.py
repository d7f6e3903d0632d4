"""The names people had: decisions are told under the name of their day."""

from __future__ import annotations

import pghistory
from django.contrib.auth.models import User

from .past import keeps_changes


@pghistory.track(keeps_changes(), level=pghistory.Statement, fields=["username"], model_name="PersonEvent")
class Person(User):
    """Whoever signs in. Nothing but the history is added to what Django keeps of them."""

    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name_plural = "people"
