"""fazhi draw verify · fazhi draw page: exit codes and sentences."""

import subprocess
import sys

import pytest

from fazhi.spine.draws.certificate import certificate, dump
from fazhi.spine.draws.commands import draw_command
from fazhi.spine.draws.tests.plans import PUBLISHED, full, plain, seed
from fazhi.spine.draws.tests.tampering import resealed


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "凭证.json"
    path.write_bytes(dump(full()))
    return path


def test_a_good_certificate_is_told_in_full(file, capsys):
    assert draw_command(["verify", str(file), "--frozen", full()["frozen_hash"].upper()]) == 0
    out = capsys.readouterr().out
    for words in ("名单24个", full()["frozen_hash"], "与门户公布的相同", "排除 Q03：已达年度检查频次上限：本年度已检查两次（规则）",
                  "“D”类：6个，可抽4个，抽3个", "王某乙、李某丙", "原抽取为云抽〔2026〕1号", "第4次变更", "改派", "重新计算与凭证相符"):  # fmt: skip
        assert words in out


def test_without_the_published_hash_it_asks_for_it(file, capsys):
    assert draw_command(["verify", str(file)]) == 0
    assert "请把冻结哈希与门户" in capsys.readouterr().out


def test_another_hash_than_the_published_one(file, capsys):
    assert draw_command(["verify", str(file), "--frozen", "0" * 64]) == 1
    assert "与门户公布的不同" in capsys.readouterr().out


def test_a_tampered_certificate(file, capsys):
    one = full()
    one["result"]["added"][0]["id"] = "Q20"
    file.write_bytes(dump(resealed(one)))
    assert draw_command(["verify", str(file)]) == 1
    out = capsys.readouterr().out
    assert "核验不通过" in out and "凭证却载有Q20" in out


@pytest.mark.parametrize(
    "argv", [["verify", "没有.json"], ["verify", __file__], ["verify"], [], ["page", __file__], ["x"]]
)
def test_a_wrong_request_is_one_sentence(argv, capsys):
    assert draw_command(argv) == 2
    told = capsys.readouterr()
    assert told.out == "" and len(told.err.strip().splitlines()) == 1 and "Traceback" not in told.err


def test_long_lists_are_cut_on_the_screen(file, capsys):
    file.write_bytes(dump(certificate(plain(90, 60), PUBLISHED, seed())))
    assert draw_command(["verify", str(file)]) == 0
    assert "另有10个" in capsys.readouterr().out


def test_a_page_is_written_or_nothing_is(file, tmp_path, capsys):
    out = tmp_path / "核验.html"
    assert draw_command(["page", str(file), "--out", str(out)]) == 0
    assert full()["seal"] in out.read_text(encoding="utf-8")
    assert draw_command(["page", str(file), "--out", str(tmp_path / "无" / "x.html")]) == 2
    assert "写不进文件" in capsys.readouterr().err


def test_it_starts_without_django(file):
    run = f"sys.argv = ['fazhi', 'draw', 'verify', {str(file)!r}]; code = main(); sys.exit(code or 'django' in sys.modules)"
    script = f"import sys; from fazhi.cli import main; {run}"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert told.returncode == 0 and "重新计算与凭证相符" in told.stdout, told.stderr
