"""Repeated facts of one petition. Rows are added by steps only."""

from __future__ import annotations

from django.db import models

from fazhi.areas.disputes.petitions import borrowed
from fazhi.areas.disputes.petitions.words import Channel
from fazhi.spine.fields import OfferedKey, line_field, organ_field
from fazhi.spine.models import Detail


class PetitionSource(Detail):
    """Another channel by which the same matter came in: the number and the clocks of that door stay where they were."""

    channel = models.CharField("渠道", max_length=12, choices=Channel)
    received_on = models.DateField("收到日期")
    number = models.CharField("该渠道的编号", max_length=80)
    people = models.PositiveIntegerField("人数", default=1)

    class Meta(Detail.Meta):
        verbose_name = "其他来源"

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.number}"


class PetitionObjection(Detail):
    """“Not ours”, with the reasons, within five working days of receipt (第23条第3款)."""

    organ = organ_field("提出异议的单位")
    reason = models.TextField("异议的理由和依据")
    proper = line_field("认为有权处理的单位", 100)

    class Meta(Detail.Meta):
        verbose_name = "转办异议"

    def __str__(self) -> str:
        return f"异议 {self.on}"


class PetitionUrgency(Detail):
    """A major or urgent matter found, and to whom it was reported (第25条)."""

    facts = models.TextField("紧急情况")
    reported_to = line_field("报告的机关", 200)

    class Meta(Detail.Meta):
        verbose_name = "重大紧急信访"

    def __str__(self) -> str:
        return f"{self.reported_to} {self.on}"


class PetitionHearing(Detail):
    """One hearing of a major, complex or difficult matter (第31条第6项、第36条)."""

    place = models.CharField("地点", max_length=120)
    held_openly = models.BooleanField("公开听证", default=False)
    conclusion = models.TextField("听证结论")

    class Meta(Detail.Meta):
        verbose_name = "信访听证"

    def __str__(self) -> str:
        return f"听证 {self.on}"


class PetitionMediation(Detail):
    """One referral to mediation, which both sides agree to (第33条)."""

    body = organ_field("调解组织所在单位")
    other_side = models.CharField("另一方当事人", max_length=300)
    dispute_type = models.CharField("纠纷类型", max_length=20, choices=borrowed.dispute_types)
    agreed = models.BooleanField("双方同意调解", default=False)
    restricted = models.BooleanField("限制查阅（婚姻家庭、未成年人等）", default=False)
    involves_minor = models.BooleanField("涉及未成年人", default=False)

    class Meta(Detail.Meta):
        verbose_name = "移交调解"

    def __str__(self) -> str:
        return f"移交调解 {self.on}"


class PetitionHelp(Detail):
    """Explanation, guidance or assistance that goes on after the matter has ended (第37条第3款)."""

    form = models.CharField("方式", max_length=60, help_text="疏导、解释、帮扶、救助等")
    facts = models.TextField("情况")
    goes_on = models.BooleanField("仍需继续", default=False)

    class Meta(Detail.Meta):
        verbose_name = "疏导帮扶"

    def __str__(self) -> str:
        return f"{self.form} {self.on}"


class PetitionReconsideration(Detail):
    """A petition that turns out to be an application for reconsideration: against whom and what (第31条第4项)."""

    respondent = models.CharField("被申请人", max_length=100)
    act_name = models.CharField("不服的行政行为", max_length=200)
    act_kind = models.CharField("案件类型", max_length=20, choices=borrowed.act_kinds)
    field = models.CharField("行政管理领域", max_length=20, choices=borrowed.fields_of_administration)
    request = models.TextField("行政复议请求")
    known_on = models.DateField("知道该行政行为之日", null=True, blank=True)
    wishes = models.BooleanField("信访人愿意申请行政复议", default=False)

    class Meta(Detail.Meta):
        verbose_name = "转行政复议"

    def __str__(self) -> str:
        return f"转行政复议 {self.on}"


class PetitionAdjudication(Detail):
    """A petition whose matter a body may rule on between the parties: which item, against whom, for what (第31条第4项)."""

    item = OfferedKey(
        "disputes.AdjudicationItem", models.PROTECT, related_name="+", verbose_name="裁决事项",
        offers=borrowed.items_of_adjudication,
    )  # fmt: skip
    respondent = models.CharField("被申请人", max_length=120)
    request = models.TextField("裁决请求")
    wishes = models.BooleanField("信访人愿意申请行政裁决", default=False)

    class Meta(Detail.Meta):
        verbose_name = "转行政裁决"

    def __str__(self) -> str:
        return f"转行政裁决 {self.on}"
