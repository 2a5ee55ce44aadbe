"""The pages of the pool, all behind the log-in."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.clues import views

DESK = [
    path("pool/", views.board, name="pool"),
    path("pool/bodies/<int:pk>/", views.body, name="pool-body"),
    path("pool/<int:pk>/alike/", views.alike_page, name="clue-alike"),
    path("pool/look-backs/", views.look_backs, name="pool-look-backs"),
]
DESK_NAV = [
    ("风险线索池", "desk-oversight:pool", "oversight.clue"),
    ("销号回头看", "desk-oversight:pool-look-backs", "oversight.clue"),
]
