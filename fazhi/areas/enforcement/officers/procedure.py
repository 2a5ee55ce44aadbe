"""How a person's place in an enforcement body moves. Certificates have a procedure of their own (``certificates``)."""

from __future__ import annotations

from fazhi.areas.enforcement.officers import gates
from fazhi.areas.enforcement.officers.certificates import AGENCY, CERTIFICATES, USED
from fazhi.areas.enforcement.officers.gates import LOCAL
from fazhi.areas.enforcement.officers.models import Officer, OfficerTurn, OfficerUpkeep
from fazhi.areas.enforcement.officers.words import CancelWhy, LeftWhy, Turned
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

__all__ = ["CERTIFICATES", "OFFICERS"]
MANAGED = "国办发〔2018〕118号（二十三）；省行政执法人员管理规定"
KEEPERS = (Role.REGISTRAR, Role.REVIEWER, Role.CLERK)
CANCELLED_FOR = {
    LeftWhy.RETIRED: CancelWhy.RETIRED, LeftWhy.MOVED: CancelWhy.LEFT_POST, LeftWhy.RESIGNED: CancelWhy.RESIGNED,
    LeftWhy.DIED: CancelWhy.DIED, LeftWhy.ABOLISHED: CancelWhy.ABOLISHED, LeftWhy.OTHER: CancelWhy.LEFT_POST,
}  # fmt: skip


def ask_for_cancelling(ctx: Context, event: Event) -> None:
    """Whoever left the post keeps no certificate: the bureau is asked to cancel each that is in use."""
    why = CANCELLED_FOR[LeftWhy(ctx.record.left_why)]
    for card in ctx.record.certificates.filter(matter__state__in=USED).select_related("matter"):
        actions.relay_step(
            card.matter, "ask_cancel", cause=ctx.matter, by=ctx.by, on=max(ctx.on, card.matter.opened_on),
            fields={"cancel_why": why},
        )  # fmt: skip


def _agency(ctx: Context) -> object:
    return ctx.record.agency


STEPS = (
    Step(
        "upkeep", "维护信息", "on_duty", "", by=AGENCY, at="agency", basis=MANAGED, local=True,
        fields=("post", "establishment", "duty", "legal_reviewer", "account"), optional=("post", "establishment", "account", "remark"),
        adds=OfficerUpkeep, hint="维护一次，记一条；调动、离岗分别办理",
    ),
    Step(
        "move", "调动", "on_duty", "", by=AGENCY, at="agency", basis=LOCAL, local=True, adds=OfficerTurn,
        detail=("agency", "why"), optional=("why",), fills={"kind": Turned.MOVE, "origin": _agency},
        sets={"agency": lambda ctx: ctx.detail["agency"]}, checks=(gates.moves_elsewhere,),
        hint="自调动之日起原证件不能再用，由新单位申请变更；学时随人", rows=("14:8",),
    ),
    Step(
        "leave", "离开执法岗位", "on_duty", "left", by=AGENCY, at="agency", basis=LOCAL, local=True, fields=("left_why",),
        stamp="left_on", adds=OfficerTurn, detail=("why",), optional=("why",),
        fills={"kind": Turned.LEAVE, "origin": _agency, "agency": _agency}, after=(ask_for_cancelling,), rows=("14:9",),
    ),
    Step(
        "return", "重返执法岗位", "left", "on_duty", by=AGENCY, at="agency", basis=LOCAL, local=True, adds=OfficerTurn,
        detail=("why",), optional=("why",), fills={"kind": Turned.RETURN, "origin": _agency, "agency": _agency},
        sets={"left_on": None, "left_why": ""},
    ),
    Step("close", "不再管理", "left", "closed", by=KEEPERS, basis=LOCAL, local=True),
)  # fmt: skip

OFFICERS = register(
    Procedure(
        code="enforcement.officer", id="E1", name="执法人员", record=Officer, basis=MANAGED, local=True,
        number="{mark}执员〔{year}〕{n}号", title="{name}", opens="on_duty", closes={"closed"},
        states={"on_duty": "在岗", "left": "已离开执法岗位", "closed": "不再管理"},
        open_name="登记执法人员", open_by=KEEPERS, ask_by=AGENCY, asks="agency", open_on="登记日期",
        open_fields=("name", "agency", "duty", "post", "establishment", "legal_reviewer", "account", "joined_on"),
        open_optional=("post", "establishment", "account"),
        steps=STEPS, limits=(), parties={"agency": "agency"}, insiders=frozenset({"agency"}),
        capacities={"agency": "所在单位"},
    )
)  # fmt: skip
