"""Guiding cases: what a selected case of enforcement, reconsideration or adjudication teaches."""

from __future__ import annotations

from django.db import models

from fazhi.spine.domains import Domain
from fazhi.spine.fields import day_field, line_field
from fazhi.spine.models import Entry


class CaseKind(models.TextChoices):
    ENFORCEMENT = "enforcement", "行政执法案例"
    RECONSIDERATION = "reconsideration", "行政复议案例"
    ADJUDICATION = "adjudication", "行政审判案例"


class CaseLevel(models.TextChoices):
    NATIONAL = "national", "国家级"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"


class GuidingCase(Entry):
    """One selected case, without names. ``selected_on``: when it was chosen; ``basis``: the rules that it applies."""

    kind = models.CharField("案例种类", max_length=16, choices=CaseKind)
    level = models.CharField("发布层级", max_length=10, choices=CaseLevel)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    act_code = line_field("违法行为代码", 60, help_text="与裁量基准、案件使用同一代码")
    basis = models.CharField("适用的规定", max_length=400)
    issued_by = models.CharField("发布单位", max_length=100)
    summary = models.TextField("基本案情", help_text="不写当事人的姓名、名称、证件号码、电话、住址")
    point = models.TextField("指导要点")
    published_on = day_field("公布日期")
    until = day_field("不再参照日期", "自当日起不再参照")

    class Meta(Entry.Meta):
        verbose_name = "指导案例"
        indexes = [
            models.Index(fields=["act_code"], name="guiding_act"),
            models.Index(fields=["domain"], name="guiding_field"),
        ]
