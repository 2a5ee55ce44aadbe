"""The public pages of adjudication: what may be brought before an agency, and how an application goes on."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.adjudication import portal_views
from fazhi.spine.pages import SERVE

PORTAL = [
    path("adjudication/", portal_views.items, name="adjudication"),
    path("adjudication/progress/", portal_views.followed, name="adjudication-progress"),
]
OPEN_TO_ALL = {"disputes:adjudication", "disputes:adjudication-progress"}
PORTAL_NAV = [("行政裁决指南", "disputes:adjudication", SERVE)]
