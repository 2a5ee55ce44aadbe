"""What is kept of every figure when a report is frozen, and what has changed in the records since."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from fazhi.figures import catalogue, engine
from fazhi.figures.engine import Rows
from fazhi.figures.second import Walked, Walker, differences
from fazhi.figures.words import Days, Figure, Period, Quotient, Rate, Simple, Stock, Total, Value
from fazhi.report import splits
from fazhi.report.models import FrozenFigure, YearlyReport
from fazhi.report.render import codes_in
from fazhi.report.shown import Shown, live, rows_of
from fazhi.report.splits import parted
from fazhi.spine import registry
from fazhi.spine.sm3 import sm3

KINDS = {"count": "记录数", "amount": "合计", "stock": "时点数", "rate": "比率", "mean": "平均数"}


@dataclass(frozen=True)
class Changed:
    """A frozen figure whose records are no longer what they were; of one that is split ``name`` says by what."""

    code: str
    name: str
    was: str
    now: str
    added: tuple[int, ...]
    gone: tuple[int, ...]


def pack(leaves: Mapping[str, Walked]) -> tuple[bytes, str]:
    """Record keys of every simple figure, compressed, and the SM3 of them with the numbers."""
    plain = json.dumps(
        {code: {"ids": leaf.ids, "number": str(leaf.number)} for code, leaf in sorted(leaves.items())},
        separators=(",", ":"),
    ).encode()
    steps = {code: [b - a for a, b in zip((0, *leaf.ids), leaf.ids, strict=False)] for code, leaf in leaves.items()}
    return zlib.compress(json.dumps(steps, separators=(",", ":")).encode()), sm3(plain)


def unpack(records: bytes) -> dict[str, tuple[int, ...]]:
    """Simple figure code → the record keys it counted."""
    return {code: tuple(accumulate(steps)) for code, steps in json.loads(zlib.decompress(records)).items()}


def freeze_rows(report: YearlyReport, walker: Walker) -> list[FrozenFigure]:
    """One row for every figure in the report's text, as the records give it now."""
    codes = codes_in(report.text)
    shown, rows = live(report.organ, report.year, codes), []
    for code in codes:
        figure, by = catalogue.figure(parted(code)[0]), parted(code)[1]
        printed = shown[code]
        records, digest = _records(printed, figure, by, report.year, walker)
        rows.append(
            FrozenFigure(
                report=report, code=code, name=printed.name, definition=definition(figure),
                query=query(figure, walker.period, walker.rows), number=_float(printed.number), part=_float(printed.part),
                whole=_float(printed.whole), before=_float(printed.before), text=printed.text, amount=printed.amount,
                change=printed.change, records=records, digest=digest, source=printed.source,
            )
        )  # fmt: skip
    return rows


def _records(printed: Shown, figure: Figure, by: str, year: int, walker: Walker) -> tuple[bytes, str]:
    if by:
        return splits.pack(figure, by, year, walker.rows, printed.cells)
    return pack(walker.leaves(figure))


def counted_twice(text: str, walker: Walker, year: int) -> list[str]:
    """Figures of a text, and parts of them, for which two ways of counting differ, as sentences. Empty: all agree."""
    codes = [parted(code) for code in codes_in(text)]
    plain = list(dict.fromkeys(catalogue.figure(code) for code, _ in codes))
    found = differences(plain, walker)
    for code, by in codes:
        found += splits.differences(catalogue.figure(code), by, year, walker.rows) if by else []
    return found


def _float(number: float | int | None) -> float | None:
    return None if number is None else float(number)


def changed_since(report: YearlyReport) -> list[Changed]:
    """Frozen figures whose records or numbers are different now, with the records that came and went."""
    frozen = list(report.frozen.all())
    known = {f.code: f for f in catalogue.figures()}
    figures = {f.code: known[parted(f.code)[0]] for f in frozen if parted(f.code)[0] in known}
    walker = Walker(Period.year(report.year), rows_of(report.organ))
    now = engine.values(dict.fromkeys(figures.values()), walker.period, walker.rows)
    out: list[Changed] = []
    for was in frozen:
        figure = figures.get(was.code)
        if figure and parted(was.code)[1]:
            out += _changed_parts(was, figure, report.year, walker)
        else:
            out += _changed(was, figure, now.get(figure.code) if figure else None, walker)
    return out


