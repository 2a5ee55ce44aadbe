"""Sites and their licences come in from spreadsheets, named by the numbers of area, object and site."""

import pytest
import xlsxwriter

from fazhi.areas.enforcement.area_management.models import AreaLicence, AreaSite
from fazhi.areas.enforcement.area_management.tests.scene import thing
from fazhi.spine import registry
from fazhi.spine.sheets.importing import run

pytestmark = pytest.mark.django_db
SITES = ("日期", "标题", "管理区域", "检查对象", "场所类别", "经度", "纬度")
LICENCES = ("日期", "标题", "场所", "许可证号", "有效期自", "有效期至")


def sheet(folder, heads, rows):
    path = folder / "in.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet("台账")
        for number, cells in enumerate((heads, *rows)):
            page.write_row(number, 0, cells)
    return path


def test_sites_and_licences_from_a_spreadsheet(lake, tmp_path):
    pier = thing(lake, "云岚县镜湖游船有限公司", 7)
    good = ("2026-2-2", "东岸码头", lake.area.number, pier.number, "游船、码头", "120.872", "30.43")
    outside = ("2026-2-2", "湖外码头", lake.area.number, pier.number, "游船、码头", "30.43", "80.0")
    nobody = ("2026-2-2", "南岸码头", lake.area.number, "没有这个号", "游船、码头", "120.872", "30.43")
    register, by = registry.register_of("enforcement.area_sites"), lake.people["m_clerk"]
    outcome = run(register, sheet(tmp_path, SITES, [good, outside, nobody]), by=by, write=True)
    words = [" ".join(row.sentences()) for row in outcome.wrong]
    assert not outcome.written and "不在镜湖景区的边界内" in words[0] and "没有编号为“没有这个号”的检查对象" in words[1]
    assert run(register, sheet(tmp_path, SITES, [good]), by=by, write=True).written
    found = AreaSite.objects.get(title="东岸码头")
    assert found.target == pier and found.point == (120.872, 30.43)
    row = ("2026-2-2", "内河船舶证", found.number, "SY1", "2024-1-1", "2028-12-31")
    register = registry.register_of("enforcement.area_licences")
    assert run(register, sheet(tmp_path, LICENCES, [row]), by=by, write=True).written
    assert AreaLicence.objects.get(site=found).licence_no == "SY1"
