"""The pages of the law report: codes to be printed, the raters' sheet."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.law_reports import board, views

DESK = [
    path("law-reports/", board.board, name="accounts-year"),
    path("law-reports/<int:pk>/sheets/", views.sheets, name="rating-sheets"),
]
PORTAL = [path("rate/", views.rate, name="rate")]
OPEN_TO_ALL = {"leadership:rate"}
DESK_NAV = [("述法一年", "desk-leadership:accounts-year", "leadership.law_report")]
