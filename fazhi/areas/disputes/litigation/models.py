"""What is kept of a suit against an agency: the case, its hearings, its instances, the bureau's letters, findings."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.disputes.litigation.words import (
    LOST_REASONS,
    RESULTS,
    REVIEWS,
    SENSITIVE,
    Act,
    Excuse,
    Fault,
    Field,
    Finding,
    Instance,
    Letter,
    Level,
    Paper,
    Pressing,
    Withdrawal,
)
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Detail


class Litigation(models.Model):
    """One suit against an agency of this county. Co-defendants of one suit share one record.

    Results of the first instance, of the second, and those that took effect stand side by side and are never overwritten.
    """

    matter = models.OneToOneField("spine.Matter", models.PROTECT, primary_key=True, related_name="litigation")
    case_no = models.CharField("案号", max_length=60)
    court = models.CharField("受理法院", max_length=60)
    filed_on = models.DateField("立案日期")
    served_on = models.DateField(
        "起诉状副本送达日期", help_text="送达本机关收发室或者法院电子送达之日，不是转到司法局之日"
    )
    cause = models.CharField("案由", max_length=100)
    field = models.CharField("行政管理领域", max_length=20, choices=Field)
    act_kind = models.CharField("被诉行政行为种类", max_length=20, choices=Act)
    act = models.CharField("被诉行政行为", max_length=200)
    sensitive = CodesField("应当通知负责人出庭的情形", codes=SENSITIVE)
    plaintiff = models.CharField("原告", max_length=100)
    third_party = models.CharField("第三人", max_length=100, blank=True)
    claim = models.TextField("诉讼请求", blank=True)
    defendant = models.ForeignKey("spine.Organ", models.PROTECT, related_name="+", verbose_name="被告")
    co_defendant = models.ForeignKey(
        "spine.Organ", models.PROTECT, related_name="+", null=True, verbose_name="共同被告"
    )
    reconsidered = models.BooleanField("经行政复议", default=False)
    for_retrial = models.BooleanField("再审新收案件", default=False, help_text="原案已结，法院裁定再审后另行登记的")
    upheld_jointly = models.BooleanField("复议机关作共同被告", default=False)
    unit = models.ForeignKey("spine.Organ", models.PROTECT, related_name="+", verbose_name="应诉承办单位")
    supervisor = models.ForeignKey("spine.Organ", models.PROTECT, related_name="+", verbose_name="应诉指导监督机关")
    bureau = models.CharField("承办机构", max_length=60, blank=True)
    agents = models.CharField("委托代理人", max_length=100, blank=True)
    lawyer = models.BooleanField("委托律师", default=False)

    answered_on = models.DateField("答辩举证日期", null=True)
    answer = models.TextField("答辩要点", blank=True)
    evidence = models.TextField("证据目录", blank=True, help_text="每行一份：名称，证明内容")
    grounds = models.TextField("规范性文件依据", blank=True)
    evidence_due = models.DateField("法院确定的举证期限", null=True)
    obstacle = models.CharField("不能按期举证的事由", max_length=200, blank=True)
    obstacle_ended_on = models.DateField("事由消除日期", null=True)
    changed_act = models.CharField("改变行政行为的内容", max_length=200, blank=True)

    instance = models.CharField("审级", max_length=10, choices=Instance, default=Instance.FIRST)
    instance_no = models.PositiveSmallIntegerField("第几次审理", default=1)
    instance_since = models.DateField("本审级起始日期", null=True)
    instance_case_no = models.CharField("本审级案号", max_length=60, blank=True)
    sittings = models.PositiveSmallIntegerField("本审级开庭次数", default=0)
    appeared = models.PositiveSmallIntegerField("本审级负责人已出庭的被告数", default=0)
    hearing_on = models.DateField("开庭日期", null=True)
    hearing_place = models.CharField("开庭地点", max_length=60, blank=True)
    leader_notified = models.BooleanField("法院通知负责人出庭", default=False)
    leader_post = models.CharField("出庭负责人职务", max_length=60, blank=True)
    leader_name = models.CharField("出庭负责人姓名", max_length=40, blank=True)
    leader_level = models.CharField("出庭负责人类别", max_length=10, choices=Level, blank=True)
    excuse = models.CharField("不能出庭的事由", max_length=10, choices=Excuse, blank=True)
    excuse_text = models.TextField("不能出庭的情况说明", blank=True)
    staff = models.CharField("出庭的相应工作人员职务", max_length=100, blank=True)

    first_paper = models.CharField("一审文书", max_length=10, choices=Paper, blank=True)
    first_results = CodesField("一审结果", codes=RESULTS)
    first_judged_on = models.DateField("一审裁判日期", null=True)
    again_results = CodesField("重审一审结果", codes=RESULTS)
    second_results = CodesField("二审结果", codes=[*REVIEWS, *RESULTS])
    second_judged_on = models.DateField("二审裁判日期", null=True)
    final_results = CodesField("生效裁判结果", codes=RESULTS)
    effective_on = models.DateField("裁判生效日期", null=True)
    retrial_results = CodesField("再审结果", codes=[*REVIEWS, *RESULTS])
    appealed_by = models.CharField("上诉人", max_length=60, blank=True)
    appeal_advice = models.TextField("裁判分析和上诉意见", blank=True)

    perform_what = models.CharField("应当履行的内容", max_length=200, blank=True)
    perform_due = models.DateField("履行期限", null=True)
    perform_leader = models.CharField("履行责任负责人职务", max_length=60, blank=True)
    performed_on = models.DateField("履行完毕日期", null=True)
    performed_how = models.TextField("履行情况", blank=True)

    lost_reasons = CodesField("败诉原因", codes=LOST_REASONS)
    lost_analysis = models.TextField("败诉原因分析", blank=True)
    rectification = models.TextField("整改措施", blank=True)
    lost_report_on = models.DateField("败诉案件报告日期", null=True)
    fault_due = models.DateField("责任核查完成期限", null=True)
    archive_no = models.CharField("案卷号", max_length=40, blank=True)

    class Meta:
        verbose_name = "行政应诉案件"
        constraints = [
            models.CheckConstraint(
                name="litigation_result_and_effect_go_together",
                condition=Q(final_results="", effective_on=None)
                | (~Q(final_results="") & Q(effective_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="litigation_joint_case_names_both",
                condition=Q(upheld_jointly=False) | Q(co_defendant__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["case_no"], name="litigation_case_no"),
            models.Index(fields=["effective_on"], name="litigation_effective"),
        ]

    def __str__(self) -> str:
        return self.case_no


class LitigationHearing(Detail):
    """One sitting. Attendance is judged for each instance: one appearance normally serves all its sittings.

    ``sitting`` counts within the instance; the row with 1 stands for "an instance that was heard".
    ``new_appearances``: defendants whose responsible person appears for the first time in this instance.
    """

    class Mode(models.TextChoices):
        COURT = "court", "到庭"
        ONLINE = "online", "在线"

    instance = models.CharField("审级", max_length=10, choices=Instance)
    instance_no = models.PositiveSmallIntegerField("第几次审理")
    sitting = models.PositiveSmallIntegerField("本审级第几次开庭")
    mode = models.CharField("开庭方式", max_length=10, choices=Mode)
    notified = models.BooleanField("法院通知负责人出庭")
    leader_attended = models.BooleanField("负责人出庭")
    leader_organ = models.ForeignKey(
        "spine.Organ", models.PROTECT, related_name="+", null=True, verbose_name="出庭负责人所在机关"
    )
    leader_post = models.CharField("出庭负责人职务", max_length=60, blank=True)
    leader_level = models.CharField("出庭负责人类别", max_length=10, choices=Level, blank=True)
    both_attended = models.BooleanField("共同被告的负责人均出庭", default=False)
    spoke = models.BooleanField("负责人发表意见", default=False)
    staff_attended = models.BooleanField("相应工作人员出庭")
    lawyer_attended = models.BooleanField("律师出庭", default=False)
    excuse = models.CharField("不能出庭的事由", max_length=10, choices=Excuse, blank=True)
    excuse_accepted = models.BooleanField("法院认可事由", default=False)
    fault = models.CharField("应当提出司法建议的情形", max_length=10, choices=Fault, blank=True)
    defendants = models.PositiveSmallIntegerField("被告机关数", default=1)
    new_appearances = models.PositiveSmallIntegerField("新增出庭的被告机关数", default=0)

    class Meta(Detail.Meta):
        verbose_name = "庭审"
        constraints = [
            models.CheckConstraint(
                name="litigation_leader_has_organ_and_level",
                condition=Q(leader_attended=False, leader_organ=None, leader_level="")
                | (Q(leader_attended=True, leader_organ__isnull=False) & ~Q(leader_level="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_instance_display()}第{self.sitting}次开庭 {self.on}"


class LitigationInstance(Detail):
    """One instance that ended, with its court paper. ``on`` is the day the paper was served on the agency."""

    instance = models.CharField("审级", max_length=10, choices=Instance)
    instance_no = models.PositiveSmallIntegerField("第几次审理")
    case_no = models.CharField("案号", max_length=60, blank=True)
    since = models.DateField("本审级起始日期", null=True)
    paper = models.CharField("文书种类", max_length=10, choices=Paper)
    results = CodesField("裁判结果", codes=[*REVIEWS, *RESULTS], blank=False)
    judged_on = models.DateField("裁判日期")
    withdrawal = models.CharField("撤诉原因", max_length=12, choices=Withdrawal, blank=True)
    heard = models.BooleanField("开庭审理")
    leader_attended = models.BooleanField("负责人出庭")
    joint = models.BooleanField("共同被告案件", default=False)

    class Meta(Detail.Meta):
        verbose_name = "审级结果"

    def __str__(self) -> str:
        return f"{self.get_instance_display()} {self.judged_on}"


class LitigationLetter(Detail):
    """One act of supervision by the justice bureau: reminder, supervision letter, interview, circular."""

    kind = models.CharField("方式", max_length=12, choices=Letter)
    about = models.CharField("事由", max_length=16, choices=Pressing)
    facts = models.TextField("基本情况")
    ask = models.TextField("工作要求")
    by_when = models.DateField("办结期限", null=True)

    class Meta(Detail.Meta):
        verbose_name = "应诉督促"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class LitigationFault(Detail):
    """Finding on liability and tolerance in a lost case. Persons are counted, never named."""

    finding = models.CharField("认定结论", max_length=12, choices=Finding)
    reason = models.TextField("认定理由")
    rule = models.CharField("依据的制度条款", max_length=200)
    people = models.PositiveSmallIntegerField("追责人数", default=0)
    handling = models.CharField("处理方式", max_length=100, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "败诉责任认定"

    def __str__(self) -> str:
        return self.get_finding_display()
