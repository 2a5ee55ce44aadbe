"""The pages of self-assessments, and the evidence pack."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.model_county import views

DESK = [
    path("model-county/", views.every, name="model-counties"),
    path("model-county/<int:pk>/", views.one, name="model-county-one"),
    path("model-county/item/<int:pk>/", views.item, name="model-item"),
    path("model-county/<int:pk>/pack.zip", views.packed, name="model-county-pack"),
]
DESK_NAV = [("示范创建自评", "desk-leadership:model-counties", "leadership.model_county")]
