"""Where and how to petition, for everybody (信访工作条例第18条)."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.disputes.petitions import portal_views
from fazhi.spine.pages import SERVE

PORTAL = [path("petition/", portal_views.guide, name="petition")]
OPEN_TO_ALL = {"disputes:petition"}
PORTAL_NAV = [("信访指南", "disputes:petition", SERVE)]
