"""The Django app of the record."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ClaimsConfig(AppConfig):
    """Sources, briefings, claims, series, findings and reviews."""

    name = "claims"
    verbose_name = "Record"

    def ready(self) -> None:
        from .desk.reasons import begin_lists
        from .desk.roles import grant_roles
        from .desk.second import begin_rules

        post_migrate.connect(begin_lists, sender=self, dispatch_uid="claims.begin_lists")
        post_migrate.connect(begin_rules, sender=self, dispatch_uid="claims.begin_rules")
        post_migrate.connect(grant_roles, sender=self, dispatch_uid="claims.grant_roles")
