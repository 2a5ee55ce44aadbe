"""How checks on towns and units are kept in bounds: the approved plan, each check under it, what every unit bears.

A check that is refused leaves no record; what is counted are those issued under the plan and those approved as urgent.
"""

from __future__ import annotations

from fazhi.areas.oversight.check_plans import gates as g
from fazhi.areas.oversight.check_plans import models as m
from fazhi.areas.oversight.check_plans.gates import LOCAL, NOTICE
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

PLAN_CODE, CODE, TASK_CODE = "oversight.check_plan", "oversight.check", "oversight.check_task"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ALL = (*STAFF, *HEADS)
ISSUERS = (*ALL, Role.LIAISON)
PLAN = register(
    Procedure(
        code=PLAN_CODE, id="O7", name="督查检查考核计划", record=m.CheckPlan, basis=NOTICE, number="{mark}督考计〔{year}〕{n}号", title="{title}",
        opens="drafting", closes={"finished"}, local=True,
        states={"drafting": "拟定中", "approved": "已批准，执行中", "finished": "已总结"},
        open_name="拟定计划", open_by=ALL, open_on="拟定日期", open_fields=("title", "year"),
        open_checks=(g.plan_is_the_countys, g.plan_is_the_years_only),
        steps=(
            Step("item", "列入计划项", "drafting", "", by=ALL, basis=LOCAL, local=True, adds=m.CheckPlanItem, checks=(g.item_is_right,),
                 hint="督查、检查、考核，要填的报表、要开的会，都列入"),
            Step("drop", "取消、合并计划项", ("drafting", "approved"), "", by=ALL, basis=LOCAL, local=True, adds=m.CheckPlanDrop,
                 checks=(g.drop_is_of_an_item,)),
            Step("approve", "批准计划", "drafting", "approved", by=(Role.AUTHORITY_HEAD,), basis=NOTICE, local=True,
                 fields=("approved_by", "approval_no"),
                 stamp="approved_on", needs=(g.plan_holds_items,)),
            Step("amend", "批准增加计划项", "approved", "", by=(Role.AUTHORITY_HEAD,), basis=LOCAL, local=True, adds=m.CheckPlanItem,
                 checks=(g.item_is_right,)),
            Step("finish", "年度总结", "approved", "finished", by=ALL, basis=LOCAL, local=True, fields=("summary",), hint="总结以后不能再据以发出"),
        ),
        limits=(), pages={"desk-oversight:planned-burden": "各乡镇要承担多少"},
    )
)  # fmt: skip


def call_off(ctx: Context, event: Event) -> None:
    """Nobody bears any more what was called off; what was borne already stands."""
    for task in ctx.unfinished("task"):
        relay_step(task, "called_off", cause=ctx.matter, by=event.by, on=ctx.on, fields={}, detail={})


CHECK = register(
    Procedure(
        code=CODE, id="O7", name="督查检查考核", record=m.Check, basis=NOTICE, number="{mark}督考〔{year}〕{n}号", title="{title}",
        opens="drafted", closes={"finished", "withdrawn"}, local=True,
        states={"drafted": "拟发", "issued": "已发出", "finished": "已结束", "withdrawn": "已撤回"},
        open_name="拟发督查检查考核", open_by=ISSUERS, open_on="拟发日期",
        open_fields=("title", "form", "item", "objects_named", "starts_on", "ends_on", "content", "urgent_reason", "approver"),
        open_optional=("item", "urgent_reason", "approver"), open_checks=(g.days_are_in_order, g.objects_are_known, g.is_in_the_plan),
        steps=(
            Step("approve_urgent", "批准计划外紧急事项", "drafted", "", by=(Role.AUTHORITY_HEAD,), at="approver", basis=LOCAL, local=True,
                 fields=("urgent_no",), stamp="urgent_on", needs=(g.is_urgent,), once=True, hint="批准的计划外事项单独计数、公布"),
            Step("issue", "发出", "drafted", "issued", by=ISSUERS, basis=NOTICE, local=True, stamp="issued_on", needs=(g.urgent_is_approved,),
                 checks=(g.is_in_the_plan, g.starts_after_issue), issues=("notice",),
                 sends=(
                     Send(TASK_CODE, "task", organ=lambda c: c.each, each=g.units_of, fields={
                         "title": lambda c: c.record.title, "form": lambda c: c.record.form, "organiser": lambda c: c.matter.organ,
                         "check_no": lambda c: c.matter.number, "planned": lambda c: c.record.item_id is not None,
                         "starts_on": lambda c: c.record.starts_on, "ends_on": lambda c: c.record.ends_on,
                     }),
                 )),
            Step("finish", "登记开展情况，结束", "issued", "finished", by=ISSUERS, basis=LOCAL, local=True, fields=("result",)),
            Step("withdraw", "撤回", ("drafted", "issued"), "withdrawn", by=ISSUERS, basis=LOCAL, local=True, fields=("withdrawn_why",),
                 after=(call_off,)),
        ),
        limits=(), links={"task": "迎检任务"}, parties={"approver": "approver"}, capacities={"approver": "批准机关"},
        templates=(
            Template("notice", "督查检查考核通知", "{mark}督考通〔{year}〕{n}号",
                     "定于{{ record.starts_on|date:'Y年n月j日' }}至{{ record.ends_on|date:'Y年n月j日' }}开展{{ record.title }}"
                     "（{{ record.get_form_display }}）。\n"
                     "{{ record.content }}\n{% if record.item %}本事项已列入年度计划第{{ record.item.no }}项。{% else %}"
                     "本事项为计划外紧急事项，批准文号："
                     "{{ record.urgent_no }}。{% endif %}\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}", NOTICE, to="{{ record.objects_named }}",
                     local=True),
        ),
    )
)  # fmt: skip
TASK = register(
    Procedure(
        code=TASK_CODE, id="O7", name="迎检任务", record=m.CheckTask, basis=LOCAL, number="{mark}迎检〔{year}〕{n}号", title="{title}",
        opens="waiting", closes={"borne", "called_off"}, local=True, states={"waiting": "待完成", "borne": "已完成", "called_off": "已撤回"},
        open_name="收到任务", open_by=(), open_on="收到日期",
        open_fields=("title", "form", "organiser", "check_no", "planned", "starts_on", "ends_on"), open_optional=("planned", "check_no"),
        steps=(
            Step("excess", "反映超出计划的要求", "waiting", "", by=ISSUERS, basis=LOCAL, local=True, adds=m.CheckExcess,
                 hint="超出通知载明的次数、天数、材料的，可以反映；由计划管理单位核实"),
            Step("bear", "登记完成情况", "waiting", "borne", by=ISSUERS, basis=LOCAL, local=True, fields=("hours", "papers", "remark"),
                 optional=("remark",), stamp="borne_on", hint="按单位合计，不登记个人"),
            Step("called_off", "组织单位撤回", "waiting", "called_off", by=(), basis=LOCAL, local=True, relayed=True),
        ),
        parties={"organiser": "organiser"}, capacities={"organiser": "组织单位"}, readers=frozenset({"organiser"}),
        limits=(
            Limit("bear", "完成任务", 0, Unit.SET_BY_DOCUMENT, "open", {"bear"}, LOCAL, set_by="ends_on", local=True, lapses={"called_off"}),
        ),
    )
)  # fmt: skip
