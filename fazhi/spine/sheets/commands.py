"""``fazhi template``, ``fazhi import``, ``fazhi export``: ledgers out and in as spreadsheets."""

from __future__ import annotations

import sys
from pathlib import Path

from fazhi.spine import registry
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Organ
from fazhi.spine.sheets import marked
from fazhi.spine.sheets.columns import form_of, letters
from fazhi.spine.sheets.export import export
from fazhi.spine.sheets.importing import Outcome, run
from fazhi.spine.sheets.rows import wrong_cells
from fazhi.spine.sheets.template import write_template

SHOWN = 20
ACTOR = "命令行导入"


def template_command(argv: list[str]) -> int:
    """Write the sheet to fill in for a register."""
    parser = Arguments("fazhi template", description="台账的导入模板")
    parser.add_argument("register", help="台账代码，如 services.publicity_activity")
    parser.add_argument("--out", required=True, help="写到哪个 .xlsx 文件")
    asked = parser.parse_args(argv)
    form = form_of(registry.register_of(asked.register))
    write_template(_target(asked.out, ".xlsx"), form, list(Organ.objects.all()))
    print(f"已写出“{form.register.name}”的模板：{asked.out}")
    return 0


def import_command(argv: list[str]) -> int:
    """Enter the rows of a file. 0: all are in; 1: only the good ones, as asked for; 2: nothing was written."""
    parser = Arguments("fazhi import", description="导入台账")
    parser.add_argument("register", help="台账代码，如 services.publicity_activity")
    parser.add_argument("file", help=".xlsx 文件")
    parser.add_argument("--sheet", default="", help="工作表名；不写则自动查找表头")
    parser.add_argument("--by", default="", help="以哪个账号的名义登记（受其岗位的限制）；不写则记为命令行导入")
    parser.add_argument("--organ", default="", help="没有单位一列时，登记单位的机构代码")
    parser.add_argument("--good-rows", action="store_true", help="有的行有误时，写入其余无误的行")
    parser.add_argument("--check", action="store_true", help="只检查，不写入")
    parser.add_argument("--marked", default="", help="有误时标注表写到哪里；不写则写在原文件旁边")
    asked = parser.parse_args(argv)
    file = Path(asked.file)
    outcome = run(
        registry.register_of(asked.register), file, by=_account(asked.by), actor="" if asked.by else ACTOR,
        sheet=asked.sheet, organ=_organ(asked.organ), write=not asked.check, good_only=asked.good_rows,
    )  # fmt: skip
    for line in told(outcome, checking=asked.check):
        print(line)
    if not outcome.wrong:
        return 0
    target = Path(asked.marked) if asked.marked else file.with_name(f"{file.stem}.问题.xlsx")
    marked.write_marked(target, outcome)
    for line in _wrong(outcome):
        print(line, file=sys.stderr)
    print(f"标注了问题的表：{target}", file=sys.stderr)
    return 1 if outcome.written else 2


def told(outcome: Outcome, *, checking: bool = False) -> list[str]:
    """What an import did, in sentences."""
    good, known, wrong = len(outcome.good), len(outcome.known), len(outcome.wrong)
    lines = [f"注意：{notice}" for notice in outcome.notices]
    if outcome.written:
        lines.append(f"已导入{good}行（共{len(outcome.rows)}行，用时{outcome.seconds:.1f}秒）")
    elif checking:
        lines.append(f"只作检查：可导入{good}行，有误{wrong}行")
    if known:
        lines.append(f"已存在，未重复导入{known}行")
    if outcome.differing:
        rows = "、".join(str(row.number) for row in outcome.differing[:SHOWN])
        lines.append(f"其中{len(outcome.differing)}行与已登记的内容不同（第{rows}行），没有改动；更正请在登记页办理")
    return lines


def _wrong(outcome: Outcome) -> list[str]:
    table = outcome.table
    lines = []
    for row, name, words in list(wrong_cells(outcome.wrong))[:SHOWN]:
        place = f"{letters(table.places[name])}列" if name in table.places else ""
        lines.append(f"“{table.sheet}”第{row.number}行{place}：{words}")
    count = len(outcome.wrong)
    said = "其余各行已写入" if outcome.written else "没有写入任何一行"
    more = f"（以上只列出前{SHOWN}处）" if len(lines) == SHOWN else ""
    return [*lines, f"有{count}行有误，{said}{more}"]


def export_command(argv: list[str]) -> int:
    """Write a register as .xlsx or .csv, personal fields masked."""
    parser = Arguments("fazhi export", description="导出台账（个人信息隐去）")
    parser.add_argument("register", help="台账代码")
    parser.add_argument("--out", required=True, help="写到哪个 .xlsx 或 .csv 文件")
    parser.add_argument("--year", type=int, default=None, help="只要这一年的")
    parser.add_argument("--by", default="", help="只要这个账号看得到的")
    asked = parser.parse_args(argv)
    register = registry.register_of(asked.register)
    count = export(register, _target(asked.out, ".xlsx", ".csv"), year=asked.year, by=_account(asked.by))
    print(f"已导出“{register.name}”{count}行：{asked.out}")
    return 0


def _target(out: str, *kinds: str) -> Path:
    path = Path(out)
    if path.suffix.lower() not in kinds:
        raise BadInput(f"“{out}”：文件名应以{'或'.join(kinds)}结尾")
    if not path.parent.is_dir():
        raise BadInput(f"没有“{path.parent}”这个目录")
    return path


def _account(username: str) -> Account | None:
    if not username:
        return None
    found = Account.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise BadInput(f"没有“{username}”这个账号")
    return found


def _organ(code: str) -> Organ | None:
    if not code:
        return None
    found = Organ.objects.filter(code=code).first()
    if found is None:
        raise BadInput(f"没有机构代码为“{code}”的单位")
    return found
