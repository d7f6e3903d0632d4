"""Briefing → passages → sentences → tokens, with offsets into the text as it was given.

The seam to everything downstream is ``read_passages``: it yields ``Passage`` after ``Passage`` in one
pass over the text, each with its ``Sentence``s, each of those with its ``Token``s. A token knows its
place, its words in lower case and its ``Tag`` bits, so no later step scans characters again.
Nothing here assumes that words are separated by spaces: a language hands in its ``Lexicon``.
"""

from . import tag as Tag
from .lexicon import Lexicon
from .passage import Passage, PassageKind
from .reader import read_passages
from .sentence import Sentence
from .token import Token
from .turn import Role

__all__ = ["Lexicon", "Passage", "PassageKind", "Role", "Sentence", "Tag", "Token", "read_passages"]
