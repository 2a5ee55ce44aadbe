"""What is kept of counsel apart from requests: appointments, the work log, yearly appraisals, and who should have counsel."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q

from fazhi.areas.decisions.counsel.words import Appraisal, Basis, Ended, Form, Kind, Service
from fazhi.spine.fields import organ_field
from fazhi.spine.models import Entry


class CounselAppointment(Entry):
    """One appointment: a person or firm serves one organ from ``since`` until ``until`` (the day after the last).

    ``shared_from``: the organ whose public lawyer serves another one; such a lawyer counts once, at that organ. A renewal is
    a new appointment that names the old one.
    """

    kind = models.CharField("类别", max_length=16, choices=Kind)
    form = models.CharField("形式", max_length=10, choices=Form, default=Form.PERSON)
    client = organ_field("服务单位")
    name = models.CharField("姓名或者机构名称", max_length=120)
    firm = models.CharField("执业机构、任职单位", max_length=120, blank=True)
    licence_no = models.CharField("执业证号、公职律师证号", max_length=40, blank=True)
    shared_from = organ_field("共享自（原任职单位）", null=True, blank=True)
    team = models.CharField("所属法律顾问队伍", max_length=80, blank=True)
    contract_no = models.CharField("聘任合同（文件）编号", max_length=80, blank=True)
    since = models.DateField("聘期起")
    until = models.DateField("聘期止（届满次日）", null=True, blank=True)
    ended = models.CharField("终止原因", max_length=12, choices=Ended, blank=True)
    renews = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="续聘自")
    fee_basis = models.CharField("计费方式", max_length=12, choices=Basis, default=Basis.NONE)
    fee = models.DecimalField(
        "约定费用（元：每小时、每年或者每件）", max_digits=12, decimal_places=2, null=True, blank=True
    )

    class Meta(Entry.Meta):
        verbose_name = "法律顾问、公职律师聘任"
        constraints = [
            models.CheckConstraint(
                name="counsel_fee_has_a_basis", condition=Q(fee__isnull=True) | ~Q(fee_basis=Basis.NONE)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.client} {self.name}（{self.get_kind_display()}）"


class CounselWork(Entry):
    """One service on one day. Meetings and visits are services; an opinion has its number; points are counted apart."""

    appointment = models.ForeignKey(
        CounselAppointment, models.PROTECT, related_name="work", verbose_name="法律顾问、公职律师"
    )
    service = models.CharField("服务种类", max_length=16, choices=Service)
    served = organ_field("受服务单位", null=True, blank=True)
    matter_no = models.CharField("所涉事项、案件编号", max_length=120, blank=True)
    opinion_no = models.CharField("法律意见书编号", max_length=80, blank=True)
    points = models.PositiveIntegerField("提出意见建议（条）", null=True, blank=True)
    hours = models.DecimalField("用时（小时）", max_digits=6, decimal_places=1, null=True, blank=True)
    outcome = models.TextField("服务情况", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "法律顾问、公职律师服务"

    def pay(self) -> Decimal | None:
        """What this service costs by the agreed basis; None where it is not paid by the piece or hour."""
        basis, fee = self.appointment.fee_basis, self.appointment.fee
        if fee is None or basis not in (Basis.HOURLY, Basis.PER_MATTER):
            return None
        return fee * (self.hours or Decimal(0)) if basis == Basis.HOURLY else fee


class CounselAppraisal(Entry):
    """The yearly appraisal of one appointment: whether it is renewed hangs on it. It ranks nobody."""

    appointment = models.ForeignKey(
        CounselAppointment, models.PROTECT, related_name="appraisals", verbose_name="法律顾问、公职律师"
    )
    year = models.PositiveSmallIntegerField("考核年度")
    result = models.CharField("考核结果", max_length=12, choices=Appraisal)
    renew = models.BooleanField("同意续聘（保留证书）", default=False)
    note = models.TextField("考核意见", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "法律顾问、公职律师年度考核"


class CounselDuty(Entry):
    """One organ that should have counsel or public lawyers, from a day on: the denominator of coverage."""

    class Group(models.TextChoices):
        OFFICE = "office", "县级党政机关"
        TOWN = "town", "乡镇（街道）"
        VILLAGE = "village", "村（居）"

    unit = organ_field("单位")
    group = models.CharField("类别", max_length=10, choices=Group)
    since = models.DateField("列入日期")
    until = models.DateField("移出日期", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "应配备法律顾问、公职律师的单位"
