"""Zipped formats: what may be unpacked, and XML that may be read."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from .limits import MEBIBYTE, Limits
from .refusal import RefusedError


def open_archive(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive, once its own table of contents stays inside the limits.

    The table may lie, so ``member`` counts again while it unpacks.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError) as error:
        raise RefusedError(f"It is a damaged archive: {error}.") from error
    members = archive.infolist()
    if len(members) > limits.archive_members:
        raise RefusedError(
            f"It holds {len(members):,} packed parts; at most {limits.archive_members:,} are unpacked."
        )
    if sum(member.file_size for member in members) > limits.unpacked_bytes:
        raise RefusedError("It unpacks to more than is read: it may be a zip bomb.")
    for member in members:
        if member.flag_bits & 1:
            raise RefusedError("It is protected by a password. Save it without one.")
        large = member.file_size > MEBIBYTE
        if large and member.file_size > limits.unpacked_ratio * max(member.compress_size, 1):
            raise RefusedError("A part of it unpacks to far more than its size: it may be a zip bomb.")
    return archive


def member(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes | None:
    """The bytes of one part, or None when the archive has no such part."""
    try:
        with archive.open(name) as part:
            data = part.read(limits.unpacked_bytes + 1)
    except KeyError:
        return None
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise RefusedError(f"Its part {name} is damaged: {error}.") from error
    if len(data) > limits.unpacked_bytes:
        raise RefusedError("It unpacks to more than is read: it may be a zip bomb.")
    return data


def parsed(data: bytes) -> etree._Element:
    """The XML of a part. A document type is refused: no office file declares one, and attacks need one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(f"Its XML is damaged: {error}.") from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError("Its XML declares a document type, which no honest document of this kind does.")
    return root
