"""The Django app of the record."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Sources, briefings, claims, series, findings and reviews."""

    name = "claims"
    verbose_name = "Record"
