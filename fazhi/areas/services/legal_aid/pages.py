"""The pages of legal aid: the desk's overview, and the public's on the portal."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.services.legal_aid import board, portal_views
from fazhi.spine.pages import SERVE

DESK = [path("legal-aid/", board.board, name="legal-aid")]
DESK_NAV = [("法律援助", "desk-services:legal-aid", "services.legal_aid")]
PORTAL = [
    path("legal-aid/", portal_views.guide, name="legal-aid"),
    path("legal-aid/progress/", portal_views.followed, name="legal-aid-progress"),
]
OPEN_TO_ALL = {"services:legal-aid", "services:legal-aid-progress"}
PORTAL_NAV = [("法律援助指南", "services:legal-aid", SERVE)]
