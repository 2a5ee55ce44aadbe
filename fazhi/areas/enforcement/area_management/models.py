"""What is kept of a managed area: its outline, its sites with their licences, and the alerts that their colours gave rise to."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.area_management.choosing import areas_offered, sites_offered
from fazhi.areas.enforcement.area_management.words import Colour, IndexCode, Ruling, SiteKind
from fazhi.areas.enforcement.visits.choosing import objects_offered
from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.areas.enforcement.visits.words import Result
from fazhi.spine.fields import OfferedKey, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class ManagedArea(Entry):
    """One area under common management, with the body that leads its joint checks and the one checklist of these."""

    division = models.ForeignKey("spine.Division", models.PROTECT, related_name="+", verbose_name="所在区划")
    lead = organ_field("联合检查牵头单位")
    bodies = line_field("联合检查参加单位", 200, help_text="牵头单位以外的单位简称，以“、”分开")
    items_text = text_field("联合检查清单", "一行一项，以事项编码开头；没有清单的不能派出联合检查")
    geometry = models.TextField("范围图（GeoJSON）", help_text="经纬度（度）；边界 area、水域 water、道路 path")
    basis_no = line_field("管理办法（方案）文号", 120)
    ended_on = day_field("停止管理日期")

    class Meta(Entry.Meta):
        verbose_name = "管理区域"

    def __str__(self) -> str:
        return self.title


class AreaSite(Entry):
    """One site on the map: a place of business of an object of inspection. Its name is ``title``; watched from ``on``."""

    area: Any = OfferedKey(
        ManagedArea, models.PROTECT, offers=areas_offered, related_name="sites", verbose_name="管理区域"
    )
    target: Any = OfferedKey(
        InspectedObject, models.PROTECT, offers=objects_offered, related_name="area_sites", verbose_name="检查对象"
    )
    site_kind = models.CharField("场所类别", max_length=10, choices=SiteKind)
    longitude = models.DecimalField("经度", max_digits=9, decimal_places=6)
    latitude = models.DecimalField("纬度", max_digits=8, decimal_places=6)
    ended_on = day_field("停业（撤出）日期", "在营的不填")

    class Meta(Entry.Meta):
        verbose_name = "管理区域场所"
        indexes = [models.Index(fields=["area", "ended_on"], name="site_of_area")]

    def __str__(self) -> str:
        return self.title

    @property
    def point(self) -> tuple[float, float]:
        return float(self.longitude), float(self.latitude)


class AreaLicence(Entry):
    """One licence under which a site is run; its name is ``title``. A renewal is an entry of its own: the old one stays."""

    site: Any = OfferedKey(AreaSite, models.PROTECT, offers=sites_offered, related_name="licences", verbose_name="场所")
    licence_no = models.CharField("许可证号", max_length=60)
    issuer = line_field("许可机关", 60)
    valid_from = models.DateField("有效期自")
    valid_until = day_field("有效期至", "长期有效的不填")
    renewal_asked_on = day_field(
        "延续申请日期",
        "在法定期限内（届满三十日前，另有规定的从其规定）提出的才填；届满未作决定的视为准予延续，作出不予延续决定的删去",
    )
    ended_on = day_field("注销日期", "场所不再从事这项活动的，填注销日期")

    class Meta(Entry.Meta):
        verbose_name = "场所许可"
        constraints = [
            models.CheckConstraint(
                name="area_licence_days_in_order", condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from"))
            )
        ]


class AreaAlert(models.Model):
    """What was done because a site turned yellow or red. ``colour`` and ``reasons``: as they stood when the operator was last
    told. ``code``: stands in the address that the letter names, the operator's only key to the page."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="area_alert")
    site: Any = OfferedKey(AreaSite, models.PROTECT, offers=sites_offered, related_name="alerts", verbose_name="场所")
    colour = code_field("预警颜色", Colour, 6)
    reasons = text_field("预警的事实")
    code = line_field("查询码", 16)
    reply_by = day_field("要求回复的期限", "提醒函载明的日期")
    check_on = day_field("拟检查日期")
    reminded_on = day_field("提醒日期")
    ordered_on = day_field("派出联合检查日期")
    checked_on = day_field("联合检查完成日期")
    end_note = line_field("终止的说明", 200)

    class Meta:
        verbose_name = "区域预警"

    def __str__(self) -> str:
        return str(self.site)


class AlertColour(Detail):
    """The colour that the operator was told, with the records it rests on."""

    colour = models.CharField("颜色", max_length=6, choices=Colour)
    reasons = models.TextField("事实")

    class Meta(Detail.Meta):
        verbose_name = "颜色变更"


class AlertReply(Detail):
    """What the operator says has been done."""

    content = models.TextField("整改情况", help_text="只写场所的整改情况，不必写个人信息")

    class Meta(Detail.Meta):
        verbose_name = "经营者回复"


class AlertObjection(Detail):
    content = models.TextField("异议和理由", help_text="写明哪一项不符合实际；不必写个人信息")

    class Meta(Detail.Meta):
        verbose_name = "经营者异议"


class AlertRuling(Detail):
    """The answer to an objection. One that is upheld leaves a record out of an index of this site from that day on."""

    outcome = models.CharField("处理", max_length=8, choices=Ruling)
    index = models.CharField("涉及的指标", max_length=10, choices=IndexCode)
    source_number = line_field(
        "不再计入的记录编号", 60, help_text="如检查、许可的编号；不填的，该项指标现有记录都不再计入"
    )
    reason = models.TextField("理由")
    before = models.CharField("处理前颜色", max_length=6, choices=Colour)
    after = models.CharField("处理后颜色", max_length=6, choices=Colour)

    class Meta(Detail.Meta):
        verbose_name = "异议处理"


class AlertVisit(Detail):
    """What a joint check brought, as the visit told it."""

    result = models.CharField("检查结果", max_length=10, choices=Result)
    problems = models.PositiveSmallIntegerField("发现问题（项）", default=0)
    rectify = models.PositiveSmallIntegerField("责令改正（项）", default=0)
    filed = models.BooleanField("已立案", default=False)
    done_on = models.DateField("完成日期")

    class Meta(Detail.Meta):
        verbose_name = "联合检查结果"
