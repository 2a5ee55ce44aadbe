"""``fazhi due``: the calculator of limits for people. Works with and without a database."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from django.conf import settings
from django.db import Error as DatabaseError

from fazhi.spine import calendars
from fazhi.spine.arguments import Arguments
from fazhi.spine.calendar import Calendar, national
from fazhi.spine.due import Answer, Asked, answer, as_json, pair_of, question_of
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Division
from fazhi.spine.named_limits import by_procedure, named_limit, named_limits

BARE = "数据库还没有建立：按国家统一的节假日安排计算，不含本地安排"
EXAMPLES = """举例：
  fazhi due --start 2026-09-24 --amount 5 --unit 工作日
  fazhi due --start 2026-03-16 --amount 60 --unit 日 --pause 2026-04-10:2026-05-20
  fazhi due --start 2026-10-12 --amount 5 --unit workday --back
  fazhi due --start 2026-09-24 --limit reconsideration.examine"""


def due_command(argv: list[str]) -> int:
    """Print when a limit ends and every line of why. BadInput for whatever cannot be calculated."""
    asked = _parser().parse_args(argv)
    if asked.list:
        return _print_list()
    _only_one_way(asked)
    bound = "back" if asked.back else "at-least" if asked.at_least else ""
    pauses = tuple(pair_of(text) for text in asked.pause)
    question = question_of(
        Asked(asked.start, asked.amount, asked.unit, pauses, asked.extend, bound, asked.law, asked.limit), named_limit
    )
    calendar, remark = _calendar(asked.division)
    found = answer(question, calendar)
    if asked.json:
        print(json.dumps(as_json(found), ensure_ascii=False))
    else:
        _print(found)
    if remark:
        print(remark, file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(
        "fazhi due", description="期限计算器", epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--start", default="", metavar="日期", help="起算日期（当日不计），如 2026-09-24；倒推时为活动日期")
    add("--amount", default="", metavar="数量", help="期限的数量，如 5")
    add("--unit", default="", metavar="单位", help="workday|day|month|year，或者 工作日、日、个月、年")
    add("--limit", default="", metavar="名称", help="法定期限的名称，如 reconsideration.examine，不必再写数量和单位")
    add("--pause", default=[], action="append", metavar="起:止", help="中止日期:恢复日期，可以多次；恢复当日起接续计算")
    add("--extend", default="", metavar="数量", help="经批准延长的数量，单位与期限相同（法定期限另有规定的，从其规定）")
    add("--back", action="store_true", help="自活动日期倒推")
    add("--at-least", action="store_true", help="至少须保留的期限")
    add("--law", default="", metavar="条款", help="依据的条款，写在计算过程里")
    add("--division", default="", metavar="代码", help="区划代码，计入当地的节假日安排；不写为本地")
    add("--list", action="store_true", help="列出全部法定期限的名称")
    add("--json", action="store_true", help="输出 JSON")
    return parser


def _only_one_way(asked: argparse.Namespace) -> None:
    if asked.back and asked.at_least:
        raise BadInput("--back 和 --at-least 只能写一个")
    if asked.limit and (asked.amount or asked.unit or asked.back or asked.at_least or asked.law):
        raise BadInput("写了 --limit，就不要再写 --amount、--unit、--back、--at-least、--law")
    if not asked.limit and not (asked.amount or asked.unit):
        raise BadInput("请写明期限：--amount 和 --unit，或者 --limit；用法见 fazhi due --help")


def _calendar(division: str) -> tuple[Calendar, str]:
    """The calendar in force there, and a remark when only the nation's is known."""
    engine, name = settings.DATABASES["default"]["ENGINE"], settings.DATABASES["default"]["NAME"]
    if engine.endswith("sqlite3") and not Path(name).exists() and not str(name).startswith("file:"):
        return _national(division)  # connecting would leave an empty file behind
    try:
        if division and not Division.objects.filter(code=division).exists():
            raise BadInput(f"没有区划代码“{division[:20]}”，请核对")
        return calendars.of(division or settings.FAZHI_DIVISION), ""
    except DatabaseError:
        return _national(division)


def _national(division: str) -> tuple[Calendar, str]:
    if division:
        raise BadInput("数据库还没有建立，不知道各地的节假日安排，请去掉 --division")
    return national(), BARE


def _print(found: Answer) -> None:
    print(found.headline)
    for number, line in enumerate(found.derivation.lines, 1):
        print(f"  {number}. {line.text}")
    if found.notices:
        print(f"所据节假日安排：{'、'.join(found.notices)}")


def _print_list() -> int:
    for name, limits in by_procedure(named_limits()):
        print(name)
        for one in limits:
            print(f"  {one.code:<50} {one.label}")
    return 0
