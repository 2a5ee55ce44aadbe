"""What follows when a site turns yellow or red: yellow reminds, red opens a joint check; the operator may object (地方做法)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fazhi.areas.enforcement.area_management import gates
from fazhi.areas.enforcement.area_management import models as m
from fazhi.areas.enforcement.area_management.papers import LOCAL, TEMPLATES
from fazhi.areas.enforcement.area_management.practice import DAYS
from fazhi.areas.enforcement.area_management.words import Colour
from fazhi.portal.codes import new_code
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "enforcement.area_alert"
OPINION = "国办发〔2024〕54号"
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD, Role.LIAISON)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
TOLD = ("reminded", "checking", "checked")
OPEN = ("noticed", *TOLD)
ENDS = {"close", "end"}


def _code(ctx: Context) -> str:
    """The operator's key; once given it stays, so that earlier letters hold good."""
    return ctx.record.code or new_code()


def _suggested_reply(ctx: Context) -> tuple[Any, str]:
    return ctx.on + timedelta(days=DAYS["reply"]), f"提醒后{DAYS['reply']}日（{LOCAL}，可以另定）"


def _coloured(code: str, name: str, takes: Any, to: str, colour: Colour, paper: str, **more: Any) -> Step:
    """A step that tells the operator a colour with its reasons."""
    told = {"colour": colour.value, "reasons": gates.reasons}
    return Step(
        code, name, takes, to, adds=m.AlertColour, detail=(), fills=told, sets={**told, "code": _code}, issues=(paper,), local=True,
        **more,
    )  # fmt: skip


VISIT = Send(
    "enforcement.visit", "visit", organ=lambda ctx: ctx.record.site.area.lead,
    fields={
        "title": lambda ctx: f"{ctx.record.site.title}景区联动检查", "target": lambda ctx: ctx.record.site.target, "mode": "area",
        "ground": lambda ctx: f"景区场所红色预警（{ctx.matter.number}）：{ctx.record.reasons}",
        "planned_on": lambda ctx: ctx.record.check_on, "bodies": lambda ctx: ctx.record.site.area.bodies,
        "items_text": lambda ctx: ctx.record.site.area.items_text,
    },
)  # fmt: skip
STEPS = (
    _coloured(
        "remind", "发提醒函（黄色）", ("noticed", "checked"), "reminded", Colour.YELLOW, "reminder", by=HANDLERS, basis=LOCAL,
        fields=("reply_by",), suggests={"reply_by": _suggested_reply}, stamp="reminded_on", needs=(gates.is_yellow,),
        checks=(gates.reply_day_lies_ahead,),
    ),
    _coloured(
        "escalate", "派出联合检查（红色）", ("noticed", "reminded", "checked"), "checking", Colour.RED, "red_notice", by=HEADS,
        basis=f"{LOCAL}；{OPINION}", fields=("check_on",), optional=("check_on",), stamp="ordered_on",
        needs=(gates.is_red, gates.has_checklist), sends=(VISIT,),
    ),
    Step(
        "visit_done", "联合检查完成", "checking", "checked", by=(), relayed=True, basis=OPINION, adds=m.AlertVisit, stamp="checked_on",
        local=True,
    ),
    Step("recall", "联合检查取消", "checking", "checked", by=HEADS, basis=LOCAL, fields=("end_note",), local=True,
         hint="检查已并入其他检查或者取消的，写明情况"),
    Step("reply", "经营者回复整改情况（公众端）", TOLD, "", by=(), anonymous=True, basis=LOCAL, adds=m.AlertReply, local=True),
    Step("reply_received", "登记经营者回复", TOLD, "", by=HANDLERS, basis=LOCAL, adds=m.AlertReply, local=True),
    Step("object", "经营者提出异议（公众端）", TOLD, "", by=(), anonymous=True, basis=LOCAL, adds=m.AlertObjection,
         needs=(gates.one_objection_at_a_time,), local=True),
    Step("object_received", "登记经营者异议", TOLD, "", by=HANDLERS, basis=LOCAL, adds=m.AlertObjection,
         needs=(gates.one_objection_at_a_time,), local=True),
    Step(
        "answer", "答复异议", TOLD, "", by=HEADS, basis=LOCAL, adds=m.AlertRuling, detail=("outcome", "index", "source_number", "reason"),
        optional=("source_number",), fills={"before": gates.colour_before, "after": gates.colour_after}, needs=(gates.has_objection,),
        checks=(gates.ruling_names_its_record,), issues=("ruling",), local=True,
        hint="异议成立的，该记录自当日起不再计入这一场所的指标；原记录本身有误的，由作出检查、许可的机关更正",
    ),
    Step(
        "close", "办结（恢复绿色）", TOLD, "closed", by=HANDLERS, basis=LOCAL, needs=(gates.nothing_objected, gates.is_green),
        adds=m.AlertColour, detail=(), fills={"colour": Colour.GREEN.value, "reasons": "已恢复绿色"}, issues=("cleared",), local=True,
    ),
    Step("drop", "未告知即恢复绿色，办结", "noticed", "closed", by=HANDLERS, basis=LOCAL, needs=(gates.is_green,), local=True),
    Step("end", "终止（场所停业、撤出）", OPEN, "ended", by=HANDLERS, basis=LOCAL, fields=("end_note",), needs=(gates.was_shut,), local=True),
)  # fmt: skip
OBJECTS, REPLIES = {"object", "object_received"}, {"reply", "reply_received"}
LIMITS = (
    Limit("act", "处理预警", DAYS["act"], Unit.WORKING_DAY, "open", {"remind", "escalate", "drop", "end"}, LOCAL, local=True),
    Limit("reply", "经营者回复整改情况", 0, Unit.SET_BY_DOCUMENT, "remind", REPLIES, LOCAL, set_by="reply_by", duty="operator",
          lapses={"escalate", *ENDS}, until_closed=True, local=True),
    Limit("check", "完成联合检查", DAYS["check"], Unit.WORKING_DAY, "escalate", {"visit_done", "recall"}, LOCAL, until_closed=True, local=True),
    Limit("answer", "答复经营者异议", DAYS["answer"], Unit.WORKING_DAY, OBJECTS, {"answer"}, LOCAL, until_closed=True, local=True),
)  # fmt: skip
ALERT = register(
    Procedure(
        code=CODE, id="E11", name="景区场所预警", record=m.AreaAlert, basis=LOCAL, number="{mark}景警收〔{year}〕{n}号",
        title="{site}预警", opens="noticed", closes={"closed", "ended"},
        states={
            "noticed": "待处理", "reminded": "已提醒", "checking": "联合检查中", "checked": "联合检查已完成", "closed": "已恢复绿色",
            "ended": "已终止",
        },
        open_name="登记预警", open_by=HANDLERS, open_on="登记日期", open_fields=("site",), open_checks=(gates.calls_for_alert,),
        steps=STEPS, limits=LIMITS, templates=TEMPLATES, capacities={"operator": "经营者"},
        links={"visit": "联合检查"}, pages={"desk-enforcement:area-alert": "场所指标和记录"}, local=True,
    )
)  # fmt: skip
