"""What stands in the .docx, read back by another program."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.shared import Mm

from fazhi.paper import layout as at
from fazhi.paper.docx import write_docx
from fazhi.paper.model import Paper, Table, para
from fazhi.paper.tests.samples import DECISION, NOTICE, REPORT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHORT = Paper(title="关于试验的通知", blocks=(para("正文。"),))


def read(paper):
    return docx.Document(io.BytesIO(write_docx(paper)))


def part(paper, name):
    return zipfile.ZipFile(io.BytesIO(write_docx(paper))).read(name).decode()


def style(document, key):
    return next(one for one in document.styles if one.style_id == key)


def find(document, text):
    return next(one for one in document.paragraphs if text in one.text)


def test_the_type_area_is_156_by_225_and_holds_22_lines_of_28():
    """GB/T 9704-2012, 5.2.1 and 5.2.3: 225 mm from the top of the first character to the foot of the last."""
    characters = (at.LINES - 1) * at.LINE + at.SIZE_3 * 10
    assert abs(characters - at.twips(at.TYPE_AREA_MM[1])) <= at.twips(0.5)
    assert abs(at.TEXT_WIDTH - at.twips(at.TYPE_AREA_MM[0])) <= 1
    assert at.LINES * at.LINE <= at.TEXT_HEIGHT < (at.LINES + 1) * at.LINE
    assert at.CHARS * (320 + at.CHAR_SPACING) <= at.TEXT_WIDTH < (at.CHARS + 1) * (320 + at.CHAR_SPACING)


def test_page_margins_and_grid():
    section = read(NOTICE).sections[0]
    near = Mm(0.05)
    wanted = {"page_width": 210, "page_height": 297, "top_margin": 34.58, "bottom_margin": 32.58, "left_margin": 28,
              "right_margin": 26, "footer_distance": 25.53}  # fmt: skip
    for name, mm in wanted.items():
        assert abs(getattr(section, name) - Mm(mm)) <= near, name
    grid = section._sectPr.find(f"{W}docGrid")
    assert grid.get(f"{W}type") == "lines" and grid.get(f"{W}linePitch") == "592"


@pytest.mark.parametrize(
    ("key", "east", "points"),
    [("Heading1", "黑体", None), ("Heading2", "楷体_GB2312", None), ("Heading3", "仿宋_GB2312", None),
     ("Heading4", "仿宋_GB2312", None), ("Title", "方正小标宋简体", 22), ("Footer", "宋体", 14), ("Normal", None, 16),
     ("PaperEnd", None, 14)],
)  # fmt: skip
def test_fonts(key, east, points):
    found = style(read(DECISION), key)
    if east:
        assert found.element.rPr.rFonts.get(f"{W}eastAsia") == east
    assert (found.font.size.pt if found.font.size else None) == points
    assert not found.font.bold


def test_body_is_fangsong_with_times_for_digits_and_known_under_its_other_name():
    styles = part(NOTICE, "word/styles.xml")
    assert re.search(r"<w:rPrDefault>.*?w:ascii=\"Times New Roman\".*?w:eastAsia=\"仿宋_GB2312\"", styles)
    assert 'w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in part(NOTICE, "word/fontTable.xml")


def test_lines_are_exact_and_paragraphs_indented_by_two_characters():
    document = read(NOTICE)
    assert document.styles["Normal"].paragraph_format.line_spacing.pt == pytest.approx(29.6)
    indent = style(document, "PaperBody").element.pPr.find(f"{W}ind")
    assert indent.get(f"{W}firstLineChars") == "200"
    assert find(document, "你不服").style.style_id == "PaperBody"


def test_page_number_is_a_field_right_on_odd_and_left_on_even_pages():
    document = read(NOTICE)
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        assert " PAGE " in paragraph._p.xml and paragraph.text == "— 1 —"
        assert paragraph._p.pPr.find(f"{W}jc").get(f"{W}val") == side


def test_red_head_with_number_signer_and_line():
    document = read(REPORT)
    organ, number = find(document, "人民政府文件"), find(document, "云政〔2026〕3号")
    assert str(organ.style.font.color.rgb) == "FF0000" and organ.runs[0].font.size.pt > 36
    assert number.text == "\t云政〔2026〕3号\t签发人：陈志远"
    line = number._p.pPr.find(f"{W}pBdr/{W}bottom")
    assert line.get(f"{W}color") == "FF0000"
    assert document.paragraphs[0].text == "特急"


def test_without_an_organ_there_is_no_red():
    assert "FF0000" not in part(NOTICE, "word/document.xml")
    assert [one.text for one in read(NOTICE).paragraphs][:3] == [
        "受理行政复议申请通知书",
        "云复受〔2026〕12号",
        "李明华：",
    ]


def test_signature_is_centred_over_the_date_four_characters_from_the_right():
    document = read(NOTICE)
    organ, on = find(document, "云河县人民政府"), find(document, "2026年10月8日")
    indents = [one._p.pPr.find(f"{W}ind").get(f"{W}leftChars") for one in (organ, on)]
    width = 7 * 0.5 + 3  # 2026 10 8 in half widths, 年月日
    assert indents == [str(round((28 - 2 * (4 + width / 2)) * 100))] * 2
    assert organ.paragraph_format.space_before.pt == pytest.approx(2 * 29.6)


def test_attachments_note_and_end_matter():
    document = read(REPORT)
    assert find(document, "附件：").text == "附件：1.2025年度法治政府建设重点指标完成情况汇总表"
    assert find(document, "此件公开").text == "（此件公开发布）"
    end = document.tables[-1]
    assert [cell.text for cell in end.columns[0].cells][1:] == ["\t云河县人民政府办公室\t2026年3月12日印发", ""]
    assert end.cell(0, 0).text.startswith("抄送：市委") and end.cell(0, 0).text.endswith("。")
    sizes = re.findall(r'w:(?:top|bottom) w:val="single" w:sz="(\d+)" w:space="0" w:color="000000"', end._tbl.xml)
    assert sizes == ["8", "6", "8"]  # thick, thin, thick


def test_tables_repeat_their_head_and_fill_the_type_area():
    document = read(REPORT)
    table = document.tables[0]
    assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
    assert sum(int(column.get(f"{W}w")) for column in table._tbl.tblGrid) == at.TEXT_WIDTH
    assert len(table.rows) == 33 and all(row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows)


def test_equal_papers_give_equal_bytes_without_a_clock_or_a_macro():
    assert write_docx(DECISION) == write_docx(replace(DECISION))
    archive = zipfile.ZipFile(io.BytesIO(write_docx(DECISION)))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    assert not [name for name in archive.namelist() if "vba" in name.lower() or name.endswith(".bin")]
    core = read(DECISION).core_properties
    assert core.created.date() == core.modified.date() == DECISION.signed_on
    assert write_docx(DECISION) != write_docx(replace(DECISION, number="云复决〔2026〕10号"))


def test_markup_and_control_characters_in_text_do_no_harm():
    paper = Paper(title="<w:p>&", blocks=(para("a<b & c\x00\x0b ]]> \ud800"), Table(("<甲>",), (("&",),))))
    document = read(paper)
    assert document.paragraphs[1].text == "a<b & c ]]> " and document.tables[0].cell(1, 0).text == "&"


def test_two_tables_in_a_row_stay_two_and_a_file_does_not_end_on_a_table():
    table = Table(("甲",), (("1",),))
    document = read(Paper(title="表", blocks=(table, table)))
    assert len(document.tables) == 2 and document.element.body[-2].tag == f"{W}p"


def test_a_paper_of_title_and_text_only():
    assert [one.text for one in read(SHORT).paragraphs] == ["关于试验的通知", "正文。"]
    dated = replace(SHORT, signed_on=date(2026, 1, 2))
    assert read(dated).paragraphs[-1].text == "2026年1月2日"
