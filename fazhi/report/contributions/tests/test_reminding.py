"""The tasks of the yearly reports reach people as limits do: once for each occasion, by mail, and no longer when done."""

from datetime import date, timedelta

import pytest
from django.core import mail

from fazhi.report.contributions import asking, duties, reminding
from fazhi.report.contributions.answering import answer
from fazhi.report.contributions.tasks import tasks
from fazhi.report.contributions.tests.conftest import ON
from fazhi.report.models import YearlyReport
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Account, Organ, TaskReminder
from fazhi.spine.reminders.mailing import compose, deliver, prepare
from fazhi.spine.reminders.making import make_reminders

D = date.fromisoformat


@pytest.fixture
def reached(cases, settings):
    """The police's people have addresses, and mail goes out."""
    settings.FAZHI_MAIL = True
    Account.objects.filter(username="police").update(email="police@yunlan.example")
    return cases


def morning(settings, day):
    """What is told on a day: the people's occasions, and the mails that went out."""
    settings.FAZHI_TODAY = D(day)
    before = len(mail.outbox)
    make_reminders(D(day))
    prepare(D(day))
    deliver(D(day))
    return [(one.to[0], one.subject, one.body) for one in mail.outbox[before:]]


def occasions(who, key=""):
    rows = TaskReminder.objects.filter(account__username=who, key__startswith=key).order_by("pk")
    return [one.occasion for one in rows]


def test_what_is_asked_is_told_once_and_again_when_near_late_urged_or_given_back(reached, asked, settings):
    clerk, police = reached.people["clerk"], reached.people["police"]
    [(to, subject, body)] = morning(settings, "2026-02-11")
    assert to == "police@yunlan.example" and "年度报告任务1项" in subject
    assert "征集材料（新征集）" in body and f"/desk/reports/asked/{asked.pk}/" in body and "2026年2月20日" in body
    clerk_name = clerk.name or clerk.username
    assert "规范执法" not in body and clerk_name not in body  # nothing of what is asked, nobody's name
    assert occasions("police", "report.ask") == ["asked"]
    [(_, _, body)] = morning(settings, "2026-02-12")  # the spring festival lies between: three working days are left
    assert "（临期）" in body and body.count("征集材料") == 1
    assert morning(settings, "2026-02-13") == []
    settings.FAZHI_TODAY = D("2026-02-25")
    asking.remind(asked, by=clerk, on=D("2026-02-25"))
    [(_, _, body)] = morning(settings, "2026-02-25")
    assert "已超期5天" in body and body.count("征集材料") == 1  # told for two reasons, named once
    assert occasions("police", "report.ask")[-2:] == ["urged 1", "overdue 2026-02-20"]
    asked.refresh_from_db()
    answer(asked, text="全年开展执法培训12次。", by=police, on=D("2026-02-25"))
    assert morning(settings, "2026-02-26") == []
    asked.refresh_from_db()
    asking.give_back(asked, by=clerk, on=D("2026-02-26"), reason="请补充数据来源", due_on=D("2026-03-20"))
    [(_, _, body)] = morning(settings, "2026-02-27")
    assert "补充后重报材料" in body and "（已退回）" in body


def test_what_was_done_before_the_mail_goes_is_left_out(reached, asked, settings):
    settings.FAZHI_TODAY = D("2026-02-11")
    make_reminders(D("2026-02-11"))
    assert prepare(D("2026-02-11")) == 1
    answer(asked, text="全年开展执法培训12次。", by=reached.people["police"], on=D("2026-02-11"))
    row = TaskReminder.objects.get(account__username="police", key__startswith="report.ask")
    assert compose(row.mail, D("2026-02-11")) is None


def test_who_wants_no_mail_is_told_on_the_screen_alone(reached, asked, settings):
    police = reached.people["police"]
    Account.objects.filter(pk=police.pk).update(reminded_by_mail=False)
    assert morning(settings, "2026-02-11") == []
    assert [task.told for task in tasks(police, D("2026-02-11")) if task.key.startswith("report.ask")] == [True]
    assert [task.told for task in tasks(police, D("2026-02-12")) if task.key.startswith("report.ask")] == [False]


def test_those_are_told_who_have_the_task_on_their_list(reached, asked, settings):
    settings.FAZHI_TODAY = D("2026-02-27")  # a report soon due, material late
    reached.person("far", "police", Role.LIAISON, systems="other")
    told = {(e.account.pk, e.key) for e in reminding.errands(D("2026-02-27"))}
    assert told
    for account in Account.objects.all():
        listed = {task.key for task in tasks(account, D("2026-02-27")) if task.key}
        assert {key for pk, key in told if pk == account.pk} <= listed, account
    assert not [pk for pk, _ in told if pk == reached.people["far"].pk]


