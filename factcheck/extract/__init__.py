"""Passage → quantities → claims."""

from .claims import extract_claims, iterate_claims

__all__ = ["extract_claims", "iterate_claims"]
