"""Factcheck's engine: figures said, series they belong to, and sets of them that cannot all be true.

Plain Python: no Django, no clock, no network. Data flows one way,
briefing → quantities → claims → series → findings, and so do the imports.
"""

__version__ = "0.1.0"
