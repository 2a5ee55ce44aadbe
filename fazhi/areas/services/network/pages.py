"""The pages of the network: the public's search for the nearest place, the bureau's board of sit-ins."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.services.network import portal_views, views
from fazhi.spine.pages import SERVE

DESK = [
    path("sit-ins/", views.sit_ins, name="sit-ins"),
    path("sit-ins/set-up/", views.set_up_year, name="sit-ins-set-up"),
]
DESK_NAV = [("村居顾问值班", "desk-services:sit-ins", "services.village_duty")]
PORTAL = [path("places/", portal_views.places, name="places")]
OPEN_TO_ALL = {"services:places"}
PORTAL_NAV = [("附近的法律服务网点", "services:places", SERVE)]
