"""Passage → quantities → claims: ``claims.extract_claims`` reads a briefing."""
