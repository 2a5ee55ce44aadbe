"""Whether a draw's row still says what its events say, and its certificate what it yields. Asked by whoever verifies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from fazhi.spine.draws.drafts import plan_of
from fazhi.spine.draws.planning import digest
from fazhi.spine.draws.reading import summary
from fazhi.spine.draws.rights import NAMES
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import canonical_json, moment
from fazhi.spine.models import Draw, Event
from fazhi.spine.sm3 import sm3


def faults(draw: Draw, events: list[Event]) -> Iterator[str]:
    """Where the row of a draw was changed by hand, in words. ``events``: all of its chain, in order."""
    if draw.redraws_id and not Draw.objects.filter(pk=draw.redraws_id).exists():
        yield "重新抽取的是哪一次，与留痕不符：没有那次抽取"
        return
    yield from _columns(draw, events)
    yield from _witnesses(draw, events)
    yield from _plan(draw, events)
    yield from _seed(draw, events)
    found = list(_result(draw, events))
    yield from found
    shown = summary(plan_of(draw), draw.certificate) if draw.is_frozen and not found else {}
    if not found and draw.summary != shown:
        yield "页面所用的抽取摘要与方案、凭证不符，已被改动"


def _last(events: list[Event], *codes: str) -> Event | None:
    return next((event for event in reversed(events) if event.code in codes), None)


def _columns(draw: Draw, events: list[Event]) -> Iterator[str]:
    """Everything on the row that its events tell."""
    first, frozen, entered = events[0], _last(events, "freeze"), _last(events, "seed", "correct_seed")
    said: dict[str, Any] = {}
    for event in events:
        said |= event.payload if event.code in ("plan", "describe") else {}
        said |= {"source": event.payload["source"]} if event.code == "pool" and "source" in event.payload else {}
    drawn, published, ended = _last(events, "draw"), _last(events, "publish"), _last(events, "abandon")
    told = {
        "number": said["number"], "purpose": said["purpose"], "basis": said["basis"], "scope": draw.organ.scope,
        "planned_on": first.on, "version": events[-1].seq, "seed_source": said.get("seed_source", ""),
        "seed_known_at": said.get("known_at"), "seed_outcomes": said.get("outcomes", 0),
        "frozen_on": frozen and frozen.on, "frozen_at": frozen and frozen.payload["at"],
        "seed_by_id": entered and entered.by_id, "seed_on": entered and entered.on,
        "seed_at": entered and entered.payload["at"], "drawn_on": drawn and drawn.on,
        "published_on": published and published.on,
    }  # fmt: skip
    told["pool_source"] = said.get("source", "")
    named = [event.kept_aside["title"][1] for event in events if "title" in event.kept_aside]
    told |= {"title": named[-1]} if named else {}
    for name, reason in (("redraw_reason", first), ("reason", ended)):
        if reason is None or not isinstance(reason.payload.get("note"), dict) or reason.note:
            told[name] = reason.note if reason else ""
    for name, value in told.items():
        have = getattr(draw, name)
        if isinstance(have, datetime) and isinstance(value, str):
            value = datetime.fromisoformat(value)
        if have != value:
            label = Draw._meta.get_field(name.removesuffix("_id")).verbose_name  # type: ignore[union-attr]
            yield f"抽取的“{label}”与留痕不符"
    if draw.organ.code != said["organ"] or (draw.redraws and draw.redraws.number) != said.get("redraws"):
        yield "组织抽取的单位，或者重新抽取的是哪一次，与留痕不符"


def _witnesses(draw: Draw, events: list[Event]) -> Iterator[str]:
    """Who was present, who could confirm for them, and who did."""
    rows, entered = list(draw.witnesses.order_by("pk")), _last(events, "seed", "correct_seed")
    accounts = entered.payload["accounts"] if entered else []
    named = entered.told("fields").get("witnesses") if entered else []
    if [w.account_id for w in rows] != accounts or (isinstance(named, list) and [str(w) for w in rows] != named):
        yield "见证人与留痕不符"
    done = [e for e in events if e.code in ("confirm", "record") and entered and e.seq > entered.seq]
    told = sorted((e.on, e.payload["at"], e.by_id or 0, e.code == "record") for e in done)
    have = [
        (w.confirmed_on, moment(w.confirmed_at), w.recorded_by_id or 0, w.account_id is None)
        for w in rows if w.confirmed_on and w.confirmed_at
    ]  # fmt: skip
    if told != sorted(have):
        yield "见证人的确认与留痕不符"


def _plan(draw: Draw, events: list[Event]) -> Iterator[str]:
    frozen = _last(events, "freeze")
    if frozen is None:
        if digest(draw.plan) != events[-1].payload.get("draft"):
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
