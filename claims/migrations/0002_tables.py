"""Every table of the record, the desk, intake, reports and alerts: what must be true of its rows, its indexes, its histories."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import claims.models.digest
import claims.models.middle
import claims.models.numeric
import claims.models.report


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("auth", "__first__"),
        ("claims", "0001_extensions"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("homepage", models.URLField(blank=True)),
                ("notes", models.TextField(blank=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"), name="source_name_is_unique"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="source_has_a_name"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Briefing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True, help_text="The source's or record's own id for it.", max_length=300
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=500)),
                ("language", models.CharField(default="en", max_length=12)),
                (
                    "published",
                    models.DateField(help_text="The day it appeared; relative periods are counted from it."),
                ),
                (
                    "said_at",
                    models.DateField(help_text="The day its words were spoken; findings are ordered by it."),
                ),
                (
                    "captured_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("file_name", models.CharField(blank=True, editable=False, max_length=300)),
                ("media_type", models.CharField(default="text/plain", editable=False, max_length=100)),
                (
                    "columns",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Of a table of figures: what its columns mean.",
                    ),
                ),
                ("original", models.BinaryField()),
                ("original_sha256", models.CharField(editable=False, max_length=64)),
                ("text", models.TextField(editable=False)),
                ("text_sha256", models.CharField(editable=False, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("extracted", "Extracted"),
                            ("linked", "Linked"),
                            ("checked", "Checked"),
                            ("failed", "Failed"),
                        ],
                        default="received",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "state_since",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "failure",
                    models.TextField(blank=True, editable=False, help_text="Which step failed, and why."),
                ),
                (
                    "notice",
                    models.TextField(blank=True, editable=False, help_text="What was not read, and why."),
                ),
                (
                    "attempts",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, help_text="How often a worker took up the present step."
                    ),
                ),
                (
                    "sent_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        help_text="When the present step was last given to the workers.",
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="briefings",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "ordering": ("-said_at", "-pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("received", "extracted", "linked"))),
                        fields=["state_since"],
                        name="briefing_unfinished",
                    ),
                    models.Index(
                        condition=models.Q(("state", "failed")),
                        fields=["-state_since"],
                        name="briefing_failed",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("text_sha256", "published", "source"), name="briefing_is_stored_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("original_sha256", claims.models.digest.DigestOfBytes("original"))
                        ),
                        name="briefing_original_has_its_digest",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text_sha256", claims.models.digest.DigestOfText("text"))),
                        name="briefing_text_has_its_digest",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="briefing_has_text"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["received", "extracted", "linked", "checked", "failed"])
                        ),
                        name="briefing_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("failure__gt", ""), ("state", "failed")),
                            models.Q(models.Q(("state", "failed"), _negated=True), ("failure", "")),
                            _connector="OR",
                        ),
                        name="briefing_failed_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Cluster",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fingerprint", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "kind",
                    models.CharField(
                        help_text="A diagnosis' slug, “restated”, or “figure” for one that fits none.",
                        max_length=60,
                    ),
                ),
                (
                    "reads_as",
                    models.TextField(help_text="The cause in words: “billion should read trillion”."),
                ),
                (
                    "power",
                    models.SmallIntegerField(
                        blank=True, help_text="For a scale word: the power of ten it is off by.", null=True
                    ),
                ),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("fingerprint", ""), _negated=True),
                        name="cluster_has_a_fingerprint",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind", ""), _negated=True), name="cluster_says_what_its_cause_is"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fingerprint", models.CharField(editable=False, max_length=64, unique=True)),
                ("check_slug", models.CharField(db_column="check", max_length=60, verbose_name="check")),
                (
                    "severity",
                    models.CharField(
                        choices=[
                            ("contradiction", "contradiction"),
                            ("revision", "revision"),
                            ("suspicion", "suspicion"),
                            ("note", "note"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "weight",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(severity="contradiction", then=4),
                            models.When(severity="revision", then=3),
                            models.When(severity="suspicion", then=2),
                            models.When(severity="note", then=1),
                            default=0,
                            output_field=models.SmallIntegerField(),
                        ),
                        help_text="The severity as a number: an index keeps the queue's order by it.",
                        output_field=models.SmallIntegerField(),
                    ),
                ),
                ("message", models.TextField(help_text="One whole sentence a reviewer can act on.")),
                ("arithmetic", models.TextField(help_text="The proof, with its intervals.")),
                (
                    "diagnoses",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="[{kind, claim, reads_as, reconciles, value, also, power}]: readings that repair it.",
                    ),
                ),
                ("confidence", models.FloatField(default=1.0)),
                ("said_at", models.DateField(help_text="When the latest of its claims was said.")),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "sources",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        db_default=[],
                        default=list,
                        editable=False,
                        size=None,
                    ),
                ),
                (
                    "series",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        db_default=[],
                        default=list,
                        editable=False,
                        size=None,
                    ),
                ),
                (
                    "places",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), db_default=[], default=list, editable=False, size=None
                    ),
                ),
                (
                    "speakers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), db_default=[], default=list, editable=False, size=None
                    ),
                ),
                (
                    "first_of_series",
                    models.BooleanField(
                        db_default=True,
                        editable=False,
                        help_text="No earlier finding is about any of its series.",
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("closed_because", models.TextField(blank=True, editable=False)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("flagged", "flagged for a second look"),
                            ("dismissed", "Dismissed"),
                            ("reopened", "Reopened"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The cause it shares with others that hold; none where it is alone.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="findings",
                        to="claims.cluster",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("verdict", ""), ("verdict", "flagged"), _connector="OR"),
                        ),
                        fields=["-weight", "-said_at", "-id"],
                        name="finding_queue",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("verdict", ""), ("verdict", "flagged"), _connector="OR"),
                        ),
                        fields=["check_slug", "-weight", "-said_at", "-id"],
                        name="finding_queue_of_check",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("verdict", ""), ("verdict", "flagged"), _connector="OR"),
                            ("first_of_series", True),
                        ),
                        fields=["-weight", "-said_at", "-id"],
                        name="finding_queue_of_firsts",
                    ),
                    models.Index(fields=["-weight", "-said_at", "-id"], name="finding_in_order"),
                    models.Index(
                        condition=models.Q(("closed_at__isnull", False)),
                        fields=["-weight", "-said_at", "-id"],
                        name="finding_closed",
                    ),
                    models.Index(fields=["verdict", "-weight", "-said_at", "-id"], name="finding_by_verdict"),
                    models.Index(
                        fields=["check_slug", "-weight", "-said_at", "-id"], name="finding_by_check"
                    ),
                    models.Index(
                        condition=models.Q(("verdict__in", ("confirmed", "dismissed"))),
                        fields=["check_slug", "-decided_at"],
                        name="finding_decided_by_check",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("message", name="gin_trgm_ops"),
                        name="finding_message_trigrams",
                    ),
                    models.Index(
                        condition=models.Q(("cluster__isnull", False)),
                        fields=["cluster", "-weight", "-said_at", "-id"],
                        name="finding_in_cluster",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["sources", "series", "places", "speakers"], name="finding_facets"
                    ),
                    models.Index(fields=["found_at"], name="finding_found_at"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("severity__in", ["contradiction", "note", "revision", "suspicion"])
                        ),
                        name="finding_severity_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fingerprint", ""), _negated=True),
                        name="finding_has_a_fingerprint",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="finding_confidence_is_a_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_because", "")),
                            models.Q(("closed_at__isnull", False), ("closed_because__gt", "")),
                            _connector="OR",
                        ),
                        name="finding_closed_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True), ("decided_by__isnull", True), ("verdict", "")
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("verdict__in", ("confirmed", "flagged", "dismissed")),
                            ),
                            _connector="OR",
                        ),
                        name="finding_verdict_has_who_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Preference",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="preference",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "keys",
                    models.JSONField(
                        blank=True, default=dict, help_text="{act: key}, where it is not the usual one."
                    ),
                ),
                (
                    "looked_at",
                    models.DateTimeField(help_text="When the queue was last on their screen.", null=True),
                ),
                (
                    "looked_before",
                    models.DateTimeField(
                        help_text="The end of the sitting before: what was found since is new to them.",
                        null=True,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReportSchedule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True)),
                ("enabled", models.BooleanField(default=True)),
                (
                    "places",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="As the claims write them; none: all.",
                        size=None,
                    ),
                ),
                (
                    "severities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("contradiction", "contradiction"),
                                ("revision", "revision"),
                                ("suspicion", "suspicion"),
                                ("note", "note"),
                            ],
                            max_length=16,
                        ),
                        default=claims.models.report.all_severities,
                        size=None,
                    ),
                ),
                (
                    "window_days",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="How many days back; empty: since the report before.", null=True
                    ),
                ),
                (
                    "crontab",
                    models.CharField(
                        blank=True,
                        help_text="Minute, hour, day of month, month, day of week: “0 7 * * mon” is Mondays at 7:00.",
                        max_length=100,
                        validators=[claims.models.report.validate_crontab],
                    ),
                ),
                (
                    "every_hours",
                    models.PositiveIntegerField(blank=True, help_text="Instead of a crontab.", null=True),
                ),
                (
                    "time_zone",
                    models.CharField(
                        default="UTC", max_length=64, validators=[claims.models.report.validate_time_zone]
                    ),
                ),
                (
                    "recipients",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.EmailField(max_length=254),
                        help_text="Addresses, separated by commas.",
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("next_at", models.DateTimeField(editable=False, null=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("enabled", True)), fields=["next_at"], name="report_schedule_due"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("crontab", ""), ("every_hours__gte", 1), ("every_hours__isnull", False)
                            ),
                            models.Q(models.Q(("crontab", ""), _negated=True), ("every_hours__isnull", True)),
                            _connector="OR",
                        ),
                        name="report_schedule_has_one_timetable",
                        violation_error_message="Give either a crontab or a number of hours.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("window_days__isnull", True), ("window_days__gte", 1), _connector="OR"
                        ),
                        name="report_schedule_window_is_long",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("recipients", []), _negated=True),
                        name="report_schedule_has_readers",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("severities", []), _negated=True),
                        name="report_schedule_has_severities",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_at", models.DateTimeField(editable=False)),
                (
                    "since",
                    models.DateTimeField(editable=False, help_text="What was known by then is not news."),
                ),
                (
                    "as_of",
                    models.DateTimeField(
                        editable=False, help_text="Nothing recorded after this moment is in it."
                    ),
                ),
                ("scope", models.JSONField(editable=False)),
                ("contents", models.JSONField(editable=False)),
                ("contents_sha256", models.CharField(editable=False, max_length=64)),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "schedule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="claims.reportschedule",
                    ),
                ),
            ],
            options={
                "ordering": ("-due_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("schedule", "due_at"), name="report_is_made_once"),
                    models.CheckConstraint(
                        condition=models.Q(("since__lt", models.F("as_of"))),
                        name="report_window_runs_forward",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("homepage", models.URLField(blank=True)),
                ("notes", models.TextField(blank=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField(help_text="What people call it.")),
                (
                    "key",
                    models.TextField(
                        editable=False, help_text="The whole key, spelled so that equal keys are equal texts."
                    ),
                ),
                (
                    "key_md5",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.MD5("key"),
                        output_field=models.CharField(max_length=32),
                    ),
                ),
                (
                    "subject",
                    models.TextField(
                        editable=False, help_text="What a level, its growth and its share have in common."
                    ),
                ),
                (
                    "measure",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), help_text="Canonical words, head first.", size=None
                    ),
                ),
                ("place", models.TextField(blank=True)),
                ("unit", models.TextField()),
                ("aspect", models.TextField(help_text="Level, growth, share, …")),
                ("adjustment", models.TextField(blank=True)),
                (
                    "scope",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "cumulative",
                    models.BooleanField(default=False, help_text="Running totals and year-to-date figures."),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="Where decisions in force keep its claims; never a series that is merged itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "series",
                "ordering": ("name", "pk"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("name", name="gin_trgm_ops"),
                        name="series_name_trigrams",
                    ),
                    models.Index(django.db.models.functions.text.MD5("subject"), name="series_subject"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("key_md5",), name="series_key_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("key", ""), _negated=True), name="series_has_a_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="series_is_not_merged_into_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StandingDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("finding", "this finding"),
                            ("cluster", "every finding of one cause"),
                            ("period", "a series in a period"),
                            ("series", "a check on a series"),
                        ],
                        max_length=8,
                    ),
                ),
                ("check_slug", models.CharField(blank=True, max_length=60, verbose_name="check")),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(blank=True, null=True)),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("flagged", "flagged for a second look"),
                            ("dismissed", "Dismissed"),
                            ("reopened", "Reopened"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "until",
                    models.DateField(blank=True, help_text="The last day on which it holds.", null=True),
                ),
                (
                    "decided_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="Nobody where its day had come.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        help_text="The finding it was made on.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standing_decisions",
                        to="claims.finding",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standing_decisions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standing_decisions",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "verbose_name": "standing decision",
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["series"],
                        name="standing_decision_in_force",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["until"],
                        name="standing_decision_due",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ("confirmed", "flagged", "dismissed"))),
                        name="standing_decision_verdict_is_a_decision",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")), name="standing_decision_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("check_slug", ""),
                                ("period__isnull", True),
                                ("scope__in", ("finding", "cluster")),
                                ("series__isnull", True),
                            ),
                            models.Q(
                                ("check_slug", ""),
                                ("period__isnull", False),
                                ("scope", "period"),
                                ("series__isnull", False),
                            ),
                            models.Q(
                                ("check_slug__gt", ""),
                                ("period__isnull", True),
                                ("scope", "series"),
                                ("series__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="standing_decision_scope_says_of_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("verdict", "dismissed"), _connector="OR"
                        ),
                        name="standing_decision_that_ends_is_an_acceptance",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Webhook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="What it is for.", max_length=100)),
                (
                    "address",
                    models.URLField(help_text="https://…; messages are sent there by POST.", max_length=2000),
                ),
                ("nonce", models.CharField(editable=False, max_length=64, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("revoked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="webhooks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Subscription",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "severities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("contradiction", "contradiction"),
                                ("revision", "revision"),
                                ("suspicion", "suspicion"),
                                ("note", "note"),
                            ],
                            max_length=16,
                        ),
                        default=claims.models.report.all_severities,
                        size=None,
                    ),
                ),
                (
                    "pace",
                    models.CharField(
                        choices=[
                            ("immediate", "Immediate"),
                            ("hourly", "digest, every hour"),
                            ("daily", "digest, every day at 7:00"),
                            ("weekly", "digest, Mondays at 7:00"),
                        ],
                        default="immediate",
                        max_length=12,
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        default="UTC", max_length=64, validators=[claims.models.report.validate_time_zone]
                    ),
                ),
                ("enabled", models.BooleanField(default=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "next_at",
                    models.DateTimeField(editable=False, help_text="When the next digest is due.", null=True),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: all.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.series",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: all.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.source",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="subscriptions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "webhook",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: by mail to its owner.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="subscriptions",
                        to="claims.webhook",
                    ),
                ),
            ],
            options={
                "ordering": ("user", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("enabled", True)), fields=["next_at"], name="subscription_due"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "series", "source", "severities", "webhook"),
                        name="subscription_is_made_once",
                        nulls_distinct=False,
                        violation_error_message="You are subscribed to this already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("severities", []), _negated=True),
                        name="subscription_has_severities",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pace__in", ("immediate", "hourly", "daily", "weekly"))),
                        name="subscription_pace_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("page", "Page"), ("feed", "feed (RSS or Atom)")],
                        default="feed",
                        max_length=8,
                    ),
                ),
                ("address", models.URLField(help_text="http:// or https://", max_length=2000, unique=True)),
                ("every_minutes", models.PositiveIntegerField(default=60, help_text="At least 15.")),
                ("enabled", models.BooleanField(default=True)),
                ("etag", models.TextField(blank=True, editable=False)),
                ("last_modified", models.TextField(blank=True, editable=False)),
                ("asked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "next_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "failures",
                    models.PositiveSmallIntegerField(default=0, editable=False, help_text="In a row."),
                ),
                ("failure", models.TextField(blank=True, editable=False)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="watches",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "watches",
                "ordering": ("source", "address"),
                "indexes": [
                    models.Index(condition=models.Q(("enabled", True)), fields=["next_at"], name="watch_due")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("every_minutes__gte", 15)),
                        name="watch_is_patient",
                        violation_error_message="A page is asked at most every 15 minutes.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WatchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("page", "Page"), ("feed", "feed (RSS or Atom)")],
                        default="feed",
                        max_length=8,
                    ),
                ),
                ("address", models.URLField(help_text="http:// or https://", max_length=2000)),
                ("every_minutes", models.PositiveIntegerField(default=60, help_text="At least 15.")),
                ("enabled", models.BooleanField(default=True)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.watch",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WordTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.TextField()),
                ("series", models.IntegerField()),
            ],
            options={
                "verbose_name_plural": "word tallies",
                "indexes": [models.Index(fields=["word"], include=("series",), name="word_tally")],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[],
            options={
                "verbose_name_plural": "people",
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("auth.user",),
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="What it is for.", max_length=100)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("read", "Read"),
                                ("submit", "submit briefings"),
                                ("review", "decide about findings"),
                            ],
                            max_length=8,
                        ),
                        default=list,
                        size=None,
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "beginning",
                    models.CharField(editable=False, help_text="To tell it from others.", max_length=20),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(editable=False, null=True)),
                ("used_at", models.DateTimeField(editable=False, null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "API token",
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("scopes", []), _negated=True), name="api_token_allows_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=200)),
                ("request", models.CharField(help_text="Digest of method, path and body.", max_length=64)),
                ("status", models.PositiveSmallIntegerField(default=0)),
                ("body", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "token",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="claims.apitoken",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("token", "key"), name="api_answer_is_given_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ArchiveCheck",
            fields=[
                (
                    "briefing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="archive_check",
                        serialize=False,
                        to="claims.briefing",
                    ),
                ),
                (
                    "checked_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), db_index=True),
                ),
                ("problem", models.TextField(blank=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("problem", ""), _negated=True),
                        fields=["briefing"],
                        name="archive_check_problems",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("upload", "Upload"),
                            ("address", "Address"),
                            ("feed", "Feed"),
                            ("page", "watched page"),
                            ("api", "API"),
                        ],
                        editable=False,
                        max_length=8,
                    ),
                ),
                (
                    "item",
                    models.CharField(
                        blank=True, editable=False, help_text="The feed's name for it.", max_length=500
                    ),
                ),
                (
                    "batch",
                    models.UUIDField(editable=False, help_text="What was uploaded together.", null=True),
                ),
                ("address", models.CharField(blank=True, editable=False, max_length=2000)),
                (
                    "found_at",
                    models.CharField(
                        blank=True, editable=False, help_text="After redirects.", max_length=2000
                    ),
                ),
                ("headers", models.JSONField(default=dict, editable=False)),
                ("file_name", models.CharField(blank=True, editable=False, max_length=300)),
                ("body", models.BinaryField(null=True)),
                ("sha256", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "captured_at",
                    models.DateTimeField(editable=False, help_text="When its bytes came.", null=True),
                ),
                (
                    "asked_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("published", models.DateField(blank=True, help_text="The day it appeared.", null=True)),
                (
                    "said",
                    models.DateField(
                        blank=True, help_text="The day its words were spoken, if another.", null=True
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=500)),
                ("language", models.CharField(blank=True, max_length=12)),
                (
                    "charset",
                    models.CharField(
                        blank=True, help_text="Where the one found out is wrong.", max_length=40
                    ),
                ),
                (
                    "columns",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Of a table of figures: what its columns mean.",
                    ),
                ),
                (
                    "reading",
                    models.JSONField(default=dict, editable=False, help_text="What was found out in it."),
                ),
                (
                    "changes",
                    models.JSONField(
                        default=list, editable=False, help_text="[{before, after}] since the last."
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("received", "Received"),
                            ("waiting", "waiting for a person"),
                            ("refused", "Refused"),
                            ("taken", "taken in"),
                            ("divided", "taken apart"),
                        ],
                        editable=False,
                        max_length=8,
                    ),
                ),
                ("reason", models.TextField(blank=True, editable=False)),
                ("attempts", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "next_try_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, null=True
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "briefing",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="captures",
                        to="claims.briefing",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        editable=False,
                        help_text="The record it stood in, or the mail it came with.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.capture",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="captures",
                        to="claims.source",
                    ),
                ),
                (
                    "watch",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="captures",
                        to="claims.watch",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("asked", "received"))),
                        fields=["next_try_at"],
                        name="capture_to_do",
                    ),
                    models.Index(fields=["found_at", "-id"], name="capture_at_address"),
                    models.Index(
                        condition=models.Q(("batch__isnull", False)), fields=["batch"], name="capture_batch"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("item", ""), _negated=True),
                        fields=("watch", "item"),
                        name="capture_takes_an_item_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body__isnull", True), ("state", "asked")),
                            ("state", "refused"),
                            models.Q(("body__isnull", False), ("captured_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="capture_has_bytes_once_fetched",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body__isnull", True), ("sha256", "")),
                            ("sha256", claims.models.digest.DigestOfBytes("body")),
                            _connector="OR",
                        ),
                        name="capture_has_its_digest",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("briefing__isnull", False), ("state", "taken")),
                            models.Q(models.Q(("state", "taken"), _negated=True), ("briefing__isnull", True)),
                            _connector="OR",
                        ),
                        name="capture_taken_has_its_briefing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("refused", "waiting")), _negated=True),
                            ("reason__gt", ""),
                            _connector="OR",
                        ),
                        name="capture_says_why_it_stopped",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaptureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked"),
                            ("received", "Received"),
                            ("waiting", "waiting for a person"),
                            ("refused", "Refused"),
                            ("taken", "taken in"),
                            ("divided", "taken apart"),
                        ],
                        editable=False,
                        max_length=8,
                    ),
                ),
                (
                    "changes",
                    models.JSONField(
                        default=list, editable=False, help_text="[{before, after}] since the last."
                    ),
                ),
                (
                    "briefing",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.briefing",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="state_briefing_changes_events",
                        to="claims.capture",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="Counts the briefing's claims from 1.")),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField()),
                ("sentence_start", models.PositiveIntegerField()),
                ("sentence_end", models.PositiveIntegerField()),
                ("value", claims.models.numeric.NumericField(help_text="The magnitude in the base unit.")),
                ("digits", models.TextField(help_text="The number as printed; 6.0 is not 6.")),
                (
                    "printed",
                    django.contrib.postgres.fields.ranges.DecimalRangeField(
                        help_text="What the printed words allow."
                    ),
                ),
                (
                    "soft",
                    django.contrib.postgres.fields.ranges.DecimalRangeField(
                        help_text="What a fair reader takes them to mean; outside it is a suspicion."
                    ),
                ),
                (
                    "hard",
                    django.contrib.postgres.fields.ranges.DecimalRangeField(
                        help_text="The widest they allow; only outside it is a contradiction."
                    ),
                ),
                ("unit", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("level", "level"),
                            ("count", "count"),
                            ("change", "change"),
                            ("growth", "growth"),
                            ("share", "share"),
                            ("ratio", "ratio"),
                            ("rank", "rank"),
                            ("index", "index"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("reported", "reported"),
                            ("preliminary", "preliminary"),
                            ("revised", "revised"),
                            ("estimate", "estimate"),
                            ("forecast", "forecast"),
                            ("target", "target"),
                        ],
                        default="reported",
                        max_length=12,
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        choices=[
                            ("exact", "exact"),
                            ("about", "about"),
                            ("nearly", "nearly"),
                            ("over", "over"),
                            ("under", "under"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        default="exact",
                        max_length=12,
                    ),
                ),
                (
                    "direction",
                    models.CharField(blank=True, choices=[("up", "up"), ("down", "down")], max_length=12),
                ),
                (
                    "measure",
                    models.TextField(blank=True, help_text="What is counted, in the text's own words."),
                ),
                ("place", models.TextField(blank=True)),
                (
                    "scope",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        help_text="Limits on what is counted.",
                        size=None,
                    ),
                ),
                (
                    "period",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, help_text="The days the number is about.", null=True
                    ),
                ),
                ("period_label", models.TextField(blank=True)),
                (
                    "cumulative",
                    models.BooleanField(default=False, help_text="A running total or year-to-date figure."),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yoy", "yoy"),
                            ("mom", "mom"),
                            ("qoq", "qoq"),
                            ("annualized", "annualized"),
                            ("average", "average"),
                            ("named", "named"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "basis_period",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, help_text="What a growth or change is measured against.", null=True
                    ),
                ),
                ("basis_label", models.TextField(blank=True)),
                ("adjustment", models.TextField(blank=True)),
                (
                    "terms",
                    models.CharField(
                        blank=True,
                        help_text="The foreign currency a growth is computed in, where it is one.",
                        max_length=3,
                    ),
                ),
                ("speaker", models.TextField(blank=True)),
                (
                    "relations",
                    models.JSONField(
                        blank=True, default=list, help_text="[{kind, number}] of the same briefing."
                    ),
                ),
                (
                    "assertions",
                    models.JSONField(blank=True, default=list, help_text="[{kind, start, end, since}]."),
                ),
                (
                    "flags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        help_text="What is odd about the printing.",
                        size=None,
                    ),
                ),
                (
                    "why",
                    models.JSONField(
                        blank=True, default=dict, help_text="Field → the words or rule that decided it."
                    ),
                ),
                ("confidence", models.FloatField(default=1.0)),
                ("extraction_version", models.CharField(max_length=60)),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("retired_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("retired_because", models.TextField(blank=True, editable=False)),
                (
                    "briefing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.briefing",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who corrected or added it; nobody for a claim the engine read.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="claims.claim",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "ordering": ("briefing", "start", "number"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("measure", name="gin_trgm_ops"),
                        django.contrib.postgres.indexes.OpClass("quote", name="gin_trgm_ops"),
                        name="claim_words_trigrams",
                    ),
                    models.Index(
                        models.F("series"),
                        claims.models.middle.TwiceTheMiddle("period"),
                        models.F("id"),
                        condition=models.Q(("retired_at__isnull", True)),
                        name="claim_series_middle",
                    ),
                    django.contrib.postgres.indexes.GistIndex(
                        condition=models.Q(("retired_at__isnull", True)),
                        fields=["series", "period"],
                        name="claim_series_period",
                    ),
                    models.Index(django.db.models.functions.text.Left("place", 100), name="claim_place_name"),
                    models.Index(
                        django.db.models.functions.text.Left("speaker", 100), name="claim_speaker_name"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at__isnull", True)),
                        fields=("briefing", "number"),
                        name="claim_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="claim_number_counts_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="claim_span_runs_forward"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sentence_end__gte", models.F("end")), ("sentence_start__lte", models.F("start"))
                        ),
                        name="claim_span_lies_in_its_sentence",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hard__isempty", False), ("printed__isempty", False), ("soft__isempty", False)
                        ),
                        name="claim_intervals_hold_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period__isnull", True),
                            models.Q(
                                ("period__isempty", False),
                                ("period__lower_inf", False),
                                ("period__upper_inf", False),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_has_both_ends",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("basis_period__isnull", True),
                            models.Q(
                                ("basis_period__isempty", False),
                                ("basis_period__lower_inf", False),
                                ("basis_period__upper_inf", False),
                            ),
                            _connector="OR",
                        ),
                        name="claim_basis_has_both_ends",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit", ""), _negated=True), name="claim_has_a_unit"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="claim_confidence_is_a_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("extraction_version", ""), _negated=True),
                        name="claim_names_its_extraction",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("retired_at__isnull", True), ("retired_because", "")),
                            models.Q(("retired_at__isnull", False), ("retired_because__gt", "")),
                            _connector="OR",
                        ),
                        name="claim_retired_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["change", "count", "growth", "index", "level", "rank", "ratio", "share"],
                            )
                        ),
                        name="claim_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["estimate", "forecast", "preliminary", "reported", "revised", "target"],
                            )
                        ),
                        name="claim_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hedge__in",
                                ["about", "at_least", "at_most", "exact", "nearly", "over", "under"],
                            )
                        ),
                        name="claim_hedge_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["", "down", "up"])),
                        name="claim_direction_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("basis__in", ["", "annualized", "average", "mom", "named", "qoq", "yoy"])
                        ),
                        name="claim_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("message_id", models.CharField(default="", editable=False, max_length=200, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("sending", "Sending"),
                            ("handed_over", "being handed over"),
                            ("sent", "Sent"),
                            ("unsure", "Unsure"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("error", models.TextField(blank=True, editable=False)),
                (
                    "next_try_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, null=True
                    ),
                ),
                ("sent_at", models.DateTimeField(editable=False, null=True)),
                ("recipient", models.EmailField(blank=True, editable=False, max_length=254)),
                ("contents", models.JSONField(editable=False)),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dispatches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "webhook",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dispatches",
                        to="claims.webhook",
                    ),
                ),
            ],
            options={
                "verbose_name": "alert message",
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("waiting", "sending", "handed_over"))),
                        fields=["next_try_at"],
                        name="dispatch_on_its_way",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sent_at__isnull", False), ("state", "sent")),
                            models.Q(models.Q(("state", "sent"), _negated=True), ("sent_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="dispatch_sent_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("recipient", ""), ("webhook__isnull", False)),
                            models.Q(("webhook__isnull", True), models.Q(("recipient", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="dispatch_goes_one_way",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("role", models.TextField()),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="claims.claim",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="claims.finding",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "evidence",
                "ordering": ("finding", "position"),
                "constraints": [
                    models.UniqueConstraint(fields=("finding", "position"), name="evidence_has_its_place"),
                    models.UniqueConstraint(fields=("finding", "claim"), name="evidence_names_a_claim_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lease",
            fields=[
                (
                    "finding",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="lease",
                        serialize=False,
                        to="claims.finding",
                    ),
                ),
                ("taken_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("until", models.DateTimeField()),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leases",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("taken_at"))),
                        name="lease_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Facet",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "finding_id",
                        "kind",
                        "value",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("source", "Source"),
                            ("series", "Series"),
                            ("place", "Place"),
                            ("speaker", "Speaker"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value", models.CharField(max_length=200)),
                ("waiting", models.BooleanField()),
                ("weight", models.SmallIntegerField()),
                ("said_at", models.DateField()),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facets",
                        to="claims.finding",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["kind", "value", "-weight", "-said_at", "-finding"], name="facet_in_order"
                    ),
                    models.Index(
                        condition=models.Q(("waiting", True)),
                        fields=["kind", "value", "-weight", "-said_at", "-finding"],
                        name="facet_queue",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["source", "series", "place", "speaker"])),
                        name="facet_kind_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("role", models.TextField()),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.evidence",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.finding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Alert",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "noted_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dispatch",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="alerts",
                        to="claims.dispatch",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alerts",
                        to="claims.finding",
                    ),
                ),
                (
                    "subscription",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="alerts",
                        to="claims.subscription",
                    ),
                ),
                (
                    "webhook",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.webhook",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("dispatch__isnull", True)),
                        fields=["subscription"],
                        name="alert_waits",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("finding", "user", "webhook"),
                        name="alert_is_given_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("fingerprint", models.CharField(editable=False, max_length=64)),
                ("check_slug", models.CharField(db_column="check", max_length=60, verbose_name="check")),
                (
                    "severity",
                    models.CharField(
                        choices=[
                            ("contradiction", "contradiction"),
                            ("revision", "revision"),
                            ("suspicion", "suspicion"),
                            ("note", "note"),
                        ],
                        max_length=16,
                    ),
                ),
                ("message", models.TextField(help_text="One whole sentence a reviewer can act on.")),
                ("arithmetic", models.TextField(help_text="The proof, with its intervals.")),
                (
                    "diagnoses",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="[{kind, claim, reads_as, reconciles, value, also, power}]: readings that repair it.",
                    ),
                ),
                ("confidence", models.FloatField(default=1.0)),
                ("said_at", models.DateField(help_text="When the latest of its claims was said.")),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("closed_because", models.TextField(blank=True, editable=False)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("flagged", "flagged for a second look"),
                            ("dismissed", "Dismissed"),
                            ("reopened", "Reopened"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.finding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Identity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(editable=False, help_text="Equal identities, equal text.")),
                (
                    "text_md5",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.MD5("text"),
                        output_field=models.CharField(max_length=32),
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "proposed"), ("accepted", "accepted"), ("refused", "refused")],
                        default="proposed",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "seen_in",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        editable=False,
                        help_text="Keys of the claims that showed it first, the whole's before its parts'.",
                        size=None,
                    ),
                ),
                (
                    "proposed_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name": "total with its parts",
                "verbose_name_plural": "totals and parts",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("text_md5",), name="identity_is_stored_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["accepted", "proposed", "refused"])),
                        name="identity_state_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentityReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "proposed"), ("accepted", "accepted"), ("refused", "refused")],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "decided_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "identity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.identity",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["accepted", "proposed", "refused"])),
                        name="identity_review_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")), name="identity_review_has_a_reason"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentityTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("key", models.TextField(help_text="The key's text, by which it is asked for.")),
                (
                    "parts",
                    models.JSONField(help_text="The key's fields: measure, place, unit, adjustment, scope."),
                ),
                (
                    "identity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="terms",
                        to="claims.identity",
                    ),
                ),
            ],
            options={
                "ordering": ("identity", "position"),
                "indexes": [
                    models.Index(django.db.models.functions.text.MD5("key"), name="identity_term_key")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("identity", "position"), name="identity_term_has_its_place"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Misreading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("reason", models.TextField(blank=True)),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "briefing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="misreadings",
                        to="claims.briefing",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("briefing", "start"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="misreading_span_runs_forward",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                (
                    "written_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="claims.finding"
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="note_has_words")
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="username_events",
                        to="claims.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("recipient", models.CharField(help_text="Whom it was put to.", max_length=200)),
                ("text", models.TextField()),
                (
                    "asked_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("due", models.DateField(help_text="By when an answer was asked for.")),
                ("answer", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answer_recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="claims.finding",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(condition=models.Q(("answer", "")), fields=["due"], name="question_open")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("recipient__regex", "\\S"), ("text__regex", "\\S")),
                        name="question_has_words_and_recipient",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answer_recorded_by__isnull", True),
                                ("answered_at__isnull", True),
                            ),
                            models.Q(
                                ("answer__regex", "\\S"),
                                ("answer_recorded_by__isnull", False),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="question_answer_has_who_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("flagged", "flagged for a second look"),
                            ("dismissed", "Dismissed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("label", models.CharField(max_length=120)),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=100, help_text="The lowest stands first and has key 1."
                    ),
                ),
                ("active", models.BooleanField(default=True, help_text="Offered to reviewers.")),
            ],
            options={
                "ordering": ("verdict", "position", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("verdict", "label"), name="reason_is_listed_once"),
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ("confirmed", "flagged", "dismissed"))),
                        name="reason_is_for_a_verdict",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("label__regex", "\\S")), name="reason_has_words"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("because", models.TextField(help_text="What changed, to follow “No longer found since”.")),
                (
                    "asked_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claim"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("because", ""), _negated=True),
                        name="recheck_says_because_of_what",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("message_id", models.CharField(default="", editable=False, max_length=200, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("sending", "Sending"),
                            ("handed_over", "being handed over"),
                            ("sent", "Sent"),
                            ("unsure", "Unsure"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("error", models.TextField(blank=True, editable=False)),
                (
                    "next_try_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, null=True
                    ),
                ),
                ("sent_at", models.DateTimeField(editable=False, null=True)),
                ("recipient", models.EmailField(max_length=254)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="claims.report",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "deliveries",
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("waiting", "sending", "handed_over"))),
                        fields=["next_try_at"],
                        name="delivery_on_its_way",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("report", "recipient"), name="delivery_is_made_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sent_at__isnull", False), ("state", "sent")),
                            models.Q(models.Q(("state", "sent"), _negated=True), ("sent_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="delivery_sent_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportScheduleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("enabled", models.BooleanField(default=True)),
                (
                    "places",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="As the claims write them; none: all.",
                        size=None,
                    ),
                ),
                (
                    "severities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("contradiction", "contradiction"),
                                ("revision", "revision"),
                                ("suspicion", "suspicion"),
                                ("note", "note"),
                            ],
                            max_length=16,
                        ),
                        default=claims.models.report.all_severities,
                        size=None,
                    ),
                ),
                (
                    "window_days",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="How many days back; empty: since the report before.", null=True
                    ),
                ),
                (
                    "crontab",
                    models.CharField(
                        blank=True,
                        help_text="Minute, hour, day of month, month, day of week: “0 7 * * mon” is Mondays at 7:00.",
                        max_length=100,
                        validators=[claims.models.report.validate_crontab],
                    ),
                ),
                (
                    "every_hours",
                    models.PositiveIntegerField(blank=True, help_text="Instead of a crontab.", null=True),
                ),
                (
                    "time_zone",
                    models.CharField(
                        default="UTC", max_length=64, validators=[claims.models.report.validate_time_zone]
                    ),
                ),
                (
                    "recipients",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.EmailField(max_length=254),
                        help_text="Addresses, separated by commas.",
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.reportschedule",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("flagged", "flagged for a second look"),
                            ("dismissed", "Dismissed"),
                            ("reopened", "Reopened"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                (
                    "decided_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.finding",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "standing_decision",
                    models.ForeignKey(
                        blank=True,
                        help_text="What it carries out, where it was decided for more than this finding or until a day.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.standingdecision",
                    ),
                ),
            ],
            options={
                "ordering": ("-decided_at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verdict__in", ["confirmed", "flagged", "dismissed", "reopened"])
                        ),
                        name="review_verdict_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verdict", "dismissed"), _negated=True),
                            ("reason__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="review_dismissal_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("query", models.CharField(max_length=500)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("name", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "name"), name="saved_view_name_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("name__regex", "\\S")), name="saved_view_has_a_name"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("retired_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("retired_because", models.TextField(blank=True, editable=False)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="series_retired_at_retired_because_events",
                        to="claims.claim",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SeriesDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "Merge"),
                            ("alias", "Alias"),
                            ("split", "Split"),
                            ("different", "different facts"),
                            ("undo", "Undo"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "wording",
                    models.TextField(
                        blank=True, help_text="The words that an alias is about, as they were said."
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "decided_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="series_decisions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="claims.series",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions_from_others",
                        to="claims.series",
                    ),
                ),
                (
                    "undoes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="claims.seriesdecision",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose wording an alias is about; everybody's where this is empty.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merge", "alias", "split", "different", "undo"])),
                        name="series_decision_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("one", models.F("other")), _negated=True),
                        name="series_decision_is_about_two_series",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")), name="series_decision_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "undo"), ("undoes__isnull", False)),
                            models.Q(models.Q(("kind", "undo"), _negated=True), ("undoes__isnull", True)),
                            _connector="OR",
                        ),
                        name="series_decision_undo_names_what_it_undoes",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "alias"), ("wording__regex", "\\S")),
                            models.Q(models.Q(("kind", "alias"), _negated=True), ("wording", "")),
                            _connector="OR",
                        ),
                        name="series_decision_alias_has_its_wording",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source__isnull", True), ("kind__in", ["alias", "undo"]), _connector="OR"
                        ),
                        name="series_decision_of_a_source_is_an_alias",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("linked", "linked"), ("possible", "possible"), ("new", "new")],
                        max_length=12,
                    ),
                ),
                ("score", models.FloatField(default=1.0)),
                ("reason", models.TextField(help_text="In words a person can check.")),
                (
                    "decided_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="claims.claim"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="claims.series"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        help_text="The split by which a person moved the claim; taken back, the link says nothing any more.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="claims.seriesdecision",
                    ),
                ),
            ],
            options={
                "ordering": ("claim", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["linked", "new", "possible"])),
                        name="link_outcome_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 0), ("score__lte", 1)), name="link_score_is_a_share"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decided_by__isnull", True)),
                        fields=("claim", "series", "outcome"),
                        name="link_is_decided_once_by_the_engine",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SeriesEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.TextField(help_text="What people call it.")),
                (
                    "key",
                    models.TextField(
                        editable=False, help_text="The whole key, spelled so that equal keys are equal texts."
                    ),
                ),
                (
                    "subject",
                    models.TextField(
                        editable=False, help_text="What a level, its growth and its share have in common."
                    ),
                ),
                (
                    "measure",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), help_text="Canonical words, head first.", size=None
                    ),
                ),
                ("place", models.TextField(blank=True)),
                ("unit", models.TextField()),
                ("aspect", models.TextField(help_text="Level, growth, share, …")),
                ("adjustment", models.TextField(blank=True)),
                (
                    "scope",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "cumulative",
                    models.BooleanField(default=False, help_text="Running totals and year-to-date figures."),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="Where decisions in force keep its claims; never a series that is merged itself.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.series",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SeriesNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("break", "has a break here"), ("tolerance", "Tolerance")], max_length=10
                    ),
                ),
                ("day", models.DateField(blank=True, null=True)),
                (
                    "percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="claims.series"
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=["series"],
                        name="series_note_standing",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "\\S")), name="series_note_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("day__isnull", False), ("kind", "break"), ("percent__isnull", True)),
                            models.Q(
                                ("day__isnull", True),
                                ("kind", "tolerance"),
                                ("percent__gte", 0),
                                ("percent__lte", 100),
                            ),
                            _connector="OR",
                        ),
                        name="series_note_says_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="series_note_withdrawn_has_who_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SeriesWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.TextField()),
                ("place", models.TextField(blank=True)),
                (
                    "series",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.series",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["word", "place", "series"], name="series_word_at_place")],
            },
        ),
        migrations.CreateModel(
            name="SeverityRule",
            fields=[
                (
                    "severity",
                    models.CharField(
                        choices=[
                            ("contradiction", "contradiction"),
                            ("revision", "revision"),
                            ("suspicion", "suspicion"),
                            ("note", "note"),
                        ],
                        max_length=16,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "second_reviewer",
                    models.BooleanField(
                        default=False,
                        help_text="Two people confirm such a finding before it leaves the house.",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("severity__in", ["contradiction", "note", "revision", "suspicion"])
                        ),
                        name="severity_rule_is_for_a_severity",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("header", models.TextField(help_text="The first row, as the text of the table has it.")),
                (
                    "header_md5",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.MD5("header"),
                        output_field=models.CharField(max_length=32),
                    ),
                ),
                ("columns", models.JSONField(help_text="What they mean.")),
                ("said_at", models.DateTimeField(auto_now=True)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="column_mappings",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "ordering": ("source", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "header_md5"), name="column_mapping_is_said_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BriefingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "reference",
                    models.CharField(
                        blank=True, help_text="The source's or record's own id for it.", max_length=300
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=500)),
                ("language", models.CharField(default="en", max_length=12)),
                (
                    "published",
                    models.DateField(help_text="The day it appeared; relative periods are counted from it."),
                ),
                (
                    "said_at",
                    models.DateField(help_text="The day its words were spoken; findings are ordered by it."),
                ),
                (
                    "captured_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("file_name", models.CharField(blank=True, editable=False, max_length=300)),
                ("media_type", models.CharField(default="text/plain", editable=False, max_length=100)),
                (
                    "columns",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Of a table of figures: what its columns mean.",
                    ),
                ),
                ("original_sha256", models.CharField(editable=False, max_length=64)),
                ("text_sha256", models.CharField(editable=False, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("extracted", "Extracted"),
                            ("linked", "Linked"),
                            ("checked", "Checked"),
                            ("failed", "Failed"),
                        ],
                        default="received",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "state_since",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "failure",
                    models.TextField(blank=True, editable=False, help_text="Which step failed, and why."),
                ),
                (
                    "notice",
                    models.TextField(blank=True, editable=False, help_text="What was not read, and why."),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.briefing",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.source",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="cluster",
            name="claims",
            field=models.ManyToManyField(
                help_text="Those to be read otherwise.", related_name="clusters", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="claims",
            field=models.ManyToManyField(
                related_name="findings", through="claims.Evidence", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="reportschedule",
            name="series",
            field=models.ManyToManyField(blank=True, help_text="None chosen: all.", to="claims.series"),
        ),
        migrations.AddField(
            model_name="reportschedule",
            name="sources",
            field=models.ManyToManyField(blank=True, help_text="None chosen: all.", to="claims.source"),
        ),
    ]
