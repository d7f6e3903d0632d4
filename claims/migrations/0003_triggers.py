"""What the database does itself: append-only tables, histories, facets of findings, quotes held to their texts."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_tables"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_sourceevent" ("created_at", "homepage", "id", "name", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."created_at", old_values."homepage", old_values."id", old_values."name", old_values."notes", _pgh_attached_context.value, NOW(), \'update\', old_values."id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="952dfd8e7baca5982353f805620f39797b9c59a4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fde8d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_sourceevent" ("created_at", "homepage", "id", "name", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."created_at", old_values."homepage", old_values."id", old_values."name", old_values."notes", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="51063e89475a547aa25b75703ecc4f8928edef2a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_249e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_personevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") SELECT _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."username" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."username" IS DISTINCT FROM (new_values."username")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="cdf58c0b7b496d8d34f9538fc677ba046d8dcde9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_92997",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="auth_user",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="captureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="aaeb8784ec9e1415c070aa70ea6d671169d6a893",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_706d0",
                    table="claims_captureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="77a582b7618e6cf824082ec41961b54de4d6d183",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_105e8",
                    table="claims_finding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="takes_its_places",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO claims_facet (finding_id, kind, value, waiting, weight, said_at)\n    SELECT DISTINCT finding.id, facet.kind, left(facet.value, 200),\n        finding.closed_at IS NULL AND finding.verdict IN ('', 'flagged'), finding.weight, finding.said_at\n    FROM (SELECT * FROM new_values) AS finding\n    CROSS JOIN LATERAL (\n        SELECT 'source' AS kind, unnest(finding.sources)::text AS value\n        UNION ALL SELECT 'series', unnest(finding.series)::text\n        UNION ALL SELECT 'place', unnest(finding.places)\n        UNION ALL SELECT 'speaker', unnest(finding.speakers)\n    ) AS facet;\n    RETURN NULL;\n",
                    hash="a325bd86691f10e1336dc93b0ea72eb6bb0be730",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_takes_its_places_5a20d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_places",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM claims_facet WHERE finding_id IN (SELECT id FROM (\n    SELECT later.* FROM new_values AS later JOIN old_values AS earlier ON earlier.id = later.id\n    WHERE (\n        later.weight, later.said_at, later.closed_at IS NULL, later.verdict,\n        later.sources, later.series, later.places, later.speakers\n    ) IS DISTINCT FROM (\n        earlier.weight, earlier.said_at, earlier.closed_at IS NULL, earlier.verdict,\n        earlier.sources, earlier.series, earlier.places, earlier.speakers\n    )\n) AS changed);\n    INSERT INTO claims_facet (finding_id, kind, value, waiting, weight, said_at)\n    SELECT DISTINCT finding.id, facet.kind, left(facet.value, 200),\n        finding.closed_at IS NULL AND finding.verdict IN ('', 'flagged'), finding.weight, finding.said_at\n    FROM (\n    SELECT later.* FROM new_values AS later JOIN old_values AS earlier ON earlier.id = later.id\n    WHERE (\n        later.weight, later.said_at, later.closed_at IS NULL, later.verdict,\n        later.sources, later.series, later.places, later.speakers\n    ) IS DISTINCT FROM (\n        earlier.weight, earlier.said_at, earlier.closed_at IS NULL, earlier.verdict,\n        earlier.sources, earlier.series, earlier.places, earlier.speakers\n    )\n) AS finding\n    CROSS JOIN LATERAL (\n        SELECT 'source' AS kind, unnest(finding.sources)::text AS value\n        UNION ALL SELECT 'series', unnest(finding.series)::text\n        UNION ALL SELECT 'place', unnest(finding.places)\n        UNION ALL SELECT 'speaker', unnest(finding.speakers)\n    ) AS facet;\n    RETURN NULL;\n",
                    hash="4e8f443d0ab544fd7a1a3b921544628ab2730b30",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_changes_places_e3f47",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_findingevent" ("arithmetic", "check", "closed_at", "closed_because", "confidence", "decided_at", "decided_by_id", "diagnoses", "fingerprint", "found_at", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "severity", "verdict") SELECT old_values."arithmetic", old_values."check", old_values."closed_at", old_values."closed_because", old_values."confidence", old_values."decided_at", old_values."decided_by_id", old_values."diagnoses", old_values."fingerprint", old_values."found_at", old_values."id", old_values."message", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."said_at", old_values."severity", old_values."verdict" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."arithmetic" IS DISTINCT FROM (new_values."arithmetic") OR old_values."check" IS DISTINCT FROM (new_values."check") OR old_values."closed_at" IS DISTINCT FROM (new_values."closed_at") OR old_values."closed_because" IS DISTINCT FROM (new_values."closed_because") OR old_values."confidence" IS DISTINCT FROM (new_values."confidence") OR old_values."decided_at" IS DISTINCT FROM (new_values."decided_at") OR old_values."decided_by_id" IS DISTINCT FROM (new_values."decided_by_id") OR old_values."diagnoses" IS DISTINCT FROM (new_values."diagnoses") OR old_values."fingerprint" IS DISTINCT FROM (new_values."fingerprint") OR old_values."found_at" IS DISTINCT FROM (new_values."found_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."message" IS DISTINCT FROM (new_values."message") OR old_values."said_at" IS DISTINCT FROM (new_values."said_at") OR old_values."severity" IS DISTINCT FROM (new_values."severity") OR old_values."verdict" IS DISTINCT FROM (new_values."verdict")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="db72ec4a1bb0afaa7bc8dfa1f54b4b074b80b0ff",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_db71c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_findingevent" ("arithmetic", "check", "closed_at", "closed_because", "confidence", "decided_at", "decided_by_id", "diagnoses", "fingerprint", "found_at", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "severity", "verdict") SELECT old_values."arithmetic", old_values."check", old_values."closed_at", old_values."closed_because", old_values."confidence", old_values."decided_at", old_values."decided_by_id", old_values."diagnoses", old_values."fingerprint", old_values."found_at", old_values."id", old_values."message", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."said_at", old_values."severity", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c883b577cfa5f8476a487557089374f9255f41ec",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4f7cb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9b156cb2ce3ac82360d6f20539a0292c4af11367",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3fd72",
                    table="claims_evidenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_facets",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    UPDATE claims_finding AS finding SET\n        sources = facets.sources, series = facets.series, places = facets.places, speakers = facets.speakers,\n        first_of_series = NOT EXISTS (\n            SELECT 1 FROM claims_finding AS earlier\n            WHERE earlier.id < finding.id AND earlier.series && facets.series\n        )\n    FROM (\n        SELECT evidence.finding_id,\n            array_agg(DISTINCT briefing.source_id) AS sources,\n            array_remove(array_agg(DISTINCT claim.series_id), NULL) AS series,\n            array_remove(array_agg(DISTINCT claim.place), '') AS places,\n            array_remove(array_agg(DISTINCT claim.speaker), '') AS speakers\n        FROM claims_evidence AS evidence\n        JOIN claims_claim AS claim ON claim.id = evidence.claim_id\n        JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id\n        WHERE evidence.finding_id IN (SELECT finding_id FROM new_values)\n        GROUP BY evidence.finding_id\n    ) AS facets\n    WHERE finding.id = facets.finding_id;\n    RETURN NULL;\n",
                    hash="5d1da6ed0e76aea7e9f8583ae7c6dbb9fe2dfd3c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_keeps_facets_85616",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_evidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_evidenceevent" ("claim_id", "finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "recorded_at", "role") SELECT old_values."claim_id", old_values."finding_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."recorded_at", old_values."role" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ec4686bf1424bf9423faef29e29d8a0386bf5cb0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26a0f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_evidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fd9919a191447a4188503f3f0e3299e11f3725f8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c70f",
                    table="claims_findingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identityreview",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fde9bfb0671d29c19b6be4ed58e2de61ec57f349",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2551c",
                    table="claims_identityreview",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identityreview",
            trigger=pgtrigger.compiler.Trigger(
                name="decides_its_identity",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    UPDATE claims_identity SET state = NEW.state WHERE id = NEW.identity_id;\n    RETURN NULL;\n",
                    hash="b75f49562faf9ac8f538128b52bc0dad0fc88ae3",
                    operation="INSERT",
                    pgid="pgtrigger_decides_its_identity_d4f06",
                    table="claims_identityreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="misreading",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="02c04cac0528968bc4a0c492c0ebecc940382d1f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_87903",
                    table="claims_misreading",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="note",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7ce006a0b1be0115fa73f371bce51ac4196465f0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_32ecf",
                    table="claims_note",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="question_is_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."finding_id" IS DISTINCT FROM (NEW."finding_id") OR OLD."recipient" IS DISTINCT FROM (NEW."recipient") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."asked_at" IS DISTINCT FROM (NEW."asked_at") OR OLD."due" IS DISTINCT FROM (NEW."due"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="e287471d4231b63ae57232222db59c9467dea148",
                    operation="UPDATE",
                    pgid="pgtrigger_question_is_read_only_8a9d6",
                    table="claims_question",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="answer_is_written_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."answered_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="0e02545a81bc8a2e06a025d13457268f317ec90d",
                    operation="UPDATE",
                    pgid="pgtrigger_answer_is_written_once_28c62",
                    table="claims_question",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="8db265a271de9e3c20e487ffe30e8fb236251984",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_3431f",
                    table="claims_question",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delivery",
            trigger=pgtrigger.compiler.Trigger(
                name="delivery_moves_forward",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:sending,sending:waiting,sending:handed_over,sending:failed,handed_over:waiting,handed_over:sent,handed_over:unsure,handed_over:failed,unsure:waiting,unsure:sent,failed:waiting}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="f7d60059815764e864687434df5aeaf66bc30e55",
                    operation="UPDATE",
                    pgid="pgtrigger_delivery_moves_forward_4c84b",
                    table="claims_delivery",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="report",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="de874cd24bc835b7637a733459e12a1b76734553",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_27070",
                    table="claims_report",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportscheduleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e717319561ed612f2f81dcd132562e6d5044a30",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fce6b",
                    table="claims_reportscheduleevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="series",
            trigger=pgtrigger.compiler.Trigger(
                name="spreads_its_words",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO claims_seriesword (series_id, word, place)\n        SELECT DISTINCT founded.id, word, founded.place\n        FROM new_values AS founded, unnest(founded.measure) AS word;\n    INSERT INTO claims_wordtally (word, series)\n        SELECT word, count(DISTINCT founded.id)\n        FROM new_values AS founded, unnest(founded.measure) AS word GROUP BY word;\n    RETURN NULL;\n",
                    hash="40e6e3aba2bb358fca4be47abd2eb3c1c0666e4e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_spreads_its_words_52b05",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_series",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="series",
            trigger=pgtrigger.compiler.Trigger(
                name="key_is_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."measure" IS DISTINCT FROM (NEW."measure") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."aspect" IS DISTINCT FROM (NEW."aspect") OR OLD."adjustment" IS DISTINCT FROM (NEW."adjustment") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."cumulative" IS DISTINCT FROM (NEW."cumulative"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="2248464e746466d57330dfed8d1975a977cafbe2",
                    operation="UPDATE",
                    pgid="pgtrigger_key_is_read_only_cfed8",
                    table="claims_series",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="series",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_seriesevent" ("adjustment", "aspect", "created_at", "cumulative", "id", "key", "measure", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scope", "subject", "unit") SELECT old_values."adjustment", old_values."aspect", old_values."created_at", old_values."cumulative", old_values."id", old_values."key", old_values."measure", old_values."merged_into_id", old_values."name", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."place", old_values."scope", old_values."subject", old_values."unit" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."adjustment" IS DISTINCT FROM (new_values."adjustment") OR old_values."aspect" IS DISTINCT FROM (new_values."aspect") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."cumulative" IS DISTINCT FROM (new_values."cumulative") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key" IS DISTINCT FROM (new_values."key") OR old_values."measure" IS DISTINCT FROM (new_values."measure") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."scope" IS DISTINCT FROM (new_values."scope") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."unit" IS DISTINCT FROM (new_values."unit")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bd5158565a16b43e6a52a3fb5f60aea37be91293",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3d08b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_series",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="series",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_seriesevent" ("adjustment", "aspect", "created_at", "cumulative", "id", "key", "measure", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scope", "subject", "unit") SELECT old_values."adjustment", old_values."aspect", old_values."created_at", old_values."cumulative", old_values."id", old_values."key", old_values."measure", old_values."merged_into_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."scope", old_values."subject", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ae2efad0cd612f5abc3a352f2b9867fa57ee609",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c8ff2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_series",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aeef3",
                    table="claims_claimevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="quotes_its_briefing",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF EXISTS (\n        SELECT 1 FROM new_values AS claim JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id\n        WHERE claim.quote <> substr(briefing.text, claim.start + 1, claim.\"end\" - claim.start)\n           OR claim.sentence_end > char_length(briefing.text)\n    ) THEN\n        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_quotes_its_briefing',\n            MESSAGE = 'a claim''s quote must be the text of its briefing at its span';\n    END IF;\n    IF EXISTS (\n        SELECT 1 FROM new_values AS claim JOIN claims_claim AS former ON former.id = claim.supersedes_id\n        WHERE former.briefing_id <> claim.briefing_id\n    ) THEN\n        RAISE EXCEPTION USING ERRCODE = 'check_violation',\n            CONSTRAINT = 'claim_supersedes_within_its_briefing',\n            MESSAGE = 'a claim can only supersede a claim of the same briefing';\n    END IF;\n    RETURN NULL;\n",
                    hash="839a720cb50a92b05ca11eeb82b18dde2570dd25",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_quotes_its_briefing_9545e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="words_are_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."briefing_id" IS DISTINCT FROM (NEW."briefing_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."quote" IS DISTINCT FROM (NEW."quote") OR OLD."sentence_start" IS DISTINCT FROM (NEW."sentence_start") OR OLD."sentence_end" IS DISTINCT FROM (NEW."sentence_end") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."digits" IS DISTINCT FROM (NEW."digits") OR OLD."printed" IS DISTINCT FROM (NEW."printed") OR OLD."soft" IS DISTINCT FROM (NEW."soft") OR OLD."hard" IS DISTINCT FROM (NEW."hard") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."measure" IS DISTINCT FROM (NEW."measure") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."period" IS DISTINCT FROM (NEW."period") OR OLD."period_label" IS DISTINCT FROM (NEW."period_label") OR OLD."cumulative" IS DISTINCT FROM (NEW."cumulative") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."basis_period" IS DISTINCT FROM (NEW."basis_period") OR OLD."basis_label" IS DISTINCT FROM (NEW."basis_label") OR OLD."adjustment" IS DISTINCT FROM (NEW."adjustment") OR OLD."terms" IS DISTINCT FROM (NEW."terms") OR OLD."speaker" IS DISTINCT FROM (NEW."speaker") OR OLD."relations" IS DISTINCT FROM (NEW."relations") OR OLD."assertions" IS DISTINCT FROM (NEW."assertions") OR OLD."flags" IS DISTINCT FROM (NEW."flags") OR OLD."why" IS DISTINCT FROM (NEW."why") OR OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."extraction_version" IS DISTINCT FROM (NEW."extraction_version") OR OLD."recorded_at" IS DISTINCT FROM (NEW."recorded_at") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="3404dd85da8773bcd53d3c527ab23891310c075f",
                    operation="UPDATE",
                    pgid="pgtrigger_words_are_read_only_8463e",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="8fd5127e9b088733af5455f3a8f79e96e1b1aa53",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_3c191",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_facets",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    UPDATE claims_finding AS finding SET\n        sources = facets.sources, series = facets.series, places = facets.places, speakers = facets.speakers,\n        first_of_series = NOT EXISTS (\n            SELECT 1 FROM claims_finding AS earlier\n            WHERE earlier.id < finding.id AND earlier.series && facets.series\n        )\n    FROM (\n        SELECT evidence.finding_id,\n            array_agg(DISTINCT briefing.source_id) AS sources,\n            array_remove(array_agg(DISTINCT claim.series_id), NULL) AS series,\n            array_remove(array_agg(DISTINCT claim.place), '') AS places,\n            array_remove(array_agg(DISTINCT claim.speaker), '') AS speakers\n        FROM claims_evidence AS evidence\n        JOIN claims_claim AS claim ON claim.id = evidence.claim_id\n        JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id\n        WHERE evidence.finding_id IN (\n            SELECT moved.finding_id FROM claims_evidence AS moved\n            JOIN new_values AS later ON later.id = moved.claim_id\n            JOIN old_values AS earlier ON earlier.id = later.id\n            WHERE later.series_id IS DISTINCT FROM earlier.series_id\n        )\n        GROUP BY evidence.finding_id\n    ) AS facets\n    WHERE finding.id = facets.finding_id;\n    RETURN NULL;\n",
                    hash="9ce81d42b3a067c4e29e84e80c2c8d8b5530f033",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_keeps_facets_72a63",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "retired_because", "series_id") SELECT _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."retired_at", old_values."retired_because", old_values."series_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."series_id" IS NOT NULL OR new_values."retired_at" IS NOT NULL) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d75dae9069d4d865817dd9d78a1e5b8d534b5328",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe4ba",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="link",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dd298559818bb60b3b07e556327e7125ec9214d9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aff4f",
                    table="claims_link",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seriesevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7cb3fcfa98566997b7051944134a435ed6e2d541",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_222b9",
                    table="claims_seriesevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seriesnote",
            trigger=pgtrigger.compiler.Trigger(
                name="series_note_is_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."series_id" IS DISTINCT FROM (NEW."series_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."day" IS DISTINCT FROM (NEW."day") OR OLD."percent" IS DISTINCT FROM (NEW."percent") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."recorded_at" IS DISTINCT FROM (NEW."recorded_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="079e9e5fe3fbf0bd99f3b346750a863f39d84841",
                    operation="UPDATE",
                    pgid="pgtrigger_series_note_is_read_only_a6a1c",
                    table="claims_seriesnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seriesnote",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="e5eb29484873b5ea4d561444b85407505368157e",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_412f0",
                    table="claims_seriesnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seriesnote",
            trigger=pgtrigger.compiler.Trigger(
                name="withdrawn_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."withdrawn_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="84cb6a420267a3797f1e2f7fb0910b08fa226367",
                    operation="UPDATE",
                    pgid="pgtrigger_withdrawn_once_307fb",
                    table="claims_seriesnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seriesdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="16e835b605036a68ea26e0b92da6ed8caa030567",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a6785",
                    table="claims_seriesdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportschedule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_reportscheduleevent" ("created_at", "created_by_id", "crontab", "enabled", "every_hours", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "recipients", "severities", "time_zone", "window_days") SELECT old_values."created_at", old_values."created_by_id", old_values."crontab", old_values."enabled", old_values."every_hours", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."places", old_values."recipients", old_values."severities", old_values."time_zone", old_values."window_days" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."crontab" IS DISTINCT FROM (new_values."crontab") OR old_values."enabled" IS DISTINCT FROM (new_values."enabled") OR old_values."every_hours" IS DISTINCT FROM (new_values."every_hours") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."places" IS DISTINCT FROM (new_values."places") OR old_values."recipients" IS DISTINCT FROM (new_values."recipients") OR old_values."severities" IS DISTINCT FROM (new_values."severities") OR old_values."time_zone" IS DISTINCT FROM (new_values."time_zone") OR old_values."window_days" IS DISTINCT FROM (new_values."window_days")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a97011eeda95d477de119aa1f349e8fc5344bd46",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c2525",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_reportschedule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportschedule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_reportscheduleevent" ("created_at", "created_by_id", "crontab", "enabled", "every_hours", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "recipients", "severities", "time_zone", "window_days") SELECT old_values."created_at", old_values."created_by_id", old_values."crontab", old_values."enabled", old_values."every_hours", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."places", old_values."recipients", old_values."severities", old_values."time_zone", old_values."window_days" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c48e525dd152cce5c4c2f39b604fdcaeab799bea",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_12ef0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_reportschedule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="16fbb968e1737f01b6c66016d17b4d4c9c82b055",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f6731",
                    table="claims_briefingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefing",
            trigger=pgtrigger.compiler.Trigger(
                name="archive_is_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."original" IS DISTINCT FROM (NEW."original") OR OLD."original_sha256" IS DISTINCT FROM (NEW."original_sha256") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."text_sha256" IS DISTINCT FROM (NEW."text_sha256") OR OLD."captured_at" IS DISTINCT FROM (NEW."captured_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="45b217970d3dd4cc0790d4b715e634372b1f5e9b",
                    operation="UPDATE",
                    pgid="pgtrigger_archive_is_read_only_abc11",
                    table="claims_briefing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefing",
            trigger=pgtrigger.compiler.Trigger(
                name="state_moves_forward",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{received:extracted,extracted:linked,linked:checked,received:failed,extracted:failed,linked:failed,failed:received,checked:received,checked:extracted,checked:linked}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="df7f4dd9cca71c1f22bb512e142926eda2ad91c9",
                    operation="UPDATE",
                    pgid="pgtrigger_state_moves_forward_ddcbb",
                    table="claims_briefing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_briefingevent" ("added_by_id", "captured_at", "columns", "failure", "file_name", "id", "language", "media_type", "notice", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "reference", "said_at", "source_id", "state", "state_since", "text_sha256", "title") SELECT old_values."added_by_id", old_values."captured_at", old_values."columns", old_values."failure", old_values."file_name", old_values."id", old_values."language", old_values."media_type", old_values."notice", old_values."original_sha256", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."published", old_values."reference", old_values."said_at", old_values."source_id", old_values."state", old_values."state_since", old_values."text_sha256", old_values."title" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."captured_at" IS DISTINCT FROM (new_values."captured_at") OR old_values."columns" IS DISTINCT FROM (new_values."columns") OR old_values."failure" IS DISTINCT FROM (new_values."failure") OR old_values."file_name" IS DISTINCT FROM (new_values."file_name") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."media_type" IS DISTINCT FROM (new_values."media_type") OR old_values."notice" IS DISTINCT FROM (new_values."notice") OR old_values."original_sha256" IS DISTINCT FROM (new_values."original_sha256") OR old_values."published" IS DISTINCT FROM (new_values."published") OR old_values."reference" IS DISTINCT FROM (new_values."reference") OR old_values."said_at" IS DISTINCT FROM (new_values."said_at") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."state_since" IS DISTINCT FROM (new_values."state_since") OR old_values."text_sha256" IS DISTINCT FROM (new_values."text_sha256") OR old_values."title" IS DISTINCT FROM (new_values."title")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bbe906f399ae8861db973ad714bdd687eb9b11b5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b537",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_briefing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="briefing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_briefingevent" ("added_by_id", "captured_at", "columns", "failure", "file_name", "id", "language", "media_type", "notice", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "reference", "said_at", "source_id", "state", "state_since", "text_sha256", "title") SELECT old_values."added_by_id", old_values."captured_at", old_values."columns", old_values."failure", old_values."file_name", old_values."id", old_values."language", old_values."media_type", old_values."notice", old_values."original_sha256", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published", old_values."reference", old_values."said_at", old_values."source_id", old_values."state", old_values."state_since", old_values."text_sha256", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="08ec41322608bf17e2dcac2fd06d235b0bcecdd0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8691c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_briefing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sourceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3f92c9d57b7a054311e4bc9ff1301c1cb6390db2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a5b22",
                    table="claims_sourceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standingdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_decision_is_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."finding_id" IS DISTINCT FROM (NEW."finding_id") OR OLD."check_slug" IS DISTINCT FROM (NEW."check_slug") OR OLD."series_id" IS DISTINCT FROM (NEW."series_id") OR OLD."period" IS DISTINCT FROM (NEW."period") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."until" IS DISTINCT FROM (NEW."until") OR OLD."reviewer_id" IS DISTINCT FROM (NEW."reviewer_id") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="6548b7301156fdcd47d35d9d0516ca0bb8848b6d",
                    operation="UPDATE",
                    pgid="pgtrigger_standing_decision_is_read_only_9015b",
                    table="claims_standingdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standingdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="5416345423d244aceff2c4f3b7d691527c4b88e3",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_fb636",
                    table="claims_standingdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standingdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="ends_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."ended_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="627c79541be5e480219838ce035bb0ffe1d53db3",
                    operation="UPDATE",
                    pgid="pgtrigger_ends_once_d6993",
                    table="claims_standingdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7ace119e2ce2438df1d9f8e73d9cc374cde4afdc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c6296",
                    table="claims_review",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="decides_its_finding",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    UPDATE claims_finding SET\n        verdict = CASE NEW.verdict WHEN 'reopened' THEN '' ELSE NEW.verdict END,\n        decided_by_id = CASE NEW.verdict WHEN 'reopened' THEN NULL ELSE NEW.reviewer_id END,\n        decided_at = CASE NEW.verdict WHEN 'reopened' THEN NULL ELSE NEW.decided_at END\n    WHERE id = NEW.finding_id;\n    RETURN NULL;\n",
                    hash="f72ffd1cf6caff188daef7ad3145490fad5864ef",
                    operation="INSERT",
                    pgid="pgtrigger_decides_its_finding_71717",
                    table="claims_review",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="watch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_watchevent" ("address", "enabled", "every_minutes", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."address", old_values."enabled", old_values."every_minutes", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."enabled" IS DISTINCT FROM (new_values."enabled") OR old_values."every_minutes" IS DISTINCT FROM (new_values."every_minutes") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="00478c4460748baa110c6df7c50ca691f1b43bf5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2fa96",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_watch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="watch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_watchevent" ("address", "enabled", "every_minutes", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") SELECT old_values."address", old_values."enabled", old_values."every_minutes", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bc8849adcc07e2d4b7f53a87ca5c99877adb8da4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9d48",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_watch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="bytes_are_read_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.body IS NOT NULL AND (OLD.body, OLD.sha256, OLD.headers, OLD.captured_at) IS DISTINCT FROM (NEW.body, NEW.sha256, NEW.headers, NEW.captured_at))",
                    func="RAISE EXCEPTION 'the bytes of a capture never change';",
                    hash="9312339b37968cc08a42e9a6ac9a9a5c0890ab64",
                    operation="UPDATE",
                    pgid="pgtrigger_bytes_are_read_only_3e3f1",
                    table="claims_capture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="capture_moves_forward",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{asked:received,asked:refused,received:waiting,received:refused,received:taken,received:divided,waiting:received,waiting:refused,refused:asked,refused:received}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="b3acb3ab5af78d33cf8193163711a4d749a1e8c9",
                    operation="UPDATE",
                    pgid="pgtrigger_capture_moves_forward_7a344",
                    table="claims_capture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_captureevent" ("briefing_id", "changes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT old_values."briefing_id", old_values."changes", _pgh_attached_context.value, NOW(), \'update\', old_values."id", old_values."state" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."briefing_id" IS DISTINCT FROM (new_values."briefing_id") OR old_values."changes" IS DISTINCT FROM (new_values."changes") OR old_values."state" IS DISTINCT FROM (new_values."state")) ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b49845d649aad031281924fa675f70d3fd72433c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f1fea",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="watchevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6eadf8b85815be44a962cc1502825d19f4eb1f25",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fcfdc",
                    table="claims_watchevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dispatch",
            trigger=pgtrigger.compiler.Trigger(
                name="dispatch_moves_forward",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:sending,sending:waiting,sending:handed_over,sending:failed,handed_over:waiting,handed_over:sent,handed_over:unsure,handed_over:failed,unsure:waiting,unsure:sent,failed:waiting}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="0ce4538be3fb60bc024e7d98bce410ba5eeb2db0",
                    operation="UPDATE",
                    pgid="pgtrigger_dispatch_moves_forward_0ad8e",
                    table="claims_dispatch",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="37ba5422988add5a569b4ab61ced2aa64b4082cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5e602",
                    table="claims_personevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
