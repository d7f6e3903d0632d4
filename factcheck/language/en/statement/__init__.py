"""From the quantities of an English sentence to what each of them says.

The words around a quantity are read outward: the word that governs it (``governing``), the noun phrase
measured (``phrase``), the time and place it is about (``nearest_time``, ``nearest_place``), and what it is: level, growth,
share, rank (``kind``). ``words.toml`` holds the vocabulary.
"""
