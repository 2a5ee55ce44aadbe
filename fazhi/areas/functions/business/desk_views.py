"""The desk page of policies: how many enterprises each is for, how many it has reached, and which it has not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.functions.business.models import PolicyDelivery
from fazhi.areas.functions.business.register import names
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access

SYSTEM, SHOWN = "functions.policy", 30


@never_cache
@require_safe
def reach(request: HttpRequest) -> HttpResponse:
    """The newest policies that the reader may see."""
    register = register_for(request, SYSTEM)
    rows = access.readable(reader(request), register)
    policies = list(rows.select_related("organ").order_by("-on", "-pk")[:SHOWN])
    reached: dict[int, set[str]] = {policy.pk: set() for policy in policies}
    given = PolicyDelivery.objects.filter(policy__in=policies, withdrawn=False)
    for key, enterprise in given.values_list("policy_id", "enterprise"):
        reached[key].add(enterprise)
    told = [
        {"policy": one, "entitled": len(all_of), "reached": len(set(all_of) & reached[one.pk]),
         "missing": [name for name in all_of if name not in reached[one.pk]]}
        for one in policies
        for all_of in [names(one.entitled)]
    ]  # fmt: skip
    return render(request, "functions/policy_reach.html", {"register": register, "policies": told})
