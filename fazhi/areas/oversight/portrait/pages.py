"""The portrait of an agency and the records behind each of its numbers."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.oversight.portrait import views
from fazhi.areas.oversight.portrait.seeing import sees_any

DESK = [
    path("portrait/", views.index, name="portraits"),
    path("portrait/<int:pk>/", views.agency, name="portrait"),
    path("portrait/<int:pk>/rows/<str:code>/", views.figure_rows, name="portrait-rows"),
    path("lights/<str:code>/", views.light_rows, name="light-rows"),
]
DESK_NAV = [("单位法治画像", "desk-oversight:portraits", sees_any)]
