"""What is kept where emergency measures stop other proceedings (突发事件应对法第13条)."""

from __future__ import annotations

from django.db import models

from fazhi.spine.fields import day_field, line_field
from fazhi.spine.models import Detail, Matter


class EmergencyTimeOut(models.Model):
    """One area and period in which emergency measures keep proceedings from going on. It pauses nothing by itself: each
    matter is suspended by the organ that handles it, on the ground of its own law."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="emergency_time_out")
    name = models.CharField("事由", max_length=120, help_text="如“青溪镇7月暴雨应急处置”")
    incident_no = line_field("事件编号", 60)
    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="区域")
    measures = models.CharField("妨碍程序进行的应急处置措施", max_length=300)
    start_on = models.DateField("自")
    until_on = day_field("预计至")
    ended_on = day_field("措施解除日期")

    class Meta:
        verbose_name = "应急期间程序中止"

    def __str__(self) -> str:
        return self.name


class EmergencyPausedMatter(Detail):
    """One matter that its own organ suspended because of the measures."""

    number = models.CharField("事项编号", max_length=80)
    procedure = models.CharField("程序", max_length=60)
    ground = models.CharField("中止事由和依据", max_length=200)
    paused = models.BigIntegerField("事项", help_text="事项在平台内的序号")

    class Meta(Detail.Meta):
        verbose_name = "已中止的事项"

    def __str__(self) -> str:
        return f"{self.number} {self.on}"
