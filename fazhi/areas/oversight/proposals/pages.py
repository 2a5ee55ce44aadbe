"""The page of suggestions and proposals; what is published stands in the portal's own lists."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.proposals import views

DESK = [path("proposals/", views.board, name="proposals")]
DESK_NAV = [("建议提案", "desk-oversight:proposals", "oversight.proposal")]
