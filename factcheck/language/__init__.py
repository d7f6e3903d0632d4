"""One folder a language: vocabulary and grammar as data and small modules.

``language_of("en")`` gives the pack. Everything outside this package asks the pack for words and
never spells a word of any language itself.
"""

from __future__ import annotations

import importlib
from functools import cache

from .pack import Language

__all__ = ["Language", "UnknownLanguageError", "language_of"]


class UnknownLanguageError(LookupError):
    """No pack reads this language."""


@cache
def language_of(code: str) -> Language:
    """The pack for an ISO 639-1 code; it is the module ``factcheck.language.<code>``."""
    if not (code.isascii() and code.isalpha() and len(code) == 2):
        raise UnknownLanguageError(code)
    try:
        module = importlib.import_module(f"{__name__}.{code.lower()}")
    except ModuleNotFoundError as error:
        raise UnknownLanguageError(code) from error
    pack: Language = module.LANGUAGE
    return pack
