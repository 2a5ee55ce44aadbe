"""The desk's page of departments' mediation: what waits to be allocated, signed, applied for, ruled on; who is seated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrMediation, OdrSignature
from fazhi.areas.disputes.confirmation.procedure import CODE
from fazhi.areas.disputes.confirmation.seats import standing
from fazhi.areas.disputes.confirmation.words import NOT_CONFIRMABLE, Side
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, clock, registry

SHOWN = 50
REGISTERS = (CODE, "disputes.odr_seats", "disputes.odr_mediators", "disputes.shared_courtrooms")


@dataclass(frozen=True)
class Row:
    """One case with what it waits for."""

    case: OdrMediation
    waits: str
    until: date | None = None


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Cases by what they wait for, and the seats that stand today."""
    register_for(request, CODE)
    user, today = reader(request), clock.today()
    seen = access.readable(user, registry.register_of(CODE)).select_related("department", "mediator")
    waiting = list(seen.filter(matter__state="requested").order_by("matter__opened_on")[:SHOWN])
    signing = list(seen.filter(matter__state="signing").order_by("matter__moved_on")[:SHOWN])
    agreed = seen.filter(matter__state="agreed", matter__deadlines__limit="confirmation", matter__deadlines__met_on=None,
                         matter__deadlines__void=False).exclude(relation__in=NOT_CONFIRMABLE).distinct()  # fmt: skip
    court = list(seen.filter(matter__state="confirming").order_by("applied_on")[:SHOWN])
    seats = standing(access.readable(user, registry.register_of("disputes.odr_seats")), today).select_related("agency")
    context = {
        "today": today, "waiting": waiting, "signing": [_missing(case) for case in signing], "shown": SHOWN,
        "agreed": [_joint(case) for case in agreed.order_by("agreement_effective_on")[:SHOWN]], "court": court,
        "seats": seats.order_by("number"), "registers": [registry.register_of(code) for code in REGISTERS],
    }  # fmt: skip
    return render(request, "disputes/confirmation.html", context)


def _missing(case: OdrMediation) -> Row:
    """How many of each side have not signed the text that was sent last."""
    rows = OdrSignature.objects.filter(matter=case.pk, offer_no=case.offer_no)
    signed = set(rows.values_list("side", "signer"))
    left = [(Side(one).label, sum((one, name) not in signed for name in case.people_of(one))) for one in Side.values]
    words = "；".join(f"{label}还有{n}人没有签名" for label, n in left if n)
    return Row(case, words or "各方已签，待调解员签名盖章")


def _joint(case: OdrMediation) -> Row:
    """Which side has declared that it applies, and the last day of the right."""
    joined = set(OdrJoint.objects.filter(matter=case.pk).values_list("side", flat=True))
    deadline = case.matter.deadlines.filter(limit="confirmation", void=False, met_on=None).first()
    words = "、".join(Side(one).label for one in Side.values if one not in joined)
    return Row(case, f"{words}没有表示" if words else "双方都已表示，可以提出", deadline.due_on if deadline else None)
