"""What is kept of the appraisal: the scheme with its items as versioned data, and one appraisal for each agency.

Agencies are appraised, never persons: no item names anybody, and no figure over persons can be bound.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import F, Q

from fazhi.areas.leadership.appraisal.words import Direction, NoCases, Shape
from fazhi.spine.fields import CodesField, NamedCode, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter, Organ


def figure_name(code: str) -> str:
    """What a figure is called; a code that no figure has any more stays as it is. Figures are declared after models."""
    from fazhi.figures import catalogue

    return next((one.name for one in catalogue.figures() if one.code == code), code)


def unit_column(path: str) -> str:
    """What the column is called in which some figure's records name the agency, by its path; else the path itself."""
    from fazhi.figures import catalogue

    for model in dict.fromkeys(leaf.source.model for one in catalogue.figures() for leaf in one.leaves()):
        if (behind := organ_at(model, path)) is not None:
            return str(behind.verbose_name)
    return path


def organ_at(model: Any, path: str) -> Any:
    """The key to an organ to which a path of columns leads; None where it leads elsewhere."""
    behind: Any = None
    for part in path.split("__"):
        try:
            behind = model._meta.get_field(part)
        except (FieldDoesNotExist, AttributeError):
            return None
        model = behind.related_model
    return behind if model is Organ else None


def points(label: str, **more: Any) -> models.DecimalField[Any, Any]:
    """Points with two decimals."""
    return models.DecimalField(label, max_digits=7, decimal_places=2, **more)


class AppraisalScheme(models.Model):
    """The scheme of one year. Its items stand in their own register until it is decided; then they are fixed."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="appraisal_scheme")
    name = models.CharField("方案名称", max_length=150)
    year = models.PositiveSmallIntegerField("考核年度")
    version = models.CharField("版本", max_length=40)
    period_from = models.DateField("考核期间起")
    period_to = models.DateField("考核期间止")
    full = points("满分")
    cap = points("得分上限", help_text="加分后的总分不超过此数")
    basis_text = models.CharField("依据", max_length=300)
    paper_no = line_field("批准文号", 80)
    approved_by = line_field("批准机关（会议）", 120)
    decided_on = day_field("批准日期")
    launched_on = day_field("启动日期")

    class Meta:
        verbose_name = "考核方案"
        constraints = [
            models.CheckConstraint(name="appraisal_period_in_order", condition=Q(period_to__gte=F("period_from"))),
            models.CheckConstraint(name="appraisal_cap_holds_the_full", condition=Q(cap__gte=F("full"))),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.version}）"


class AppraisalItem(Entry):
    """One item of a scheme; what is asked for is the title. ``unit_path``: field of the figure's records that names the
    agency; empty: the one that handles them."""

    scheme = models.ForeignKey(AppraisalScheme, models.PROTECT, related_name="items", verbose_name="考核方案")
    code = models.CharField("项目编号", max_length=20)
    kinds = CodesField("适用单位", codes=Organ.Kind.choices, blank=False)
    figure = NamedCode("指标代码", names=figure_name, max_length=80, blank=True, help_text="凭扣分理由扣分的不填")
    unit_path = NamedCode(
        "单位所在的字段",
        names=unit_column,
        max_length=60,
        blank=True,
        help_text="记录由被考核单位承办的不填；复议、诉讼的被申请人等，填写字段名，如 respondent",
    )
    shape = models.CharField("计分方法", max_length=10, choices=Shape)
    direction = models.CharField("方向", max_length=6, choices=Direction, default=Direction.UP)
    weight = points("分值")
    low = models.DecimalField(
        "零分对应的数",
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="按比例得分的填写；比率以百分数填写",
    )
    high = models.DecimalField("满分对应的数", max_digits=10, decimal_places=2, null=True, blank=True)
    steps = line_field("分档", 200, "如：95:5；90:3；80:1")
    each = points("每件扣分", null=True, blank=True)
    no_cases = models.CharField("没有案件时", max_length=8, choices=NoCases, default=NoCases.FULL)
    ground = models.CharField("依据", max_length=300)

    class Meta(Entry.Meta):
        verbose_name = "考核项目"
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "code"], name="appraisal_item_code_once", condition=Q(withdrawn=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Appraisal(models.Model):
    """The appraisal of one agency by one scheme. ``total``: as it stands, with all that was changed by hand so far."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="appraisal")
    scheme = models.ForeignKey(AppraisalScheme, models.PROTECT, related_name="appraisals", verbose_name="考核方案")
    agency: Any = organ_field("被考核单位")
    as_of = day_field("数据截至日期")
    computed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="计算人"
    )
    computed = points("取数得分", null=True, blank=True)
    full = points("应得分", null=True, blank=True)
    total = points("总分", null=True, blank=True)
    told_on = day_field("告知日期")
    objected_on = day_field("异议日期")
    decided_on = day_field("异议处理日期")
    concluded_on = day_field("审定日期")
    final_total = points("审定总分", null=True, blank=True)
    final_full = points("审定时的应得分", null=True, blank=True)
    public = models.BooleanField("依决定公开", default=False)
    public_no = line_field("公开的决定文号", 80)

    class Meta:
        verbose_name = "法治建设考核"
        constraints = [
            models.UniqueConstraint(fields=["scheme", "agency"], name="an_agency_once_a_scheme"),
            models.CheckConstraint(
                name="appraisal_is_public_by_decision", condition=Q(public=False) | ~Q(public_no="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency}{self.scheme.year}年度考核"


class AppraisalReading(Detail):
    """One calculation from the figures. ``lines``: every item with its value, its points and the SM3 of its records."""

    as_of = models.DateField("数据截至日期")
    lines = text_field("各项得分")
    computed = points("取数得分")
    full = points("应得分")
    digest = line_field("各项得分的SM3", 64)

    class Meta(Detail.Meta):
        verbose_name = "取数计算"

    def __str__(self) -> str:
        return f"{self.computed}/{self.full}"


class AppraisalChange(Detail):
    """Points taken or given by hand: never without ground, paper and whoever approved it."""

    item_code = line_field("项目编号", 20, "对总分加减的不填")
    change = points("加分（减分填负数）")
    ground = models.CharField("事实和理由", max_length=300)
    paper = models.CharField("依据的文件", max_length=200)
    approved_by = models.CharField("批准机关（会议）", max_length=120)

    class Meta(Detail.Meta):
        verbose_name = "加减分"

    def __str__(self) -> str:
        return f"{self.item_code or '总分'} {self.change:+}"


class AppraisalObjection(Detail):
    """What the agency holds against one item."""

    item_code = line_field("项目编号", 20, "对总分加减有异议的不填")
    facts = models.TextField("异议和理由")
    paper = line_field("证明材料", 200)

    class Meta(Detail.Meta):
        verbose_name = "异议"

    def __str__(self) -> str:
        return f"{self.item_code or '总分'} {self.facts[:40]}"


class AppraisalDecision(Detail):
    """What was decided on an objection, by somebody else than whoever calculated."""

    item_code = line_field("项目编号", 20, "与所提异议的项目一致")
    upheld = models.BooleanField("异议成立", default=False)
    change = points("调整分数（减分填负数）", null=True, blank=True)
    ground = models.CharField("处理理由", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "异议处理"

    def __str__(self) -> str:
        return f"{self.item_code or '总分'} {'成立' if self.upheld else '不成立'}"
