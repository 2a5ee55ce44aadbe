"""Web pages, Word files and page breaks as they really come: joined cells, tables in tables, odd encodings, running heads."""

import zipfile

import pytest

from fazhi.report.reader import UnreadableReport, files, read_file, read_text
from fazhi.report.reader.grids import Cell, lines_of
from fazhi.report.reader.markup import text_of
from fazhi.report.reader.pdf import bare
from fazhi.report.reader.word import chinese

SENTENCE = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n全年受理行政复议案件208件，办结196件。\n"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def told(report):
    return [(figure.value, figure.unit, figure.subject) for figure in report.figures]


def page(tmp_path, body, encoding="utf-8", head="", name="a.html"):
    path = tmp_path / name
    path.write_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return read_file(path)


def test_joined_cells_name_every_row_and_column_but_repeat_no_number(tmp_path):
    report = page(
        tmp_path,
        "<p>单位：件</p><table><tr><th rowspan=2>镇</th><th colspan=2>行政复议</th><th rowspan=2>调解</th></tr>"
        "<tr><th>受理</th><th>办结</th></tr><tr><td>青石镇<td>31<td>29<td>118</tr>"
        "<tr><td>石桥镇</td><td>12</td><td>12</td><td>90</td></tr></table>",
    )
    assert told(report) == [
        (31, "件", "青石镇行政复议受理件数"),
        (29, "件", "青石镇行政复议办结件数"),
        (118, "件", "青石镇调解件数"),
        (12, "件", "石桥镇行政复议受理件数"),
        (12, "件", "石桥镇行政复议办结件数"),
        (90, "件", "石桥镇调解件数"),
    ]
    assert {figure.area for figure in report.figures} == {"disputes"}


def test_a_number_that_spans_two_columns_is_read_once():
    rows = [
        [Cell("项目"), Cell("县"), Cell("镇")],
        [Cell("普法"), Cell("31场", across=2)],
        [Cell("调解", down=2), Cell("5件")],
    ]
    assert lines_of(rows) == ["项目 | 县 | 镇", "普法 | 31场 | ", "调解 | 5件"]


def test_a_table_that_only_lays_out_the_page_leaves_paragraphs_whole(tmp_path):
    report = page(
        tmp_path,
        "<table><tr><td>首页</td><td><p>云岚县2024年法治政府建设年度报告</p><p>全年受理行政复议案件208件，</p>"
        "<p>办结196件。</p><table><tr><th>镇</th><th>调解（件）</th></tr><tr><td>青石镇</td><td>31</td></tr></table></td></tr></table>",
    )
    assert report.title == "云岚县2024年法治政府建设年度报告"
    assert [figure.value for figure in report.figures] == [208, 196, 31]
    assert report.figures[2].subject == "青石镇调解件数"


def test_a_page_with_unclosed_and_endless_tables_is_still_read():
    assert "3件" in text_of("<table><tr><td>受理3件" * 200)
    assert text_of("<table><tr><td>甲<td colspan=99999999 rowspan='很多'>乙").startswith("甲 | 乙")


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("gb18030", "<meta charset=gb2312>"),
        ("gbk", '<meta http-equiv="Content-Type" content="text/html; charset=GBK">'),
        ("gbk", ""),
        ("utf-8", "<meta charset=gb2312>"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("big5", '<meta charset="big5">'),
        ("gb18030", "<meta charset=klingon>"),
    ],
)
def test_declared_undeclared_and_wrongly_declared_encodings(tmp_path, encoding, head):
    words = "全年受理行政案件208件" if encoding == "big5" else SENTENCE
    report = page(tmp_path, f"<p>{words}</p>" * 3, encoding, head)
    assert report.figures[0].text == "208件"


def word_file(tmp_path, body, extra=None, name="a.docx"):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
        )
        for part, words in (extra or {}).items():
            package.writestr(part, words)
    return path


def run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(words, before=""):
    return f"<w:p>{before}{run(words)}</w:p>"


def cell(words, form=""):
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{paragraph(words)}</w:tc>"


