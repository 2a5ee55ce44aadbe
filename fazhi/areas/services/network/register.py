"""How the network is seen: the roll of towns and villages, places (public), staff, and the years of sit-ins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.services.network.models import (
    GrassrootsUnit,
    LegalPlace,
    LegalStaff,
    VillageCounselChange,
    VillageDuty,
    VillageMissed,
    VillageVisit,
)
from fazhi.spine.access import Role
from fazhi.spine.models import Division
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

RECORDERS = (Role.REGISTRAR, Role.CLERK)
BASIS = "四川省公共法律服务条例第30–33条（其他省按本省规定）"
LEVELS = {
    LegalPlace.Kind.CENTRE: Division.Level.COUNTY,
    LegalPlace.Kind.STATION: Division.Level.TOWN,
    LegalPlace.Kind.ROOM: Division.Level.VILLAGE,
}
#: Degrees within which a place in this country lies.
EAST, NORTH = (73, 136), (3, 54)


def unit_is_of_its_level(values: Mapping[str, Any]) -> str:
    return "" if values["division"].level == values["level"] else f"{values['division']}的级别与所填级别不一致，请核对"


def unit_is_listed_once(values: Mapping[str, Any]) -> str:
    rows = GrassrootsUnit.objects.filter(division=values["division"], until=None, withdrawn=False)
    if "entry" in values:
        rows = rows.exclude(pk=values["entry"].pk)
    held = rows.first()
    return f"{values['division']}已在名册内（{held.number}），不重复列入" if held and not values.get("until") else ""


def leaves_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    if until and until < values["since"]:
        return "撤并日期不能早于列入日期，请核对"
    if until and not values.get("merged_into"):
        return "撤并的，请写明并入哪个乡镇、村（社区），此前的统计仍按原名册"
    return "已填并入单位的，请同时填写撤并日期" if values.get("merged_into") and not until else ""


UNITS = publish(
    Register(
        "services.grassroots", "S1", "乡镇、村（社区）名册", GrassrootsUnit,
        columns=("number", "title", "level", "division", "since", "until", "merged_into"), filters=("level", "organ"),
        search=("merged_into", "change_no"), form=("level", "division", "since", "until", "merged_into", "change_no"),
        optional=("until", "merged_into", "change_no"), roles=RECORDERS, number="{mark}基名〔{year}〕{n}号", kind="level",
        area="services", basis="各项覆盖率的分母，地方行政区划；撤并依批复",
        checks=(unit_is_of_its_level, unit_is_listed_once, leaves_in_order),
    )
)  # fmt: skip


def place_is_at_its_level(values: Mapping[str, Any]) -> str:
    wanted = LEVELS.get(values["kind"])
    if wanted is None or values["division"].level == wanted:
        return ""
    return (
        f"{LegalPlace.Kind(values['kind']).label}应设在{wanted.label}一级，{values['division']}不是，请核对类别或者区划"
    )


def coordinates_make_sense(values: Mapping[str, Any]) -> str:
    east, north = values.get("longitude"), values.get("latitude")
    if (east is None) != (north is None):
        return "经度、纬度请一并填写，没有测量的都不填"
    if east is not None and not (EAST[0] <= east <= EAST[1] and NORTH[0] <= north <= NORTH[1]):  # type: ignore[operator]
        return "经纬度不在合理范围，请核对是否填反、是否为度"
    return ""


def place_closes_in_order(values: Mapping[str, Any]) -> str:
    closed = values.get("closed_on")
    return "撤销日期不能早于设立日期，请核对" if closed and closed < values["opened_on"] else ""


PLACES = publish(
    Register(
        "services.legal_places", "S1", "公共法律服务场所台账", LegalPlace,
        columns=("number", "title", "kind", "division", "address", "phone", "hours", "opened_on", "closed_on"),
        filters=("kind", "organ"), search=("address", "host", "services"),
        form=("kind", "division", "host", "address", "longitude", "latitude", "phone", "hours", "services", "full_time",
              "part_time", "lawyers", "volunteers", "equipment", "step_free", "opened_on", "closed_on"),
        optional=("host", "longitude", "latitude", "phone", "hours", "services", "full_time", "part_time", "lawyers",
                  "volunteers", "equipment", "closed_on"),
        public=("title", "kind", "division", "address", "phone", "hours", "services", "step_free"),
        published=Q(closed_on=None), page="services:places", told_as="公共法律服务网点",
        roles=RECORDERS, number="{mark}法服〔{year}〕{n}号", kind="kind", area="services", basis=BASIS,
        checks=(place_is_at_its_level, coordinates_make_sense, place_closes_in_order),
    )
)  # fmt: skip


def post_ends_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "离岗日期不能早于到岗日期，请核对" if until and until < values["since"] else ""


def place_is_open(values: Mapping[str, Any]) -> str:
    closed = values["place"].closed_on
    return f"{values['place'].title}已于{closed}撤销，请核对" if closed and values["since"] >= closed else ""


STAFF = publish(
    Register(
        "services.legal_staff", "S1", "公共法律服务人员台账", LegalStaff,
        columns=("number", "title", "place", "kind", "full", "since", "until"), filters=("kind", "place", "organ"),
        personal={"name"}, form=("place", "name", "kind", "full", "since", "until"), optional=("until",), roles=RECORDERS,
        number="{mark}法服员〔{year}〕{n}号", kind="kind", area="services", basis=BASIS,
        checks=(post_ends_in_order, place_is_open),
    )
)  # fmt: skip

DUTIES = publish(
    Register(
        "services.village_duty", "S1", "村（居）法律顾问值班台账", VillageDuty,
        columns=("number", "village", "year", "appointment_no", "state", "month_due", "organ"),
        filters=("state", "year", "village", "organ"), search=("appointment_no",),
        details=(VillageVisit, VillageMissed, VillageCounselChange), kind="year", area="services", basis=BASIS,
    )
)  # fmt: skip
