"""The pair as one thing: start both, stop both, their addresses."""

from __future__ import annotations

import os
import shutil
from functools import cached_property
from pathlib import Path
from typing import Any

from .place import Place
from .postgres import DATABASE, ROLE, Postgres
from .valkey import Valkey

FOLDER_VARIABLE = "FACTCHECK_SERVERS"
"""Names another folder for the servers' data than the checkout's ``var/``."""
THROWAWAY_VARIABLE = "FACTCHECK_SERVERS_THROWAWAY"
"""Set to ``1``: the folder is deleted when its servers stop."""
CHECKOUT = Path(__file__).resolve().parents[2]


class Servers:
    """A private PostgreSQL and Valkey at one place."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.postgres = Postgres(place)
        self.valkey = Valkey(place)

    @cached_property
    def database(self) -> dict[str, Any]:
        """The entry for Django's ``DATABASES``; its backend starts the servers at the first connection."""
        return {
            "ENGINE": "config.servers.backend",
            "HOST": str(self.place.sockets),
            "USER": ROLE,
            "NAME": DATABASE,
        }

    def are_up(self) -> bool:
        return self.postgres.is_up() and self.valkey.is_up()

    def start(self) -> None:
        """Start what does not run yet. Safe to call from many processes at once."""
        if self.are_up():
            return
        with self.place.locked():
            self.valkey.start()
            self.postgres.start()

    def stop(self) -> None:
        """Stop what runs. A throwaway place is deleted with everything in it."""
        with self.place.locked():
            self.postgres.stop()
            self.valkey.stop()
            shutil.rmtree(self.place.sockets, ignore_errors=True)
        if self.place.throwaway:
            shutil.rmtree(self.place.root, ignore_errors=True)


def this_checkout() -> Servers:
    """The servers this process should use: the checkout's own, or those the environment names."""
    folder = Path(os.environ.get(FOLDER_VARIABLE) or CHECKOUT / "var")
    return Servers(Place(folder, throwaway=os.environ.get(THROWAWAY_VARIABLE) == "1"))
