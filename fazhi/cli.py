"""The commands people and machines rely on: ``fazhi read``, ``fazhi figures`` … Exit code 2 means the request was wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

Command = Callable[[list[str]], int]


def _reading(name: str, module: str = "fazhi.report.commands") -> Command:
    """Commands that need no database start without Django."""

    def run(argv: list[str]) -> int:
        from importlib import import_module

        return int(getattr(import_module(module), name)(argv))

    return run


def _django(module: str, name: str) -> Command:
    def run(argv: list[str]) -> int:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
        import django
        from django.core.exceptions import ImproperlyConfigured

        try:
            django.setup()
        except ImproperlyConfigured as wrong:
            print(f"设置有误：{wrong}", file=sys.stderr)
            return 2
        from importlib import import_module

        from django.db import OperationalError, ProgrammingError

        from fazhi.spine.errors import Refused
        from fazhi.spine.registry import Unknown

        try:
            return int(getattr(import_module(module), name)(argv))
        except (Refused, Unknown) as refusal:
            print(refusal, file=sys.stderr)
        except (OperationalError, ProgrammingError) as error:
            if "no such table" not in str(error) and "does not exist" not in str(error):
                raise
            print("数据库还没有建立：请先运行 make demo，或 .venv/bin/python manage.py migrate", file=sys.stderr)
        return 2

    return run


COMMANDS: dict[str, tuple[str, Command]] = {
    "read": ("读任何一份报告：章节、数字", _reading("read_command")),
    "check": ("检查一份报告", _reading("check_command")),
    "due": ("期限计算器：哪一天届满，怎样算出", _django("fazhi.spine.due_command", "due_command")),
    "draw": ("核验随机抽取的凭证：draw verify、draw page", _reading("draw_command", "fazhi.spine.draws.commands")),
    "figures": ("一年的全部指标", _django("fazhi.figures.commands", "figures_command")),
    "report": ("写出年度报告", _django("fazhi.report.write_command", "report_command")),
    "library": ("已读报告库：list、add、reread、relink", _django("fazhi.report.library.command", "library_command")),
    "verify": ("核验留痕链与检查点", _django("fazhi.spine.commands", "verify_command")),
    "dossier": ("封存一个事项的卷宗", _django("fazhi.spine.dossier.commands", "dossier_command")),
    "checkpoint": ("做一个检查点", _django("fazhi.spine.commands", "checkpoint_command")),
    "tick": ("依法自动发生的步骤（视为受理等）", _django("fazhi.spine.commands", "tick_command")),
    "calendar": (
        "节假日安排：show、notices、import、withdraw",
        _django("fazhi.spine.noticing.commands", "calendar_command"),
    ),
    "statutes": ("法规库：list、import、seed、check", _django("fazhi.statutes.commands", "statutes_command")),
    "worker": ("后台进程：定时任务和期限提醒", _django("fazhi.spine.schedule.commands", "worker_command")),
    "remind": ("期限提醒：今天的提醒和邮件", _django("fazhi.spine.reminders.commands", "remind_command")),
    "template": ("台账的导入模板", _django("fazhi.spine.sheets.commands", "template_command")),
    "import": ("导入台账", _django("fazhi.spine.sheets.commands", "import_command")),
    "export": ("导出台账", _django("fazhi.spine.sheets.commands", "export_command")),
    "keys": ("对接密钥：list、add、withdraw", _django("fazhi.api.commands", "keys_command")),
    "sealed": ("封存密钥：new-key、reseal", _django("fazhi.areas.services.resettlement.command", "sealed_command")),
    "risks": (
        "风险规则：list、try 试运行、run 运行",
        _django("fazhi.areas.oversight.rules.command", "risks_command"),
    ),
    "systems": ("已声明的全部系统", _django("fazhi.docs", "systems_command")),
    "docs": ("由声明生成 docs/generated", _django("fazhi.docs", "docs_command")),
    "demo": ("演示：虚构的县，两年多的记录", _django("fazhi.demo.command", "demo_command")),
    "serve": ("启动服务", _django("fazhi.demo.command", "serve_command")),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    argv = list(sys.argv[1:] if argv is None else argv)
    if not argv or argv[0] in ("-h", "--help", "help"):
        print("用法：fazhi 命令 …\n")
        print("\n".join(f"  {name:<12}{words}" for name, (words, _) in COMMANDS.items()))
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        print(f"没有“{argv[0]}”这个命令；现有：{'、'.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[argv[0]][1](argv[1:])
    except BrokenPipeError:  # the reader (head) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
