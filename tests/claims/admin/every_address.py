"""Who may open what: the lowest role for every address of the service and every action of the admin.

Each role may do what the one before it may. A new address or action needs a line here, or its test fails.
"""

from __future__ import annotations

RANKS = ("stranger", "nobody", "reporter", "reviewer", "editor", "administrator", "superuser", "no one")
"""From who has not signed in, over who is in no group, to what is offered to nobody at all."""
STRANGER, NOBODY, REPORTER, REVIEWER, EDITOR, ADMINISTRATOR, SUPERUSER, NO_ONE = RANKS

Rights = tuple[str, str, str, str]
_BACKGROUND: Rights = (SUPERUSER, SUPERUSER, SUPERUSER, SUPERUSER)

MODELS: dict[str, Rights] = {
    # see, add, change, delete
    "claims_apitoken": (REPORTER, REPORTER, NO_ONE, NO_ONE),
    "claims_briefing": (REPORTER, REPORTER, NO_ONE, NO_ONE),
    "claims_capture": (REPORTER, REPORTER, NO_ONE, NO_ONE),
    "claims_claim": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_columnmapping": (EDITOR, NO_ONE, NO_ONE, EDITOR),
    "claims_dispatch": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_finding": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_identity": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_reason": (EDITOR, EDITOR, EDITOR, NO_ONE),
    "claims_report": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_reportschedule": (EDITOR, EDITOR, EDITOR, NO_ONE),
    "claims_series": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_standingdecision": (REPORTER, NO_ONE, NO_ONE, NO_ONE),
    "claims_severityrule": (EDITOR, NO_ONE, EDITOR, NO_ONE),
    "claims_source": (REPORTER, REPORTER, EDITOR, NO_ONE),
    "claims_subscription": (REPORTER, REPORTER, REPORTER, NO_ONE),
    "claims_watch": (EDITOR, EDITOR, EDITOR, NO_ONE),
    "claims_webhook": (EDITOR, EDITOR, NO_ONE, NO_ONE),
    "auth_user": (ADMINISTRATOR, ADMINISTRATOR, ADMINISTRATOR, NO_ONE),
    "auth_group": (ADMINISTRATOR, SUPERUSER, SUPERUSER, SUPERUSER),
    "axes_accessattempt": (ADMINISTRATOR, NO_ONE, SUPERUSER, ADMINISTRATOR),
    "axes_accesslog": (SUPERUSER, NO_ONE, SUPERUSER, SUPERUSER),
    "axes_accessfailurelog": (SUPERUSER, NO_ONE, SUPERUSER, SUPERUSER),
    "django_celery_beat_periodictask": _BACKGROUND,
    "django_celery_beat_clockedschedule": _BACKGROUND,
    "django_celery_beat_crontabschedule": _BACKGROUND,
    "django_celery_beat_solarschedule": _BACKGROUND,
    "django_celery_beat_intervalschedule": _BACKGROUND,
    "django_celery_results_taskresult": (ADMINISTRATOR, SUPERUSER, SUPERUSER, SUPERUSER),
    "django_celery_results_groupresult": _BACKGROUND,
}

SHOWN = {
    f"claims_{model}" for model in ("briefing", "capture", "claim", "finding", "identity", "report", "series")
}
"""Their pages are ours and take no form: to send one shows the page."""

PAGES: dict[str, str] = {
    "home": STRANGER,  # leads on to the queue, and so to the sign-in
    "health": STRANGER,
    "sign_in:code": NOBODY,
    "sign_in:two_step": NOBODY,
    "admin:index": NOBODY,
    "admin:login": STRANGER,
    "admin:logout": NOBODY,
    "admin:password_change": NOBODY,
    "admin:password_change_done": NOBODY,
    "admin:jsi18n": NOBODY,
    "admin:search": NOBODY,
    "admin:claims_briefing_original": REPORTER,
    "admin:claims_briefing_progress": REPORTER,
    "admin:claims_capture_batch": REPORTER,
    "admin:claims_capture_body": REPORTER,
    "admin:claims_report_pdf": REPORTER,
    "admin:claims_report_xlsx": REPORTER,
    "admin:claims_exports": REPORTER,
    "admin:claims_source_sheet": REPORTER,
    "admin:claims_source_sheet_pdf": REPORTER,
    "admin:claims_briefing_claim": REVIEWER,
    "admin:claims_briefing_words": REVIEWER,
    "admin:claims_claim_correct": REVIEWER,
    "api:openapi-json": NOBODY,
    "api:openapi-view": NOBODY,
}
"""Pages one looks at."""

