"""A page of its own: whom a policy has reached and whom not yet."""

from __future__ import annotations

from django.urls import path

from fazhi.areas.functions.business.desk_views import reach

DESK = [path("policies/", reach, name="policy-reach")]
DESK_NAV = [("惠企政策到达", "desk-functions:policy-reach", "functions.policy")]
