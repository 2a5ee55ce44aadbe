"""What is kept of data that one organ offers and another asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.data.sharing.words import Cause, Sharing, registers
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class DataOffer(models.Model):
    """One entry of the catalogue: which columns of a register are offered, on what terms, by whom."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="data_offer")
    name = models.CharField("数据名称", max_length=120)
    register = models.CharField("来源台账", max_length=80, choices=registers)
    items = models.TextField("数据项", help_text="台账的栏目名称，以“、”隔开")
    sharing = models.CharField("共享属性", max_length=14, choices=Sharing)
    terms_basis = models.CharField("有条件共享、不予共享的依据", max_length=300, blank=True)
    terms = text_field("共享条件")
    manager = organ_field("数据主管部门")
    offered_on = day_field("列入目录日期")
    updated_on = day_field("目录更新日期")
    cause = code_field("更新原因", Cause, 8)
    changed_on = day_field("法律、职责变化日期")
    ended_on = day_field("撤出目录日期")

    class Meta:
        verbose_name = "政务数据目录"
        constraints = [
            models.CheckConstraint(
                name="offer_terms_have_a_basis", condition=Q(sharing=Sharing.UNCONDITIONAL) | ~Q(terms_basis="")
            ),
        ]

    def __str__(self) -> str:
        return self.name


def offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Entries that may be asked for."""
    return DataOffer.objects.filter(matter__state="offered").exclude(sharing=Sharing.NONE)


class DataSharing(models.Model):
    """One request for shared data, bound to its purpose and columns, until the data are destroyed."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="data_sharing")
    requester = organ_field("申请部门")
    offer = OfferedKey(DataOffer, models.PROTECT, related_name="+", verbose_name="申请的数据", offers=offered)
    purpose = models.CharField("使用目的", max_length=300)
    duty_basis = models.CharField("履行职责的依据", max_length=200)
    items = models.TextField("申请的数据项", help_text="目录中的数据项，以“、”隔开")
    personal_need = text_field("使用个人信息的必要性")
    until = models.DateField("使用期限")
    answered_on = day_field("答复日期")
    in_time = models.BooleanField("按期答复", null=True, blank=True)
    terms = text_field("同意共享的条件和范围")
    refusal_basis = line_field("不予共享的依据", 300)
    refusal = text_field("不予共享的理由")
    delivered_on = day_field("提供日期")
    delivered_how = line_field("提供方式")
    correction_asked_on = day_field("提出校核日期")
    correction = text_field("需要校核的内容")
    corrected_on = day_field("校核答复日期")
    correction_answer = text_field("校核结果")
    ended_on = day_field("停止使用、销毁日期")
    destroyed = text_field("销毁情况")
    keep_until = day_field("使用记录至少保存至")

    class Meta:
        verbose_name = "数据共享申请"

    def __str__(self) -> str:
        return self.purpose


class DataUse(Detail):
    """One use of what was shared (条例第29条: the record is kept for three years at least)."""

    purpose = models.CharField("使用事项", max_length=200)
    items = models.TextField("使用的数据项")
    rows = models.PositiveIntegerField("查询、使用条数", default=0)

    class Meta(Detail.Meta):
        verbose_name = "数据使用记录"
