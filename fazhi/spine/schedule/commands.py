"""The command ``fazhi worker``: the background process, and how it stands with it."""

from __future__ import annotations

import json
import signal
import sys

from django.utils import timezone

from fazhi.spine.arguments import Arguments
from fazhi.spine.models import WorkerSeat
from fazhi.spine.schedule.status import standing
from fazhi.spine.schedule.worker import Worker


def worker_command(argv: list[str]) -> int:
    """Work until SIGTERM or Ctrl+C; with ``--once`` do what is due and end: 0 done, 1 something failed, 3 another
    process holds the seat."""
    parser = Arguments("fazhi worker", description="后台进程：依法自动发生的步骤、检查点、期限提醒等定时任务")
    parser.add_argument("--once", action="store_true", help="只做现在到期的任务，做完即止（供系统自带的定时器调用）")
    parser.add_argument("--status", action="store_true", help="各项任务最近和下次的运行")
    parser.add_argument("--json", action="store_true", help="与 --status 同用：输出 JSON")
    parser.add_argument("--parent", type=int, help="随这一进程结束（fazhi serve 启动时使用）")
    asked = parser.parse_args(argv)
    if asked.status:
        return _status(asked.json)
    WorkerSeat.objects.exists()  # without tables: one plain sentence, before anything else
    worker = Worker(asked.parent)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, worker.stop)
    if asked.once:
        return _once(worker)
    worker.run()
    return 0


def _once(worker: Worker) -> int:
    if not worker.seat.take():
        print("已有后台进程在运行，本次不做", file=sys.stderr)
        return 3
    try:
        done = worker.pass_over()
    finally:
        worker.seat.leave()
    if not done:
        print("没有到期的任务")
    return 1 if any(run.error for run in done) else 0


def _status(as_json: bool) -> int:
    """0 when everything is well, 1 when somebody has to see to something."""
    now = standing()
    if as_json:
        print(json.dumps({
            "running": now.running, "trouble": now.trouble, "mails_waiting": now.mails_waiting,
            "jobs": [state.told() for state in now.jobs],
        }, ensure_ascii=False, indent=1))  # fmt: skip
        return 1 if now.trouble else 0
    if now.running and now.seat and now.seat.started_at:
        since = timezone.localtime(now.seat.started_at)
        print(f"后台进程在运行：主机{now.seat.host}，进程{now.seat.pid}，启动于{since:%Y-%m-%d %H:%M:%S}")
    for state in now.jobs:
        last = f"{timezone.localtime(state.last.started_at):%m-%d %H:%M}" if state.last else "—"
        said = (state.last.error or state.last.result) if state.last else ""
        print(
            f"  {state.job.name}（{state.job.rhythm}）：{state.state[1]}　上次 {last}　下次 {state.next_at:%m-%d %H:%M}　{said}"
        )
    for words in now.trouble:
        print(f"请处理：{words}", file=sys.stderr)
    return 1 if now.trouble else 0
