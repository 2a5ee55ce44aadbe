"""What is kept of a 普法提示 (法治宣传教育法第57条、第59条第2款)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.services.publicity.words import Found
from fazhi.spine.fields import day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class PublicityReminder(models.Model):
    """One unit that does not perform its duty: the reminder with the reply date that it sets, the reply, what came of it.

    The law asks for improvement and feedback 及时 and names no number: ``reply_due`` is the day set in the letter.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="publicity_reminder")
    title = models.CharField("提示的问题", max_length=150)
    unit: Any = organ_field("被提示单位")
    found_by = models.CharField("发现方式", max_length=10, choices=Found)
    facts = models.TextField("发现的情况", help_text="哪项普法责任没有履行，何时、怎样发现的；不写个人信息")
    duty_text = models.CharField("应当履行的责任", max_length=300, help_text="法律条文，责任清单、计划中的事项")
    drop_why = line_field("不作提示的理由", 200)
    demand = text_field("改进要求")
    reply_due = day_field("反馈期限", "提示中写明的日期；法律只规定“及时”")
    issued_on = day_field("最近制发日期")
    letters = models.PositiveSmallIntegerField("已制发（次）", default=0)
    measures = text_field("改进措施和结果")
    proof = line_field("证明材料", 300)
    replied_on = day_field("反馈日期")
    late = models.BooleanField("逾期反馈", default=False)
    judged = text_field("核实情况")
    improved = models.BooleanField("已改进", null=True, blank=True)
    judged_on = day_field("核实日期")
    criticism = text_field("通报批评的事实和要求")
    criticised_on = day_field("通报批评日期")
    referred_to = line_field("移送处理的机关", 100)
    referred_on = day_field("移送日期")

    class Meta:
        verbose_name = "普法提示"
        constraints = [
            models.CheckConstraint(
                name="publicity_reminder_sets_its_reply_date",
                condition=Q(issued_on=None) | Q(reply_due__isnull=False, reply_due__gt=F("issued_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class ReminderLetter(Detail):
    """One letter issued, with the reply date that it sets."""

    reply_due = models.DateField("反馈期限")

    class Meta(Detail.Meta):
        verbose_name = "制发的提示"

    def __str__(self) -> str:
        return f"反馈期限{self.reply_due}"


class ReminderReply(Detail):
    """One reply, with the day by which it was due."""

    due_on = models.DateField("应当反馈的期限")

    class Meta(Detail.Meta):
        verbose_name = "反馈"

    def __str__(self) -> str:
        return f"反馈（期限{self.due_on}）"
