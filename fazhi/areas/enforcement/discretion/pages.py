"""The page of discretion of an open case; the case links to it."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.discretion import views

DESK = [path("discretion/<int:pk>/", views.case, name="discretion-case")]
