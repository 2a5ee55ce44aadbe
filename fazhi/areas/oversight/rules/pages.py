"""The pages of the rules: what is watched and what came of it, and one rule with its trial."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.rules import views

DESK = [
    path("rules/", views.board, name="rules"),
    path("rules/<int:pk>/", views.rule, name="rule"),
]
DESK_NAV = [("风险规则", "desk-oversight:rules", "oversight.rules")]
