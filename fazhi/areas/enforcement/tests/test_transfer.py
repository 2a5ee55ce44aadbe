"""A suspected crime goes to the police in its days, and the case hears of it (移送涉嫌犯罪案件的规定)."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.penalties.details import PenaltyTransferAnswer
from fazhi.areas.enforcement.penalties.tests.scene import bureau, case  # noqa: F401
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Matter

D = date.fromisoformat
SYSTEM = "enforcement.transfer"
BASE = {
    "title": "涉嫌销售有毒有害食品案", "party_name": "孙大有", "party_kind": "person", "facts": "检出禁用物质", "reason": "涉嫌刑法第144条之罪",
}  # fmt: skip
ANSWER = {"answered_on": "2026-03-07", "reply_no": "云公立字〔2026〕3号"}


class Moved:
    def __init__(self, county, on="2026-03-02", matter=None):
        self.county = county
        self.matter = matter or open_matter(
            SYSTEM, organ=county["market"], by=county.people["m_clerk"], on=D(on), fields=BASE
        )

    def do(self, code, on, by="m_clerk", **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def delivered(self):
        self.do("approve", "2026-03-04", "m_head", chief="郑局长")
        return self.do("deliver", "2026-03-05", police="云岚县公安局", letter_no="云市监移〔2026〕1号")

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on


def test_three_days_one_day_three_days(bureau):  # noqa: F811
    one = Moved(bureau)
    assert one.due("decide") == D("2026-03-05")
    with pytest.raises(NotAllowed):
        one.do("approve", "2026-03-04", chief="周办案")  # a clerk does not decide it
    one.do("approve", "2026-03-04", "m_head", chief="郑局长")
    assert one.due("deliver") == D("2026-03-05")
    one.do("deliver", "2026-03-05", police="云岚县公安局", letter_no="云市监移〔2026〕1号")
    assert one.due("police") == D("2026-03-09")  # the eighth is a Sunday
    with pytest.raises(BadInput, match="应在移送日期"):
        one.do("filed", "2026-03-07", **{**ANSWER, "answered_on": "2026-03-04"})
    one.do("filed", "2026-03-07", **ANSWER)
    assert one.due("hand_things") == D("2026-03-10")
    one.do("hand_things", "2026-03-09", things="扣押食品120公斤、账册2本")
    assert one.matter.state == "done" and not Deadline.objects.running().filter(matter=one.matter).exists()


def test_a_refusal_is_reconsidered_then_supervised_then_accepted(bureau):  # noqa: F811
    one = (
        Moved(bureau)
        .delivered()
        .do("refused", "2026-03-09", **{**ANSWER, "answered_on": "2026-03-09"}, answer="数额不足")
    )
    assert one.due("reconsider") == D("2026-03-12")
    one.do("reconsider", "2026-03-11", "m_head")
    assert one.due("reconsidered") == D("2026-03-16")  # the fourteenth is a Saturday
    one.do("still_refused", "2026-03-13", answered_on="2026-03-13", reply_no="云公复〔2026〕1号")
    assert one.due("supervise") == D("2026-03-16")
    one.do("supervise", "2026-03-16", "m_head").do("accept", "2026-03-30", "m_head")
    assert one.matter.state == "returned" and not Deadline.objects.running().filter(matter=one.matter).exists()


def _sent(county, one):
    one.do("transfer", "2026-03-06", "m_head", end_reason="涉嫌犯罪")
    return Moved(county, matter=one.matter.chain.links_out.get(kind="transfer").target.matter)


def test_a_case_hears_that_the_police_took_it(bureau, case):  # noqa: F811
    one = case().file().evidence()
    moved = _sent(bureau, one).do("approve", "2026-03-06", "m_head", chief="郑局长")
    moved.do("deliver", "2026-03-06", police="云岚县公安局", letter_no="云市监移〔2026〕1号").do(
        "filed", "2026-03-09", **ANSWER
    )
    row = PenaltyTransferAnswer.objects.get(matter=one.matter)
    assert (row.answer, row.answered_on, row.reply_no) == ("filed", D("2026-03-07"), ANSWER["reply_no"])
    one.matter = Matter.objects.get(pk=one.matter.pk)
    one.do("end_transferred", "2026-03-10", "m_head")
    assert one.state == "ended" and one.record.outcome == "transferred_criminal"


def test_a_case_that_is_not_moved_goes_on(bureau, case):  # noqa: F811
    one = case().file().evidence()
    _sent(bureau, one).do("disapprove", "2026-03-08", "m_head", chief="郑局长", refusal="达不到追诉标准")
    one.matter = Matter.objects.get(pk=one.matter.pk)
    one.do("take_back", "2026-03-09", "m_head")
    assert one.state == "investigating"


def test_transfers_are_counted(bureau):  # noqa: F811
    Moved(bureau).delivered().do("filed", "2026-03-07", **ANSWER)
    Moved(bureau).delivered().do("refused", "2026-03-07", **ANSWER, answer="数额不足").do(
        "accept", "2026-03-08", "m_head"
    )
    Moved(bureau)
    names = ("delivered", "filed", "returned")
    found = values([figure(f"{SYSTEM}.{n}") for n in names], Period.year(2026))
    assert [found[f"{SYSTEM}.{n}"].number for n in names] == [2, 1, 1]
