"""Entering a notice: what is shown is what happens, with its history; nothing half done; only the administrator."""

from datetime import date

import pytest

from fazhi.spine import actions, calendars
from fazhi.spine.access import Role
from fazhi.spine.actions.notices import (
    enter_notice,
    plan_entry,
    plan_refresh,
    plan_withdrawal,
    refresh_limits,
    withdraw_notice,
)
from fazhi.spine.derivation import derive
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Chain, Deadline, Event, Holiday, Notice
from fazhi.spine.noticing.tests.made_up import NUMBER
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
D = date.fromisoformat


def due(matter):
    found = Deadline.objects.get(matter=matter, limit="answer", void=False)
    return found.due_on.isoformat(), found.provisional


def state_of_everything():
    return (
        list(Deadline.objects.order_by("pk").values()), list(Chain.objects.order_by("pk").values()),
        Event.objects.count(), Notice.objects.count(), Holiday.objects.count(),
    )  # fmt: skip


def test_a_date_into_an_unpublished_year_is_provisional_and_becomes_final(request_on, notice_2027, enter):
    matter = request_on("2026-12-18")
    assert due(matter) == ("2027-01-15", True)  # 1 January counted as a plain Friday
    enter(notice_2027())
    assert due(matter) == ("2027-01-18", False)
    matter.refresh_from_db()
    assert matter.next_due == D("2027-01-18") and matter.version == 2
    event = Event.objects.get(chain=matter.pk, code="calendar")
    assert event.actor == NUMBER and event.by is None and event.seq == 2
    assert event.payload["limits"] == [{
        "limit": "answer", "start": 1,
        "was": {"due_on": "2027-01-15", "statutory_on": "2027-01-15", "provisional": True},
        "now": {"due_on": "2027-01-18", "statutory_on": "2027-01-18", "provisional": False},
    }]  # fmt: skip
    assert matter.declared.event_name("calendar") == "节假日安排变动"
    assert not list(breaks())


def test_the_last_days_of_december_wait_for_the_next_years_notice(request_on, notice_2027, enter):
    """The notice for 2019 gave 31 December 2018 away, and had people work on the 29th."""
    last, before = request_on("2026-12-02"), request_on("2026-11-30")
    assert (due(last), due(before)) == (("2026-12-30", True), ("2026-12-28", False))
    told = str(derive(last.declared.limit_by_code["answer"], D("2026-12-02"), calendars.current()))
    assert "2027年节假日安排尚未公布，元旦的调休可能涉及上年年底，公布后重新计算（暂定）" in told
    enter(notice_2027())  # names no day of December: the date becomes final where it is
    assert due(last) == ("2026-12-30", False)


def test_looking_writes_nothing_and_tells_the_reasons(request_on, notice_2027):
    request_on("2026-12-18")
    request_on("2026-11-20")
    before = state_of_everything()
    plan = plan_entry(notice_2027())
    assert state_of_everything() == before
    (move,) = plan.outlook.moves
    assert (move.old, move.new, move.words) == (D("2027-01-15"), D("2027-01-18"), "延后3天，由暂定转为确定")
    assert plan.outlook.unchanged == 1
    was, now = move.why(plan.before, plan.after)
    assert "尚未公布" in was and "2027-01-15" in was
    assert f"放假和调休上班的依据：{NUMBER}" in now and "依据：" not in was
    assert "元旦放假" in now and "2027-01-18" in now and "尚未公布" not in now


def test_what_was_kept_stays_as_it_was(request_on, notice_2027, enter, county):
    matter = request_on("2026-12-18")
    actions.take_step(matter, "answer", by=county.people["head"], on=D("2026-12-18"), fields={"reply": "open"})
    before = Deadline.objects.get(matter=matter)
    enter(notice_2027())
    after = Deadline.objects.get(matter=matter)
    assert (after.due_on, after.met_on, after.provisional) == (before.due_on, before.met_on, before.provisional)
    assert not Event.objects.filter(chain=matter.pk, code="calendar").exists()


def test_the_notice_has_its_own_history_with_all_its_days(request_on, notice_2027, enter, admin):
    request_on("2026-12-18")
    notice = enter(notice_2027())
    event = Event.objects.get(chain=notice.pk)
    assert event.code == "notice" and event.by == admin and len(event.payload["days"]) == notice.days.count() > 25
    assert event.payload["digest"] == notice.digest and event.payload["moved"] == 1
    assert not list(breaks())
    Holiday.objects.filter(notice=notice, day=D("2027-06-09")).update(day=D("2027-06-10"))
    (found,) = breaks()
    assert "日期与导入时不符" in str(found)


def test_only_the_administrator_enters_and_only_near_home(notice_2027, county, december, admin):
    made = notice_2027()
    for username in ("clerk", "head", "mayor", "police"):
        with pytest.raises(NotAllowed, match="系统管理员"):
            enter_notice(made, token=plan_entry(made).token, by=county.people[username], on=december)
    county.person("far", "qingxi", Role.ADMIN)
    local = notice_2027("2027-04-09 放假 三月三", number="石政发〔2026〕1号", division="990126102")
    with pytest.raises(NotAllowed):
        enter_notice(local, token=plan_entry(local).token, by=county.people["far"], on=december)
    assert not Notice.objects.exists()


