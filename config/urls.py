"""Every address of the service."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView
from health_check.views import HealthCheckView

from claims.api.service import api
from claims.exports.views import export

urlpatterns = [
    path("favicon.ico", lambda _request: HttpResponseRedirect(static("claims/icon.svg"))),
    path("", RedirectView.as_view(pattern_name="admin:claims_finding_changelist"), name="home"),
    path("admin/sign-in/", include("claims.sign_in.urls")),
    path("admin/", admin.site.urls),
    path("api/", api.urls),
    path("export/<slug:slug>.<slug:kind>", export, name="export"),
    path(
        "healthz",
        HealthCheckView.as_view(checks=["health_check.Database", "health_check.Cache"]),
        name="health",
    ),
]
