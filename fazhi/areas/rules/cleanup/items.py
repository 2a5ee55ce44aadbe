"""The items of a round: written by the freeze, changed by sheets, and worked out again from the events by verification."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, QuerySet

from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.cleanup.sheets import kept_in
from fazhi.areas.rules.cleanup.snapshot import lines_in, units
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Matter, Organ, Participation

UNIT = "unit"
SHEETS = ("propose", "adjust")
_AT_MOST = 20


def write_items(ctx: Context, event: Event) -> None:
    """One item for each line of the frozen list."""
    lines = lines_in(ctx.detail["lines"])
    organs = {organ.code: organ for organ in Organ.objects.filter(code__in=units(lines))}
    CleanupItem.objects.bulk_create(
        CleanupItem(
            matter=ctx.matter, no=line.no, document_id=line.document, document_no=line.document_no, title=line.title,
            maker=line.maker, published_on=line.published_on, unit=organs[line.unit],
        )
        for line in lines
    )  # fmt: skip


def let_units_in(ctx: Context, event: Event) -> None:
    """From the publication on the units take part in the round: until then each sees its own documents only."""
    units_of = CleanupItem.objects.filter(matter=ctx.matter).order_by().values_list("unit", flat=True).distinct()
    Participation.objects.bulk_create(
        Participation(matter=ctx.matter, organ_id=unit, capacity=UNIT) for unit in sorted(units_of)
    )


def set_results(ctx: Context, event: Event) -> None:
    """What a sheet says becomes the result of each item; the last word counts."""
    said = {no: (code, reason) for no, code, reason in kept_in(ctx.detail["lines"])}
    items = list(CleanupItem.objects.filter(matter=ctx.matter, no__in=said))
    for item in items:
        item.result, item.reason = said[item.no]
        item.seq = event.seq if item.result else None
    CleanupItem.objects.bulk_update(items, ["result", "reason", "seq"], batch_size=200)


def counts(items: QuerySet[CleanupItem]) -> dict[str, int]:
    """Result code -> number of items; "" for those without one."""
    return dict(items.order_by().values_list("result").annotate(n=Count("pk")))


def progress(matter: Matter) -> tuple[int, int]:
    """How many documents of a round have a result, and how many there are."""
    found = counts(CleanupItem.objects.filter(matter=matter))
    total = sum(found.values())
    return total - found.get("", 0), total


def faults(matter: Matter, events: list[Event]) -> Iterator[str]:
    """Where the items are not what the freeze and the sheets made them."""
    told = _told(events)
    found = 0
    for item in CleanupItem.objects.filter(matter=matter).select_related("unit"):
        want = told.pop(item.no, None)
        have = (
            item.document_id, item.document_no, item.title, item.maker, item.published_on, item.unit.code, item.result,
            item.reason, item.seq,
        )  # fmt: skip
        if want != have and found < _AT_MOST:
            found += 1
            yield f"清理文件第{item.no}号“{item.title}”{'与留痕不符' if want else '没有留痕'}"
    if told:
        yield f"清理文件第{'、'.join(str(no) for no in sorted(told)[:_AT_MOST])}号已不存在"
    yield from _parts(matter, events)


def _told(events: list[Event]) -> dict[int, tuple[Any, ...]]:
    """Number -> what the row must hold."""
    rows: dict[int, tuple[Any, ...]] = {}
    for event in events:
        text = event.told("detail").get("lines")
        if not isinstance(text, str):
            continue
        if event.code == "freeze":
            for line in lines_in(text):
                known = (line.document, line.document_no, line.title, line.maker, line.published_on, line.unit)
                rows[line.no] = (*known, "", "", None)
        elif event.code in SHEETS:
            for no, code, reason in kept_in(text):
                rows[no] = (*rows[no][:6], code, reason, event.seq if code else None)
    return rows


def _parts(matter: Matter, events: list[Event]) -> Iterator[str]:
    text = next((e.told("detail").get("lines") for e in events if e.code == "freeze"), "")
    if isinstance(text, str):
        have = set(matter.parties.filter(capacity=UNIT).values_list("organ__code", flat=True))
        if have != (units(lines_in(text)) if any(e.code == "publish" for e in events) else set()):
            yield "提出意见的单位与留痕不符"
