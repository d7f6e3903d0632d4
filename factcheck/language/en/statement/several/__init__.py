"""Several figures, or several of what one figure is said of, in one list."""
