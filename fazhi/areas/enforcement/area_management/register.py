"""How areas, sites, licences and alerts are seen. None of them is public: an operator reads its own by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.enforcement.area_management import models as m
from fazhi.areas.enforcement.area_management.geometry import inside, outline, shapes_of
from fazhi.areas.enforcement.area_management.procedure import CODE, LOCAL
from fazhi.areas.enforcement.visits.asking import bodies_of
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)


def outline_can_be_drawn(values: Mapping[str, Any]) -> str:
    try:
        shapes_of(values["geometry"])
    except ValueError as error:
        return str(error)
    return ""


def joint_bodies_exist(values: Mapping[str, Any]) -> str:
    _, unknown = bodies_of(values["lead"], values.get("bodies") or "")
    return f"联合检查单位“{'、'.join(unknown)}”不在机构名录，请按简称或者全称填写，以“、”分开" if unknown else ""


def lies_in_its_area(values: Mapping[str, Any]) -> str:
    area, point = values["area"], (float(values["longitude"]), float(values["latitude"]))
    if inside(point, outline(area.geometry)):
        return ""
    return (
        f"经纬度（{values['longitude']}，{values['latitude']}）不在{area.title}的边界内，请核对经纬度是否填反、是否为度"
    )


def named_once(values: Mapping[str, Any]) -> str:
    rows = m.AreaSite.objects.filter(area=values["area"], title=values["title"], ended_on=None, withdrawn=False)
    others = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None)
    return (
        f"{values['area'].title}已有在营的“{values['title']}”，请更正该条目，或者在名称中加以区分"
        if others.exists()
        else ""
    )


def licence_days(values: Mapping[str, Any]) -> str:
    since, until, ended = values["valid_from"], values.get("valid_until"), values.get("ended_on")
    if until and until < since:
        return f"有效期至{until}早于有效期自{since}，请核对"
    asked = values.get("renewal_asked_on")
    if asked and (until is None or asked > until):
        return "延续申请应当在有效期届满以前提出；届满以后提出的，不填延续申请日期（行政许可法第50条）"
    return f"注销日期{ended}早于有效期自{since}，请核对" if ended and ended < since else ""


AREA_FIELDS = ("division", "lead", "bodies", "items_text", "basis_no", "geometry", "ended_on")
AREAS = publish(
    Register(
        "enforcement.managed_areas", "E11", "管理区域台账", m.ManagedArea,
        columns=("number", "title", "division", "lead", "bodies", "basis_no", "on", "ended_on"), filters=("division", "lead"),
        search=("title", "basis_no"), form=AREA_FIELDS, optional=("bodies", "items_text", "basis_no", "ended_on"), roles=RECORDERS,
        number="{mark}景区〔{year}〕{n}号", kind="division", area="enforcement", checks=(outline_can_be_drawn, joint_bodies_exist),
        basis=LOCAL,
    )
)  # fmt: skip
SITES = publish(
    Register(
        "enforcement.area_sites", "E11", "管理区域场所台账", m.AreaSite,
        columns=("number", "title", "area", "target", "site_kind", "longitude", "latitude", "on", "ended_on"),
        filters=("area", "site_kind", "ended_on"), search=("title", "target"),
        form=("area", "target", "site_kind", "longitude", "latitude", "ended_on"), optional=("ended_on",), roles=RECORDERS,
        number="{mark}景场〔{year}〕{n}号", kind="site_kind", area="enforcement", checks=(lies_in_its_area, named_once), basis=LOCAL,
    )
)  # fmt: skip
LICENCES = publish(
    Register(
        "enforcement.area_licences", "E11", "管理区域场所许可台账", m.AreaLicence,
        columns=("number", "title", "site", "licence_no", "issuer", "valid_from", "valid_until", "renewal_asked_on", "ended_on"),
        filters=("valid_until",), search=("title", "licence_no", "site"),
        form=("site", "licence_no", "issuer", "valid_from", "valid_until", "renewal_asked_on", "ended_on"),
        optional=("issuer", "valid_until", "renewal_asked_on", "ended_on"),
        roles=RECORDERS, number="{mark}景许〔{year}〕{n}号", area="enforcement", checks=(licence_days,), basis="行政许可法第50条、第70条",
    )
)  # fmt: skip
ALERTS = publish(
    Register(
        CODE, "E11", "景区场所预警台账", m.AreaAlert,
        columns=("number", "site", "colour", "state", "organ", "opened_on", "reminded_on", "ordered_on", "checked_on", "next_due"),
        filters=("state", "colour", "organ", "opened_on", "reminded_on", "ordered_on"), search=("site",),
        personal={"code"}, kind="colour",
        details=(m.AlertColour, m.AlertReply, m.AlertObjection, m.AlertRuling, m.AlertVisit), area="enforcement", basis=LOCAL,
    )
)  # fmt: skip
