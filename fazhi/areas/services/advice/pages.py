"""The pages of advice: where the answer is read by query code."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.services.advice import portal_views
from fazhi.spine.pages import SERVE

PORTAL = [path("advice/", portal_views.answered, name="advice")]
OPEN_TO_ALL = {"services:advice"}
PORTAL_NAV = [("法律咨询答复", "services:advice", SERVE)]
