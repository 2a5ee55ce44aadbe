"""Tables and charts in a report's text: what they show, what is refused, how they are frozen and printed."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document

from fazhi.figures import catalogue
from fazhi.paper import pictures
from fazhi.paper.docx import write_docx
from fazhi.paper.html import to_html
from fazhi.paper.markdown import to_markdown
from fazhi.paper.model import Chart, Paper, Table
from fazhi.report import actions, splits
from fazhi.report.export import rendered
from fazhi.report.freezing import changed_since
from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.render import Rendered, codes_in, render
from fazhi.report.shown import Shown, kept, live
from fazhi.report.tests.conftest import CASES, RECEIVED, case
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db
ON = date(2026, 2, 10)
RECEIVED_CODE, CLOSED_CODE, RATE_CODE = (f"disputes.sample.{name}" for name in ("received", "closed", "rate"))


@pytest.fixture
def towns(cases: Any) -> Any:
    """Beside the county's own, 3 cases in one town and 1 in another, of which one is closed."""
    for n in range(3):
        case(cases, 60 + n, date(2025, 4, 1), organ="qingxi")
    case(cases, 70, date(2025, 5, 1), date(2025, 7, 1), "corrected", organ="shiqiao")
    return cases


def set_in(county: Any, line: str) -> Rendered:
    text = f"# 题\n\n前文。\n\n{line}\n\n后文。"
    return render(text, live(county["government"], 2025, codes_in(text)))


def first(found: Rendered) -> Any:
    return next(block for block in found.paper.blocks if isinstance(block, Table))


def test_a_table_compares_figures_with_last_year(towns: Any) -> None:
    table = first(set_in(towns, f"{{{{表格: {RECEIVED_CODE}, {RATE_CODE} | 表1　复议}}}}"))
    assert not isinstance(table, Chart) and table.caption == "表1　复议"
    assert table.head == ("指标", "本年", "上年", "比上年")
    assert table.rows == (
        ("收到复议申请", "14件", "8件", "增长75%"), ("复议纠错率", "40%", "12.5%", "提高27.5个百分点"),
    )  # fmt: skip


def test_a_table_by_town_has_every_part_and_the_whole(towns: Any) -> None:
    found = set_in(towns, f"{{{{表格: {RECEIVED_CODE}，{RATE_CODE}｜｜按乡镇}}}}")
    table = first(found)
    assert table.head == ("乡镇（街道）", "收到复议申请", "复议纠错率")
    assert table.rows == (
        ("县本级", "10件", "33.33%"), ("青溪镇", "3件", "—"), ("石桥镇", "1件", "100%"), ("合计", "14件", "40%"),
    )  # fmt: skip
    assert table.caption == "收到复议申请、复议纠错率（按乡镇）"
    values = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind == "part"]
    assert values[:2] == ["10件", "33.33%"] and len(values) == 8


