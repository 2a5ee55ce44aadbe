"""Verifying a certificate: everything is computed again; what differs is said in whole sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from fazhi.spine.draws.certificate import (
    Certificate,
    later_from,
    plan_from,
    result_as_data,
    seal,
    seed_from,
    stage_as_data,
)
from fazhi.spine.draws.faults import MOMENT, faults
from fazhi.spine.draws.holding import Held, hold
from fazhi.spine.draws.record import seed_faults, witness_faults
from fazhi.spine.draws.shapes import CERTIFICATE, misshapen
from fazhi.spine.draws.words import FORMAT, Ground, Plan, UnsoundDraw, canonical, canonical_json
from fazhi.spine.sm3 import sm3

_HASH = re.compile(r"[0-9a-f]{64}")


def _number(value: Any) -> bool:
    return type(value) is int and 0 <= value < 2**53


def _text(value: Any) -> bool:
    return isinstance(value, str) and not any("\ud800" <= c <= "\udfff" for c in value)


def _moment(value: Any) -> bool:
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        return False
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True


KINDS: dict[str, Callable[[Any], bool]] = {
    "text": _text,
    "number": _number,
    "number?": lambda value: value is None or _number(value),
    "ground": lambda value: isinstance(value, str) and value in set(Ground),
    "moment": _moment,
    "hash": lambda value: isinstance(value, str) and bool(_HASH.fullmatch(value)),
    "format": lambda value: value == FORMAT,
}


def verify(one: Certificate) -> list[str]:
    """What does not recompute, in whole sentences. Empty: hash, order of events, result and seal are as they should be.

    What no computation can show is not claimed: that the hash was really public before the seed (compare it with the
    portal), that the seed is the one the source yielded, that the witnesses were there.
    """
    if found := list(misshapen(one, CERTIFICATE, KINDS)):
        return found
    plan = plan_from(one["plan"])
    found = [*_frozen(one, plan), *_order(one), *_entered(one)]
    if reasons := [*faults(plan), *seed_faults(one["seed"]["value"])]:
        found += reasons
    else:
        found += _recomputed(one, plan)
    if seal(one) != one["seal"]:
        found.append(f"凭证的校验值不符：重新计算为{seal(one)}，凭证所载为{one['seal']}，凭证内容被改动过")
    return found


def _frozen(one: Certificate, plan: Plan) -> Iterator[str]:
    computed = sm3(canonical_json(one["plan"]))
    if computed != one["frozen_hash"]:
        yield f"冻结哈希不符：按所载方案重新计算为{computed}，凭证所载为{one['frozen_hash']}，方案在冻结后被改动过"
    elif canonical(plan) != canonical_json(one["plan"]):
        yield "方案中的名单没有按规定的次序书写"


def _order(one: Certificate) -> Iterator[str]:
    """The order of events: published, then known, then entered, then whatever came later."""
    known, entered = one["plan"]["seed"]["known_at"], one["seed"]["entered_at"]
    if not one["published"]["at"] < known:
        yield f"冻结哈希公布于{one['published']['at']}，不早于种子公布的时间{known}：名单可能是看着种子定的"
    if entered < known:
        yield f"种子录入于{entered}，早于所称来源公布的时间{known}"
    last = entered
    for position, row in enumerate(one["later"], 1):
        if row["at"] < last:
            yield f"第{position}次变更的时间{row['at']}早于前一步{last}"
        last = max(last, row["at"])
        if not row["words"].strip() or not row["stated_by"].strip():
            yield f"第{position}次变更没有写明原因或者由谁提出"
    if not one["published"]["where"].strip():
        yield "没有写明冻结哈希公布在哪里"


def _entered(one: Certificate) -> Iterator[str]:
    yield from witness_faults(seed_from(one["seed"]))


def _recomputed(one: Certificate, plan: Plan) -> Iterator[str]:
    try:
        held = hold(plan, one["seed"]["value"])
    except UnsoundDraw as no:
        yield from no.reasons
        return
    yield from _different(one["result"], result_as_data(held), held, "抽取结果")
    for position, (row, later) in enumerate(zip(one["later"], later_from(one["later"]), strict=True), 1):
        try:
            stage = held.change(later)
        except UnsoundDraw as no:
            yield from (f"第{position}次变更：{reason}" for reason in no.reasons)
            return
        yield from _different(row, stage_as_data(stage), held, f"第{position}次变更")


def _different(stated: dict[str, Any], computed: dict[str, Any], held: Held, where: str) -> Iterator[str]:
    for name, words in (("strata", "各类数量"), ("removed", "退出名单")):
        if name in computed and stated[name] != computed[name]:
            yield f"{where}的{words}不符：重新计算为{computed[name]}，凭证所载为{stated[name]}"
    for name, words in (("added", "抽中名单"), ("assigned", "人员配对")):
        if stated[name] == computed[name]:
            continue
        there, due = ({canonical_json(row) for row in rows[name]} for rows in (stated, computed))
        missing = [_named(row) for row in computed[name] if canonical_json(row) not in there]
        surplus = [_named(row) for row in stated[name] if canonical_json(row) not in due]
        told = "；".join(
            f"{label}{'、'.join(rows[:5])}{f'等{len(rows)}项' if len(rows) > 5 else ''}"
            for label, rows in (("重新计算应有", missing), ("凭证却载有", surplus))
            if rows
        )
        yield f"{where}的{words}不符：{told or '次序不同'}"


def _named(row: dict[str, Any]) -> str:
    if "officer" in row:
        return f"{row['object']}←{row['officer']}（{row['pairing']}，{row['ticket'][:8]}…）"
    return f"{row['id']}（{row['stratum'] or '全体'}第{row['rank']}位，{row['ticket'][:8]}…）"
