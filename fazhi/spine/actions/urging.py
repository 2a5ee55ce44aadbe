"""The opinion of a supervising organ on a limit that another organ has missed."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from fazhi.spine import access
from fazhi.spine.actions.core import check_day, locked, repeated, require, write
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Escalation, Event, Matter
from fazhi.spine.roles import Role, role_name

#: Who speaks for a supervising organ. Practice, not law.
URGES = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD, Role.LEADER)
MOST = 500  # characters


def urging(user: Account, system: str, on: date) -> set[int]:
    """Keys of the organs for which the user may write such an opinion."""
    return {p.organ_id for p in user.posts_on(on) if p.role in URGES and p.covers(system)}


@transaction.atomic
def urge(
    escalation: Escalation, *, by: Account, on: date, opinion: str, version: int | None = None, key: str | None = None,
    today: date | None = None,
) -> Event:  # fmt: skip
    """Write the one opinion of a supervising organ into the history of the matter, where those who handle it read it.

    Raises NotAllowed when the limit has been kept or moved meanwhile, when there is an opinion already, or when the
    user does not speak for the supervising organ or may not see the matter; BadInput for an empty opinion.
    """
    if event := repeated(key, by, "urge", chain=escalation.deadline.matter_id):
        return event
    matter = locked(escalation.deadline.matter, version, by)
    check_day(on, opened=escalation.made_on, today=today)
    fresh = Escalation.objects.current().filter(pk=escalation.pk).select_related("deadline", "organ").first()
    if fresh is None:
        raise NotAllowed("这项期限已经办理或者改期，督办已经结束")
    roles = "、".join(role_name(role) for role in URGES)
    require(fresh.organ_id in urging(by, matter.system, on), f"须由{fresh.organ.name}的{roles}提出")
    seen = access.visible_to(by, Matter.objects.filter(pk=matter.pk), system=matter.system, on=on)
    require(seen.exists(), "您不能查阅此事项")
    require(fresh.urged_on is None, f"{fresh.organ.name}已于{fresh.urged_on}提出督办意见")
    opinion = opinion.strip()
    if not opinion or len(opinion) > MOST:
        raise BadInput(fields={"note": "请写明督办意见" if not opinion else f"督办意见不超过{MOST}字"})
    payload = {
        "limit": fresh.deadline.limit, "due_on": fresh.due_on.isoformat(), "organ": fresh.organ_id,
        "owed_by": fresh.deadline.organ_id,
    }  # fmt: skip
    event = write(matter, "urge", by=by, on=on, before=matter.state, note=opinion, payload=payload, key=key)
    fresh.urged_on, fresh.urge_seq = on, event.seq
    fresh.save(update_fields=["urged_on", "urge_seq"])
    matter.save(update_fields=["version"])
    return event
