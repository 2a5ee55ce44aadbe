"""The pages of inspection plans."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.inspection_plans import views

DESK = [path("plans/<int:pk>/", views.bench, name="year-plan")]
