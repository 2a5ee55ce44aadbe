"""Institutions: each change a version with its paper; counts by day; nothing over the quota."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.functions.institutions.models import Institution
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput

pytestmark = pytest.mark.django_db
D = date.fromisoformat


@pytest.fixture
def office(county, settings):
    settings.FAZHI_DIVISION = "990126"
    county.person("keeper", "government", Role.REGISTRAR, name="孙编办")
    return county


def enter(county, title, on="2025-01-06", **changed):
    fields = {
        "inst_code": "D01", "inst_kind": "department", "duties": "拟订并组织实施市场监督管理制度", "quota_kind": "administrative", "quota": 40,
        "in_post": 36, "since": D(on), "began": "standing", "paper": "云编〔2019〕3号", "as_organ": county["market"],
    } | changed  # fmt: skip
    return actions.record_entry(
        "functions.institutions",
        organ=county["government"],
        by=county.people["keeper"],
        on=D(on),
        title=title,
        fields=fields,
    )


def value(name, year):
    figure = catalogue.figure(f"functions.institutions.{name}")
    return engine.values([figure], Period.year(year))[figure.code].number


def test_numbers_and_papers_must_hold_together(office):
    with pytest.raises(BadInput, match="实有41名超过核定编制40名"):
        enter(office, "市场监督管理局", in_post=41)
    with pytest.raises(BadInput, match="请填写核定编制数"):
        enter(office, "市场监督管理局", quota=None)
    with pytest.raises(BadInput, match="失效日期、失效原因和依据文件须一并填写"):
        enter(office, "市场监督管理局", until=D("2026-03-01"), ended="renamed")
    with pytest.raises(BadInput, match="请填写原名称"):
        enter(office, "市场监督管理局", began="renamed")


def test_a_renamed_institution_stands_once(office):
    old = enter(office, "工商行政管理局")
    with pytest.raises(BadInput, match="在这段时间内仍有效，请先登记它的失效日期和依据"):
        enter(office, "市场监督管理局", "2026-03-02", began="renamed", formerly="工商行政管理局")
    ended = {"until": D("2026-03-02"), "ended": "renamed", "end_paper": "云编〔2026〕1号"}
    actions.correct_entry(old, by=office.people["keeper"], on=D("2026-03-02"), changes=ended, reason="机构改革")
    enter(
        office,
        "市场监督管理局",
        "2026-03-02",
        began="renamed",
        formerly="工商行政管理局",
        quota=45,
        in_post=36,
        paper="云编〔2026〕1号",
    )
    assert Institution.objects.count() == 2
    assert (value("standing", 2025), value("standing", 2026), value("renamed", 2026)) == (1, 1, 1)
    assert (value("quota", 2025), value("quota", 2026)) == (40, 45) and value("filled", 2026) == pytest.approx(0.8)


def test_streets_are_counted_once_by_type(office):
    for n, street in enumerate(("qingxi", "shiqiao")):
        for k, title in enumerate(("党政办公室", "经济发展办公室")):
            enter(office, title, inst_code=f"S{n}{k}", inst_kind="street_office", superior=office[street], as_organ=None,
                  quota_kind="none", quota=None, in_post=None)  # fmt: skip
    assert (value("street_office", 2025), value("street_office_types", 2025)) == (4, 2)


def test_what_was_abolished_is_set_up_anew(office):
    gone = {"until": D("2025-06-02"), "ended": "abolished", "end_paper": "云编〔2025〕2号"}
    enter(office, "粮食局", **gone)
    with pytest.raises(BadInput, match="已撤销，重新设置的按“设立”登记"):
        enter(office, "粮食局", "2025-06-02", began="changed")
    assert value("abolished", 2025) == 1 and value("standing", 2025) == 0
