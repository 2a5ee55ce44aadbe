"""Papers as PDF: pages, places, the text as data, fonts; and one page as a picture."""

import io
import re
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from fazhi.paper import pdf
from fazhi.paper.layout import CHARS, LINES
from fazhi.paper.model import Chart, Paper, Table, para
from fazhi.paper.tests.samples import DECISION, NOTICE, REPORT

GRID = Paper("格", (para("法" * (28 * 60)),))
pytestmark = pytest.mark.skipif(not pdf.can_print(), reason="no Chinese font is installed: no PDF can be set")
MM = 72 / 25.4


def pages(paper):
    return PdfReader(io.BytesIO(pdf.write_pdf(paper))).pages


def bare(text):
    return re.sub(r"\s", "", text)


def lines(page):
    return [line.strip() for line in page.extract_text().splitlines() if line.strip() and "—" not in line]


@pytest.fixture(scope="module")
def grid():
    return pages(GRID)


@pytest.mark.parametrize(
    ("paper", "count"), [(NOTICE, 1), (DECISION, 3), (REPORT, 8)], ids=["notice", "decision", "report"]
)
def test_as_many_pages_as_the_word_file_has(paper, count):
    assert len(pages(paper)) == count


def test_a_full_page_has_22_lines_of_28_characters(grid):
    assert len(lines(grid[0])) == LINES - 1  # the title and an empty line; the title counts
    assert len(lines(grid[1])) == LINES and {len(line) for line in lines(grid[1])} == {CHARS}


def test_a4_and_page_numbers_odd_right_even_left(grid):
    assert [round(float(v) / MM) for v in grid[0].mediabox[2:]] == [210, 297]
    left = []
    for page in grid[:2]:
        at = []
        page.extract_text(
            visitor_text=lambda text, cm, tm, *_, at=at: at.append(cm[4] + tm[4]) if "—" in text else None
        )
        left.append(min(at))
    assert left[0] > 150 * MM and left[1] < 40 * MM


def test_everything_stands_in_the_order_of_the_paper():
    wanted = ["云河县人民政府", "云复决〔2026〕9号", "行政复议决定书", "一、申请人的请求", "（一）关于职权", "四、本机关的意见",
              "附件：证据目录", "2026年11月20日", "抄送：云河县市场监督管理局", "2026年11月23日印发"]  # fmt: skip
    made = pages(DECISION)
    text = bare("".join(page.extract_text() for page in made))
    places = [text.index(one) for one in wanted]
    assert places == sorted(places)
    last = bare(made[-1].extract_text())
    assert "申请人如不服本决定" in last and "2026年11月23日印发" in last  # signature and 版记 never alone


def test_the_head_row_of_a_table_is_repeated():
    text = [bare(page.extract_text()) for page in pages(REPORT)]
    assert sum("按期审结率备注" in one for one in text) == 2


def test_equal_papers_give_equal_bytes_and_the_clock_does_not_show():
    first = pdf.write_pdf(REPORT)
    assert first == pdf.write_pdf(REPORT)
    told = PdfReader(io.BytesIO(first)).metadata
    assert told.title == REPORT.title and told["/CreationDate"].startswith("D:20260310")


def test_text_is_never_markup():
    evil = '#read("/etc/passwd") $x$ *b* <a> @b \\u{41} // c `raw` #{1+1}'
    paper = Paper(
        "标题", (para(evil), Table((evil,), ((evil,),), caption=evil)), to=evil, note=evil, attachments=(evil,)
    )
    text = bare("".join(page.extract_text() for page in pages(paper)))
    assert text.count(bare(evil)) == 7


def test_without_a_chinese_font_it_says_so_and_writes_nothing(monkeypatch):
    monkeypatch.setattr(pdf, "_chains", dict)
    assert not pdf.can_print()
    with pytest.raises(pdf.CannotPrint, match="没有安装中文字体"):
        pdf.write_pdf(NOTICE)


def test_a_character_in_no_font_is_named():
    with pytest.raises(pdf.CannotPrint, match="“ཨ”"):
        pdf.write_pdf(Paper("标题", (para("藏文ཨ字"),)))


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed: no picture of the page")
def test_the_picture_of_a_page(tmp_path):
    """Ink stands within the type area: 37 mm from the top, 28 mm from the left, 26 mm from the right."""
    (tmp_path / "a.pdf").write_bytes(pdf.write_pdf(GRID))
    subprocess.run(["pdftoppm", "-r", "72", "-f", "2", "-l", "2", "-gray", "a.pdf", "a"], cwd=tmp_path, check=True,
                   capture_output=True)  # fmt: skip
    (picture,) = tmp_path.glob("a*.pgm")
    _, size, _, data = picture.read_bytes().split(b"\n", 3)
    wide, high = map(int, size.split())
    rows = [y for y in range(high) if min(data[y * wide : (y + 1) * wide]) < 128]
    columns = [x for x in range(wide) if min(data[x : wide * high : wide]) < 128]
    assert abs(rows[0] - 37 * MM) < 3 and abs(columns[0] - 28 * MM) < 3 and abs(columns[-1] - 184 * MM) < 3
    body = [y for y in rows if y < 263 * MM]
    assert abs(body[-1] - 262 * MM) < 3


def test_a_chart_is_drawn_with_its_caption():
    chart = Chart(
        ("单位", "件"), (("公安局", "10件"), ("城管局", "20件")), "图1　各单位办件", numbers=((10,), (20,)), unit="件"
    )
    text = bare(pages(Paper("标题", (para("见图。"), chart, para("以上。"))))[0].extract_text())
    assert [text.index(one) for one in ("见图", "公安局", "图1", "以上")] == sorted(
        text.index(one) for one in ("见图", "公安局", "图1", "以上")
    )