OTHERWISE: dict[str, int] = {
    "home": 302,
    "sign_in:code": 302,  # who has no second step is let in
    "admin:claims_briefing_claim": 404,  # it was not said which words
    "admin:claims_briefing_words": 302,
    "admin:claims_capture_body": 404,  # no capture, no report: see their own tests
    "admin:claims_report_pdf": 404,
    "admin:claims_report_xlsx": 404,
}
"""Those of them that answer otherwise than with 200."""

POSTS: dict[str, str] = {
    "admin:claims_briefing_claim": REVIEWER,
    "admin:claims_claim_correct": REVIEWER,
    "admin:claims_claim_withdraw": REVIEWER,
    "admin:claims_keys": REPORTER,
    "admin:claims_finding_view": REPORTER,
    "admin:claims_finding_bulk": REVIEWER,
    "admin:claims_finding_bulk_undo": REVIEWER,
    "admin:claims_finding_end_decision": REVIEWER,
    "admin:claims_finding_take": REVIEWER,
    "admin:claims_finding_release": REVIEWER,
    "admin:claims_finding_ask": REVIEWER,
    "admin:claims_finding_answer": REVIEWER,
    "admin:claims_finding_note": REVIEWER,
    "admin:claims_finding_decide": REVIEWER,
    "admin:claims_finding_undo": REVIEWER,
    "admin:claims_identity_decide": REVIEWER,
    "admin:claims_series_possible": REVIEWER,
    "admin:claims_series_alias": REVIEWER,
    "admin:claims_series_merge": REVIEWER,
    "admin:claims_series_split": REVIEWER,
    "admin:claims_series_undo_decision": REVIEWER,
    "admin:claims_series_note": REVIEWER,
    "admin:claims_series_withdraw_note": REVIEWER,
    "admin:claims_delivery_again": EDITOR,
    "admin:auth_user_password_change": ADMINISTRATOR,
}
"""What a form sends."""

ELSEWHERE = {
    "admin:claims_report_again",  # needs a report: see the tests of reports
    "admin:app_list",  # what may be seen of an app, and 404 for the rest
    "admin:autocomplete",  # asks the model's own permission
    "admin:view_on_site",  # leads to a public page, and no model here has one
    "export",  # each dataset has a permission of its own: see DATASETS below
}

DATASETS = REPORTER

CALLS: dict[tuple[str, str], str] = {
    ("get", "/api/sources"): REPORTER,
    ("get", "/api/briefings"): REPORTER,
    ("post", "/api/briefings"): REPORTER,
    ("get", "/api/briefings/{briefing_id}"): REPORTER,
    ("get", "/api/briefings/{briefing_id}/claims"): REPORTER,
    ("post", "/api/captures"): REPORTER,
    ("post", "/api/captures/file"): REPORTER,
    ("get", "/api/captures/{capture_id}"): REPORTER,
    ("get", "/api/claims"): REPORTER,
    ("get", "/api/captures"): REPORTER,
    ("get", "/api/reviews"): REPORTER,
    ("get", "/api/reviews/{review_id}"): REPORTER,
    ("get", "/api/findings/{finding_id}/reviews"): REPORTER,
    ("get", "/api/sources/{source_id}"): REPORTER,
    ("get", "/api/series"): REPORTER,
    ("get", "/api/series/{series_id}"): REPORTER,
    ("get", "/api/findings"): REPORTER,
    ("get", "/api/findings/{finding_id}"): REPORTER,
    ("post", "/api/findings/{finding_id}/reviews"): REVIEWER,
    ("get", "/api/reports"): REPORTER,
    ("get", "/api/reports/{report_id}"): REPORTER,
}
"""The API, by token; scopes narrow it further."""

ACTIONS: dict[str, str] = {
    "claims.ApiToken revoke": REPORTER,
    "claims.Dispatch send_again": REPORTER,
    "claims.ReportSchedule make_now": EDITOR,
    "claims.Watch ask_now": EDITOR,
    "claims.Webhook revoke": EDITOR,
    "auth.User turn_two_step_off": ADMINISTRATOR,
    "axes.AccessAttempt cleanup_expired_attempts": ADMINISTRATOR,
    "django_celery_beat.PeriodicTask enable_tasks": SUPERUSER,
    "django_celery_beat.PeriodicTask disable_tasks": SUPERUSER,
    "django_celery_beat.PeriodicTask toggle_tasks": SUPERUSER,
    "django_celery_beat.PeriodicTask run_tasks": SUPERUSER,
}
"""What can be done to the ticked rows of a list."""
