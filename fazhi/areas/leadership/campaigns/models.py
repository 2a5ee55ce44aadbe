"""What is kept of a practical project (为民办实事) or a campaign (专项整治): every campaign of the county stands here once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fazhi.areas.leadership.campaigns.words import Activity, Circular, Kind, Origin, Outcome, Source
from fazhi.spine.domains import Domain
from fazhi.spine.fields import NamedCode, code_field, day_field, line_field, named_in, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class Campaign(models.Model):
    """One project or campaign. ``field_code``: under which key field of enforcement its cases and visits are shown."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="campaign")
    name = models.CharField("名称", max_length=150)
    kind = models.CharField("类型", max_length=12, choices=Kind)
    year = models.PositiveSmallIntegerField("年度")
    origin = models.CharField("来源", max_length=10, choices=Origin)
    origin_paper = models.CharField("来源文件", max_length=200, help_text="票决决定、计划、部署文件的名称和文号")
    domain = models.CharField("领域", max_length=16, choices=Domain)
    field_code = NamedCode(
        "重点领域代码",
        names=named_in("enforcement.key_fields", "field_code"),
        max_length=40,
        blank=True,
        help_text="属于行政执法重点领域的，填写“重点领域台账”的同一代码，其案件、检查由系统归入",
    )
    goal = text_field("目标")
    lead: Any = organ_field("牵头单位")
    partner_one: Any = organ_field("参加单位一", null=True, blank=True)
    partner_two: Any = organ_field("参加单位二", null=True, blank=True)
    partner_three: Any = organ_field("参加单位三", null=True, blank=True)
    partners = line_field("其他参加单位", 300)
    begins_on = models.DateField("开始日期")
    midterm_by = day_field("中期评估日期")
    ends_by = models.DateField("计划完成日期")
    plan_no = line_field("方案文号", 80)
    planned_on = day_field("方案印发日期")
    midterm_on = day_field("中期评估完成日期")
    midterm_note = text_field("中期评估情况")
    outcome = code_field("完成情况", Outcome)
    outcome_note = text_field("总结")
    closed_on = day_field("结项日期")
    published_on = day_field("结果公布日期")
    published_where = line_field("公布方式", 120)
    dropped_why = line_field("撤销理由", 200)

    class Meta:
        verbose_name = "为民办实事和专项整治"
        constraints = [
            models.CheckConstraint(name="campaign_days_in_order", condition=Q(ends_by__gte=F("begins_on"))),
            models.CheckConstraint(
                name="campaign_outcome_and_day_go_together",
                condition=Q(outcome="", closed_on=None) | (~Q(outcome="") & Q(closed_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CampaignActivity(Detail):
    """A meeting, an inspection tour, a training held for it."""

    kind = models.CharField("种类", max_length=12, choices=Activity)
    subject = models.CharField("主题", max_length=200)
    place = line_field("地点、范围", 120)
    minutes_no = line_field("纪要（通知）文号", 80)
    outcome = line_field("情况", 300)

    class Meta(Detail.Meta):
        verbose_name = "会议和督导"

    def __str__(self) -> str:
        return self.subject


class CampaignProblem(Detail):
    """A problem found at a unit. ``no`` counts within the campaign; nothing of it is ever changed, what follows is added."""

    no = models.PositiveIntegerField("问题编号")
    unit = organ_field("责任单位")
    source = models.CharField("发现途径", max_length=12, choices=Source)
    facts = models.TextField("问题")
    demand = models.CharField("整改要求", max_length=300)
    mend_by = models.DateField("整改期限")

    class Meta(Detail.Meta):
        verbose_name = "查摆的问题"

    def __str__(self) -> str:
        return f"{self.no}. {self.facts[:40]}"


class CampaignMended(Detail):
    """What was done about a problem, with its proof; whoever enters it does not verify it."""

    no = models.PositiveIntegerField("问题编号")
    unit = organ_field("责任单位")
    facts = models.TextField("整改情况")
    proof = models.CharField("佐证材料", max_length=200, help_text="材料名称和文号；材料本身请作为附件上传")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="登记人"
    )

    class Meta(Detail.Meta):
        verbose_name = "整改情况"

    def __str__(self) -> str:
        return f"{self.no}. {self.facts[:40]}"


class CampaignVerified(Detail):
    """Whether the mending was found true. Not passed: the problem is open again."""

    no = models.PositiveIntegerField("问题编号")
    unit = organ_field("责任单位")
    passed = models.BooleanField("核实已整改到位", default=False)
    facts = models.CharField("核实情况", max_length=300)

    class Meta(Detail.Meta):
        verbose_name = "核实"

    def __str__(self) -> str:
        return f"{self.no}. {'到位' if self.passed else '未到位'}"


class CampaignCircular(Detail):
    """A circular or bulletin that was sent round."""

    kind = models.CharField("种类", max_length=10, choices=Circular)
    issue = line_field("期号、文号", 60)
    subject = models.CharField("主题", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "通报、简报"

    def __str__(self) -> str:
        return f"{self.issue} {self.subject}"


class CampaignResult(Detail):
    """One result in numbers, with the paper that the number stands in."""

    measure = models.CharField("成效指标", max_length=100)
    target = models.DecimalField("目标数", max_digits=14, decimal_places=2, null=True, blank=True)
    number = models.DecimalField("完成数", max_digits=14, decimal_places=2)
    unit_word = models.CharField("计量单位", max_length=10)
    paper = models.CharField("数据出处", max_length=200, help_text="统计表、验收单、文件的名称和文号")

    class Meta(Detail.Meta):
        verbose_name = "成效"

    def __str__(self) -> str:
        return f"{self.measure} {self.number.normalize():f}{self.unit_word}"
