"""The page of key fields, and one page for each."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.key_fields import views

DESK = [
    path("key-fields/", views.board, name="key-fields"),
    path("key-fields/<int:pk>/", views.one, name="key-field"),
]
DESK_NAV = [("重点领域", "desk-enforcement:key-fields", "enforcement.key_fields")]
