"""Doors: the desk for staff, the portal for everybody, the API for machines; and the pages that systems bring along."""

from django.urls import URLPattern, URLResolver, include, path

from fazhi.spine.pages import gathered

handler404 = "fazhi.portal.views.faults.missing"
handler500 = "fazhi.portal.views.faults.broken"
urlpatterns: list[URLPattern | URLResolver] = [
    path("desk/", include("fazhi.desk.urls")),
    *(path(f"desk/{of.area}/", include((of.desk, f"desk-{of.area}"))) for of in gathered() if of.desk),
    path("api/", include("fazhi.api.urls")),
    path("", include("fazhi.portal.urls")),
    *(path(f"{of.area}/", include((of.portal, of.area))) for of in gathered() if of.portal),
]
