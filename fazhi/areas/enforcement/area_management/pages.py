"""The pages of a managed area: the map with the list beside it, one site, and what the operator sees by code."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.area_management import portal_views, views

DESK = [
    path("areas/", views.board, name="areas"),
    path("areas/<int:pk>/", views.one, name="area"),
    path("areas/sites/<int:pk>/", views.site, name="area-site"),
    path("areas/sites/<int:pk>/alert/", views.alert, name="area-site-alert"),
    path("areas/alerts/<int:pk>/", views.of_alert, name="area-alert"),
]
DESK_NAV = [("景区一张图", "desk-enforcement:areas", "enforcement.managed_areas")]
PORTAL = [path("area-alert/", portal_views.followed, name="area-alert")]
OPEN_TO_ALL = {"enforcement:area-alert"}
PORTAL_NAV = [("景区场所预警", "enforcement:area-alert")]
