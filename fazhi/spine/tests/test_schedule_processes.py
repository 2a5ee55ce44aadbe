"""The background process as the system sees it: killed in the middle, told to stop, two at once, ended with its server."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from fazhi.spine.models import Chain, Event, JobRun, Matter, WorkerSeat
from fazhi.spine.tests.county import build

ROOT = Path(__file__).parents[3]
#: A worker with one job of its own: opens matters, so slowly that it can be met half way.
DRIVER = """
import os, signal, sys, time
import django
django.setup()
from datetime import date, time as clock_time
from fazhi.spine.actions import open_matter
from fazhi.spine.models import Account, Matter, Organ
from fazhi.spine.schedule import jobs
from fazhi.spine.schedule.words import Job
from fazhi.spine.schedule.worker import Worker

COUNT, PAUSE = int(sys.argv[1]), float(sys.argv[2])

def opening():
    organ, by = Organ.objects.get(code="justice"), Account.objects.get(username="clerk")
    for n in range(COUNT):
        open_matter("sample.disclosure", organ=organ, by=by, on=date(2026, 11, 2), key=f"slow-{n}",
                    fields={"applicant": "孙小满", "content": f"第{n}件"})
        time.sleep(PAUSE)
    return f"{COUNT}件"

jobs._declared[:] = [Job("slow", "慢任务", opening, "试验", at=clock_time(0, 0))]
parent = int(sys.argv[3]) if len(sys.argv) > 3 else None
worker = Worker(parent)
signal.signal(signal.SIGTERM, worker.stop)
worker.run()
"""


def address():
    """The test database as another process reaches it."""
    of = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of['NAME']}"
    return f"postgres://{of['USER']}:{of['PASSWORD']}@{of['HOST']}:{of['PORT']}/{of['NAME']}"


@pytest.fixture
def start(transactional_db, tmp_path):
    """Starts background processes; whatever is left of them at the end is ended."""
    build()
    started = []

    def starting(count, pause, *more):
        said = tmp_path / f"{len(started)}.txt"
        # A day long past the job's: it does not matter when the test runs.
        env = os.environ | {
            "DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "fazhi.settings_test", "FAZHI_TODAY": "2026-11-20",
            "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8",
        }  # fmt: skip
        command = [sys.executable, "-c", DRIVER, str(count), str(pause), *map(str, more)]
        with said.open("w", encoding="utf-8") as out:
            made = subprocess.Popen(command, env=env, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        made.said = lambda: said.read_text(encoding="utf-8")
        started.append(made)
        return made

    yield starting
    for made in started:
        if made.poll() is None:
            made.kill()
        made.wait()


def until(condition, what, seconds=120):
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"waited in vain for: {what}"
        time.sleep(0.05)
    return found


def ended():
    return JobRun.objects.exclude(ended_at=None).first()


def test_killed_in_a_job_it_leaves_nothing_half_done_and_the_job_is_taken_up_again(start):
    first = start(40, 0.3)  # so slowly that a busy machine cannot be too late to kill it
    until(lambda: Matter.objects.count() >= 5, "some matters")
    first.send_signal(signal.SIGKILL)
    first.wait()
    left = Matter.objects.count()
    assert left < 40 and JobRun.objects.get().ended_at is None
    assert Event.objects.count() == Chain.objects.filter(length=1).count() == left  # no matter without its event
    begun = time.monotonic()
    second = start(40, 0)
    run = until(ended, "the end of the second run")
    assert (run.tries, run.error, run.result) == (2, "", "40件")
    assert Matter.objects.count() == 40 and JobRun.objects.count() == 1
    assert time.monotonic() - begun < 60  # a dead holder on this machine is not waited for
    numbers = sorted(int(n.split("〕")[1][:-1]) for n in Matter.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 41))
    assert second.poll() is None


def test_told_to_stop_it_ends_the_job_in_hand_and_frees_the_seat(start):
    only = start(15, 0.05)
    until(lambda: Matter.objects.exists(), "the first matter")
    only.terminate()
    assert only.wait(timeout=120) == 0, only.said()
    assert ended().result == "15件" and WorkerSeat.objects.get().token == ""


def test_two_started_at_once_do_the_job_once(start):
    both = [start(10, 0.05), start(10, 0.05)]
    until(ended, "the end of the run")
    until(lambda: any("本进程待命" in one.said() for one in both), "the one that waits")
    assert Matter.objects.count() == 10 and JobRun.objects.get().tries == 1
    assert [one.poll() for one in both] == [None, None]
    holder = WorkerSeat.objects.get().pid
    [sits] = [one for one in both if one.pid == holder]
    sits.terminate()
    sits.wait(timeout=120)
    until(lambda: WorkerSeat.objects.get().pid not in (holder, 0) and WorkerSeat.objects.get().token, "the other one")


def test_it_ends_with_the_server_beside_which_it_runs(start):
    server = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    try:
        # Not its child: as if the server had gone already.
        orphan = start(1, 0, server.pid)
        assert orphan.wait(timeout=120) == 0
        assert not JobRun.objects.exists()
    finally:
        server.kill()
        server.wait()
    child = start(1, 0, os.getpid())
    until(ended, "the run of a child")
    assert child.poll() is None


def test_it_lives_on_when_the_database_hangs_up(start):
    if connection.vendor != "postgresql":
        pytest.skip("a file does not hang up")
    only = start(60, 0.05)
    until(lambda: Matter.objects.count() >= 3, "some matters")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert cursor.fetchone()[0] >= 1
    run = until(ended, "the failed run")
    assert "数据库不能完成这一操作" in run.error and 3 <= Matter.objects.count() < 60
    assert Event.objects.count() == Chain.objects.filter(length=1).count() == Matter.objects.count()
    # The next try would come ten minutes later; the clock is turned for it.
    JobRun.objects.update(ended_at=run.ended_at - timedelta(minutes=11))
    until(lambda: JobRun.objects.get().result == "60件", "the second try")
    assert only.poll() is None and Matter.objects.count() == 60
    before = WorkerSeat.objects.get().beat_at
    until(lambda: WorkerSeat.objects.get().beat_at > before, "another beat")
