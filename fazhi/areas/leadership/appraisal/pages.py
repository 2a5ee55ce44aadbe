"""The pages of the appraisal: schemes, one scheme's agencies, one agency's points, the records behind one item."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.appraisal import views

DESK = [
    path("appraisals/", views.every, name="appraisals"),
    path("appraisals/scheme/<int:pk>/", views.scheme, name="appraisal-scheme"),
    path("appraisals/<int:pk>/", views.one, name="appraisal"),
    path("appraisals/<int:pk>/<str:code>/", views.item, name="appraisal-item"),
]
DESK_NAV = [("法治建设考核", "desk-leadership:appraisals", "leadership.appraisal")]
