"""Files, pages and feeds → text, with what is known about it. No database here, and no guess in silence.

``file.read_file`` tells a file's format by content, reads it within limits of size, time and memory into a
``Reading``, or refuses with a reason a person can act on. A ``Document`` is a reading whose source and date
have been settled: what the pipeline stores.
"""

from .document import Document
from .refusal import RefusedError

__all__ = ["Document", "RefusedError"]
