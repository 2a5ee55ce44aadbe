"""Figures printed in real reports are reproduced from records by the figure engine.

For each report a small ledger makes records, some of which must not count. A printed figure follows when it equals the
computed one, or by stated rounding or truncation, or as the bound that 余, 多, 近, 约 claim.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from fazhi.figures import catalogue, engine
from fazhi.figures.second import Walker
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from tests.published.follows import follows, step_of
from tests.published.recipes import RECIPES, Scene

HERE = Path(__file__).parent
REPORTS = HERE.parents[2] / "shared" / "reports"
TABLE: list[str] = []
TOTALS: dict[str, tuple[int, int]] = {}  # report → (printed, reproduced)
#: What no record of a county can stand behind, and why.
NO_RECORD = {
    ("000", 45): "所称模式是对做法的概括，没有逐个登记的事实，数的是文中列举的名目",
    ("003", 20): "一次研判所涉的房屋套数，只是对那件事的描写，不是哪一项工作的办理数",
    ("004", 78): "失业保险金发放标准是省里规定的比例，不是县里办理的事项",
    ("004", 79): "失业保险金发放标准是省里规定的比例，不是县里办理的事项",
}
WITHHELD = "（人数过少，本平台不予公布）"
#: A fall in a rate that is printed with % where percentage points are meant is reproduced in its right form.
RIGHT_FORM = {("004", 62): "应为百分点"}


def printed_figures(report: str) -> dict[int, dict]:
    path = REPORTS / f"{report}.figures.jsonl"
    if not path.exists():
        pytest.skip(f"没有公开报告{report}的文本（../shared/reports），无从核对")
    return {f["id"]: f for f in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def ledger_of(report: str) -> dict:
    """What stands behind a report's figures: its own file and one for each later group of systems (001-rules.toml)."""
    files = [tomllib.loads(p.read_text(encoding="utf-8")) for p in sorted(HERE.glob(f"{report}*.toml"))]
    figures = {key: code for f in files for key, code in f["figures"].items()}
    return {"year": files[0]["year"], "figures": figures, "records": [r for f in files for r in f.get("records", [])]}


def write(ledger_file: dict) -> int:
    """Make the records of a ledger."""
    scene, ledger = Scene(), Ledger()
    for batch in ledger_file["records"]:
        given = {k: v for k, v in batch.items() if k not in ("recipe", "count", "year", "counts")}
        for n in range(batch["count"]):
            RECIPES[batch["recipe"]](ledger, scene, batch.get("year", ledger_file["year"]), n, **given)
    return ledger.flush()


def compute(code: str, year: int) -> float | int | None:
    """A figure's value; with a minus before its code the fall of a rate against the year before, with ↓ the fall of a
    number as a share of the year before."""
    figure = catalogue.figure(code.lstrip("-↓"))
    told = engine.values([figure], Period.year(year))[figure.code]
    if told.withheld:  # printed there, never by this platform: so few persons; counted row by row to prove the method
        return Walker(Period.year(year)).number(figure)
    now = told.number
    if not code.startswith(("-", "↓")):
        return now
    before = engine.values([figure], Period.year(year - 1))[figure.code].number
    if code.startswith("↓"):
        return (before - now) / before if before and now is not None else None
    return None if now is None or before is None else before - now


def withheld(code: str, year: int) -> bool:
    """Whether this platform prints the number at all."""
    figure = catalogue.figure(code.lstrip("-↓"))
    return engine.values([figure], Period.year(year))[figure.code].withheld


@pytest.mark.django_db
@pytest.mark.parametrize("report", ["000", "001", "002", "003", "004"])
def test_published_figures_follow_from_records(report):
    printed = printed_figures(report)
    ledger_file = ledger_of(report)
    made = write(ledger_file)
    TABLE.append(f"报告{report}：{made}条记录")
    missed = []
    for key, code in ledger_file["figures"].items():
        gold = printed[int(key)]
        computed = compute(code, ledger_file["year"])
        unit = "百分点" if (report, int(key)) in RIGHT_FORM else gold["unit"]
        how = follows(gold["text"], gold["value"], computed, unit, gold["approx"])
        note = RIGHT_FORM.get((report, int(key)), "") or (WITHHELD if withheld(code, ledger_file["year"]) else "")
        shown = f"{computed:g}" if computed is not None else "—"
        TABLE.append(f"  {report}/{key:<3} 所印 {gold['text']:<10} 算得 {shown:<12} {how or '不符'}{note}　{code}")
        if not how:
            missed.append(f"{report}/{key} {gold['text']} ← {shown}（{code}）")
    without = sorted(printed.keys() - {int(key) for key in ledger_file["figures"]})
    TABLE.extend(
        f"  {report}/{key:<3} 所印 {printed[key]['text']:<10} 没有记录可以重现：{NO_RECORD.get((report, key), '没有说明')}"
        for key in without
    )
    TOTALS[report] = len(printed), len(ledger_file["figures"]) - len(missed)
    assert not missed, missed
    assert {(report, key) for key in without} == {one for one in NO_RECORD if one[0] == report}


@pytest.mark.django_db
def test_every_declared_figure_as_the_database_counts_it_and_row_by_row():
    """Of all systems, over the records of one report: each database is asked each statement at least once."""
    ledger_file = ledger_of("000")
    assert write(ledger_file) > 3000
    figures, period = catalogue.figures(), Period.year(ledger_file["year"])
    told, walker = engine.values(figures, period), Walker(period)
    differ = {
        figure.code: (told[figure.code].number, walker.number(figure))
        for figure in figures
        if not told[figure.code].withheld and told[figure.code].number != pytest.approx(walker.number(figure))
    }
    assert not differ
    assert sum(bool(told[figure.code].number) for figure in figures) > 60


@pytest.mark.parametrize(
    ("text", "printed", "computed", "unit", "approx", "how"),
    [
        ("1822件", 1822, 1822, "件", None, "相等"), ("1822件", 1822, 1823, "件", None, ""),
        ("99.7%", 0.997, 1822 / 1826, "%", None, "截尾（四舍五入应进一位）"), ("1.64%", 0.0164, 1 / 61, "%", None, "四舍五入"),
        ("99.7%", 0.997, 0.99, "%", None, ""), ("670余场次", 670, 673, "场次", "余", "不少于所印数，且不到680"),
        ("670余场次", 670, 681, "场次", "余", ""), ("670余场次", 670, 669, "场次", "余", ""),
        ("1.75亿元", 1.75e8, 1.7493e8, "元", "近", "略低于所印数"), ("1.75亿元", 1.75e8, 1.76e8, "元", "近", ""),
        ("50万人次", 500000, 495675, "人次", "约", "四舍五入到所印位数"), ("百余人次", 100, 117, "人次", "百余", "不少于所印数，且不到200"),
        ("100%", 1.0, None, "%", None, ""),
    ],
)  # fmt: skip
def test_follows(text, printed, computed, unit, approx, how):
    assert follows(text, printed, computed, unit, approx) == how
    assert step_of(text, unit) > 0
