"""A generated record of any size, for the benchmarks that ask how cost grows with it."""
