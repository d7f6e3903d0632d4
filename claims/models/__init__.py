"""The record: source → briefing → claim → series → finding → review, one file a model.

Data flows that way only. Nothing downstream edits what lies upstream, and what was once true stays readable:
each change keeps the row as it was in its events table, which the database does not let anyone rewrite.
"""

from .alert import Alert, Dispatch
from .any_of import AnyOf
from .api_token import ApiAnswer, ApiToken
from .archive_check import ArchiveCheck
from .briefing import UNFINISHED, Briefing, State
from .capture import Capture
from .claim import Claim
from .cluster import Cluster
from .columns import ColumnMapping
from .facet import Facet
from .finding import Evidence, Finding
from .identity import Identity, IdentityReview, IdentityTerm
from .lease import Lease
from .link import Link
from .misreading import Misreading
from .note import Note
from .person import Person
from .preference import Preference
from .question import Question
from .reason import Reason
from .recheck import Recheck
from .report import Delivery, Report, ReportSchedule
from .review import Review
from .saved_view import SavedView
from .series import Series
from .series_decision import SeriesDecision
from .series_note import SeriesNote
from .series_word import SeriesWord, WordTally
from .severity_rule import SeverityRule
from .source import Source
from .standing_decision import StandingDecision
from .subscription import Subscription
from .verdict import Verdict
from .watch import Watch
from .webhook import Webhook

__all__ = [
    "UNFINISHED",
    "Alert",
    "AnyOf",
    "ApiAnswer",
    "ApiToken",
    "ArchiveCheck",
    "Briefing",
    "Capture",
    "Claim",
    "Cluster",
    "ColumnMapping",
    "Delivery",
    "Dispatch",
    "Evidence",
    "Facet",
    "Finding",
    "Identity",
    "IdentityReview",
    "IdentityTerm",
    "Lease",
    "Link",
    "Misreading",
    "Note",
    "Person",
    "Preference",
    "Question",
    "Reason",
    "Recheck",
    "Report",
    "ReportSchedule",
    "Review",
    "SavedView",
    "Series",
    "SeriesDecision",
    "SeriesNote",
    "SeriesWord",
    "SeverityRule",
    "Source",
    "StandingDecision",
    "State",
    "Subscription",
    "Verdict",
    "Watch",
    "Webhook",
    "WordTally",
]
