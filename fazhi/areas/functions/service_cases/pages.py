"""The pages of service cases: the desk's overview, and the public's on the portal."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.functions.service_cases import board, portal_views

DESK = [path("service-cases/", board.board, name="service-cases")]
DESK_NAV = [("政务服务办件", "desk-functions:service-cases", "functions.service_case")]
PORTAL = [path("service-cases/progress/", portal_views.followed, name="service-case-progress")]
OPEN_TO_ALL = {"functions:service-case-progress"}
