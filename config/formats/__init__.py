"""How dates are written, language by language; one that is not here has Django's own way."""
