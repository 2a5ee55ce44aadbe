"""What is kept of legal advice, of contacts, and of check-ups of enterprises.

A call is a contact, a consultation is a matter: they are kept apart and never added. Nothing leads from one question of a
caller to another: no telephone number is searched for, and there is no list of what somebody has asked.
"""

from __future__ import annotations

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models

from fazhi.areas.services.advice import words as w
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, text_field
from fazhi.spine.models import Entry, Matter


class AdviceMatter(models.Model):
    """One question and its answer."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="advice")
    channel = models.CharField("方式", max_length=12, choices=w.Channel)
    topic = models.CharField("类别", max_length=16, choices=w.Topic)
    asker_kind = models.CharField("咨询人", max_length=12, choices=w.Asker, default=w.Asker.PERSON)
    asker = line_field("称呼或者姓名", 60, "可以不填；需要转法律援助、调解时才要姓名")
    asker_phone = line_field("联系电话", 40, "可以不填；只用于这一次答复")
    persons = models.PositiveSmallIntegerField("同来人数", default=1, validators=[MinValueValidator(1)])
    question = models.TextField("问题", help_text="把事情经过和想问的写清楚，不必写身份证号等个人信息")
    recorded = models.BooleanField("通话已录音", default=False)
    recording_agreed = models.BooleanField("录音前已告知，咨询人同意", default=False)

    answer = text_field("解答", "咨询人凭查询码可以看到")
    answered_on = day_field("解答日期")
    aid_form = code_field("申请的援助形式", w.AidForm)
    other_party = line_field("对方当事人", 120)
    shown_to = code_field("指引去向", w.Way)
    shown_note = line_field("受理单位和联系方式", 200)
    referred_on = day_field("转办、指引日期")

    class Meta:
        verbose_name = "法律咨询"

    def __str__(self) -> str:
        return self.get_topic_display()


class ContactDay(Entry):
    """The contacts of one day (or longer) by one channel, as numbers from the hot line's platform or the window's book."""

    channel = models.CharField("方式", max_length=12, choices=w.Channel)
    until = models.DateField("截止日期", help_text="只有一天的，与登记日期相同")
    contacts = models.PositiveIntegerField("呼入（来访）次数")
    answered = models.PositiveIntegerField("接通（接待）次数")
    seconds = models.PositiveIntegerField("通话（接谈）总时长（秒）", null=True, blank=True)
    asked = models.PositiveIntegerField("请求评价次数", default=0)
    rated = models.PositiveIntegerField("作出评价次数", default=0)
    satisfied = models.PositiveIntegerField("其中满意", default=0)
    origin = line_field("数据来源", 100, "如12348热线平台日报")

    class Meta(Entry.Meta):
        verbose_name = "咨询接待量"


class EnterpriseCheckup(Entry):
    """One check-up of an enterprise by lawyers (法治体检). It says what risks there are; it ranks no enterprise."""

    enterprise = models.CharField("企业名称", max_length=150)
    credit_code = line_field("统一社会信用代码", 18)
    size = code_field("规模", w.Size)
    lawyers = models.CharField("服务单位（律师事务所等）", max_length=150)
    risk_kinds: Any = CodesField("发现的风险种类", codes=w.Risk.choices)
    risks = models.PositiveSmallIntegerField("发现风险点（个）", default=0)
    suggestions = models.PositiveSmallIntegerField("提出建议（条）", default=0)
    consultations = models.PositiveSmallIntegerField("解答法律咨询（次）", default=0)
    publicity = models.PositiveSmallIntegerField("法治宣传（次）", default=0)
    guidance = models.PositiveSmallIntegerField("法律服务指引（件）", default=0)
    reported_on = day_field("体检报告交付日期")
    followed_on = day_field("回访日期")
    resolved = models.PositiveSmallIntegerField("已化解的风险点（个）", default=0)
    summary = text_field("情况", "不写企业的商业秘密")

    class Meta(Entry.Meta):
        verbose_name = "企业法治体检"
