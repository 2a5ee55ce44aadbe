"""The page of what towns have to bear of checks, appraisals, forms and meetings."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.check_plans import views

DESK = [
    path("burden/", views.burden, name="burden"),
    path("check-plans/<int:pk>/burden/", views.planned_burden, name="planned-burden"),
]
DESK_NAV = [("减负观测", "desk-oversight:burden", "oversight.check_task")]
