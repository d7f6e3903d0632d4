"""Django's PostgreSQL backend, which starts the private servers at the first connection."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base

from ..servers import this_checkout


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL that is there when it is asked for."""

    def get_connection_params(self) -> dict[str, Any]:
        this_checkout().start()
        return super().get_connection_params()
