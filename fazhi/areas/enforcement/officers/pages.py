"""The officers' own pages: the public list, on the desk a person's whole picture and a lesson entered for many."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.officers import portal_views

PORTAL = [path("officers/", portal_views.officers, name="officers")]
OPEN_TO_ALL = {"enforcement:officers"}
PORTAL_NAV = [("行政执法人员", "enforcement:officers")]
