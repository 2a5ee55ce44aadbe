"""What is kept of a suggestion or proposal, and of what beside its reply comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.oversight.proposals import practice, words
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def proposals_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Items that the acting organs lead and that are not closed."""
    keys = list(organs)
    rows = Proposal.objects.filter(Q(lead__in=keys) | Q(matter__organ__in=keys), matter__closed_on=None, secret=False)
    return rows.select_related("matter").order_by("-handed_on", "-pk")


class Proposal(models.Model):
    """One suggestion or proposal from its hand-over to the end of its handling.

    ``handed_on`` is the 交办之日 of the law, told by whoever handed it over; the matter's day of opening is that on which this
    office received it. ``replied_on`` is the day of the first reply: later ones do not move it. ``attitude`` and ``result`` are
    what the deputy said last, ``first_result`` what was said of the first reply; ``result_class`` is the unit's own grade.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="proposal")
    kind = models.CharField("种类", max_length=12, choices=words.Kind)
    level = models.CharField("级别", max_length=10, choices=words.Level, default=words.Level.COUNTY)
    session = models.CharField("届次", max_length=60, help_text="如“县十八届人大五次会议”")
    in_session = models.BooleanField("大会期间提出", default=False)
    item_no = models.CharField("建议（提案）编号", max_length=30, help_text="如“第75号”")
    title = models.CharField("标题", max_length=200)
    text = text_field("内容", "涉密件不在本平台登记内容")
    category = models.CharField("类别", max_length=12, choices=words.Category, default=words.Category.OTHER)
    proposer = models.CharField("领衔代表（第一提案者）", max_length=80, help_text="提案单位、界别填名称")
    joint = text_field("联名人", "以“、”隔开")
    phone = line_field("联系方式", 60)
    secret = models.BooleanField("涉密", default=False)
    handed_by = models.CharField("交办机构", max_length=10, choices=words.HandedBy)
    hub = models.CharField("转交渠道", max_length=12, choices=words.Hub, default=words.Hub.GOVERNMENT)
    handed_on = models.DateField("交办日期", help_text="人大代表工作机构、政协提案委交办之日；答复期限自这一天起算")

    lead = organ_field("主办单位", null=True, blank=True, help_text="还没有确定的可以不填，交承办单位时再定")
    objection = text_field("退办的理由")
    kept_why = text_field("不同意退办的理由")
    reassign_why = text_field("重新交办的说明")
    returned_why = text_field("退回交办机构的理由")
    same_as = OfferedKey(
        "oversight.Proposal", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="并案办理的件",
        offers=proposals_offered,
    )  # fmt: skip
    result_class = code_field("答复类别", words.ClassLetter, 2)
    class_words = line_field("类别含义", 120)
    solved = models.BooleanField("已解决或者采纳", default=False)
    reply_text = text_field("答复内容")
    channel = code_field("送达方式", words.Channel)
    replied_on = day_field("首次答复日期")
    again_text = text_field("再次答复内容")
    again_on = day_field("最近一次再次答复日期")
    attitude = code_field("对办理态度", words.Opinion)
    result = code_field("对办理结果", words.Opinion)
    feedback_text = text_field("反馈意见")
    feedback_on = day_field("最近一次反馈日期")
    first_result = code_field("首次反馈对办理结果", words.Opinion)
    unreturned = models.BooleanField("未反馈", default=False)
    key_item = models.BooleanField("重点督办件", default=False)
    key_leader = line_field("督办领导（按职务）", 60, "不写姓名")
    public_text = text_field("公开的建议（提案）内容")
    public_reply = text_field("公开的答复内容")
    published_on = day_field("公开日期")
    not_public_why = line_field("不公开的理由")

    class Meta:
        verbose_name = "建议提案"
        constraints = [
            models.CheckConstraint(
                name="proposal_reply_has_its_class", condition=Q(replied_on=None) | ~Q(result_class="")
            ),
            models.CheckConstraint(
                name="proposal_secret_is_never_public", condition=Q(secret=False) | Q(published_on=None)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def addressees(self) -> str:
        """To whom the reply is written: all who signed, or the first alone, as the local rule says."""
        names = [self.proposer, *(self.joint.split("、") if self.joint and practice.JOINT == "each" else [])]
        title = "代表" if self.kind == words.Kind.SUGGESTION else "委员"
        return "、".join(name if len(name) > 4 else f"{name}{title}" for name in names if name)

    @property
    def full_no(self) -> str:
        return f"{self.session}{self.item_no}{self.get_kind_display().removeprefix('代表').removeprefix('政协')}"


class ProposalUnit(Detail):
    """A unit beside the lead: with an opinion for the lead's reply, or with a reply of its own."""

    unit = organ_field("单位")
    part = models.CharField("分工", max_length=10, choices=words.Part)

    class Meta(Detail.Meta):
        verbose_name = "协办、分办单位"

    def __str__(self) -> str:
        return f"{self.unit} {self.get_part_display()}"


