"""The officers' own pages: the public list, on the desk a person's whole picture and a lesson entered for many."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.officers import desk_views, portal_views

PORTAL = [path("officers/", portal_views.officers, name="officers")]
OPEN_TO_ALL = {"enforcement:officers"}
PORTAL_NAV = [("行政执法人员", "enforcement:officers")]
DESK = [
    path("officers/", desk_views.board, name="officers"),
    path("officers/new/", desk_views.enter, name="officer-new"),
    path("officers/existing/", desk_views.existing, name="officer-existing"),
    path("officers/lesson/", desk_views.lesson, name="officer-lesson"),
]
DESK_NAV = [("执法人员", "desk-enforcement:officers", "enforcement.officer")]
