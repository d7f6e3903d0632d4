-- A record of {findings} findings on {claims} claims, {a_briefing} to a briefing; filled in by desk.py.
-- Each filter finds more than a page, whatever the size: a page of ten lines tells nothing of one of fifty.
-- Without triggers, which would write a history of what never happened; what they keep true is kept here.
SET session_replication_role = replica;
INSERT INTO claims_source (name, homepage, notes, created_at) SELECT 'Source ' || n, '', '', now() FROM generate_series(1, 50) AS n;
INSERT INTO claims_series (name, key, subject, measure, place, unit, aspect, adjustment, scope, cumulative)
    SELECT 'Measure ' || n, 'key ' || n, 'subject ' || n, ARRAY['measure', n::text], 'Place', 'tonne', 'level', '', '{{}}', false
    FROM generate_series(1, greatest(10, {claims} / 40)) AS n;
INSERT INTO claims_briefing (source_id, reference, title, language, published, said_at, file_name, media_type, original,
        original_sha256, text, text_sha256, state, failure, notice, attempts, columns)
    SELECT 1 + n % 50, '', 'Briefing ' || n, 'en', date '2000-01-01' + n % 9000, date '2000-01-01' + n % 9000, '', 'text/plain',
        convert_to(text, 'UTF8'), encode(sha256(convert_to(text, 'UTF8')), 'hex'), text,
        encode(sha256(convert_to(text, 'UTF8')), 'hex'), 'checked', '', '', 0, '{{}}'
    FROM (SELECT n, repeat('The harbour handled 41.5 million tonnes, report ' || n || '. ', 12) AS text
          FROM generate_series(1, {claims} / {a_briefing} + 1) AS n) AS texts;
INSERT INTO claims_claim (briefing_id, number, start, "end", quote, sentence_start, sentence_end, value, digits, printed, soft,
        hard, unit, kind, status, hedge, direction, measure, place, scope, period, period_label, cumulative, basis, basis_label,
        adjustment, speaker, relations, assertions, flags, why, confidence, extraction_version, series_id, retired_because, terms)
    SELECT 1 + n / {a_briefing}, 1 + n % {a_briefing}, 20, 39, '41.5 million tonnes', 0, 40, 41500000, '41.5',
        '[41450000,41550000]', '[41450000,41550000]', '[41450000,41550000]', 'tonne', 'level', 'reported', 'exact', '',
        'freight of harbour ' || n % 5000, 'Place ' || n % least(400, {claims} / 20), '{{}}', daterange(date '2000-01-01' + n % 9000, date '2000-02-01' + n % 9000),
        '2000', false, '', '', '', 'Speaker ' || n % least(3000, {claims} / 20), '[]', '[]', '{{}}', '{{}}', 1, 'benchmark', 1 + n % greatest(10, {claims} / 40), '', ''
    FROM generate_series(0, {claims} - 1) AS n;
-- A fifth of the findings share a cause with two others, a twentieth with some fifty.
INSERT INTO claims_cluster (fingerprint, kind, reads_as, power)
    SELECT lpad(n::text, 64, '0'), 'scale_slip', 'million should read billion', 2 FROM generate_series(1, 2 + {findings} / 15 + {findings} / 1000) AS n;
INSERT INTO claims_finding (cluster_id, fingerprint, "check", severity, message, arithmetic, diagnoses, confidence, said_at, closed_because,
        verdict, decided_by_id, decided_at)
    SELECT CASE WHEN n % 5 = 0 THEN 1 + n / 15 WHEN n % 20 = 1 THEN 2 + {findings} / 15 + n / 1000 END,
        lpad(n::text, 64, '0'), (ARRAY['restated_value', 'growth_against_levels', 'scale_slip', 'rare_check'])
            [CASE WHEN n % greatest(1, {findings} / 62) = 0 THEN 4 ELSE 1 + n % 3 END],
        (ARRAY['contradiction', 'revision', 'suspicion', 'note'])[1 + n % 4], 'The figure for freight of harbour ' || n || ' differs.',
        '41.45…41.55 and 44.15…44.25', '[]', 1, date '2000-01-01' + n % 9000, '',
        CASE WHEN n % 10 = 3 THEN 'dismissed' ELSE '' END, CASE WHEN n % 10 = 3 THEN {reviewer} END, CASE WHEN n % 10 = 3 THEN now() END
    FROM generate_series(1, {findings}) AS n;
INSERT INTO claims_evidence (finding_id, claim_id, position, role)
    SELECT finding.id, 1 + (finding.id * 2 + side) % {claims}, side, 'figure' FROM claims_finding AS finding, generate_series(0, 1) AS side;
UPDATE claims_finding AS finding SET sources = facets.sources, series = facets.series, places = facets.places, speakers = facets.speakers,
        first_of_series = finding.id % least(100, greatest(1, {findings} / 100)) = 0
    FROM (SELECT evidence.finding_id, array_agg(DISTINCT briefing.source_id) AS sources, array_agg(DISTINCT claim.series_id) AS series,
            array_agg(DISTINCT claim.place) AS places, array_agg(DISTINCT claim.speaker) AS speakers
        FROM claims_evidence AS evidence JOIN claims_claim AS claim ON claim.id = evidence.claim_id
        JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id GROUP BY evidence.finding_id) AS facets
    WHERE finding.id = facets.finding_id;
INSERT INTO claims_facet (finding_id, kind, value, waiting, weight, said_at)
    SELECT finding.id, facet.kind, facet.value, finding.verdict = '', finding.weight, finding.said_at
    FROM claims_finding AS finding CROSS JOIN LATERAL (
        SELECT 'source' AS kind, unnest(finding.sources)::text AS value UNION ALL SELECT 'series', unnest(finding.series)::text
        UNION ALL SELECT 'place', unnest(finding.places) UNION ALL SELECT 'speaker', unnest(finding.speakers)) AS facet;
INSERT INTO claims_review (finding_id, verdict, reason, reviewer_id) SELECT id, 'dismissed', 'Rounding', {reviewer}
    FROM claims_finding WHERE id % 10 = 3;
SET session_replication_role = origin;
