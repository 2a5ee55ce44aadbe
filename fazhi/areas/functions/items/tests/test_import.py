"""The whole catalogue of a county out of a spreadsheet (report 001: 3716 power items, 445 public services, 1634 permits)."""

from time import monotonic

import pytest
import xlsxwriter

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.items.tests.people import staffing_office
from fazhi.figures import catalogue as figures
from fazhi.figures import engine
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Event
from fazhi.spine.sheets.importing import run

HEADS = ("标题", "日期", "基本编码", "实施主体", "事项类型", "列入的清单", "生效日期", "行使层级", "领域", "设定依据（法律法规规章名称）",
         "设定依据（条款）", "法定办结时限", "法定时限单位", "承诺办结时限", "承诺时限单位", "申请材料")  # fmt: skip


def row(n, kind="行政处罚", lists="权责清单", law="中华人民共和国市场监督管理法（示例）"):
    return (
        f"第{n}项事项", "2026-3-2", f"{n:012}", "县市场监管局", kind, lists, "2026-3-2", "县级", "市场监管", law, f"第{n % 60 + 1}条",
        20, "个工作日", 5, "个工作日", "申请书\n营业执照｜数据共享｜免交",
    )  # fmt: skip


@pytest.fixture
def book(county, tmp_path):
    staffing_office(county)

    def filled(rows):
        path = tmp_path / "目录.xlsx"
        with xlsxwriter.Workbook(str(path)) as made:
            sheet = made.add_worksheet("填报")
            for number, cells in enumerate((HEADS, *rows)):
                sheet.write_row(number, 0, cells)
        return path

    return filled


def enter(county, path, write=True):
    return run(registry.register_of("functions.items"), path, by=county.people["keeper"], write=write)


def test_four_thousand_items_in_reasonable_time(county, book):
    rows = [row(n, "行政许可", "权责清单、行政许可事项清单") if n < 1634 else row(n) for n in range(3716)]
    rows += [row(n, "公共服务", "公共服务事项清单") for n in range(4000, 4445)]
    begun = monotonic()
    outcome = enter(county, book(rows))
    seconds = monotonic() - begun
    assert outcome.written and len(outcome.good) == 4161 and not outcome.wrong
    assert seconds < 60  # a busy machine with two cores; alone it takes three
    names = ("power", "permit", "service", "standing", "compression")
    wanted = [figures.figure(f"functions.items.{name}") for name in names]
    values = engine.values(wanted, Period.year(2026))
    assert [values[f.code].number for f in wanted] == [3716, 1634, 445, 4161, 0.75]
    assert Event.objects.filter(code="record").count() == 4161
    again = enter(county, book(rows))
    assert not again.good and len(again.known) == 4161


def test_a_wrong_row_is_told_by_its_place_and_nothing_is_entered(county, book):
    outcome = enter(county, book([row(1), row(2, "行政许可", "公共服务事项清单")]))
    (wrong,) = outcome.wrong
    assert wrong.number == 3 and "不能列入公共服务事项清单" in "".join(wrong.sentences())
    assert not outcome.written and not ServiceItem.objects.exists()


def test_the_same_item_twice_does_not_stand_twice(county, book):
    from fazhi.spine.errors import Refused

    with pytest.raises((Refused, BadInput)):
        enter(county, book([row(1), (*row(1)[:-1], "另一件材料")]))
    assert not catalogue.everything().exists()
