"""From the quantities of an English sentence to what each of them says.

The words around a quantity are read outward: the word that governs it (``governor``), the noun phrase
measured (``measure``), the time and place it is about (``setting``), and what it is: level, growth,
share, rank (``kind``). ``words.toml`` holds the vocabulary.
"""
