"""A county leader's first page: what is red and yellow now, by unit and town."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.first_look import views
from fazhi.areas.oversight.portrait.seeing import sees_any

DESK = [path("first-look/", views.look, name="first-look")]
DESK_NAV = [("一页看全县", "desk-oversight:first-look", sees_any)]
