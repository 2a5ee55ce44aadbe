"""Folders of reports: everything once, in order, gone on with after a cut, whatever single files or processes do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fazhi.report.commands import read_command
from fazhi.report.reading_many import command, local
from fazhi.report.reading_many.one import Read, read_one

TEXT = "云岚县{year}年法治政府建设年度报告\n一、主要举措和成效\n受理行政复议案件{n}件，办结{n}件。\n二、存在问题\n能力不足。\n"


@pytest.fixture
def folder(tmp_path):
    """Thirty reports in two folders, and what lies beside them."""
    root = tmp_path / "reports"
    (root / "b").mkdir(parents=True)
    for n in range(30):
        place = root / ("b" if n % 3 == 0 else "") / f"{n:02}.txt"
        place.write_text(TEXT.format(year=2000 + n % 25, n=n + 1), encoding="utf-8")
    (root / "~$00.docx").write_bytes(b"lock")
    (root / ".hidden.txt").write_text("x")
    (root / "list.xlsx").write_bytes(b"x")
    return root


def lines(out):
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def paths(out):
    return [line["path"] for line in lines(out)]


def test_a_folder_gives_what_its_files_give_one_by_one(folder, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    assert read_command([str(folder), "--out", str(out), "--jobs", "3"]) == 0
    expected = sorted(folder.glob("*.txt"))
    expected = [p for p in expected if p.name != ".hidden.txt"]
    named = [str(p) for p in [*expected, *sorted((folder / "b").glob("*.txt"))]]
    assert paths(out) == named
    assert out.read_text(encoding="utf-8") == "".join(read_one(path).line + "\n" for path in named)
    assert "共30份，读出30份" in capsys.readouterr().err
    assert read_command([str(folder), "--jobs", "2"]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_what_was_read_is_not_read_again_unless_it_changed(folder, tmp_path, monkeypatch, capsys):
    out, seen = tmp_path / "out.jsonl", []

    def counted(files, jobs):
        for path in files:
            seen.append(path)
            yield read_one(path)

    monkeypatch.setattr(command, "read_local", counted)
    assert read_command([str(folder), "--out", str(out)]) == 0
    before = {line["path"]: line for line in lines(out)}
    seen.clear()
    assert read_command([str(folder), "--out", str(out)]) == 0 and seen == []
    changed, gone, new = folder / "01.txt", folder / "02.txt", folder / "40.txt"
    changed.write_text(TEXT.format(year=2024, n=99), encoding="utf-8")
    gone.unlink()
    new.write_text(TEXT.format(year=2024, n=7), encoding="utf-8")
    assert read_command([str(folder), "--out", str(out)]) == 0
    assert seen == [str(changed), str(new)]
    after = {line["path"]: line for line in lines(out)}
    assert len(paths(out)) == len(after) == 30 and str(gone) not in after
    assert after[str(changed)]["figures"][0]["value"] == 99
    same = set(before) - {str(changed), str(gone)}
    assert {path: before[path] for path in same} == {path: after[path] for path in same}


@pytest.mark.parametrize("cut", ["half a line", "no entry", "half an entry", "out is shorter", "no progress"])
def test_a_cut_at_any_place_leaves_nothing_half_and_nothing_twice(folder, tmp_path, cut):
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    read_command([str(folder), "--out", str(whole)])
    read_command([str(folder), "--out", str(out)])
    beside = out.with_name("out.jsonl.progress")
    raw, kept = out.read_bytes(), beside.read_bytes().splitlines(keepends=True)
    if cut == "half a line":
        out.write_bytes(raw + b'{"path": "half')
    elif cut == "no entry":
        beside.write_bytes(b"".join(kept[:20]))
    elif cut == "half an entry":
        beside.write_bytes(b"".join(kept[:20]) + kept[20][:9])
    elif cut == "out is shorter":
        out.write_bytes(raw[: len(raw) // 2])
    else:
        beside.unlink()
    assert read_command([str(folder), "--out", str(out)]) == 0
    assert out.read_bytes() == whole.read_bytes()


def test_odd_files_are_told_and_the_rest_goes_on(folder, tmp_path, capsys):
    (folder / "00a.txt").write_bytes(b"\x00\x01" * 50)
    (folder / "00b.docx").write_bytes(b"no zip")
    out = tmp_path / "out.jsonl"
    assert read_command([str(folder), "--out", str(out)]) == 1
    err = capsys.readouterr().err
    assert "读出30份，读不出2份" in err and "00a.txt" in err and "00b.docx" in err
    assert len(lines(out)) == 30
    assert read_command([str(folder), "--out", str(out)]) == 1  # told again, not read again
    assert "其中32份此前已读" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv", [["nowhere", "--out", "x.jsonl"], ["{empty}"], ["{folder}", "--out", "{folder}/no/x.jsonl"]]
)
def test_what_cannot_be_done_is_one_sentence(folder, tmp_path, argv, capsys):
    (tmp_path / "empty").mkdir()
    argv = [part.format(empty=tmp_path / "empty", folder=folder) for part in argv]
    assert read_command(argv) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.strip().count("\n") == 0 and err.strip().endswith("。")


def _dies(path: str) -> Read:
    if path.endswith("03.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return read_one(path)


def test_a_process_that_dies_costs_its_own_file_only(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(local, "read_one", _dies)
    out = tmp_path / "out.jsonl"
    assert read_command([str(folder), "--out", str(out), "--jobs", "2"]) == 1
    err = capsys.readouterr().err
    assert "03.txt" in err and "终止" in err
    assert len(set(paths(out))) == len(paths(out)) == 29


def _as_at_a_terminal():
    """What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts. And it yields to everything else:
    on a busy machine it would be done before this process has its turn to stop it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.nice(19)


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_stopped_in_the_middle_it_goes_on(tmp_path, sign, code):
    folder, out, whole = tmp_path / "many", tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    folder.mkdir()
    for n in range(300):
        (folder / f"{n:04}.txt").write_text(TEXT.format(year=2024, n=n + 1) * 15, encoding="utf-8")
    run = [sys.executable, "-m", "fazhi.cli", "read", str(folder), "--out", str(out), "--jobs", "2"]
    place = Path(__file__).parents[4]
    work = subprocess.Popen(run, stderr=subprocess.PIPE, text=True, cwd=place, preexec_fn=_as_at_a_terminal)
    until = time.monotonic() + 60
    while time.monotonic() < until and (not out.exists() or out.stat().st_size < 20_000):
        time.sleep(0.005)
    work.send_signal(sign)
    err = work.communicate(timeout=60)[1]
    if work.returncode == 0:
        pytest.fail("it was done before it could be stopped")
    assert work.returncode == code and "Traceback" not in err
    assert read_command([str(folder), "--out", str(out), "--jobs", "2"]) == 0
    assert read_command([str(folder), "--out", str(whole), "--jobs", "2"]) == 0
    assert out.read_bytes() == whole.read_bytes() and len(lines(out)) == 300


def test_spark_gives_the_same(folder, tmp_path, capsys):
    pytest.importorskip("pyspark", reason="没有 PySpark（pip install -r requirements-scale.lock）")
    (folder / "00a.txt").write_bytes(b"\x00\x01" * 50)
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"
    assert read_command([str(folder), "--out", str(here)]) == 1
    assert read_command([str(folder), "--out", str(there), "--engine", "spark", "--jobs", "2"]) == 1
    assert here.read_bytes() == there.read_bytes()


def test_without_spark_one_sentence_says_what_to_do(folder, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    assert read_command([str(folder), "--engine", "spark"]) == 2
    assert "requirements-scale.lock" in capsys.readouterr().err
