"""The page of the study of law: one year, unit by unit."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.leadership.study import year

DESK = [path("study/", year.board, name="study-year")]
DESK_NAV = [("学法一年", "desk-leadership:study-year", "leadership.study leadership.study_plans")]
