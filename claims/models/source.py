"""Who publishes briefings: a ministry, a bank, an agency, a newspaper."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models.functions import Lower

from .past import keeps_changes


class SourceManager(models.Manager["Source"]):
    """Finds sources by name, whatever its capitals."""

    def named(self, name: str) -> Source:
        """The source of this name, made when it is new; two workers asking at once get the same one."""
        self.bulk_create([Source(name=name)], ignore_conflicts=True)
        return self.annotate(lowered=Lower("name")).get(lowered=Lower(models.Value(name)))


@pghistory.track(keeps_changes(), pghistory.DeleteEvent(), level=pghistory.Statement)
class Source(models.Model):
    """A publisher. Its name is unique, capitals aside."""

    name = models.CharField(max_length=200)
    homepage = models.URLField(blank=True)
    notes = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SourceManager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(Lower("name"), name="source_name_is_unique"),
            models.CheckConstraint(condition=~models.Q(name=""), name="source_has_a_name"),
        )

    def __str__(self) -> str:
        return self.name
