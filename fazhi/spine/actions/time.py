"""Suspending, resuming, leaving days out, extending: everything that moves a due date, each with ground and article."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from fazhi.spine import access, clock, registry
from fazhi.spine.access import role_name
from fazhi.spine.actions.core import check_day, clocks_of, locked, repeated, require, save_clocks, write
from fazhi.spine.actions.papers import issue
from fazhi.spine.clocks import Clocks
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import sayable
from fazhi.spine.limits import Extend, Limit
from fazhi.spine.models import Account, Deadline, Event, Extension, Matter, Pause
from fazhi.spine.procedure import Ground


def _ground(matter: Matter, code: str) -> Ground:
    ground = matter.declared.ground_by_code.get(code)
    if ground is None:
        raise BadInput(fields={"ground": f"{matter.declared.name}没有“{code}”这一事由"})
    return ground


def _may(matter: Matter, by: Account | None) -> None:
    if by is None:
        return
    roles = access.acts_for(by, matter, "organ", clock.today())
    wanted = matter.declared.suspend_by
    require(roles & set(wanted), f"须由承办单位的{'或'.join(role_name(r) for r in wanted)}办理")


def _stop_or_go(clocks: Clocks, event: Event, matter: Matter) -> None:
    clocks.recompute(matter.record)
    clocks.happened(event, matter.record, {})


@transaction.atomic
def suspend(
    matter: Matter, *, by: Account | None, on: date, ground: str, note: str = "", version: int | None = None,
    key: str | None = None, today: date | None = None,
) -> Event:  # fmt: skip
    """Suspend a matter on a legal ground: its clocks stop, what is left of them is kept."""
    if event := repeated(key, by, "suspend", chain=matter.pk):
        return event
    matter = locked(matter, version)
    declared, reason = matter.declared, _ground(matter, ground)
    check_day(on, opened=matter.moved_on, today=today)
    sayable(note)
    _may(matter, by)
    if matter.state not in declared.suspend_from:
        raise NotAllowed(f"当前为“{declared.states[matter.state]}”，不能中止（{reason.basis}）")
    if matter.suspended or not reason.suspends:
        raise NotAllowed("已经中止" if matter.suspended else f"“{reason.name}”不是中止事由，请用“扣除期间”")
    matter.suspended = True
    pause = Pause.objects.create(matter=matter, ground=ground, start=on, note=note[:200])
    clocks = clocks_of(matter)
    clocks.pauses = [*clocks.pauses] if pause in clocks.pauses else [*clocks.pauses, pause]
    event = write(
        matter, f"suspend:{ground}", by=by, on=on, before=matter.state, note=note, key=key, clocks=clocks,
        moves=lambda event: _stop_or_go(clocks, event, matter),
    )  # fmt: skip
    save_clocks(clocks)
    papers = [
        issue(matter, declared.template_by_code[template], by=by, on=on, event=event,
              extra={"ground": reason, "note": note})
        for template in declared.suspend_issues
    ]  # fmt: skip
    if papers:
        pause.document = papers[0]
        pause.save(update_fields=["document"])
    matter.save()
    return event


@transaction.atomic
def resume(
    matter: Matter, *, by: Account | None, on: date, note: str = "", version: int | None = None,
    key: str | None = None, today: date | None = None,
) -> Event:  # fmt: skip
    """Resume a suspended matter; its clocks go on with what was left."""
    if event := repeated(key, by, "resume", chain=matter.pk):
        return event
    matter = locked(matter, version)
    pause = matter.pauses.filter(end=None).first()
    if pause is None:
        raise NotAllowed("没有中止，无须恢复")
    check_day(on, opened=pause.start, today=today)
    _may(matter, by)
    pause.end = on
    pause.save(update_fields=["end"])
    matter.suspended = False
    clocks = clocks_of(matter)
    event = write(
        matter, "resume", by=by, on=on, before=matter.state, note=note, payload={"ground": pause.ground}, key=key,
        clocks=clocks, moves=lambda event: _stop_or_go(clocks, event, matter),
    )  # fmt: skip
    save_clocks(clocks)
    known = {"ground": matter.declared.ground_by_code[pause.ground], "note": note}
    for template in matter.declared.resume_issues:
        issue(matter, matter.declared.template_by_code[template], by=by, on=on, event=event, extra=known)
    matter.save()
    return event


@transaction.atomic
def exclude_time(
    matter: Matter, *, by: Account | None, start: date, end: date, ground: str, note: str = "", key: str | None = None,
    today: date | None = None,
) -> Event:  # fmt: skip
    """Leave days out of the running limits while the work goes on (勘验, 鉴定 …): ``start`` up to the day before ``end``."""
    if event := repeated(key, by, "exclude", chain=matter.pk):
        return event
    matter = locked(matter)
    reason = _ground(matter, ground)
    check_day(end, opened=matter.opened_on, today=today)
    sayable(note)
    if end < start or start < matter.opened_on:
        raise BadInput(fields={"start": f"不计入的期间应在{matter.opened_on}之后，且止日不早于起日"})
    _may(matter, by)
    if reason.suspends:
        raise NotAllowed(f"“{reason.name}”是中止事由，请办理中止（{reason.basis}）")
    Pause.objects.create(matter=matter, ground=ground, suspends=False, start=start, end=end, note=note[:200])
    payload = {"start": start.isoformat(), "end": end.isoformat(), "ground": ground}
    clocks = clocks_of(matter)
    clocks.recompute(matter.record)
    event = write(
        matter, "exclude", by=by, on=end, before=matter.state, note=note, payload=payload, key=key, clocks=clocks
    )
    save_clocks(clocks)
    matter.save()
    return event


@transaction.atomic
def extend(
    matter: Matter, limit: str, *, by: Account | None, on: date, amount: int, reason: str, key: str | None = None,
    today: date | None = None,
) -> Event:  # fmt: skip
    """Extend one running limit, as often and as far as its article allows, before it has run out."""
    if event := repeated(key, by, "extend", chain=matter.pk):
        return event
    matter = locked(matter)
    declared = matter.declared.limit_by_code.get(limit)
    declared = declared.of(matter.record) if declared else None
    rule = declared.extend if declared else None
    if declared is None or rule is None:
        raise NotAllowed("这一期限法律没有规定可以延长")
    check_day(on, opened=matter.opened_on, today=today)
    if by is not None:
        roles = access.acts_for(by, matter, rule.at, clock.today())
        require(rule.role in roles, f"延长须由{role_name(rule.role)}批准（{rule.basis}）")
    deadline = matter.deadlines.filter(limit=limit, met_on=None, void=False).first()
    if deadline is None:
        raise NotAllowed(f"“{declared.name}”没有在计时，不能延长")
    _check_extension(deadline, declared, rule, amount, on)
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明延长的理由"})
    sayable(reason)
    payload = {"limit": limit, "amount": amount, "unit": declared.extend_unit.value}
    Extension.objects.create(deadline=deadline, amount=amount, on=on, seq=matter.version + 1, reason=reason[:200])
    clocks = clocks_of(matter)
    clocks.recompute(matter.record)
    event = write(
        matter, "extend", by=by, on=on, before=matter.state, note=reason, payload=payload, key=key, clocks=clocks
    )
    save_clocks(clocks)
    if rule.document:
        known = {"amount": amount, "reason": reason, "due_on": _due_of(clocks, limit)}
        issue(matter, matter.declared.template_by_code[rule.document], by=by, on=on, event=event, extra=known)
    matter.save()
    return event


def _due_of(clocks: Clocks, limit: str) -> date | None:
    return next((d.due_on for d in clocks.running() if d.limit == limit), None)


def _check_extension(deadline: Deadline, limit: Limit, rule: Extend, amount: int, on: date) -> None:
    if deadline.extensions.count() >= rule.times:
        raise NotAllowed(f"已经延长过，依法只能延长{rule.times}次（{rule.basis}）")
    if not 0 < amount <= rule.amount:
        raise BadInput(fields={"amount": f"延长最多{rule.amount}{limit.extend_unit.value}（{rule.basis}）"})
    if deadline.due_on is None:
        raise NotAllowed("中止期间不办理延长")
    if on < deadline.started_on:
        raise BadInput(fields={"on": f"日期{on}早于“{limit.name}”的起算日{deadline.started_on}，请核对"})
    if on > deadline.due_on:
        raise NotAllowed(f"期限已于{deadline.due_on}届满，不能再延长（{rule.basis}）")


@transaction.atomic
def renew_edition(matter: Matter, *, on: date) -> Event | None:
    """A newer edition of the law governs running matters too: its limits replace the old ones from the same start.

    Nobody's act: the event names the article. None where nothing was replaced.
    """
    matter = locked(matter)
    clocks = clocks_of(matter)
    ended = clocks.renew(matter.record, on)
    if not ended:
        return None
    new = {n.code: n for n in matter.declared.limits if n.replaces in {d.limit for d in ended}}
    payload = {"ended": [d.limit for d in ended], "limits": sorted({d.limit for d in clocks.new})}
    actor = "、".join(sorted({new[d.limit].basis for d in clocks.new if d.limit in new})) or matter.declared.basis
    event = write(matter, "edition", by=None, actor=actor, on=on, before=matter.state, payload=payload, clocks=clocks)
    save_clocks(clocks)
    matter.save()
    return event


def renew_editions(today: date, matter: Matter | None = None) -> list[Matter]:
    """Bring every running matter that a newer edition takes in under it, as of the day that edition took effect.

    Returns the matters whose limits changed.
    """
    renewed = []
    for procedure in registry.procedures():
        newer = [(n.replaces, n.since) for n in procedure.limits if n.replaces and n.since and n.since <= today]
        for replaced, since in newer:
            rows = Deadline.objects.running().filter(matter__system=procedure.code, limit=replaced)
            rows = rows.filter(matter__edition_on__lt=since)
            for row in (rows.filter(matter=matter) if matter else rows).select_related("matter"):
                if renew_edition(row.matter, on=max(since, row.matter.opened_on)):
                    renewed.append(row.matter)
    return renewed
