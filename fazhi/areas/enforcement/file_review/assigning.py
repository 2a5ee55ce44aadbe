"""From the files of a period to reviewed files with two reviewers each, through a draw that anybody can re-run.

The draw takes files by agency and two experts for each; who is of the agency, or worked on the case, is left out by rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from fazhi.areas.enforcement.file_review.models import (
    ReviewedFile,
    ReviewExpert,
    ReviewRound,
    ReviewSheet,
    RoundCandidate,
    experts_offered,
)
from fazhi.areas.enforcement.file_review.practice import PAIRING
from fazhi.areas.enforcement.file_review.recusal import roles
from fazhi.areas.enforcement.file_review.words import FileKind, Seat
from fazhi.spine import registry
from fazhi.spine.actions import take_step
from fazhi.spine.context import Context
from fazhi.spine.draws import planning
from fazhi.spine.draws.recusal import officers_by_role
from fazhi.spine.draws.sources import ORGAN, from_register
from fazhi.spine.draws.words import Candidate, Pairing, Share
from fazhi.spine.errors import BadInput
from fazhi.spine.fields import split
from fazhi.spine.models import Account, Draw, Event, Matter

#: Registers from which files are drawn, with the states in which a file lies closed.
SYSTEMS = {FileKind.PENALTY: ("enforcement.penalty", ("archived",)), FileKind.CHECK: ("enforcement.visit", ("closed",))}
KINDS = {system: kind for kind, (system, _) in SYSTEMS.items()}
OWN = "·自选报送"
PER_FILE = 2
HELD = (Draw.State.DRAWN, Draw.State.PUBLISHED)


@dataclass(frozen=True)
class Drawn:
    """One file that stands drawn. ``experts``: numbers of its two reviewers, in the order of the draw."""

    file_no: str
    agency: Any
    kind: str
    name: str
    self_sent: bool
    case: Matter | None
    experts: tuple[str, ...]


@transaction.atomic
def plan_draw(matter: Matter, *, by: Account, on: date) -> Draw:
    """Lay down the round's draw: files, shares, experts, recusals. The seed source is named at the draw's own page. Raises
    BadInput where there is nothing to draw from."""
    record: ReviewRound = matter.record
    pool, refs = _pool(record, by)
    experts = [e for e in experts_offered((), on).select_related("unit") if e.account_id]
    if len(experts) < PER_FILE:
        raise BadInput(f"评查专家库里可以派案卷的不足{PER_FILE}人，请先登记评查专家及其平台账号")
    title = record.title if record.title.endswith("抽取") else f"{record.title}抽取"
    draw = planning.plan_draw(
        organ=matter.organ, by=by, on=on, title=title, purpose=f"从已办结的案卷中抽取评查案卷并分派评查人员（{matter.number}）",
        basis=record.plan_no or "行政执法监督条例第18条；本县案卷评查方案",
    )  # fmt: skip
    source = f"办结日期{record.period_from}至{record.period_to}的案卷（限抽取人可以查看的记录）和列入备选的案卷"
    draw = planning.set_pool(draw, candidates=pool, refs=refs, source=source, by=by, on=on)
    shares = [_share(stratum, record.per_agency) for stratum in sorted({one.stratum for one in pool})]
    draw = planning.set_shares(draw, shares=shares, by=by, on=on)
    barred = tuple(officers_by_role(roles(refs, experts)))
    pairing = Pairing(PAIRING, tuple(_officer(e) for e in experts), PER_FILE, record.at_most, barred)
    draw = planning.set_officers(draw, pairings=[pairing], by=by, on=on)
    take_step(matter, "draw", by=by, on=on, fields={"draw_no": draw.number})
    return draw


def _pool(record: ReviewRound, by: Account) -> tuple[list[Candidate], dict[str, int]]:
    """Closed files of the period from the registers, by agency, and those that were listed by hand."""
    pool: list[Candidate] = []
    refs: dict[str, int] = {}
    for kind in split(record.kinds):
        system, states = SYSTEMS[FileKind(kind)]
        register = registry.register_of(system)
        span = (record.period_from, record.period_to)
        rows = register.queryset().filter(matter__closed_on__range=span, matter__state__in=states)
        if kind == FileKind.PENALTY:  # sealed records of public-order cases are not handed on (治安管理处罚法第136条)
            rows = rows.exclude(sealed=True)
        if rows.exists():
            found, keys = from_register(register, rows, by=by, stratum=ORGAN)
            pool += found
            refs |= keys
    for row in _listed(record):
        stratum = row.agency.short + (OWN if row.self_sent else "")
        pool.append(Candidate(row.number, "", stratum, units=(row.agency.name,)))
    if not pool:
        raise BadInput(
            f"{record.period_from}至{record.period_to}没有您可以查看的已办结案卷，也没有列入备选的案卷；请核对案卷办结日期"
        )
    return pool, refs


def _listed(record: ReviewRound) -> Iterable[RoundCandidate]:
    return RoundCandidate.objects.filter(matter=record.pk).select_related("agency").order_by("seq")


def _share(stratum: str, most: int) -> Share:
    """So many of each agency, or all that it has; those that it sent itself are all reviewed (local)."""
    basis = "本轮评查方案"
    return Share(stratum, rate="100%", basis=basis) if stratum.endswith(OWN) else Share(
        stratum, rate="100%", at_most=most, basis=basis
    )  # fmt: skip


def _officer(expert: ReviewExpert) -> Candidate:
    """An expert as the public sees them: no name."""
    where = expert.unit.short if expert.unit else expert.unit_name
    return Candidate(expert.number, f"{where}{expert.get_kind_display()}", units=expert.units)


def held(record: ReviewRound) -> Draw | None:
    """The round's draw, once it has its result."""
    return Draw.objects.filter(number=record.draw_no, state__in=HELD).first() if record.draw_no else None


