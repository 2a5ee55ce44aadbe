"""The bench at which people work through the items of a round: who may say what, and saving many at once.

The bureau works on the round; a unit works on its share and sees its own documents only (``shares``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from fazhi.areas.rules.cleanup import practice, sheets
from fazhi.areas.rules.cleanup.items import counts
from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.cleanup.shares import ASKS, step_for
from fazhi.spine import access, actions
from fazhi.spine.actions.core import locked
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.errors import BadInput, Conflict
from fazhi.spine.models import Account, Event, Matter

OPEN = "none"  # the filter for items without a result


@dataclass(frozen=True)
class Said:
    """What somebody says of one item. ``was``: result and reason that they saw; ``seen``: number of the event that had set
    them (0: none). None where it is not known what they saw."""

    no: int
    code: str
    reason: str
    was: tuple[str, str] | None = None
    seen: int | None = None


@dataclass
class Bench:
    """One round as one person works on it. ``share``: the share at which a unit stands; None at the round itself."""

    matter: Matter
    user: Account
    today: date
    share: Matter | None = None

    @property
    def at(self) -> Matter:
        """The matter on which results are handed in here."""
        return self.share or self.matter

    @cached_property
    def step(self) -> str:
        """The step by which this person hands in results now; "" when they only read."""
        code = "propose_all" if self.share else "adjust"
        step, asks = self.at.declared.step(code), not self.share or self.matter.state == ASKS
        return code if asks and self.at.state in step.takes and access.may(self.user, step, self.at, self.today) else ""

    @cached_property
    def items(self) -> QuerySet[CleanupItem]:
        rows = CleanupItem.objects.filter(matter=self.matter).select_related("unit").order_by("no")
        return rows.filter(unit=self.share.organ_id) if self.share else rows

    @cached_property
    def frozen(self) -> int:
        """How many documents the frozen list has here."""
        return int(self.share.record.documents if self.share else self.matter.record.snapshot_count or 0)

    def chosen(self, *, unit: str = "", result: str = "", text: str = "") -> QuerySet[CleanupItem]:
        """Items by unit, result (``OPEN``: without one) and words of title or number."""
        rows = self.items
        if unit.isdecimal():
            rows = rows.filter(unit=int(unit))
        if result:
            rows = rows.filter(result="" if result == OPEN else result)
        for word in text.split():
            rows = rows.filter(Q(title__contains=word) | Q(document_no__contains=word) | Q(reason__contains=word))
        return rows

    def tally(self) -> list[tuple[str, str, int]]:
        """Code, name and number of every result, and of what has none; they add up to the frozen list."""
        found = counts(self.items)
        named = [(r.code, r.name, found.get(r.code, 0)) for r in practice.RESULTS.values()]
        return [*named, (OPEN, "尚未填写", found.get("", 0))]

    def units(self) -> list[Any]:
        """How far each unit is; a unit is told the whole round's progress only (``progress``)."""
        if self.share:
            return []
        rows = CleanupItem.objects.filter(matter=self.matter).order_by("unit__code")
        return list(
            rows.values("unit", "unit__short", "unit__name").annotate(
                total=Count("pk"), said=Count("pk", filter=~Q(result=""))
            )
        )

    def save(self, said: Iterable[Said], *, note: str = "") -> int:
        """Hand in what differs from what is on file; returns how many items changed.

        All or nothing. Raises Conflict when somebody else has meanwhile changed an item that is being changed, BadInput and
        NotAllowed as the step does.
        """
        if not self.step:
            raise BadInput("现在不能填写处理意见")
        with transaction.atomic():
            take_turn()
            locked(self.matter)
            items = {item.no: item for item in self.items}
            rows = self._changed(said, items)
            if not rows:
                return 0
            lines = sheets.written(rows)
            code = step_for(self.share, lines) if self.share else self.step
            actions.take_step(self.at, code, by=self.user, on=self.today, detail={"lines": lines}, note=note)
        return len(rows)

    def _changed(self, said: Iterable[Said], items: Mapping[int, CleanupItem]) -> dict[int, tuple[str, str]]:
        rows, late = {}, []
        for one in said:
            item = items.get(one.no)
            given = (one.code, one.reason if one.code else "")
            if given == one.was:
                continue
            if item is None:
                rows[one.no] = given  # the step says that there is no such number
            elif given != (item.result, item.reason):
                rows[one.no] = given
                if one.seen is not None and one.seen != (item.seq or 0):
                    late.append(item)
        if late:
            raise Conflict(*sheets.shortened([self._whose(item) for item in late]))
        return rows

    def _whose(self, item: CleanupItem) -> str:
        event = Event.objects.filter(chain=self.matter.pk, seq=item.seq).first() if item.seq else None
        who = event.actor if event and event.actor else "他人"
        now = f"改为“{item.get_result_display()}”" if item.result else "撤回"
        return f"第{item.no}号《{item.title}》已由{who}{now}，您的改动没有保存；请核对后再改"
