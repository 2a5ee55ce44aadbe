"""A yearly report is sealed as any record with a history is."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.report import actions
from fazhi.spine import checkpoints
from fazhi.spine.dossier.tests.stranger import manifest_of, sealed, unpacked, verified
from fazhi.spine.verify import breaks

ON = date(2026, 2, 10)


def test_a_report_in_a_dossier(cases: Any, tmp_path: Any) -> None:
    clerk = cases.people["clerk"]
    report = actions.create_draft(organ=cases["government"], year=2025, by=clerk, on=ON)
    text = report.text.replace("。", "。\n\n本段为补充说明。", 1)
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version, note="补写一段")
    checkpoints.make_checkpoint()
    path = tmp_path / "report.zip"
    sealed(report.chain, path, by=None, actor="系统管理员（命令行）")
    code, result = verified(path)
    assert code == 0 and (result["events"], result["covered"]) == (3, 2)
    members = unpacked(path)
    assert manifest_of(members)["name"] == "法治政府建设年度报告"
    assert "本段为补充说明。" in members["index.html"].decode() and "补写一段" in members["index.html"].decode()
    mine = list(breaks(report.pk - 1, report.pk))
    assert not mine  # the other rows of this county were put there bare
    report.refresh_from_db()
    saved = actions.save_text(report, text=f"{text}\n再补一句。", by=clerk, on=ON, version=report.version)
    assert saved.version == 4
