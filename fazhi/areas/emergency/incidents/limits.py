"""The clocks of an incident. "立即" and hours run from moment to moment (``reporting``); here they are "立即" on the matter."""

from __future__ import annotations

from typing import Any

from fazhi.areas.emergency.incidents.reporting import SAFETY
from fazhi.areas.emergency.levels import LAW, Grade
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.roles import Role


def has_orders(record: Any, values: Any) -> bool:
    return record.orders > 0


def is_extreme(record: Any, values: Any) -> bool:
    return record.grade == Grade.EXTREME


def is_not_extreme(record: Any, values: Any) -> bool:
    return record.grade != Grade.EXTREME


LIMITS = (
    Limit(
        "first_report", "首次报告", 0, Unit.IMMEDIATE, "open", {"first_report"}, f"{LAW}第17条、第61条",
        effect=Effect.LIABILITY, until_closed=True, rows=("23:11", "23:11b"),
    ),
    Limit(
        "npc_filing", "决定、命令报人大常委会备案", 0, Unit.PROMPT, "order", {"npc_filing"}, f"{LAW}第25条", until_closed=True,
        rows=("23:14",),
    ),
    Limit(
        "npc_report", "专项工作报告", 0, Unit.PROMPT, "end_response", {"npc_report"}, f"{LAW}第25条", when=has_orders,
        until_closed=True, rows=("23:14",),
    ),
    Limit(
        "sum_up", "查明原因、总结并上报", 0, Unit.PROMPT, {"end_response", "no_response"}, {"sum_up"}, f"{LAW}第92条",
        until_closed=True, rows=("23:16",),
    ),
    Limit(
        "investigation", "提交事故调查报告", 60, Unit.DAY, "investigate", {"submit_investigation"}, f"{SAFETY}第29条",
        runs_from="occurred_on", until_closed=True, rows=("23:16",),
        extend=Extend(60, f"{SAFETY}第29条：特殊情况经批准延长，最长不超过60日", Role.AUTHORITY_HEAD),
    ),
    Limit(
        "approval", "批复事故调查报告", 15, Unit.DAY, "submit_investigation", {"approve_investigation"}, f"{SAFETY}第32条",
        when=is_not_extreme, until_closed=True, rows=("23:16",),
    ),
    Limit(
        "approval_extreme", "批复特别重大事故调查报告", 30, Unit.DAY, "submit_investigation", {"approve_investigation"},
        f"{SAFETY}第32条", when=is_extreme, until_closed=True, rows=("23:16",),
    ),
)  # fmt: skip
