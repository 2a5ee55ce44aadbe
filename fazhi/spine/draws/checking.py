"""Whether a draw's row still says what its events say, and its certificate what it yields. Asked by whoever verifies."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi.spine.draws.drafts import plan_of
from fazhi.spine.draws.planning import digest
from fazhi.spine.draws.reading import summary
from fazhi.spine.draws.rights import NAMES
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import canonical_json
from fazhi.spine.models import Draw, Event
from fazhi.spine.sm3 import sm3


def faults(draw: Draw, events: list[Event]) -> Iterator[str]:
    """Where the row of a draw was changed by hand, in words. ``events``: all of its chain, in order."""
    yield from _plan(draw, events)
    yield from _seed(draw, events)
    found = list(_result(draw, events))
    yield from found
    if draw.is_frozen and not found and draw.summary != summary(plan_of(draw), draw.certificate):
        yield "页面所用的抽取摘要与方案、凭证不符，已被改动"


def _last(events: list[Event], *codes: str) -> Event | None:
    return next((event for event in reversed(events) if event.code in codes), None)


def _plan(draw: Draw, events: list[Event]) -> Iterator[str]:
    frozen = _last(events, "freeze")
    if frozen is None:
        pool = _last(events, "pool")
        stated = pool.payload.get("digest") if pool else None
        if stated and digest(draw.plan.get("pool", [])) != stated:
            yield "准备中的名单与留痕不符，已被改动"
        if draw.is_frozen:
            yield "名单标为已冻结，却没有冻结的留痕"
        return
    if not draw.frozen_hash == frozen.payload.get("hash") == sm3(canonical_json(draw.plan)):
        yield "冻结的名单或者校验值与留痕不符，已被改动"
        return
    for name, stated in (
        ("number", draw.number),
        ("title", draw.title),
        ("purpose", draw.purpose),
        ("basis", draw.basis),
    ):
        if draw.plan[name] != stated:
            yield f"抽取的“{Draw._meta.get_field(name).verbose_name}”与冻结的方案不符"  # type: ignore[union-attr]


def _seed(draw: Draw, events: list[Event]) -> Iterator[str]:
    entered = _last(events, "seed", "correct_seed")
    if draw.seed != (entered.payload.get("seed", "") if entered else ""):
        yield "种子与留痕不符，已被改动"
    confirmed = sum(event.code in ("confirm", "record") for event in events)
    if draw.drawn_on and confirmed < (entered.payload.get("witnesses", 0) if entered else 0):
        yield "抽取结果没有见证人确认的留痕"


def _result(draw: Draw, events: list[Event]) -> Iterator[str]:
    drawn = _last(events, "draw", "extend", "replace", "cap")
    held = draw.certificate
    if drawn is None or held is None:
        if drawn is not None or held is not None:
            yield f"抽取结果与留痕不符：{'缺少凭证' if held is None else '没有抽取的留痕'}"
        return
    if held.get("seal") != drawn.payload.get("seal"):
        yield f"抽取凭证与“{NAMES[drawn.code]}”的留痕不符，已被改动"
    for reason in verify(held):
        yield f"抽取凭证不能重新算出：{reason}"
    if held.get("frozen_hash") != draw.frozen_hash or held.get("seed", {}).get("value") != draw.seed:
        yield "抽取凭证的名单或者种子与本次抽取不符"
