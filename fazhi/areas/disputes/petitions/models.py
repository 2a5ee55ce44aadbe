"""What is kept of a petition, and apart from it of an accusation and of a suggestion (信访工作条例).

Nothing here adds up what one person has brought: there is no table of petitioners, no score and no search by a person.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.disputes.petitions import words
from fazhi.areas.disputes.petitions.details import (
    PetitionAdjudication,
    PetitionHearing,
    PetitionHelp,
    PetitionMediation,
    PetitionObjection,
    PetitionReconsideration,
    PetitionSource,
    PetitionUrgency,
)
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Matter

__all__ = [
    "Accusation", "Petition", "PetitionAdjudication", "PetitionAdvice", "PetitionHearing", "PetitionHelp", "PetitionMediation", "PetitionObjection",
    "PetitionReconsideration", "PetitionSource", "PetitionUrgency",
]  # fmt: skip


class Petition(models.Model):
    """One matter that was petitioned for, by however many people and channels; items and persons are counted apart.

    ``petitioner`` empty: anonymous, nobody can be told (第23条第2款). ``same_as``: number of the earlier petition on the
    same matter, never on the same person. ``merged_into``: number of the petition whose double this is.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="petition")
    receiver = models.CharField("收到单位", max_length=10, choices=words.Receiver, default=words.Receiver.OFFICE)
    channel = models.CharField("信访渠道", max_length=12, choices=words.Channel)
    external_no = line_field("来源系统编号", 80)
    content = models.CharField("信访目的", max_length=12, choices=words.Content, default=words.Content.CLAIM)
    topic = models.CharField("内容分类", max_length=16, choices=words.Topic)
    subject = models.CharField("信访事项", max_length=120, help_text="一句话概括，不写姓名等个人信息")
    demand = models.TextField("诉求、事实和理由")
    petitioner = line_field("信访人", 300, help_text="匿名的留空")
    phone = line_field("联系电话", 60)
    address = line_field("住址", 200)
    joint_count = models.PositiveIntegerField("人数", default=1, help_text="联名、集体信访的，填写总人数")
    representatives = line_field("推选的代表", 200, help_text="多人走访的，代表不超过五人，以“、”隔开")
    same_as = line_field("同一事项的前件编号", 60, help_text="按事项、不按人判断；初次信访的留空")
    place = line_field("问题发生地", 120)

    handler = organ_field("有权处理的机关、单位", null=True, blank=True)
    routed_as = code_field("转办方式", words.Routing)
    routed_on = day_field("转送、交办日期")
    accepted_on = day_field("受理日期")
    refusal = code_field("不予受理的理由", words.Refusal)
    refusal_note = text_field("不予受理的说明和应当通过的途径")
    sorted_as = code_field("办理途径", words.Track)
    sorted_on = day_field("分类日期")
    way = text_field("途径说明（适用的法律和程序）")
    passed_to = line_field("接收单位", 120)
    merged_into = line_field("并入的信访件编号", 60)

    result = code_field("处理结果", words.Result)
    opinion = text_field("处理意见")
    opinion_basis = line_field("依据", 300)
    answered_on = day_field("答复日期")
    served_on = day_field("信访人收到答复日期")
    performed_on = day_field("处理意见落实日期")
    review_organ = organ_field("复查机关", null=True, blank=True)
    review_asked_on = day_field("收到复查申请日期")
    review_result = code_field("复查结果", words.Reviewed)
    review_note = text_field("复查意见")
    review_on = day_field("复查意见日期")
    review_served_on = day_field("信访人收到复查意见日期")
    second_organ = organ_field("复核机关", null=True, blank=True)
    second_asked_on = day_field("收到复核申请日期")
    second_result = code_field("复核结果", words.Reviewed)
    second_note = text_field("复核意见")
    ended_on = day_field("复核终结日期")
    rated_office = code_field("对信访部门的评价", words.Satisfied)
    rated_organ = code_field("对责任单位的评价", words.Satisfied)
    rated_on = day_field("评价日期")
    rated_by = code_field("评价方式", words.RatedBy)

    class Meta:
        verbose_name = "信访事项"
        constraints = [
            models.CheckConstraint(
                name="petition_result_and_day_go_together",
                condition=Q(result="", answered_on=None) | (~Q(result="") & Q(answered_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="petition_track_and_day_go_together",
                condition=Q(sorted_as="", sorted_on=None) | (~Q(sorted_as="") & Q(sorted_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def can_be_told(self) -> bool:
        """Name and an address or telephone are known; else no notice is owed (第23条第2款)."""
        return bool(self.petitioner.strip() and (self.address.strip() or self.phone.strip()))

    @property
    def left(self) -> bool:
        """It has gone the way of another procedure; its own clock ended there."""
        return self.sorted_as in words.LEAVING


class Accusation(models.Model):
    """One 检举控告, kept from the accused, from ordinary operators and from every list that does not name it (第30条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="accusation")
    channel = models.CharField("渠道", max_length=12, choices=words.Channel)
    external_no = line_field("来源系统编号", 80)
    accused = models.CharField("被检举控告的人员或者单位", max_length=200)
    accused_organ = organ_field("被检举控告（人员所在）的单位", null=True, blank=True)
    facts = models.TextField("检举控告的内容")
    informant = line_field("检举控告人", 100, help_text="匿名的留空")
    phone = line_field("联系电话", 60)
    address = line_field("住址", 200)
    receiver = organ_field("有权处理的机关（纪检监察等）", null=True, blank=True)
    receiver_name = line_field("接收机关名称", 100, help_text="接收机关不在本平台的，填写名称")
    passed_on = day_field("转送日期")
    told_on = day_field("反馈日期")

    class Meta:
        verbose_name = "检举控告"

    def __str__(self) -> str:
        return "检举控告"

    @property
    def can_be_told(self) -> bool:
        """As for a petition."""
        return bool(self.informant.strip() and (self.address.strip() or self.phone.strip()))


class PetitionAdvice(models.Model):
    """督办, or one of the three kinds of suggestion of the petition office; the letter sets the day of the answer (第40条)."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="petition_advice")
    kind = models.CharField("种类", max_length=10, choices=words.Advice)
    agency = organ_field("主送单位")
    subject = models.CharField("事由", max_length=120, help_text="不写姓名等个人信息")
    about_no = line_field("涉及的信访件编号", 60)
    problems = models.TextField("发现的问题")
    proposal = models.TextField("建议（督办要求）")
    reply_due = day_field("文书载明的反馈日期")
    issued_on = day_field("制发日期")
    reply = text_field("采纳和落实情况")
    adopted = models.BooleanField("采纳", default=False)
    replied_on = day_field("书面反馈日期")

    class Meta:
        verbose_name = "信访督办和建议"

    def __str__(self) -> str:
        return self.subject
