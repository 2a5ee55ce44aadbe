"""What is kept of publication, of recordings of the process, and of the catalogue of decisions to be reviewed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.disclosure.words import Act, Channel, Medium, Object, Recorded, Reviewed, Term
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class PublishedResult(models.Model):
    """One result of enforcement to be published. ``object_name`` stays inside; ``object_shown`` is what everybody reads.

    ``published_until``: last day on which it is shown, None without end. ``credit_on``: day on which it stood in the credit
    system of enterprises, a channel with a clock of its own.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="published_result")
    act = models.CharField("执法行为", max_length=12, choices=Act)
    title = models.CharField("事项（案由）", max_length=200, help_text="不写个人姓名")
    decision_no = models.CharField("决定文号", max_length=120)
    object_name = models.CharField("执法对象", max_length=120)
    object_kind = models.CharField("执法对象类别", max_length=12, choices=Object)
    object_shown = line_field("公开的执法对象", 120)
    conclusion = models.TextField("执法结论")
    decided_on = models.DateField("决定日期")
    wide_effect = models.BooleanField("具有一定社会影响", default=True)
    channels = CodesField("公示渠道", codes=Channel.choices)
    checked_by = line_field("公示信息审核人", 60)
    term = code_field("公示期限", Term, 8)
    published_on = day_field("公示日期")
    published_until = day_field("公示至")
    masked = models.BooleanField("已作遮盖", default=False)
    credit_on = day_field("企业信用信息公示系统公示日期")
    not_published_reason = text_field("不予公示的理由")
    approver = line_field("不予公示的批准人", 60)
    withdrawn_on = day_field("撤下日期")
    withdraw_note = text_field("撤回说明（公开）", help_text="说明撤回的理由，不写个人姓名")

    class Meta:
        verbose_name = "执法结果公示"
        constraints = [
            models.CheckConstraint(
                name="result_published_after_decision",
                condition=Q(published_on=None) | Q(published_on__gte=F("decided_on")),
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["published_on"], name="result_published"),
            models.Index(fields=["decided_on"], name="result_decided"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class DisclosureWithdrawal(Detail):
    """The decision was changed, revoked, found unlawful or void: why it is taken down (行政处罚法第48条第2款)."""

    reason = models.CharField("撤下的理由", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "撤下事由"


class DisclosureFault(Detail):
    """What was found to be wrong in something published（二）."""

    fault = models.CharField("有误之处", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "公示有误"


class DisclosureEarlyStop(Detail):
    """Conditions for ending the publication of a penalty before its term (公示规定第14条); each must hold."""

    fulfilled = models.BooleanField("已自觉履行处罚决定确定的义务", default=False)
    harm_removed = models.BooleanField("已主动消除危害后果和不良影响", default=False)
    no_repeat = models.BooleanField("未因同一类违法行为再次受到处罚", default=False)
    not_listed = models.BooleanField("未在经营异常名录、严重违法失信名单", default=False)

    class Meta(Detail.Meta):
        verbose_name = "提前停止公示"


class YearStatistics(models.Model):
    """The enforcement statistics of one agency and year: made public and reported before 31 January（六）."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="year_statistics")
    ends_on = models.DateField("年度终了日", help_text="12月31日")
    published_on = day_field("公开日期")
    address = line_field("公开的网址", 200)
    reported_to = line_field("报送的机关", 200, help_text="本级人民政府和上级主管部门")

    class Meta:
        verbose_name = "行政执法年度数据"

    def __str__(self) -> str:
        return f"行政执法年度数据（至{self.ends_on}）"


class ProcessMedia(Entry):
    """The index of one recording; the file itself lies where ``place`` says and is never cut or edited."""

    case_no = models.CharField("案件（事项）编号", max_length=120)
    recorded = models.CharField("记录的执法环节", max_length=12, choices=Recorded)
    medium = models.CharField("记录方式", max_length=8, choices=Medium)
    device = models.CharField("设备编号", max_length=60)
    begun_at = models.DateTimeField("起始时间")
    ended_at = models.DateTimeField("结束时间")
    uploaded_at = models.DateTimeField("上传时间")
    whole = models.BooleanField("全程不间断", default=True)
    late_reason = line_field("未及时上传、有间断的原因", 200)
    digest = line_field("文件SM3", 64)
    place = models.CharField("存储位置", max_length=120)
    retain_until = models.DateField("保存至", help_text="保存期限按本省规定")

    class Meta(Entry.Meta):
        verbose_name = "音像记录"
        constraints = [
            models.CheckConstraint(
                name="recording_times_in_order",
                condition=Q(begun_at__lte=F("ended_at")) & Q(ended_at__lte=F("uploaded_at")),
            ),
        ]  # fmt: skip


class ReviewCatalogueItem(Entry):
    """One kind of decision that an agency reviews for legality before making it（十二）."""

    act = models.CharField("执法行为", max_length=12, choices=Act)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    why = CodesField("审核范围", codes=Reviewed.choices, blank=False)
    standard = models.CharField("具体标准", max_length=300, help_text="如金额、许可种类、影响范围")
    basis_law = models.CharField("依据", max_length=200)
    since = models.DateField("施行日期")
    until = day_field("停止适用日期")

    class Meta(Entry.Meta):
        verbose_name = "重大执法决定法制审核目录"
