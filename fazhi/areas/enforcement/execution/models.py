"""What is kept of carrying out a penalty decision: what is owed, what was paid, how it was demanded, the court.

Amounts are yuan. ``fine`` and ``confiscated`` are the decision's; ``surcharge`` is what was decided to be added.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.execution.words import Ended, Paid, Payer, Relief, Remedy, Ruling
from fazhi.spine.fields import code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


def _yuan(label: str, help_text: str = "") -> models.DecimalField[Any, Any]:
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, default=Decimal(0), blank=True, help_text=help_text
    )


class ExecutionCase(models.Model):
    """The execution of one decision. ``pay_until``: last day for paying, put off by deferral.

    ``deferring``: a deferral runs; the time for asking the court then begins with its end (第72条第2款).
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="execution_case")
    title = models.CharField("案件名称", max_length=200)
    decision_no = models.CharField("决定文号", max_length=120)
    party_name = models.CharField("当事人", max_length=120)
    party_kind = models.CharField("当事人类别", max_length=12, choices=Payer)
    kinds = models.CharField("处罚内容", max_length=300)
    fine = _yuan("罚款（元）")
    confiscated = _yuan("没收（元）")
    decided_on = models.DateField("决定日期")
    served_on = models.DateField("送达日期")
    paid_fine = _yuan("已缴罚款（元）")
    paid_confiscated = _yuan("已缴没收款（元）")
    paid_surcharge = _yuan("已缴加处罚款（元）")
    surcharge = _yuan("决定加处罚款（元）", "不超过按日百分之三计算的数额，也不超过罚款数额")
    surcharge_on = day_field("加处罚款决定日期")
    relief = code_field("暂缓、分期", Relief, 12)
    deferred_until = day_field("暂缓（分期）缴纳至")
    deferring = models.BooleanField("暂缓（分期）期间", default=False)
    plan = text_field("暂缓、分期的理由和缴纳计划")
    in_remedy = models.BooleanField("复议、诉讼期间", default=False)
    sue_until = day_field("起诉期限届满日", "复议决定、裁判后重新计算的起诉（上诉）期限届满日")
    sue_expired_on = day_field("起诉期限届满")
    demand_served_on = day_field("催告书送达日期")
    applied_on = day_field("申请法院强制执行日期")
    court = line_field("受理法院", 80)
    ruling = code_field("法院裁定", Ruling, 16)
    ended = code_field("终结执行的情形", Ended, 12)
    result = line_field("执行情况", 120)
    finished_on = day_field("执行完毕（终结）日期")

    class Meta:
        verbose_name = "行政处罚执行"
        constraints = [
            models.CheckConstraint(name="execution_surcharge_capped", condition=Q(surcharge__lte=F("fine"))),
            models.CheckConstraint(name="execution_served_after", condition=Q(served_on__gte=F("decided_on"))),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    @property
    def left(self) -> dict[str, Decimal]:
        """What is still owed, for what."""
        return {
            Paid.FINE: self.fine - self.paid_fine,
            Paid.CONFISCATION: self.confiscated - self.paid_confiscated,
            Paid.SURCHARGE: self.surcharge - self.paid_surcharge,
        }

    @property
    def owed(self) -> Decimal:
        return sum(self.left.values(), Decimal(0))


class ExecutionPayment(Detail):
    """One payment with its receipt (第70条: 财政票据)."""

    paid_for = models.CharField("款项", max_length=12, choices=Paid)
    amount = models.DecimalField("金额（元）", max_digits=14, decimal_places=2)
    paid_on = models.DateField("缴款日期")
    receipt_no = models.CharField("票据号", max_length=60)

    class Meta(Detail.Meta):
        verbose_name = "缴款"


class ExecutionRemedy(Detail):
    """Reconsideration or suit against the decision: days in which no surcharge counts (第73条第3款)."""

    remedy = models.CharField("救济途径", max_length=16, choices=Remedy)
    since = models.DateField("受理日期")

    class Meta(Detail.Meta):
        verbose_name = "复议、诉讼"


class ExecutionRemedyEnd(Detail):
    """The end of a reconsideration or suit that leaves the decision standing."""

    until = models.DateField("结束日期")
    outcome = models.CharField("结果", max_length=120)

    class Meta(Detail.Meta):
        verbose_name = "复议、诉讼结束"
