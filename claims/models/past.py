"""What a table said before: each change of a row keeps the row as it was, in an event of its own.

The events are append-only and hold the *former* row; the row itself is the latest. So what stood at any
moment can be told: the first event after it, or else the row.
"""

from __future__ import annotations

from typing import Any

import pghistory


def keeps_changes(**options: Any) -> pghistory.UpdateEvent:
    """The tracker that keeps a row as it was before an update."""
    return pghistory.UpdateEvent(row="OLD", **options)
