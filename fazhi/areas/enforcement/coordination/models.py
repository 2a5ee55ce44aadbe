"""What is kept of coordination: bodies sent together, cases handed from one to another, disputes over who acts."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.enforcement.coordination.choosing import cases_offered
from fazhi.areas.enforcement.coordination.words import Claim, Handled, Purpose, Refusal, Way
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.words import Party
from fazhi.areas.enforcement.visits.choosing import objects_offered
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.areas.enforcement.visits.words import Result
from fazhi.spine.domains import Domain
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class JointDispatch(models.Model):
    """One order of a coordinating body to several bodies; its tasks are matters of theirs, its visits those of E6."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="joint_dispatch")
    title = models.CharField("行动名称", max_length=200)
    purpose = models.CharField("类型", max_length=12, choices=Purpose)
    ground = models.TextField("事由", help_text="部署文件、线索来源和编号、突发情况")
    domain = models.CharField("领域", max_length=16, choices=Domain)
    due_on = models.DateField("要求完成日期")
    ordered_on = day_field("调度令日期")
    report = text_field("总结")
    reported_on = day_field("总结日期")
    stop_why = line_field("取消的原因", 200)

    class Meta:
        verbose_name = "联合执法调度"

    def __str__(self) -> str:
        return self.title

    @property
    def tasks(self) -> Any:
        """The tasks ordered so far, with their bodies, for the papers."""
        return DispatchAssignment.objects.filter(matter=self.matter_id).select_related("body").order_by("seq")

    @property
    def done(self) -> Any:
        return DispatchAnswer.objects.filter(matter=self.matter_id).select_related("body").order_by("seq")


class DispatchAssignment(Detail):
    """What one body is to do and by which day."""

    body = organ_field("承担单位")
    content = models.CharField("任务", max_length=300)
    due_on = models.DateField("完成期限")

    class Meta(Detail.Meta):
        verbose_name = "任务"

    def __str__(self) -> str:
        return f"{self.body.short}：{self.content}"


class DispatchVisit(Detail):
    """A visit to be sent: one object, one lead body, the other bodies as the visit takes them."""

    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, offers=objects_offered, related_name="+", verbose_name="检查对象"
    )
    lead = organ_field("牵头单位")
    bodies = line_field("联合检查单位", 200, help_text="牵头单位以外的单位简称，以“、”分开")
    items_text = models.TextField("检查清单", help_text="一行一项，以事项编码开头")
    planned_on = models.DateField("计划检查日期")

    class Meta(Detail.Meta):
        verbose_name = "联合检查"

    def __str__(self) -> str:
        return str(self.target)


class DispatchVisitResult(Detail):
    """What a visit that was sent has told back."""

    result = models.CharField("检查结果", max_length=10, choices=Result)
    problems = models.PositiveIntegerField("发现问题（项）", default=0)
    rectify = models.PositiveIntegerField("责令改正（项）", default=0)
    filed = models.BooleanField("已立案", default=False)
    done_on = models.DateField("结果确定日期")

    class Meta(Detail.Meta):
        verbose_name = "检查结果"


class DispatchAnswer(Detail):
    """What a body has told of its task: done, or given back with the reason."""

    body = organ_field("承担单位")
    finished = models.BooleanField("已完成", default=False)
    outcome = models.TextField("情况")

    class Meta(Detail.Meta):
        verbose_name = "任务反馈"

    def __str__(self) -> str:
        return str(self.body)


class DispatchTask(models.Model):
    """One body's task, in that body's own list of work."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="dispatch_task")
    title = models.CharField("任务", max_length=300)
    dispatch_no = models.CharField("调度令", max_length=80)
    ordered_by = organ_field("调度单位")
    due_on = models.DateField("完成期限")
    outcome = text_field("完成情况")
    refusal = text_field("退回的理由")
    done_on = day_field("完成日期")

    class Meta:
        verbose_name = "联合执法任务"

    def __str__(self) -> str:
        return self.title


class CaseHandover(models.Model):
    """One case or clue that goes to another body. Until that one has received it, it stays with the sender."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="case_handover")
    title = models.CharField("案件（线索）名称", max_length=200, help_text="不写个人姓名")
    way = models.CharField("移交方向", max_length=16, choices=Way)
    own_case: Any = OfferedKey(
        PenaltyCase, models.PROTECT, offers=cases_offered, related_name="+", null=True, blank=True,
        verbose_name="本单位已立案的案件", help_text="已经立案的选择该案，对方签收后本案以“移送其他行政机关”终结；线索不选",
    )  # fmt: skip
    domain = models.CharField("领域", max_length=16, choices=Domain)
    party_name = models.CharField("当事人", max_length=120)
    party_kind = models.CharField("当事人类别", max_length=12, choices=Party)
    found_on = models.DateField("发现日期")
    facts = models.TextField("案情")
    reason = models.CharField("移交的理由和依据", max_length=300)
    materials = models.TextField("移交材料清单", help_text="一行一件：材料名称、份数；随案财物一并列出")
    receiver = organ_field("接收单位")
    sent_on = day_field("移交日期")
    lacking = text_field("需要补充的材料")
    supplemented = text_field("补充的材料")
    refusal = code_field("退回的理由", Refusal)
    refusal_note = line_field("退回的说明和依据", 300)
    received_by = line_field("接收岗位", 60, "写岗位、职务，不写姓名")
    received_on = day_field("签收日期")
    handled = code_field("处理结果", Handled)
    handled_note = line_field("处理说明", 300)
    handled_on = day_field("处理日期")
    back_why = line_field("收回的原因", 200)

    class Meta:
        verbose_name = "案件移交"
        constraints = [
            models.CheckConstraint(
                name="handover_handled_after_receipt", condition=Q(handled_on=None) | Q(received_on__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.title


class HandoverTry(Detail):
    """A body that would not take it, with its reason: it is not asked again."""

    body = organ_field("接收单位")
    refusal = models.CharField("退回的理由", max_length=20, choices=Refusal)
    refusal_note = line_field("退回的说明和依据", 300)

    class Meta(Detail.Meta):
        verbose_name = "退回"


class JurisdictionDispute(models.Model):
    """Two bodies that do not agree who acts. ``decide_by`` and ``decider`` are set by the superior body: no law names days."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="jurisdiction_dispute")
    title = models.CharField("争议的案件（事项）", max_length=200, help_text="不写个人姓名")
    claim = models.CharField("争议的情形", max_length=8, choices=Claim)
    case_no = line_field("案件（线索）编号", 80)
    facts = models.TextField("案情")
    other = organ_field("另一方机关")
    position = models.TextField("本机关的意见和依据")
    filed_on = day_field("本机关立案日期")
    other_position = text_field("另一方机关的意见和依据")
    other_filed_on = day_field("另一方机关立案日期")
    other_answered_on = day_field("另一方答复日期")
    superior = organ_field("共同的上一级行政机关", null=True, blank=True)
    decider = line_field("决定人（职务）", 60)
    decide_by = day_field("决定期限", "由共同的上一级行政机关确定")
    designee = organ_field("管辖机关", null=True, blank=True)
    reason = text_field("理由")
    settled_on = day_field("确定管辖日期")
    withdrawn_why = line_field("撤回的原因", 200)

    class Meta:
        verbose_name = "管辖争议"
        constraints = [
            models.CheckConstraint(
                name="jurisdiction_is_settled_for_somebody",
                condition=Q(settled_on=None) | Q(designee__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title
