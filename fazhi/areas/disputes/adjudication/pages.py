"""The public page of what may be brought before an agency for a ruling."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.adjudication import portal_views
from fazhi.spine.pages import SERVE

PORTAL = [path("adjudication/", portal_views.items, name="adjudication")]
OPEN_TO_ALL = {"disputes:adjudication"}
PORTAL_NAV = [("行政裁决指南", "disputes:adjudication", SERVE)]
