"""From the quantities of an English sentence to what each of them says.

The words around a quantity are read outward: the word that governs it (``governors``), the noun phrase
measured (``phrases``, ``measure``), the time and place it is about (``time``, ``place``), and what it is:
level, growth, share, rank (``kind``). ``words.toml`` holds the vocabulary. Each package may ask what is read
before it: ``phrases``, ``governors``, ``time``, ``measure``, ``place``, then ``several`` and ``assertion``.
"""
