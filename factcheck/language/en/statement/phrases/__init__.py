"""Where the noun phrases, clauses and verb groups of a sentence begin and end, and how one becomes a name."""
