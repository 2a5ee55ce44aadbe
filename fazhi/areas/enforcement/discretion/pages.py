"""The page of discretion of an open case, and those of the reviews; the case and the review link to them."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.discretion import review_views, views

DESK = [
    path("discretion/<int:pk>/", views.case, name="discretion-case"),
    path("discretion-reviews/draws/", review_views.draws, name="discretion-draws"),
    path("discretion-reviews/draws/<int:pk>/list/", review_views.list_drawn, name="discretion-list-drawn"),
    path("discretion-reviews/<int:pk>/", review_views.material, name="discretion-review"),
]
DESK_NAV = [("裁量评查抽取", "desk-enforcement:discretion-draws", review_views.lists)]