def _changed_parts(was: FrozenFigure, figure: Figure, year: int, walker: Walker) -> Iterator[Changed]:
    by = parted(was.code)[1]
    cells = splits.split([figure], by, year, walker.rows)[figure.code]
    records, digest = splits.pack(figure, by, year, walker.rows, cells)
    if digest == was.digest:
        return
    (before, kept), (after, current) = splits.unpack(bytes(was.records)), splits.unpack(records)
    old = {cell.key: cell.text for cell in before}
    said = "；".join(f"{c.label}{old.get(c.key, '无')}改为{c.text}" for c in after if old.get(c.key) != c.text)
    text = said or "记录有变化，各部分的数未变"
    yield Changed(figure.code, was.name, was.text, text, tuple(sorted(current - kept)), tuple(sorted(kept - current)))


def _changed(was: FrozenFigure, figure: Figure | None, now: Value | None, walker: Walker) -> Iterator[Changed]:
    if figure is None or now is None:
        yield Changed(was.code, was.name, was.text, "该指标已不再统计", (), ())
        return
    leaves = walker.leaves(figure)
    if pack(leaves)[1] == was.digest and _float(now.number) == was.number:
        return
    kept = {key for ids in unpack(bytes(was.records)).values() for key in ids}
    current = {key for leaf in leaves.values() for key in leaf.ids}
    yield Changed(was.code, was.name, was.text, now.text, tuple(sorted(current - kept)), tuple(sorted(kept - current)))


# ── definitions ──────────────────────────────────────────────────────────────────────────────────


def definition(figure: Figure) -> str:
    """How a figure is counted, in words, with its basis and the variant chosen."""
    notes = [f"依据：{figure.basis}" if figure.basis else "", f"口径：{figure.variant}" if figure.variant else ""]
    return "。".join([_counted(figure), *filter(None, notes)]) + "。"


def _counted(figure: Figure) -> str:
    if isinstance(figure, Days):
        start, end = (_label(figure.source.model, path) for path in (figure.since, figure.until))
        return f"{_register(figure)}中“{_label(figure.source.model, figure.on)}”在统计期间内、自“{start}”至“{end}”的日历天数合计"
    if isinstance(figure, Quotient):
        way = "1减去" if isinstance(figure, Rate) and figure.complement else ""
        return f"{way}“{figure.part.name}”除以“{figure.whole.name}”"
    if isinstance(figure, Total):
        return "、".join(f"“{part.name}”" for part in figure.parts) + "之和"
    assert isinstance(figure, Simple)
    where = "期初" if getattr(figure, "at_start", False) else "期末"
    day = _label(figure.source.model, figure.on)
    within = f"截至{where}" if isinstance(figure, Stock) else f"“{day}”在统计期间内"
    return f"{_register(figure)}中{within}的{KINDS[figure.kind]}（{figure.unit}）"


def _register(figure: Simple) -> str:
    try:
        return f"“{registry.register_of(figure.source.system).name}”台账"
    except registry.Unknown:
        return f"“{figure.source.model._meta.verbose_name}”"


def _label(model: type, path: str) -> str:
    for step in path.split("__")[:-1]:
        model = model._meta.get_field(step).related_model  # type: ignore[attr-defined]
    return str(model._meta.get_field(path.split("__")[-1]).verbose_name)  # type: ignore[attr-defined]


def query(figure: Figure, period: Period, rows: Rows) -> str:
    """The queries that give the rows behind a figure, one for each simple figure it is made of."""
    leaves = {leaf.code: leaf for leaf in figure.leaves() if not leaf.source.least}.values()
    return "\n".join(
        f"-- {leaf.code}\n{engine.rows_behind(leaf, period, rows).order_by().values('pk').query}" for leaf in leaves
    )
