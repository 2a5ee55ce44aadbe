"""fazhi draw verify FILE [--frozen HASH] · fazhi draw page FILE --out FILE.html"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from fazhi.spine.draws.certificate import Certificate, load, plan_from
from fazhi.spine.draws.faults import counts, how_many, remarks, samples
from fazhi.spine.draws.page import page
from fazhi.spine.draws.shares import called
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import Ground, Plan, UnsoundDraw

SHOWN = 50
"""Lines of a list on the screen; the page shows all."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UnsoundDraw(f"命令写法不对：{' '.join(self.format_usage().split()).removeprefix('usage: ')}")


def draw_command(argv: list[str]) -> int:
    """Verifies a certificate or makes its page. Exit code 1: it does not recompute; 2: no certificate."""
    parser = _Parser(prog="fazhi draw", description="核验随机抽取的凭证")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("verify", help="重新计算一次抽取")
    checking.add_argument("file", type=Path)
    checking.add_argument("--frozen", metavar="HASH", default="", help="门户上公布的冻结哈希，用来比对")
    showing = commands.add_parser("page", help="写成一个可以离线核验的网页")
    showing.add_argument("file", type=Path)
    showing.add_argument("--out", type=Path, required=True)
    try:
        options = parser.parse_args(argv)
        one = load(_read(options.file))
        if options.command == "page":
            return _page(one, options.out)
        return _verify(one, options.frozen.strip().lower())
    except UnsoundDraw as no:
        print(no, file=sys.stderr)
        return 2


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise UnsoundDraw(f"读不到文件 {path}，请检查路径") from None


def _page(one: Certificate, out: Path) -> int:
    """Also a certificate that does not verify has its page: it shows what is wrong."""
    try:
        out.write_text(page(one), encoding="utf-8")
    except OSError:
        raise UnsoundDraw(f"写不进文件 {out}，请检查路径和权限") from None
    print(f"已写成 {out}：用任何浏览器打开即可离线核验")
    return 0


def _verify(one: Certificate, frozen: str) -> int:
    found = verify(one)
    if frozen and frozen != one.get("frozen_hash"):
        found.insert(0, f"凭证的冻结哈希与门户公布的不同：公布的是{frozen}")
    if not found:
        print("\n".join(_told(one, plan_from(one["plan"]), compared=bool(frozen))))
        return 0
    print("\n".join(["核验不通过：", *(f"  ✗ {sentence}" for sentence in found)]))
    return 1


def _told(one: Certificate, plan: Plan, *, compared: bool) -> list[str]:
    """What was recomputed, for people."""
    told = [
        f"{plan.number} {plan.title}（{plan.organ}）",
        f"  ✓ 名单{len(plan.pool)}个，冻结哈希 {one['frozen_hash']}" + ("，与门户公布的相同" if compared else ""),
        f"  ✓ {one['published']['at']} 公布于{one['published']['where']}，早于种子公布的时间{plan.seed.known_at}",
        f"  ✓ 种子 {one['seed']['value']}（{plan.seed.words}），{one['seed']['entered_at']} 由{one['seed']['entered_by']}录入，"
        f"见证人{'、'.join(row['name'] for row in one['seed']['witnesses'])}",
    ]
    if plan.redraws is not None:
        told.append(f"  ！重新抽取：原抽取为{plan.redraws.number}，原因：{plan.redraws.reason}")
    told += [
        f"  － 排除 {no.candidate}：{_ground(no.ground, no.words)}（{no.stated_by}）" for no in plan.exclusions[:SHOWN]
    ]
    told += _more(len(plan.exclusions))
    for stratum, pool, eligible, number in counts(plan):
        told.append(f"  ✓ {called(stratum)}：{pool}个，可抽{eligible}个，抽{number}个")
    told += _stage(one["result"], {one.id: one.label for one in plan.pool})
    for position, row in enumerate(one["later"], 1):
        told.append(f"  第{position}次变更（{row['at']}，{row['stated_by']}）：{row['words']}")
        told += _stage(row, {one.id: one.label for one in plan.pool})
    told.append(f"  ✓ 校验值 {one['seal']}")
    told += [f"  ！{remark}" for remark in remarks(plan)]
    told.append(f"重新计算与凭证相符；可能的样本共{how_many(samples(plan))}。")
    return told + ([] if compared else ["请把冻结哈希与门户在种子公布以前登出的比对（--frozen）。"])


def _stage(stage: dict[str, Any], labels: dict[str, str]) -> list[str]:
    officers: dict[str, list[str]] = {}
    for row in stage["assigned"]:
        officers.setdefault(row["object"], []).append(row["officer"])
    lines = [f"    退出 {id_} {labels.get(id_, '')}".rstrip() for id_ in stage["removed"]]
    for row in stage["added"][:SHOWN]:
        sent = f" ← {'、'.join(officers.pop(row['id']))}" if row["id"] in officers else ""
        lines.append(
            f"    抽中 {row['id']} {labels.get(row['id'], '')}（第{row['rank']}位 {row['ticket'][:16]}…）{sent}"
        )
    lines += _more(len(stage["added"]))
    added = {row["id"] for row in stage["added"]}
    return lines + [f"    {obj} 改派 {'、'.join(ids)}" for obj, ids in officers.items() if obj not in added]


def _more(total: int) -> list[str]:
    return [f"    ……另有{total - SHOWN}个，见网页"] if total > SHOWN else []


def _ground(ground: Ground, words: str) -> str:
    return f"{ground.label}：{words}" if words else ground.label
