"""The shares of a round: one for each unit that is to speak, with its date. What a unit says goes on to the round at once.

Units do not take part in the round itself before its result is published, so none reads what another proposes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from fazhi.areas.rules.cleanup import sheets
from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupShare
from fazhi.spine import actions
from fazhi.spine.context import Context
from fazhi.spine.models import Chain, Event, Matter, Organ

#: Kind of the link from a round to its shares.
SHARE, SYSTEM = "cleanup_share", "rules.cleanup_share"
ASKS = "frozen"  # the state of a round in which the units are asked
NAMED = 3


def own_items(matter: Matter, record: CleanupShare) -> QuerySet[CleanupItem]:
    """The documents of the round on which the unit of a share is to speak."""
    return CleanupItem.objects.filter(matter=record.round_id, unit=matter.organ_id).order_by("no")


def lacking_after(items: Mapping[int, CleanupItem], text: str) -> list[CleanupItem]:
    """Those of the items that have no result once a sheet is taken in."""
    said = {entry.no: entry.result for entry in sheets.entries_in(text)[0]}
    return [i for no, i in sorted(items.items()) if (said[no] is None if no in said else not i.result)]


def step_for(share: Matter, text: str) -> str:
    """By which step a unit hands in a sheet: whether anything of its own is left without a result decides."""
    items = {item.no: item for item in own_items(share, share.record)}
    if not lacking_after(items, text):
        return "propose_all"
    return "propose" if share.state == "owing" else "take_back"


# --- 关口 ---


def round_asks(ctx: Context) -> str:
    declared = ctx.record.round
    return (
        ""
        if declared.state == ASKS
        else f"本轮清理{declared.state_name}，意见不能再改；需要改的请与{ctx.record.gatherer}联系"
    )


def only_ones_own(ctx: Context) -> str:
    entries, wrong = sheets.entries_in(ctx.detail["lines"])
    own = {item.no for item in own_items(ctx.matter, ctx.record)}
    others = [entry.no for entry in entries if entry.no not in own]
    if wrong or not others:
        return ""
    return f"第{'、'.join(str(no) for no in others[:NAMED])}号不在本单位提出意见的文件之内，您只能填写本单位的文件"


def _lacking(ctx: Context) -> list[CleanupItem]:
    items = {item.no: item for item in own_items(ctx.matter, ctx.record)}
    return lacking_after(items, ctx.detail["lines"])


def all_are_said(ctx: Context) -> str:
    left = [] if sheets.entries_in(ctx.detail["lines"])[1] else _lacking(ctx)
    if not left:
        return ""
    named = "、".join(f"第{item.no}号《{item.title}》" for item in left[:NAMED])
    return (
        f"还有{len(left)}件没有处理意见：{named}{'等' if len(left) > NAMED else ''}；没有提齐的，请用“提出部分处理意见”"
    )


def some_are_left(ctx: Context) -> str:
    wrong = sheets.entries_in(ctx.detail["lines"])[1]
    return "" if wrong or _lacking(ctx) else "填写之后本单位的文件都有了处理意见，请用“提齐处理意见”"


# --- 与本轮清理的往来 ---


def hand_on(ctx: Context, event: Event) -> None:
    """What the unit says becomes the result in the round."""
    detail = {"lines": ctx.detail["lines"]}
    actions.relay_step(ctx.record.round, "propose", cause=ctx.matter, by=ctx.by, on=ctx.on, detail=detail)


def hand_out(ctx: Context, event: Event) -> None:
    """A share for each unit of the frozen list, at that unit, due on the day of the round."""
    numbers = Counter(CleanupItem.objects.filter(matter=ctx.matter).values_list("unit", flat=True))
    chain, record = Chain.objects.get(pk=ctx.matter.pk), ctx.record
    for organ in Organ.objects.filter(pk__in=numbers).order_by("code"):
        fields: dict[str, Any] = {
            "round": ctx.matter, "gatherer": ctx.matter.organ, "theme": record.theme, "basis": record.basis,
            "documents": numbers[organ.pk], "due_on": record.propose_by,
        }  # fmt: skip
        share = actions.open_matter(SYSTEM, organ=organ, by=ctx.by, on=ctx.on, fields=fields, cause=ctx.matter)
        actions.link(chain, share.chain, SHARE, by=None, on=ctx.on)


def settle(ctx: Context, event: Event) -> None:
    """After the bureau has changed results: units whose documents all have one owe nothing, others are asked again."""
    left = Counter(CleanupItem.objects.filter(matter=ctx.matter, result="").values_list("unit", flat=True))
    asked = ctx.matter.state == ASKS
    for share in _open(ctx.matter):
        if share.state == "owing" and not left[share.organ_id]:
            _relay(ctx, share, "filled_in")
        elif share.state == "said" and left[share.organ_id] and asked:
            _relay(ctx, share, "ask_again", {"due_on": ctx.record.propose_by})


def close(ctx: Context, event: Event) -> None:
    """The round is over for the units."""
    for share in _open(ctx.matter):
        _relay(ctx, share, "close")


def _open(matter: Matter) -> list[Matter]:
    rows = Matter.objects.filter(cleanup_share__round=matter, closed_on=None)
    return list(rows.order_by("pk"))


def _relay(ctx: Context, share: Matter, code: str, fields: Mapping[str, Any] | None = None) -> None:
    actions.relay_step(share, code, cause=ctx.matter, by=ctx.by, on=max(ctx.on, share.moved_on), fields=fields)
