"""Whether a number is a claim, how firmly it is said, and what its sentence adds."""
