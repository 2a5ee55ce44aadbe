"""Lists of acts that go unpunished or are punished below the range, and the question whether an offence is the first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import F, Q, QuerySet

from fazhi.spine.domains import Domain
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field
from fazhi.spine.models import Entry


class ListKind(models.TextChoices):
    """What a list says of its acts; names of the lists differ from place to place (一免一减、两轻一免)."""

    EXEMPT = "exempt", "免予处罚清单"
    LIGHTER = "lighter", "减轻处罚清单"


class Breadth(models.TextChoices):
    """What counts as an earlier offence; the list says so, the Act does not (行政处罚法第33条第1款)."""

    ACT = "act", "同一违法行为"
    DOMAIN = "domain", "同一领域"


class Answer(models.TextChoices):
    FIRST = "first", "未查到以前的违法记录"
    NOT_FIRST = "not_first", "已有违法记录"


def lists_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Lists of the acting organs that stand on the day."""
    rows = apps.get_model("enforcement", "LeniencyList")._default_manager.filter(withdrawn=False)
    return rows.filter(Q(until=None) | Q(until__gt=on), organ__in=list(organs)).order_by("-since", "pk")


class LeniencyList(Entry):
    """One published list in one version, of one agency or for the whole county. A changed list is a new row."""

    kind = models.CharField("清单种类", max_length=10, choices=ListKind)
    county_wide = models.BooleanField("全县各执法单位适用", default=False)
    document = line_field("所在规范性文件", 200, help_text="标题或者文号")
    edition = models.PositiveSmallIntegerField("版次", default=1)
    since = models.DateField("施行日期")
    until = day_field("废止（被替代）日期", "自当日起不再适用")
    published_on = day_field("公布日期")

    class Meta(Entry.Meta):
        verbose_name = "柔性执法清单"
        constraints = [
            models.CheckConstraint(
                name="leniency_days_in_order", condition=Q(until=None) | Q(until__gt=F("since"))
            ),
        ]  # fmt: skip


class LeniencyEntry(Entry):
    """One act of a list with its conditions. ``window_months``: how far back the first-offence question looks."""

    listed = OfferedKey(
        "enforcement.LeniencyList",
        models.PROTECT,
        offers=lists_offered,
        related_name="entries",
        verbose_name="所属清单",
    )
    act_code = models.CharField("违法行为代码", max_length=60)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    basis = models.CharField("处罚依据", max_length=400)
    conditions = models.TextField("适用条件", help_text="每行一个条件")
    first_only = models.BooleanField("限初次违法", default=False)
    window_months = models.PositiveSmallIntegerField(
        "初次违法的追溯月数", null=True, blank=True, help_text="限初次违法的填写；按清单规定"
    )
    breadth = code_field("初次违法的范围", Breadth, 8)
    area = line_field("初次违法的地域（区划代码）", 12, help_text="不填：清单制定单位所在区划")

    class Meta(Entry.Meta):
        verbose_name = "清单事项"
        constraints = [
            models.CheckConstraint(
                name="first_offence_has_a_window",
                condition=Q(first_only=False) | (Q(window_months__gt=0) & ~Q(breadth="")),
            ),
            models.UniqueConstraint(
                fields=["listed", "act_code"], name="leniency_act_once", condition=Q(withdrawn=False)
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["act_code"], name="leniency_act")]

    @property
    def lines(self) -> list[str]:
        """Its conditions one by one."""
        return [line.strip() for line in self.conditions.splitlines() if line.strip()]


class FirstOffenceQuestion(Entry):
    """One question for one open case: yes or no, with the numbers of the decisions. Nothing of the person is kept."""

    case_no = models.CharField("案件编号", max_length=60)
    listed = models.ForeignKey(LeniencyEntry, models.PROTECT, related_name="+", verbose_name="清单事项")
    reason = models.CharField("查询事由", max_length=200)
    answer = models.CharField("查询结果", max_length=10, choices=Answer)
    looked_from = models.DateField("追溯起日")
    documents = line_field("决定书文号", 400)
    asked_by = models.CharField("查询人", max_length=60)

    class Meta(Entry.Meta):
        verbose_name = "初次违法查询"
        indexes = [models.Index(fields=["case_no", "on"], name="first_offence_case")]
