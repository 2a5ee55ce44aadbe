"""The page on which who is behind a number is entered, matched and looked at; and the looks, for the head of the office."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.services.resettlement import views

DESK = [
    path("resettlement/", views.overview, name="resettlement"),
    path("resettlement/<int:pk>/person/", views.person, name="resettlement-person"),
]
DESK_NAV = [("安置帮教", "desk-services:resettlement", "services.resettlement")]
