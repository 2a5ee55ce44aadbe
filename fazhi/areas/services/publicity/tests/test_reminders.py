"""普法提示: no date, before the law, answered late, criticised; each the wrong way first."""

import pytest

from fazhi.areas.services.publicity.tests.scene import D, Work, people, reminder
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import access
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document
from fazhi.spine.verify import breaks

WRONG = (BadInput, NotAllowed, Refused)
LETTER = {"demand": "补办讲座并报送记录"}


@pytest.fixture
def bureau(county):
    return people(county)


def number(name):
    code = f"services.publicity_reminder.{name}"
    return values([figure(code)], Period.year(2026))[code].number


def test_from_finding_to_feedback(bureau):
    it = reminder(bureau)
    with pytest.raises(WRONG, match="应当写明反馈期限"):
        it.do("issue", "2026-07-13", by="head", **LETTER)
    with pytest.raises(WRONG, match="应当晚于制发日期"):
        it.do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-07-13"))
    with pytest.raises(WRONG):
        it.do("issue", "2026-07-13", by="clerk", **LETTER, reply_due=D("2026-08-14"))  # heads only
    it.do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-08-14"))
    paper = Document.objects.get(matter=it.matter, template="letter")
    assert paper.number == "云司普提〔2026〕1号" and "2026年8月14日前" in paper.body and "{" not in paper.body
    clock = it.matter.deadlines.get(limit="reply", void=False)
    assert (clock.due_on, clock.organ) == (D("2026-08-14"), bureau["market"])
    with pytest.raises(WRONG, match="尚未届满"):
        it.do("criticise", "2026-08-14", by="head", criticism="请引以为戒")
    with pytest.raises(WRONG):
        it.do("reply", "2026-08-10", by="police", measures="已补办")  # another unit's
    it.do("reply", "2026-08-10", by="market", measures="已于8月5日补办一场", proof="签到表")
    assert not it.record.late
    with pytest.raises(WRONG, match="核实认为没有改进"):
        it.do("criticise", "2026-08-12", by="head", criticism="请引以为戒")
    it.do("accept", "2026-08-12", judged="现场抽查属实")
    assert it.matter.state == "improved"
    assert (number("issued"), number("reply_rate"), number("improved_rate"), number("criticised")) == (1, 1, 1, 0)
    assert list(breaks()) == []


def test_before_the_law_there_was_no_such_instrument(bureau):
    it = reminder(bureau, on="2025-10-20")
    with pytest.raises(WRONG, match="2025-11-01以前没有“普法提示”"):
        it.do("issue", "2025-10-31", by="head", **LETTER, reply_due=D("2025-12-01"))
    it.do("issue", "2025-11-01", by="head", **LETTER, reply_due=D("2025-12-01"))
    assert it.record.letters == 1


def test_answered_late_is_criticised_and_may_go_further(bureau):
    it = reminder(bureau).do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-08-14"))
    it.do("reply_received", "2026-08-17", measures="正在安排")
    assert it.record.late and it.matter.deadlines.get(limit="reply", void=False).met_on == D("2026-08-17")
    with pytest.raises(WRONG):
        it.do("criticise", "2026-08-18", by="clerk", criticism="逾期反馈")
    it.do("criticise", "2026-08-18", by="head", criticism="逾期反馈且未改进，请立即改正。")
    body = Document.objects.get(matter=it.matter, template="criticism").body
    assert "第五十九条第二款" in body and "2026年8月17日反馈" in body
    it.do("refer", "2026-09-01", by="head", referred_to="县监委派驻纪检监察组")
    it.do("improve", "2026-09-20", by="clerk", measures="已补办两场", judged="属实")
    assert it.matter.state == "improved"
    assert (number("late"), number("criticised"), number("referred")) == (1, 1, 1)
    assert differences(figures(system="services.publicity_reminder"), Walker(Period.year(2026))) == []


def test_never_answered_is_overdue_and_criticised(bureau):
    it = reminder(bureau).do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-08-14"))
    it.do("criticise", "2026-08-17", by="head", criticism="至今未反馈")
    assert "至今未反馈" in Document.objects.get(matter=it.matter, template="criticism").body
    assert number("reply_rate") == 0


def test_not_improved_is_reminded_again_with_a_new_date(bureau):
    it = reminder(bureau).do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-08-14"))
    it.do("reply", "2026-08-10", by="market", measures="已发通知")
    it.do("not_improved", "2026-08-12", judged="只发通知，没有办讲座")
    it.do("again", "2026-08-13", by="head", **LETTER, reply_due=D("2026-09-11"))
    assert it.record.letters == 2 and it.record.improved is None
    assert it.matter.deadlines.get(limit="reply", void=False, met_on=None).due_on == D("2026-09-11")
    it.do("reply", "2026-09-01", by="market", measures="已补办")
    with pytest.raises(WRONG, match="核实认为没有改进"):
        it.do("criticise", "2026-09-02", by="head", criticism="请引以为戒")
    it.do("not_improved", "2026-09-03", judged="仍未补办").do(
        "criticise", "2026-09-04", by="head", criticism="请引以为戒"
    )
    assert number("issued") == 1 and number("criticised") == 1  # two letters, one reminder


def test_the_bureau_does_not_remind_itself_and_the_unit_does_not_see_what_is_inside(bureau):
    with pytest.raises(WRONG, match="不能提示自己"):
        reminder(bureau, unit="justice")
    it = reminder(bureau).do("issue", "2026-07-13", by="head", **LETTER, reply_due=D("2026-08-14"))
    seen = access.visible_to(bureau.people["market"], type(it.matter).objects.all(), system=it.matter.system)
    assert list(seen) == [it.matter]
    assert not access.visible_to(bureau.people["police"], type(it.matter).objects.all(), system=it.matter.system)


def test_nothing_is_wrong_after_dropping(bureau):
    it = reminder(bureau).do("drop", "2026-07-12", by="head", drop_why="已于7月11日补办")
    assert it.matter.state == "dropped" and isinstance(it, Work) and number("issued") == 0
