"""The schedule: when a job is due, done once for each due moment, and nothing that goes wrong stops the rest."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from fazhi.spine.errors import BadInput
from fazhi.spine.models import JobRun, WorkerSeat
from fazhi.spine.schedule import jobs as table
from fazhi.spine.schedule import status, worker
from fazhi.spine.schedule.commands import worker_command
from fazhi.spine.schedule.seat import FORGOTTEN, PATIENCE, Seat, here
from fazhi.spine.schedule.words import Job
from fazhi.spine.schedule.worker import Worker

CHINA = ZoneInfo("Asia/Shanghai")
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(lambda d: d.replace(tzinfo=CHINA))
DAILY = st.times().map(lambda t: Job("x", "x", str, "w", at=t))
OFTEN = st.integers(1, 24 * 60).map(lambda m: Job("x", "x", str, "w", every=timedelta(minutes=m)))


@given(st.one_of(DAILY, OFTEN), MOMENTS)
def test_due_moments_follow_one_another(job, now):
    last, following = job.last_due(now), job.next_due(now)
    assert last <= now < following
    assert job.last_due(following) == following and job.next_due(last) == following
    assert following - last <= (job.every or timedelta(days=1))


def test_a_job_has_one_rhythm():
    assert Job("x", "x", str, "w", at=time(7, 30)).rhythm == "每日 07:30"
    assert Job("x", "x", str, "w", every=timedelta(minutes=10)).rhythm == "每10分钟"
    for wrong in ({}, {"at": time(1), "every": timedelta(hours=1)}, {"every": timedelta(seconds=1)}):
        with pytest.raises(ValueError, match="x: e"):
            Job("x", "x", str, "w", **wrong)


@pytest.fixture
def at(monkeypatch):
    """Sets the wall clock: at("2026-11-20 08:00")."""

    def set_to(words):
        now = datetime.fromisoformat(words).replace(tzinfo=CHINA)
        monkeypatch.setattr(worker, "local_now", lambda: now)
        monkeypatch.setattr(status, "local_now", lambda: now)
        for module in (worker, status):
            monkeypatch.setattr(module.timezone, "now", lambda: now.astimezone(UTC))
        return now

    set_to("2026-11-20 08:00")
    return set_to


@pytest.fixture
def declared(monkeypatch):
    """An empty table of jobs to declare in; gives the list of what was done."""
    monkeypatch.setattr(table, "_declared", [])
    done = []

    def declare(code, at=time(7), *, does=None, every=None):
        def doing():
            done.append(code)
            return does() if does else "办完"

        return table.declare(Job(code, f"任务{code}", doing, "试验", at=None if every else at, every=every))

    declare.done = done
    return declare


def seated():
    made = Worker()
    assert made.seat.take()
    return made


@pytest.fixture
def working(transactional_db):
    made = seated()
    yield made
    made.seat.leave()


def test_each_due_moment_is_done_once_and_a_stop_is_made_up_once(declared, at, working):
    declared("a")
    declared("b", time(9))
    working.pass_over()
    working.pass_over()
    assert declared.done == ["a", "b"]  # b was due yesterday at nine
    at("2026-11-20 09:00")
    working.pass_over()
    assert declared.done == ["a", "b", "b"]
    at("2026-11-27 10:00")  # a week later: once, not seven times
    working.pass_over()
    assert declared.done == ["a", "b", "b", "a", "b"]
    assert JobRun.objects.filter(error="", ended_at__isnull=False).count() == 5


def test_another_process_does_not_do_again_what_was_done(declared, at, working):
    declared("a")
    working.pass_over()
    working.seat.leave()
    other = seated()
    other.pass_over()
    other.seat.leave()
    assert declared.done == ["a"]


def test_one_failure_stops_no_other_job_and_is_tried_again(declared, at, working, caplog):
    def fail():
        raise RuntimeError("申请人孙小满，身份证号990126199001011234")

    declared("bad", does=fail)
    declared("good")
    working.pass_over()
    assert declared.done == ["bad", "good"]
    [run] = JobRun.objects.filter(job="bad")
    assert "RuntimeError" in run.error and "孙小满" not in run.error and run.ended_at
    assert "孙小满" in caplog.text  # the whole of it is in the log of the process only
    for minutes, tries in ((5, 1), (11, 2), (12, 2), (22, 3), (40, 3)):
        at(f"2026-11-20 08:{minutes:02d}")
        working.pass_over()
        assert JobRun.objects.get(job="bad").tries == tries, minutes
    assert declared.done.count("good") == 1
    assert status.standing().trouble == ["“任务bad”出错：程序出错（RuntimeError），详见后台进程的运行日志"]


def test_a_refusal_is_told_in_its_own_words(declared, at, working):
    def refuse():
        raise BadInput("2027年的放假通知尚未导入")

    declared("bad", does=refuse)
    working.pass_over()
    assert JobRun.objects.get().error == "2027年的放假通知尚未导入"


def test_what_was_interrupted_is_taken_up_again_but_not_for_ever(declared, at, working):
    job = declared("a")
    due = job.last_due(worker.local_now())
    run = JobRun.objects.create(job="a", due_at=due, token="gone", started_at=due)
    working.pass_over()
    run.refresh_from_db()
    assert declared.done == ["a"] and (run.tries, run.error, run.result) == (2, "", "办完")
    at("2026-11-21 08:00")
    due = job.last_due(worker.local_now())
    deadly = JobRun.objects.create(job="a", due_at=due, token="gone", started_at=due, tries=3)
    working.pass_over()
    deadly.refresh_from_db()
    assert declared.done == ["a"] and "连续3次" in deadly.error
    at("2026-11-22 08:00")
    JobRun.objects.create(job="a", due_at=due - timedelta(hours=1), token="gone", started_at=due)
    working.pass_over()
    assert declared.done == ["a", "a"]
    assert JobRun.objects.filter(error__contains="由下一次运行代替").count() == 1


def test_the_rows_of_runs_do_not_pile_up(declared, at, working):
    declared("a")
    long_ago = worker.local_now() - timedelta(days=100)
    JobRun.objects.create(job="a", due_at=long_ago, token="x", started_at=long_ago, ended_at=long_ago)
    working.pass_over()
    assert JobRun.objects.count() == 1


# The seat


def test_one_seat_and_it_is_free_when_left(transactional_db):
    first, second = Seat(), Seat()
    assert first.take() and not second.take() and first.beat() and not second.beat()
    first.leave()
    assert second.take() and not first.beat()
    second.leave()


def test_a_silent_holder_elsewhere_keeps_the_seat_for_a_while(at, transactional_db):
    now = worker.timezone.now()
    WorkerSeat.objects.create(token="other", host="b", place="b/elsewhere", pid=1, beat_at=now - PATIENCE / 2)
    seat = Seat()
    assert not seat.take()
    WorkerSeat.objects.update(beat_at=now - PATIENCE * 2)
    assert seat.take()
    seat.leave()


def test_a_silent_holder_on_this_machine_is_asked_whether_it_lives(at, transactional_db):
    now = worker.timezone.now()
    WorkerSeat.objects.create(token="slow", host="a", place=here(), pid=os.getpid(), beat_at=now - PATIENCE * 2)
    seat = Seat()
    assert not seat.take()
    WorkerSeat.objects.update(beat_at=now - FORGOTTEN)  # by now the number may be another process's
    assert seat.take()
    seat.leave()


def test_a_dead_holder_on_this_machine_frees_it_at_once(at, transactional_db):
    WorkerSeat.objects.create(token="dead", host="a", place=here(), pid=2**22 + 1, beat_at=worker.timezone.now())
    seat = Seat()
    assert seat.take()
    seat.leave()


def together(*tasks):
    barrier = Barrier(len(tasks))

    def run(task):
        barrier.wait()
        try:
            return task()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def test_of_many_at_once_one_gets_the_seat(transactional_db):
    seats = [Seat() for _ in range(6)]
    assert sum(together(*(seat.take for seat in seats))) == 1
    assert sum(not seat.lost for seat in seats) == 1
    for seat in seats:
        seat.leave()


def test_two_that_both_think_they_sit_there_do_a_job_once(declared, transactional_db):
    """The row of the run decides, even when the seat does not."""
    declared("a")
    workers = [Worker() for _ in range(4)]
    for made in workers:
        made.seat.lost = False
    together(*(made.pass_over for made in workers))
    assert declared.done == ["a"] and JobRun.objects.get().result == "办完"


# The command


def test_once_for_an_outer_timer(declared, transactional_db, capsys):
    declared("a")
    assert worker_command(["--once"]) == 0
    assert "任务a：办完" in capsys.readouterr().out
    assert worker_command(["--once"]) == 0
    assert "没有到期的任务" in capsys.readouterr().out
    seat = Seat()
    assert seat.take()
    assert worker_command(["--once"]) == 3
    assert "已有后台进程" in capsys.readouterr().err
    seat.leave()


def test_the_command_says_how_it_stands(declared, at, transactional_db, capsys):
    declared("a")
    assert worker_command(["--status"]) == 1
    said = capsys.readouterr()
    assert "还没有运行过" in said.out and "下次 11-21 07:00" in said.out and "没有在运行" in said.err
    made = seated()
    made.pass_over()
    capsys.readouterr()
    assert worker_command(["--status", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["running"] and told["trouble"] == [] and told["jobs"][0]["result"] == "办完"
    made.seat.leave()
    at("2026-11-21 07:30")
    assert status.standing().trouble == []  # an outer timer may come a little later
    at("2026-11-21 08:30")
    assert "没有在运行" in status.standing().trouble[0]


def test_the_own_jobs_of_the_spine(transactional_db, county):
    codes = [job.code for job in table.jobs()]
    assert codes[:2] == ["law", "checkpoint"] and len(codes) == len(set(codes))
    made = seated()
    runs = {run.job: run for run in made.pass_over()}
    made.seat.leave()
    assert runs["law"].result == "没有依法自动发生的步骤" and "留痕链0条" in runs["checkpoint"].result
