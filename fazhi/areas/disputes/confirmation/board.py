"""The desk's page of departments' mediation: what waits to be allocated, signed, applied for, ruled on; who is seated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
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
from fazhi.spine.models import Deadline

SHOWN = 50
COURTS = ("court_accept", "court_rule", "court_special")
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
    clock_runs = Deadline.objects.filter(matter=OuterRef("pk"), limit="confirmation", void=False, met_on=None)
    agreed = seen.filter(Exists(clock_runs), matter__state="agreed").exclude(relation__in=NOT_CONFIRMABLE)
    court = list(seen.filter(matter__state="confirming").order_by("applied_on")[:SHOWN])
    seats = standing(access.readable(user, registry.register_of("disputes.odr_seats")), today).select_related("agency")
    context = {
        "today": today, "waiting": waiting, "signing": _missing(signing), "shown": SHOWN,
        "agreed": _joint(list(agreed.order_by("agreement_effective_on")[:SHOWN])), "court": _at_court(court),
        "seats": seats.order_by("number"), "registers": [registry.register_of(code) for code in REGISTERS],
    }  # fmt: skip
    return render(request, "disputes/confirmation.html", context)


def _missing(cases: list[OdrMediation]) -> list[Row]:
    """How many of each side have not signed the text that was sent last."""
    signed = set(
        OdrSignature.objects.filter(matter__in=[case.pk for case in cases]).values_list(
            "matter", "offer_no", "side", "signer"
        )
    )
    return [Row(case, _left(case, signed) or "各方已签，待调解员签名盖章") for case in cases]


def _left(case: OdrMediation, signed: set[tuple[int, int, str, str]]) -> str:
    counts = [
        (Side(one).label, sum((case.pk, case.offer_no, one, name) not in signed for name in case.people_of(one)))
        for one in Side.values
    ]
    return "；".join(f"{label}还有{n}人没有签名" for label, n in counts if n)


def _joint(cases: list[OdrMediation]) -> list[Row]:
    """Which side has declared that it applies, and the last day of the right."""
    keys = [case.pk for case in cases]
    joined = set(OdrJoint.objects.filter(matter__in=keys).values_list("matter", "side"))
    due = dict(
        Deadline.objects.filter(matter__in=keys, limit="confirmation", void=False, met_on=None).values_list(
            "matter", "due_on"
        )
    )
    rows = []
    for case in cases:
        words = "、".join(Side(one).label for one in Side.values if (case.pk, one) not in joined)
        rows.append(Row(case, f"{words}没有表示" if words else "双方都已表示，可以提出", due.get(case.pk)))
    return rows


def _at_court(cases: list[OdrMediation]) -> list[Row]:
    """The rule by which the court works, and its nearest day that is still running."""
    running = Deadline.objects.filter(
        matter__in=[case.pk for case in cases], limit__in=COURTS, void=False, met_on=None
    ).order_by("-due_on")
    due = dict(running.values_list("matter", "due_on"))  # the earliest last, and so kept
    return [Row(case, case.get_court_rule_display() or "尚未受理", due.get(case.pk)) for case in cases]  # type: ignore[attr-defined]
