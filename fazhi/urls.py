"""Doors: the desk for staff, the portal for everybody, the API for machines."""

from django.urls import URLPattern, URLResolver, include, path

handler404 = "fazhi.portal.views.faults.missing"
handler500 = "fazhi.portal.views.faults.broken"
urlpatterns: list[URLPattern | URLResolver] = [
    path("desk/", include("fazhi.desk.urls")),
    path("api/", include("fazhi.api.urls")),
    path("", include("fazhi.portal.urls")),
]
