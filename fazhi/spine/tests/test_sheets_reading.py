"""Crooked spreadsheets: read where it can be known what is meant, refused in plain words where it cannot."""

import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter

from fazhi.spine import registry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Event, Organ
from fazhi.spine.sheets.columns import form_of
from fazhi.spine.sheets.container import look_through
from fazhi.spine.sheets.importing import run
from fazhi.spine.sheets.template import write_template
from fazhi.spine.tests.books import ACTIVITY, HEAD, Activity, activity, book, filled, grid

D = date.fromisoformat


@pytest.fixture
def here(tmp_path):
    return tmp_path / "台账.xlsx"


def enter(path, **more):
    return run(registry.register_of(ACTIVITY), path, **{"by": None, "actor": "导入", "write": True, **more})


def refusal(path, **more):
    """The sentences by which a file is refused; nothing has been written."""
    with pytest.raises(BadInput) as refused:
        enter(path, **more)
    assert not Event.objects.exists()
    return "；".join(refused.value.reasons)


def test_a_really_crooked_sheet_is_still_read(county, here):
    """Titles merged above the head, columns in another order, starred heads broken in two, blanks everywhere."""
    with xlsxwriter.Workbook(here) as made:
        made.add_worksheet("说明").write(0, 0, "请填写第二张表")
        sheet = made.add_worksheet("Sheet2")
        bold, day = made.add_format({"bold": True}), made.add_format({"num_format": "yyyy年m月d日"})
        sheet.merge_range("A1:J1", "云岚县2026年普法活动台账", bold)
        sheet.merge_range("A2:J2", "填报单位：县司法局　　填报人：王经办", bold)
        head = ["序号", "活动日期", "日 期*", "标题\n(必填)", None, "形式＊", "对象", "地点", "受众(人次)", "单位"]
        for place, words in enumerate(head):
            if words:
                sheet.write(3, place, words)
        sheet.write_row(
            5, 0, [1, "x", "2026年3月1日", " 讲座 一 ", None, "讲座", "社会公众", "广场", "１００人次", "县司法局"]
        )
        sheet.write_row(7, 0, [2, "", "", "讲座二", None, "法治讲座", "机关", "大厅", 20, "云岚县公安局"])
        sheet.write_datetime(7, 2, datetime(2026, 3, 2), day)
        sheet.set_row(7, None, None, {"hidden": True})
        sheet.write_row(8, 0, head[:4])
        sheet.write_row(8, 5, head[5:])
        sheet.write_row(9, 0, ["合计", None, None, None, None, None, None, None, 120])
        for row in range(10, 3000):
            sheet.write_blank(row, 2, None, day)
    outcome = enter(here)
    assert [(row.number, row.sentences()) for row in outcome.wrong] == [
        (6, ["“讲座”不是“形式”的选项；可填：" + "、".join(Activity.Form.labels)]),
        (10, ["这一行像是“合计”行，请删去"]),
    ]
    assert [row.number for row in outcome.good] == [8]
    said = "；".join(outcome.notices)
    assert "“活动日期”（B列）" in said and "第9行重复了表头，已略过" in said and "1行被隐藏（第8行）" in said
    assert enter(here, good_only=True).written
    entry = Activity.objects.get()
    assert (entry.organ, entry.on, entry.audience_type, entry.attendance) == (
        county["police"],
        D("2026-03-02"),
        "office",
        20,
    )


def test_cells_under_a_merged_one_are_named(county, here):
    with xlsxwriter.Workbook(here) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, activity(1))
        sheet.write_row(2, 1, activity(2)[1:])
        sheet.merge_range(1, 0, 2, 0, "县司法局")
    outcome = enter(here)
    assert outcome.wrong[0].cells == {"organ": "“单位”被合并单元格盖住，没有内容；请取消合并后逐行填写"}


