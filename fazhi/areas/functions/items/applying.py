"""Publishing a change moves the catalogue with it, in one transaction: every line or none."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine
from fazhi.areas.functions.items.lines import DESCRIBED, ENDS, body_of, described, holding, values_of
from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.items.words import CHANGES, Change, Ended
from fazhi.spine import actions
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Event

REGISTER = "functions.items"
#: What is merged must find its target as it stands after all other lines, whatever their order.
ORDER = {Change.ADD: 0, Change.MERGE: 2}


def update_catalogue(ctx: Context, event: Event) -> None:
    """End the versions that a line replaces or takes away, and enter the new ones. Raises BadInput, naming the item."""
    change: ItemChange = ctx.record
    lines = [line for line in holding(ctx.rows(ItemChangeLine), change) if line.change in CHANGES]
    for line in sorted(lines, key=lambda line: (ORDER.get(Change(line.change), 1), line.seq)):
        _apply(line, change, event)


def _apply(line: ItemChangeLine, change: ItemChange, event: Event) -> None:
    values = values_of(line)  # it makes sense against the catalogue: the gates of the step have just asked
    body, on = body_of(line, change), change.effective_on
    assert on is not None
    old = catalogue.current(line.basic_code, body, change.keeper)
    if line.change == Change.MERGE and not catalogue.current(line.merged_into, body, change.keeper):
        raise BadInput(
            f"调整明细“{line}”不能落实：{body}的目录中没有并入的事项“{line.merged_into}”；没有公布，目录未改动"
        )
    if old:
        _end(old, line, change, on, event.by)
    if line.change not in ENDS:
        _enter(line, change, described(values, old), on, old, event)


def _end(old: ServiceItem, line: ItemChangeLine, change: ItemChange, on: date, by: Account | None) -> None:
    if on < old.valid_from:
        raise BadInput(f"“{old.title}”现行版本自{old.valid_from}生效，调整生效日期不能早于该日；没有公布，目录未改动")
    assert by is not None
    ended: dict[str, Any] = {"valid_until": on, "ended": ENDS.get(Change(line.change), Ended.AMENDED)}
    if line.change == Change.MERGE:
        ended["merged_into"] = line.merged_into
    day = max(old.on, change.published_on or on)
    actions.correct_entry(old, by=by, on=day, changes=ended, reason=f"依调整事项{change.matter.number}：{line.why}")


def _enter(
    line: ItemChangeLine, change: ItemChange, made: dict[str, Any], on: date, old: ServiceItem | None, event: Event
) -> ServiceItem:  # fmt: skip
    body = body_of(line, change)
    edition = 1 + max(
        ServiceItem.objects.filter(basic_code=line.basic_code, body=body, withdrawn=False).values_list("edition", flat=True),
        default=0,
    )  # fmt: skip
    fields = {name: made[name] for name in (*DESCRIBED, "lists")} | {
        "basic_code": line.basic_code, "body": body, "edition": edition, "valid_from": on,
        "change_no": change.matter.number,
    }  # fmt: skip
    title = line.name or (old.title if old else "")
    made_item: ServiceItem = actions.record_entry(
        REGISTER, organ=change.keeper, by=None, on=event.on, title=title, fields=fields,
        actor=f"依调整事项{change.matter.number}公布",
    )  # fmt: skip
    return made_item
