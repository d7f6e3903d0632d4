"""Bytes → characters, and the name of the charset that made them so."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import charset_normalizer

from .refusal import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_SAMPLE = 512 * 1024


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
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (text := _as_declared(data, declared)) is not None:
        return Decoded(text, codecs.lookup(declared).name)
    return _inferred(data)


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
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise RefusedError("Its bytes are no text in any known charset. Save it as UTF-8.")
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"Its charset looks like {best.encoding}, but not all of it is. Save it as UTF-8."
        ) from error
    return Decoded(
        text, best.encoding, f"The charset {best.encoding} was inferred from the bytes; nothing declares it."
    )
