"""What is kept of legal aid: one case from application or notice to the archive (法律援助法).

Who receives aid is secret (第21条、第61条): no name stands in a title, no list of recipients is public, and figures are not
split down to villages.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.services.legal_aid import grounds
from fazhi.areas.services.legal_aid import words as w
from fazhi.areas.services.legal_aid.registers import AidLawyer
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, text_field
from fazhi.spine.models import Detail, Matter


def lawyers_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Those who may be assigned on a day."""
    return AidLawyer.objects.filter(withdrawn=False, since__lte=on).exclude(until__lte=on).order_by("firm", "title")


def money(label: str, help_text: str = "") -> models.DecimalField[Any, Any]:
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, null=True, blank=True, help_text=help_text, validators=[MinValueValidator(0)]
    )  # fmt: skip


def listed(label: str, choices: Any, help_text: str = "") -> models.CharField[Any, Any]:
    """A situation of a list of the Act."""
    return models.CharField(label, max_length=20, choices=choices, blank=True, help_text=help_text)


class LegalAidCase(models.Model):
    """One case of legal aid. Amounts are in 元. Advice and the help of duty lawyers are kept apart: they are no cases."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="legal_aid")
    channel = models.CharField("来源", max_length=12, choices=w.Channel)
    matter_type = models.CharField("援助形式", max_length=16, choices=w.MatterType)
    claim = listed("请求事项", grounds.claims, "刑事案件不必选择")
    subject = models.CharField("案由（事由）", max_length=60, help_text="如“追索劳动报酬”，不写姓名、住址等个人信息")
    applicant = models.CharField("申请人（受援人）姓名", max_length=40)
    applicant_id_no = line_field("身份证件号码", 30, "窗口已核验证件的可以不填")
    applicant_phone = line_field("联系电话", 40)
    groups: Any = CodesField("申请人属于", codes=w.Group.choices)
    applied_by = models.CharField("由谁提出", max_length=10, choices=w.AppliedBy, default=w.AppliedBy.SELF)
    agent = line_field("代为申请人姓名及关系", 60, "本人申请的不填")
    opponent = line_field("对方当事人", 120, "用于核对承办律师有无利害关系；刑事案件不填")
    facts = text_field("事情经过和请求", "写明什么时间、什么事、希望得到什么帮助")

    household = models.PositiveSmallIntegerField(
        "共同生活的家庭成员人数", null=True, blank=True, validators=[MinValueValidator(1)],
        help_text="连申请人自己一起算；与家庭成员打官司的，对方不算在内",
    )  # fmt: skip
    income = money("家庭每月收入合计（元）", "所有成员一个月的工资、务农、养老金等加在一起，按近一年平均")
    honest = models.BooleanField("我如实说明经济状况，愿意接受核查（法律援助法第41条）", default=False)
    exempt_means = listed("不受经济困难条件限制的情形", grounds.means, "没有的不选")
    exempt_check = listed("免予核查经济困难状况的情形", grounds.checking, "有材料证明属于下列人员的选一项，没有的不选")
    exempt_note = line_field("有关规定和证明材料", 200, "选“其他情形”的写明是哪一部法规的规定")

    requested_at = models.DateTimeField("在押人员等提出申请的时间", null=True, blank=True)
    handed_at = models.DateTimeField("转交到达时间", null=True, blank=True)
    case_organ = line_field("办案（争议处理）机关", 100)
    organ_case_no = line_field("办案机关案号", 80)
    notified_ground = listed("通知辩护、代理的情形", grounds.notices)
    found_on = day_field("办案机关发现该情形的日期")

    missing = text_field("需要补充的材料、说明", "一次列全，以后不得再要求补充；不写姓名")
    supply_by = day_field("补充材料的截止日期")
    supplied_on = day_field("材料补齐日期")

    means_way = code_field("核查方式", w.Way)
    means_result = code_field("经济状况审查结果", w.Means)
    means_standard = line_field("适用的标准", 120)
    means_words = line_field("计算", 400)
    decided_on = day_field("决定日期")
    granted = models.BooleanField("给予法律援助", default=False)
    refusal = code_field("不予援助的理由", w.Refusal)
    refusal_note = text_field("理由说明")
    redirected_to = line_field("应向其申请的机构", 100)

    advance_ground = listed("先行提供的情形", grounds.advances)
    limitation_on = day_field("时效（期限）届满日")
    advance_papers = text_field("须补办的手续、补充的材料")
    papers_by = day_field("补办手续的截止日期")
    advanced_on = day_field("先行提供日期")

    lawyer: Any = OfferedKey(
        AidLawyer, models.PROTECT, offers=lawyers_offered, null=True, blank=True, related_name="+", verbose_name="承办人员",
    )  # fmt: skip
    no_conflict = models.BooleanField("已核对：与对方当事人、办案人员没有利害关系", default=False)
    assigned_on = day_field("指派日期")

    ended_on = day_field("办理结束日期")
    result = code_field("办理结果", w.Result)
    recovered = money("挽回损失、取得利益（元）")
    termination = listed("终止的情形", grounds.endings)
    termination_note = text_field("终止的事实和依据")
    terminated_on = day_field("终止日期")

    objection = text_field("异议的理由")
    objected_on = day_field("提出异议日期")
    objection_kept = models.BooleanField("维持原决定", default=False)
    objection_note = text_field("审查意见")

    file_papers: Any = CodesField("卷内材料", codes=w.Paper.choices)
    reported_on = day_field("提交结案材料日期")
    file_gaps = text_field("须补正的结案材料")
    checked_on = day_field("卷宗审核通过日期")
    subsidy = money("补贴金额（元）", "按地方补贴标准；免征增值税和个人所得税")
    subsidy_note = line_field("不发放补贴的原因", 120, "发放的不填")
    subsidised_on = day_field("补贴办理日期")

    class Meta:
        verbose_name = "法律援助案件"
        constraints = [
            models.CheckConstraint(
                name="aid_grant_has_its_day",
                condition=Q(granted=False) | Q(decided_on__isnull=False) | Q(channel="notified"),
            ),
            models.CheckConstraint(
                name="aid_lawyer_and_day_go_together",
                condition=Q(lawyer=None, assigned_on=None) | Q(lawyer__isnull=False, assigned_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class AidLawyerChange(Detail):
    """One change of the person who gives the aid, with its reason."""

    former = models.ForeignKey(AidLawyer, models.PROTECT, related_name="+", verbose_name="原承办人员")
    reason = models.CharField("更换理由", max_length=12, choices=w.Change)
    facts = text_field("说明")

    class Meta(Detail.Meta):
        verbose_name = "更换承办人员"

    def __str__(self) -> str:
        return f"{self.get_reason_display()} {self.on}"


class AidProgress(Detail):
    """What was done in a case; ``told``: the recipient has been told of it (法律援助法第46条)."""

    kind = models.CharField("事项", max_length=12, choices=w.Progress)
    content = models.TextField("办理情况", help_text="将告知受援人，用平常的话写，不写姓名")
    told = models.BooleanField("已告知受援人", default=False)

    class Meta(Detail.Meta):
        verbose_name = "承办记录"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"
