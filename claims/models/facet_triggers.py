"""What the queue is narrowed by, kept on the finding itself: whose figures, of what, where, said by whom.

With a million findings a join for each filter would read them all. An array on the finding, with an index of
its elements, answers where few findings match; where many do, the queue of that one value is walked, which
``Facet`` keeps in order. Both repeat what evidence and claims say, so the database itself keeps them, in the
transaction that writes those: nobody else writes them.
"""

from __future__ import annotations

import pgtrigger

LONGEST = 200
"""Characters of a name by which a finding is found: an index holds no text of any length."""

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

_PLACES = f"""
    INSERT INTO claims_facet (finding_id, kind, value, waiting, weight, said_at)
    SELECT DISTINCT finding.id, facet.kind, left(facet.value, {LONGEST}),
        finding.closed_at IS NULL AND finding.verdict IN ('', 'flagged'), finding.weight, finding.said_at
    FROM ({{changed}}) AS finding
    CROSS JOIN LATERAL (
        SELECT 'source' AS kind, unnest(finding.sources)::text AS value
        UNION ALL SELECT 'series', unnest(finding.series)::text
        UNION ALL SELECT 'place', unnest(finding.places)
        UNION ALL SELECT 'speaker', unnest(finding.speakers)
    ) AS facet;
    RETURN NULL;
"""  # noqa: S608 -- of this module's own words

_CHANGED = """
    SELECT later.* FROM new_values AS later JOIN old_values AS earlier ON earlier.id = later.id
    WHERE (
        later.weight, later.said_at, later.closed_at IS NULL, later.verdict,
        later.sources, later.series, later.places, later.speakers
    ) IS DISTINCT FROM (
        earlier.weight, earlier.said_at, earlier.closed_at IS NULL, earlier.verdict,
        earlier.sources, earlier.series, earlier.places, earlier.speakers
    )
"""

_LEAVES = f"DELETE FROM claims_facet WHERE finding_id IN (SELECT id FROM ({_CHANGED}) AS changed);"  # noqa: S608

OF_NEW_FINDING = pgtrigger.Trigger(
    name="takes_its_places",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    referencing=pgtrigger.Referencing(new="new_values"),  # type: ignore[no-untyped-call]
    func=_PLACES.format(changed="SELECT * FROM new_values"),
)
"""A finding stored with its arrays; most get them with their evidence."""

OF_FINDING = pgtrigger.Trigger(
    name="changes_places",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    referencing=pgtrigger.Referencing(old="old_values", new="new_values"),  # type: ignore[no-untyped-call]
    func=_LEAVES + _PLACES.format(changed=_CHANGED),
)
"""A finding that is about something else, weighs otherwise, or waits no more."""
