"""The page of working with courts and procuratorates."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.liaison import views

DESK = [path("liaison/", views.board, name="liaison")]
DESK_NAV = [("府院、府检联动", "desk-disputes:liaison", " ".join(views.SYSTEMS))]
