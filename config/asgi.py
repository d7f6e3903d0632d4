"""The ASGI application, for servers that speak it."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("DATABASE_POOL", "true")

from django.core.asgi import get_asgi_application

from .checks import refuse_bad_settings

application = get_asgi_application()
refuse_bad_settings()
