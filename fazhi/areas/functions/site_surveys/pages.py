"""The pages of surveys: on the phone of those who go."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.functions.site_surveys import phone
from fazhi.desk import waiting

DESK = [
    path("surveys/", phone.mine, name="surveys"),
    path("surveys/worker.js", waiting.worker("surveys"), name="survey-worker"),
    path("surveys/<int:pk>/", phone.one, name="survey-phone"),
    path("surveys/<int:pk>/send/", phone.send, name="survey-send"),
]
DESK_NAV = [("掌上踏勘", "desk-functions:surveys", "functions.site_survey")]
