"""English."""

from __future__ import annotations

from ..pack import Language
from .morphology import singular
from .quantity.reader import read_quantities
from .words import lexicon

LANGUAGE = Language(code="en", lexicon=lexicon(), quantities=read_quantities, singular=singular)
