"""What is kept of the network of public legal services: towns and villages to be served, places, staff, village counsel at work."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from fazhi.areas.services.network.months import this_month_ends
from fazhi.spine.fields import day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class GrassrootsUnit(Entry):
    """One town or village from ``since`` until ``until`` (the day after the last): the denominator of every coverage.

    A village that is merged leaves the roll with the number of the one it was merged into, so that figures of earlier days
    stand as they were.
    """

    class Level(models.TextChoices):
        TOWN = "town", "乡镇（街道）"
        VILLAGE = "village", "村（社区）"

    level = models.CharField("级别", max_length=10, choices=Level)
    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="区划名称")
    since = models.DateField("列入日期")
    until = day_field("撤并日期", "仍设立的不填")
    merged_into = line_field("并入的乡镇、村（社区）", 60)
    change_no = line_field("撤并批复文号", 80)

    class Meta(Entry.Meta):
        verbose_name = "乡镇、村（社区）"


class LegalPlace(Entry):
    """One place of service: county centre, town station, village room, or a post elsewhere; its name is ``title``.

    It stands from ``opened_on`` until ``closed_on`` (the first day without it). Staff numbers are those on the signboard;
    who is posted stands in ``LegalStaff``.
    """

    class Kind(models.TextChoices):
        CENTRE = "centre", "县级公共法律服务中心"
        STATION = "station", "乡镇（街道）公共法律服务工作站"
        ROOM = "room", "村（社区）公共法律服务工作室"
        POST = "post", "驻点（法院、园区、商会等）"

    kind = models.CharField("类别", max_length=10, choices=Kind)
    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="所在区划")
    host = line_field("依托单位", 80, "如司法所、村（居）民委员会")
    address = models.CharField("地址", max_length=200)
    longitude = models.DecimalField("经度（度）", max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField("纬度（度）", max_digits=9, decimal_places=6, null=True, blank=True)
    phone = line_field("服务电话", 40, "公开的值班电话，不填个人手机号")
    hours = line_field("开放时间", 120)
    services = line_field("服务事项", 200)
    full_time = models.PositiveSmallIntegerField("专职人员（名）", null=True, blank=True)
    part_time = models.PositiveSmallIntegerField("兼职人员（名）", null=True, blank=True)
    lawyers = models.PositiveSmallIntegerField("值班律师（名）", null=True, blank=True)
    volunteers = models.PositiveSmallIntegerField("志愿者（名）", null=True, blank=True)
    equipment = line_field("设施设备", 200)
    step_free = models.BooleanField("无障碍通行", default=False)
    opened_on = models.DateField("设立日期")
    closed_on = day_field("撤销日期", "仍开放的不填")

    class Meta(Entry.Meta):
        verbose_name = "公共法律服务场所"
        constraints = [
            models.CheckConstraint(
                name="legal_place_has_both_coordinates",
                condition=Q(longitude=None, latitude=None) | Q(longitude__isnull=False, latitude__isnull=False),
            ),
        ]

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude in degrees; None where they were not measured."""
        if self.longitude is None or self.latitude is None:
            return None
        return float(self.longitude), float(self.latitude)


class LegalStaff(Entry):
    """One person posted at a place; ``title`` is the number of the post, never the name."""

    class Kind(models.TextChoices):
        OFFICER = "officer", "司法所工作人员"
        LAWYER = "lawyer", "律师"
        LEGAL_WORKER = "legal_worker", "基层法律服务工作者"
        MEDIATOR = "mediator", "人民调解员"
        NOTARY = "notary", "公证人员"
        VOLUNTEER = "volunteer", "志愿者"
        OTHER = "other", "其他人员"

    place = models.ForeignKey(
        LegalPlace, models.PROTECT, related_name="staff", limit_choices_to={"withdrawn": False}, verbose_name="服务场所"
    )
    name = models.CharField("姓名", max_length=40)
    kind = models.CharField("人员类别", max_length=14, choices=Kind)
    full = models.BooleanField("专职", default=False)
    since = models.DateField("到岗日期")
    until = day_field("离岗日期", "在岗的不填")

    class Meta(Entry.Meta):
        verbose_name = "公共法律服务人员"


class VillageDuty(models.Model):
    """The sit-ins of counsel in one village in one year; who counsel is stands in the roll of appointments.

    ``month_due``: the last day of the month for which a sit-in is due; None when the year is told to its end.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="village_duty")
    village = organ_field("村（社区）", limit_choices_to={"kind": "village"})
    year = models.PositiveSmallIntegerField("值班年度")
    appointment_no = models.CharField(
        "法律顾问聘任编号", max_length=60, help_text="“法律顾问、公职律师名册”里的编号，不重复录入姓名"
    )
    month_due = models.DateField("应值班月份（该月最后一日）", null=True, blank=True, default=this_month_ends)
    stopped_reason = line_field("提前结束的原因", 200)

    class Meta:
        verbose_name = "村（居）法律顾问年度值班"

    def __str__(self) -> str:
        return f"{self.village}{self.year}年法律顾问值班"


class VillageVisit(Detail):
    """One sit-in on one day, with what was done; nobody who came is named."""

    hours = models.DecimalField("值班时长（小时）", max_digits=4, decimal_places=1)
    consultations = models.PositiveIntegerField("接受咨询（件）", default=0)
    opinions = models.PositiveIntegerField("提供法律意见（件）", default=0)
    charters = models.PositiveIntegerField("修改完善村规民约、章程（件）", default=0)
    contracts = models.PositiveIntegerField("审查合同（件）", default=0)
    disputes = models.PositiveIntegerField("参与化解矛盾纠纷（件）", default=0)
    publicity = models.PositiveIntegerField("开展法治宣传（次）", default=0)
    lectures = models.PositiveIntegerField("开展法治讲座（次）", default=0)
    referred = models.PositiveIntegerField("引导申请法律援助（件）", default=0)
    facts = text_field("值班情况", "不写来访人姓名等个人信息")

    class Meta(Detail.Meta):
        verbose_name = "法律顾问到村值班"

    def __str__(self) -> str:
        return f"值班 {self.on}"


class VillageMissed(Detail):
    """A month that went by without a sit-in, and why."""

    month_end: date = models.DateField("月份（该月最后一日）")  # type: ignore[assignment]
    reason = models.CharField("未值班的原因", max_length=200)

    class Meta(Detail.Meta):
        verbose_name = "当月未值班"

    def __str__(self) -> str:
        return f"{self.month_end:%Y年%m月}未值班"


class VillageCounselChange(Detail):
    """Another counsel took over during the year."""

    before_no = models.CharField("原聘任编号", max_length=60)
    after_no = models.CharField("新聘任编号", max_length=60)

    class Meta(Detail.Meta):
        verbose_name = "更换法律顾问"

    def __str__(self) -> str:
        return f"{self.before_no} → {self.after_no}"
