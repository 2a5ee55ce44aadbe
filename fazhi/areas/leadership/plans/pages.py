"""The board of tasks on the desk."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.plans import views

DESK = [path("tasks/", views.board, name="tasks-board")]
DESK_NAV = [("任务看板", "desk-leadership:tasks-board", "leadership.task")]
