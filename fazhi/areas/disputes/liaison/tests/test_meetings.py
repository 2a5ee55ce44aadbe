"""A joint meeting from its topics to the last thing decided, and the figures of meetings, tasks and letters."""

from datetime import date

import pytest

from fazhi.areas.disputes.liaison.tests.letters import D, Letter
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

MEETING, TASK = "disputes.liaison_meeting", "disputes.liaison_task"


def meeting(county, kind="court", on="2026-09-01", planned="2026-09-10"):
    fields = {
        "meeting_kind": kind, "title": "第三季度联席会议", "counterpart": "云岚县人民法院", "planned_on": D(planned),
    }  # fmt: skip
    return open_matter(MEETING, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=fields)


def do(county, matter, code, on, by="clerk", detail=None, **fields):
    event = take_step(matter, code, by=county.people[by], on=D(on), fields=fields, detail=detail)
    matter.refresh_from_db()
    matter.__dict__.pop("_record", None)
    return event


def decided(county, *owners, due="2026-10-15"):
    matter = meeting(county)
    do(county, matter, "topic", "2026-09-02", detail={"topic": "送达难", "raised_by": "云岚县人民法院"})
    do(county, matter, "call", "2026-09-03", planned_on=D("2026-09-10"), place="一楼会议室")
    do(county, matter, "hold", "2026-09-10", discussion="研究送达和应诉问题", attended=12)
    for n, owner in enumerate(owners):
        row = {"content": f"第{n + 1}项：统一送达格式", "owner": county[owner], "due_on": D(due)}
        do(county, matter, "decide", "2026-09-10", detail=row)
    do(county, matter, "minutes", "2026-09-15", by="head")
    return matter, {m.organ.code: m for m in Matter.objects.filter(system=TASK)}


def value(code, year=2026):
    figure = catalogue.figure(code)
    return engine.values([figure], Period.year(year))[figure.code].number


def test_what_was_decided_is_done_only_when_it_is_accepted(county):
    matter = meeting(county)
    with pytest.raises(Refused, match="尚未登记议题"):
        do(county, matter, "call", "2026-09-02", planned_on=D("2026-09-10"))
    matter, tasks = decided(county, "police", "market")
    assert matter.deadlines.get(limit="minutes").due_on == D("2026-09-17")
    minutes = Document.objects.get(matter=matter, template="minutes")
    assert "第1项" in minutes.body and "云岚县公安局" in minutes.body and "2026年10月15日前完成" in minutes.body
    police, market = tasks["police"], tasks["market"]
    clock = police.deadlines.get(limit="task")
    assert (clock.due_on, clock.organ.code) == (D("2026-10-15"), "police")
    with pytest.raises(Refused, match=r"尚有2项议定事项没有验收：.*统一送达格式"):
        do(county, matter, "close", "2026-09-20", closed_note="完成")
    do(county, police, "take", "2026-09-16", by="police")
    do(county, police, "progress", "2026-09-20", by="police", detail={"content": "已起草格式"})
    do(county, police, "report", "2026-10-09", by="police", outcome="已印发统一格式")
    with pytest.raises(NotAllowed):
        do(county, police, "accept", "2026-10-10", by="police")  # nobody accepts his own work
    do(county, police, "send_back", "2026-10-10", detail={"content": "缺少附件"})
    again = police.deadlines.filter(limit="task", met_on=None, void=False).get()
    assert again.due_on == D("2026-10-15") and police.record.reported_on is None
    do(county, police, "report", "2026-10-12", by="police", outcome="已印发统一格式和附件")
    do(county, police, "accept", "2026-10-13")
    with pytest.raises(Refused, match="完成期限2026-09-01早于办理日期"):
        do(county, market, "put_off", "2026-10-10", by="head", due_on=D("2026-09-01"), put_off_why="系统改造")
    do(county, market, "put_off", "2026-10-10", by="head", due_on=D("2026-11-06"), put_off_why="系统改造")
    assert market.deadlines.get(limit="task").due_on == D("2026-11-06")
    do(county, market, "report", "2026-11-10", by="market", outcome="已完成")  # four days late
    do(county, market, "accept", "2026-11-11")
    matter.refresh_from_db()
    rows = list(matter.liaisonanswer_set.order_by("seq").values_list("body__code", "accepted", "outcome"))
    assert rows == [("police", True, "已印发统一格式和附件"), ("market", True, "已完成")]
    do(county, matter, "close", "2026-11-12", closed_note="议定事项全部落实")
    assert matter.closed_on == D("2026-11-12") and not list(breaks())
    found = {name: value(f"{TASK}.{name}") for name in ("given", "accepted", "due", "in_time")}
    assert found == {"given": 2, "accepted": 2, "due": 2, "in_time": 1}
    assert value(f"{TASK}.in_time_rate") == 0.5


