"""Every setting of the service, with the reason where it is not plain.

With no variable set this is the local mode: private servers (``config.servers``), a secret key made
for this machine, answers to localhost only. ``DATABASE_URL`` and ``REDIS_URL`` name real servers, and
then ``SECRET_KEY`` and ``ALLOWED_HOSTS`` have no default. ``manage.py check`` says what is wrong
(``config/checks.py``), and every command runs it first.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy

from .environment import Environment
from .logs import configure_structlog, logging_config
from .secret_key import local_secret_key
from .servers import this_checkout

ENVIRONMENT = env = Environment()
BASE_DIR = Path(__file__).resolve().parent.parent
SERVERS = this_checkout()
LOCAL = not env.text("DATABASE_URL")
TESTING = "PYTEST_VERSION" in os.environ

# -- who we are ------------------------------------------------------------------------------------
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY") or (local_secret_key(SERVERS.place.root) if LOCAL or DEBUG else "")
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if LOCAL else [])
CSRF_TRUSTED_ORIGINS = env.names("CSRF_TRUSTED_ORIGINS")
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The language of pages, dates and numbers; texts without a translation stay English.
LANGUAGE_CODE = env.text("LANGUAGE_CODE", "en")
FORMAT_MODULE_PATH = ["config.formats"]
USE_TZ = True
TIME_ZONE = "UTC"

# -- the database ----------------------------------------------------------------------------------
DATABASES: dict[str, dict[str, Any]] = {
    "default": SERVERS.database if LOCAL else env.database("DATABASE_URL")
}
if name := env.text("FACTCHECK_DATABASE"):  # another database of the same server: a test's
    DATABASES["default"]["NAME"] = name
DATABASES["default"].setdefault("OPTIONS", {})
if env.flag("DATABASE_POOL", default=False):
    # Web processes only (wsgi.py asks for it): Celery closes a pool after every task of its own.
    DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 600
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# -- the broker and the cache ----------------------------------------------------------------------
REDIS_URL = env.redis("REDIS_URL")
CELERY_BROKER_URL = f"{REDIS_URL}/0" if REDIS_URL else SERVERS.valkey.url(0)
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": f"{REDIS_URL}/1" if REDIS_URL else SERVERS.valkey.cache_url(1),
    }
}

# -- Celery ----------------------------------------------------------------------------------------
# A task takes an id and may run twice. It is acknowledged when it is done, and given to another worker
# when its own is killed; so nothing is lost, and one worker does not hoard what others could do.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_DEFAULT_QUEUE = env.text("FACTCHECK_QUEUE", default="factcheck")
CELERY_TASK_SOFT_TIME_LIMIT = 300
CELERY_TASK_TIME_LIMIT = 360
# How long the broker waits for an acknowledgement before it hands a task out again; well over the
# time limit, or a slow task would be done twice at once.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 1800}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A task under way when the broker goes away ends undisturbed; it is safe to run twice.
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_TASK_SERIALIZER = CELERY_RESULT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = CELERY_RESULT_ACCEPT_CONTENT = ["json"]
# What a task did is in the tables it wrote. Only failures are kept as results, for the admin.
CELERY_RESULT_BACKEND = "django-db"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = True
CELERY_RESULT_EXTENDED = True
CELERY_RESULT_EXPIRES = timedelta(days=30)
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
# How often beat looks for what is due. A look that was not taken in time is left to the next.
LOOK_EVERY = env.number("LOOK_EVERY_SECONDS", default=30)
CELERY_BEAT_SCHEDULE = {
    name: {"task": task, "schedule": float(LOOK_EVERY), "options": {"expires": LOOK_EVERY}}
    for name, task in (
        # Briefings whose task was lost on its way are sent again.
        ("sweep", "claims.tasks.sweep"),
        # Watched addresses that are due are asked, and captures whose task was lost are sent again.
        ("captures", "claims.captures.look"),
        # Reports that are due are made, and letters that wait are sent.
        ("reports", "claims.reports.look"),
        # Subscribers are told of what was found.
        ("alerts", "claims.alerts.look"),
    )
} | {
    # What is archived is looked at again and again, whether it is what came in.
    "archive": {"task": "claims.tasks.look_at_archive", "schedule": 600.0, "options": {"expires": 600}},
    # How common each word is among the series' names: added to all the time, summed up now and then.
    "tallies": {"task": "claims.tasks.sum_up_tallies", "schedule": 3600.0, "options": {"expires": 3600}},
}
# Tasks on a connection before it is renewed: twice the tasks in the same time. Not under test, where
# a kept connection would hold the test database open.
CELERY_DB_REUSE_MAX = None if TESTING else 1000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
DJANGO_STRUCTLOG_CELERY_ENABLED = True

# -- apps ------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "claims",  # first: the desk's templates stand before the admin's of the same name
    "unfold",
    "unfold.contrib.filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "ninja",  # its page of documentation is served from here
    "pgtrigger",
    "pghistory",
    "anymail",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "csp",
    "health_check",
    "django_structlog",
    "django_celery_beat",
    "django_celery_results",
    "config.apps.ConfigApp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.security.AdminScripts",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "claims.sign_in.gate.SecondStepGate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",  # last, as it answers for a locked-out sign-in
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
UNFOLD = {
    "SITE_TITLE": "Factcheck",
    "SITE_HEADER": "Factcheck",
    "SITE_SUBHEADER": "Figures that cannot all be true",
    "SITE_ICON": lambda _request: static("claims/icon.svg"),
    "SITE_URL": None,  # the desk is the site
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": lambda _request: static("claims/icon.svg")}
    ],
    "STYLES": [lambda _request: static("claims/desk.css")],
    "SCRIPTS": [lambda _request: static("claims/labels.js")],
    "DASHBOARD_CALLBACK": "claims.desk.dashboard.dashboard",
    "ACCOUNT": {
        "navigation": [
            {"title": gettext_lazy("Change password"), "link": reverse_lazy("admin:password_change")},
            {"title": gettext_lazy("Two-step sign-in"), "link": reverse_lazy("sign_in:two_step")},
        ]
    },
    "SIDEBAR": {"navigation": "claims.desk.navigation.sidebar"},
}
# Event tables take rows and give none back: triggers stop update and delete.
PGHISTORY_APPEND_ONLY = True

# -- static files ----------------------------------------------------------------------------------
STATIC_URL = "/static/"
# Local mode serves files from where they lie; a real service collects, hashes and compresses them.
STATIC_ROOT = None if LOCAL else Path(env.text("STATIC_ROOT", default=str(BASE_DIR / "var" / "static")))
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = LOCAL
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# -- sign-in and sessions --------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # first: it counts failures and refuses before the others look
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = reverse_lazy("admin:login")
LOGIN_REDIRECT_URL = reverse_lazy("home")  # who opens the sign-in itself has nowhere to go back to
AXES_VERBOSE = False  # no greeting in every command's output
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_TEMPLATE = "claims/errors/locked.html"
# By name and address together: a stranger cannot lock a reviewer out by guessing under their name.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
# How many proxies of ours stand before the service; their header is believed for no more than these.
PROXY_COUNT = env.number("PROXY_COUNT", default=0)
AXES_CLIENT_IP_CALLABLE = "config.security.client_address"
# Groups that must sign in with two steps; everybody else may.
TWO_STEP_GROUPS = env.names("TWO_STEP_GROUPS")
OTP_TOTP_ISSUER = "Factcheck"  # what the code is called on the phone
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# -- transport -------------------------------------------------------------------------------------
# Real services are behind TLS; HTTPS=false is for a trial of the containers on one machine.
HTTPS = env.flag("HTTPS", default=not LOCAL)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked from inside, without TLS
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", default=3600 if HTTPS else 0)
if env.flag("BEHIND_PROXY", default=False):
    # Only with a proxy that always sets or strips this header; otherwise anybody could claim TLS.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Whether all subdomains keep to TLS, and for ever, is for the owner of the domain to say, at the proxy.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, "'unsafe-inline'"],  # the admin's widgets set style attributes
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# -- fetching pages and feeds ----------------------------------------------------------------------
# Private networks that may be fetched from: none, but for a server of one's own inside the house.
FETCH_ALLOWED_NETWORKS = env.names("FETCH_ALLOWED_NETWORKS")
# Seconds between two requests to one host, unless its robots.txt wants more.
FETCH_PAUSE_SECONDS = env.number("FETCH_PAUSE_SECONDS", 5)

# Where people reach this service: what alerts point to. Without it they carry no links.
SITE_URL = env.text("SITE_URL").rstrip("/")

# Who publishes exported reviews.
PUBLISHER = env.text("PUBLISHER", "Factcheck")

# -- mail ------------------------------------------------------------------------------------------
# Without a mail server letters are written to the console (or to files in EMAIL_FILE_PATH). Any backend
# of Anymail does as well: EMAIL_BACKEND=anymail.backends.mailgun.EmailBackend and its variables.
EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_FILE_PATH = env.text("EMAIL_FILE_PATH")
EMAIL_BACKEND = env.text("EMAIL_BACKEND") or (
    "claims.sending.smtp.EmailBackend"
    if EMAIL_HOST
    else f"django.core.mail.backends.{'filebased' if EMAIL_FILE_PATH else 'console'}.EmailBackend"
)
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = env.flag("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "Factcheck <factcheck@localhost>")

# -- limits ----------------------------------------------------------------------------------------
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# -- logs ------------------------------------------------------------------------------------------
LOG_FORMAT = env.choice(
    "LOG_FORMAT", "console" if LOCAL or sys.stderr.isatty() else "json", ["console", "json"]
)
LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ["DEBUG", "INFO", "WARNING", "ERROR"])
configure_structlog()
LOGGING = logging_config(LOG_FORMAT, LOG_LEVEL)
