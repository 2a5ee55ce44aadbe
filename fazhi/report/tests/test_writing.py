"""The first draft, its tokens, and the command that writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fazhi.figures import catalogue
from fazhi.paper.html import to_html
from fazhi.paper.model import Heading, Paper
from fazhi.report import lacks
from fazhi.report.draft import first_draft, tells
from fazhi.report.lacks import observations
from fazhi.report.outline import missing, unwritten
from fazhi.report.render import codes_in, render
from fazhi.report.sentences import Sentence
from fazhi.report.shown import NOT_COMPARABLE, Shown, live
from fazhi.report.tests.conftest import RATE, case
from fazhi.report.typography import typeset
from fazhi.report.write_command import report_command
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db


def headings(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading)]


def printed(county: Any, text: str, year: int = 2025) -> str:
    return render("# 题\n\n" + text, live(county["government"], year, codes_in(text))).text.split("\n", 1)[1]


def test_the_draft_has_the_required_parts_and_only_areas_with_something_to_tell(cases: Any) -> None:
    text = first_draft(cases["government"], 2025)
    paper = render(text, live(cases["government"], 2025, codes_in(text))).paper
    assert paper.title == "云岚县人民政府关于2025年法治政府建设情况的报告"
    assert [h for h in headings(paper) if "（" in h] == ["（一）行政争议和矛盾纠纷化解"]
    assert not missing(headings(paper))
    assert len(unwritten(text)) == 4


def test_the_draft_tells_the_figures_and_their_change(cases: Any) -> None:
    text = first_draft(cases["government"], 2025)
    words = render(text, live(cases["government"], 2025, codes_in(text))).text
    assert "全年收到复议申请10件，比上年增长25%；审结9件，其中纠错3件，纠错率33.33%。" in words
    assert "部分指标不及上年。复议纠错率为33.33%，比上年提高20.83个百分点。" in words


def test_what_is_wanting_needs_cases_and_a_real_fall(cases: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    worse = "部分指标不及上年。复议纠错率为{{disputes.sample.rate}}，{{disputes.sample.rate|change}}。"
    assert observations(cases["government"], 2025) == [worse]
    monkeypatch.setattr(lacks, "LEAST_POINTS", 21)
    assert observations(cases["government"], 2025) == []
    monkeypatch.setattr(lacks, "LEAST_POINTS", 1)
    monkeypatch.setattr(lacks, "FEWEST_CASES", 9)  # 8 cases in 2024
    assert observations(cases["government"], 2025) == []


def test_limits_not_always_kept_are_wanting(cases: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = replace(RATE, code="disputes.sample.in_time", name="按期审结率", good="up", complement=True)
    monkeypatch.setattr(catalogue, "_figures", {kept.code: kept})
    said = "规定期限没有全部遵守。按期审结率为{{disputes.sample.in_time}}。"
    monkeypatch.setattr(lacks, "LEAST_POINTS", 50)  # else it is told among those that got worse, and not twice
    assert observations(cases["government"], 2025) == [said]
    Matter.objects.update(state="upheld")
    assert observations(cases["government"], 2025) == []


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("{{disputes.sample.received}}", "10件"),
        ("{{disputes.sample.received|n}}", "10"),
        ("{{disputes.sample.rate}}", "33.33%"),
        ("{{disputes.sample.rate|n}}", "33.33"),
        ("{{disputes.sample.rate|change}}", "比上年提高20.83个百分点"),
        ("{{disputes.sample.pending|change}}", NOT_COMPARABLE),
        ("{{rules.sample.made}}", "0件"),
    ],
)
def test_tokens(cases: Any, token: str, words: str) -> None:
    assert printed(cases, f"共{token}。") == f"共{words}。"


def test_an_optional_group_is_left_out_when_a_figure_is_zero(cases: Any) -> None:
    assert printed(cases, "审结{{disputes.sample.closed}}[[，制定{{rules.sample.made}}]]。") == "审结9件。"
    assert printed(cases, "结转{{disputes.sample.pending}}[[，{{disputes.sample.pending|change}}]]。") == "结转1件。"


def test_marks_left_over_by_a_group_go_too(cases: Any) -> None:
    none, some = "{{rules.sample.made}}", "{{disputes.sample.closed}}"
    assert printed(cases, f"[[制定{none}，]][[审结{some}，]][[清理{none}]]。") == "审结9件。"
    assert printed(cases, f"[[制定{none}；]][[审结{some}；]]") == "审结9件。"
    assert printed(cases, f"审结{some}。[[制定{none}]]，另有情况。") == "审结9件。另有情况。"


def test_a_rate_of_zero_percent_is_told_and_a_rate_without_cases_is_not() -> None:
    zero = Shown("a.b", "败诉率", 0.0, 0.1, "0%", "0", "比上年下降10个百分点")
    none = Shown("a.c", "败诉率", None, None, "—", "—", NOT_COMPARABLE)
    shown = {"a.b": zero, "a.c": none}
    assert render("# 题\n\n应诉[[，败诉率{{a.b}}]][[，败诉率{{a.c}}]]。", shown).text.endswith("应诉，败诉率0%。")
    assert tells(Sentence("a", "a", "败诉率{{a.b}}"), shown)
    assert not tells(Sentence("a", "a", "败诉率{{a.c}}"), shown)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{no.such}}", "没有“no.such”这项指标"),
        ("{{disputes.sample.closed|x}}", "不是指标；写法"),
        ("{{复议}}", "不是指标；写法"),
        ("审结[[{{disputes.sample.closed}}。", "第3行的“[[”和“]]”没有成对出现"),
    ],
)
def test_what_is_written_wrongly_is_named(cases: Any, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words.replace("[", r"\[").replace("]", r"\]")):
        printed(cases, text)


def test_marks_say_where_figures_stand(cases: Any) -> None:
    text = "# 题\n\n收到{{disputes.sample.received}}；\n\n| 指标 | 数 |\n| --- | --- |\n| 审结 | {{disputes.sample.closed|n}} |\n"
    found = render(text, live(cases["government"], 2025, codes_in(text)))
    assert [found.text[m.start : m.end] for m in found.marks] == ["10件", "9"]


def test_numbers_lead_to_their_records(cases: Any) -> None:
    shown = live(cases["government"], 2025, ["disputes.sample.closed"])
    paper = render("# 题\n\n审结{{disputes.sample.closed}}。", shown, link=lambda code: f"/f/{code}/").paper
    assert '审结<a href="/f/disputes.sample.closed/" title="审结复议案件">9件</a>。' in to_html(paper)


def test_towns_and_departments_report_their_own(cases: Any) -> None:
    case(cases, 50, date(2025, 5, 1), organ="qingxi")
    received = "disputes.sample.received"
    assert live(cases["qingxi"], 2025, [received])[received].number == 1
    assert live(cases["justice"], 2025, [received])[received].number == 10
    assert live(cases["government"], 2025, [received])[received].number == 11


def test_typography() -> None:
    assert typeset("全年受理 12 件,办结11件(含上年结转). 其中:") == "全年受理12件，办结11件（含上年结转）。其中："
    assert typeset('"放管服"改革, 1,234.5万元, 3:2') == "“放管服”改革，1,234.5万元，3:2"


# ── the command ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ending", ["docx", "html", "md"])
def test_the_command_writes_the_report(cases: Any, tmp_path: Path, ending: str) -> None:
    from fazhi.report.reader.files import load

    out = tmp_path / f"report.{ending}"
    assert report_command(["--year", "2025", "--out", str(out)]) == 0
    assert "收到复议申请10件" in load(out)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--year", "2019", "--out", "r.docx"], "云岚县人民政府2019年没有记录，无法写出报告。"),
        (["--year", "2025", "--out", "r.pages"], "不能写成“{out}”；文件名应以.docx、.pdf、.html、.md结尾。"),
        (["--year", "2025", "--division", "11", "--out", "r.md"], "没有代码为“11”的区划。"),
        (["--year", "2025", "--out", "nowhere/r.md"], "写不了文件"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_written(
    cases: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: list[str], words: str
) -> None:
    out = tmp_path / argv[-1]
    assert report_command([*argv[:-1], str(out)]) == 2
    assert capsys.readouterr().err.startswith(words.format(out=out))
    assert not out.exists()
