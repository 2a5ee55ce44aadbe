"""The plain registers of legal aid: hardship standards, who gives aid, duty lawyers, return visits, quality reviews."""

from __future__ import annotations

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models

from fazhi.areas.services.legal_aid import words as w
from fazhi.areas.services.legal_aid.means import Standard
from fazhi.spine.fields import day_field, line_field, text_field
from fazhi.spine.models import Entry


def _amount(label: str, help_text: str = "") -> models.DecimalField[Any, Any]:
    return models.DecimalField(
        label, max_digits=10, decimal_places=2, null=True, blank=True, help_text=help_text, validators=[MinValueValidator(0)]
    )  # fmt: skip


class HardshipStandard(Entry):
    """One version of the hardship standard (法律援助法第34条: set by the province). Amounts in 元 per person and month."""

    level = models.CharField("制定层级", max_length=10, choices=w.Level)
    document = models.CharField("文件名称、文号", max_length=150)
    authority = line_field(
        "省级文件的授权", 150, "市、县的标准须写明省级文件准许市、县确定的条款（法律援助法第34条由省确定）"
    )
    since = models.DateField("施行日期")
    until = day_field("失效日期", "这一天起不再适用；仍有效的不填")
    amount = _amount("每人每月金额（元）", "按最低生活保障标准倍数确定的不填")
    multiple = _amount("最低生活保障标准的倍数")
    guarantee = _amount("最低生活保障标准（元，每人每月）")
    below = models.BooleanField("须低于标准（等于标准的不符合）", default=False)

    class Meta(Entry.Meta):
        verbose_name = "经济困难标准"

    @property
    def rule(self) -> Standard:
        """What the means test counts with."""
        return Standard(
            self.title, amount=self.amount or Standard.amount, multiple=self.multiple or Standard.multiple,
            guarantee=self.guarantee or Standard.guarantee, inclusive=not self.below,
        )  # fmt: skip


class AidLawyer(Entry):
    """Somebody who gives legal aid; the title is the number of the certificate. Nobody is scored or ranked here."""

    name = models.CharField("姓名", max_length=40)
    practice = models.CharField("类别", max_length=12, choices=w.Practice)
    firm = models.CharField("所在机构", max_length=100)
    practising_since = models.DateField("开始执业日期")
    fields_of_law = line_field("擅长领域", 100)
    since = models.DateField("列入名册日期")
    until = day_field("退出名册日期")
    left_reason = line_field("退出原因", 100)

    class Meta(Entry.Meta):
        verbose_name = "法律援助人员"

    def __str__(self) -> str:
        return f"{self.name}（{self.firm}）"


class DutyLawyerHelp(Entry):
    """What a duty lawyer did on one day at one place. It is no case and is never added to the cases (法律援助法第30条、第37条)."""

    class Place(models.TextChoices):
        PRISON = "detention", "看守所"
        PROCURACY = "procuracy", "人民检察院"
        COURT = "court", "人民法院"

    place = models.CharField("工作站", max_length=12, choices=Place)
    advised = models.PositiveIntegerField("提供法律咨询（人次）", default=0)
    witnessed = models.PositiveIntegerField("认罪认罚具结见证（人次）", default=0)
    procedure_advice = models.PositiveIntegerField("程序选择建议、申请变更强制措施等（人次）", default=0)
    forwarded = models.PositiveIntegerField("转交法律援助申请（件）", default=0)

    class Meta(Entry.Meta):
        verbose_name = "值班律师法律帮助"


class AidReturnVisit(Entry):
    """One round of return visits, as numbers only: who answered what is not kept (法律援助法第21条、第59条)."""

    means = models.CharField("方式", max_length=60, help_text="电话、问卷、上门等")
    asked = models.PositiveIntegerField("回访（人）")
    answered = models.PositiveIntegerField("作出评价（人）")
    satisfied = models.PositiveIntegerField("其中满意（人）")
    opinions = text_field("意见和改进", "只写对服务的意见，不写姓名和案情")

    class Meta(Entry.Meta):
        verbose_name = "法律援助回访"


class AidQualityReview(Entry):
    """One file that was drawn and looked at (法律援助法第57条、第59条). It grades the work of a file, and no person."""

    case_no = models.CharField("案件编号", max_length=80)
    look = models.CharField("方式", max_length=12, choices=w.Look)
    draw_no = line_field("抽取编号", 60, "在“随机抽取”中抽取案卷后填写")
    grade = models.CharField("等次", max_length=12, choices=w.Grade)
    problems = text_field("问题和建议", "只写办案质量，不写受援人的个人信息")

    class Meta(Entry.Meta):
        verbose_name = "法律援助质量评估"
