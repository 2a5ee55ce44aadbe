"""The page of lenient enforcement of an open case; the case links to it."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.leniency import views

DESK = [path("leniency/<int:pk>/", views.case, name="leniency-case")]
