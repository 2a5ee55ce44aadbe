"""What is kept of measures during an investigation: preservation of evidence, sealing, seizure, freezing (行政强制法; 行政处罚法第56条)."""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.spine.domains import Domain
from fazhi.spine.fields import code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


class Holder(models.TextChoices):
    PERSON = "person", "公民"
    ENTERPRISE = "enterprise", "法人"
    OTHER = "other", "其他组织"


class Measure(models.TextChoices):
    PRESERVE = "preserve", "先行登记保存"
    SEAL = "seal", "查封"
    SEIZE = "seize", "扣押"
    FREEZE = "freeze", "冻结存款、汇款"


class Disposal(models.TextChoices):
    """What became of the things (行政强制法第27条、第28条)."""

    RETURNED = "returned", "解除并退还"
    CONFISCATED = "confiscated", "依法没收"
    DESTROYED = "destroyed", "依法销毁"
    MOVED = "moved", "随案移送"
    SEIZED = "seized", "转为查封、扣押"
    LAPSED = "lapsed", "期满自动解除"


class CoerciveMeasure(models.Model):
    """One measure. ``involved_value``: value of what the offence is about; more may be taken only for a stated reason."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="coercive_measure")
    title = models.CharField("案件名称", max_length=200)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    party_name = models.CharField("当事人", max_length=120)
    party_kind = models.CharField("当事人类别", max_length=12, choices=Holder)
    officer_one = officer_field("执法人员")
    officer_two = officer_field("执法人员（二）")
    kind = code_field("措施种类", Measure, 12)
    on_spot = models.BooleanField("当场实施后补办批准", default=False)
    grounds = text_field("采取措施的理由")
    basis_law = line_field("法律、法规依据", 300, help_text="查封、扣押由法律、法规规定；冻结只由法律规定")
    involved_value = models.DecimalField(
        "涉案财物价值（元）", max_digits=14, decimal_places=2, default=Decimal(0), blank=True
    )
    over_reason = text_field("超出涉案价值的理由", help_text="如不可分割的场所、设施")
    taken_on = day_field("实施日期")
    approved_on = day_field("补办批准日期")
    served_on = day_field("冻结决定书送达日期")
    disposal = code_field("处理结果", Disposal, 12)
    ended_on = day_field("处理（解除）日期")

    class Meta:
        verbose_name = "证据保存和行政强制措施"

    def __str__(self) -> str:
        return self.title


class MeasuredThing(Detail):
    """One line of the list of things, places or accounts (行政强制法第24条)."""

    name = models.CharField("名称（场所、设施、账户）", max_length=200)
    quantity = models.CharField("数量", max_length=60)
    worth = models.DecimalField("估价（元）", max_digits=14, decimal_places=2, default=Decimal(0), blank=True)
    kept_at = models.CharField("保管地点", max_length=120)
    relevance = models.CharField("与违法行为的关系", max_length=200)
    daily_need = models.BooleanField("公民个人及其所扶养家属的生活必需品", default=False)

    class Meta(Detail.Meta):
        verbose_name = "物品清单"
