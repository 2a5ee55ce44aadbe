"""The pages of random inspection."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.random_checks import portal_views, views

DESK = [
    path("random/", views.board, name="random-board"),
    path("random/<int:pk>/", views.plan, name="random-plan"),
    path("random/<int:pk>/prepare/", views.prepare, name="random-prepare"),
    path("random/<int:pk>/approve/", views.approve, name="random-approve"),
]
DESK_NAV = [("双随机抽查", "desk-enforcement:random-board", "enforcement.random_plan")]
PORTAL = [
    path("random/", portal_views.plans, name="random-plans"),
    path("random/<int:pk>/", portal_views.plan, name="random-plan"),
]
OPEN_TO_ALL = {"enforcement:random-plans", "enforcement:random-plan"}
PORTAL_NAV = [("双随机抽查", "enforcement:random-plans")]
