"""Pages for everybody: open data."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.data.sharing.portal_views import download, listing

PORTAL = [
    path("open/", listing, name="open-data"),
    path("open/<str:code>/<str:kind>/", download, name="open-data-file"),
]
OPEN_TO_ALL = {"data:open-data", "data:open-data-file"}
PORTAL_NAV = [("开放数据", "data:open-data")]
