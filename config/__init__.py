"""Wiring: settings, Celery, URLs, the servers of a machine with none, and ``./up``."""

from .celery import app as celery_app

__all__ = ["celery_app"]