def test_formulas_in_error_and_without_result_are_no_blanks(county, here):
    with xlsxwriter.Workbook(here) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        for n in (1, 2, 3, 4):
            sheet.write_row(n, 0, activity(n))
        sheet.write_formula(1, 6, "=VLOOKUP(1,A:A,1)", None, "#N/A")
        sheet.write_formula(2, 7, "=1/0", None, "#DIV/0!")
        sheet.write_formula(3, 6, "=A1", None, "")  # never worked out
        sheet.write_formula(4, 6, "=100+1", None, 101)
    outcome = enter(here)
    assert [(row.number, row.cells) for row in outcome.wrong] == [
        (2, {"attendance": "公式出错（#N/A），请改正公式或者直接填写内容"}),
        (3, {"cost": "公式出错（#DIV/0!），请改正公式或者直接填写内容"}),
        (4, {"attendance": "公式还没有算出结果，请在 Excel 中打开并保存后再导入"}),
    ]
    assert [row.number for row in outcome.good] == [5]


def test_files_that_are_no_workbook(county, tmp_path):
    for name, content, words in [
        ("台账.csv", "标题,日期\n甲,2026-1-1".encode("gbk"), "这是 CSV 文本"),
        ("台账.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式（.xls）"),
        ("台账.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "设有打开密码"),
        ("空.xlsx", b"", "是空文件"), ("乱.xlsx", b"hello", "不是 Excel 工作簿"), ("大.xlsx", b"x" * (20 * 1024 * 1024 + 1), "超过20MB"),
        ("坏.xlsx", b"PK\x03\x04" + b"x" * 100, "不是 Excel 工作簿"),
    ]:  # fmt: skip
        (tmp_path / name).write_bytes(content)
        said = refusal(tmp_path / name)
        assert f"“{name}”" in said and words in said
    with zipfile.ZipFile(tmp_path / "报告.docx", "w") as made:
        made.writestr("word/document.xml", "<w/>")
    assert "这是 Word 文档，不是表格" in refusal(tmp_path / "报告.docx")
    with zipfile.ZipFile(tmp_path / "残.xlsx", "w") as made:
        made.writestr("xl/workbook.xml", "<workbook")
    assert "无法打开" in refusal(tmp_path / "残.xlsx")


def test_damaged_packages(county, here, tmp_path):
    whole = filled(here, *(activity(n) for n in range(1, 29))).read_bytes()
    (tmp_path / "半.xlsx").write_bytes(whole[: len(whole) // 2])
    assert "不是 Excel 工作簿，或者文件已损坏" in refusal(tmp_path / "半.xlsx")
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
        with zipfile.ZipFile(here) as parts:
            start = parts.getinfo(part).header_offset + 30 + len(part)
        (tmp_path / "坏.xlsx").write_bytes(whole[: start + 40] + b"\x00\xff" * 20 + whole[start + 80 :])
        assert "已损坏" in refusal(tmp_path / "坏.xlsx")


def test_markup_as_other_programs_write_it(tmp_path):
    """Prefixes, attributes in another order, whole paths in the relations."""
    sheet = (
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row spans="1:2" r="1"><x:c s="1" r="A1" t="s"><x:v>0</x:v></x:c></x:row>'
        '<x:row hidden="1" r="2"><x:c t="e" s="2" r="B2"><x:f>NA()</x:f><x:v>#N/A</x:v></x:c></x:row>'
        '<x:row r="3"><x:c r="A3" t="str"><x:f>B1</x:f><x:v></x:v></x:c><x:c r="B3" s="4"><x:f>B1</x:f></x:c>'
        '<x:c r="XFD3" s="9"/></x:row></x:sheetData></x:worksheet>'
    )
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    path = tmp_path / "他.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(
            "xl/workbook.xml", f'<w xmlns="m" xmlns:r="{rels}"><sheets><sheet name="甲&amp;乙" r:id="R7"/></sheets></w>'
        )
        made.writestr("xl/_rels/workbook.xml.rels", '<R xmlns="p"><r Id="R7" Target="/xl/worksheets/s.xml"/></R>')
        made.writestr("xl/worksheets/s.xml", sheet)
    odd = look_through(path, "甲&乙")
    assert odd.hidden == [2]
    assert {place: words[:5] for place, words in odd.errors.items()} == {(2, "B"): "公式出错（", (3, "B"): "公式还没有"}
    assert "#N/A" in odd.errors[2, "B"]


def test_sheets_that_are_not_this_register(county, here):
    said = refusal(book(here, ("一月", [["姓名", "电话"], ["甲", "1"]]), ("二月", [])))
    assert "“一月”、“二月”前10行里没有找到“普法活动台账”的表头" in said and "单位、日期、标题、形式、对象" in said
    assert "缺少必填的列：对象" in refusal(filled(here, activity(1)[:4], head=HEAD[:4]))
    twice = [*HEAD, "形式"]
    assert "“形式”出现了两次：D列和I列" in refusal(filled(here, [*activity(1), "法治讲座"], head=twice))
    both = book(here, ("甲", [HEAD, activity(1)]), ("乙", [HEAD, activity(2)]))
    assert "“甲”、“乙”都有表头" in refusal(both)
    assert enter(both, sheet="乙", write=False).table.sheet == "乙"
    assert "没有“丙”这张表" in refusal(both, sheet="丙")
    assert "下面没有内容" in refusal(filled(here))


def test_a_cell_far_away_does_not_blow_the_memory(county, here):
    with xlsxwriter.Workbook(here) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, activity(1))
        sheet.write(1048575, 16383, "x")
    assert "XFD1048576这样远的单元格里有内容" in refusal(here)


def test_a_million_empty_formatted_rows_are_no_rows(county, here):
    with xlsxwriter.Workbook(here, {"constant_memory": True}) as made:
        sheet, day = made.add_worksheet(), made.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, activity(1))
        for row in range(2, 1_000_000):
            sheet.write_blank(row, 1, None, day)
    assert [row.number for row in enter(here).good] == [2]


