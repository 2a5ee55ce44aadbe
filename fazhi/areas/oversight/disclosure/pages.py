"""The public pages of disclosure."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.disclosure import portal_views

PORTAL = [
    path("disclosed/", portal_views.disclosed, name="disclosed"),
    path("disclosed/<int:pk>/", portal_views.information, name="disclosed-one"),
    path("disclosed/catalogue/", portal_views.catalogue, name="disclosure-catalogue"),
]
OPEN_TO_ALL = {"oversight:disclosed", "oversight:disclosed-one", "oversight:disclosure-catalogue"}
PORTAL_NAV = [("主动公开的政府信息", "oversight:disclosed"), ("政务公开标准目录", "oversight:disclosure-catalogue")]
