"""What is done about reports that are owed: chase them, take in what comes on paper, say who succeeded an organ that is gone.

Each writes its event on the chain of that one duty, which is laid when something is first done about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fazhi.paper.model import day
from fazhi.report.actions import digest
from fazhi.report.models import Chase, ReportDuty, YearlyReport
from fazhi.report.owing import OWE, owing
from fazhi.report.rights import oversees
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import append, noted
from fazhi.spine.models import Account, Chain, Event, Organ

SYSTEM = "report.duty"
NAMES = {"lay": "列入应报", "chase": "催报", "receive": "登记收到", "succeed": "指定承继单位"}
NEAR = 60  # days before 1 March from which a report may be chased: earlier there is a year's end to wait for


def chase_words(organ: Organ, year: int, on: date) -> str:
    """The letter as it is offered; the sender may change it."""
    due = YearlyReport(year=year).submit_by
    late = f"，现已逾期{(on - due).days}天" if on > due else ""
    return (
        f"{organ.name}：按照《法治政府建设与责任落实督察工作规定》，{year}年法治政府建设年度报告应于{day(due)}前报送{late}。"
        "请抓紧报送；有困难的，请说明情况和预计报送日期。"
    )


@transaction.atomic
def chase(organ: Organ, year: int, *, text: str, by: Account, on: date, times: int | None = None) -> Chase:
    """Chase a report that was not handed in. It may be done again, not twice on one day.

    ``times``: how often it had been chased when the sender looked. Raises NotAllowed when there is nothing to chase.
    """
    duty = _held(organ, year, by, on)
    owed = next(iter(owing(Organ.objects.filter(pk=organ.pk), year)), None)
    if owed is None or owed.handed_in:
        raise NotAllowed(f"{organ.name}{year}年度报告{'已报送' if owed else '不在应报之列'}，不必催报")
    if (owed.due - on).days > NEAR:
        raise NotAllowed(f"距报送期限{day(owed.due)}还有{(owed.due - on).days}天，期限前{NEAR}天内才催报")
    if owed.gone:
        raise NotAllowed(f"{organ.name}已撤销，请先指定承继单位")
    if not text.strip():
        raise BadInput(fields={"text": "请写明催报的内容"})
    if times is not None and len(owed.chases) != times:
        raise Conflict(f"{owed.chases[-1].by}刚刚已经催报过，请刷新页面")
    if owed.chases and owed.chases[-1].on == on:
        raise NotAllowed(f"今天已经催报过{owed.writer}")
    _write(duty, "chase", by=by, on=on, payload={"organ": owed.writer.code, "text": digest(text.strip())})
    return Chase.objects.create(duty=duty, seq=duty.version, organ=owed.writer, text=text.strip(), on=on, by=by)


@transaction.atomic
def receive(organ: Organ, year: int, *, received_on: date, way: str, by: Account, on: date) -> ReportDuty:
    """Take in a report that was written elsewhere and came on paper or otherwise."""
    duty = _held(organ, year, by, on)
    report = YearlyReport.objects.filter(organ=organ, year=year).first()
    if duty.received_on or (report and report.submitted_on):
        raise NotAllowed(f"{organ.name}{year}年度报告已报送，不必再登记")
    wrong = {} if way.strip() else {"way": "请写明报送方式，如“纸质，云公〔2026〕3号”"}
    if not date(year, 12, 31) < received_on <= on:
        wrong["received_on"] = f"收到日期应在{year}年结束之后、登记之日以前"
    if wrong:
        raise BadInput(fields=wrong)
    duty.received_on, duty.received_as = received_on, way.strip()[:100]
    payload = {"received_on": received_on.isoformat(), "as": duty.received_as}
    return _write(duty, "receive", by=by, on=on, payload=payload)


@transaction.atomic
def name_successor(organ: Organ, year: int, *, successor: Organ, basis: str, by: Account, on: date) -> ReportDuty:
    """Say which organ owes the report of one that is gone. ``basis``: the paper that merged them."""
    duty = _held(organ, year, by, on)
    wrong = {} if basis.strip() else {"basis": "请写明依据，如机构改革方案或者批复的文号"}
    if organ.until is None or organ.until > on:
        wrong["successor"] = f"{organ.name}没有撤销，由其自行报送"
    elif successor.pk == organ.pk or (successor.until and successor.until <= on) or successor.kind not in OWE:
        wrong["successor"] = f"{successor.name}不能承继：承继单位应为现在的政府部门、乡镇（街道）或者人民政府"
    elif successor.division_id[:6] != organ.division_id[:6]:
        wrong["successor"] = f"{successor.name}不在同一县（市、区）"
    if wrong:
        raise BadInput(fields=wrong)
    duty.successor = successor
    return _write(duty, "succeed", by=by, on=on, note=basis.strip(), payload={"successor": successor.code})


def _held(organ: Organ, year: int, by: Account, on: date) -> ReportDuty:
    """The duty, locked; laid now where there was none."""
    if on > clock.today():
        raise BadInput(fields={"on": f"日期{on}晚于今天，请改为实际办理的日期"})
    if not oversees(by, organ, on):
        raise NotAllowed("须由本级司法行政部门（法治建设议事协调机构的办事机构）办理")
    duty = ReportDuty.objects.filter(organ=organ, year=year).first()
    if duty is None:
        duty = ReportDuty(chain=Chain.objects.create(system=SYSTEM), organ=organ, year=year)
        try:
            with transaction.atomic():
                duty.save(force_insert=True)
        except IntegrityError:
            raise Conflict("刚刚有人在办同一单位的应报情况，请刷新页面") from None
        _write(duty, "lay", by=by, on=on, payload={"organ": organ.code, "year": year})
    Chain.objects.select_for_update().get(pk=duty.pk)
    return ReportDuty.objects.select_related("chain", "organ", "successor").get(pk=duty.pk)


def _write(
    duty: ReportDuty, code: str, *, by: Account, on: date, payload: dict[str, Any], note: str = ""
) -> ReportDuty:
    event = Event(code=code, on=on, at=timezone.now(), by=by, after=duty.state, payload=noted(payload, note))
    duty.version = append(duty.chain, event).seq
    duty.save()
    return duty


def chased(organs: Iterable[int]) -> list[Chase]:
    """The chases that some organs have before them: of reports that are still not handed in, the newest of each first."""
    rows = Chase.objects.filter(organ__in=list(organs), duty__received_on=None).select_related(
        "duty", "duty__organ", "by"
    )
    newest: dict[int, Chase] = {}
    for row in rows.order_by("-seq", "-pk"):
        newest.setdefault(row.duty_id, row)
    given = set(
        YearlyReport.objects.filter(
            organ__in={row.duty.organ_id for row in newest.values()}, submitted_on__isnull=False
        ).values_list("organ", "year")
    )
    return [row for row in newest.values() if (row.duty.organ_id, row.duty.year) not in given]
