"""What is kept of an owners' vote with a notary. The owners' names are not kept: the roll is a sealed file known by its digest."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q

from fazhi.areas.services.notary.words import Help, Matter278, NotDone, Outcome, Proposer, Way
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Entry, Matter


def _persons(label: str, help_text: str = "") -> Any:
    return models.PositiveIntegerField(label, null=True, blank=True, help_text=help_text)


def _area(label: str, help_text: str = "") -> Any:
    return models.DecimalField(
        label, max_digits=12, decimal_places=2, null=True, blank=True, help_text=help_text,
        validators=[MinValueValidator(Decimal(0))],
    )  # fmt: skip


class OwnersVote(models.Model):
    """One matter that owners decide together, from the proposal to the filing. Areas are in square metres.

    ``outcome``, ``took_part_persons`` and ``took_part_area`` are computed from the tally (``arithmetic.decide``), never typed.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="owners_vote")
    community = models.CharField("物业管理区域（小区）", max_length=100)
    street_office = organ_field("街道办事处（乡镇人民政府）")
    vote_kind = models.CharField("共同决定事项", max_length=12, choices=Matter278)
    subject = models.CharField("表决议题", max_length=200, help_text="一次表决一个议题")
    proposer = models.CharField("提出人", max_length=12, choices=Proposer)
    notary_office = line_field("公证机构", 100)

    roll_persons = _persons("名册业主人数", "一个专有部分按一人计算，同一买受人有几个的按一人（法释〔2009〕7号第9条）")
    roll_area = _area("名册专有部分面积（平方米）", "按不动产登记簿记载的面积（法释〔2009〕7号第8条）")
    roll_digest = line_field(
        "名册文件摘要（SM3或SHA-256）", 64, "名册文件封存在公证机构，此处只记64位摘要和总数，不保存业主姓名",
        validators=[RegexValidator(r"^[0-9a-f]{64}$", "请填写64位小写十六进制摘要")],
    )  # fmt: skip
    vote_from = day_field("表决开始日期")
    vote_until = day_field("表决截止日期")
    way = code_field("表决方式", Way)
    residents_told = models.BooleanField("已同时告知居（村）民委员会", default=False)
    notice_where = line_field("通知、公告的方式和位置", 120)

    notaries = line_field("承办公证员", 60, "几人的以“、”隔开")
    notary_accepted_on = day_field("受理公证申请日期")
    for_persons = _persons("同意人数")
    for_area = _area("同意面积（平方米）")
    against_persons = _persons("反对人数")
    against_area = _area("反对面积（平方米）")
    abstain_persons = _persons("弃权人数", "无效票和没有投票的不填在内")
    abstain_area = _area("弃权面积（平方米）")
    read_out = models.BooleanField("现场宣读公证证词", default=False)
    took_part_persons = _persons("参与表决人数")
    took_part_area = _area("参与表决面积（平方米）")
    outcome = code_field("表决结果", Outcome)
    tallied_on = day_field("计票日期")

    certificate_no = line_field("公证书编号", 60)
    certified_on = day_field("出具公证书日期")
    not_done = code_field("不予办理公证的理由", NotDone)
    reason = text_field("情况说明")
    filed_on = day_field("报送街道（乡镇）日期")

    class Meta:
        verbose_name = "业主共同决定公证"
        constraints = [
            models.CheckConstraint(
                name="vote_outcome_comes_of_a_tally",
                condition=Q(outcome="", tallied_on=None)
                | (~Q(outcome="") & Q(tallied_on__isnull=False, took_part_persons__isnull=False)),
            ),
            models.CheckConstraint(
                name="vote_has_a_span", condition=Q(vote_from=None) | Q(vote_until__gte=models.F("vote_from"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.community}：{self.subject}"


class PropertyHelp(Entry):
    """One other service of a notary office to property management: evidence kept, money deposited, a handover watched."""

    help_kind = models.CharField("服务类别", max_length=12, choices=Help)
    community = models.CharField("物业管理区域（小区）", max_length=100)
    notary_office = models.CharField("公证机构", max_length=100)
    accepted_on = models.DateField("受理日期")
    done_on = day_field("办结（出证）日期")
    certificate_no = line_field("公证书编号", 60)
    amount = models.DecimalField("提存金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "物业公证服务"
