"""The pages of information requests: the official tables and asking others on the desk; asking and following on the portal."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.information_requests import desk_views, portal_views

DESK = [
    path("information/tables/", desk_views.tables, name="information-tables"),
    path("information/tables.<str:kind>", desk_views.tables_file, name="information-tables-file"),
    path("information/<int:pk>/consult/", desk_views.consult, name="information-consult"),
]
DESK_NAV = [("信息公开统计表", "desk-oversight:information-tables", "oversight.information_request")]
PORTAL = [
    path("information/", portal_views.guide, name="information"),
    path("information/apply/", portal_views.apply, name="information-apply"),
    path("information/follow/", portal_views.follow, name="information-follow"),
]
OPEN_TO_ALL = {"oversight:information", "oversight:information-apply", "oversight:information-follow"}
PORTAL_NAV = [("申请公开政府信息", "oversight:information")]
