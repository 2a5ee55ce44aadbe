"""The pages of emergencies: what is on now, an incident by the minute, paused matters; warnings and plans for the public."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.emergency.response import portal_views, views

DESK = [
    path("now/", views.now, name="now"),
    path("incidents/<int:pk>/", views.incident, name="incident"),
    path("incidents/<int:pk>/destroy/", views.destroy, name="destroy"),
    path("pauses/<int:pk>/", views.pauses, name="pauses"),
    path("pauses/<int:pk>/pause/", views.pause, name="pause"),
]
DESK_NAV = [("应急值守", "desk-emergency:now", "emergency.incident")]
PORTAL = [path("now/", portal_views.now, name="now")]
OPEN_TO_ALL = {"emergency:now"}
PORTAL_NAV = [("预警和应急响应", "emergency:now")]
