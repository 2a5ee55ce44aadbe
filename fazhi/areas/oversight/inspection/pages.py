"""The pages of inspections, and the circulars that are for everybody."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.inspection import beforehand, portal_views, views

DESK = [
    path("inspections/", views.year, name="inspections"),
    path("inspections/<int:pk>/objects/", views.objects, name="inspection-objects"),
    path("inspections/<int:pk>/trial/", beforehand.trial, name="inspection-trial"),
]
DESK_NAV = [("法治督察", "desk-oversight:inspections", "oversight.inspection")]
PORTAL = [
    path("circulars/", portal_views.circulars, name="circulars"),
    path("circulars/<int:pk>/", portal_views.circular, name="circular"),
]
OPEN_TO_ALL = {"oversight:circulars", "oversight:circular"}
PORTAL_NAV = [("法治督察通报", "oversight:circulars")]
