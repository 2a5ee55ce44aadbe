"""The page of power that was handed over."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.delegated import views

DESK = [path("delegated/", views.board, name="delegated")]
DESK_NAV = [("赋权和综合执法", "desk-enforcement:delegated", "enforcement.delegated_items")]
