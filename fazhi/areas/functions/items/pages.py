"""The catalogue's own pages: for everybody, and on the desk."""

from django.urls import path

from fazhi.areas.functions.items import desk_views, portal_views
from fazhi.spine.pages import SERVE

PORTAL = [
    path("items/", portal_views.index, name="items"),
    path("items/list/", portal_views.listing, name="item-list"),
    path("items/changes/", portal_views.compared, name="item-changes"),
    path("items/<int:pk>/", portal_views.detail, name="item"),
    path("items/list.<str:kind>", portal_views.download, name="items-file"),
]
OPEN_TO_ALL = {
    "functions:items",
    "functions:item-list",
    "functions:item-changes",
    "functions:item",
    "functions:items-file",
}
PORTAL_NAV = [("权力和服务事项", "functions:items", SERVE)]
DESK = [
    path("items/compare/", desk_views.compare, name="compare"),
    path("items/changes/", desk_views.changes, name="changes"),
    path("items/changes/template.xlsx", desk_views.template, name="lines-template"),
    path("items/changes/<int:pk>/lines/", desk_views.lines, name="lines"),
    path("items/changes/<int:pk>/keep/", desk_views.keep_rest, name="keep-rest"),
]
DESK_NAV = [
    ("事项目录对照", "desk-functions:compare"),
    ("事项调整明细", "desk-functions:changes", "functions.item_change"),
]