def test_a_report_that_is_owed_is_told_before_on_and_after_the_day_and_whenever_it_is_chased(reached, settings):
    reached.person("p_clerk", "police", Role.CLERK, name="陈经办")
    Account.objects.filter(username="p_clerk").update(email="p@yunlan.example")
    police = Organ.objects.get(pk=reached["police"].pk)
    key = reminding.owed_key(police.pk, 2025)
    assert morning(settings, "2026-02-02") == [] and not occasions("p_clerk")
    assert "起草并报送" in "".join(body for to, _, body in morning(settings, "2026-02-26") if to == "p@yunlan.example")
    morning(settings, "2026-03-05")
    assert [one.split()[0] for one in occasions("p_clerk", key)][-1] == "overdue"
    before = len(occasions("p_clerk", key))
    settings.FAZHI_TODAY = D("2026-05-06")
    assert morning(settings, "2026-05-06") == []
    reached.person("keeper", "justice", Role.CLERK, reach=Reach.DIVISION, name="依法治县办")
    duties.chase(police, 2025, text="请抓紧报送", by=reached.people["keeper"], on=D("2026-05-06"))
    [(_, _, body)] = [one for one in morning(settings, "2026-05-07") if one[0] == "p@yunlan.example"]
    assert "县公安局2025年度法治政府建设报告（催报）" in body and "请抓紧报送" not in body
    assert len(occasions("p_clerk", key)) == before + 1
    settings.FAZHI_TODAY = D("2026-05-08")
    duties.receive(
        police, 2025, received_on=D("2026-05-08"), way="纸质", by=reached.people["keeper"], on=D("2026-05-08")
    )
    assert not [e for e in reminding.errands(D("2026-05-11")) if e.key == key]


def test_who_writes_is_told_of_each_material_that_comes_in(reached, asked, settings):
    clerk, police = reached.people["clerk"], reached.people["police"]
    Account.objects.filter(pk=clerk.pk).update(email="clerk@yunlan.example")
    key = reminding.sent_key(asked.report_id)
    settings.FAZHI_TODAY = D("2026-02-11")
    asked = answer(asked, text="全年开展执法培训12次。", by=police, on=D("2026-02-11"))
    to_clerk = [body for to, _, body in morning(settings, "2026-02-12") if to == "clerk@yunlan.example"]
    assert "处理报来的材料" in to_clerk[0] and "执法培训" not in to_clerk[0]
    morning(settings, "2026-02-13")
    assert occasions("clerk", key) == [f"sent {asked.pk} 2026-02-11"]  # once
    asked = asking.give_back(asked, by=clerk, on=D("2026-02-13"), reason="请补充数据来源", due_on=D("2026-03-20"))
    assert not [e for e in reminding.errands(D("2026-02-14")) if e.key == key]
    settings.FAZHI_TODAY = D("2026-02-16")
    answer(asked, text="全年开展执法培训13次。", by=police, on=D("2026-02-16"))
    morning(settings, "2026-02-24")
    assert len(occasions("clerk", key)) == 2  # it came again
    assert [task.told for task in tasks(clerk, D("2026-02-24")) if task.key == key] == [True]


def test_a_report_handed_in_is_to_be_published_by_the_first_of_april(reached, report, settings):
    clerk = reached.people["clerk"]
    key = reminding.publish_key(report.organ_id, 2025)
    YearlyReport.objects.filter(pk=report.pk).update(state="submitted", submitted_on=D("2026-02-25"))
    told = {day: [e.word for e in reminding.errands(D(day)) if e.key == key and e.account == clerk] for day in (
        "2026-03-02", "2026-03-30", "2026-04-02", "2026-05-20")}  # fmt: skip
    assert told["2026-03-02"] == [] and told["2026-05-20"] == []
    assert len(told["2026-03-30"]) == len(told["2026-04-02"]) == 1 and told["2026-03-30"] != told["2026-04-02"]
    assert key in {task.key for task in tasks(clerk, D("2026-03-30"))}
    YearlyReport.objects.filter(pk=report.pk).update(published_on=D("2026-03-31"))
    assert not [e for e in reminding.errands(D("2026-04-02")) if e.key == key]


def test_nobody_is_told_of_the_first_of_march_in_autumn(reached):
    assert not list(reminding.errands(D("2026-11-20")))


def test_few_questions_for_many_organs(reached, asked, django_assert_max_num_queries):
    for n in range(40):
        organ = Organ.objects.create(
            code=f"t{n}", name=f"云岚县第{n}局", short=f"第{n}局", kind="department", division_id="990126"
        )
        reached.organs[f"t{n}"] = organ
        reached.person(f"t{n}", f"t{n}", Role.CLERK)
    with django_assert_max_num_queries(12):
        found = list(reminding.errands(ON + timedelta(days=17)))
    assert len({e.account.pk for e in found}) > 40
