"""The official tables of the yearly report, worked out from the records themselves (国办公开办函〔2021〕30号).

Table 3 (收到和处理政府信息公开申请情况) counts requests; its check is: row one + row two = row three's total + row four.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from fazhi.areas.oversight.information_requests.models import (
    DisclosureRemedy,
    DisclosureRequest,
    DisclosureYearReport,
)
from fazhi.areas.oversight.information_requests.words import Applicant, Family, Remedy, RemedyResult, Reply
from fazhi.spine.models import Organ

TOTAL = "total"
COLUMNS = (*Applicant.values, TOTAL)
#: Words of the form that are too long for a list.
FORM_WORDS = {
    Reply.PARTIAL: "部分公开（区分处理的，只计这一情形，不计其他情形）",
    Reply.NOT_CORRECTED: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    Reply.NOT_PAID: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
}
NEW, CARRIED_IN, RESULTS, CARRIED_OUT = "new", "carried_in", "results", "carried_out"


@dataclass(frozen=True)
class Row:
    """One line of table 3: ``depth`` is how far it is set in, ``where`` the rows that it counts."""

    code: str
    label: str
    cells: tuple[int, ...]
    depth: int = 0

    @property
    def total(self) -> int:
        return self.cells[-1]


def _rows_of(organ: Organ) -> Q:
    """A government reports for its whole division, every other organ for itself."""
    if organ.kind == Organ.Kind.GOVERNMENT:
        return Q(matter__scope__startswith=organ.division_id)
    return Q(matter__organ=organ)


def requests_of(organ: Organ) -> QuerySet[DisclosureRequest]:
    return DisclosureRequest.objects.filter(_rows_of(organ))


def condition(code: str, year: int) -> Q:
    """The requests that a line of table 3 counts."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    if code == NEW:
        return Q(taken_on__range=(first, last))
    if code == CARRIED_IN:
        return Q(taken_on__lt=first) & (Q(result_on=None) | Q(result_on__gte=first))
    if code == CARRIED_OUT:
        return Q(taken_on__lte=last) & (Q(result_on=None) | Q(result_on__gt=last))
    done = Q(result_on__range=(first, last))
    return done if code == RESULTS else done & Q(form_code=code)


def figure_of(code: str) -> str:
    """The figure that counts the same requests as a line of table 3: it opens their records."""
    names = {NEW: "received", RESULTS: "concluded", "1": "result_open", "2": "result_partial"}
    return f"oversight.information_request.{names.get(code, code if code.startswith('carried') else 'kind_' + code.replace('.', '_'))}"


def _cells(counted: Counter[str]) -> tuple[int, ...]:
    return (*(counted[kind] for kind in Applicant.values), sum(counted.values()))


def _counted(rows: QuerySet[DisclosureRequest], year: int) -> dict[str, Counter[str]]:
    """New, carried in and carried out by kind of applicant, each counted for itself: the check would else prove nothing."""
    counts = {code: Count("pk", filter=condition(code, year)) for code in (NEW, CARRIED_IN, CARRIED_OUT)}
    found: dict[str, Counter[str]] = {code: Counter() for code in counts}
    grouped: Any = rows.order_by().values("applicant_kind").annotate(**counts)
    for row in grouped:
        for code in counts:
            found[code][row["applicant_kind"]] = row[code]
    return found


def _words(kind: Reply) -> str:
    return FORM_WORDS.get(kind, str(kind.label))


def table_three(organ: Organ, year: int) -> list[Row]:
    """Every line in the order of the form."""
    rows = requests_of(organ)
    counted = _counted(rows, year)
    pairs = rows.filter(condition(RESULTS, year)).values_list("form_code", "applicant_kind")
    results: dict[str, Counter[str]] = {kind.value: Counter() for kind in Reply}
    for code, applicant in pairs:
        results[code][applicant] += 1
    lines = [
        Row(NEW, "一、本年新收政府信息公开申请数量", _cells(counted[NEW])),
        Row(CARRIED_IN, "二、上年结转政府信息公开申请数量", _cells(counted[CARRIED_IN])),
    ]
    number = "一二三四五六"
    for family in Family:
        inside = [kind for kind in Reply if kind.family == family.value]
        head = f"三、（{number[int(family.value) - 1]}）{_words(inside[0]) if len(inside) == 1 else family.label}"
        if len(inside) == 1:
            lines.append(Row(inside[0].value, head, _cells(results[inside[0].value]), 1))
            continue
        lines += [
            Row(kind.value, f"{head}　{n}．{_words(kind)}", _cells(results[kind.value]), 2)
            for n, kind in enumerate(inside, 1)
        ]
    lines.append(Row(RESULTS, "三、（七）总计", _cells(sum(results.values(), Counter())), 1))
    lines.append(Row(CARRIED_OUT, "四、结转下年度继续办理", _cells(counted[CARRIED_OUT])))
    return lines


