"""Doors: the desk for staff, the portal for everybody."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("desk/", include("fazhi.desk.urls")),
    path("", include("fazhi.portal.urls")),
]
