"""A page of its own: the clock of one sum, part by part."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.functions.good_faith.desk_views import arrears_clock

DESK = [path("arrears/<int:pk>/clock/", arrears_clock, name="arrears-clock")]
