"""What to look at before a clue is sent out: the same matter elsewhere in the pool, before a court, under a supervision letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.areas.oversight.clues.gates import CODE, REMEDIES
from fazhi.areas.oversight.clues.models import Clue, ClueSource
from fazhi.areas.oversight.clues.practice import RELAPSE
from fazhi.areas.oversight.clues.task_gates import SUPERVISION
from fazhi.areas.oversight.clues.words import OPEN_STATES
from fazhi.spine import access, registry
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Matter

SHOWN = 30


@dataclass(frozen=True)
class Alike:
    """One other record with the reasons why it may be the same matter."""

    matter: Matter
    why: str
    due: date | None = None


def clues_like(user: Account, clue: Clue, today: date) -> list[Alike]:
    """Other clues of the same unit or the same matter, open or of the span of relapse, surest first."""
    keys = set(ClueSource.objects.filter(matter=clue.pk).exclude(key="").values_list("key", flat=True))
    same = Q(matter__cluesource_set__key__in=keys)
    for name in ("about_no", "source_no"):
        if value := getattr(clue, name):
            same |= Q(**{name: value})
    lately = Q(matter__state__in=OPEN_STATES) | Q(matter__opened_on__gte=add_months(today, -RELAPSE))
    rows = access.readable(user, registry.register_of(CODE)).exclude(pk=clue.pk).exclude(matter__state="merged")
    found = (
        rows.filter(lately, same | Q(agency=clue.agency_id))
        .select_related("matter__organ")
        .distinct()
        .order_by("-matter__opened_on")[: SHOWN * 2]
    )
    told = [Alike(one.matter, _why(one, clue, keys)) for one in found.prefetch_related("matter__cluesource_set")]
    return sorted(told, key=lambda a: (not a.why.startswith("同一事项"), a.why == "同一单位"))[:SHOWN]


def _why(one: Clue, clue: Clue, keys: set[str]) -> str:
    if any(source.key in keys for source in one.matter.cluesource_set.all()):
        return "同一事项：所涉对象相同"
    if clue.about_no and one.about_no == clue.about_no:
        return "同一事项：所涉事项编号相同"
    if clue.source_no and one.source_no == clue.source_no:
        return "同一事项：来源编号相同"
    return "同一单位的同类问题" if clue.topic and one.topic == clue.topic else "同一单位"


def letters(user: Account, clue: Clue, today: date) -> list[Alike]:
    """Cases of supervision of enforcement against the unit that still wait for its correction, with the day of the letter."""
    if not registry.is_procedure(SUPERVISION):
        return []
    rows = Matter.objects.filter(
        system=SUPERVISION, closed_on=None, parties__organ=clue.agency_id, parties__capacity="agency"
    )
    rows = (
        access.visible_to(user, rows, system=SUPERVISION, on=today).prefetch_related("deadlines").order_by("-opened_on")
    )
    return [Alike(matter, matter.state_name, _reply_due(matter)) for matter in rows[:SHOWN]]


def _reply_due(matter: Matter) -> date | None:
    days = [d.due_on for d in matter.deadlines.all() if d.limit == "reply" and d.is_running and d.due_on]
    return min(days, default=None)


def remedies(user: Account, clue: Clue, today: date) -> list[Alike]:
    """Cases of reconsideration and litigation that the clue names or in which the unit is the respondent and that still run."""
    found: list[Alike] = []
    named = [number for number in (clue.about_no, clue.source_no, clue.remedy_no) if number]
    for system in REMEDIES.values():
        against: Any = Q(
            parties__organ=clue.agency_id, parties__capacity__in=("respondent", "defendant"), closed_on=None
        )
        rows = Matter.objects.filter(Q(number__in=named) | against, system=system)
        rows = access.visible_to(user, rows, system=system, on=today).distinct().order_by("-opened_on")
        found += [
            Alike(m, "线索写明的案件" if m.number in named else "所涉单位为被申请人（被告）") for m in rows[:SHOWN]
        ]
    return sorted(found, key=lambda a: a.why != "线索写明的案件")
