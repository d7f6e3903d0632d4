"""Claims → series: ``key`` names one, ``decision`` links a claim to one, ``memory`` keeps them."""
