"""What is kept of contracts and promises of public bodies."""

from __future__ import annotations

from django.db import models

from fazhi.areas.functions.good_faith.models import money
from fazhi.areas.functions.good_faith.words import ChangeReason, PromiseKind
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class PublicPromise(models.Model):
    """A contract, or a promise lawfully made to an enterprise, from its draft to its performance."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="public_promise")
    kind = models.CharField("种类", max_length=10, choices=PromiseKind)
    title = models.CharField("合同、承诺名称", max_length=200)
    counterpart = models.CharField("相对方", max_length=120)
    text = models.TextField("主要内容", help_text="双方的义务；承诺的依据和权限")
    amount = money("金额（元）", default=0, blank=True)
    reviewer = organ_field("合法性审查机构", null=True, blank=True)
    signed_on = day_field("签订（作出）日期")
    contract_no = line_field("合同编号、承诺文号", 80)
    perform_by = day_field("履行期限")
    change_reason = code_field("变更、解除的理由", ChangeReason, 12)
    change_text = text_field("变更、解除的内容")
    approval = line_field("批准变更的机关、文号")
    compensation = money("补偿、赔偿金额（元）", null=True, blank=True)
    compensation_text = text_field("补偿、赔偿的约定或者说明")
    changed_on = day_field("变更、解除日期")
    breached_on = day_field("认定违约日期")
    breach = text_field("违约情况")
    settled_on = day_field("违约处理完毕日期")
    performed_on = day_field("履行完毕日期")

    class Meta:
        verbose_name = "政府合同和承诺"

    def __str__(self) -> str:
        return self.title


class PromiseStage(Detail):
    """One stage of the performance."""

    what = models.CharField("履行的阶段、内容", max_length=200)
    due = day_field("约定日期")
    done = models.DateField("完成日期")
    paid = money("本阶段支付（元）", default=0, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "履行阶段"
