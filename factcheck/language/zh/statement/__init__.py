"""One Chinese sentence → drafts of claims: where each number stands, what governs it, and what it says."""

from .reader import read_statements

__all__ = ["read_statements"]
