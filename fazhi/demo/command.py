"""``fazhi demo`` builds the fictional county and serves it; ``fazhi serve`` serves whatever is there."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from django.conf import settings
from django.core.management import call_command

from fazhi.demo.accounts import in_lines
from fazhi.demo.people import PASSWORD
from fazhi.spine import guards
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import Refused

DEMO_DAY = "2026-11-20"
SMALL = {"inspections": 3_000, "penalties": 600}


def demo_command(argv: list[str]) -> int:
    """Build the demonstration if it is not there, then serve it on the loopback address."""
    parser = Arguments("fazhi demo", description="演示：虚构的云岚县")
    parser.add_argument("--build-only", action="store_true", help="只建立数据，不启动服务")
    parser.add_argument("--small", action="store_true", help="检查和处罚只建立数千条，早几分钟建成")
    parser.add_argument("--fresh", action="store_true", help="删去原有演示数据，重新建立")
    asked = parser.parse_args(argv)
    if settings.FAZHI_TODAY is None:  # the records end on one day; the demonstration lives on that day
        os.environ["FAZHI_TODAY"] = DEMO_DAY
        os.execv(sys.executable, [sys.executable, "-m", "fazhi.cli", "demo", *argv])
    from fazhi.demo.build import build, is_built, is_demonstration

    call_command("migrate", verbosity=0)
    if not is_demonstration():  # a county's own records must never be mixed with invented ones, still less wiped away
        raise Refused(
            "这个数据库里不是演示数据，演示命令不予处理；请另设 DATABASE_URL 或 FAZHI_VAR，正式启动请用 fazhi serve"
        )
    if asked.fresh:
        with guards.emptying():
            call_command("flush", interactive=False, verbosity=0)
    if not is_built():
        print("正在建立虚构的云岚县（60个部门、14个乡镇、200个村，两年多的记录）…", flush=True)
        begun = time.monotonic()
        made = build(**(SMALL if asked.small else {}), tell=lambda part: print(f"　{part}…", flush=True))
        print(f"已建立{made}条记录，用时{time.monotonic() - begun:.0f}秒", flush=True)
    if asked.build_only:
        return 0
    _accounts()
    return serve_command([])


def _accounts() -> None:
    print(f"\n账号（密码均为 {PASSWORD}）：")
    for line in in_lines():
        print(line)
    print("  说明见 docs/demonstration.md")


def serve_command(argv: list[str]) -> int:
    """Serve on http://127.0.0.1:PORT, with the background process beside the server."""
    parser = Arguments("fazhi serve", description="启动服务")
    parser.add_argument("--no-worker", action="store_true", help="不同时启动后台进程（另行运行 fazhi worker 时）")
    asked = parser.parse_args(argv)
    port = os.environ.get("PORT", "8000")
    print(f"\n公众端 http://127.0.0.1:{port}/　工作台 http://127.0.0.1:{port}/desk/　（Ctrl+C 停止）", flush=True)
    if not asked.no_worker:  # it watches this process, which becomes the server, and ends with it
        subprocess.Popen([sys.executable, "-m", "fazhi.cli", "worker", "--parent", str(os.getpid())])
    # The server takes the place of this process: what ends the command ends the server.
    os.execv(sys.executable, [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", port,
        "--workers", "2", "--blocking-threads", "4", "--backpressure", "64", "--log-level", "warning", "fazhi.wsgi:application",
    ])  # fmt: skip
