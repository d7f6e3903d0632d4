"""The API as one object: its routers, its throttle, its document."""

from __future__ import annotations

from django.contrib.admin.views.decorators import staff_member_required
from ninja import NinjaAPI
from ninja.throttling import AuthRateThrottle

from . import briefings, captures, findings, reports, reviews, series, sources
from .auth import TokenAuth

api = NinjaAPI(
    title="Factcheck",
    version="1",
    description=(
        "The record for programs. Lists are paged by key: ask again with `after` = `next`. A POST with an "
        "`Idempotency-Key` can be repeated safely. A token allows what its scopes and its owner's role allow."
    ),
    auth=TokenAuth(),
    throttle=[AuthRateThrottle("600/m")],
    docs_decorator=staff_member_required,
    urls_namespace="api",
)
for path, module in (
    ("/sources", sources),
    ("/briefings", briefings),
    ("/captures", captures),
    ("/", series),
    ("/findings", findings),
    ("/reviews", reviews),
    ("/reports", reports),
):
    api.add_router(path, module.router)
