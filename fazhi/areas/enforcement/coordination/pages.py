"""The page of what stands between bodies."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.coordination import views

DESK = [path("coordination/", views.board, name="coordination")]
DESK_NAV = [("执法协调", "desk-enforcement:coordination", "enforcement.handover")]
