"""The wiring as a Django app: it brings the ``servers`` command and the checks of the settings."""

from django.apps import AppConfig


class ConfigApp(AppConfig):
    """Registers the checks that refuse to start with bad settings."""

    name = "config"
    verbose_name = "Configuration"

    def ready(self) -> None:
        """Importing the checks registers them."""
        from . import checks  # noqa: F401
