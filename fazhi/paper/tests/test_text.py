"""The model, titles, HTML and Markdown."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.paper.html import to_html
from fazhi.paper.markdown import to_markdown
from fazhi.paper.model import (
    Heading,
    Paper,
    Para,
    Run,
    Table,
    addressed,
    attachment_lines,
    bracketed,
    cells,
    copied,
    day,
    from_markdown,
    official_number,
    para,
)
from fazhi.paper.tests.samples import DECISION, NOTICE, REPORT
from fazhi.paper.titles import break_title


def test_words_of_the_standard():
    assert day(date(2026, 1, 2)) == "2026年1月2日" and day(None) == ""
    assert {official_number(f"云复受{a}2026{b}12号") for a, b in ("[]", "()", "（）", "【】", "〔〕")} == {
        "云复受〔2026〕12号"
    }
    assert addressed("市人民政府:") == addressed("市人民政府") == "市人民政府：" and addressed("") == ""
    assert bracketed("此件公开发布") == bracketed("（此件公开发布）") == "（此件公开发布）"
    assert copied("抄送：县委办公室。") == copied("县委办公室") == "抄送：县委办公室。"
    assert attachment_lines(("甲。",)) == [("附件：", "甲")]
    assert attachment_lines(("甲", "乙")) == [("附件：1.", "甲"), ("2.", "乙")]


@pytest.mark.parametrize(
    "make",
    [lambda: Heading(5, "x"), lambda: Paper("", ()), lambda: Table((), ()), lambda: Table(("甲", "乙"), (("1",),)),
     lambda: Table(("甲",), (), widths=(0,)), lambda: from_markdown("# 题", blocks=()),
     lambda: from_markdown("# 题", colour="red"), lambda: from_markdown("没有标题")],
)  # fmt: skip
def test_what_cannot_be_printed_is_refused_with_a_sentence(make):
    with pytest.raises(ValueError, match=r"[\u4e00-\u9fff]"):
        make()


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("受理行政复议申请通知书", ("受理行政复议申请通知书",)),
        ("云河县人民政府关于2025年度法治政府建设情况的报告", ("云河县人民政府", "关于2025年度法治政府建设情况的报告")),
        ("关于进一步加强乡镇综合行政执法监督工作的实施意见", ("关于进一步加强乡镇综合行政执法", "监督工作的实施意见")),
        ("云河县人民政府\n行政复议决定书", ("云河县人民政府", "行政复议决定书")),
    ],
)
def test_titles_break_between_words(title, lines):
    assert break_title(title, 20) == lines


@given(st.text(alphabet="关于的云河县人民政府2025年度法治建设《》、（）报告A ", min_size=1, max_size=70))
def test_a_broken_title_loses_nothing_and_fits(title):
    lines = break_title(title, 20)
    assert "".join(lines).replace(" ", "") == "".join(title.split())
    assert len(lines) == 1 or all(cells(line) <= 20 for line in lines)


def test_html_is_escaped_and_drops_dangerous_links():
    runs = (
        Run("<b>&", href="/figures/x?a=1&b=2", title='"数"'),
        Run("坏", href="javascript:alert(1)"),
        Run("外", href="//e"),
    )
    html = to_html(Paper("<题>", (Para(runs),)))
    assert '<a href="/figures/x?a=1&amp;b=2" title="&quot;数&quot;">&lt;b&gt;&amp;</a>坏外</p>' in html
    assert "<h1>&lt;题&gt;</h1>" in html and "javascript" not in html and not html.startswith("<!DOCTYPE")


def test_html_page_stands_alone_and_has_the_parts_in_order():
    html = to_html(REPORT, page=True)
    assert html.startswith("<!DOCTYPE html>") and "<style>" in html and "<script" not in html and "<link" not in html
    assert "margin: 34.58mm 26mm 32.58mm 28mm" in html
    order = ["特急", "云河县人民政府文件", "云政〔2026〕3号", "签发人：", "<h1>", "市人民政府：", "<h2>一、",
             "<h3>（一）", "<thead>", "附件：1.", '<time datetime="2026-03-10">2026年3月10日', "（此件公开发布）",
             "抄送：", "2026年3月12日印发"]  # fmt: skip
    places = [html.index(text) for text in order]
    assert places == sorted(places)
    assert html.count('<th scope="col">') == 6


@pytest.mark.parametrize("paper", [NOTICE, DECISION, REPORT])
def test_markdown_brings_title_and_headings_back(paper):
    back = from_markdown(to_markdown(paper))
    headings = [block for block in paper.blocks if isinstance(block, Heading)]
    assert back.title == paper.title and [block for block in back.blocks if isinstance(block, Heading)] == headings
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert [block for block in back.blocks if isinstance(block, Table)] == tables


WORDS = st.text(alphabet="法治1. #*_[]()<>|\\`~-+件%“”—:", min_size=1, max_size=30).map(str.strip).filter(bool)
BLOCKS = st.one_of(
    st.builds(Heading, st.integers(1, 4), WORDS),
    st.builds(para, WORDS),
    st.lists(WORDS, min_size=2, max_size=2).map(lambda row: Table(tuple(row), (tuple(row), tuple(row)))),
)


@given(WORDS, st.lists(BLOCKS, max_size=6))
def test_markdown_goes_round(title, blocks):
    paper = Paper(title, tuple(blocks))
    back = from_markdown(to_markdown(paper))
    assert (back.title, back.blocks) == (paper.title, paper.blocks)


def test_markdown_runs_go_round():
    runs = (Run("收到"), Run("156件", href="/f?a=(1)", title='说"明"'), Run("，"), Run("增长", bold=True), Run("。"))
    assert from_markdown(to_markdown(Paper("题", (Para(runs),)))).blocks == (Para(runs),)


def test_markdown_as_people_write_it():
    text = (
        "# 报告\n\n## 一、总体情况 ##\n第一行\n第二行\n- 甲\n- 乙\n\n"
        "**表1 情况**\n\n|项|数|\n|:-|-:|\n|甲|1|\n|乙|\n##### （1）末级\n"
    )
    paper = from_markdown(text, number="云政〔2026〕3号", signed_on=date(2026, 3, 1))
    assert paper.number == "云政〔2026〕3号" and paper.title == "报告"
    table = Table(("项", "数"), (("甲", "1"), ("乙", "")), "表1 情况")
    wanted = (Heading(1, "一、总体情况"), para("第一行第二行"), para("甲"), para("乙"), table, Heading(4, "（1）末级"))
    assert paper.blocks == wanted


def test_the_package_imports_no_django():
    from importlib import resources

    for file in resources.files("fazhi.paper").iterdir():
        if file.name.endswith(".py"):
            assert not re.search(r"^\s*(from|import) django", file.read_text(encoding="utf-8"), re.MULTILINE)
