"""What is kept of a penalty case: the clue, the party, the draft, the decision, and what became of it.

Number, state, limits and papers are on the matter; what repeats (evidence, interviews, reviews …) is in ``details``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Q

from fazhi.areas.enforcement.discretion.models import standards_offered
from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.areas.enforcement.penalties.party import PartyKeyField
from fazhi.areas.enforcement.penalties.words import (
    Adoption,
    Capacity,
    CashGround,
    Degree,
    Deviation,
    Kind,
    Major,
    Mildness,
    Mitigation,
    Outcome,
    Party,
    Remedy,
    Revised,
    SourceOfCase,
)
from fazhi.spine.domains import Domain
from fazhi.spine.fields import (
    CodesField,
    NamedCode,
    OfferedKey,
    code_field,
    day_field,
    line_field,
    named_in,
    split,
    text_field,
)
from fazhi.spine.models import Matter


def _yuan(label: str, help_text: str = "") -> models.DecimalField[Any, Any]:
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, default=Decimal(0), blank=True, help_text=help_text
    )


class Offence(models.Model):
    """The act and the party, as far as the law asks for them."""

    title = models.CharField(
        "案件名称（案由）", max_length=200, help_text="如“涉嫌销售超过保质期的食品案”；不写个人姓名"
    )
    source = models.CharField("案件来源", max_length=12, choices=SourceOfCase)
    domain = models.CharField("领域", max_length=16, choices=Domain)
    party_name = models.CharField("当事人", max_length=120)
    party_kind = models.CharField("当事人类别", max_length=12, choices=Party)
    party_uscc = line_field("统一社会信用代码", 18, help_text="法人、其他组织填写；公民不填")
    party_key = PartyKeyField("当事人证件号码", help_text="只保存不可还原的摘要，用于判断是否初次违法；号码本身不保存")
    party_address = line_field("当事人住址（住所）", 200)
    legal_representative = line_field("法定代表人（负责人）", 60)
    party_capacity = models.CharField("责任能力", max_length=12, choices=Capacity, default=Capacity.FULL, blank=True)
    found_on = models.DateField("发现日期", help_text="发现违法行为的日期；追责期限算到这一天（第36条）")
    facts = text_field("违法事实")
    act_code = line_field("违法行为代码", 60, help_text="与裁量基准、免罚清单使用同一代码")
    item_code = line_field("权力事项基本编码", 40, help_text="权责清单中的行政处罚事项")
    delegated_item = line_field("赋权事项编码", 40, help_text="乡镇（街道）以自己名义处罚的，填写省级决定赋予的事项")
    act_ended_on = day_field("违法行为终了日期", help_text="有连续或者继续状态的，从终了之日起算；仍在继续的不填")
    grave = models.BooleanField("涉及生命健康安全、金融安全且有危害后果", default=False)
    campaign = line_field("专项行动", 80)
    key_field = NamedCode(
        "重点领域代码", names=named_in("enforcement.key_fields", "field_code"), max_length=40, blank=True
    )
    sealed = models.BooleanField("治安管理案件（记录封存）", default=False)

    class Meta:
        abstract = True


class Draft(models.Model):
    """What the handling unit proposes. ``draft_round`` counts versions: a changed draft is noticed and reviewed anew."""

    officer_one = officer_field("办案人员", null=True, blank=True)
    officer_two = officer_field("办案人员（二）", null=True, blank=True)
    filed_on = day_field("立案日期")
    not_filed_reason = text_field("不予立案的理由")
    draft_round = models.PositiveSmallIntegerField("处理意见稿次", default=0)
    draft_outcome = code_field("拟处理", Outcome, 30)
    draft_kinds = CodesField("拟处罚种类", codes=Kind.choices)
    draft_fine = _yuan("拟罚款（元）")
    draft_confiscated = _yuan("拟没收（元）", "没收的财物只计已估价的")
    basis = text_field("违反的规定和处罚依据")
    range_low = _yuan("法定幅度下限（元）")
    range_high = _yuan("法定幅度上限（元）")
    standard = OfferedKey(
        "enforcement.DiscretionStandard", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="适用的裁量基准",
        offers=standards_offered, help_text="本违法行为有基准的必选；“裁量情形”即所适用的阶次",
    )  # fmt: skip
    tier_base = _yuan("计算倍数的货值、违法所得（元）", "基准按倍数计算的填写")
    degree = code_field("裁量情形", Degree, 12)
    discretion = text_field("裁量基准的适用情况")
    mitigation = CodesField("从轻、减轻的情形", codes=Mitigation.choices)
    mildness = CodesField("不予处罚的条件", codes=Mildness.choices)
    deviates = models.BooleanField("罚款不在所选阶次的幅度内", default=False)
    deviation_reason = text_field("偏离裁量基准的理由")
    deviation_approval = code_field("偏离的批准", Deviation, 12)
    deviation_note = line_field("偏离批准文书", 120)
    major = CodesField("须法制审核的情形", codes=Major.choices)
    collective = models.BooleanField("情节复杂或者重大违法行为（须集体讨论）", default=False)
    report = text_field("调查终结报告")
    notice_round = models.PositiveSmallIntegerField("已告知的稿次", default=0)
    noticed_on = day_field("告知书送达日期")
    noticed_kinds = CodesField("告知的处罚种类", codes=Kind.choices)
    noticed_fine = _yuan("告知的罚款（元）")
    noticed_confiscated = _yuan("告知的没收（元）")
    hearing_offered = models.BooleanField("已告知听证权利", default=False)
    new_facts = text_field("重新告知的新事实、证据")
    defended = models.BooleanField("提出陈述、申辩", default=False)
    defence_answer = code_field("陈述申辩复核", Adoption, 12)
    waived = models.BooleanField("放弃陈述、申辩和听证", default=False)
    hearing_asked_on = day_field("要求听证日期")
    hearing_on = day_field("听证日期")
    hearing_place = line_field("听证地点", 120)
    hearing_officer = line_field("听证主持人", 60, help_text="非本案调查人员")
    hearing_open = models.BooleanField("公开举行", default=True)
    hearing_served_on = day_field("听证通知送达日期")
    hearing_held_on = day_field("听证举行日期")
    submitted_on = day_field("送审日期")

    class Meta:
        abstract = True


class PenaltyCase(Offence, Draft):
    """One case. ``kinds``, ``fine`` and ``confiscated`` are the decision's: empty until there is one.

    ``heaviest``: the kind in which the case is counted once. ``revised``: what reconsideration or a court made of it; the
    decision is counted in its own year all the same. ``accountable``: people held to account beside the penalty, a number.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="penalty_case")
    outcome = code_field("处理结果", Outcome, 30)
    decided_on = day_field("决定日期")
    kinds = CodesField("处罚种类", codes=Kind.choices)
    heaviest = code_field("最重的处罚种类", Kind, 16)
    fine = _yuan("罚款（元）")
    confiscated = _yuan("没收（元）")
    spared = _yuan("免罚金额（元，按法定幅度下限估算）")
    told_on_spot = models.BooleanField("已当场告知事实、理由、依据和权利并听取陈述申辩", default=False)
    sign_refused = models.BooleanField("当事人拒绝签收（已在决定书上注明）", default=False)
    reported_on = day_field("报所属机关备案日期")
    cash = models.BooleanField("当场收缴罚款", default=False)
    cash_ground = code_field("当场收缴的情形", CashGround, 12)
    cash_receipt = line_field("罚款专用票据号", 60)
    cash_handed_on = day_field("现金交回日期")
    moved_to = line_field("移送的机关", 120)
    end_reason = text_field("终止、移送的理由")
    announced_on = day_field("公告送达之日")
    served_on = day_field("决定书送达日期")
    educated_on = day_field("教育当事人日期")
    executed_on = day_field("执行完毕日期")
    execution_result = line_field("执行情况", 120)
    decide_by = day_field("集体讨论确定的办理期限")
    remedy = code_field("救济途径", Remedy, 16)
    revised = code_field("救济、纠正结果", Revised, 12)
    revised_on = day_field("结果生效日期")
    accountable = models.PositiveIntegerField("追责问责人数", default=0, blank=True)
    wide_effect = models.BooleanField("具有一定社会影响（依法公开）", default=True)
    concluded_on = day_field("结案日期")
    archive_no = line_field("档号", 60)
    contents = text_field("卷宗目录")
    archived_on = day_field("归档日期")

    class Meta:
        verbose_name = "行政处罚案件"
        constraints = [
            models.CheckConstraint(
                name="penalty_outcome_and_day_go_together",
                condition=Q(outcome="", decided_on=None) | (~Q(outcome="") & Q(decided_on__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(fields=["decided_on"], name="penalty_decided"),
            models.Index(fields=["filed_on"], name="penalty_filed"),
            models.Index(fields=["act_code"], name="penalty_act"),
            models.Index(fields=["party_key"], name="penalty_party"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    @property
    def stated(self) -> str:
        """The facts as a clause of a paper; what is sealed or not yet written is called by the name of the case."""
        return self.facts.rstrip("。；\n ") or self.title

    @property
    def drafted_words(self) -> str:
        """What is intended, in a line: 警告；罚款5000元."""
        return in_words(self.draft_kinds, self.draft_fine, self.draft_confiscated)

    @property
    def decided_words(self) -> str:
        """What was decided, in a line."""
        return in_words(self.kinds, self.fine, self.confiscated)

    @property
    def mildness_words(self) -> str:
        return "、".join(Mildness(code).label for code in split(self.mildness))


def in_words(kinds: str, fine: Decimal, confiscated: Decimal) -> str:
    """Kinds of penalty with their amounts."""
    words = []
    for kind in split(kinds):
        amount = {Kind.FINE: fine, Kind.CONFISCATION: confiscated}.get(Kind(kind))
        words.append(Kind(kind).label + (f"{Decimal(amount):.2f}".rstrip("0").rstrip(".") + "元" if amount else ""))
    return "；".join(words)
