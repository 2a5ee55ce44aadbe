"""The page of online supervision, and the way from a hit to the record it is about."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.supervision import views

DESK = [
    path("online/", views.board, name="online-supervision"),
    path("online/<int:pk>/record/", views.record, name="online-record"),
]
DESK_NAV = [("线上监督", "desk-enforcement:online-supervision", "enforcement.online_hit")]
