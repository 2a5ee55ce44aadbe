"""The yearly report on disclosure: departments by 31 January, the county government by 31 March (条例第49条、第50条).

It is not the yearly report on law-based government (1 April), which stands elsewhere.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.oversight.information_requests import official_tables
from fazhi.areas.oversight.information_requests.models import DisclosureYearReport
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Procedure, Send, Step, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

ACT = "政府信息公开条例"
CODE = "oversight.disclosure_report"
HANDLERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD, Role.REGISTRAR)


def of_the_government(record: Any, values: Any) -> bool:
    return record.matter.organ.kind == Organ.Kind.GOVERNMENT  # type: ignore[no-any-return]


def of_a_town(record: Any, values: Any) -> bool:
    return record.matter.organ.kind == Organ.Kind.TOWN  # type: ignore[no-any-return]


def of_a_department(record: Any, values: Any) -> bool:
    return not of_the_government(record, values) and not of_a_town(record, values)


def names_a_year(ctx: Context) -> str:
    ends: date = ctx.values["ends_on"]
    if (ends.month, ends.day) != (12, 31):
        return "年度终了日应为12月31日，请核对"
    same = DisclosureYearReport.objects.filter(matter__organ=ctx.matter.organ, ends_on=ends)
    return f"{ctx.matter.organ}{ends.year}年的年度报告已经登记" if not ctx.in_bulk and same.exists() else ""


def year_is_over(ctx: Context) -> str:
    ends = ctx.record.ends_on
    return f"年度终了（{ends}）以后才能编制、公布年度报告（条例第49条）" if ctx.on <= ends else ""


def tables_agree(ctx: Context) -> str:
    """Row one + two = three + four, and what was carried in is what last year's report carried out."""
    return "；".join(official_tables.faults(ctx.matter.organ, ctx.record.ends_on.year))


def _carried_out(ctx: Context) -> str:
    return official_tables.carried_out(ctx.matter.organ, ctx.record.ends_on.year)


def _words(ctx: Context) -> str:
    return official_tables.in_words(ctx.matter.organ, ctx.record.ends_on.year)


def units(ctx: Context) -> list[Organ]:
    """Who owes a report beside the government: its departments and towns that have none registered for that year."""
    kinds = (Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN)
    here = Organ.objects.filter(division__code__startswith=ctx.matter.organ.division_id, kind__in=kinds, until=None)
    there = DisclosureYearReport.objects.filter(ends_on=ctx.record.ends_on).values("matter__organ")
    return list(here.exclude(pk__in=there).order_by("code"))


def the_government_calls(ctx: Context) -> str:
    if ctx.matter.organ.kind == Organ.Kind.GOVERNMENT:
        return ""
    return "由县级以上地方人民政府的公开工作主管部门部署（条例第3条、第49条）"


REPORT = register(
    Procedure(
        code=CODE, id="O5", name="政府信息公开工作年度报告", record=DisclosureYearReport, basis=f"{ACT}第49条、第50条",
        number="{mark}公开年报〔{year}〕{n}号", title="政府信息公开工作年度报告（至{ends_on}）", opens="open", closes={"published"},
        states={"open": "编制中", "published": "已报送公布"}, open_name="登记年度报告", open_by=HANDLERS, open_on="登记日期",
        open_fields=("ends_on",), open_checks=(names_a_year,),
        steps=(
            Step("call", "部署各单位编报", "open", "", by=HANDLERS, basis=f"{ACT}第49条", needs=(the_government_calls,), rows=("F19",),
                 sends=(Send(CODE, "unit", organ=lambda ctx: ctx.each, each=units, fields={"ends_on": lambda ctx: ctx.record.ends_on}),),
                 hint="为尚未登记的各部门、乡镇各开一件，期限自动起算；已登记的不重复"),
            Step("draft", "编写文字部分", "open", "", by=HANDLERS, basis=f"{ACT}第50条", fields=("overall", "problems", "others"),
                 optional=("others",)),
            Step("publish", "报送并向社会公布", "open", "published", by=HANDLERS, basis=f"{ACT}第49条", fields=("address",),
                 stamp="published_on", sets={"carried_out": _carried_out, "table_words": _words}, checks=(year_is_over, tables_agree),
                 issues=("year_report",),
                 needs=(lambda ctx: "" if ctx.record.overall else "请先编写总体情况和存在的问题（条例第50条）",), rows=("F19", "F20")),
        ),
        limits=(
            Limit("department", "报送并公布上一年度报告", 0, Unit.FIXED_DATE, "open", {"publish"}, f"{ACT}第49条第1款", each=(1, 31),
                  runs_from="ends_on", when=of_a_department, rows=("F19",)),
            Limit("town", "报送并公布上一年度报告（乡镇）", 0, Unit.FIXED_DATE, "open", {"publish"}, f"{ACT}第49条第1款；乡镇依照地方规定",
                  each=(1, 31), runs_from="ends_on", when=of_a_town, local=True, rows=("F19",)),
            Limit("government", "公布本级政府上一年度报告", 0, Unit.FIXED_DATE, "open", {"publish"}, f"{ACT}第49条第2款", each=(3, 31),
                  runs_from="ends_on", when=of_the_government, rows=("F20",)),
        ),
        templates=(
            Template(
                "year_report", "政府信息公开工作年度报告", "{mark}公开报〔{year}〕{n}号",
                "## 一、总体情况\n{{ record.overall }}\n## 三、四、收到和处理政府信息公开申请、复议诉讼情况\n{{ record.table_words }}\n"
                "## 五、存在的主要问题及改进情况\n{{ record.problems }}\n## 六、其他需要报告的事项\n{{ record.others|default:'无' }}",
                f"{ACT}第50条；国办公开办函〔2021〕30号", to="政府信息公开工作主管部门、社会公众",
            ),
        ),
        links={"unit": "单位年度报告"},
    )
)  # fmt: skip
