"""The pages of surveys: codes to be printed, the question sheet."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.surveys import views
from fazhi.spine.pages import SERVE

DESK = [
    path("surveys/<int:pk>/sheets/", views.sheets, name="survey-sheets"),
]
PORTAL = [path("answer/", views.answer, name="answer")]
OPEN_TO_ALL = {"leadership:answer"}
PORTAL_NAV = [("满意度测评", "leadership:answer", SERVE)]
