"""What is kept of a recommendation that a court or a procuratorate sent to the county or one of its agencies."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.disputes.liaison.words import Adoption, Door, Kept, LetterKind, Sender
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class Recommendation(models.Model):
    """One letter, registered once however many doors it came through: its number is unique for its sender.

    The matter's day of opening is the day on which the addressed organ first received it: the limits run from it.
    ``replied_on`` is the day of the first reply; a supplementary reply does not move it.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="recommendation")
    sender_kind = models.CharField("发出机关类别", max_length=14, choices=Sender)
    sender = models.CharField("发出机关", max_length=80)
    letter_no = models.CharField("来件文号", max_length=60)
    letter_kind = models.CharField("建议种类", max_length=16, choices=LetterKind)
    subject = models.CharField("建议事项", max_length=120, help_text="一句话概括，不写姓名等个人信息")
    content = models.TextField("建议内容")
    letter_on = models.DateField("来件落款日期")
    addressee = organ_field("被建议单位")
    door = models.CharField("来件渠道", max_length=12, choices=Door)
    case_no = line_field("来源案件案号", 80)
    on_enforcement = models.BooleanField("针对行政执法活动提出", default=False)
    urgent = models.BooleanField("紧急情形", default=False, help_text="公益损害继续扩大等；以来件写明的为准")
    reply_by = day_field("来件载明的回复日期", "法定期限固定的种类不填；来件没有写明的不填")

    unit = organ_field("落实单位", null=True, blank=True)
    inner_due = day_field("县内拟稿期限", "为审核留出时间，须早于回复期限")
    performed_on = day_field("整改（履职）完毕日期")
    performed_how = text_field("整改（履职）情况")
    adoption = code_field("采纳情况", Adoption)
    adoption_reason = text_field("部分采纳、不采纳的理由", "全部采纳的不填")
    reply_text = text_field("回复内容")
    reviewed_on = day_field("回复稿审核日期")
    replied_on = day_field("首次回复日期")
    checked_on = day_field("最近一次回头看日期")
    sued_on = day_field("检察机关起诉日期")
    suit_no = line_field("公益诉讼案号", 60)
    withdrawn_why = line_field("来件撤回情况")
    archive_no = line_field("案卷号", 40)

    class Meta:
        verbose_name = "司法建议、检察建议"
        constraints = [
            models.UniqueConstraint(fields=["sender", "letter_no"], name="recommendation_number_once_for_its_sender"),
            models.CheckConstraint(
                name="recommendation_reply_says_what_is_adopted",
                condition=Q(replied_on=None) | ~Q(adoption=""),
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class RecommendationDoor(Detail):
    """The same letter come in by another door: noted, not registered again."""

    door = models.CharField("来件渠道", max_length=12, choices=Door)
    note = models.CharField("收件情况", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "重复来件"

    def __str__(self) -> str:
        return f"{self.get_door_display()} {self.on}"


class RecommendationMeasure(Detail):
    """One thing that was done because of the letter."""

    content = models.TextField("整改措施和落实情况")

    class Meta(Detail.Meta):
        verbose_name = "整改措施"

    def __str__(self) -> str:
        return f"整改措施 {self.on}"


class RecommendationOpinion(Detail):
    """What the reviewer found wanting in a draft reply."""

    content = models.TextField("审核意见")

    class Meta(Detail.Meta):
        verbose_name = "回复稿审核意见"

    def __str__(self) -> str:
        return f"审核意见 {self.on}"


class RecommendationCheck(Detail):
    """A second look: whether what the reply promised still holds."""

    result = models.CharField("回头看结果", max_length=8, choices=Kept)
    facts = models.TextField("核查情况")

    class Meta(Detail.Meta):
        verbose_name = "回头看"

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.on}"
