"""What a source's tables of figures mean by their columns: said once, and used for the next table like it."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import MD5

from .source import Source


class ColumnMapping(models.Model):
    """The meaning of one heading row of one source."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="column_mappings")
    header = models.TextField(help_text="The first row, as the text of the table has it.")
    header_md5 = models.GeneratedField(
        expression=MD5("header"), output_field=models.CharField(max_length=32), db_persist=True
    )
    columns = models.JSONField(help_text="What they mean.")
    said_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("source", "pk")
        constraints = (
            models.UniqueConstraint(fields=("source", "header_md5"), name="column_mapping_is_said_once"),
        )

    def __str__(self) -> str:
        return f"{self.source}: {self.header}"
