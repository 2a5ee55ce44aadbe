"""What is kept of a warning, from the first consultation to its lifting (突发事件应对法第62—70条)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.emergency.levels import Category, Colour, WarningLevel
from fazhi.areas.emergency.moments import MomentField, moment_field
from fazhi.areas.emergency.warnings.words import ALWAYS, Change, Channel, Measure
from fazhi.spine.fields import CodesField, code_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


class EmergencyWarning(models.Model):
    """One warning period. The colour follows from the level; neither says what response is run or how grave an event is.

    ``lead_minutes``: from issue to the event that was warned of; empty where none came.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="emergency_warning")
    name = models.CharField("预警名称", max_length=100, help_text="如“暴雨预警”")
    category = models.CharField("事件类别", max_length=12, choices=Category)
    level = models.CharField("预警级别", max_length=1, choices=WarningLevel)
    colour = code_field("颜色", Colour, 8)
    issued_colour = code_field("发布时的颜色", Colour, 8)
    area = models.CharField("影响范围", max_length=200)
    start_at = MomentField("起始时间")
    until_at = moment_field("预计持续至")
    text = text_field("警示事项", "公众应当注意什么、怎样避险")
    measures = CodesField("采取的措施", codes=Measure.choices)
    other_basis = line_field("其他法律依据", 200, "三级、四级预警采取第67条措施的，写明其他法律、法规依据")
    channels = CodesField("发布渠道", codes=Channel.choices)
    issuer = line_field("发布机关", 100)
    contact = line_field("咨询、求助电话", 60)
    issued_at = moment_field("发布时间")
    issued_on = models.DateField("发布日期", null=True, blank=True)
    reported_up_at = moment_field("上报时间")
    occurred_at = moment_field("事件发生时间")
    incident_no = line_field("事件编号", 60)
    lead_minutes = models.IntegerField("发布提前量（分钟）", null=True, blank=True)
    danger_over_at = moment_field("危险解除时间")
    lifted_at = moment_field("解除时间")
    lifted_on = models.DateField("解除日期", null=True, blank=True)
    lift_minutes = models.IntegerField("危险解除到宣布解除（分钟）", null=True, blank=True)

    class Meta:
        verbose_name = "预警"
        constraints = [
            models.CheckConstraint(name="emergency_warning_not_of_social_safety", condition=~Q(category="social")),
            models.CheckConstraint(
                name="emergency_warning_lifted_after_issue", condition=Q(lifted_at=None) | Q(issued_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def always(self) -> str:
        """The measures of 第66条 in words."""
        return "、".join(m.label for m in ALWAYS if f"|{m}|" in self.measures)

    @property
    def stronger(self) -> str:
        """The measures of 第67条 in words."""
        return "、".join(m.label for m in Measure if m not in ALWAYS and f"|{m}|" in self.measures)


class EmergencyConsultation(Detail):
    """What experts and departments made of the signs (突发事件应对法第62条)."""

    participants = models.CharField("参加单位", max_length=200)
    conclusion = models.CharField("会商意见", max_length=500)
    may_be_major = models.BooleanField("可能发生重大或者特别重大突发事件", default=False)

    class Meta(Detail.Meta):
        verbose_name = "会商"

    def __str__(self) -> str:
        return f"会商 {self.on}"


class EmergencyWarningChange(Detail):
    """One change of a running warning; the levels before and after stand in the row (突发事件应对法第70条)."""

    change = models.CharField("调整", max_length=8, choices=Change)
    level_before = models.CharField("原级别", max_length=1, choices=WarningLevel)
    level_after = models.CharField("现级别", max_length=1, choices=WarningLevel)
    at = MomentField("调整时间")
    reason = models.CharField("理由", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "预警调整"

    def __str__(self) -> str:
        return f"{self.get_change_display()} {self.on}"
