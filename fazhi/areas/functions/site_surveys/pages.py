"""The pages of surveys: on the phone of those who go."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.functions.site_surveys import phone

DESK = [
    path("surveys/", phone.mine, name="surveys"),
    path("surveys/<int:pk>/", phone.one, name="survey-phone"),
]
DESK_NAV = [("掌上踏勘", "desk-functions:surveys", "functions.site_survey")]
