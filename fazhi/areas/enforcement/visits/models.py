"""What is kept of visits: who is checked, what may be checked, one visit with its bodies and findings."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.areas.enforcement.visits.choosing import objects_offered, officers_of_all
from fazhi.areas.enforcement.visits.words import Follow, Mode, ObjectKind, Outcome, Result, RiskClass
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class InspectedObject(Entry):
    """One enterprise, business or site that may be inspected (检查对象名录库); its name is ``title``.

    The class of credit risk is taken over from market regulation with source and month, it is never computed here.
    """

    object_kind = models.CharField("对象类别", max_length=12, choices=ObjectKind)
    uscc = line_field("统一社会信用代码", 18, help_text="企业、个体工商户、合作社必填；场所、个人不填")
    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="所在区划")
    address = line_field("地址", 200)
    trade = line_field("行业", 60)
    domains = CodesField("涉及领域", codes=Domain.choices)
    risk_class = code_field("信用风险分类", RiskClass, 1)
    risk_source = line_field("分类来源", 60)
    risk_month = day_field("分类月份", "该月第一日")
    key_supervision = models.BooleanField("重点监管对象", default=False)
    ended_on = day_field("注销（迁出）日期", "在册的不填")
    ended_why = line_field("注销（迁出）说明", 120)

    class Meta(Entry.Meta):
        verbose_name = "检查对象"
        constraints = [
            models.UniqueConstraint(
                fields=["uscc"], name="object_entered_once", condition=Q(withdrawn=False) & ~Q(uscc="")
            )
        ]
        indexes = [models.Index(fields=["division", "trade"], name="object_place_trade")]

    def __str__(self) -> str:
        return self.title

    @property
    def name(self) -> str:
        return self.title

    @property
    def active(self) -> bool:
        """Whether it is still in business; queries ask ``ended_on=None``."""
        return self.ended_on is None


class CheckItem(Entry):
    """One published item of inspection of one agency (行政检查事项清单); what is not published may not be inspected."""

    item_code = models.CharField("事项编码", max_length=40, help_text="权责清单中行政检查事项的基本编码")
    body = organ_field("检查主体")
    basis_law = models.CharField("检查依据（具体到条款）", max_length=300)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    object_kinds = CodesField("检查对象类别", codes=ObjectKind.choices)
    method = line_field("检查方式", 60, help_text="现场检查、书面检查、网络监测等")
    standard = text_field("检查标准", "一行一条")
    yearly_cap = models.PositiveSmallIntegerField(
        "年度频次上限（次）", null=True, blank=True, help_text="无上限规定的不填"
    )
    cap_source = line_field("频次上限依据", 120)
    published_on = day_field("公布日期")
    until = day_field("取消日期", "自当日起不得据此检查")

    class Meta(Entry.Meta):
        verbose_name = "行政检查事项"
        constraints = [
            models.UniqueConstraint(
                fields=["item_code", "body"], name="check_item_once", condition=Q(withdrawn=False, until=None)
            )
        ]
        indexes = [models.Index(fields=["item_code"], name="check_item_code")]


class Visit(models.Model):
    """One visit to one object by one body or several; each body's findings are rows of ``VisitFinding``.

    ``code``: stands in the address behind the code at the door. ``from_above``: a campaign ordered by a superior body.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="visit")
    title = models.CharField("检查名称", max_length=200)
    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, offers=objects_offered, related_name="visits", verbose_name="检查对象"
    )
    mode = models.CharField("检查类型", max_length=12, choices=Mode)
    ground = text_field("检查事由", "投诉举报、紧急、个案检查写明线索来源和编号")
    plan_ref = line_field("检查计划（方案）", 120, help_text="由计划自动派出的不填")
    from_above = models.BooleanField("上级部署", default=False)
    planned_on = day_field("计划检查日期")
    bodies = line_field("联合检查单位", 200, help_text="牵头单位以外的单位简称，以“、”分开")
    items_text = text_field("检查清单", "一行一项，以事项编码开头")
    officer_one = officer_field("检查人员", null=True, blank=True)
    officer_two = officer_field("检查人员（二）", null=True, blank=True)
    approved_on = day_field("批准日期")
    urgent_on = day_field("紧急实施日期")
    cancel_why = line_field("取消的原因", 200)
    code = line_field("检查码", 16)
    scanned_on = day_field("企业扫码日期")
    cards_shown = models.BooleanField("已出示执法证件", default=False)
    rights_told = models.BooleanField("已告知权利（陈述、申辩、申请回避）", default=False)
    present = line_field("在场人员（职务）", 60, help_text="写职务，不写姓名也可以")
    visited_on = day_field("入场日期")
    result = code_field("检查结果", Result, 10)
    lab = models.BooleanField("需要检验、检测", default=False)
    problems = models.PositiveSmallIntegerField("发现问题（项）", default=0, blank=True)
    rectify = models.PositiveSmallIntegerField("责令改正（项）", default=0, blank=True)
    filed = models.BooleanField("已立案", default=False)
    facts = text_field("现场检查情况")
    rectify_by = day_field("改正期限")
    done_on = day_field("结果确定日期")
    told_on = day_field("结果告知日期")
    published_on = day_field("结果公示日期")
    rechecked_on = day_field("复查日期")
    corrected = models.BooleanField("复查时已改正", default=False)
    recheck_note = line_field("复查情况", 200)

    class Meta:
        verbose_name = "行政检查"
        indexes = [
            models.Index(fields=["done_on"], name="visit_done"),
            models.Index(fields=["target", "approved_on"], name="visit_of_target"),
            models.Index(fields=["code"], name="visit_code"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def findings(self) -> list[VisitFinding]:
        """What each body found, with the bodies, for the papers."""
        return _rows(self.matter.visitfinding_set.all(), "body")

    @property
    def crew(self) -> list[VisitBody]:
        """The other bodies with the officers they sent in the end, for the papers and the door."""
        if not self.bodies:
            return []
        rows = _rows(self.matter.visitbody_set.all(), "body", "officer_one__agency", "officer_two__agency")
        return list({row.body_id: row for row in rows}.values())


def _rows(found: QuerySet[Any], *related: str) -> list[Any]:
    """Those that a batch still has in the making, else those on file; in their order."""
    return list(found if found._result_cache is not None else found.select_related(*related).order_by("seq"))


class VisitBody(Detail):
    """Another body that takes part, with its own two officers (行政处罚法第42条)."""

    body = organ_field("参加单位")
    officer_one = officer_field("检查人员", offers=officers_of_all)
    officer_two = officer_field("检查人员（二）", offers=officers_of_all)

    class Meta(Detail.Meta):
        verbose_name = "参加单位"


class VisitFinding(Detail):
    """What one body found on one item."""

    item_code = models.CharField("事项编码", max_length=40)
    body = organ_field("检查主体")
    outcome = models.CharField("检查结果", max_length=20, choices=Outcome)
    follow = models.CharField("处理", max_length=10, choices=Follow, default=Follow.NONE)
    remark = line_field("情况说明", 300)

    class Meta(Detail.Meta):
        verbose_name = "检查项结果"