def test_a_dropped_task_answers_and_a_meeting_with_both_is_one_of_either_kind(county):
    matter, tasks = decided(county, "police")
    do(county, tasks["police"], "drop", "2026-10-08", by="head", dropped_why="上级已统一规定")
    matter.refresh_from_db()
    assert matter.liaisonanswer_set.get().accepted is False
    both = meeting(county, kind="both", on="2026-10-09", planned="2026-10-10")
    do(county, both, "topic", "2026-10-09", detail={"topic": "执法与检察衔接", "raised_by": "云岚县人民检察院"})
    do(county, both, "hold", "2026-10-10", discussion="研究衔接")
    planned = meeting(county, on="2026-10-12", planned="2026-12-10")
    do(county, planned, "cancel", "2026-10-13", by="head", cancelled_why="合并召开")
    counts = [value(f"{MEETING}.{name}") for name in ("held", "with_court", "with_procuratorate")]
    assert counts == [2, 2, 1]
    assert value(f"{TASK}.due") == 0  # what was dropped is neither kept nor missed


def test_the_figures_of_letters(county, settings):
    settings.FAZHI_TODAY = date(2026, 11, 20)
    Letter(county, "2026-08-03").assigned().drafted().replied("2026-08-25")  # in time, adopted
    late = Letter(county, "2026-08-03", letter_kind="social", on_enforcement=True).assigned()
    late.drafted("2026-10-20", "none", "属于市级职权").replied("2026-10-21")
    Letter(county, "2026-08-03", letter_kind="public_interest")  # never answered
    Letter(county, "2026-11-10", letter_kind="correction")  # not due yet
    Letter(county, "2026-08-03", letter_kind="case").assigned()  # no limit in law
    back = Letter(county, "2026-08-03", letter_kind="social").assigned()
    back.do("withdraw", "2026-08-20", withdrawn_why="撤回")
    found = {
        name: value(f"disputes.recommendation.{name}")
        for name in ("received", "judicial", "procuratorial", "on_enforcement", "adopted", "replied", "reply_due",
                     "reply_in_time", "judicial_due", "procuratorial_due", "not_adopted")
    }  # fmt: skip
    assert found == {
        "received": 6, "judicial": 2, "procuratorial": 4, "on_enforcement": 1, "adopted": 1, "replied": 2, "reply_due": 3,
        "reply_in_time": 1, "judicial_due": 1, "procuratorial_due": 2, "not_adopted": 1,
    }  # fmt: skip
    assert value("disputes.recommendation.reply_rate") == pytest.approx(1 / 3)
    assert value("disputes.recommendation.judicial_adoption_rate") == 0.5


def talked(county, on, topics):
    """A talk with the procuratorate, as the supervision of enforcement keeps it."""
    return record_entry(
        "enforcement.procuracy_meeting", organ=county["justice"], by=county.people["keeper"], on=D(on), title="府检联动会商",
        fields={"topics": topics, "agreed": "", "attended": "县检察院"},
    )  # fmt: skip


def test_one_meeting_with_the_procuratorate_is_counted_in_one_place(county):
    county.person("keeper", "justice", Role.REGISTRAR)
    talk = talked(county, "2026-09-10", "线索移送")
    joint = meeting(county, kind="procuratorate")
    do(county, joint, "topic", "2026-09-02", detail={"topic": "线索移送", "raised_by": "云岚县人民检察院"})
    with pytest.raises(Refused, match=rf"已登记与检察机关会商（{talk.number}），同一次会议只登记一处"):
        do(county, joint, "hold", "2026-09-10", discussion="研究线索移送")
    do(county, joint, "hold", "2026-09-11", discussion="研究线索移送")
    with pytest.raises(Refused, match=rf"府检联席会议已登记（{joint.number}），同一次会议不重复登记"):
        talked(county, "2026-09-11", "线索移送")
    talked(county, "2026-09-11", "另行会商：个案")
    codes = (f"{MEETING}.with_procuratorate", "enforcement.procuracy_meeting.all")
    assert [value(code) for code in codes] == [1, 2]
    one, other = (catalogue.figure(code) for code in codes)
    assert one.name in other.variant and other.name in one.variant and not set(one.words) & set(other.words)


def test_figures_of_letters_say_what_the_other_counts(county):
    one = catalogue.figure("disputes.recommendation.procuratorial")
    other = catalogue.figure("enforcement.procuracy_suggestion.received")
    assert one.name != other.name and one.name in other.variant and other.name in one.variant
    assert not set(one.words) & set(other.words) and "检察建议" in one.words
