"""The yearly list of documents made, amended and ended, sent to the people's congress and published by 31 January.

山东规定第7条, 上海规定第13条 and 北京规定第13条 name that day; elsewhere it is local practice.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.documents.words import Purpose
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Matter, Organ
from fazhi.spine.procedure import Procedure, Step, Template

CODE = "rules.document_list"
BASIS = "本省备案审查规定（山东第7条、上海第13条、北京第13条为例）"


class DocumentYearList(models.Model):
    """The list of one maker for one year, with what was counted on the day it was sent."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="document_year_list")
    maker = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="制定机关")
    ends_on = models.DateField("年度终了日", help_text="12月31日")
    made = models.PositiveIntegerField("本年公布（件）", null=True, blank=True)
    amended = models.PositiveIntegerField("本年修改（件）", null=True, blank=True)
    ended = models.PositiveIntegerField("本年废止、失效（件）", null=True, blank=True)
    listing = models.TextField("目录", blank=True)
    sent_on = models.DateField("报送日期", null=True, blank=True)

    class Meta:
        verbose_name = "规范性文件年度目录"
        constraints = [models.UniqueConstraint(fields=["maker", "ends_on"], name="one_yearly_list_of_a_maker")]

    def __str__(self) -> str:
        return f"{self.maker}{self.ends_on.year}年规范性文件目录"


def _of_maker(context: Context) -> Any:
    return NormativeDocument.objects.filter(maker=context.record.maker).exclude(
        Q(purpose=Purpose.AMEND) | Q(existing=True, matter__state="proposed")
    )


def _made(context: Context) -> Any:
    return _of_maker(context).filter(published_on__year=context.record.ends_on.year)


def _ended(context: Context) -> Any:
    return _of_maker(context).filter(ended_on__year=context.record.ends_on.year)


def _amended(context: Context) -> Any:
    return DocumentVersion.objects.filter(
        matter__normative_document__maker=context.record.maker, change="amended",
        published_on__year=context.record.ends_on.year,
    )  # fmt: skip


def _listing(context: Context) -> str:
    """One line for each document, as it is printed."""
    lines = [
        f"公布：{d.title}（{d.document_no}，{d.unified_no}）" for d in _made(context).order_by("published_on", "pk")
    ]
    lines += [f"修改：{v.title}（{v.document_no}）" for v in _amended(context).order_by("published_on", "pk")]
    lines += [
        f"{d.get_end_kind_display()}：{d.title}（{d.document_no}）" for d in _ended(context).order_by("ended_on", "pk")
    ]
    return "\n".join(lines) or "本年没有公布、修改、废止和失效的规范性文件。"


def year_has_ended(context: Context) -> str:
    ends = context.record.ends_on
    return f"年度终了（{ends}）以后才能汇总目录（{BASIS}）" if context.on <= ends else ""


def names_a_year(context: Context) -> str:
    ends = context.values["ends_on"]
    if (ends.month, ends.day) != (12, 31):
        return "年度终了日应为12月31日，请核对"
    same = Q(maker=context.values["maker"], ends_on=ends)
    return (
        f"{context.values['maker']}{ends.year}年的目录已经登记"
        if DocumentYearList.objects.filter(same).exists()
        else ""
    )


LIST = Procedure(
    code=CODE, id="R1", name="规范性文件年度目录", record=DocumentYearList, basis=BASIS, number="{mark}规目〔{year}〕{n}号",
    title="{maker}规范性文件年度目录（至{ends_on}）", opens="open", closes={"sent"}, states={"open": "待汇总", "sent": "已报送公布"},
    open_name="登记年度目录", open_on="登记日期", open_by=(Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD),
    open_fields=("maker", "ends_on"), open_checks=(names_a_year,),
    steps=(
        Step(
            "send", "汇总、报送并公布", "open", "sent", (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD), BASIS,
            stamp="sent_on", checks=(year_has_ended,), issues=("year_list",), local=True, rows=("N26",),
            sets={
                "made": lambda c: _made(c).count(), "amended": lambda c: _amended(c).count(),
                "ended": lambda c: _ended(c).count(), "listing": _listing,
            },
        ),
    ),
    limits=(
        Limit(
            "send", "报送、公布年度目录", 0, Unit.FIXED_DATE, "open", {"send"}, BASIS, each=(1, 31), runs_from="ends_on",
            local=True, rows=("N26",),
        ),
    ),
    templates=(
        Template(
            "year_list", "规范性文件年度目录", "{mark}规目报〔{year}〕{n}号",
            "{{ record.ends_on.year }}年，{{ record.maker.name }}公布规范性文件{{ record.made }}件，修改{{ record.amended }}件，"
            "废止、失效{{ record.ended }}件。\n## 目录\n{{ record.listing }}",
            BASIS, to="本级人民代表大会常务委员会、上一级人民政府备案机构",
        ),
    ),
    parties={"maker": "maker"}, capacities={"maker": "制定机关"}, local=True,
)  # fmt: skip
