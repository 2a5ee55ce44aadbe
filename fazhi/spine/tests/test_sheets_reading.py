"""Crooked spreadsheets: read where it can be known what is meant, refused in plain words where it cannot."""

import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
import xlsxwriter
from django.db import models

from fazhi.areas.services.publicity.models import PublicityActivity
from fazhi.cli import main
from fazhi.spine import registry
from fazhi.spine.errors import BadInput
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Event, Organ
from fazhi.spine.sheets.cells import Organs, Wrong, reader_of
from fazhi.spine.sheets.columns import Column, form_of
from fazhi.spine.sheets.importing import run
from fazhi.spine.sheets.template import write_template
from fazhi.spine.tests.books import ACTIVITY, HEAD, activity, book, filled, grid

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


def reads(field, raw, label="栏"):
    return reader_of(Column("x", label, True, field), None)(raw)


DAYS = [
    datetime(2026, 9, 24, 10, 30), D("2026-09-24"), "2026-9-24", "2026/9/24", "2026年9月24日", "20260924", 20260924.0, 46289.0,
    " ２０２６年 ９ 月 24 日 ", "2026.9.24", "2026-09-24 00:00:00", "2026年9月24号", "2026-9-24 9:30",
]  # fmt: skip


@pytest.mark.parametrize("raw", DAYS, ids=str)
def test_days_in_the_ways_people_write_them(raw):
    assert reads(models.DateField(), raw) == D("2026-09-24")


@pytest.mark.parametrize(
    "raw", ["九月", "26-9-24", "2026-9", "2026-13-1", "2026-2-30", "2026-9-24至25日", 12.0, "202609241"]
)
def test_what_is_no_day_is_refused(raw):
    with pytest.raises(Wrong):
        reads(models.DateField(), raw)


def test_moments_keep_the_time_of_day():
    moment = reads(models.DateTimeField(), "2026年9月24日 上午".replace(" 上午", " 9:30"))
    assert moment.isoformat() == "2026-09-24T09:30:00+08:00"
    assert reads(models.DateTimeField(), datetime(2026, 9, 24, 14, 5)).isoformat() == "2026-09-24T14:05:00+08:00"
    with pytest.raises(Wrong):
        reads(models.DateTimeField(), "2026-9-24 25:00")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (300.0, 300),
        ("300", 300),
        ("3,000", 3000),
        ("１２００", 1200),
        ("1.2万", 12000),
        ("300人次", 300),
        (" 45 份", 45),
        ("0", 0),
    ],
)
def test_whole_numbers(raw, value):
    assert reads(models.IntegerField(), raw) == value


@pytest.mark.parametrize("raw", ["约300", "300多", "3-5", "三百", "3.5", 3.5, "12,3a"])
def test_what_is_no_exact_number_is_refused(raw):
    with pytest.raises(Wrong):
        reads(models.IntegerField(), raw)


def test_amounts():
    money = models.DecimalField(max_digits=12, decimal_places=2)
    assert reads(money, 0.1 + 0.2) == Decimal("0.30")
    assert reads(money, "￥1,200.50元") == Decimal("1200.50")
    assert reads(money, "1.5亿") == Decimal("150000000")
    assert reads(money, "12", "标的额（万元）") == 12
    with pytest.raises(Wrong, match="本列以万为单位"):
        reads(money, "12万", "标的额（万元）")


@pytest.mark.parametrize(
    ("raw", "value"),
    [("是", True), ("√", True), (True, True), (1.0, True), ("否", False), ("×", False), ("", None), ("  ", None)],
)
def test_yes_and_no(raw, value):
    assert reads(models.BooleanField(), raw) is value


def test_yes_or_no_is_not_guessed():
    with pytest.raises(Wrong):
        reads(models.BooleanField(), "基本是")


FORMS = [
    ("board", "展板、集中宣传"),
    ("office", "机关（进机关）"),
    ("live", "网络直播"),
    ("centre", "机关（事务中心）"),
]


def test_options_by_words_or_code():
    one = models.CharField(choices=FORMS)
    assert [reads(one, raw) for raw in ("展板、集中宣传", "board", " 网络 直播 ", "机关(进机关)")] == [
        "board",
        "board",
        "live",
        "office",
    ]
    with pytest.raises(Wrong, match="可填：展板、集中宣传、机关"):
        reads(one, "机关")  # two options begin so
    several = CodesField("栏", codes=FORMS)
    assert reads(several, "网络直播、展板、集中宣传") == ["board", "live"]
    assert reads(several, "live,board；网络直播") == ["board", "live"]
    with pytest.raises(Wrong, match="“电视直播”不是"):
        reads(several, "网络直播、电视直播")


def test_text_is_tidied_and_lost_digits_are_noticed():
    text = models.CharField()
    assert reads(text, 110.0) == "110" and reads(text, D("2026-09-24")) == "2026-09-24"
    assert reads(text, " 甲\u200b\xa0乙\r\n丙 ") == "甲 乙\n丙"
    with pytest.raises(Wrong, match="丢失末几位"):
        reads(text, 110105194912310021.0)


def test_organs_by_short_name_name_or_code(county):
    organs = Organs()
    assert {organs.read(raw) for raw in ("县司法局", "云岚县司法局", "justice", " 县司法局 ")} == {county["justice"]}
    Organ.objects.create(
        code="heping2", name="石桥镇和平村村民委员会", short="和平村", kind="village", division_id="990126102"
    )
    with pytest.raises(Wrong, match=r"有2个.*请填机构代码"):
        Organs().read("和平村")
    assert Organs().read("heping2").code == "heping2"


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
        (6, ["“讲座”不是“形式”的选项；可填：" + "、".join(PublicityActivity.Form.labels)]),
        (10, ["这一行像是“合计”行，请删去"]),
    ]
    assert [row.number for row in outcome.good] == [8]
    said = "；".join(outcome.notices)
    assert "“活动日期”（B列）" in said and "第9行重复了表头，已略过" in said and "1行被隐藏（第8行）" in said
    assert enter(here, good_only=True).written
    entry = PublicityActivity.objects.get()
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
    for register in registry.registers():
        form, path = form_of(register), tmp_path / f"{register.code}.xlsx"
        write_template(path, form, organs)
        head = grid(path)[0]
        assert len(head) == len(set(head)) == len(form.columns)
        assert {c.label for c in form.columns if c.required} == {h[:-1] for h in head if h.endswith("*")}
        explained = [row[0] for row in grid(path, "填写说明")]
        assert {c.label for c in form.columns} <= set(explained)
        with pytest.raises(BadInput, match="下面没有内容"):
            run(register, path, by=None)


def test_the_template_offers_the_options(county, tmp_path, capsys):
    path = tmp_path / "模板.xlsx"
    assert main(["template", ACTIVITY, "--out", str(path)]) == 0
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<dataValidation " in sheet and "是,否" in sheet and "和平村" in sheet
    for n in range(60):  # too many for a list inside the cell's rule: they stand in a hidden sheet
        Organ.objects.create(
            code=f"many{n}", name=f"第{n}调解委员会", short=f"第{n}调委会", kind="other", division_id="990126"
        )
    assert main(["template", ACTIVITY, "--out", str(path)]) == 0
    assert "第59调委会" in {row[0] for row in grid(path, "选项")}
    assert main(["template", ACTIVITY, "--out", str(tmp_path / "模板.doc")]) == 2
    assert "应以.xlsx结尾" in capsys.readouterr().err
