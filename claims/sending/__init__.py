"""Bringing what is stored to somebody outside: by mail or to a webhook, tried again while that is safe."""

from .carrying import NotTakenError
from .turns import MOST_ATTEMPTS, UNDER_WAY, Turns

__all__ = ["MOST_ATTEMPTS", "UNDER_WAY", "NotTakenError", "Turns"]
