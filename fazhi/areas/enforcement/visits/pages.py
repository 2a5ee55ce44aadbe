"""The pages of visits: on the phone of those who go, the code at the door, what the business sees."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.visits import door, phone
from fazhi.desk import waiting

DESK = [
    path("visits/", phone.mine, name="visits"),
    path("visits/worker.js", waiting.worker("visits"), name="visit-worker"),
    path("visits/<int:pk>/", phone.one, name="visit-phone"),
    path("visits/<int:pk>/send/", phone.send, name="visit-send"),
    path("visits/<int:pk>/code/", door.shown, name="visit-code"),
]
DESK_NAV = [("我的检查", "desk-enforcement:visits", "enforcement.visit")]
PORTAL = [path("visit/<slug:code>/", door.door, name="visit"), path("ratings/", door.ratings, name="ratings")]
OPEN_TO_ALL = {"enforcement:visit", "enforcement:ratings"}
PORTAL_NAV = [("涉企检查满意度", "enforcement:ratings")]
