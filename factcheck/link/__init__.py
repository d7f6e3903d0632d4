"""Claims → series: the key, the similarity, the decision."""
