"""The desk page of counsel: what is to be paid."""

from __future__ import annotations

from django.urls import URLPattern, path

from fazhi.areas.decisions.counsel import views

DESK: list[URLPattern] = [path("counsel/payment/", views.payment, name="counsel-payment")]
DESK_NAV = [("法律顾问结算", "desk-decisions:counsel-payment", views.settles)]
