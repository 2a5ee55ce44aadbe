"""The pages of major decisions: catalogues for everybody, the five procedures on the desk."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.decisions.decision import desk_views, portal_views

PORTAL = [
    path("catalogues/", portal_views.listing, name="catalogues"),
    path("catalogues/<int:pk>/", portal_views.catalogue, name="catalogue"),
    path("catalogues/<int:pk>/<int:version>/", portal_views.catalogue, name="catalogue-version"),
]
OPEN_TO_ALL = {"decisions:catalogues", "decisions:catalogue", "decisions:catalogue-version"}
PORTAL_NAV = [("重大行政决策目录", "decisions:catalogues")]
DESK = [
    path("five/", desk_views.listing, name="five-list"),
    path("five/<int:pk>/", desk_views.one, name="five"),
]
DESK_NAV = [("重大决策五项程序", "desk-decisions:five-list", "decisions.decision")]
