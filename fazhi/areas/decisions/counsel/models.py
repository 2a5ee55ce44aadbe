"""What is kept of a request to counsel: asked, assigned with conflict declared, answered, accepted."""

from __future__ import annotations

from django.db import models

from fazhi.areas.decisions.counsel.rolls import CounselAppointment
from fazhi.areas.decisions.counsel.words import Conflict, Rating, Service
from fazhi.spine.fields import organ_field
from fazhi.spine.models import Detail, Matter


class CounselRequest(models.Model):
    """One request. ``counsel_organ``: the firm or unit whose people answer on the platform, when it has a post here."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="counsel_request")
    service = models.CharField("服务种类", max_length=16, choices=Service)
    subject = models.CharField("事项", max_length=300)
    question = models.TextField("需要解答的问题、要求")
    text = models.TextField("有关文本、材料", blank=True)
    requester = organ_field("提出单位")
    client = organ_field("受服务单位", null=True, blank=True)
    needed_on = models.DateField("参会、出庭等日期或者要求的答复日期", null=True, blank=True)

    appointment = models.ForeignKey(
        CounselAppointment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"withdrawn": False},
        verbose_name="承办的法律顾问（公职律师）",
    )
    counsel_organ = organ_field("法律顾问所在单位", null=True, blank=True)
    assigned_on = models.DateField("分派日期", null=True, blank=True)
    conflict = models.CharField("利益冲突声明", max_length=10, choices=Conflict, blank=True)
    conflict_note = models.CharField("利益冲突说明", max_length=200, blank=True)
    opinion = models.TextField("法律意见、服务情况", blank=True)
    opinion_ref = models.CharField("法律意见书编号", max_length=80, blank=True)
    points = models.PositiveIntegerField("提出意见建议（条）", null=True, blank=True)
    hours = models.DecimalField("用时（小时）", max_digits=6, decimal_places=1, null=True, blank=True)
    delivered_on = models.DateField("答复（服务）日期", null=True, blank=True)
    accepted_on = models.DateField("确认日期", null=True, blank=True)
    rating = models.CharField("对本次服务的评价", max_length=8, choices=Rating, blank=True)
    rating_note = models.CharField("评价说明", max_length=300, blank=True)
    withdrawn_reason = models.CharField("撤回理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "法律顾问服务请求"

    def __str__(self) -> str:
        return self.subject


class CounselConflict(Detail):
    """Counsel stood aside; the request goes to another."""

    name = models.CharField("法律顾问（公职律师）", max_length=200)
    note = models.CharField("利益冲突说明", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "回避"


class CounselRework(Detail):
    """The requester asked for more."""

    ask = models.TextField("需要补充的问题")

    class Meta(Detail.Meta):
        verbose_name = "要求补充"
