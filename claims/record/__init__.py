"""What the engine asks of the past, answered by PostgreSQL through indexes.

A pipeline step says first which claims it is about (``DatabaseRecord.prepare``); what they are likely to ask
is then loaded by a few queries for all of them, and anything else when it is asked.
"""

from .database import DatabaseRecord

__all__ = ["DatabaseRecord"]
