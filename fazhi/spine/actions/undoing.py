"""Taking back a step that the law took because nobody knew yet that people had acted in time."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from fazhi.spine import access, clock
from fazhi.spine.access import Role, role_name
from fazhi.spine.actions.core import (
    check_day,
    clean_values,
    clocks_of,
    locked,
    repeated,
    require,
    save_clocks,
    save_parties,
    save_words,
    write,
)
from fazhi.spine.clocks import Clocks
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import SEEN
from fazhi.spine.models import Account, Deadline, Event, Matter
from fazhi.spine.procedure import Step
from fazhi.spine.replay import Course

UNDONE = "correct:law"
#: What may have been entered after the law's step without resting on it.
HARMLESS = frozenset({"attach", "link", "assign", "reveal", "erase", "correct", "calendar", "urge", SEEN})


@transaction.atomic
def undo_legal_step(
    matter: Matter, *, by: Account, on: date, reason: str, evidence: str, version: int | None = None, key: str | None = None,
    today: date | None = None,
) -> Event:  # fmt: skip
    """Return a matter to where it stood before the law's last step; its clocks run again as they did.

    For the office head alone, with the reason and the paper that shows that people acted in time; only while nothing
    rests on the law's step. The step stays in the history, with this event behind it. Raises NotAllowed or BadInput.
    """
    if event := repeated(key, by, UNDONE, chain=matter.pk):
        return event
    matter = locked(matter, version)
    roles = access.acts_for(by, matter, "organ", clock.today())
    require(Role.OFFICE_HEAD in roles, f"纠正依法自动发生的步骤须由承办单位的{role_name(Role.OFFICE_HEAD)}办理")
    check_day(on, opened=matter.opened_on, today=today)
    missing = {"reason": (reason, "请写明纠正的理由"), "evidence": (evidence, "请写明证明在期限内已经办理的材料")}
    if wrong := {name: words for name, (value, words) in missing.items() if not value.strip()}:
        raise BadInput(fields=wrong)
    events = list(Event.objects.filter(chain=matter.pk).select_related("aside").order_by("seq"))
    law, step = _last_legal(matter, events)
    earlier = Course(matter.declared).follow([e for e in events if e.seq < law.seq or e.code in HARMLESS])
    clocks = clocks_of(matter, void=True)
    values = _before(matter, step, earlier)
    matter.state, matter.moved_on, matter.closed_on = law.before, earlier.moved_on, None
    matter.edition_on = earlier.days[earlier.edition or 1]
    told = f"{reason.strip()}；证明材料：{evidence.strip()}"
    _run_again(clocks, step, law, events)
    clocks.recompute(matter.record)
    event = write(
        matter, UNDONE, by=by, on=on, before=law.after, note=told, fields=values, payload={"undone": law.seq}, key=key,
        clocks=clocks,
    )  # fmt: skip
    if values:
        matter.record.save(update_fields=list(values))
        save_parties(matter, matter.declared, matter.record)
        save_words(matter.pk, matter.system, matter, matter.record)
    save_clocks(clocks)
    matter.save()
    return event


def step_to_undo(matter: Matter, by: Account) -> Step | None:
    """The step of the law that this person could take back now; None where there is none."""
    steps = [
        s for s in matter.declared.steps if s.law and (matter.state == s.to or (s.stays and matter.state in s.takes))
    ]
    if not steps or Role.OFFICE_HEAD not in access.acts_for(by, matter, "organ", clock.today()):
        return None
    try:
        return _last_legal(matter, list(Event.objects.filter(chain=matter.pk).order_by("seq")))[1]
    except NotAllowed:
        return None


def _last_legal(matter: Matter, events: list[Event]) -> tuple[Event, Step]:
    """The law's step that is to be taken back. Refuses when there is none, or when something already rests on it."""
    declared = matter.declared
    undone = {e.payload["undone"] for e in events if e.code == UNDONE}
    law = next((e for e in reversed(events) if e.code in declared.by_code and e.seq not in undone), None)
    if law is None or not declared.step(law.code).law:
        what = f"，最近一步是“{declared.event_name(law.code)}”" if law else ""
        raise NotAllowed(f"没有可以纠正的依法自动发生的步骤{what}")
    step = declared.step(law.code)
    later = [e for e in events if e.seq > law.seq and e.code not in HARMLESS]
    if later:
        raise NotAllowed(f"“{step.name}”之后已办理“{declared.event_name(later[0].code)}”，不能再退回，请依法另行处理")
    if step.converts or step.adds is not None or step.ends_suspension or step.reaches:
        raise NotAllowed(
            f"“{step.name}”同时转换了程序、登记了内容、结束了中止或者带动了其他事项，不能退回，请依法另行处理"
        )
    return law, step


def _before(matter: Matter, step: Step, earlier: Course) -> dict[str, Any]:
    """What the fields that the law's step wrote held before it; they are put back into the record."""
    told = {}
    for name in step.writes:
        behind = matter.declared.record._meta.get_field(name)
        value = earlier.values.get(name)
        if isinstance(value, dict):
            raise NotAllowed(f"“{behind.verbose_name}”原来的内容已依法删除，不能退回")
        told[name] = value
    values = clean_values(matter.declared.record, tuple(told), told, tuple(told))
    for name, value in values.items():
        setattr(matter.record, name, value)
    return values


def _run_again(clocks: Clocks, step: Step, law: Event, events: list[Event]) -> None:
    """What the law's step ended runs again; what it started is void."""
    latest: dict[str, Deadline] = {}
    for deadline in clocks.deadlines:
        if deadline.start_seq == law.seq:
            deadline.void = True
            clocks.touch(deadline)
        else:
            latest[deadline.limit] = deadline
    closes = step.to in clocks.procedure.closes
    for code, deadline in latest.items():
        limit = clocks.procedure.limit_by_code[code]
        between = {e.code for e in events if deadline.start_seq < e.seq < law.seq}
        ended = {*limit.met_by, *limit.lapses}
        by_law = step.code in ended or (closes and (limit.until_closed or limit.bound.name == "MIN"))
        if by_law and not ended & between and (deadline.void or deadline.met_seq == law.seq):
            deadline.void, deadline.met_on, deadline.met_seq = False, None, None
            clocks.touch(deadline)
