"""The limits of a matter, as its page on the desk tells them."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest
from ninja import Router

from fazhi.api import words
from fazhi.spine import calendars, clock
from fazhi.spine.derivation_paper import start_document
from fazhi.spine.dials import Dial, dials_of
from fazhi.spine.due import bound_name, unit_name
from fazhi.spine.models import Account
from fazhi.spine.sight import Sight, matter_seen
from fazhi.spine.stretches import Stretch

router = Router(tags=["期限"])


@router.get(
    "/matters/{int:pk}/clocks", response={200: words.MatterClocks, 401: words.Fault, 404: words.Fault},
    by_alias=True, url_name="clocks", summary="一件事项的全部期限",
)  # fmt: skip
def clocks(request: HttpRequest, pk: int) -> dict[str, Any]:
    """Every limit of a matter that the reader may see. A matter that they may not see does not exist."""
    user, today = cast(Account, request.user), clock.today()
    matter = matter_seen(user, pk, today)
    if matter is None:
        raise Http404
    shown = dials_of(matter, Sight(matter, user, today), calendars.of(matter.scope))
    return {
        "matter": matter.pk, "number": matter.number, "system": matter.system, "name": matter.declared.name,
        "state": matter.state, "state_words": matter.state_name, "suspended": matter.suspended, "today": today,
        "clocks": [_clock(dial) for dial in shown],
    }  # fmt: skip


def _clock(dial: Dial) -> dict[str, Any]:
    limit, deadline = dial.limit, dial.deadline
    return {
        "id": deadline.pk, "code": limit.code, "name": dial.name, "article": limit.basis, "words": limit.words,
        "amount": limit.amount, "unit": unit_name(limit.unit), "bound": bound_name(limit.bound), "local": limit.local,
        "unverified": limit.unverified, "organ": deadline.organ.name if deadline.organ else None, "start": _start(dial),
        "statutory_on": deadline.statutory_on, "due_on": deadline.due_on, "promised_on": deadline.promised_on,
        "opens_on": deadline.opens_on, "met_on": deadline.met_on, "provisional": deadline.provisional,
        "running": deadline.is_running, "state": dial.tone, "state_words": dial.word, "effect": limit.effect.value,
        "stretches": [_stretch(one) for one in dial.stretches],
        # A limit that was replaced is told, but no longer defended: the page shows no derivation either.
        "lines": [] if deadline.void else [{"kind": x.kind, "text": x.text} for x in dial.derivation.lines],
    }  # fmt: skip


def _start(dial: Dial) -> dict[str, Any]:
    event = dial.started_by
    return {
        "on": dial.deadline.started_on, "event": event.code if event else None, "name": dial.start_text,
        "seq": event.seq if event else None, "document": start_document(dial) or None,
    }  # fmt: skip


def _stretch(one: Stretch) -> dict[str, Any]:
    return {"mode": one.mode.name.lower(), "words": one.mode.value, "from": one.start, "to": one.end, "why": one.why}
