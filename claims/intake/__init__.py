"""What comes in, as documents: bytes, text and dates, or one clear line why not. One reader a file."""

from .document import Document, RefusedError

__all__ = ["Document", "RefusedError"]
