"""Guiding cases beside an open case; the case links to them."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.guiding_cases import views

DESK = [path("guiding/<int:pk>/", views.case, name="guiding-case")]