def test_what_changed_since_the_look_refuses_and_writes_nothing(request_on, notice_2027, admin, december):
    request_on("2026-12-18")
    made = notice_2027()
    token = plan_entry(made).token
    request_on("2026-12-17")  # reaches 2027 as well: it was not on the list
    before = state_of_everything()
    with pytest.raises(Conflict, match="又有变化"):
        enter_notice(made, token=token, by=admin, on=december)
    assert state_of_everything() == before
    enter_notice(made, token=plan_entry(made).token, by=admin, on=december)


def test_a_matter_that_does_not_move_disturbs_nobody(request_on, notice_2027, admin, december):
    made = notice_2027()
    token = plan_entry(made).token
    request_on("2026-11-20")
    enter_notice(made, token=token, by=admin, on=december)


def test_the_same_notice_is_not_entered_twice(notice_2027, enter):
    made = notice_2027()
    enter(made)
    with pytest.raises(BadInput, match="已经导入"):
        enter(made)


def test_a_mid_year_change_has_the_last_word_and_the_earlier_stays_on_record(request_on, notice_2027, enter):
    matter = request_on("2026-12-18")
    first = enter(notice_2027())
    change = notice_2027(
        "2027-01-04 放假 元旦\n2027-01-09 调休上班 元旦", number="国办发明电〔2026〕Y号", issued=D("2026-12-17")
    )
    enter(change)
    assert due(matter) == ("2027-01-18", False)  # one day off, one Saturday worked: the date stands
    more = notice_2027("2027-01-05 放假 元旦", number="国办发明电〔2026〕Z号", issued=D("2026-12-18"))
    enter(more)
    assert due(matter) == ("2027-01-19", False)
    assert calendars.current().notice(D("2027-01-05")) == "国办发明电〔2026〕Z号"
    assert Notice.objects.get(pk=first.pk).state == "in_force" and first.days.filter(day=D("2027-01-01")).exists()
    assert [e.actor for e in Event.objects.filter(chain=matter.pk, code="calendar")] == [
        NUMBER,
        "国办发明电〔2026〕Z号",
    ]


def test_a_local_notice_moves_only_its_own_division(request_on, notice_2027, enter):
    enter(notice_2027())
    town, other = request_on("2026-12-18", "qingxi"), request_on("2026-12-18", "shiqiao")
    local = notice_2027("2027-01-07 放假 火把节", number="青政发〔2026〕3号", division="990126101")
    assert [move.deadline.matter_id for move in plan_entry(local).outlook.moves] == [town.pk]
    enter(local)
    assert due(town) == ("2027-01-19", False) and due(other) == ("2027-01-18", False)
    # Matters opened afterwards follow it at once.
    assert due(request_on("2026-12-18", "qingxi")) == ("2027-01-19", False)
    assert due(request_on("2026-12-18", "justice")) == ("2027-01-18", False)


def test_a_withdrawn_notice_moves_the_dates_back_and_stays(request_on, notice_2027, enter, admin, december):
    matter = request_on("2026-12-18")
    notice = enter(notice_2027())
    with pytest.raises(BadInput, match="理由"):
        withdraw_notice(notice, token=plan_withdrawal(notice).token, by=admin, on=december, reason=" ")
    withdraw_notice(notice, token=plan_withdrawal(notice).token, by=admin, on=december, reason="录入有误")
    assert due(matter) == ("2027-01-15", True)
    notice.refresh_from_db()
    assert notice.state == "withdrawn" and notice.days.count() > 25 and notice.version == 2
    assert [e.code for e in Event.objects.filter(chain=matter.pk)] == ["open", "calendar", "calendar"]
    with pytest.raises(Conflict, match="撤回"):
        withdraw_notice(notice, token="", by=admin, on=december, reason="再撤一次")
    enter(notice_2027())  # the same number may be entered anew
    assert due(matter) == ("2027-01-18", False)
    assert not list(breaks())


def test_a_suspended_limit_keeps_no_date_but_follows(request_on, notice_2027, enter, county, december):
    matter = request_on("2026-12-18")
    actions.suspend(matter, by=county.people["clerk"], on=december, ground="consult")
    (move,) = [m for m in plan_entry(notice_2027()).outlook.moves if m.deadline.limit == "answer"]
    assert move.deadline.due_on is None and "中止" in move.words
    enter(notice_2027())
    found = Deadline.objects.get(matter=matter, limit="answer")
    assert found.due_on is None and found.statutory_on == D("2027-01-18")


def test_limits_catch_up_with_a_calendar_that_came_otherwise(request_on, notice_2027, enter, december):
    """A newer release of the program may bring a year's notice; what runs catches up by the same way."""
    matter = request_on("2026-12-18")
    enter(notice_2027())
    Deadline.objects.filter(matter=matter).update(due_on=D("2027-01-15"), provisional=True)
    plan = plan_refresh()
    assert [move.moved for move in plan.outlook.moves] == [True]
    assert refresh_limits(token=plan.token, on=december) == 1
    assert due(matter) == ("2027-01-18", False) and not plan_refresh().outlook.moves


@pytest.mark.parametrize(
    "change", [{"title": "别的"}, {"year": 2028}, {"entered_on": D("2026-01-05")}, {"number": "国办发明电〔2026〕1号"}]
)
def test_a_notice_changed_by_hand_is_noticed(notice_2027, enter, change):
    notice = enter(notice_2027())
    assert list(breaks()) == []
    Notice.objects.filter(pk=notice.pk).update(**change)
    assert any("与留痕不符" in str(broken) for broken in breaks())
