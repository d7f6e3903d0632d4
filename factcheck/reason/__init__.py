"""Series → contradictions: intervals, the neighbourhood of a claim, the constraint network."""
