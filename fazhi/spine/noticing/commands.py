"""``fazhi calendar``: the years, the notices, importing one after looking at what it would move, withdrawing one."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from fazhi.spine import calendars, clock
from fazhi.spine.actions.notices import (
    Plan,
    drafted,
    enter_notice,
    plan_entry,
    plan_refresh,
    plan_withdrawal,
    refresh_limits,
    withdraw_notice,
)
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Division, Notice
from fazhi.spine.noticing.draft import cautions
from fazhi.spine.noticing.listing import listed, place_name, year_of
from fazhi.spine.noticing.reading import days_of_file
from fazhi.spine.noticing.sheet import write_moves

ACTOR = "命令行"
SHOWN = 20


def calendar_command(argv: list[str]) -> int:
    """Show, import, withdraw. 0: done or shown; 2: the request was wrong and nothing was written."""
    parser = Arguments("fazhi calendar", description="节假日安排：各年、各份通知、导入、撤回")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="show|notices|import|withdraw|refresh")
    show = deeds.add_parser("show", help="一年的放假和调休上班")
    show.add_argument("year", type=int, help="年份，如 2026")
    show.add_argument("--division", default="", help="区划代码；不写为全国")
    deeds.add_parser("notices", help="全部通知")
    _import_words(deeds.add_parser("import", help="导入一份通知"))
    withdraw = deeds.add_parser("withdraw", help="撤回一份录入有误的通知（仍保留在案）")
    withdraw.add_argument("number", help="文号")
    withdraw.add_argument("--reason", required=True, help="理由")
    refresh = deeds.add_parser("refresh", help="按现行节假日安排重新计算在办期限（升级程序之后）")
    for deed in (withdraw, refresh):
        deed.add_argument("--dry-run", action="store_true", help="只看哪些期限会变，不写入")
    withdraw.add_argument("--by", default="", help="以哪个管理员账号的名义办理；不写则记为命令行")
    asked = parser.parse_args(argv)
    return {"show": _show, "notices": _notices, "import": _import, "withdraw": _withdraw, "refresh": _refresh}[
        asked.deed
    ](asked)


def _import_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help=".xlsx、.csv、.toml 或 .json；列：日期、类型（放假/调休上班）、名称")
    parser.add_argument("--number", required=True, help="文号")
    parser.add_argument("--issued", required=True, help="成文日期，如 2026-11-04")
    parser.add_argument("--title", default="", help="标题；不写则按年份拟写")
    parser.add_argument("--division", default="", help="地方安排的区划代码；不写为全国")
    parser.add_argument("--dry-run", action="store_true", help="只看哪些期限会变，不写入")
    parser.add_argument("--moves", default="", help="把变动清单写到哪个 .xlsx 文件")
    parser.add_argument("--by", default="", help="以哪个管理员账号的名义导入；不写则记为命令行")


def _show(asked: argparse.Namespace) -> int:
    if asked.division and not Division.objects.filter(pk=asked.division).exists():
        raise BadInput(f"没有区划代码“{asked.division}”")
    calendar = calendars.of(asked.division)
    spans = year_of(calendar, asked.year)
    if not spans and asked.year <= calendar.known_until:
        raise BadInput(f"系统的节假日资料从2004年开始，没有{asked.year}年的")
    print(f"{asked.year}年（{place_name(asked.division)}）")
    for span in spans:
        kind = "调休上班" if span.works else f"放假{span.length}天"
        print(f"  {span.words}  {span.name}  {kind}  {span.notice}")
    if asked.year > calendar.known_until:
        print(f"{asked.year}年的全年安排尚未导入：{'其余' if spans else '全部'}日期暂按周末推算，涉及的期限为暂定")
    return 0


def _notices(_: argparse.Namespace) -> int:
    for row in listed():
        said = "，".join(filter(None, [row.state, row.replaced_words, row.unverified and f"未核实：{row.unverified}"]))
        print(f"{row.year}  {row.place}  {row.number}  {row.issued}  {row.title}（{row.origin}；{said}）")
    return 0


def _import(asked: argparse.Namespace) -> int:
    days = days_of_file(Path(asked.file))
    year = max((day.day.year for day in days), default=clock.today().year)
    title = asked.title or f"关于{year}年{'部分节假日安排' if not asked.division else '地方节日放假安排'}的通知"
    made = drafted(number=asked.number, issued=_day(asked.issued), title=title, division=asked.division, days=days)
    if asked.moves and not (asked.moves.lower().endswith(".xlsx") and Path(asked.moves).parent.is_dir()):
        raise BadInput(f"“{asked.moves}”：变动清单应写到已有目录里的 .xlsx 文件")
    for sentence in cautions(made, calendars.of(made.division)):
        print(f"注意：{sentence}")
    plan = plan_entry(made)
    _tell(plan)
    if asked.moves:
        write_moves(Path(asked.moves), plan)
        print(f"变动清单已写到{asked.moves}")
    if asked.dry_run:
        print("只作预览，没有写入")
        return 0
    by = _account(asked.by)
    enter_notice(made, token=plan.token, by=by, on=clock.today(), actor="" if by else ACTOR)
    print(f"已导入{made.number}，共{len(made.days)}天")
    return 0


def _withdraw(asked: argparse.Namespace) -> int:
    notice = Notice.objects.filter(number=asked.number, state=Notice.State.IN_FORCE).first()
    if notice is None:
        raise BadInput(f"没有施行中的“{asked.number}”；随系统提供的通知不能撤回")
    plan = plan_withdrawal(notice)
    _tell(plan)
    if asked.dry_run:
        print("只作预览，没有写入")
        return 0
    by = _account(asked.by)
    withdraw_notice(
        notice, token=plan.token, by=by, on=clock.today(), reason=asked.reason, actor="" if by else ACTOR
    )  # fmt: skip
    print(f"已撤回{notice.number}，仍保留在案")
    return 0


def _refresh(asked: argparse.Namespace) -> int:
    plan = plan_refresh()
    _tell(plan)
    if asked.dry_run:
        print("只作预览，没有写入")
    elif plan.outlook.moves:
        print(f"已重新计算，{refresh_limits(token=plan.token, on=clock.today())}件事项记入留痕")
    return 0


def _tell(plan: Plan) -> None:
    found = plan.outlook
    for move in found.listed[:SHOWN]:
        print(f"  {move.deadline.matter.number}  {move.name}  {move.old or '—'} → {move.new or '—'}  {move.words}")
    if len(found.moves) > SHOWN:
        print(f"  ……共{len(found.moves)}项，以上列出前{SHOWN}项")
    print(f"日期变动{found.moved}项，日期不变、只改变暂定与否{found.settled}项，其余{found.unchanged}项不变")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}”不是日期；请写成2026-11-04") from None


def _account(username: str) -> Account | None:
    if not username:
        return None
    found = Account.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise BadInput(f"没有“{username}”这个账号")
    return found
