-- The claims of the series in "made", fifty to a briefing, in the order of their days.
SET session_replication_role = replica;

CREATE TEMPORARY TABLE figures AS
SELECT series, number, said, measure, place, value, first, last,
       (row_number() OVER (ORDER BY said, series, number) - 1) / 50 + 1 AS briefing,
       (row_number() OVER (ORDER BY said, series, number) - 1) % 50 + 1 AS place_in_text
FROM (
    SELECT series, number, measure, place, base + 37 * number AS value, days.first, days.last,
           days.last + 1 + (hashint8(series * 5003 + number) & 31) AS said
    FROM made
    CROSS JOIN LATERAL generate_series(0, size - 1) AS number
    CROSS JOIN LATERAL (
        SELECT CASE WHEN size >= 400 THEN date '2024-12-31' - (size - 1 - number)
                    WHEN size >= 24 THEN (date '2024-12-01' - make_interval(months => size - 1 - number))::date
                    ELSE make_date(2024 - (size - 1 - number), 1, 1) END AS first,
               CASE WHEN size >= 400 THEN date '2024-12-31' - (size - 1 - number)
                    WHEN size >= 24 THEN (date '2025-01-01' - make_interval(months => size - 1 - number))::date - 1
                    ELSE make_date(2024 - (size - 1 - number), 12, 31) END AS last
    ) AS days
) AS stated;

INSERT INTO claims_briefing
    (id, source_id, published, said_at, original, original_sha256, text, text_sha256, state,
     reference, title, language, file_name, media_type, failure, notice, attempts, columns)
SELECT briefing, briefing % 40 + (SELECT min(id) FROM claims_source), max(said), max(said), ''::bytea,
       encode(sha256(''), 'hex'), texts.words, encode(sha256(convert_to(texts.words, 'UTF8')), 'hex'), 'checked',
       '', '', 'en', '', 'text/plain', '', '', 0, '[]'
FROM (
    SELECT briefing, max(said) AS said,
           string_agg(rpad(value || ' euros was the figure for ' || measure || ' in ' || place
                           || ' from ' || first || ' to ' || last || '.', 200), '' ORDER BY place_in_text) AS words
    FROM figures GROUP BY briefing
) AS texts
GROUP BY briefing, words;

INSERT INTO claims_claim
    (briefing_id, number, start, "end", quote, sentence_start, sentence_end, value, digits, printed, soft, hard,
     unit, kind, status, hedge, direction, measure, place, scope, period, period_label, cumulative, basis,
     basis_label, adjustment, terms, speaker, relations, assertions, flags, why, confidence, series_id,
     extraction_version, retired_because)
SELECT briefing, place_in_text, (place_in_text - 1) * 200, (place_in_text - 1) * 200 + length(value || ' euros'),
       value || ' euros', (place_in_text - 1) * 200, place_in_text * 200, value, value::text,
       numrange(value, value, '[]'), numrange(value, value, '[]'), numrange(value, value, '[]'),
       'EUR', 'level', 'reported', 'exact', '', measure, place, '{}', daterange(first, last, '[]'),
       first || ' to ' || last, false, '', '', '', '', '', '[]', '[]', '{}', '{}', 1, series, 'generated', ''
FROM figures ORDER BY briefing, place_in_text;

INSERT INTO claims_seriesword (series_id, word, place)
    SELECT DISTINCT id, word, place FROM claims_series, unnest(measure) AS word;
INSERT INTO claims_wordtally (word, series) SELECT word, count(*) FROM claims_seriesword GROUP BY word;
SELECT setval('claims_series_id_seq', (SELECT max(id) FROM claims_series)),
       setval('claims_briefing_id_seq', (SELECT max(id) FROM claims_briefing));
DROP TABLE figures, made;
SET session_replication_role = DEFAULT;
