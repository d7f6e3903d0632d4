"""Who publishes briefings: a ministry, a bank, an agency, a newspaper."""

from __future__ import annotations

from collections.abc import Iterable

import pghistory
from django.db import models
from django.db.models.functions import Lower

from .past import keeps_changes

_WITH_NAMES = """
    SELECT source.*, asked.name AS asked FROM unnest(%s::text[]) AS asked(name)
    JOIN claims_source AS source ON lower(source.name) = lower(asked.name)
"""


class SourceManager(models.Manager["Source"]):
    """Finds sources by name, whatever its capitals."""

    def named(self, name: str) -> Source:
        """The source of this name, made when it is new; two workers asking at once get the same one."""
        return self.named_each([name])[name]

    def named_each(self, names: Iterable[str]) -> dict[str, Source]:
        """The same for several names."""
        wanted = sorted(set(names))
        found = self._with_names(wanted)
        missing = [name for name in wanted if name not in found]
        if missing:
            self.bulk_create([Source(name=name) for name in missing], ignore_conflicts=True)
            found |= self._with_names(missing)
        return found

    def _with_names(self, names: Iterable[str]) -> dict[str, Source]:
        """Those there are; the database says which capitals are which letters', as its index does."""
        found = self.raw(_WITH_NAMES, [list(names)])
        return {source.asked: source for source in found}  # type: ignore[attr-defined]


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
