"""The pages of case-file review, all behind the log-in."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.file_review import round_views, views

DESK = [
    path("file-review/", views.own, name="review-tasks"),
    path("file-review/standards/", round_views.standards, name="review-standards"),
    path("file-review/rounds/<int:pk>/", round_views.progress, name="review-round"),
    path("file-review/rounds/<int:pk>/draw/", round_views.draw, name="review-draw"),
    path("file-review/files/<int:pk>/", round_views.sheets_page, name="review-sheets"),
    path("file-review/<uuid:token>/", views.sheet, name="review-sheet"),
    path("file-review/<uuid:token>/save/", views.save, name="review-save"),
    path("file-review/<uuid:token>/hand-in/", views.hand_in, name="review-hand-in"),
    path("file-review/<uuid:token>/decline/", views.decline, name="review-decline"),
    path("file-review/<uuid:token>/scans/<int:pk>/", views.scan, name="review-scan"),
]
DESK_NAV = [
    ("案卷评查任务", "desk-enforcement:review-tasks", "enforcement.file_review enforcement.reviewed_file"),
    ("随带的评分标准", "desk-enforcement:review-standards", "enforcement.scoring_sheets"),
]
