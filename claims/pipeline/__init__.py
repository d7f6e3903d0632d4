"""Briefing → claims → series → findings: each step one transaction that may run twice.

A step locks its briefings, looks which of them stand where the step begins, does its work and moves their
state on, all or nothing. Run again, or by two workers at once, it finds the state moved and does nothing.
"""

from .check import check
from .extract import extract
from .ingest import ingest, ingest_all
from .link import link
from .recheck import hand_over, recheck
from .review import review
from .step import again, fail

__all__ = [
    "again",
    "check",
    "extract",
    "fail",
    "hand_over",
    "ingest",
    "ingest_all",
    "link",
    "recheck",
    "review",
]
