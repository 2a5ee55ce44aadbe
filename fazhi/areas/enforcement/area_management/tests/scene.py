"""A managed lake area as people keep it, for the tests of this system."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fazhi.areas.enforcement.visits.tests.scene import LICENCE, STORAGE, Visiting, bureau, thing  # noqa: F401
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Division, Matter

D = date.fromisoformat
SYSTEM = "enforcement.area_alert"
SHORE = [[120.80, 30.40], [120.90, 30.40], [120.90, 30.46], [120.80, 30.46], [120.80, 30.40]]
WATER = [[120.83, 30.42], [120.87, 30.42], [120.86, 30.45], [120.84, 30.45], [120.83, 30.42]]
PATH = [[120.81, 30.41], [120.85, 30.415], [120.89, 30.44]]


def drawn(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(kind, points, name="镜湖", geometry=None):
    whole = geometry or ("LineString" if kind == "path" else "Polygon")
    return {
        "type": "Feature", "properties": {"kind": kind, "name": name},
        "geometry": {"type": whole, "coordinates": points if whole == "LineString" else [points]},
    }  # fmt: skip


MAP = drawn(feature("area", SHORE), feature("water", WATER), feature("path", PATH, "环湖路"))


def area(county, **fields):
    given = {
        "division": Division.objects.get(code="990126101"), "lead": county["market"], "items_text": f"{LICENCE}\n{STORAGE}",
        "geometry": MAP, "basis_no": "云政办〔2025〕8号", **fields,
    }  # fmt: skip
    return record_entry(
        "enforcement.managed_areas", organ=county["market"], by=county.people["m_clerk"], on=D("2026-01-05"), title="镜湖景区",
        fields=given,
    )  # fmt: skip


def site(county, target, title="镜湖山泉餐厅", on="2026-01-06", **fields):
    given = {
        "area": county.area, "target": target, "site_kind": "food", "longitude": "120.820000", "latitude": "30.430000", **fields,
    }  # fmt: skip
    return record_entry(
        "enforcement.area_sites", organ=county["market"], by=county.people["m_clerk"], on=D(on), title=title, fields=given
    )  # fmt: skip


def licence(county, on="2026-01-07", title="食品经营许可证", **fields):
    given = {
        "site": county.site,
        "licence_no": "JY990126001",
        "valid_from": "2023-03-01",
        "valid_until": "2026-02-28",
        **fields,
    }
    return record_entry(
        "enforcement.area_licences", organ=county["market"], by=county.people["m_clerk"], on=D(on), title=title, fields=given
    )  # fmt: skip


class Alert:
    """One alert; ``county`` people act by their name."""

    def __init__(self, county, on="2026-03-10", organ="market", by="m_clerk"):
        self.county = county
        self.matter = open_matter(
            SYSTEM, organ=county[organ], by=county.people[by], on=D(on), fields={"site": county.site.pk}
        )

    def do(self, code, on, by="m_clerk", detail=None, **fields):
        account = self.county.people[by] if by else None
        take_step(self.matter, code, by=account, on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def reminded(self, on="2026-03-10", due="2026-03-20"):
        return self.do("remind", on, reply_by=due)

    @property
    def record(self):
        return self.matter.record

    @property
    def visit(self):
        found = Matter.objects.get(system="enforcement.visit", chain__links_in__source=self.matter.pk)
        return Visiting(self.county, found)


@pytest.fixture
def lake(bureau, today):  # noqa: F811
    """The lake with one site of the market bureau's shop, whose licence ran out on 28 February."""
    bureau.person("m_office", "market", Role.OFFICE_HEAD, reach=Reach.DIVISION, name="何股长")
    bureau.area = area(bureau)
    bureau.site = site(bureau, bureau.shop)
    return bureau


@pytest.fixture
def yellow(lake):
    lake.licence = licence(lake)
    return lake


@pytest.fixture
def red(yellow):
    """A second licence of the site ran out as well: two licences make red."""
    licence(yellow, title="酒类零售许可证", licence_no="JL990126001")
    return yellow


__all__ = ["thing"]
