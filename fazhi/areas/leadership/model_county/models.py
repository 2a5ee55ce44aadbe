"""What is kept of a self-assessment, its indicators, pilots, practices and honours.

The official list of indicators is not part of the platform: a set is data with year and source, entered or imported by the
county, and says whether it is the text of a superior body or the county's own.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fazhi.areas.leadership.model_county.words import (
    Applies,
    Compare,
    Kind,
    Level,
    Origin,
    PilotEnd,
    Practice,
    Scheme,
    Verdict,
)
from fazhi.spine.fields import NamedCode, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


def source_name(code: str) -> str:
    """What a figure or register is called; a code that nothing has any more stays as it is."""
    from fazhi.areas.leadership.model_county.binding import bound

    source = bound(code)
    return source.name if source else code


def points(label: str, **more: Any) -> models.DecimalField[Any, Any]:
    """Points with two decimals."""
    return models.DecimalField(label, max_digits=7, decimal_places=2, **more)


class IndicatorSet(Entry):
    """One version of a set of indicators; its name is the title of the entry."""

    edition = models.CharField("版本", max_length=40)
    origin = models.CharField("性质", max_length=10, choices=Origin)
    drawn_from = models.CharField("来源", max_length=200, help_text="文件名称和文号；本县自拟的写明依据和说明")
    year = models.PositiveSmallIntegerField("年度")
    full = points("满分")

    class Meta(Entry.Meta):
        verbose_name = "指标体系"
        constraints = [
            models.UniqueConstraint(
                fields=["organ", "title", "edition"], name="indicator_set_version_once", condition=Q(withdrawn=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.edition}）"


class Indicator(Entry):
    """One third-level indicator; its text is the title. ``bound_to``: code of the figure or register that proves it.

    ``bound_value`` is asked of the figure (of a rate in per cent) or of the number of records in the register.
    """

    indicator_set = models.ForeignKey(IndicatorSet, models.PROTECT, related_name="indicators", verbose_name="指标体系")
    code = models.CharField("指标编号", max_length=20)
    level_one = models.CharField("一级指标", max_length=100)
    level_two = models.CharField("二级指标", max_length=100)
    kind = models.CharField("类型", max_length=16, choices=Kind)
    threshold = line_field("达标要求", 300)
    applies_to = models.CharField("适用于", max_length=8, choices=Applies)
    evidence_kinds = line_field("佐证材料种类", 200, "几种的以“、”隔开；写明后，手工提交的材料须是其中一种")
    weight = points("分值")
    unit = organ_field("责任单位")
    bound_to = NamedCode(
        "取数的指标或者台账代码",
        names=source_name,
        max_length=80,
        blank=True,
        help_text="写明后由系统取数；不写的，由责任单位提交材料",
    )
    compare = code_field("取数的要求", Compare)
    bound_value = models.DecimalField(
        "要求的数值", max_digits=12, decimal_places=2, null=True, blank=True, help_text="比率以百分数填写"
    )

    class Meta(Entry.Meta):
        verbose_name = "示范创建指标"
        constraints = [
            models.UniqueConstraint(
                fields=["indicator_set", "code"], name="indicator_code_once", condition=Q(withdrawn=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class SelfAssessment(models.Model):
    """One self-assessment by a set of indicators. ``digest``: SM3 of everything as it was handed in."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="model_county")
    indicator_set = models.ForeignKey(IndicatorSet, models.PROTECT, related_name="+", verbose_name="指标体系")
    scheme = models.CharField("创建类型", max_length=10, choices=Scheme)
    year = models.PositiveSmallIntegerField("自评年度")
    batch = line_field("创建批次", 40)
    notice_no = line_field("通知文号", 80)
    period_from = models.DateField("考察期间起")
    period_to = models.DateField("考察期间止")
    items_due = models.DateField("各单位完成自评的日期")
    hand_in_by = models.DateField("报送截止日期")
    split_on = day_field("分解日期")
    handed_in_on = day_field("报送日期")
    self_total = points("自评总分", null=True, blank=True)
    review_total = points("审核总分", null=True, blank=True)
    digest = line_field("报送内容的SM3", 64)
    recommended_on = day_field("省级初审推荐日期")
    recommended_no = line_field("推荐文号", 80)
    assessed_on = day_field("第三方评估日期")
    assessed_by = line_field("评估机构", 100)
    assessed_note = text_field("评估情况")
    publicised_on = day_field("公示日期")
    decided_on = day_field("命名（未命名）日期")
    decision_no = line_field("命名文号", 80)
    report_due = day_field("下一次年度报告的期限")
    ended_on = day_field("称号失效（摘牌）日期")
    ended_why = line_field("称号失效（摘牌）的理由", 200)
    stopped_why = line_field("终止理由", 200)

    class Meta:
        verbose_name = "示范创建自评"
        constraints = [
            models.CheckConstraint(name="assessment_period_in_order", condition=Q(period_to__gte=F("period_from"))),
            models.CheckConstraint(
                name="assessment_is_frozen_when_handed_in",
                condition=Q(handed_in_on=None, digest="") | (Q(handed_in_on__isnull=False) & ~Q(digest="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}年度{self.get_scheme_display()}自评"


class AssessmentSnapshot(Detail):
    """Everything as it was handed in, in one text; its SM3 stands on the record and in the history."""

    content = models.TextField("报送时的内容")
    digest = models.CharField("SM3", max_length=64)

    class Meta(Detail.Meta):
        verbose_name = "报送封存"

    def __str__(self) -> str:
        return self.digest


class NamedReport(Detail):
    """What a named county reports of a year, and what a re-check found (2019 意见; a provincial guide names the end of January)."""

    year = models.PositiveSmallIntegerField("年度")
    paper_no = line_field("报告文号", 80)
    facts = models.TextField("年度情况、复核情况")

    class Meta(Detail.Meta):
        verbose_name = "命名后的年度报告"

    def __str__(self) -> str:
        return f"{self.year}年度 {self.paper_no}"


class ModelItem(models.Model):
    """One indicator of one self-assessment, in the hands of the unit responsible."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="model_item")
    assessment = models.ForeignKey(SelfAssessment, models.PROTECT, related_name="items", verbose_name="自评")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name="指标")
    office = organ_field("审核单位")
    due = models.DateField("完成日期")
    read_on = day_field("最近取数日期")
    verdict = code_field("取数结果", Verdict)
    self_score = points("自评分", null=True, blank=True)
    deduction_ground = line_field("扣分理由", 300)
    scored_on = day_field("自评日期")
    scored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="自评人"
    )
    review_score = points("审核分", null=True, blank=True)
    review_note = line_field("审核意见", 300)
    reviewed_on = day_field("审核日期")
    return_why = line_field("退回理由", 300)
    gaps = models.PositiveSmallIntegerField("差距数", default=0)

    class Meta:
        verbose_name = "指标自评"
        constraints = [
            models.UniqueConstraint(fields=["assessment", "indicator"], name="an_indicator_once_an_assessment")
        ]

    def __str__(self) -> str:
        return str(self.indicator)


class ModelItemReading(Detail):
    """What the bound figure or register said on a day. ``lines``: the records counted, each with the head of its history;
    ``digest``: SM3 of them."""

    bound_to = NamedCode("取数的指标或者台账代码", names=source_name, max_length=80, blank=True)
    period = line_field("期间", 40)
    value = line_field("数值", 60)
    part = line_field("分子", 40)
    whole = line_field("分母", 40)
    verdict = models.CharField("结果", max_length=10, choices=Verdict)
    counted = models.PositiveIntegerField("记录数", default=0)
    lines = text_field("记录")
    digest = line_field("记录的SM3", 64)

    class Meta(Detail.Meta):
        verbose_name = "自动取数"

    def __str__(self) -> str:
        return f"{self.value} {self.get_verdict_display()}"


class ModelItemEvidence(Detail):
    """One document that proves an indicator; the file itself is attached to the matter."""

    kind = models.CharField("材料种类", max_length=40)
    name = models.CharField("材料名称", max_length=200)
    doc_no = line_field("文号、编号", 80)
    doc_date = models.DateField("材料日期")
    says = line_field("证明的内容", 200)

    class Meta(Detail.Meta):
        verbose_name = "佐证材料"

    def __str__(self) -> str:
        return f"{self.name} {self.doc_date}"


class ModelItemGap(Detail):
    """What is missing for an indicator, and how it is to be mended."""

    missing = models.CharField("缺什么", max_length=300)
    remedy = models.CharField("补救措施", max_length=300)
    mend_by = models.DateField("补救日期")

    class Meta(Detail.Meta):
        verbose_name = "差距"

    def __str__(self) -> str:
        return self.missing


class Pilot(Entry):
    """A reform tried out here under somebody's approval, with what came of it."""

    level = models.CharField("级别", max_length=10, choices=Level)
    field_of = models.CharField("领域", max_length=60)
    approved_no = line_field("批准文件", 120)
    lead = organ_field("牵头单位")
    since = models.DateField("试点开始日期")
    until = day_field("试点结束日期")
    ended_as = code_field("结束情况", PilotEnd)
    results = text_field("试点成果")

    class Meta(Entry.Meta):
        verbose_name = "试点"


class GoodPractice(Entry):
    """A practice taken up elsewhere, a report in the press, a prize, a case chosen as typical."""

    kind = models.CharField("种类", max_length=10, choices=Practice)
    level = models.CharField("级别", max_length=10, choices=Level)
    where = models.CharField("推广（刊发、颁发）单位", max_length=120)
    paper = models.CharField("文件、刊号或者网址", max_length=200)
    told_on = models.DateField("推广（刊发、颁发）日期")
    lead = organ_field("做法所属单位")

    class Meta(Entry.Meta):
        verbose_name = "经验推广和宣传"


class ModelHonour(Entry):
    """An honour for law-based government; it stands until it runs out or is withdrawn by whoever gave it."""

    level = models.CharField("级别", max_length=10, choices=Level)
    scheme = models.CharField("类型", max_length=10, choices=Scheme)
    batch = line_field("批次", 40)
    decision_no = models.CharField("命名文件", max_length=120)
    named_on = models.DateField("命名日期")
    reexamine_on = day_field("复核日期", "按命名机关的要求填写；没有规定的不填")
    valid_until = day_field("有效期至")
    removed_on = day_field("摘牌日期")
    removed_why = line_field("摘牌理由", 200)

    class Meta(Entry.Meta):
        verbose_name = "法治政府建设荣誉"