def test_more_rows_than_are_taken_at_once(county, here, monkeypatch):
    monkeypatch.setattr("fazhi.spine.sheets.reading.MOST_ROWS", 2)
    assert "有3行，超过2行" in refusal(filled(here, activity(1), activity(2), activity(3)))


def test_the_marked_sheet_tells_every_wrong_cell_and_goes_round_again(county, here, tmp_path):
    from fazhi.spine.sheets.marked import write_marked

    filled(here, activity(1), activity(2, 形式="讲座会", 日期="三月"), activity(3, 地点=None), activity(4))
    outcome = enter(here)
    marked = tmp_path / "标注.xlsx"
    write_marked(marked, outcome)
    rows = grid(marked)
    assert rows[0] == ["问题", "单位*", "日期*", "标题*", "形式*", "对象*", "地点", "受众（人次）", "经费（元）"]
    assert [row[0] for row in rows[1:]] == [
        "", f"“三月”不是日期；请写成2026-9-24或2026年9月24日；{outcome.rows[1].cells['form']}", "请填写活动地点", ""
    ]  # fmt: skip
    assert rows[2][1:5] == ["县司法局", "三月", "第2场法治讲座", "讲座会"]
    with zipfile.ZipFile(marked) as parts:
        comments = parts.read("xl/comments1.xml").decode()
        assert 'ref="C3"' in comments and 'ref="E3"' in comments and "“三月”不是日期" in comments
        assert "FFFBD5D0" in parts.read("xl/styles.xml").decode()
    again = enter(marked)
    assert [row.number for row in again.wrong] == [3, 4] and again.notices == []


def test_the_template_of_every_register_can_be_read_back(county, tmp_path):
    """Filled in by the declared heads, every register's template is known for its own."""
    organs = list(Organ.objects.all())
    for register in (r for r in registry.registers() if not registry.is_sealed(r.code)):
        form, path = form_of(register), tmp_path / f"{register.code}.xlsx"
        write_template(path, form, organs)
        head = grid(path)[0]
        assert len(head) == len(set(head)) == len(form.columns)
        assert {c.label for c in form.columns if c.required} == {h[:-1] for h in head if h.endswith("*")}
        explained = [row[0] for row in grid(path, "填写说明")]
        assert {c.label for c in form.columns} <= set(explained)
        with pytest.raises(BadInput, match="下面没有内容"):
            run(register, path, by=None)
