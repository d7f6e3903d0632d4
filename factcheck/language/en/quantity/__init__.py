"""How English puts a quantity: sign, number, scale, unit or counted noun, and the words around them."""
