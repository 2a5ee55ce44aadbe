"""The pages of inspections."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.inspection import views

DESK = [
    path("inspections/", views.year, name="inspections"),
    path("inspections/<int:pk>/objects/", views.objects, name="inspection-objects"),
]
DESK_NAV = [("法治督察", "desk-oversight:inspections", "oversight.inspection")]
