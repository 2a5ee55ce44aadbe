"""What is kept of incidents: reports that are never overwritten, responses, orders, requisitions, people to be reached."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.emergency.incidents.facts import IncidentFacts
from fazhi.areas.emergency.incidents.words import Means, Outcome, ReportKind, ResponseChangeKind, ResponseMeasure
from fazhi.areas.emergency.levels import Grade, ResponseLevel
from fazhi.areas.emergency.moments import MomentField, moment_field
from fazhi.spine.fields import CodesField, code_field, day_field, line_field
from fazhi.spine.models import Detail, Matter


class EmergencyIncident(IncidentFacts):
    """One natural disaster, accident or public-health event."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="emergency_incident")

    class Meta:
        verbose_name = "突发事件"
        constraints = [
            models.CheckConstraint(name="emergency_incident_not_of_social_safety", condition=~Q(category="social")),
            models.CheckConstraint(
                name="emergency_incident_known_after_it_happened", condition=Q(known_at__gte=F("occurred_at"))
            ),
        ]


class SocialSafetyIncident(IncidentFacts):
    """One social-safety event: read only from posts that name its code, on no public page."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="social_safety_incident")

    class Meta:
        verbose_name = "社会安全事件"
        constraints = [
            models.CheckConstraint(name="social_safety_incident_is_of_social_safety", condition=Q(category="social")),
            models.CheckConstraint(
                name="social_safety_incident_known_after_it_happened", condition=Q(known_at__gte=F("occurred_at"))
            ),
        ]


class EmergencyReport(Detail):
    """One report upwards. A correction is a new version; no row is ever changed (突发事件应对法第17条、第61条)."""

    version = models.PositiveSmallIntegerField("第几次报告")
    kind = models.CharField("报告种类", max_length=12, choices=ReportKind)
    sender = models.CharField("报告单位", max_length=100)
    receiver = models.CharField("接收单位", max_length=100)
    means = models.CharField("方式", max_length=10, choices=Means)
    received_at = MomentField("报告单位知悉（接报）时间")
    sent_at = MomentField("报出时间")
    content = models.CharField("报告内容", max_length=1000)
    grade = code_field("事件等级", Grade, 1)
    deaths = models.PositiveIntegerField("死亡（人）")
    missing = models.PositiveIntegerField("失踪（人）")
    injured = models.PositiveIntegerField("受伤（人）")
    loss = models.DecimalField("直接经济损失（元）", max_digits=16, decimal_places=2)
    minutes = models.IntegerField("用时（分钟）")
    allowed = models.PositiveIntegerField("时限（分钟）", null=True, blank=True)
    late = models.BooleanField("超过时限", default=False)

    class Meta(Detail.Meta):
        verbose_name = "信息报告"

    def __str__(self) -> str:
        return f"第{self.version}次 {self.get_kind_display()}"


class EmergencyResponseChange(Detail):
    """A response is started, changed or ended (突发事件应对法第72条、第86条)."""

    kind = models.CharField("办理", max_length=8, choices=ResponseChangeKind)
    level = code_field("响应级别", ResponseLevel, 1)
    at = MomentField("时间")
    affairs = models.CharField("响应事项", max_length=300)
    expected_until = moment_field("预计期限")
    measures = CodesField("应急处置措施", codes=ResponseMeasure.choices)
    decided_by = models.CharField("决定机关", max_length=100)

    class Meta(Detail.Meta):
        verbose_name = "应急响应"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.get_level_display()}"


class EmergencyOrder(Detail):
    """A decision or order of the government, or of the command body in its name (突发事件应对法第20条、第25条)."""

    title = models.CharField("决定、命令名称", max_length=160)
    number = models.CharField("文号", max_length=60)
    issuer = models.CharField("发布机关", max_length=100)
    filed = models.BooleanField("已报人大常委会备案", default=False)

    class Meta(Detail.Meta):
        verbose_name = "决定、命令"

    def __str__(self) -> str:
        return f"{self.title} {self.number}"


class EmergencyTaking(Detail):
    """A thing for whose requisition a matter of its own was opened (突发事件应对法第12条、第76条)."""

    thing = models.CharField("征用的财产", max_length=160)
    quantity = models.CharField("数量", max_length=60)
    taken_on_site = models.CharField("使用地点", max_length=120)

    class Meta(Detail.Meta):
        verbose_name = "征用"

    def __str__(self) -> str:
        return f"{self.thing} {self.quantity}"


class EmergencyPerson(Detail):
    """A person whom the response had to reach. Destroyed as one set when the work is done (突发事件应对法第84条、第85条)."""

    purpose = models.CharField("收集目的", max_length=100)
    person = models.CharField("姓名", max_length=40, blank=True)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    address = models.CharField("住址", max_length=160, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "为应对突发事件收集的个人信息"

    def __str__(self) -> str:
        return f"{self.purpose} {self.on}"


class EmergencyRequisition(models.Model):
    """One requisition, from the decision to return and compensation. Amounts are in 元."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="emergency_requisition")
    thing = models.CharField("征用的财产", max_length=160)
    quantity = models.CharField("数量", max_length=60)
    place = models.CharField("使用地点", max_length=120)
    incident_no = line_field("事件编号", 60)
    owner = line_field("被征用人", 120)
    owner_phone = line_field("被征用人电话", 40)
    decision_no = line_field("征用决定文号", 60)
    decided_on = day_field("征用日期")
    used_until = day_field("使用完毕日期")
    outcome = code_field("返还情况", Outcome, 10)
    returned_on = day_field("返还日期")
    compensation = models.DecimalField("补偿金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    agreement_no = line_field("补偿协议编号", 60)
    compensated_on = day_field("补偿日期")

    class Meta:
        verbose_name = "应急征用"

    def __str__(self) -> str:
        return f"{self.thing} {self.quantity}"
