"""What the figures show to be wanting, for the part of a report on shortcomings. Causes are left to people."""

from __future__ import annotations

import re

from fazhi.figures import catalogue
from fazhi.figures.words import Rate, Value
from fazhi.report.outline import NUMERALS
from fazhi.report.shown import values
from fazhi.spine import registry
from fazhi.spine.models import Organ

MOST_OBSERVATIONS = 6
LEAST_POINTS = 1.0  # a rate that fell by less is not called wanting
FEWEST_CASES = 10  # a rate over fewer cases jumps by chance
LOW_COVERAGE = 0.8  # ours: what reaches fewer than four in five is called wanting
IN_TIME = re.compile("按期|及时|按时|限期")
LEDGER = re.compile("(台账|名册|目录|池)$")
COVERS = re.compile("覆盖率|参考率|达标率|归档齐全率")


def observations(organ: Organ, year: int, findings: str = "") -> list[str]:
    """Paragraphs with tokens: rates that got worse, limits not always kept, what checks found (``findings``), low coverage.

    Of each system only the rate that changed most is told; rates over few cases tell nothing; no rate is told twice.
    """
    rates = [f for f in catalogue.figures() if isinstance(f, Rate) and f.good and not f.outside]
    now, before = values(rates, organ, year)
    told = [(f, now[f.code], before[f.code]) for f in rates if (now[f.code].whole or 0) >= FEWEST_CASES]
    told = [one for one in told if f"{{{{{one[0].code}}}}}" not in findings]
    worse = _worse([(f, a, b) for f, a, b in told if (b.whole or 0) >= FEWEST_CASES])
    said = {figure.code for figure in worse}
    late = _lowest([(f, a) for f, a, _ in told if f.code not in said and IN_TIME.search(f.name)], below=1.0)
    low = _lowest(
        [(f, a) for f, a, _ in told if f.code not in said and COVERS.search(f.name) and not IN_TIME.search(f.name)],
        below=LOW_COVERAGE,
    )
    out = [
        ("部分指标不及上年", "；".join(f"{named(f)}为{{{{{f.code}}}}}，{{{{{f.code}|change}}}}" for f in worse)),
        ("规定期限没有全部遵守", "，".join(f"{named(f)}为{{{{{f.code}}}}}" for f in late)),
        ("检查监督发现的问题和未了事项还需处理", findings.removesuffix("。").replace("。", "；")),
        ("部分工作覆盖面不够", "，".join(f"{named(f)}为{{{{{f.code}}}}}" for f in low)),
    ]
    kept = [f"{heading}。{text}。" for heading, text in out if text]
    return [f"{NUMERALS[n]}是{text}" for n, text in enumerate(kept)] if len(kept) > 1 else kept


def named(figure: Rate) -> str:
    """The name of a rate where nothing before it says of what it is: 行政执法人员持证率."""
    try:
        register = registry.register_of(next(iter(figure.leaves())).source.system).name
    except registry.Unknown:
        return figure.name
    register = LEDGER.sub("", register)
    pairs = {register[n : n + 2] for n in range(len(register) - 1)}
    return figure.name if any(pair in figure.name for pair in pairs) else register + figure.name


def _worse(told: list[tuple[Rate, Value, Value]]) -> list[Rate]:
    """Of each system the rate that got worst, the worst first."""
    by_system: dict[str, tuple[float, str]] = {}
    for figure, now, before in told:
        points = _worsened(figure, now, before)
        if points >= LEAST_POINTS:
            system = figure.code.rsplit(".", 1)[0]
            by_system[system] = max(by_system.get(system, (0, "")), (points, figure.code))
    chosen = [code for _, code in sorted(by_system.values(), reverse=True)[:MOST_OBSERVATIONS]]
    return [figure for code in chosen for figure, _, _ in told if figure.code == code]


def _worsened(figure: Rate, now: Value, before: Value) -> float:
    """How far a rate went the wrong way, in points; negative when it went the right way."""
    by = round((now.number or 0) * 100, 2) - round((before.number or 0) * 100, 2)
    return round(-by if figure.good == "up" else by, 2)


def _lowest(told: list[tuple[Rate, Value]], below: float) -> list[Rate]:
    """Of each system the lowest rate under a mark, the lowest first."""
    short: dict[str, tuple[float, str]] = {}
    for figure, now in told:
        if figure.good == "up" and (now.number or 0) < below:
            system = figure.code.rsplit(".", 1)[0]
            short[system] = min(short.get(system, (2.0, "")), (now.number or 0, figure.code))
    chosen = [code for _, code in sorted(short.values())[:MOST_OBSERVATIONS]]
    return [figure for code in chosen for figure, _ in told if figure.code == code]
