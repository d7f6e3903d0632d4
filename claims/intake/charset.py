"""Bytes → characters, and the name of the charset that made them so."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from .language import language_of
from .refusal import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_SAMPLE = 512 * 1024
_WIDE_SAMPLE = 4096
_PLAIN_SHARE = 0.2
_INFERRED = "The charset {} was inferred from the bytes; nothing declares it."
_WESTERN = "cp1252"
_WESTERN_LANGUAGES = frozenset({"en", "fr", "de", "es", "pt", "it"})
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_MOSTLY = 0.8
_USUAL = [
    "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256",
    "koi8_r",
]  # fmt: skip
"""Charsets that documents come in; those of old terminals only look like them."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its charset, and a note when the charset was only inferred."""

    text: str
    charset: str
    note: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of a text file.

    A byte-order mark decides, then UTF-8 if the bytes are that, then the charset the file or server declares,
    then what the bytes look like. Nothing is ever replaced: bytes that fit nowhere are refused.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, codec), name)
    if (wide := wide_charset(data)) is not None:
        return Decoded(_strictly(data, wide), wide, _INFERRED.format(wide))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (text := _as_declared(data, declared)) is not None:
        return Decoded(text, codecs.lookup(declared).name)
    return _inferred(data)


def wide_charset(data: bytes) -> str | None:
    """UTF-16 without a mark: its pairs of bytes hold a NUL for each plain letter, always on the same side."""
    sample = data[: _WIDE_SAMPLE - _WIDE_SAMPLE % 2]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if pairs and first >= pairs * _PLAIN_SHARE and not second:
        return "utf-16-be"
    if pairs and second >= pairs * _PLAIN_SHARE and not first:
        return "utf-16-le"
    return None


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"It is marked as {codec.removesuffix('-sig')} but is not: {error.reason}."
        ) from error


def _as_declared(data: bytes, declared: str) -> str | None:
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _inferred(data: bytes) -> Decoded:
    if (western := _western(data)) is not None:
        return Decoded(western, _WESTERN, _INFERRED.format(_WESTERN))
    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=_USUAL).best()
    if best is None:
        raise RefusedError("Its bytes are no text in any known charset. Save it as UTF-8.")
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"Its charset looks like {best.encoding}, but not all of it is. Save it as UTF-8."
        ) from error
    return Decoded(text, best.encoding, _INFERRED.format(best.encoding))


def _western(data: bytes) -> str | None:
    """The text in Windows-1252, where its few other letters stand alone and its words are Western ones.

    Told apart by their frequencies, as is done for the rest, it looks now like this, now like that code page.
    """
    sample = data[:_SAMPLE]
    alone = len(_ALONE.findall(sample))
    if alone < _MOSTLY * len(_BEYOND_ASCII.findall(sample)):
        return None
    text = _as_declared(data, _WESTERN)
    return text if text is not None and language_of(text) in _WESTERN_LANGUAGES else None
