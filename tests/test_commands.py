"""The commands as a shell gives them: what they print, and one plain sentence with exit code 2 for a wrong request."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import pytest
from django.db import connection

from fazhi import cli
from fazhi.spine.actions import open_matter, take_step

D = date.fromisoformat


@pytest.fixture
def matter(county):
    made = open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "预算报告"},
    )  # fmt: skip
    take_step(made, "answer", by=county.people["head"], on=D("2026-03-05"), fields={"reply": "open"})
    return made


def test_systems_come_straight_from_the_declarations(capsys):
    assert cli.main(["systems", "--json"]) == 0
    systems = {s["code"]: s for s in json.loads(capsys.readouterr().out)}
    for code, number in [
        ("disputes.reconsideration", "X1"),
        ("disputes.litigation", "X2"),
        ("disputes.mediation", "X4"),
    ]:
        assert systems[code]["id"] == number
        assert len(systems[code]["steps"]) > 20 and len(systems[code]["limits"]) >= 10 and systems[code]["figures"]
    assert systems["services.publicity_activity"]["id"] == "S4"
    assert systems["services.publicity_activity"]["kind"] == "register"


def test_figures_of_a_year(matter, capsys):
    assert cli.main(["figures", "--year", "2026", "--area", "sample", "--json"]) == 0
    figures = {f["code"]: f for f in json.loads(capsys.readouterr().out)}
    assert figures["sample.disclosure.received"] == {
        "code": "sample.disclosure.received", "name": "收到信息公开申请", "value": 1, "unit": "件", "part": None, "whole": None,
        "area": "sample",
    }  # fmt: skip
    rate = figures["sample.disclosure.open_rate"]
    assert (rate["value"], rate["part"], rate["whole"], rate["unit"]) == (1.0, 1, 1, "%")
    assert cli.main(["figures", "--year", "2026", "--division", "990126101"]) == 0
    assert "收到信息公开申请：0件" in capsys.readouterr().out


def test_verify_names_the_matter_whose_history_was_touched(matter, capsys):
    assert cli.main(["verify"]) == 0
    assert "全部核验无误" in capsys.readouterr().out
    with connection.cursor() as cursor:
        table = "" if connection.vendor == "sqlite" else " ON spine_event"
        cursor.execute(f"DROP TRIGGER spine_event_fixed{table}")
        cursor.execute("UPDATE spine_event SET actor = 'x' WHERE code = 'answer'")
    assert cli.main(["verify"]) == 1
    assert matter.number in capsys.readouterr().out


def test_verify_notices_a_cut_tail_a_changed_state_and_a_changed_paper(matter, capsys):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE spine_matter SET state = 'received'")
    assert cli.main(["verify"]) == 1
    assert "状态" in capsys.readouterr().out
    with connection.cursor() as cursor:
        table = "" if connection.vendor == "sqlite" else " ON spine_document"
        cursor.execute(f"DROP TRIGGER spine_document_fixed{table}")
        cursor.execute("UPDATE spine_document SET body = 'x'")
    assert cli.main(["verify"]) == 1
    assert "正文已被改动" in capsys.readouterr().out


def test_checkpoints_and_the_law_by_itself(matter, county, capsys):
    late = open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "预算报告"},
    )  # fmt: skip
    take_step(late, "ask", by=county.people["clerk"], on=D("2026-03-04"))
    assert cli.main(["tick"]) == 0
    assert late.number in capsys.readouterr().out
    late.refresh_from_db()
    assert late.state == "abandoned"
    assert cli.main(["checkpoint"]) == 0
    assert "留痕链2条" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["fly"], "没有“fly”这个命令"),
        (["figures", "--year", "1990"], "1990年没有任何记录"),
        (["figures", "--year", "2026", "--area", "nowhere"], "没有“nowhere”这个领域"),
        (["figures", "--year", "2026", "--division", "1"], "没有区划代码“1”"),
        (["report", "--year", "1990", "--out", "no-such.docx"], "1990年"),
        (["template", "nowhere", "--out", "x.xlsx"], "没有“nowhere”这个台账"),
        (["read", "no-such-file.txt"], "no-such-file.txt"),
        (["check", "requirements.lock"], "requirements.lock"),
    ],
)
def test_a_wrong_request_gets_one_plain_sentence(county, argv, words, capsys):
    assert cli.main(argv) == 2
    said = capsys.readouterr()
    assert words in said.err and not said.out
    assert len(said.err.strip().splitlines()) == 1


def test_generated_pages_are_stale_when_they_differ(tmp_path, monkeypatch, capsys):
    from fazhi import docs

    monkeypatch.setattr(docs, "FOLDER", tmp_path / "generated")
    assert cli.main(["docs", "--check"]) == 1
    assert cli.main(["docs"]) == 0
    assert cli.main(["docs", "--check"]) == 0
    (tmp_path / "generated" / "limits.md").write_text("anders")
    assert cli.main(["docs", "--check"]) == 1
    assert "limits.md" in capsys.readouterr().err


def test_reading_starts_without_the_rest():
    """People read a report in a shell: nothing of the web framework is loaded for it."""
    code = "import sys; import fazhi.cli; import fazhi.report.commands; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_demonstration_never_touches_the_records_of_a_county(county, matter, capsys):
    assert cli.main(["demo", "--fresh", "--build-only"]) == 2
    assert "不是演示数据" in capsys.readouterr().err
    matter.refresh_from_db()
    assert matter.state == "answered"
