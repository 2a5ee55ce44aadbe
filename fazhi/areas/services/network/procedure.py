"""How the monthly sit-in of village counsel is kept: one matter for a village and year, one visit one record.

No national act sets how often; the duty to provide counsel is in provincial rules (四川省公共法律服务条例第33条), the month is
local practice and configuration.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.network import gates, practice
from fazhi.areas.services.network.models import VillageCounselChange, VillageDuty, VillageMissed, VillageVisit
from fazhi.areas.services.network.months import next_month_end
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

KEEPERS = (Role.CLERK, Role.REGISTRAR)
LAW = "四川省公共法律服务条例第33条（其他省按本省规定）"
COUNTS = ("consultations", "opinions", "charters", "contracts", "disputes", "publicity", "lectures", "referred")


def _after(day: Any) -> Any:
    """The month due after one that has been told; None after December."""
    return None if day.month == 12 else next_month_end(day)


def after_visit(ctx: Context) -> Any:
    return _after(ctx.on)


def after_missed(ctx: Context) -> Any:
    return _after(ctx.record.month_due)


def month_is_due(record: VillageDuty, values: Any) -> bool:
    return practice.MONTHLY and bool(values.get("month_due", record.month_due))


STEPS = (
    Step(
        "visit", "到村值班", "serving", "", by=KEEPERS, basis=LAW, local=True, adds=VillageVisit, optional=(*COUNTS, "facts"),
        needs=(gates.months_remain,), sets={"month_due": after_visit},
        checks=(gates.visited_in_the_month_due, gates.counsel_serves_that_day, gates.some_service),
        hint="一次一记；日期填实际到村的日期，只记件数、次数，不写来访人",
    ),
    Step(
        "again", "当月再次到村", "serving", "", by=KEEPERS, basis=LAW, local=True, adds=VillageVisit, optional=(*COUNTS, "facts"),
        checks=(gates.month_is_told_already, gates.counsel_serves_that_day, gates.some_service),
        hint="同一个月第一次值班之后再到村的，另记一次",
    ),
    Step(
        "missed", "当月未值班", "serving", "", by=KEEPERS, basis=practice.BASIS, local=True, adds=VillageMissed,
        detail=("reason",), fills={"month_end": lambda ctx: ctx.record.month_due}, needs=(gates.months_remain,),
        checks=(gates.month_is_over,), sets={"month_due": after_missed}, hint="月份过后仍没有值班的，写明原因；计入应值班月份",
    ),
    Step(
        "change", "更换法律顾问", "serving", "", by=KEEPERS, basis=LAW, local=True, fields=("appointment_no",),
        adds=VillageCounselChange, detail=(), fills={
            "before_no": lambda ctx: ctx.record.appointment_no, "after_no": lambda ctx: ctx.values["appointment_no"],
        }, checks=(gates.counsel_is_appointed,), hint="新的聘任先登记在“法律顾问、公职律师名册”",
    ),
    Step(
        "close", "年度值班结束", "serving", "closed", by=KEEPERS, basis=practice.BASIS, local=True,
        needs=(gates.every_month_is_told,),
    ),
    Step(
        "stop", "提前结束", "serving", "closed", by=KEEPERS, basis=practice.BASIS, local=True, fields=("stopped_reason",),
        hint="聘期提前终止、村（社区）撤并等",
    ),
)  # fmt: skip

DUTY = register(
    Procedure(
        code="services.village_duty", id="S1", name="村（居）法律顾问年度值班", record=VillageDuty, basis=LAW,
        number="{mark}村顾值〔{year}〕{n}号", title="{village}{year}年法律顾问值班", opens="serving", closes={"closed"},
        states={"serving": "值班中", "closed": "已结束"}, open_name="建立年度值班", open_by=KEEPERS, open_on="建立日期",
        open_fields=("village", "year", "appointment_no", "month_due"),
        open_checks=(gates.year_fits, gates.one_year_once, gates.counsel_is_appointed), steps=STEPS,
        limits=(
            Limit(
                "monthly", "每月到村值班", 0, Unit.SET_BY_DOCUMENT, ("open", "visit", "missed"), {"visit"}, practice.BASIS,
                set_by="month_due", when=month_is_due, lapses={"missed", "close", "stop"}, local=True, unverified=True,
            ),
        ),
        parties={"village": "village"}, capacities={"village": "村（社区）"},
    )
)  # fmt: skip
