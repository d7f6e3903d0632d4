"""Passage → quantities → claims."""