class ProposalContact(Detail):
    """One talk with the deputy (代表法第51条: contact and hear)."""

    way = models.CharField("方式", max_length=8, choices=words.ContactWay)
    content = models.TextField("沟通情况和代表意见")

    class Meta(Detail.Meta):
        verbose_name = "联系沟通"

    def __str__(self) -> str:
        return f"{self.get_way_display()} {self.on}"


class ProposalCoOpinion(Detail):
    """What a co-handling unit told the lead; ``given`` False: it did not, and the hub let the lead go on."""

    unit = organ_field("协办单位")
    given = models.BooleanField("已提出意见", default=True)
    opinion = models.TextField("协办意见")

    class Meta(Detail.Meta):
        verbose_name = "协办意见"

    def __str__(self) -> str:
        return str(self.unit)


class ProposalPledge(Detail):
    """Something promised in the reply, with the day by which it is to be done."""

    content = models.CharField("承诺事项", max_length=200)
    due_on = models.DateField("承诺的完成期限")

    class Meta(Detail.Meta):
        verbose_name = "答复中的承诺"

    def __str__(self) -> str:
        return self.content


class ProposalFeedback(Detail):
    """What the deputy said of one reply; each reply has its own."""

    attitude = models.CharField("对办理态度", max_length=20, choices=words.Opinion)
    result = models.CharField("对办理结果", max_length=20, choices=words.Opinion)
    said = models.TextField("意见", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "反馈意见"

    def __str__(self) -> str:
        return self.get_result_display()


class ProposalWatch(Detail):
    """What was done to supervise a key item."""

    content = models.TextField("督办情况")

    class Meta(Detail.Meta):
        verbose_name = "重点督办记录"

    def __str__(self) -> str:
        return f"督办 {self.on}"


class ProposalPart(models.Model):
    """What a co-handling unit owes the lead: an opinion by its own, shorter day."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="proposal_part")
    title = models.CharField("建议（提案）", max_length=200)
    full_no = models.CharField("建议（提案）编号", max_length=120)
    text = text_field("内容")
    lead = organ_field("主办单位")
    hub = organ_field("交办单位")
    opinion = text_field("协办意见")
    given_on = day_field("提出意见日期")
    waived_why = text_field("不再等待的说明")

    class Meta:
        verbose_name = "建议提案协办件"

    def __str__(self) -> str:
        return self.title


class ProposalPromise(models.Model):
    """One promise made in a reply: done when it was done and told to the deputy, whose word on it is kept apart."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="proposal_promise")
    title = models.CharField("承诺事项", max_length=200)
    full_no = models.CharField("建议（提案）编号", max_length=120)
    proposer = models.CharField("领衔代表（第一提案者）", max_length=80)
    hub = organ_field("交办单位")
    due_on = models.DateField("承诺的完成期限")
    done_text = text_field("落实情况")
    proof = line_field("佐证材料", 300)
    done_on = day_field("落实日期")
    opinion = code_field("代表对落实情况", words.Opinion)
    put_off_why = text_field("延期的理由")
    dropped_why = text_field("不能落实的理由")

    class Meta:
        verbose_name = "建议提案承诺事项"

    def __str__(self) -> str:
        return self.title


class ReplyClass(Entry):
    """What one letter means in the scheme of one year; its meaning is the title. There is no national scheme."""

    year = models.PositiveSmallIntegerField("适用年度")
    letter = models.CharField("类别", max_length=2, choices=words.ClassLetter)
    counts = models.BooleanField("计为已解决或者采纳", default=False)
    document_no = line_field("依据文件", 120)

    class Meta(Entry.Meta):
        verbose_name = "答复类别方案"


class ProposalReport(Entry):
    """The yearly report on how suggestions and proposals were handled (代表法第51条第3款); its name is the title."""

    year = models.PositiveSmallIntegerField("年度")
    told_to = models.CharField("报告对象", max_length=120)
    printed_on = day_field("印发大会日期")
    published_on = day_field("公开日期")

    class Meta(Entry.Meta):
        verbose_name = "建议提案办理情况报告"
