"""The record: source → briefing → claim → series → finding → review, one file a model.

Data flows that way only. Nothing downstream edits what lies upstream, and what was once true stays readable:
changes of a row are kept in its events table, which the database does not let anyone rewrite.
"""

from .briefing import UNFINISHED, Briefing, State
from .claim import Claim
from .finding import Evidence, Finding
from .link import Link
from .review import Review
from .series import Series
from .source import Source
from .verdict import Verdict

__all__ = [
    "UNFINISHED",
    "Briefing",
    "Claim",
    "Evidence",
    "Finding",
    "Link",
    "Review",
    "Series",
    "Source",
    "State",
    "Verdict",
]