def drawn(ctx: Context) -> list[Drawn]:
    """Every file that stands drawn with its reviewers; nothing where old registers tell of a round without its draw."""
    draw = held(ctx.record)
    if draw is None:
        return []
    keys = {one: draw.refs[one] for row in draw.summary["rows"] if (one := row["id"]) in draw.refs}
    cases = {m.pk: m for m in Matter.objects.filter(pk__in=keys.values()).select_related("organ")}
    listed = {row.number: row for row in _listed(ctx.record)}
    found = []
    for row in draw.summary["rows"]:
        if row["out"]:
            continue
        people = tuple(one["id"] for one in row["officers"] if one["pairing"] == PAIRING)
        if case := cases.get(keys.get(row["id"], 0)):
            kind = KINDS[case.system]
            found.append(Drawn(row["id"], case.organ, kind, case.title[:200], False, case, people))
        elif one := listed.get(row["id"]):
            found.append(Drawn(row["id"], one.agency, one.kind, one.name, one.self_sent, None, people))
    return found


def open_sheets(ctx: Context, event: Event) -> None:
    """A sheet for each of the two reviewers of every file that was opened."""
    files = {m.record.file_no: m for m in ctx.sent("file")}
    rows = [one for one in drawn(ctx) if one.file_no in files]
    experts = {e.number: e for e in ReviewExpert.objects.filter(number__in={n for one in rows for n in one.experts})}
    ReviewSheet.objects.bulk_create(
        ReviewSheet(matter=files[one.file_no], seat=seat, expert=experts[number])
        for one in rows
        for seat, number in zip((Seat.ONE, Seat.TWO), one.experts, strict=True)
    )


def third_sheet(ctx: Context, event: Event) -> None:
    """A sheet for the third reviewer."""
    ReviewSheet.objects.update_or_create(
        matter=ctx.matter, seat=Seat.THIRD, defaults={"expert": ctx.record.third, "given": {}, "declined": ""}
    )


def change_reviewer(ctx: Context, event: Event) -> None:
    """Another expert takes over a seat; what was begun on it is gone, and its old address with it."""
    ReviewSheet.objects.filter(matter=ctx.matter, seat=ctx.detail["seat"], handed_at=None).delete()
    ReviewSheet.objects.create(matter=ctx.matter, seat=ctx.detail["seat"], expert=ctx.detail["expert"])


def files_of(matter: Matter) -> Any:
    """The files of a round."""
    return ReviewedFile.objects.filter(round=matter.pk).select_related("matter", "agency")
