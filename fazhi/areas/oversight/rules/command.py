"""``fazhi risks``: list, try CODE --from --to, run [CODE]."""

from __future__ import annotations

from datetime import date

from fazhi.areas.oversight.rules.models import RiskRule
from fazhi.areas.oversight.rules.running import run
from fazhi.areas.oversight.rules.trying import dials, tried
from fazhi.figures.risks import GRADES, risk, risks
from fazhi.spine import clock
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput

SHOWN = 20


def risks_command(argv: list[str]) -> int:
    """Lists the rules, tries one on the past (nothing is raised, nothing kept), or runs those that are switched on."""
    parser = Arguments("fazhi risks", description="风险规则：list、try、run")
    parser.add_argument("what", choices=("list", "try", "run"), help="list 列出；try 试运行；run 运行已启用的规则")
    parser.add_argument("code", nargs="?", default="", help="规则代码")
    parser.add_argument("--from", dest="first", default="", metavar="日期", help="试运行期间自")
    parser.add_argument("--to", dest="last", default="", metavar="日期", help="试运行期间至")
    asked = parser.parse_args(argv)
    if asked.what == "list":
        return _list()
    if asked.what == "run":
        return _run(asked.code)
    if not (asked.code and asked.first and asked.last):
        raise BadInput(
            "试运行要写规则代码和期间，如 fazhi risks try disputes.litigation.lost --from 2025-01-01 --to 2025-12-31"
        )
    return _try(asked.code, _day(asked.first), _day(asked.last))


def _list() -> int:
    states = {record.rule: record.matter.state_name for record in RiskRule.objects.select_related("matter")}
    for one in risks():
        print(f"{one.code:<52}{states.get(one.code, '未列入')}  {GRADES[one.grade]}  {one.name}（{one.basis}）")
    return 0


def _run(code: str) -> int:
    ran = run(clock.today(), code)
    for one in ran:
        print(one)
    print(f"共运行{len(ran)}条规则，列出{sum(one.raised for one in ran)}条" if ran else "没有已启用的规则")
    return 0


def _try(code: str, first: date, last: date) -> int:
    if not first <= last <= clock.today():
        raise BadInput(f"试运行的期间{first}至{last}不对：起日不晚于止日，止日不晚于今天")
    one = risk(code)
    record = RiskRule.objects.filter(rule=code).first()
    shown = tried(one, first, last, dials(one, record))
    print(f"{one.name}（{first}至{last}）：会列出{len(shown.found)}条，其中已在线索池{shown.pooled}条")
    for name, number in (*shown.by_agency, *shown.by_month):
        print(f"  {name:<20}{number}")
    for hit in shown.found[:SHOWN]:
        print(f"  {hit.on} {GRADES[hit.grade]} {hit.agency} {hit.reason}")
    if len(shown.found) > SHOWN:
        print(f"  …… 只显示前{SHOWN}条")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text[:20]}”不是日期，请写成 2026-01-31 这样") from None
