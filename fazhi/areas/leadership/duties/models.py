"""What is kept of the duties of the first responsible persons: the list, and what no record elsewhere can stand behind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from fazhi.spine.fields import NamedCodes, OfferedKey, day_field, line_field, text_field
from fazhi.spine.models import Entry


class DutyLeader(models.TextChoices):
    """Whose duty it is: a post, never a person."""

    PARTY_HEAD = "party_head", "党委主要负责人"
    GOVERNMENT_HEAD = "government_head", "政府主要负责人"
    DEPUTY = "deputy", "其他领导班子成员"
    UNIT_HEAD = "unit_head", "部门、乡镇主要负责人"


class DutyMark(models.TextChoices):
    """How well the wording of a duty has been checked against its source."""

    CHECKED = "checked", "已核对原文"
    SECOND = "second", "据二手资料，未核对原文"
    UNVERIFIED = "unverified", "未核实"
    LOCAL = "local", "本地规定"


def source_name(code: str) -> str:
    """What a figure or register is called. Figures are declared after models."""
    from fazhi.figures import catalogue

    return catalogue.called(code)


def duties_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Duties that stand."""
    standing = Q(until=None) | Q(until__gt=on)
    return LeaderDuty.objects.filter(standing, withdrawn=False, since__lte=on).order_by("leader", "item")


class LeaderDuty(Entry):
    """One duty of the holder of a post; its text is the title.

    ``evidence``: codes of figures or registers, one a line, whose records show how it is carried out. They are read when the
    page is opened: nothing of them is copied, and a code that nobody declares is said to be without a source.
    """

    leader = models.CharField("责任人", max_length=16, choices=DutyLeader)
    post = line_field("职务", 60, "如“县委书记”，不写姓名")
    item = models.PositiveSmallIntegerField("序号")
    article = line_field("依据", 120)
    mark = models.CharField("核对情况", max_length=10, choices=DutyMark, default=DutyMark.LOCAL)
    evidence = NamedCodes(
        "取证来源",
        blank=True,
        names=source_name,
        help_text="指标或者台账的代码，每行一个；没有记录可以取证的留空，由责任单位登记佐证",
    )
    since = models.DateField("职责起始日期")
    until = day_field("职责终止日期")
    published_on = day_field("公布日期")

    class Meta(Entry.Meta):
        verbose_name = "第一责任人职责"


class DutyProof(Entry):
    """What was done and no record here tells: entered by hand, with the paper that shows it. What was done is the title."""

    duty = OfferedKey(LeaderDuty, models.PROTECT, related_name="proofs", verbose_name="职责", offers=duties_offered)
    paper_no = models.CharField("佐证文件", max_length=120, help_text="文件名称和文号；文件作为附件上传")
    facts = text_field("履职情况")

    class Meta(Entry.Meta):
        verbose_name = "履职佐证（人工登记）"
