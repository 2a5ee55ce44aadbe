"""The public's pages: where and how to ask for mediation, and signing an agreement by code."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path

from fazhi.areas.disputes.confirmation import board, portal_views
from fazhi.spine.pages import SERVE

PORTAL: list[URLPattern] = [
    path("mediate/", portal_views.mediate, name="mediate"),
    path("agreement/", portal_views.agreement, name="agreement"),
]
PORTAL_NAV = [("调解指南", "disputes:mediate", SERVE)]
OPEN_TO_ALL: set[str] = {"disputes:mediate", "disputes:agreement"}

DESK: list[URLPattern] = [path("confirmation/", board.board, name="confirmation")]
DESK_NAV: list[tuple[Any, ...]] = [("在线调解与司法确认", "desk-disputes:confirmation", "disputes.confirmation")]
