"""The engine's closed word lists as columns: the same words in code, table, admin and docs."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy


def choices_of(words: type[StrEnum]) -> list[tuple[str, str | Promise]]:
    """The pairs a Django field shows: the stored word and the words for people, in their language."""
    return [(word.value, gettext_lazy(word.value.replace("_", " "))) for word in words]


def one_of(field: str, words: type[StrEnum], name: str, *, blank: bool = False) -> models.CheckConstraint:
    """The database's side of ``choices``: no other word is ever stored."""
    values = sorted(word.value for word in words)
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": [*([""] if blank else []), *values]}), name=name
    )
