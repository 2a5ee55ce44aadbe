"""The pages of leaders' duties: a post's year for staff, the published list for everybody."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.duties import views

DESK = [path("duties/", views.board, name="leader-duties")]
PORTAL = [path("duties/", views.listed, name="leader-duties")]
OPEN_TO_ALL = {"leadership:leader-duties"}
DESK_NAV = [("第一责任人职责", "desk-leadership:leader-duties", "leadership.duties")]
PORTAL_NAV = [("第一责任人职责清单", "leadership:leader-duties")]
