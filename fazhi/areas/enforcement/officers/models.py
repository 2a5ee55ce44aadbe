"""Persons on enforcement posts and their certificates: the least that the duty needs.

No number of an identity card, telephone or address is kept, and nothing of a person but what the post asks for.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.officers.fields import (
    areas_offered,
    certificates_offered,
    justice_bureaus,
    officer_field,
    persons_offered,
)
from fazhi.areas.enforcement.officers.words import (
    CancelWhy,
    CertificateKind,
    Duty,
    Ended,
    Establishment,
    Exam,
    Halt,
    LeftWhy,
    Turned,
    Upkeep,
    Wanted,
)
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter, Organ


class Officer(models.Model):
    """A person on a post in an enforcement body; ``agency`` is the one they belong to now, moves stand in ``OfficerTurn``."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="officer")
    name = models.CharField("姓名", max_length=40)
    agency = organ_field("所在单位", help_text="现在的单位；调动以“调动”办理")
    duty = models.CharField("人员类别", max_length=12, choices=Duty, default=Duty.OFFICER)
    post = line_field("岗位", 60)
    establishment = code_field("编制性质", Establishment, 16)
    legal_reviewer = models.BooleanField("法制审核人员", default=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="平台账号",
        help_text="本人登录平台办理的填写",
    )  # fmt: skip
    joined_on = models.DateField("到执法岗位日期")
    left_on = day_field("离开执法岗位日期")
    left_why = code_field("离开原因", LeftWhy, 12)

    class Meta:
        verbose_name = "执法人员"
        constraints = [
            models.CheckConstraint(name="officer_leaves_with_a_reason", condition=Q(left_on=None) | ~Q(left_why=""))
        ]
        indexes = [models.Index(fields=["agency", "duty"], name="officer_of_agency")]

    def __str__(self) -> str:
        return self.name


class OfficerTurn(Detail):
    """A change of place: from the day ``on``. ``origin`` is the agency left, so that any earlier day can be told."""

    kind = models.CharField("变动", max_length=8, choices=Turned)
    origin = organ_field("原单位")
    agency = organ_field("现单位")
    why = line_field("变动依据", 100, "调令、任免文件等的文号")

    class Meta(Detail.Meta):
        verbose_name = "岗位变动"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}（{self.on}）"


class OfficerUpkeep(Detail):
    """One upkeep of a person's information."""

    what = CodesField("维护的内容", codes=Upkeep.choices, blank=False)
    remark = line_field("说明", 100)

    class Meta(Detail.Meta):
        verbose_name = "信息维护"

    def __str__(self) -> str:
        return self.remark or "信息维护"


class Certificate(models.Model):
    """One certificate from the application on. The organ of its matter is the agency that it names; agency, fields and area
    never change on it: a change is a new one.

    It gives power on a day within ``valid_from`` and ``valid_until`` (both included) before ``ended_on``, unless it rests
    (``CertificateHalt``). ``halted_on`` repeats the rest that is on now, for lists.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="certificate")
    officer = officer_field("申领人", related_name="certificates", offers=persons_offered)
    examiner = OfferedKey(
        "spine.Organ", models.PROTECT, related_name="+", verbose_name="审核单位", offers=justice_bureaus,
        help_text="本级司法行政部门",
    )  # fmt: skip
    kind = models.CharField("证件种类", max_length=12, choices=CertificateKind, default=CertificateKind.NATIONAL)
    wanted = models.CharField("申请事由", max_length=8, choices=Wanted, default=Wanted.FIRST)
    replaces = OfferedKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="原证件",
        offers=certificates_offered,
    )  # fmt: skip
    domains = CodesField("执法领域", codes=Domain.choices, blank=False)
    area = OfferedKey("spine.Division", models.PROTECT, related_name="+", verbose_name="执法区域", offers=areas_offered)
    power_source = line_field("权力来源", 200, "法律、法规授权或者委托依据")
    opinion = text_field("审核意见")
    reviewed_on = day_field("审核日期")
    sent_on = day_field("上报日期")
    refusal = line_field("不予核发的理由", 200)
    cert_no = line_field("证件编号", 40, "登记既有证件的填写，新申领的不填")
    issuer = line_field("发证机关", 60)
    valid_from = day_field("有效期起")
    valid_until = day_field("有效期至", "当日仍有效")
    halted_on = day_field("停用日期")
    ended_on = day_field("失效日期", "自当日起不得使用")
    ended = code_field("失效原因", Ended, 12)
    cancel_why = code_field("注销原因", CancelWhy, 12)
    decision_no = line_field("决定（建议）文号", 60)

    class Meta:
        verbose_name = "执法证件"
        constraints = [
            models.CheckConstraint(
                name="certificate_days_in_order",
                condition=Q(valid_from=None, valid_until=None)
                | Q(valid_from__isnull=False, valid_until__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="certificate_ends_with_a_reason",
                condition=Q(ended_on=None, ended="") | (Q(ended_on__isnull=False) & ~Q(ended="")),
            ),
        ]
        indexes = [
            models.Index(fields=["officer", "valid_until"], name="certificate_of_officer"),
            models.Index(fields=["valid_until"], name="certificate_by_its_end"),
        ]

    def __str__(self) -> str:
        return self.cert_no or f"{self.get_wanted_display()}（{self.officer}）"

    @property
    def domain_words(self) -> str:
        field = self._meta.get_field("domains")
        assert isinstance(field, CodesField)
        return field.words(self.domains)

    @property
    def agency(self) -> Organ:
        """The agency that it names: the one that applied."""
        return self.matter.organ


class CertificateExam(Detail):
    """A result of one of the two exams (资格考试) that the province or the field's department held."""

    kind = models.CharField("科目", max_length=8, choices=Exam)
    passed = models.BooleanField("合格", default=False)
    held_on = models.DateField("考试日期")

    class Meta(Detail.Meta):
        verbose_name = "资格考试成绩"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}{'合格' if self.passed else '不合格'}"


class CertificateHalt(Detail):
    """A certificate rests from the day ``on``, or may be used again from it."""

    kind = models.CharField("情形", max_length=12, choices=Halt)
    until = day_field("至", "决定载明期限的填写；届满后经核实恢复使用")
    why = line_field("事由", 200)
    decision_no = line_field("决定（建议）文号", 60)

    class Meta(Detail.Meta):
        verbose_name = "证件停用、恢复"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}（{self.on}）"
