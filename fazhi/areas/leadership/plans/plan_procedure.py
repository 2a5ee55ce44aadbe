"""A plan from its draft to its assessment; with its issue every item becomes a task of its owner."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.plans import gates, handing, papers
from fazhi.areas.leadership.plans import models as m
from fazhi.areas.leadership.plans.handing import ANYONE, HEADS, LOCAL, STAFF
from fazhi.areas.leadership.plans.words import Origin
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "leadership.plan"
#: The yearly report stands in the platform's own part for reports (起草、报送、公开的日期在那里计), not in a procedure here.
REPORT = "法治政府建设年度报告在平台“年度报告”中起草、报送、公开，"
UNLISTED = {
    "A01": REPORT + "部门报送日期（3月1日前）在报告上计，未报的单位列在报告总览",
    "A02": REPORT + "县政府向县委、人大常委会报送日期（3月1日前）在报告上计",
    "A03": REPORT + "向上级党委、政府报送的日期（3月1日前）同A02",
    "A04": "省向中央报告，县里没有这一步",
    "A05": REPORT + "公开日期（4月1日前）在报告上计，只公布政府和部门的报告",
    "A06": "公布前的保密和事实审查在年度报告的公开步骤之前办理，没有天数",
    "A07": "示范创建地区每年1月底前的专项报告属于示范创建系统",
    "A08": "向单位收集数据是实践做法；本平台的数字由记录算得，不另行收集",
}


def has_mid_day(record: Any, values: Any) -> bool:
    return bool(record.mid_due)


def has_final_day(record: Any, values: Any) -> bool:
    return bool(record.final_due)


OPENED = ("kind", "title", "first_year", "last_year", "parent", "text")
PLAN = register(
    Procedure(
        code=CODE, id="L2", name="法治建设规划、计划", record=m.LawPlan, basis=LOCAL, number="{mark}法规划〔{year}〕{n}号", title="{title}",
        opens="drafting", closes={"ended", "dropped"}, local=True,
        states={
            "drafting": "起草中", "submitted": "待审议", "approved": "已通过，待印发", "issued": "实施中", "ended": "已评估办结",
            "dropped": "已终止",
        },
        open_name="起草规划、计划", open_by=STAFF, open_on="起草日期", open_fields=OPENED, open_optional=("parent", "text"),
        open_checks=(gates.years_in_order,),
        steps=(
            handing.assign("分解任务", "drafting", "一项一条，写明责任单位和完成期限；印发时各成为责任单位的任务"),
            Step("consult", "征求意见", "drafting", "", by=STAFF, basis=LOCAL, local=True, fields=("consulted_with", "opinions")),
            Step("submit", "提请审议", "drafting", "submitted", by=ANYONE, basis=LOCAL, local=True, needs=(gates.consulted, gates.has_tasks)),
            Step("return", "退回修改", "submitted", "drafting", by=HEADS, basis=LOCAL, local=True, fields=("returned_why",)),
            Step("approve", "审议通过", "submitted", "approved", by=HEADS, basis=LOCAL, local=True, fields=("approved_at",),
                 stamp="approved_on"),
            Step("issue", "印发并交办", "approved", "issued", by=HEADS, basis=LOCAL, local=True, fields=("mid_due", "final_due"),
                 optional=("mid_due", "final_due"), stamp="issued_on", checks=(gates.assessment_days_fit,), issues=("issue_notice",),
                 sends=(handing.tasks(Origin.PLAN),)),
            handing.more(Origin.PLAN, "issued"),
            handing.answered("issued"),
            Step("publish", "向社会公布", "issued", "", by=ANYONE, basis=LOCAL, local=True, stamp="published_on", once=True),
            Step("assess_mid", "中期评估", "issued", "", by=STAFF, basis=LOCAL, local=True, fields=("mid_findings",), stamp="mid_on",
                 once=True),
            Step("assess_final", "终期评估（年度总结），办结", "issued", "ended", by=ANYONE, basis=LOCAL, local=True,
                 fields=("final_findings",), stamp="final_on", needs=(gates.tasks_are_closed,)),
            Step("drop", "终止", ("drafting", "submitted", "approved", "issued"), "dropped", by=HEADS, basis=LOCAL, local=True,
                 fields=("dropped_why",), needs=(gates.tasks_are_closed,)),
        ),
        limits=(
            Limit("assess_mid", "中期评估", 0, Unit.SET_BY_DOCUMENT, "issue", {"assess_mid"}, LOCAL, set_by="mid_due", local=True,
                  when=has_mid_day, until_closed=True),
            Limit("assess_final", "终期评估", 0, Unit.SET_BY_DOCUMENT, "issue", {"assess_final"}, LOCAL, set_by="final_due", local=True,
                  when=has_final_day, lapses={"drop"}),
        ),
        links=handing.LINKS, templates=(papers.ISSUE,), unlisted=UNLISTED,
    )
)  # fmt: skip
