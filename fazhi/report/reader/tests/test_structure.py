"""Sections, head, plans, tables."""

import time

import pytest

from fazhi.report.checker import check
from fazhi.report.reader import read_text, to_json

REPORT = """云岚县人民政府关于2024年度法治政府建设情况的报告
2024年，云岚县认真推进法治政府建设。
一、主要举措和成效
（一）健全制度
1.加强备案。印发行政规范性文件6件。
二是强化清理。清理文件88件，保留48件，废止21件，失效11件，修订8件。
二、存在的问题
全年行政诉讼败诉案件5件，败诉率偏高。
三、下一年度工作安排
新建法治广场20个，培训执法人员300人次。
"""


def test_sections_nest_and_end_where_the_next_begins():
    report = read_text(REPORT)
    assert [(s.level, s.heading) for s in report.sections] == [
        (1, "主要举措和成效"),
        (2, "健全制度"),
        (3, "加强备案"),
        (3, "强化清理"),
        (1, "存在的问题"),
        (1, "下一年度工作安排"),
    ]
    first, second = report.sections[0], report.sections[4]
    assert first.end == second.start
    assert REPORT[first.start :].startswith("一、主要举措")


def test_head():
    report = read_text(REPORT)
    assert (report.title, report.place, report.year) == (
        "云岚县人民政府关于2024年度法治政府建设情况的报告",
        "云岚县",
        2024,
    )


def test_what_is_planned_was_not_done_but_problems_may_be_counted():
    figures = [figure.text for figure in read_text(REPORT).figures]
    assert figures == ["6件", "88件", "48件", "21件", "11件", "8件", "5件"]


def test_elided_figures_are_named_in_full():
    subjects = {figure.text: figure.subject for figure in read_text(REPORT).figures}
    assert subjects["21件"] == "文件清理后废止件数"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("临川市青石区关于2023年法治政府建设情况的报告", "青石区"),
        ("云岚县石桥镇人民政府2025年法治政府建设情况报告", "石桥镇"),
        ("2024年，云岚县坚持依法行政。云岚县各部门积极履职。", "云岚县"),
    ],
)
def test_the_most_particular_place_is_taken(text, place):
    assert read_text(text).place == place


def test_a_letter_speaks_of_the_year_before():
    text = "成文日期: | 2024-05-06 |\n关于县政协十一届三次会议第12号提案的答复函\n全年办结案件3件。"
    assert read_text(text).year == 2023


def test_a_table_takes_the_unit_from_its_head():
    text = "单位：件\n乡镇 | 受理 | 办结\n青石镇 | 31 | 29\n石桥镇 | 12 | 12\n"
    figures = read_text(text).figures
    assert [(f.text, f.unit) for f in figures] == [("31", "件"), ("29", "件"), ("12", "件"), ("12", "件")]
    assert figures[1].subject == "石桥镇办结件数" or figures[1].subject == "青石镇办结件数"


def test_a_table_takes_units_from_its_columns():
    text = "指标 | 数量（件） | 比重（%）\n行政处罚 | 1,204 | 61.5\n行政许可 | 752 | 38.5\n合计 | 1956 | 100\n"
    figures = read_text(text).figures
    assert [(f.value, f.unit) for f in figures] == [
        (1204, "件"),
        (0.615, "%"),
        (752, "件"),
        (0.385, "%"),
        (1956, "件"),
        (1.0, "%"),
    ]
    assert "行政处罚" in figures[0].subject


def test_a_table_with_units_in_its_cells():
    text = "类别 | 市场监管 | 公安\n数量 | 77件 | 42件\n占比 | 50.99% | 27.81%\n"
    figures = read_text(text).figures
    assert [(f.text, f.value) for f in figures] == [("77件", 77), ("42件", 42), ("50.99%", 0.5099), ("27.81%", 0.2781)]
    assert "市场监管" in figures[0].subject


def test_the_head_of_a_web_page_is_no_table():
    text = "[ 索引号 ] | 1150/2024-00009 | [ 文号 ] | 无 |\n[ 成文日期 ] | 2024-02-01 | [ 公开日期 ] | 2024-02-01 |\n受理案件3件。"
    assert [f.text for f in read_text(text).figures] == ["3件"]


def test_a_number_broken_over_two_lines():
    (figure,) = read_text("全县各级行政复议机构共收到并依法受理行政复议案件1826\n件。").figures
    assert figure.value == 1826


def test_json_has_exactly_the_promised_keys():
    answer = to_json(read_text(REPORT, "a.txt"))
    assert list(answer) == ["path", "title", "place", "year", "sections", "figures", "findings"]
    assert set(answer["figures"][0]) == {
        "start",
        "end",
        "text",
        "value",
        "unit",
        "approx",
        "subject",
        "area",
        "kind",
        "period",
        "indicator",
    }


def test_nothing_in_nothing_out():
    assert read_text("").figures == []
    assert read_text("法治政府建设").sections == []


def wrapped(text, width):
    """As a .pdf gives it: paragraphs broken to a width."""
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width))


def test_lines_broken_to_a_width_are_read_as_if_they_were_whole():
    paragraph = (
        "全县各级行政复议机构共收到行政复议申请1523件，经审查受理1391件，审结1270件，其中以调解、和解方式结案520件，"
        "直接纠错110件，纠错率8.66%，"
        "化解涉企行政争议46件，挽回经济损失1286.35万元，办理行政应诉案件638件，败诉23件，行政机关负责人出庭应诉率97.22%，开展法治宣传活动418场次。"
    )
    text = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n" + "\n".join([paragraph] * 3)
    whole = [(f.value, f.unit) for f in read_text(text).figures]
    for width in range(24, 44):
        broken = wrapped(text, width)
        report = read_text(broken)
        assert [(f.value, f.unit) for f in report.figures] == whole, width
        for figure in report.figures:
            assert broken[figure.start : figure.end].replace("\n", "") == figure.text
    assert "\u2060" not in "".join(f.subject + f.text for f in report.figures)


def test_paragraphs_and_tables_keep_their_lines():
    assert len(read_text(REPORT).sections) == 6


@pytest.mark.parametrize(
    "text",
    [
        "受理行政复议案件1件、" * 5000,
        "对12个乡镇、" * 5000,
        "行政复议" * 20000 + "12件",
        "“" * 20000 + "《" * 20000 + "(" * 20000,
        "|" * 50000 + "\n" + "|" * 50000,
        "一、二、三、" * 5000,
        "较上年下降3%，" * 5000,
        "和" * 20000 + "3件",
        "1" * 50000,
    ],
    ids=range(9),
)
def test_no_text_makes_the_reader_slow_beyond_its_length(text):
    begin = time.process_time()
    check(read_text(text))
    assert time.process_time() - begin < 2
