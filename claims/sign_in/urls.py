"""Under the admin's own address, whose pages these look like."""

from django.urls import path

from .views import code, two_step

app_name = "sign_in"
urlpatterns = [
    path("code/", code, name="code"),
    path("two-step/", two_step, name="two_step"),
]
