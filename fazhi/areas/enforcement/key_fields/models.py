"""What is kept of a key field: how its cases and visits are told from others. Nothing else is typed here."""

from __future__ import annotations

from django.db import models

from fazhi.spine.domains import Domain
from fazhi.spine.fields import day_field, line_field, organ_field
from fazhi.spine.models import Entry


class KeyField(Entry):
    """One field that enforcement is aimed at for a time, with the words by which its cases and visits are known.

    A case belongs to it by ``field_code`` or ``campaign``, a visit by the trade of its object. ``cover``: trades all of whose
    objects are to be visited in a year.
    """

    field_code = models.CharField("重点领域代码", max_length=40, help_text="处罚案件“重点领域代码”填写同一代码")
    campaign = line_field("专项行动", 80, "处罚案件“专项行动”填写同一名称")
    domain = models.CharField("领域", max_length=16, choices=Domain)
    lead = organ_field("牵头单位")
    trades = line_field("检查对象的行业", 200, "与检查对象名录的“行业”一致，以“、”分开")
    cover = line_field("其中要求年内全部检查的行业", 200, "以“、”分开")
    plan_no = line_field("部署文件", 120)
    since = models.DateField("开始日期")
    until = day_field("结束日期", "仍在开展的不填；自当日起的案件、检查不再计入")

    class Meta(Entry.Meta):
        verbose_name = "重点领域"
        constraints = [
            models.UniqueConstraint(
                fields=["field_code"], name="key_field_code_once", condition=models.Q(withdrawn=False, until=None)
            )
        ]

    def __str__(self) -> str:
        return self.title
