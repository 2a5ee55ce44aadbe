"""The public page of what may be brought before an agency for a ruling."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.adjudication import portal_views

PORTAL = [path("adjudication/", portal_views.items, name="adjudication")]
OPEN_TO_ALL = {"disputes:adjudication"}
PORTAL_NAV = [("行政裁决", "disputes:adjudication")]
