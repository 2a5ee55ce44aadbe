"""How plans of law publicity are made, carried out and reviewed (法治宣传教育法第6条、第56条、第58条)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.publicity import duty_gates as gates
from fazhi.areas.services.publicity import duty_papers as papers
from fazhi.areas.services.publicity.duty_models import PublicityCongressReport, PublicityPlan, PublicityPlanItem
from fazhi.areas.services.publicity.words import Origin
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

CODE, DUTY = "services.publicity_plan", "services.publicity_duty"
LAW, LOCAL = "法治宣传教育法", "地方规定"
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def _of_item(name: str, last: bool = False) -> Any:
    """A field of the item that is handed out: the one whose turn it is, or the one just added."""
    return (lambda c: c.detail[name]) if last else (lambda c: getattr(c.each, name))


def _send(last: bool = False) -> Send:
    """Each item becomes a duty of its owner."""
    names = ("content", "laws", "audience", "form", "times", "due_on")
    fields: dict[str, Any] = {name: _of_item(name, last) for name in names}
    fields |= {
        "origin": Origin.PLAN.value, "lead": lambda c: c.matter.organ,
        "year": (lambda c: c.detail["due_on"].year) if last else (lambda c: c.each.due_on.year),
        "origin_seq": (lambda c: c.rows(PublicityPlanItem)[-1].seq) if last else (lambda c: c.each.seq),
    }  # fmt: skip
    each = None if last else (lambda c: c.rows(PublicityPlanItem))
    return Send(DUTY, "item", organ=_of_item("owner", last), fields=fields, each=each)


def _five_year(record: Any, values: Any) -> bool:
    return record.mid_due is not None


def _has_final(record: Any, values: Any) -> bool:
    return record.final_due is not None


MAKING = (
    Step("item", "列入项目", "drafting", "", by=STAFF, basis=f"{LAW}第6条、第9条", adds=PublicityPlanItem,
         checks=(gates.item_is_in_the_plan, gates.happens_some_times), rows=("19:1",)),
    Step("submit", "送审", "drafting", "approving", by=STAFF, basis=f"{LAW}第6条；{LOCAL}", local=True, needs=(gates.plan_has_items,),
         rows=("19:1",)),
    Step("send_back", "退回修改", "approving", "drafting", by=HEADS, basis=LOCAL, local=True, fields=("return_why",)),
    Step("approve", "批准", "approving", "approved", by=HEADS, basis=f"{LAW}第6条；{LOCAL}", local=True, fields=("approval_no",),
         stamp="approved_on", rows=("19:1",)),
    Step("issue", "印发", "approved", "issued", by=(*STAFF, *HEADS), basis=f"{LAW}第6条", fields=("issued_where",), stamp="issued_on",
         sends=(_send(),), issues=("plan",), rows=("19:1",), hint="各项目随即派给责任单位，到期未完成的提示责任单位"),
    Step("add_item", "增列项目", "issued", "", by=HEADS, basis=LOCAL, local=True, adds=PublicityPlanItem,
         checks=(gates.item_is_in_the_plan, gates.happens_some_times), sends=(_send(last=True),)),
    Step("stop", "终止编制", ("drafting", "approving", "approved"), "stopped", by=HEADS, basis=LOCAL, local=True, fields=("stop_why",)),
)  # fmt: skip
REVIEWING = (
    Step("mid_review", "中期评估", "issued", "", by=(*STAFF, *HEADS), basis=f"{LAW}第56条", fields=("mid_result",), stamp="mid_on",
         sets={"mid_published_on": None, "mid_where": ""}, needs=(gates.is_five_year,), issues=("mid_review",), rows=("19:8",)),
    Step("mid_publish", "公布中期评估结果", "issued", "", by=(*STAFF, *HEADS), basis=f"{LAW}第56条", fields=("mid_where",),
         stamp="mid_published_on", needs=(gates.mid_review_is_done,), rows=("19:8",)),
    Step("congress", "向人大常委会报告", "issued", "", by=(*STAFF, *HEADS), basis=f"{LAW}第58条", adds=PublicityCongressReport,
         optional=("opinion",), rows=("19:10",)),
    Step("final_review", "总结评估", "issued", "", by=(*STAFF, *HEADS), basis=f"{LAW}第56条", fields=("final_result",), stamp="final_on",
         sets={"final_published_on": None, "final_where": ""}, issues=("final_review",), rows=("19:8",)),
    Step("final_publish", "公布总结评估结果", "issued", "", by=(*STAFF, *HEADS), basis=f"{LAW}第56条", fields=("final_where",),
         stamp="final_published_on", needs=(gates.final_review_is_done,), rows=("19:8",)),
    Step("finish", "规划（计划）期满", "issued", "finished", by=HEADS, basis=f"{LAW}第56条；{LOCAL}", local=True,
         needs=(gates.reviews_are_published,)),
)  # fmt: skip
PLAN = register(
    Procedure(
        code=CODE, id="S4", name="普法规划、计划", record=PublicityPlan, basis=f"{LAW}第6条、第56条、第58条",
        number="{mark}普规收〔{year}〕{n}号", title="{title}", opens="drafting", closes={"finished", "stopped"},
        states={
            "drafting": "编制中", "approving": "审批中", "approved": "已批准", "issued": "实施中", "finished": "已期满", "stopped": "终止编制",
        },
        open_name="编制规划（计划）", open_by=STAFF, open_on="启动日期",
        open_fields=("title", "kind", "cycle", "first_year", "last_year", "above", "goals", "mid_due", "final_due"),
        open_optional=("above", "mid_due", "final_due"),
        open_checks=(gates.plan_years_fit, gates.plan_names_no_old_cycle, gates.reviews_have_days),
        steps=(*MAKING, *REVIEWING),
        limits=(
            Limit("mid", "中期评估", 0, Unit.SET_BY_DOCUMENT, "issue", {"mid_review"}, f"{LAW}第56条（期限由规划规定）", set_by="mid_due",
                  when=_five_year, until_closed=True, local=True, rows=("19:8",)),
            Limit("final", "总结评估", 0, Unit.SET_BY_DOCUMENT, "issue", {"final_review"}, f"{LAW}第56条（期限由规划规定）",
                  set_by="final_due", when=_has_final, until_closed=True, local=True, rows=("19:8",)),
            Limit("mid_publish", "公布中期评估结果", 0, Unit.PROMPT, "mid_review", {"mid_publish"}, f"{LAW}第56条（没有天数）",
                  until_closed=True, unverified=True, rows=("19:8",)),
            Limit("final_publish", "公布总结评估结果", 0, Unit.PROMPT, "final_review", {"final_publish"}, f"{LAW}第56条（没有天数）",
                  until_closed=True, unverified=True, rows=("19:8",)),
        ),
        templates=papers.PLAN_TEMPLATES, links={"item": "计划项目"},
        unlisted={
            "19:3": "清单随法律变化更新，没有天数：各版清单和签收登记在应知应会清单台账",
            "19:4": "活动没有期限：逐场登记在普法活动台账，并登记到它完成的责任事项",
            "19:4a": "宪法日和其他节点是日子，不是期限：在本地实践配置中列为数据，提前在“普法一年”页面提示",
            "19:5": "年度述法是领导干部的述职报告，由述法工作登记；本系统只留应知应会清单的签收",
            "19:11": "法治文化场所名录“动态”公布，没有天数：场所登记在法治文化场所（阵地）台账",
        },
    )
)  # fmt: skip
