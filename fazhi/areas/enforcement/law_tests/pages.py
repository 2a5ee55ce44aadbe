"""The pages of law tests, all behind the log-in."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.enforcement.law_tests import views

DESK = [
    path("law-tests/", views.own, name="law-tests"),
    path("law-tests/agency/", views.agency, name="law-tests-agency"),
    path("law-tests/matters/<int:pk>/", views.questions, name="law-test-questions"),
    path("law-tests/<uuid:token>/", views.sheet, name="law-test-sheet"),
    path("law-tests/<uuid:token>/begin/", views.begin, name="law-test-begin"),
    path("law-tests/<uuid:token>/answers/", views.answers, name="law-test-answers"),
    path("law-tests/<uuid:token>/hand-in/", views.hand_in, name="law-test-hand-in"),
    path("law-tests/<uuid:token>/objection/", views.objection, name="law-test-objection"),
    path("law-tests/<uuid:token>/excuse/", views.excuse, name="law-test-excuse"),
]
DESK_NAV = [("学法考试", "desk-enforcement:law-tests", "enforcement.law_test")]
