"""What is kept of arrears to small enterprises, of their yearly publication, and of judgments that public bodies owe."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.functions.good_faith.words import (
    ComplaintResult,
    Excuse,
    JudgmentKind,
    Movement,
    Payer,
    Settlement,
    Size,
)
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


def money(label: str, **more: object) -> models.DecimalField:
    return models.DecimalField(label, max_digits=16, decimal_places=2, **more)  # type: ignore[arg-type]


class Arrears(models.Model):
    """One sum that a public body (or a large enterprise) owes under a contract. Day, delay and interest are worked out."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="arrears")
    subject = models.CharField("款项名称", max_length=200, help_text="货物、工程或者服务的名称，第几笔款")
    contract_no = line_field("合同编号", 80)
    payer = models.CharField("付款单位类别", max_length=10, choices=Payer, default=Payer.PUBLIC)
    overseer = organ_field("中小企业工作主管部门（受理投诉）")
    supplier = models.CharField("收款企业", max_length=120)
    size = models.CharField("签订合同时的企业规模", max_length=10, choices=Size)
    amount = money("应付金额（元）")
    signed_on = models.DateField("合同签订日期")
    delivered_on = models.DateField("交付日期")
    settlement = models.CharField("付款条件", max_length=12, choices=Settlement, default=Settlement.DELIVERY)
    agreed_days = models.PositiveSmallIntegerField(
        "合同约定的付款天数", null=True, blank=True, help_text="没有约定的不填"
    )
    accept_by = day_field("约定的检验、验收期限届满日期", "以验收合格为付款条件的填写（条例第10条）")
    agreed_rate = models.DecimalField(
        "约定的逾期年利率（%）", max_digits=6, decimal_places=3, null=True, blank=True, help_text="没有约定的不填"
    )
    accepted_on = day_field("检验、验收合格日期")
    confirmed_on = day_field("双方确认结算金额日期")
    supplier_delays = models.BooleanField("验收迟延是供货（施工、服务）方的原因", default=False)
    due_on = day_field("最迟付款日期")
    due_rule = line_field("付款期限的依据")
    rate_rule = line_field("逾期利息的依据")

    excuse = code_field("未支付的理由", Excuse, 12)
    excuse_agreed = models.BooleanField("合同对该理由有约定", default=False)
    excuse_text = text_field("理由说明")
    confirm_asked_on = day_field("企业要求确认债权日期")
    confirmed_debt_on = day_field("确认债权日期")
    complained_on = day_field("投诉正式受理日期")
    handler = organ_field("处理投诉部门", null=True, blank=True)
    transferred_on = day_field("投诉转交日期")
    answered_on = day_field("投诉处理意见日期")
    complaint_result = code_field("投诉处理结果", ComplaintResult, 12)
    answer = text_field("投诉处理意见")

    cleared_on = day_field("付清日期")
    overdue_days = models.PositiveIntegerField("逾期天数", null=True, blank=True)
    interest = money("应付逾期利息（元）", null=True, blank=True)
    interest_waived = line_field("企业书面放弃利息的说明")
    ended_reason = line_field("债权消灭的原因和凭据", 300)

    class Meta:
        verbose_name = "中小企业款项"
        constraints = [
            models.CheckConstraint(name="arrears_amount_is_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="arrears_cleared_after_due_known", condition=Q(cleared_on=None) | Q(due_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class ArrearsMovement(Detail):
    """What changes the overdue balance: the debt itself from its first late day on, then every payment.

    ``counts_on``: the day from which it counts among the overdue; the sum of ``signed`` up to a day is what was overdue then.
    """

    kind = models.CharField("种类", max_length=8, choices=Movement)
    paid_on = day_field("支付日期")
    amount = money("金额（元）")
    interest_paid = money("其中另付逾期利息（元）", default=0, blank=True)
    voucher = line_field("支付凭证号", 80)
    counts_on = models.DateField("计入逾期的日期")
    signed = money("对逾期余额的增减（元）")

    class Meta(Detail.Meta):
        verbose_name = "款项余额变动"


class ArrearsPublication(models.Model):
    """The yearly publication of what was overdue at the end of the year before (条例第18条). Its numbers are computed."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="arrears_publication")
    as_of = models.DateField("截至日期", help_text="上一年12月31日")
    contracts = models.PositiveIntegerField("逾期尚未支付的合同数", null=True, blank=True)
    amount = money("逾期尚未支付金额（元）", null=True, blank=True)
    published_on = day_field("公开日期")
    place = line_field("公开渠道或者网址")

    class Meta:
        verbose_name = "逾期款项年度公开"

    def __str__(self) -> str:
        return f"截至{self.as_of}逾期尚未支付中小企业款项"


class PublicJudgment(models.Model):
    """A judgment or award in force that a public body has to perform, and whether it did."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="public_judgment")
    case_no = models.CharField("裁判文书文号", max_length=80)
    kind = models.CharField("种类", max_length=16, choices=JudgmentKind)
    court = models.CharField("作出机关", max_length=120)
    duty = models.TextField("应当履行的义务")
    effective_on = models.DateField("生效日期")
    perform_by = models.DateField("载明的履行期限届满日期")
    amount = money("应当给付金额（元）", default=0, blank=True)
    enforced_on = day_field("进入强制执行日期")
    performed_on = day_field("履行完毕日期")
    performance = text_field("履行情况")
    ended_reason = line_field("不再履行的法定原因", 300)

    class Meta:
        verbose_name = "公职机关应当履行的生效裁判"

    def __str__(self) -> str:
        return self.case_no
