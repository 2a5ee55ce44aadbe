"""``fazhi risks``: what it lists, tries and runs, and one sentence for every wrong way."""

import pytest

from fazhi.areas.oversight.clues.models import Clue
from fazhi.areas.oversight.rules.command import risks_command
from fazhi.areas.oversight.rules.models import RuleTrial
from fazhi.areas.oversight.rules.running import run_all
from fazhi.areas.oversight.rules.tests.scene import LOST, D, people, suit, switched_on
from fazhi.figures.risks import risks
from fazhi.spine.errors import BadInput
from fazhi.spine.registry import Unknown
from fazhi.spine.schedule.jobs import jobs

pytestmark = pytest.mark.django_db


def test_list_try_and_run(county, capsys):
    people(county)
    lost = suit(county, "police", D("2026-05-08"), "revoked")
    assert risks_command(["list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(risks())
    assert risks_command(["try", LOST, "--from", "2026-01-01", "--to", "2026-11-20"]) == 0
    told = capsys.readouterr().out
    assert "会列出1条，其中已在线索池0条" in told and lost.number in told and "2026-05" in told
    assert not Clue.objects.exists() and not RuleTrial.objects.exists()
    assert risks_command(["run"]) == 0 and "没有已启用的规则" in capsys.readouterr().out and run_all() == ""
    switched_on(county, LOST)
    assert next(job for job in jobs() if job.code == "risks").does() == "行政诉讼败诉：列出1条"
    assert risks_command(["run", LOST]) == 0 and "列出0条" in capsys.readouterr().out
    assert Clue.objects.count() == 1


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["try", LOST], "试运行要写规则代码和期间"),
        (["try", LOST, "--from", "昨天", "--to", "2026-01-01"], "“昨天”不是日期"),
        (["try", LOST, "--from", "2026-12-01", "--to", "2026-01-01"], "起日不晚于止日"),
        (["try", "lost", "--from", "2026-01-01", "--to", "2026-02-01"], "没有“lost”这条规则"),
        (["run", LOST], "没有启用；先试运行，再启用"),
    ],
)
def test_wrong_ways_are_answered_with_one_sentence(county, argv, says):
    with pytest.raises((BadInput, Unknown), match=says):
        risks_command(argv)
