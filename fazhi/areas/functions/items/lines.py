"""The lines of a change, worked out: which hold, what item each makes, whether it can be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine
from fazhi.areas.functions.items.checks import CHECKS
from fazhi.areas.functions.items.models import Described, ServiceItem
from fazhi.areas.functions.items.words import CHANGES, Change, Ended, Listed
from fazhi.spine.fields import join, split
from fazhi.spine.models import Organ

DESCRIBED = tuple(field.name for field in Described._meta.get_fields())
#: The fields of a line in the order in which people think of them: what becomes of which item, why, and then the rest.
FIRST = ("change", "basic_code", "name", "body", "why", "lists_on", "lists_off", "merged_into")
LINE_FIELDS = (*FIRST, *DESCRIBED)
#: Typed into a text of an amendment to empty it: a blank cell means that nothing changes.
EMPTIED = ("（无）", "(无)")
#: How an item is ended that a line takes away.
ENDS = {Change.CANCEL: Ended.CANCELLED, Change.MERGE: Ended.MERGED}


Find = Callable[[str, Organ], ServiceItem | None]
"""Gives the standing version of an item by its basic code and body."""


def holding(lines: Iterable[ItemChangeLine], change: ItemChange) -> list[ItemChangeLine]:
    """The lines that hold: of several on one item the last; those taken back are gone."""
    last: dict[tuple[str, int], ItemChangeLine] = {}
    for line in lines:
        last[line.basic_code, line.body_id or change.body_id] = line
    return [line for line in last.values() if line.change != Change.DROP]


def one_by_one(change: ItemChange) -> Find:
    """Asks the catalogue for each item anew."""
    return lambda code, body: catalogue.current(code, body, change.keeper)


def all_at_once(lines: Iterable[ItemChangeLine], change: ItemChange) -> Find:
    """Reads what a long change is about by one query."""
    bodies = {line.body_id or change.body_id for line in lines}
    rows = ServiceItem.objects.filter(withdrawn=False, valid_until=None, organ=change.keeper, body__in=bodies)
    known = {(item.basic_code, item.body_id): item for item in rows}
    return lambda code, body: known.get((code, body.pk))


def left_over(lines: Iterable[ItemChangeLine], change: ItemChange, on: date) -> list[ServiceItem]:
    """The body's items that stand on a day and that a round has not looked at yet. What is about to end needs no look."""
    treated = {line.basic_code for line in holding(lines, change) if (line.body_id or change.body_id) == change.body_id}
    standing = catalogue.standing(on).filter(body=change.body, organ=change.keeper, valid_until=None)
    return [item for item in standing if item.basic_code not in treated]


def body_of(line: Any, change: ItemChange) -> Organ:
    found: Organ = (line.get("body") if isinstance(line, dict) else line.body) or change.body
    return found


def fault(values: dict[str, Any], change: ItemChange, find: Find) -> str:
    """Why a line as handed in makes no sense against the catalogue; "" when it does."""
    kind, code = values["change"], values["basic_code"]
    if kind == Change.DROP:
        return ""
    body = body_of(values, change)
    old = find(code, body)
    if kind == Change.ADD and old:
        return f"“{code}”已在{body}的目录中（第{old.edition}版），请改用变更"
    if kind != Change.ADD and old is None:
        return f"{body}的目录中没有“{code}”这一事项，请核对基本编码和实施主体"
    if kind in CHANGES and not values.get("why"):
        return "请写明调整的法律依据，具体到条款（法律、法规、规章或者上级清单）"
    if kind == Change.MERGE:
        return _merge_fault(values)
    if kind in (Change.KEEP, Change.CANCEL):
        return ""
    made = described(values, old)
    if kind == Change.ADD and (missing := _missing(values, made)):
        return f"新增事项请填写：{'、'.join(missing)}"
    if kind == Change.AMEND and old and not _differs(values, old, made):
        return "变更没有改动任何一项；不改动的请用“保留”"
    return next((reason for check in CHECKS if (reason := check(made | {"basic_code": code}))), "")


def _merge_fault(values: dict[str, Any]) -> str:
    into = values.get("merged_into")
    return "合并的，请填写并入的事项的基本编码（不能是本事项）" if not into or into == values["basic_code"] else ""


def _missing(values: dict[str, Any], made: dict[str, Any]) -> list[str]:
    wanted = {"name": "事项名称", "item_kind": "事项类型", "level": "行使层级"}
    found = [words for name, words in wanted.items() if not values.get(name)]
    return found + ([] if made["lists"] else ["纳入的清单"])


def _differs(values: dict[str, Any], old: ServiceItem, made: dict[str, Any]) -> bool:
    renamed = bool(values.get("name")) and values["name"] != old.title
    return renamed or any(made[name] != getattr(old, name) for name in (*DESCRIBED, "lists"))


def described(values: dict[str, Any], old: ServiceItem | None) -> dict[str, Any]:
    """The item that a line makes: of an amendment, what is blank stays as it was."""
    made = {}
    for name in DESCRIBED:
        given = values.get(name)
        blank = given is None or given == ""
        made[name] = getattr(old, name) if blank and old else "" if given in EMPTIED else given
    on, off = set(split(values.get("lists_on", ""))), set(split(values.get("lists_off", "")))
    if values["change"] == Change.DELEGATE:
        on.add(Listed.DELEGATED.value)
    standing = set(split(old.lists)) if old else set()
    made["lists"] = join(code for code in Listed.values if code in (standing | on) - off)
    return made


def values_of(line: ItemChangeLine) -> dict[str, Any]:
    """A line on file as it was handed in."""
    return {field.name: getattr(line, field.name) for field in line._meta.concrete_fields if field.name != "matter"}
