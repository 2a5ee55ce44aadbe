"""The portal pages of published results."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.disclosure import portal_views

PORTAL = [
    path("results/", portal_views.results, name="results"),
    path("results/<int:pk>/", portal_views.result, name="result"),
]
OPEN_TO_ALL = {"enforcement:results", "enforcement:result"}
PORTAL_NAV = [("行政执法结果公示", "enforcement:results")]
