"""What is kept of service cases: the case, what its other agencies are asked and answer, what a survey found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.service_cases import words as w
from fazhi.areas.functions.service_cases.ledgers import ServicePartner
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter

LINES = "一行一件，名称与事项的申请材料清单相同"


def items_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """The items of the acting organs that stand on a day."""
    rows = ServiceItem.objects.filter(withdrawn=False, valid_from__lte=on, body__in=list(organs))
    return rows.filter(Q(valid_until=None) | Q(valid_until__gt=on)).order_by("title")


def partners_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    rows = ServicePartner.objects.filter(withdrawn=False, since__lte=on)
    return rows.filter(Q(until=None) | Q(until__gt=on)).order_by("province", "title")


class ServiceCase(models.Model):
    """One application for one item. ``item`` is the version that stood when it was handed in: the case keeps it.

    ``working_days`` and ``days_saved`` are worked out when it is decided: working days used since acceptance, and working
    days left of the statutory limit.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="service_case")
    item: Any = OfferedKey(ServiceItem, models.PROTECT, offers=items_offered, related_name="+", verbose_name="办理事项")
    channel = models.CharField("收件渠道", max_length=12, choices=w.Channel)
    partner: Any = OfferedKey(
        ServicePartner, models.PROTECT, offers=partners_offered, null=True, blank=True, related_name="+", verbose_name="通办合作地"
    )  # fmt: skip
    kind = models.CharField("申请类型", max_length=10, choices=w.Kind, default=w.Kind.NEW)
    applicant_kind = models.CharField("申请人类别", max_length=16, choices=w.Applicant)
    applicant = models.CharField("申请人", max_length=120)
    applicant_phone = line_field("联系电话", 40)
    credit_code = line_field("统一社会信用代码", 18, help_text="自然人不填")
    expires_on = day_field("原许可有效期届满日", help_text="申请延续的填写")
    request = text_field("申请内容")
    handed_in = models.TextField("已交材料", blank=True, help_text=LINES)
    place = line_field("收件地点", 120, help_text="如县政务服务中心综合窗口；网上申请不填")
    weekend = models.BooleanField("预约周末（延时）办理", default=False)
    helper = line_field("帮办代办岗位", 60, help_text="写岗位，不写姓名；没有的不填")

    lacking = models.TextField("须补正的材料", blank=True, help_text=LINES + "；一次列全")
    asked_on = day_field("补正告知日期")
    declined = code_field("不予受理的理由", w.Declined, 16)
    redirected_to = line_field("应向其申请的机关", 120)
    accepted_on = day_field("受理日期")
    way = models.CharField("办理方式", max_length=12, choices=w.Way, default=w.Way.ORDINARY)
    site_check = models.BooleanField("依法需要实地核查", default=False)
    deemed = models.BooleanField("视为受理", default=False)

    owed = models.TextField("容缺后补的材料", blank=True, help_text=LINES)
    owed_by = day_field("后补材料的截止日期")
    owed_in_on = day_field("后补材料交齐日期")

    committed_on = day_field("承诺书签署日期")
    credit_checked = models.BooleanField("已核对：没有严重失信、此前虚假承诺而尚未修复的情形", default=False)
    no_high_risk = models.BooleanField("已核对：不属于不得告知承诺的高风险事项", default=False)
    verify_by = day_field("事后核查截止日期", help_text="按事项规定的核查时限；免予核查的不填")
    verified_on = day_field("核查日期")
    commitment_true = models.BooleanField("承诺属实", null=True, blank=True)
    verify_note = text_field("核查情况")
    mended_on = day_field("整改合格日期")
    revoked_on = day_field("撤销决定日期")
    revoke_reason = text_field("撤销理由")

    joint = code_field("并联方式", w.Joint, 12)
    joint_name = line_field("“一件事”、联办主题", 60)
    parts_sent_on = day_field("送并联单位日期")
    approver: Any = organ_field("批准延长的人民政府", null=True, blank=True)

    hearing_told_on = day_field("告知听证权利日期")
    hearing_asked_on = day_field("申请听证日期")
    hearing_on = day_field("听证日期")
    hearing_record = text_field("听证笔录要点", "依据笔录作出决定（行政许可法第48条）")

    granted = models.BooleanField("准予（办理）", null=True, blank=True)
    decided_on = day_field("决定日期")
    refusal = text_field("不予许可（办理）的理由")
    valid_until = day_field("证件有效期至")
    working_days = models.PositiveSmallIntegerField("办理用时（工作日）", null=True, blank=True)
    days_saved = models.PositiveSmallIntegerField("比法定时限提前（工作日）", null=True, blank=True)
    delivery = code_field("送达方式", w.Delivery, 12)
    delivered_on = day_field("送达日期")
    published_on = day_field("公示日期")
    published_name = line_field("行政相对人名称（公示）", 120, help_text="自然人不公布姓名")
    end_reason = line_field("终止的原因", 200)

    class Meta:
        verbose_name = "办件"
        constraints = [
            models.CheckConstraint(
                name="service_decision_and_day_go_together",
                condition=Q(granted=None, decided_on=None) | Q(granted__isnull=False, decided_on__isnull=False),
            ),
            models.CheckConstraint(
                name="service_partner_goes_with_channel", condition=Q(partner=None) | Q(channel="partner")
            ),
        ]
        indexes = [models.Index(fields=["decided_on"], name="service_case_decided")]

    def __str__(self) -> str:
        return str(self.item.title)


class ServicePart(Detail):
    """What one agency is asked for in a case that several work on, and by which day."""

    body = organ_field("并联单位")
    item: Any = models.ForeignKey(
        ServiceItem, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="该单位的事项"
    )
    task = models.CharField("办理内容", max_length=200)
    due_by = models.DateField("答复期限")

    class Meta(Detail.Meta):
        verbose_name = "并联办理"

    def __str__(self) -> str:
        return f"{self.body.short}：{self.task}"


class ServicePartAnswer(Detail):
    """What an agency has answered, as its own matter told it."""

    body = organ_field("并联单位")
    answer = models.CharField("意见", max_length=10, choices=w.Answer)
    opinion = models.TextField("理由、条件", blank=True)

    class Meta(Detail.Meta):
        verbose_name = "并联意见"

    def __str__(self) -> str:
        return f"{self.body.short}：{self.get_answer_display()}"


class ServicePartCase(models.Model):
    """One agency's part of a case, in its own list of work with its own clock."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="service_part_case")
    case_no = line_field("主办件编号", 80)
    case_title = models.CharField("主办事项", max_length=200)
    asked_by = organ_field("主办单位")
    task = models.CharField("办理内容", max_length=200)
    joint = code_field("并联方式", w.Joint, 12)
    due_by = models.DateField("答复期限")
    opinion = text_field("理由、条件")
    answer = code_field("意见", w.Answer, 10)
    answered_on = day_field("答复日期")

    class Meta:
        verbose_name = "并联办理件"

    def __str__(self) -> str:
        return self.task


class ServiceSurveyResult(Detail):
    """What an inspection on the spot has found, as told by the survey."""

    met = models.BooleanField("符合条件", default=False)
    to_mend = models.TextField("须整改的问题", blank=True)
    surveyed_on = models.DateField("踏勘日期")

    class Meta(Detail.Meta):
        verbose_name = "现场踏勘结果"

    def __str__(self) -> str:
        return "符合条件" if self.met else "须整改"
