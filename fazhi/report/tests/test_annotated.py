"""Comments in Word files: exactly at the words, the file's own text and formatting untouched."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import RGBColor

from fazhi.report.annotated import annotate, annotate_text
from fazhi.report.checker import check
from fazhi.report.commands import check_command
from fazhi.report.reader import read_file, read_text

ON = date(2026, 11, 22)


@pytest.fixture
def foreign(tmp_path: Any) -> Any:
    """A report with runs of several kinds cut across its numbers, a tab, a link and a table."""
    paper = Document()
    paper.add_heading("云岚县2024年法治政府建设年度报告", 0)
    paper.add_paragraph("一、主要举措和成效")
    mixed = paper.add_paragraph("  全年调解纠纷\t")
    mixed.add_run("1826件，调解").bold = True
    mixed.add_run("成功1822件，成功率99").italic = True
    mixed.add_run(".7%。受理案件").font.color.rgb = RGBColor(255, 0, 0)
    mixed.add_run("XX件。")
    rows = [("单位", "受理（件）", "审结（件）"), ("公安局", "10", "8"), ("城管局", "20", "15"), ("合计", "30", "24")]
    table = paper.add_table(rows=4, cols=3)
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, cells, strict=True):
            cell.text = words
    for line in (
        "二、存在的不足和原因",
        "能力不足。",
        "三、主要负责人履行第一责任人职责情况",
        "好。",
        "四、下一年度主要安排",
        "好。",
    ):
        paper.add_paragraph(line)
    path = tmp_path / "foreign.docx"
    paper.save(str(path))
    return path


def commented(data: bytes) -> dict[str, str]:
    """The words under each comment, and what it says."""
    document = Document(io.BytesIO(data))
    said = {str(c.comment_id): c.text for c in document.comments}
    out, open_ = {}, dict[str, str]()
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_[element.get(qn("w:id"))] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            key = element.get(qn("w:id"))
            out[open_.pop(key)] = said[key]
        elif element.tag == qn("w:t"):
            open_ = {key: words + element.text for key, words in open_.items()}
    return out


def faces(data: bytes) -> list[tuple[str, Any, Any, Any]]:
    """Every letter with how it looks."""
    return [
        (letter, run.bold, run.italic, run.font.color.rgb)
        for paragraph in Document(io.BytesIO(data)).paragraphs for run in paragraph.runs for letter in run.text
    ]  # fmt: skip


def test_comments_stand_at_the_words_and_nothing_else_changes(foreign: Any) -> None:
    read = read_file(foreign)
    given = foreign.read_bytes()
    noted = annotate(given, read.text, check(read), on=ON)
    held = commented(noted)
    assert set(held) == {"99.7%", "XX", "24"}
    assert "【请核对】成功率印为99.7%，是截去尾数得出的。" in held["99.7%"] and "各行之和为23" in held["24"]
    assert faces(noted) == faces(given)


def test_what_concerns_the_whole_stands_at_the_title() -> None:
    text = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n受理案件3件。\n\n  受理案件3件，败诉XX件。"
    held = commented(annotate_text(text, "年度报告", check(read_text(text)), on=ON))
    assert "XX" in held and any("缺少" in said for words, said in held.items() if "核对稿" in words)


def test_the_same_line_twice_is_told_apart(tmp_path: Any) -> None:
    line = "全县各级行政机关深入推进依法行政，规范行政执法行为，化解各类矛盾纠纷。"
    text = f"云岚县2024年法治政府建设年度报告\n{line}\n{line}"
    found = [one for one in check(read_text(text)) if one.code == "sentence-twice"]
    document = Document(io.BytesIO(annotate_text(text, "", found, on=ON)))
    marked = [p._p.find(qn("w:commentRangeStart")) is not None for p in document.paragraphs if p.text == line]
    assert marked == [False, True]


def test_the_command_writes_the_annotated_copy(foreign: Any, tmp_path: Any, capsys: Any) -> None:
    out = tmp_path / "out.docx"
    assert check_command([str(foreign), "--annotate", str(out)]) == 1
    assert "24" in commented(out.read_bytes()) and "3处" in capsys.readouterr().out


def test_the_command_on_a_folder_and_with_last_year(foreign: Any, tmp_path: Any, capsys: Any) -> None:
    head = "云岚县{}年法治政府建设年度报告\n一、主要举措和成效\n受理行政复议申请{}。\n"
    (tmp_path / "b.txt").write_text(head.format(2024, "139件，同比增长20%"), encoding="utf-8")
    (tmp_path / "last").mkdir()
    last = tmp_path / "last" / "c.txt"
    last.write_text(head.format(2023, "100件"), encoding="utf-8")
    assert check_command([str(tmp_path), "--json"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 3
    check_command([str(tmp_path / "b.txt"), "--last-year", str(last)])
    assert "按上年报告应为上升39.00%" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["{0}", "{0}", "--annotate", "{1}/x.docx"], "一次只能批注一份"),
        (["{0}", "--annotate", "{1}/x.pdf"], "只能写成 .docx"),
        (["{0}", "--annotate", "{1}/none/x.docx"], "写不了文件"),
        (["{1}/empty"], "没有能读的报告"),
        (["{0}", "--last-year", "{1}/none.txt"], "找不到文件"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_writes_nothing(
    foreign: Any, tmp_path: Any, capsys: Any, argv: list[str], said: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert check_command([one.format(foreign, tmp_path) for one in argv]) == 2
    out, err = capsys.readouterr()
    assert not out and said in err and err.strip().count("\n") == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty", "foreign.docx"]
