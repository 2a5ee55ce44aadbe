"""The pages of inspection plans: where they are put together, and where everybody reads them."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.inspection_plans import portal_views, views

DESK = [
    path("plans/", views.plans, name="year-plans"),
    path("plans/<int:pk>/", views.bench, name="year-plan"),
    path("plans/<int:pk>/solve/", views.solve, name="year-plan-solve"),
    path("plans/<int:pk>/adjust/", views.adjust, name="year-plan-adjust"),
]
PORTAL = [
    path("plans/", portal_views.plans, name="plans"),
    path("plans/<int:pk>/", portal_views.plan, name="plan"),
]
OPEN_TO_ALL = {"enforcement:plans", "enforcement:plan"}
DESK_NAV = [("检查计划统筹", "desk-enforcement:year-plans", "enforcement.year_plan")]
PORTAL_NAV = [("行政检查计划", "enforcement:plans")]
