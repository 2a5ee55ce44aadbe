"""Addresses of the API. Each lets in whom it names: the session of the desk, a machine's key, or everybody (``OPEN_TO_ALL``)."""

from django.urls import URLPattern, URLResolver, path

from fazhi.api import clocks, intake, open
from fazhi.api.service import api, door, missing

api.add_router("", clocks.router)
api.add_router("", open.router)
api.add_router("", intake.router)

#: Names that answer without an account. The others answer 401 in JSON, not with the desk's page for logging in.
OPEN_TO_ALL = {
    "api:openapi-json", "api:api-root", "api:due", "api:limits", "api:calendar", "api:checkpoints", "api-missing",
}  # fmt: skip

_patterns, _app, _space = api.urls
for _pattern in _patterns:
    if isinstance(_pattern, URLPattern):
        # The library's own first page is a bare 404 that names its documentation.
        _pattern.callback = missing if _pattern.name == "api-root" else door(_pattern.callback)

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", (_patterns, _app, _space)),
    path("v1/<path:rest>", missing, name="api-missing"),
]