def test_a_word_file_with_joined_cells_boxes_notes_and_struck_words(tmp_path):
    table = (
        "<w:tbl><w:tr>" + cell("镇") + cell("类别") + cell("数量（件）") + "</w:tr>"
        "<w:tr>" + cell("青石镇", "<w:vMerge w:val='restart'/>") + cell("调解") + cell("31") + "</w:tr>"
        "<w:tr>" + cell("", "<w:vMerge/>") + cell("复议") + cell("7") + "</w:tr></w:tbl>"
    )
    box = f"<w:txbxContent>{paragraph('走访企业40家。')}</w:txbxContent>"
    shape = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    struck = f"<w:del>{run('审结99件，')}</w:del><w:ins>{run('审结98件，')}</w:ins>"
    body = paragraph("云岚县2024年法治政府建设年度报告") + f"<w:p>{struck}{run('纠错3件。')}{shape}</w:p>" + table
    notes = f'<w:footnote w:type="separator">{paragraph("1件")}</w:footnote><w:footnote>{paragraph("另有移送线索2条。")}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'
    heads = f'<w:hdr xmlns:w="{W}">{paragraph("内部资料第5份")}</w:hdr>'
    report = read_file(word_file(tmp_path, body, {"word/footnotes.xml": notes, "word/header1.xml": heads}))
    assert [figure.text for figure in report.figures] == ["98件", "3件", "40家", "31", "7", "2条"]
    assert report.figures[4].subject.startswith("青石镇复议")


def test_headings_that_word_numbers_by_itself_become_sections(tmp_path):
    form = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    lists = '<w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>'
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="4">{form}</w:abstractNum>{lists}</w:numbering>'
    )
    counted = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr>'
    body = (
        paragraph("主要成效", counted)
        + paragraph("受理案件3件。")
        + paragraph("下一步工作安排", counted)
        + paragraph("新建广场20个。")
    )
    report = read_file(word_file(tmp_path, body, {"word/numbering.xml": numbering}))
    assert [section.heading for section in report.sections] == ["主要成效", "下一步工作安排"]
    assert [figure.text for figure in report.figures] == ["3件"]
    assert [chinese(number) for number in (1, 10, 11, 20, 36, 100)] == ["一", "十", "十一", "二十", "三十六", "100"]


def test_running_heads_and_page_numbers_do_not_break_sentences():
    head = "云岚县2024年法治政府建设年度报告"
    bodies = ["全年共受理行政复议\n案件2", "08件，办结196\n件。", "开展普法宣传\n31场。", "调解纠纷\n118件。"]
    pages = [f"{head}\n{body}\n— {number} —" for number, body in enumerate(bodies, 1)]
    pages[1] = f"{head}\n{bodies[1]}\n第2页 共4页"
    assert bare(pages) == bodies
    assert bare(["只有一页\n— 1 —"]) == ["只有一页"]
    assert bare(["3件\n1"]) == ["3件"]


def test_a_number_broken_over_two_pages_is_one_number():
    lines = [
        "全县各级行政复议机构依法履行职责全年共收到",
        "行政复议申请一千余件经审查后受理案件共有18",
        "26件其中以调解和解方式结案的共有案件520件，",
        "纠错率百分之九点五六比上年有所下降效果较好。",
    ]
    assert 1826 in [figure.value for figure in read_text("\n".join(lines * 2)).figures]


def test_a_file_too_large_or_swelling_when_unpacked_is_refused_unread(tmp_path, monkeypatch):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(files.MOST_BYTES + 1)
    with pytest.raises(UnreadableReport, match="50MB") as refusal:
        read_file(large)
    assert str(refusal.value).count("。") == 1
    bomb = word_file(tmp_path, paragraph("3件"), {"word/media/a.bin": b"\x00" * (files.MOST_UNPACKED + 1)}, "bomb.docx")
    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(UnreadableReport, match="展开后过大"):
        read_file(bomb)


def test_a_part_that_lies_about_its_size_or_defines_entities_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("fazhi.report.reader.word.MOST_OF_A_PART", 1000)
    with pytest.raises(UnreadableReport, match="展开后过大"):
        read_file(word_file(tmp_path, paragraph("3件" * 1000)))
    monkeypatch.undo()
    path = tmp_path / "e.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "word/document.xml", f'<!DOCTYPE a [<!ENTITY b "3件">]><w:document xmlns:w="{W}"><w:body/></w:document>'
        )
    with pytest.raises(UnreadableReport, match="外来的定义"):
        read_file(path)
