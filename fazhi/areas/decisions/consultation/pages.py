"""The pages of a consultation: the public's on the portal, and the desk at which comments are worked through."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path

from fazhi.areas.decisions.consultation import desk_views as desk
from fazhi.areas.decisions.consultation import portal_views as portal
from fazhi.spine.pages import SERVE

PORTAL: list[URLPattern] = [
    path("consultations/", portal.listing, name="consultations"),
    path("consultations/follow/", portal.follow, name="comment-follow"),
    path("consultations/<int:pk>/", portal.one, name="consultation"),
    path("consultations/<int:pk>/comment/", portal.comment, name="comment"),
]
PORTAL_NAV = [("征求意见", "decisions:consultations", SERVE)]
OPEN_TO_ALL: set[str] = {
    "decisions:consultations", "decisions:comment-follow", "decisions:consultation", "decisions:comment",
}  # fmt: skip

DESK: list[URLPattern] = [
    path("consultations/", desk.listing, name="consultations"),
    path("consultations/<int:pk>/", desk.workbench, name="consultation"),
    path("consultations/<int:pk>/sort/", desk.sort, name="consultation-sort"),
    path("consultations/<int:pk>/answer/", desk.answer, name="consultation-answer"),
    path("consultations/<int:pk>/alike/", desk.alike, name="consultation-alike"),
    path("consultations/<int:pk>/import/", desk.bring_in, name="consultation-import"),
    path("consultations/<int:pk>/template.xlsx", desk.template_file, name="consultation-template"),
    path("consultations/<int:pk>/contact/", desk.contact, name="consultation-contact"),
    path("consultations/<int:pk>/forget/", desk.forget, name="consultation-forget"),
]
DESK_NAV: list[tuple[Any, ...]] = [("征求意见", "desk-decisions:consultations", "decisions.consultation")]
