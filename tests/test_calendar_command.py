"""``fazhi calendar`` as people type it."""

import pytest
from python_calamine import CalamineWorkbook

from fazhi.cli import main
from fazhi.spine.models import Deadline, Event, Holiday, Notice
from fazhi.spine.noticing.tests.conftest import december as december
from fazhi.spine.noticing.tests.conftest import request_on as request_on
from fazhi.spine.noticing.tests.made_up import LINES, NUMBER
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "2027.csv"
    path.write_text("日期,类型,名称\n" + LINES.replace(" ", ","), "utf-8")
    return str(path)


def fazhi(capsys, *words):
    code = main(["calendar", *words])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_years_and_notices(county, capsys):
    code, said = fazhi(capsys, "show", "2026")
    assert (
        code == 0
        and "10-01（周四）至10-07（周三）  国庆节  放假7天  国办发明电〔2025〕7号" in said
        and "暂定" not in said
    )
    code, said = fazhi(capsys, "notices")
    assert code == 0 and "2020-01-26" in said and "未核实" in said and len(said.splitlines()) == 26
    code, said = fazhi(capsys, "show", "2027")
    assert code == 0 and "尚未导入" in said
    assert fazhi(capsys, "show", "1999") == (2, "系统的节假日资料从2004年开始，没有1999年的\n")
    assert fazhi(capsys, "show", "2026", "--division", "12") == (2, "没有区划代码“12”\n")


def test_a_dry_run_shows_and_writes_nothing_then_the_same_happens(request_on, file, capsys, tmp_path):
    matter = request_on("2026-12-18")
    asked = ("import", file, "--number", NUMBER, "--issued", "2026-11-19")
    moves = tmp_path / "moves.xlsx"
    code, looked = fazhi(capsys, *asked, "--dry-run", "--moves", str(moves))
    assert code == 0 and f"{matter.number}  答复期限  2027-01-15 → 2027-01-18  延后3天，由暂定转为确定" in looked
    assert not Notice.objects.exists() and not Holiday.objects.exists() and Event.objects.count() == 1
    assert len(CalamineWorkbook.from_path(str(moves)).get_sheet_by_index(0).to_python()) == 2
    code, said = fazhi(capsys, *asked)
    assert code == 0 and "日期变动1项" in said and f"已导入{NUMBER}，共34天" in said
    assert Deadline.objects.get().due_on.isoformat() == "2027-01-18"
    notice = Event.objects.get(code="notice")
    assert notice.by is None and notice.actor == "命令行" and not list(breaks())
    assert "放假8天" in fazhi(capsys, "show", "2027")[1]
    code, said = fazhi(capsys, "withdraw", NUMBER, "--reason", "录入有误", "--dry-run")
    assert code == 0 and "提前3天，改为暂定" in said and Notice.objects.get().state == "in_force"
    assert fazhi(capsys, "withdraw", NUMBER, "--reason", "录入有误")[0] == 0
    assert Deadline.objects.get().due_on.isoformat() == "2027-01-15"
    assert "已撤回" in fazhi(capsys, "notices")[1]
    assert "日期变动0项" in fazhi(capsys, "refresh", "--dry-run")[1]


@pytest.mark.parametrize(("change", "said"), [
    ({"--issued": "2026-13-01"}, "不是日期"), ({"--issued": "2027-01-01"}, "晚于今天"), ({"--number": "国办发明电〔2025〕7号"}, "已随系统提供"),
    ({"--division": "77"}, "没有区划代码"), ({"--by": "nobody"}, "没有“nobody”这个账号"), ({"--by": "clerk"}, "系统管理员"),
    ({"--moves": "/nowhere/x.xlsx"}, "已有目录"),
])  # fmt: skip
def test_what_is_wrong_is_one_sentence_and_nothing_is_written(county, december, file, capsys, change, said):
    words = {"--number": NUMBER, "--issued": "2026-11-19"} | change
    code, told = fazhi(capsys, "import", file, *(part for pair in words.items() for part in pair))
    assert code == 2 and said in told and "Traceback" not in told and not Notice.objects.exists()


def test_files_and_notices_that_are_not_there(county, capsys):
    assert fazhi(capsys, "import", "没有.csv", "--number", "x", "--issued", "2026-01-01")[0] == 2
    code, said = fazhi(capsys, "withdraw", "国办发明电〔2025〕7号", "--reason", "x")
    assert code == 2 and "随系统提供的通知不能撤回" in said
