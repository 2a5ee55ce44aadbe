"""What an organ does that was asked for a part of another's report: see the request, write, send."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from fazhi.report.actions import digest
from fazhi.report.contributions.asking import happened, held
from fazhi.report.contributions.tokens import proved
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.rights import SYSTEM
from fazhi.spine import clock
from fazhi.spine.access import WITHOUT_CASES, Role
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Account, Organ

#: Who speaks for an organ that was asked: whoever answers other organs, or writes its own report.
ANSWERS = {Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD}
LONGEST = 20_000  # characters; a whole report of a county has ten to fifteen thousand


def asked_of(user: Account, on: date) -> QuerySet[Contribution]:
    """The requests to the reader's own organs; the report itself they do not see by that."""
    organs = {p.organ_id for p in user.posts_on(on) if p.role not in WITHOUT_CASES and p.covers(SYSTEM)}
    rows = Contribution.objects.filter(organ__in=organs)
    return rows.select_related("organ", "report", "report__organ", "asked_by", "sent_by", "decided_by")


def answers_for(user: Account, organ: Organ, on: date) -> bool:
    """Whether the user sends what an organ was asked for."""
    return any(p.organ_id == organ.pk and p.role in ANSWERS and p.covers(SYSTEM) for p in user.posts_on(on))


def hindrances(one: Contribution, by: Account, on: date) -> list[str]:
    """Why nothing can be sent now, in words. Empty: it can."""
    if not answers_for(by, one.organ, on):
        return [f"须由{one.organ.name}的联络员、经办人员或者机构负责人报送"]
    if not one.is_open:
        return [f"这份材料{one.get_state_display()}，不能再改；需要更正的，请起草单位退回"]
    if one.report.state != YearlyReport.State.DRAFT:
        return [f"报告{one.report.get_state_display()}，不再收材料"]
    return []


@transaction.atomic
def keep_draft(
    one: Contribution, *, text: str, by: Account, on: date, version: int | None = None, seen: str | None = None
) -> Contribution:
    """Keep what is not finished, for the organ alone. Nothing is sent by it, so no event is written.

    ``seen``: digest of the text that the writer began from; a colleague's is not overwritten unseen.
    """
    one = _mine(one, version, by, on)
    _not_over(one, text, seen)
    one.draft = _short(text)
    one.save(update_fields=["draft"])
    return one


@transaction.atomic
def answer(
    one: Contribution, *, text: str, by: Account, on: date, version: int | None = None, seen: str | None = None
) -> Contribution:
    """Send the text to the drafter. Figures in it are those of the organ's own records. ``seen`` as in ``keep_draft``."""
    one = _mine(one, version, by, on)
    _not_over(one, text, seen)
    text, _ = proved(one, _short(text))
    one.text, one.draft, one.state, one.sent_on, one.sent_by = text, "", Contribution.State.SENT, on, by
    return happened(one, "answer", by=by, on=on, text=digest(text))


def _mine(one: Contribution, version: int | None, by: Account, on: date) -> Contribution:
    if on > clock.today():
        raise BadInput(f"日期{on}晚于今天，请改为实际办理的日期")
    one = held(one, version, "answer", None, on)
    if reasons := hindrances(one, by, on):
        raise NotAllowed(*reasons)
    return one


def begun(one: Contribution) -> str:
    """What the organ's people go on writing from: what they keep, else what they sent last."""
    return one.draft or one.text


def _not_over(one: Contribution, text: str, seen: str | None) -> None:
    now = begun(one)
    if seen is not None and digest(now) != seen and now.strip() != text.replace("\r\n", "\n").strip():
        raise Conflict("同事刚刚保存了另一份文字，列在下面；请把两份合在一起再保存")


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise BadInput(fields={"text": f"材料有{len(text)}字，超过{LONGEST}字，请精简"})
    return text
