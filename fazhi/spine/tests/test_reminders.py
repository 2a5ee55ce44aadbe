"""Who is told of which limit, when, once; and who never."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.calendar import national
from fazhi.spine.models import Deadline, Escalation, Matter, Organ, Post, Reminder
from fazhi.spine.reminders.addressees import Sight
from fazhi.spine.reminders.commands import remind_command
from fazhi.spine.reminders.making import make_reminders
from fazhi.spine.reminders.stages import escalated_until, stage_of

D = date.fromisoformat
FRIDAY = D("2026-11-20")
DAYS = st.dates(D("2024-01-01"), D("2026-11-30"))


# Stages, pure


@given(DAYS, st.integers(1, 10))
def test_every_stage_comes_once_and_in_order(due, warn):
    """Over all working days around a date: far, soon, today, overdue, each an unbroken run of days."""
    calendar = national()
    days = [due + timedelta(days=n) for n in range(-40, 20)]
    stages = [stage_of(due, day, calendar, warn) for day in days if calendar.is_working(day)]
    runs = [s for n, s in enumerate(stages) if n == 0 or stages[n - 1] != s]
    assert runs[0] is None and runs[-2:] == ["today", "overdue"] and len(runs) <= 4
    assert stages.count("today") == 1  # on one working day, also when the date itself is a day of rest
    assert stages.count("soon") == (warn if calendar.is_working(due) else warn - 1)


@given(DAYS, st.integers(0, 5))
def test_the_supervisor_is_told_after_so_many_whole_working_days(today, after):
    calendar = national()
    until = escalated_until(today, calendar, after)
    for due in (today - timedelta(days=n) for n in range(1, 25)):
        gone_by = sum(calendar.is_working(due + timedelta(days=n)) for n in range(1, (today - due).days))
        assert (due <= until) == (gone_by >= after)


def test_a_day_named_for_every_year_is_told_from_the_week_before():
    calendar, due = national(), D("2026-11-30")
    assert stage_of(due, D("2026-11-23"), calendar, 3, named=True) == "soon"
    assert stage_of(due, D("2026-11-20"), calendar, 3, named=True) is None
    assert stage_of(due, D("2026-11-24"), calendar, 3) is None


# Making


@pytest.fixture
def request_for(county):
    """Opens a request for information; its answer is due twenty working days later."""

    def opened(organ="justice", on="2026-10-23", by="clerk", **fields):
        fields = {"applicant": "周明", "content": "征地批文"} | fields
        return actions.open_matter(
            "sample.disclosure", organ=county[organ], by=county.people[by], on=D(on), fields=fields
        )

    return opened


def told(**only):
    return {(r.account.username, r.stage) for r in Reminder.objects.filter(**only).select_related("account")}


def test_each_stage_once_over_all_days(request_for, county):
    """A limit due on Friday 20 November, walked over every day of three weeks, twice each day."""
    matter = request_for()
    deadline = Deadline.objects.get()
    assert (deadline.due_on, matter.owner) == (FRIDAY, county.people["clerk"])
    day, made_on = D("2026-11-07"), {}
    while day <= D("2026-11-29"):
        make_reminders(day)
        assert not make_reminders(day).limits
        for row in Reminder.objects.filter(made_on=day):
            made_on.setdefault((row.account.username, row.stage), []).append(day)
        day += timedelta(days=1)
    assert made_on == {
        ("clerk", "soon"): [D("2026-11-17")], ("clerk", "today"): [FRIDAY], ("clerk", "overdue"): [D("2026-11-23")],
        ("mayor", "escalated"): [D("2026-11-24")],
    }  # fmt: skip
    assert Escalation.objects.get().organ == county["government"]  # the bureau does not supervise itself


def test_a_day_of_rest_is_told_the_working_day_before(request_for, settings):
    deadline = Deadline.objects.get(matter=request_for())
    Deadline.objects.filter(pk=deadline.pk).update(due_on=D("2026-11-21"))  # a Saturday
    assert str(make_reminders(FRIDAY)) == "1项期限提醒了1人"
    assert told() == {("clerk", "today")}
    assert str(make_reminders(D("2026-11-21"))) == "休息日，不提醒"
    assert str(make_reminders(D("2026-11-22"))) == "休息日，不提醒"
    settings.FAZHI_REMIND_ON_REST_DAYS = True
    make_reminders(D("2026-11-22"))
    assert told() == {("clerk", "today"), ("clerk", "overdue")}


def test_a_date_that_moves_is_told_anew_and_one_that_is_kept_no_more(request_for, county):
    matter = request_for()
    make_reminders(FRIDAY)
    actions.extend(matter, "answer", by=county.people["head"], on=FRIDAY, amount=1, reason="材料多")
    make_reminders(FRIDAY)
    assert told() == {("clerk", "today"), ("clerk", "soon")} and Reminder.objects.current().count() == 1
    actions.take_step(matter, "answer", by=county.people["head"], on=FRIDAY, fields={"reply": "open"})
    make_reminders(D("2026-11-24"))
    assert Reminder.objects.count() == 2 and not Reminder.objects.current().exists()


def test_a_suspended_limit_is_told_to_nobody(request_for, county):
    matter = request_for(on="2026-11-02")
    actions.suspend(matter, by=county.people["clerk"], on=D("2026-11-03"), ground="consult")
    assert make_reminders(FRIDAY).limits == 0


def test_the_promised_day_is_told_before_the_legal_one(request_for):
    request_for(on="2026-10-29")  # due on the 26th
    Deadline.objects.update(promised_on=D("2026-11-19"))
    make_reminders(FRIDAY)
    assert set(Reminder.objects.values_list("stage", "due_on")) == {("overdue", D("2026-11-19"))}
    make_reminders(D("2026-11-23"))
    assert ("soon", D("2026-11-26")) in set(Reminder.objects.values_list("stage", "due_on"))
    assert not Escalation.objects.exists()  # what the office promised itself is nobody else's affair


def test_who_is_told_when_the_matter_has_no_owner(request_for, county):
    matter = request_for()
    Matter.objects.filter(pk=matter.pk).update(owner=None)
    make_reminders(FRIDAY)
    assert told() == {("clerk", "today"), ("reviewer", "today"), ("head", "today")}  # the reviewer is a clerk as well


def test_an_owner_who_has_left_the_organ_is_not_told(request_for, county):
    request_for()
    Post.objects.filter(account=county.people["clerk"]).update(organ=county["market"])
    make_reminders(FRIDAY)
    assert told() == {("reviewer", "today"), ("head", "today")}


def test_an_account_that_is_closed_is_not_told(request_for, county):
    request_for()
    county.people["clerk"].is_active = False
    county.people["clerk"].save()
    make_reminders(FRIDAY)
    assert told() == {("reviewer", "today"), ("head", "today")}


def test_the_organ_that_owes_the_limit_is_told_not_the_one_that_handles_the_matter(request_for, county):
    matter = request_for(on="2026-10-29", other_organ=county["police"])
    actions.suspend(matter, by=county.people["clerk"], on=D("2026-10-30"), ground="consult")  # opinion by 20 November
    make_reminders(FRIDAY)
    assert told() == {("police", "today")}
    make_reminders(D("2026-11-24"))  # overdue for a whole working day
    assert {e.organ.code for e in Escalation.objects.all()} == {"government", "justice"}
    assert told(stage="escalated") == {("mayor", "escalated"), ("head", "escalated")}


def test_limits_of_which_nobody_can_be_told_are_counted(request_for, county):
    request_for("qingxi", by="qingxi")
    Post.objects.filter(organ=county["qingxi"]).delete()
    assert str(make_reminders(FRIDAY)).endswith("1项没有可提醒的人，请检查岗位")


def test_nobody_is_told_of_what_they_may_not_see(request_for, county):
    """The supervising organ is the town's parent, but a post that reads its own organ only sees nothing of the town's."""
    near = county.person("near", "government", Role.OFFICE_HEAD, reach=Reach.ORGAN, name="近处")
    elsewhere = county.person("elsewhere", "government", Role.OFFICE_HEAD, reach=Reach.DIVISION, systems="other")
    matter = request_for("qingxi", by="qingxi", on="2026-10-22")  # due on the 19th
    make_reminders(D("2026-11-24"))
    assert {name for name, _ in told(stage="escalated")} == {"mayor", "head"}
    [deadline] = matter.deadlines.all()
    for account in (near, elsewhere, county.people["shiqiao"], county.people["police"]):
        sight = Sight(account, FRIDAY)
        sight.look([deadline])
        assert not sight.sees(deadline), account


def test_whom_a_missed_limit_is_put_before_is_the_installations_to_say(request_for, county, settings):
    for to, organs in (("parent", {"government"}), ("justice", {"justice"}), ("", set())):
        Escalation.objects.all().delete()
        Reminder.objects.all().delete()
        settings.FAZHI_ESCALATE_TO = frozenset([to])
        request_for("qingxi", by="qingxi", on="2026-10-20")
        make_reminders(D("2026-11-24"))
        assert {e.organ.code for e in Escalation.objects.all()} == organs
    assert Organ.objects.filter(escalations__isnull=False).count() == 0


def test_what_is_kept_or_extended_lies_before_nobody_any_more(request_for, county):
    matter = request_for("qingxi", by="qingxi", on="2026-10-22")
    make_reminders(D("2026-11-24"))
    assert Escalation.objects.current().count() == 2
    county.person("qhead", "qingxi", Role.OFFICE_HEAD)
    actions.take_step(matter, "answer", by=county.people["qhead"], on=FRIDAY, fields={"reply": "open"})
    assert Escalation.objects.current().count() == 0 < Escalation.objects.count()


def test_the_command(request_for, capsys):
    request_for()
    assert remind_command([]) == 0
    assert capsys.readouterr().out.splitlines() == ["1项期限提醒了1人", "没有设置EMAIL_URL，不发邮件"]


def test_a_morning_costs_queries_by_person_not_by_limit(request_for, django_assert_max_num_queries):
    for _ in range(12):
        request_for()
    with django_assert_max_num_queries(16):
        assert make_reminders(FRIDAY).limits == 12
    with django_assert_max_num_queries(14):
        make_reminders(FRIDAY)
