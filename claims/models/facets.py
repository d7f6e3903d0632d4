"""What the queue is narrowed by, kept on the finding itself: whose figures, of what, where, said by whom.

With a million findings a join for each filter would read them all; an array with an index of its elements
answers as it does with a thousand. The arrays repeat what evidence and claims say, so the database itself
keeps them: nobody else writes them.
"""

from __future__ import annotations

import pgtrigger

_KEEP = """
    UPDATE claims_finding AS finding SET
        sources = facets.sources, series = facets.series, places = facets.places, speakers = facets.speakers,
        first_of_series = NOT EXISTS (
            SELECT 1 FROM claims_finding AS earlier
            WHERE earlier.id < finding.id AND earlier.series && facets.series
        )
    FROM (
        SELECT evidence.finding_id,
            array_agg(DISTINCT briefing.source_id) AS sources,
            array_remove(array_agg(DISTINCT claim.series_id), NULL) AS series,
            array_remove(array_agg(DISTINCT claim.place), '') AS places,
            array_remove(array_agg(DISTINCT claim.speaker), '') AS speakers
        FROM claims_evidence AS evidence
        JOIN claims_claim AS claim ON claim.id = evidence.claim_id
        JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id
        WHERE evidence.finding_id IN ({findings})
        GROUP BY evidence.finding_id
    ) AS facets
    WHERE finding.id = facets.finding_id;
    RETURN NULL;
"""

OF_EVIDENCE = pgtrigger.Trigger(
    name="keeps_facets",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    referencing=pgtrigger.Referencing(new="new_values"),  # type: ignore[no-untyped-call]
    func=_KEEP.format(findings="SELECT finding_id FROM new_values"),
)
"""Evidence that is written."""

OF_CLAIM = pgtrigger.Trigger(
    name="keeps_facets",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    referencing=pgtrigger.Referencing(old="old_values", new="new_values"),  # type: ignore[no-untyped-call]
    func=_KEEP.format(
        findings="""
            SELECT moved.finding_id FROM claims_evidence AS moved
            JOIN new_values AS later ON later.id = moved.claim_id
            JOIN old_values AS earlier ON earlier.id = later.id
            WHERE later.series_id IS DISTINCT FROM earlier.series_id
        """
    ),
)
"""A claim that goes to another series; its words, place and speaker never change."""
