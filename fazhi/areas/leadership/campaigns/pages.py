"""The page of campaigns, and the list of problems of one."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.campaigns import views

DESK = [
    path("campaigns/", views.every, name="campaigns"),
    path("campaigns/<int:pk>/", views.one, name="campaign"),
]
DESK_NAV = [("为民办实事和专项整治", "desk-leadership:campaigns", "leadership.campaign")]
