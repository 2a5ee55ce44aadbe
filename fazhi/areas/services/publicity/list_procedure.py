"""How duty lists are made and published, and how each duty on them is fulfilled (法治宣传教育法第9条、第18条)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.publicity import duty_gates as gates
from fazhi.areas.services.publicity import duty_papers as papers
from fazhi.areas.services.publicity.duty_models import DutyActivity, DutyList, DutyListItem, PublicityDuty
from fazhi.areas.services.publicity.words import Found
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

LIST, DUTY, REMINDER = "services.publicity_list", "services.publicity_duty", "services.publicity_reminder"
LAW, LOCAL = "法治宣传教育法", "地方规定"
#: Whoever has to do with law publicity in a unit.
THERE = (Role.LIAISON, Role.CLERK, Role.REGISTRAR, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD, Role.LIAISON)
LEAD = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.OFFICE_HEAD)


def _of(name: str) -> Any:
    return lambda c: getattr(c.each[1], name)


HAND_OUT = Send(
    DUTY, "duty", organ=lambda c: c.matter.organ, each=gates.to_hand_out,
    fields={
        **{name: _of(name) for name in ("content", "laws", "audience", "form", "times", "due_on")},
        "origin": lambda c: c.each[0], "origin_seq": lambda c: c.each[1].seq, "year": lambda c: c.record.year,
        "lead": lambda c: c.record.lead,
    },
)  # fmt: skip
LISTS = register(
    Procedure(
        code=LIST, id="S4", name="普法责任清单", record=DutyList, basis=f"{LAW}第9条；{LOCAL}", number="{mark}普责收〔{year}〕{n}号",
        title="{title}", opens="drafting", closes={"ended", "dropped"},
        states={"drafting": "编制中", "published": "已公布", "revising": "修订中", "ended": "年度结束", "dropped": "不再编制"},
        open_name="编制责任清单", open_by=THERE, open_on="启动日期",
        open_fields=("title", "kind", "year", "common", "lead", "publish_by"), open_optional=("common", "lead"),
        open_checks=(gates.common_is_the_bureaus, gates.list_holds_together, gates.one_list_a_year),
        steps=(
            Step("item", "列入责任事项", ("drafting", "revising"), "", by=THERE, basis=f"{LAW}第9条", adds=DutyListItem,
                 checks=(gates.item_is_of_the_year, gates.happens_some_times), rows=("19:2",)),
            Step("publish", "公布清单", ("drafting", "revising"), "published", by=HEADS, basis=f"{LAW}第9条；{LOCAL}",
                 fields=("published_where",), stamp="published_on", sets={"version": lambda c: c.record.version + 1},
                 needs=(gates.list_has_items,), sends=(HAND_OUT,), issues=("list",), rows=("19:2",),
                 hint="本单位的事项连同适用的共性清单逐项成为责任事项；修订后再公布的，只派新增的事项，共性清单新增的也在这时派出"),
            Step("revise", "修订", "published", "revising", by=THERE, basis=LOCAL, local=True, fields=("revise_why",), rows=("19:2",)),
            Step("end", "年度结束", "published", "ended", by=HEADS, basis=LOCAL, local=True),
            Step("drop", "不再编制", "drafting", "dropped", by=HEADS, basis=LOCAL, local=True, fields=("revise_why",)),
        ),
        limits=(
            Limit("publish", "公布责任清单", 0, Unit.SET_BY_DOCUMENT, "open", {"publish", "drop"}, f"{LAW}第9条（期限由地方规定）",
                  set_by="publish_by", local=True, rows=("19:2",)),
        ),
        templates=papers.LIST_TEMPLATES, parties={"lead": "lead"}, capacities={"lead": "普法主管部门"}, links={"duty": "责任事项"},
    )
)  # fmt: skip


def _what_was_missed(ctx: Context) -> str:
    record = ctx.record
    return (
        f"“{record.content}”应于{record.due_on}前完成，应办{record.times}场，至{ctx.on}登记{gates.held(ctx)}场"
        f"（{record.get_origin_display()}，{ctx.matter.number}）"
    )


REMIND = Send(
    REMINDER, "reminder", organ=lambda c: c.record.lead,
    fields={
        "title": lambda c: f"未按期完成“{c.record.content}”"[:150], "unit": lambda c: c.matter.organ, "found_by": Found.DUTY.value,
        "facts": _what_was_missed, "duty_text": lambda c: f"{LAW}第9条；{c.record.get_origin_display()}：{c.record.content}"[:300],
    },
)  # fmt: skip
DUTIES = register(
    Procedure(
        code=DUTY, id="S4", name="普法责任事项", record=PublicityDuty, basis=f"{LAW}第9条、第18条", number="{mark}普事〔{year}〕{n}号",
        title="{content}", opens="due", closes={"fulfilled", "dropped"},
        states={"due": "待完成", "fulfilled": "已完成", "dropped": "已取消"}, open_name="列入责任事项", open_by=(), open_on="列入日期",
        open_fields=("content", "origin", "origin_seq", "year", "lead", "laws", "audience", "form", "times", "due_on"),
        open_optional=("lead",),
        steps=(
            Step("activity", "登记完成的活动", "due", "", by=THERE, basis=f"{LAW}第18条", adds=DutyActivity,
                 checks=(gates.activity_counts_here,), rows=("19:2",), hint="先在普法活动台账登记活动；联合举办的，各单位都可以登记"),
            Step("fulfil", "完成", "due", "fulfilled", by=THERE, basis=f"{LAW}第9条、第18条", fields=("proof",), optional=("proof",),
                 stamp="fulfilled_on", sets={"held": gates.held}, checks=(gates.is_fulfilled,), rows=("19:2",)),
            Step("drop", "取消", "due", "dropped", by=LEAD, at="lead", basis=LOCAL, local=True, fields=("drop_why",)),
            Step("remind", "提出普法提示", "due", "", by=LEAD, at="lead", basis=f"{LAW}第57条", checks=(gates.is_overdue,),
                 sends=(REMIND,), once=True, rows=("19:6",), hint="随即登记一件普法提示，由普法主管部门负责人制发"),
        ),
        limits=(
            Limit("fulfil", "完成责任事项", 0, Unit.SET_BY_DOCUMENT, "open", {"fulfil"}, f"{LAW}第9条（期限由清单、计划载明）",
                  set_by="due_on", lapses={"drop"}, local=True, rows=("19:2",)),
        ),
        parties={"lead": "lead"}, capacities={"lead": "普法主管部门"}, insiders=frozenset({"lead"}), links={"reminder": "普法提示"},
    )
)  # fmt: skip
