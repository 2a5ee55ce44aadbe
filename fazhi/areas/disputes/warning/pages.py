"""The page of early warning: all series beside their past, and the records behind each number."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.warning import views

DESK = [
    path("warning/", views.board, name="warning"),
    path("warning/rows/", views.rows, name="warning-rows"),
    path("warning/<int:pk>/rows/", views.counted, name="warning-counted"),
]
DESK_NAV = [("矛盾纠纷预警", "desk-disputes:warning", "disputes.early_warning")]
