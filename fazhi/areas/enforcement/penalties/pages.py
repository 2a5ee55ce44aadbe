"""The desk page of a penalty case: its closing file."""

from __future__ import annotations

from django.urls import URLPattern, path

from fazhi.areas.enforcement.penalties import views

DESK: list[URLPattern] = [path("penalty/<int:pk>/volume/", views.volume, name="penalty-volume")]
