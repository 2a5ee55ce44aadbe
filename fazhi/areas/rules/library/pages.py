"""The public pages of the library. Addresses are made of a document's key and a version's number and never change."""

from __future__ import annotations

from django.urls import URLPattern, path

from fazhi.areas.rules.library import files, views

PORTAL: list[URLPattern] = [
    path("library/", views.listing, name="library"),
    path("library/list.<str:kind>", files.listing, name="library-list"),
    path("library/new.atom", files.feed, name="library-feed"),
    path("library/<int:pk>/", views.document, name="document"),
    path("library/<int:pk>/v<int:number>/", views.version, name="version"),
    path("library/<int:pk>/v<int:before>-v<int:after>/", views.compare, name="compare"),
    path("library/<int:pk>/v<int:number>.<str:kind>", files.one, name="version-file"),
    path("statutes/<int:pk>/", views.statute, name="statute"),
]
PORTAL_NAV: list[tuple[str, str]] = [("规范性文件库", "rules:library")]
OPEN_TO_ALL: set[str] = {
    "rules:library", "rules:library-list", "rules:library-feed", "rules:document", "rules:version", "rules:compare",
    "rules:version-file", "rules:statute",
}  # fmt: skip
