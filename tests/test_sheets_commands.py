"""``fazhi template`` and ``fazhi import``: what they say and with which exit code they end."""

import zipfile

import pytest

from fazhi.cli import main
from fazhi.spine.models import Event, Organ
from fazhi.spine.tests.books import ACTIVITY, Activity, activity, filled, grid


@pytest.fixture
def here(tmp_path):
    return tmp_path / "台账.xlsx"


def test_the_command_enters_and_says_so(county, here, capsys):
    filled(here, activity(1), activity(2))
    assert main(["import", ACTIVITY, str(here), "--check"]) == 0 and not Activity.objects.exists()
    assert main(["import", ACTIVITY, str(here)]) == 0
    assert "已导入2行" in capsys.readouterr().out
    assert main(["import", ACTIVITY, str(here)]) == 0
    assert "已存在，未重复导入2行" in capsys.readouterr().out
    assert Activity.objects.count() == 2
    assert Event.objects.values_list("actor", flat=True).first() == "命令行导入"


def test_the_command_refuses_in_one_sentence_with_the_place(county, here, capsys):
    filled(here, activity(1), activity(2, 日期="三月初"))
    assert main(["import", ACTIVITY, str(here)]) == 2
    said = capsys.readouterr().err
    assert "“填报”第3行B列：“三月初”不是日期；请写成2026-9-24或2026年9月24日" in said
    assert "有1行有误，没有写入任何一行" in said and not Activity.objects.exists()
    marked = grid(here.with_name("台账.问题.xlsx"))
    assert marked[2][0] == "“三月初”不是日期；请写成2026-9-24或2026年9月24日"
    assert main(["import", ACTIVITY, str(here), "--good-rows"]) == 1
    assert Activity.objects.count() == 1
    for words in (["nowhere.register", str(here)], [ACTIVITY, "没有.xlsx"], [ACTIVITY, str(here), "--by", "nobody"]):
        capsys.readouterr()
        assert main(["import", *words]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_template_offers_the_options(county, tmp_path, capsys):
    path = tmp_path / "模板.xlsx"
    assert main(["template", ACTIVITY, "--out", str(path)]) == 0
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<dataValidation " in sheet and "是,否" in sheet and "和平村" in sheet
    for n in range(60):  # too many for a list inside the cell's rule: they stand in a hidden sheet
        Organ.objects.create(
            code=f"many{n}", name=f"第{n}调解委员会", short=f"第{n}调委会", kind="other", division_id="990126"
        )
    assert main(["template", ACTIVITY, "--out", str(path)]) == 0
    assert "第59调委会" in {row[0] for row in grid(path, "选项")}
    assert main(["template", ACTIVITY, "--out", str(tmp_path / "模板.doc")]) == 2
    assert "应以.xlsx结尾" in capsys.readouterr().err