def test_charts_by_month_year_and_between_figures(towns: Any) -> None:
    months = first(set_in(towns, f"{{{{chart: {RECEIVED_CODE} | x | by=month}}}}"))
    assert isinstance(months, Chart) and len(months.rows) == 12 and months.numbers[2] == (9,)
    assert months.rows[0] == ("1月", "0件")
    years = first(set_in(towns, f"{{{{图表: {RECEIVED_CODE}, {CLOSED_CODE} | x | 按年}}}}"))
    assert years.rows == (("2024年", "8件", "8件"), ("2025年", "14件", "10件"))
    both = first(set_in(towns, f"{{{{图表: {RECEIVED_CODE}, {CLOSED_CODE}}}}}"))
    assert both.numbers == ((8, 14), (8, 10))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{{表格: no.such | 题}}", "没有“no.such”这项指标"),
        ("{{表格: }}", "写得不对"),
        ("{{表格: 收到 | 题}}", "“收到”不是指标"),
        (f"{{{{表格: {RECEIVED_CODE} | 题 | 按村}}}}", "“按村”不能作为分列"),
        (f"{{{{图表: {RECEIVED_CODE}, {RATE_CODE} | 题}}}}", "单位不同（件、%）"),
        ("{{图表: disputes.sample.pending | 题 | 按月}}", "是某一天的存量，不能按月列出"),
        (f"文中{{{{表格: {RECEIVED_CODE}}}}}", "不是指标；写法"),
    ],
)
def test_what_is_written_wrongly_is_named(towns: Any, line: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        set_in(towns, line)


def frozen(county: Any, *lines: str) -> YearlyReport:
    clerk = county.people["clerk"]
    report = actions.create_draft(organ=county["government"], year=2025, by=clerk, on=ON)
    text = TO_WRITE.sub("已写明。", report.text) + "\n\n" + "\n\n".join(lines)
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    return actions.freeze(report, by=clerk, on=ON)


def test_a_frozen_report_keeps_its_parts_and_tells_what_changed(towns: Any) -> None:
    report = frozen(towns, f"{{{{表格: {RECEIVED_CODE} | 表 | 按乡镇}}}}", f"{{{{图表: {RECEIVED_CODE} | 图 | 按月}}}}")
    before = rendered(report).text
    assert "青溪镇|3件" in before and "4月|3件" in before
    assert changed_since(report) == []
    moved = Matter.objects.filter(system="disputes.sample", organ=towns["shiqiao"]).get()
    Matter.objects.filter(pk=moved.pk).update(organ=towns["qingxi"], scope=towns["qingxi"].scope)
    assert rendered(report).text == before  # the frozen report does not count anew
    told = {one.name: one for one in changed_since(report)}
    assert list(told) == ["收到复议申请（按乡镇）"]  # neither the whole nor the months changed
    assert told["收到复议申请（按乡镇）"].now == "青溪镇3件改为4件"
    row = report.frozen.get(code=f"{RECEIVED_CODE}@town")
    cells, records = splits.unpack(bytes(row.records))
    assert [(c.label, c.text) for c in cells][1:] == [("青溪镇", "3件"), ("石桥镇", "1件")] and moved.pk in records


def test_parts_that_two_ways_count_differently_stop_the_freezing(towns: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = splits.split

    def wrong(figures: Any, by: str, *rest: Any) -> Any:
        found = real(figures, by, *rest)
        return {
            code: tuple(replace(cell, number=(cell.number or 0) + 1) for cell in cells) for code, cells in found.items()
        }

    monkeypatch.setattr(splits, "split", wrong)
    with pytest.raises(NotAllowed, match="县本级两次计算结果不同：汇总为11，逐条核算为10"):
        frozen(towns, f"{{{{表格: {RECEIVED_CODE} | 表 | 按乡镇}}}}")


def test_parts_of_few_persons_are_withheld_whole(towns: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(CASES, code="disputes.few", closed=True, least=3)
    counted = replace(RECEIVED, code="disputes.few.received", source=few)
    monkeypatch.setitem(catalogue._figures, counted.code, counted)
    cells = live(towns["government"], 2025, [f"{counted.code}@town"])[f"{counted.code}@town"].cells
    assert cells == ()
    table = first(set_in(towns, f"{{{{表格: {counted.code}, {RECEIVED_CODE} | 表 | 按乡镇}}}}"))
    assert {row[1] for row in table.rows[:-1]} == {"人数过少，不予公布"}


def test_a_kept_draft_gives_its_parts_back() -> None:
    cell = splits.Cell("330109101", "青溪镇", 3, "3件")
    shown = Shown("a.b@town", "收到（按乡镇）", 3, None, "3件", "3", "上年无可比数据", cells=(cell,))
    assert Shown(**kept({"x": shown})["x"]) == shown


# ── as files ──────────────────────────────────────────────────────────────────────────────────────


def chart() -> Chart:
    return Chart(
        ("乡镇", "2025年"), (("青溪镇", "30件"), ("石桥镇", "12件")), "图1　调解案件", numbers=((30,), (12,)), unit="件"
    )


def paper() -> Paper:
    return Paper("题", (chart(), "后文。"), signed_by="云岚县人民政府", signed_on=date(2026, 2, 18))


def test_a_chart_is_drawn_in_html_without_styles_its_table_one_click_away() -> None:
    page = to_html(paper())
    drawing = re.search(r"<svg.*?</svg>", page, re.S)
    assert drawing and "style" not in drawing[0] and "<script" not in page
    assert 'aria-labelledby="chart-0-t chart-0-d"' in drawing[0] and "青溪镇（30件）" in drawing[0]
    assert min(int(size) for size in re.findall(r'font-size="(\d+)"', drawing[0])) >= 14
    assert "<details><summary>查看数据表</summary><table>" in page and page.count("图1　调解案件") == 2
    widths = [float(width) for width in re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"', drawing[0])]
    assert widths[1] / widths[0] == pytest.approx(12 / 30, abs=0.01)


def test_a_chart_is_a_table_in_markdown() -> None:
    assert "**图1　调解案件**\n\n| 乡镇 | 2025年 |\n| --- | --- |\n| 青溪镇 | 30件 |" in to_markdown(paper())


def test_a_chart_is_a_picture_in_docx_with_words_for_those_who_do_not_see_it() -> None:
    if not pictures.has_chinese_font():
        pytest.skip("no Chinese font on this machine")
    data = write_docx(paper())
    document = Document(io.BytesIO(data))
    assert len(document.inline_shapes) == 1 and not document.tables
    told = document.inline_shapes[0]._inline.docPr.get("descr")
    assert told.startswith("图1　调解案件。条形图，2项。") and data == write_docx(paper())
    assert document.inline_shapes[0].width.cm == pytest.approx(15.6, abs=0.1)


def test_without_a_chinese_font_docx_has_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "has_chinese_font", lambda: False)
    document = Document(io.BytesIO(write_docx(paper())))
    assert not document.inline_shapes
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["青溪镇", "30件"]
