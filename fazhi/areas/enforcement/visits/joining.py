"""The other bodies of a joint inspection: the officers whom they send enter what their own body finds, and read this visit
on their phones. Nothing else of it, and no other visit, comes to them: lists and pages stay the lead's."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from fazhi.areas.enforcement.visits.models import Visit, VisitBody
from fazhi.spine.context import Context
from fazhi.spine.models import Account, Event, Participation

JOINT = "joint"


def let_in(ctx: Context, event: Event) -> None:
    """A body that is entered takes part from then on."""
    Participation.objects.get_or_create(matter=ctx.matter, organ=ctx.detail["body"], capacity=JOINT)


def sent_to(account: Account) -> QuerySet[Visit]:
    """Visits of others to which somebody was sent by their own body; who was replaced later is not among them."""
    last = VisitBody.objects.filter(matter=OuterRef("matter"), body=OuterRef("body"), seq__gt=OuterRef("seq"))
    rows = VisitBody.objects.filter(~Exists(last), officer_one__account=account)
    rows |= VisitBody.objects.filter(~Exists(last), officer_two__account=account)
    return Visit.objects.filter(matter__in=rows.values("matter"))


def bodies_for(matter_key: int, account: Account) -> set[int]:
    """Keys of the bodies that sent this person to this visit."""
    last = {row.body_id: row for row in VisitBody.objects.filter(matter=matter_key).order_by("seq")
            .select_related("officer_one", "officer_two")}  # fmt: skip
    return {
        body for body, row in last.items() if account.pk in (row.officer_one.account_id, row.officer_two.account_id)
    }
