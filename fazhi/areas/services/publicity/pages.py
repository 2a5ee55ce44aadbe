"""The pages of law publicity: one year at a glance for staff, and what is published for everybody."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.services.publicity import portal_views, seat_views, views

DESK = [
    path("publicity/", views.board, name="publicity-year"),
    path("publicity/appraisals/<int:pk>/sheets/", seat_views.sheets, name="publicity-sheets"),
]
PORTAL = [
    path("publicity/", portal_views.index, name="publicity"),
    path("publicity/plans/<int:pk>/", portal_views.plan, name="publicity-plan"),
    path("publicity/lists/<int:pk>/", portal_views.duty_list, name="publicity-list"),
    path("publicity/appraisals/<int:pk>/", portal_views.evaluation, name="publicity-appraisal"),
]
OPEN_TO_ALL = {
    "services:publicity",
    "services:publicity-plan",
    "services:publicity-list",
    "services:publicity-appraisal",
}
DESK_NAV = [("普法一年", "desk-services:publicity-year", "services.publicity_list services.publicity_duty")]
PORTAL_NAV = [("普法计划和责任清单", "services:publicity")]
