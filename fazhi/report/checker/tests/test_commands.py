"""fazhi read and fazhi check as commands."""

import json

import pytest

from fazhi.report.commands import check_command, read_command

GOOD = (
    "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n调解纠纷1826件，调解成功1822件，成功率99.7%。\n"
    "二、第一责任人履职情况\n认真履职。\n三、存在问题\n能力不足。\n四、下一步安排\n继续努力。\n"
)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_read_json_gives_one_line_a_file(report, capsys):
    assert read_command([str(report), str(report), "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    answer = json.loads(lines[0])
    assert [figure["text"] for figure in answer["figures"]] == ["1826件", "1822件", "99.7%"]
    assert answer["findings"][0]["code"] == "rate-truncated"


def test_read_without_json_gives_a_table(report, capsys):
    assert read_command([str(report)]) == 0
    out = capsys.readouterr().out
    assert "矛盾化解" in out
    assert "1826件" in out


def test_one_bad_file_and_nothing_is_printed(report, tmp_path, capsys):
    assert read_command([str(report), str(tmp_path / "none.txt"), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "找不到" in err
    assert err.strip().count("\n") == 0


@pytest.mark.parametrize("argv", [[], ["--json"], ["a.txt", "--wrong"]])
def test_a_wrong_call_is_answered_in_one_sentence(argv, capsys):
    assert read_command(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("命令写法不对")
    assert err.strip().count("\n") == 0


def test_check_is_0_with_warnings_and_1_with_errors(report, capsys):
    assert check_command([str(report)]) == 0
    assert "截" in capsys.readouterr().out
    report.write_text(GOOD.replace("99.7%", "90%"), encoding="utf-8")
    assert check_command([str(report)]) == 1
    assert "[错误]" in capsys.readouterr().out


def test_check_as_json(report, capsys):
    assert check_command([str(report), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [finding["severity"] for finding in answer["findings"]] == ["warning"]


def test_check_of_a_file_that_is_no_report(tmp_path, capsys):
    path = tmp_path / "a.bin"
    path.write_bytes(b"\x00")
    assert check_command([str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "格式" in err