@dataclass(frozen=True)
class RemedyLine:
    """One of the three groups of table 4: upheld, corrected, other, pending, total."""

    code: str
    label: str
    cells: tuple[int, ...]


REMEDY_COLUMNS = (*(RemedyResult(r).label for r in RemedyResult.values), "尚未审结", "总计")
GROUPS = (
    (Remedy.RECONSIDERATION, "行政复议"),
    (Remedy.SUIT, "行政诉讼（未经复议直接起诉）"),
    (Remedy.SUIT_AFTER, "行政诉讼（复议后起诉）"),
)


def table_four(organ: Organ, year: int) -> list[RemedyLine]:
    """Reconsiderations and suits: concluded in the year by result, and pending at its end."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = DisclosureRemedy.objects.filter(_rows_of(organ))
    lines = []
    for kind, label in GROUPS:
        mine = rows.filter(kind=kind)
        done = Counter(mine.filter(concluded_on__range=(first, last)).values_list("result", flat=True))
        pending = mine.filter(Q(concluded_on=None) | Q(concluded_on__gt=last), matter__opened_on__lte=last).count()
        cells = (*(done[result] for result in RemedyResult.values), pending)
        lines.append(RemedyLine(kind.value, label, (*cells, sum(cells))))
    return lines


def _at(lines: Iterable[Row], code: str) -> Row:
    return next(line for line in lines if line.code == code)


def faults(organ: Organ, year: int) -> list[str]:
    """What does not add up, in words. Empty: the table may be handed in."""
    lines = table_three(organ, year)
    new, carried, done, out = (_at(lines, code) for code in (NEW, CARRIED_IN, RESULTS, CARRIED_OUT))
    found = []
    for n, name in enumerate((*Applicant.labels, "总计")):
        if new.cells[n] + carried.cells[n] != done.cells[n] + out.cells[n]:
            found.append(
                f"{year}年“{name}”一栏不平：本年新收{new.cells[n]}＋上年结转{carried.cells[n]}≠总计{done.cells[n]}＋结转下年{out.cells[n]}，"
                "请核对收到日期和办理结果日期"
            )
    before = _carried_out_before(organ, year)
    if before and before != _joined(carried.cells):
        last = before.rpartition("、")[2]
        found.append(
            f"上年结转{carried.total}件与{year - 1}年年度报告的结转下年度{last}件不一致（逐栏比对），请核对两年的登记"
        )
    return found


def _carried_out_before(organ: Organ, year: int) -> str:
    """Row four of last year's report as it was published; "" where there is no such report here."""
    rows = DisclosureYearReport.objects.filter(
        matter__organ=organ, ends_on=date(year - 1, 12, 31), published_on__isnull=False
    )
    return rows.values_list("carried_out", flat=True).first() or ""


def carried_out(organ: Organ, year: int) -> str:
    """Row four cell by cell, as the report of the year keeps it for the next."""
    return _joined(_at(table_three(organ, year), CARRIED_OUT).cells)


def _joined(cells: Iterable[int]) -> str:
    return "、".join(str(number) for number in cells)


def in_words(organ: Organ, year: int) -> str:
    """Both tables line by line, as they are published: they stay so whatever is corrected in the records later. Kinds that
    did not occur are left out."""
    names = (*Applicant.labels, "总计")
    lines = [
        f"{row.label}：" + "，".join(f"{name}{n}" for name, n in zip(names, row.cells, strict=True) if n or name == "总计")
        for row in table_three(organ, year) if row.total or row.depth == 0
    ]  # fmt: skip
    lines += [
        f"{line.label}：" + "，".join(f"{name}{n}" for name, n in zip(REMEDY_COLUMNS, line.cells, strict=True))
        for line in table_four(organ, year)
    ]
    return "\n".join(lines)
