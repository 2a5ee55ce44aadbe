"""What is kept of a change of the catalogue: the application, its lines, the opinions on it."""

from __future__ import annotations

from django.db import models

from fazhi.areas.functions.items.models import Described, LineHead
from fazhi.areas.functions.items.words import Cause, Opinion
from fazhi.spine.models import Detail, Matter, Organ


class ItemChange(models.Model):
    """One application of a body to change its items; or its part in a round that looks at all of them (集中调整)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="item_change")
    subject = models.CharField("调整事由", max_length=200)
    body = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="申请单位（实施主体）")
    keeper = models.ForeignKey(
        Organ,
        models.PROTECT,
        related_name="+",
        verbose_name="目录管理机构",
        help_text="机构编制部门、审改办等确认调整的单位",
    )
    cause = models.CharField("调整原因", max_length=12, choices=Cause)
    cause_text = models.TextField("原因说明和依据")
    changed_on = models.DateField(
        "依据变动日期", null=True, blank=True, help_text="法律生效、职能划转或者上级清单公布之日"
    )
    in_round = models.BooleanField("属于集中调整", default=False)
    round_name = models.CharField("集中调整轮次", max_length=60, blank=True)
    submitted_on = models.DateField("报送日期", null=True, blank=True)
    confirm_no = models.CharField("批复文号", max_length=60, blank=True)
    confirmed_on = models.DateField("确认日期", null=True, blank=True)
    refusal = models.CharField("不予调整的理由", max_length=300, blank=True)
    effective_on = models.DateField("调整生效日期", null=True, blank=True)
    published_on = models.DateField("公布日期", null=True, blank=True)

    class Meta:
        verbose_name = "事项目录调整"
        constraints = [
            models.CheckConstraint(
                name="item_change_is_published_with_its_day",
                condition=models.Q(published_on=None) | models.Q(effective_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class ItemChangeLine(LineHead, Described, Detail):
    """What is to become of one item. What is left blank in an amendment stays as it is; the last line on an item holds."""

    class Meta(Detail.Meta):
        verbose_name = "调整明细"
        indexes = [models.Index(fields=["basic_code"], name="item_change_line_code")]

    def __str__(self) -> str:
        return f"{self.get_change_display()} {self.basic_code} {self.name}"


class ItemChangeOpinion(Detail):
    """What the legality review answered; a return of the papers is one of them."""

    result = models.CharField("审查结论", max_length=16, choices=Opinion)
    opinion_no = models.CharField("审核意见文号", max_length=60, blank=True)
    points = models.PositiveSmallIntegerField("意见条数", default=0)
    given_on = models.DateField("出具日期", null=True, blank=True)
    reason = models.CharField("退回原因", max_length=500, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "合法性审核意见"

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.on}"
