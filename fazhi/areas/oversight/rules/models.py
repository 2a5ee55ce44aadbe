"""What is kept of a rule: whether it runs, with which thresholds, what its trials showed, and what it has raised."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.spine.fields import NamedCode, day_field, line_field
from fazhi.spine.models import Chain, Detail, Matter


def _threshold(label: str) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, null=True, blank=True, help_text="空着的，规则没有这个阈值")


def rule_name(code: str) -> str:
    """What a rule is called; a code that no declaration has any more stays as it is."""
    from fazhi.figures.risks import risks

    return next((one.name for one in risks() if one.code == code), code)


class RiskRule(models.Model):
    """One declared rule as this county runs it. ``raises_from``: the days of records from which on it raises anything."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="risk_rule")
    rule = NamedCode("规则代码", names=rule_name, max_length=80, unique=True)
    name = models.CharField("规则", max_length=120)
    after = _threshold("超过多少日提示（日）")
    worse = _threshold("超过多少日升级（日）")
    times = _threshold("多少次算反复（次）")
    months = _threshold("多少个月以内（个月）")
    reason = line_field("调整、停用的理由", 300)
    raises_from = day_field("适用于此日起的记录", "此日以前的记录不列入")
    on_since = day_field("启用日期")
    off_since = day_field("停用日期")

    class Meta:
        verbose_name = "风险规则"

    def __str__(self) -> str:
        return self.name


class RuleTrial(Detail):
    """One trial over past records, its numbers frozen. ``declared``: digest of the declaration and of the thresholds it tried.

    ``by_agency`` and ``by_month``: a line each, name and number; ``marks``: digest of what exactly would have been raised.
    """

    first_day = models.DateField("试运行期间自")
    last_day = models.DateField("试运行期间至")
    total = models.PositiveIntegerField("本会列出（条）")
    pooled = models.PositiveIntegerField("其中已在线索池（条）")
    units = models.PositiveIntegerField("涉及单位（个）")
    by_agency = models.TextField("各单位", blank=True)
    by_month = models.TextField("各月", blank=True)
    declared = models.CharField("规则和阈值的校验值", max_length=16)
    marks = models.CharField("结果的校验值", max_length=64)

    class Meta(Detail.Meta):
        verbose_name = "试运行"
        constraints = [
            models.CheckConstraint(
                name="a_trial_ends_after_it_begins", condition=Q(last_day__gte=models.F("first_day"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.first_day}至{self.last_day}：{self.total}条"


class RuleHit(models.Model):
    """One thing that a rule has raised, once: two servers at once cannot raise it twice. The clue has its history, this has none."""

    rule = models.CharField("规则代码", max_length=80)
    mark = models.CharField("记录", max_length=80)
    about = models.ForeignKey(Chain, models.PROTECT, related_name="+", verbose_name="所涉记录")
    grade = models.CharField("等级", max_length=6)
    clue = models.ForeignKey(Matter, models.PROTECT, related_name="rule_hits", null=True, verbose_name="线索")
    raised_on = models.DateField("列出日期")

    class Meta:
        verbose_name = "规则列出的记录"
        constraints = [models.UniqueConstraint(fields=["rule", "mark"], name="a_rule_raises_a_thing_once")]

    def __str__(self) -> str:
        return f"{self.rule} {self.mark}"
