"""How it is declared that emergency measures keep proceedings from going on, and when that is over (突发事件应对法第13条)."""

from __future__ import annotations

from fazhi.areas.emergency.levels import LAW
from fazhi.areas.emergency.response.models import EmergencyPausedMatter, EmergencyTimeOut
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "emergency.time_out"
STAFF = (Role.CLERK, Role.OFFICE_HEAD)
ARTICLE = f"{LAW}第13条"


def period_in_order(ctx: Context) -> str:
    start, until = ctx.value("start_on"), ctx.value("until_on")
    if start > ctx.on:
        return f"起始日期{start}晚于登记日期{ctx.on}，请待措施实施后登记"
    return f"预计至{until}早于起始日期{start}，请核对" if until and until < start else ""


TIME_OUT = register(
    Procedure(
        code=CODE, id="M1", name="应急期间程序中止", record=EmergencyTimeOut, basis=ARTICLE, number="{mark}止〔{year}〕{n}号",
        title="{name}", opens="in_effect", closes={"ended"}, states={"in_effect": "措施实施中", "ended": "措施已解除"},
        open_name="登记妨碍程序进行的措施", open_by=STAFF, open_on="登记日期",
        open_fields=("name", "incident_no", "division", "measures", "start_on", "until_on"),
        open_optional=("incident_no", "until_on"), open_checks=(period_in_order,),
        steps=(
            Step(
                "paused", "中止一件", "in_effect", "", by=(), relayed=True, basis=ARTICLE, adds=EmergencyPausedMatter, own_page=True,
            ),
            Step(
                "end", "措施解除", "in_effect", "ended", by=STAFF, basis=ARTICLE, stamp="ended_on",
                hint="中止的事项由各承办单位恢复，见“中止的事项”",
            ),
        ),
        limits=(), pages={"desk-emergency:pauses": "中止的事项"},
        unlisted={
            "23:6": "危险源登记是动态台账，没有日数：见危险源、危险区域登记台账",
            "23:18": "应急处置工作结束后整体销毁，办结以后没有计时：见“应急专题”待销毁清单和步骤“评估后留存个人信息”",
        },
    )
)  # fmt: skip
