"""The desk pages of legality review."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path

from fazhi.areas.decisions.legality import views

DESK: list[URLPattern] = [
    path("legality/", views.listing, name="legality"),
    path("legality/new/", views.ask, name="legality-ask"),
    path("legality/<int:pk>/", views.bench, name="legality-review"),
    path("legality/<int:pk>/answers/", views.answers, name="legality-answers"),
]
DESK_NAV: list[tuple[Any, ...]] = [("合法性审查", "desk-decisions:legality", "decisions.legality")]
