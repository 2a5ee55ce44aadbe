"""What is kept of mediation organisations and mediators: two plain registers (人民调解法第7–16条)."""

from __future__ import annotations

from datetime import date

from django.db import models

from fazhi.areas.disputes.mediation.words import Body
from fazhi.spine.limits import add_months
from fazhi.spine.models import Entry

TERM_MONTHS = 36  # 人民调解法第9条: 任期三年


class MediationCommittee(Entry):
    """One mediation organisation; its name is the title of the entry.

    It stands from ``founded_on`` until ``until`` (dissolved), whatever happens to the term of its members.
    """

    kind = models.CharField("类别", max_length=20, choices=Body)
    trade = models.CharField("行业、专业领域", max_length=60, blank=True)
    station = models.CharField("驻点单位", max_length=100, blank=True, help_text="驻所调解工作室所在的派出所等")
    founded_on = models.DateField("设立日期")
    until = models.DateField("撤销日期", null=True, blank=True)
    members = models.PositiveSmallIntegerField("委员人数", null=True, blank=True)
    women = models.PositiveSmallIntegerField("女委员人数", null=True, blank=True)
    elected_on = models.DateField("本届推选（选举）日期", null=True, blank=True)
    reported_on = models.DateField("组成情况通报基层法院日期", null=True, blank=True)
    brand = models.CharField("调解品牌", max_length=40, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "调解组织"

    @property
    def term_ends_on(self) -> date | None:
        """The day on which the present members' three years end (人民调解法第9条)."""
        return add_months(self.elected_on, TERM_MONTHS) if self.elected_on else None


class Mediator(Entry):
    """One mediator; the title of the entry is the number of the certificate or list, never the name."""

    class Hours(models.TextChoices):
        FULL = "full", "专职"
        PART = "part", "兼职"

    class Origin(models.TextChoices):
        MEMBER = "member", "委员"
        HIRED = "hired", "聘任"

    name = models.CharField("姓名", max_length=40)
    woman = models.BooleanField("女", default=False)
    body_kind = models.CharField("所属组织类别", max_length=20, choices=Body)
    committee_name = models.CharField("所属调解组织", max_length=120)
    hours = models.CharField("专兼职", max_length=10, choices=Hours)
    origin = models.CharField("产生方式", max_length=10, choices=Origin)
    hired_on = models.DateField("聘任（推选）日期")
    left_on = models.DateField("离任日期", null=True, blank=True)
    left_reason = models.CharField("离任原因", max_length=100, blank=True)
    trained_hours = models.PositiveSmallIntegerField("累计培训学时", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "人民调解员"
