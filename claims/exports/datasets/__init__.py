"""What can be had, one dataset a file."""

from __future__ import annotations

from ..dataset import Dataset
from . import claim_review, claims, decisions, findings, record, series

ALL: dict[str, Dataset] = {
    module.DATASET.slug: module.DATASET
    for module in (claims, series, findings, decisions, record, claim_review)
}
