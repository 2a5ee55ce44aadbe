"""Standards of discretion as data (国办发〔2022〕27号): one act with its basis, and the tiers between which a fine is found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.spine.domains import Domain
from fazhi.spine.fields import OfferedKey, day_field, line_field, organ_field
from fazhi.spine.models import Entry


class Maker(models.TextChoices):
    """Who laid the standard down: it decides who may let a case leave it."""

    OWN = "own", "本机关制定"
    SUPERIOR = "superior", "上级制定"


class Tier(models.TextChoices):
    """Where a case stands (裁量阶次), from the mildest."""

    NONE = "none", "不予处罚"
    EXEMPT = "exempt", "免予处罚"
    BELOW = "below", "减轻处罚"
    LIGHT = "light", "从轻处罚"
    ORDINARY = "ordinary", "一般处罚"
    HEAVY = "heavy", "从重处罚"


#: Tiers in which nothing is fined.
WITHOUT_FINE = (Tier.NONE, Tier.EXEMPT)


class Measure(models.TextChoices):
    """What low and high are counted in."""

    YUAN = "yuan", "元"
    TIMES = "times", "倍"


def standards_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Standards that stand on the day: those of the acting organs, and what superiors laid down."""
    rows = apps.get_model("enforcement", "DiscretionStandard")._default_manager.filter(withdrawn=False)
    mine = Q(organ__in=list(organs)) | Q(maker=Maker.SUPERIOR)
    return rows.filter(mine, Q(until=None) | Q(until__gt=on)).order_by("act_code", "pk")


class DiscretionStandard(Entry):
    """One act of one agency, in one version. A changed standard is a new row; ``until``: the day on which it ends.

    ``document``: the normative document that holds it (裁量基准以规范性文件形式制定，须经合法性审核).
    """

    act_code = models.CharField("违法行为代码", max_length=60)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    basis = models.CharField("违反的规定和处罚依据", max_length=400)
    maker = models.CharField("制定层级", max_length=10, choices=Maker)
    made_by = organ_field("制定机关", null=True, blank=True)
    made_by_name = line_field("制定机关名称", 100, help_text="上级机关不在机构名录的，填写名称")
    document = line_field("所在规范性文件", 200, help_text="标题或者文号")
    legality_no = line_field("合法性审核意见文号", 80)
    superior = OfferedKey(
        "enforcement.DiscretionStandard", models.PROTECT, offers=standards_offered, null=True, blank=True,
        related_name="+", verbose_name="细化的上级基准",
    )  # fmt: skip
    edition = models.PositiveSmallIntegerField("版次", default=1)
    since = models.DateField("施行日期")
    until = day_field("废止（被替代）日期", "自当日起不再适用")
    published_on = day_field("公布日期")

    class Meta(Entry.Meta):
        verbose_name = "裁量基准"
        constraints = [
            models.CheckConstraint(
                name="discretion_days_in_order", condition=Q(until=None) | Q(until__gt=F("since"))
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["act_code", "since"], name="discretion_act")]


class DiscretionTier(Entry):
    """One tier of a standard: its conditions, a line each, and the range of the fine (both ends belong to it)."""

    standard = OfferedKey(
        "enforcement.DiscretionStandard", models.PROTECT, offers=standards_offered, related_name="tiers",
        verbose_name="裁量基准",
    )  # fmt: skip
    tier = models.CharField("裁量阶次", max_length=10, choices=Tier)
    conditions = models.TextField("适用条件", help_text="每行一个条件；全部具备才适用本阶次")
    low = models.DecimalField("下限", max_digits=14, decimal_places=2, null=True, blank=True)
    high = models.DecimalField("上限", max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField("计量", max_length=8, choices=Measure, default=Measure.YUAN)

    class Meta(Entry.Meta):
        verbose_name = "裁量阶次"
        constraints = [
            models.CheckConstraint(
                name="discretion_range_in_order",
                condition=Q(low=None, high=None) | (Q(low__gte=0) & Q(high__gte=F("low"))),
            ),
            models.UniqueConstraint(
                fields=["standard", "tier", "unit"], name="discretion_tier_once", condition=Q(withdrawn=False)
            ),
        ]  # fmt: skip

    @property
    def lines(self) -> list[str]:
        """Its conditions one by one."""
        return [line.strip() for line in self.conditions.splitlines() if line.strip()]

    @property
    def range_words(self) -> str:
        """The range in words: 5000—10000元; nothing is fined: 不罚款."""
        if self.low is None or self.high is None:
            return "不罚款"
        low, high = (f"{n:.2f}".rstrip("0").rstrip(".") for n in (self.low, self.high))
        return f"{low}—{high}{self.get_unit_display()}"
