"""Writers of scoring sheets: kept, handed in, opened. Until the file is scored nobody but its reviewer reads a sheet, by
whatever door: it is no row of the matter, and the history holds its digest alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from fazhi.areas.enforcement.file_review import scoring
from fazhi.areas.enforcement.file_review.models import ReviewedFile, ReviewSheet
from fazhi.areas.enforcement.file_review.scoring import Item
from fazhi.areas.enforcement.file_review.words import Seat
from fazhi.spine import clock
from fazhi.spine.actions import relay_step, take_step
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Matter

BLIND = ("scoring", "differing")
#: While the file is in these states the reviewer of a sheet that is not handed in works on it.
OPEN = {Seat.ONE: "scoring", Seat.TWO: "scoring", Seat.THIRD: "differing"}


def own(account: Account) -> Any:
    """The sheets of a reviewer, those still to be done first."""
    rows = ReviewSheet.objects.filter(expert__account=account.pk)
    return rows.select_related("matter", "expert").order_by("handed_at", "matter")


def mine(account: Account, token: UUID) -> ReviewSheet:
    """A sheet of the reviewer's own. Raises LookupError: to everybody else it does not exist."""
    found = own(account).filter(token=token).first()
    if found is None:
        raise LookupError(token)
    return found  # type: ignore[no-any-return]


def file_of(sheet: ReviewSheet) -> ReviewedFile:
    """The file of a sheet with its round, read once."""
    if "_file" not in sheet.__dict__:
        rows = ReviewedFile.objects.select_related("matter", "agency", "round__sheet", "round__matter", "case")
        sheet.__dict__["_file"] = rows.get(pk=sheet.matter_id)
    return sheet.__dict__["_file"]  # type: ignore[no-any-return]


def items(file: ReviewedFile) -> list[Item]:
    """The lines as they stood when the round was sampled."""
    return scoring.items_of(file.round.lines or file.round.sheet.lines)


def closed_for(sheet: ReviewSheet) -> str:
    """Why nothing can be written on it any more. "": it can."""
    if sheet.handed_at:
        return "评分表已经提交，不能再改"
    if sheet.declined:
        return "您已声明回避，等待评查机构改派"
    if sheet.matter.state != OPEN[Seat(sheet.seat)]:
        return f"案卷{sheet.matter.state_name}，不再接受评分"
    return ""


def opened(matter: Matter) -> bool:
    """Whether the sheets of a file may be read by those who may read the file: once it is scored."""
    return matter.state not in (*BLIND, "left")


def sheets_of(matter: Matter) -> list[ReviewSheet]:
    """The sheets of a file that is scored; before, none, whoever asks."""
    if not opened(matter):
        return []
    rows = ReviewSheet.objects.filter(matter=matter.pk, handed_at__isnull=False)
    return list(rows.select_related("expert").order_by("seat"))


def _locked(sheet: ReviewSheet) -> ReviewSheet:
    found = ReviewSheet.objects.select_for_update().filter(token=sheet.token).first()
    if found is None:
        raise NotAllowed("这份评分表已经改派给他人")
    found.matter = Matter.objects.get(pk=found.matter_id)
    if reason := closed_for(found):
        raise NotAllowed(reason)
    return found


@transaction.atomic
def save(sheet: ReviewSheet, given: Mapping[str, Mapping[str, str]]) -> ReviewSheet:
    """Keep what is written so far; it need not be whole."""
    take_turn()
    sheet = _locked(sheet)
    known = {str(item.n) for item in items(file_of(sheet))}
    sheet.given = {
        n: {"points": str(one.get("points", ""))[:6], "words": str(one.get("words", ""))[: scoring.WORDS]}
        for n, one in given.items()
        if n in known and (one.get("points") or one.get("words"))
    }
    sheet.save(update_fields=["given"])
    return sheet


@transaction.atomic
def decline(sheet: ReviewSheet, why: str) -> ReviewSheet:
    """The reviewer declares recusal for this file; more than a line is not asked for."""
    take_turn()
    sheet = _locked(sheet)
    if not why.strip() or len(why.strip()) > 200:
        raise BadInput("请写明声明回避的理由，不超过200字；不必写亲属关系的细节")
    sheet.declined, sheet.given = why.strip(), {}
    sheet.save(update_fields=["declined", "given"])
    return sheet


@transaction.atomic
def hand_in(
    sheet: ReviewSheet, given: Mapping[str, Mapping[str, str]], *, on: date | None = None, at: datetime | None = None
) -> ReviewSheet:  # fmt: skip
    """Hand in for good, now; only what builds the demonstration hands in another day and moment.

    The last of those waited for opens all of them: at one, or on to a third. Raises BadInput with the item that is wrong,
    NotAllowed where it is too late.
    """
    take_turn()
    on = on or clock.today()
    file = file_of(sheet)
    sheet = _locked(sheet)
    lines = items(file)
    sheet.given = scoring.cleaned(lines, given)
    score = scoring.score(lines, sheet.given, fatal_zero=file.round.sheet.fatal_zero)
    sheet.handed_at, sheet.score, sheet.fatal = at or timezone.now(), score.points, score.fatal
    sheet.save()
    digest = scoring.digest(sheet.matter_id, sheet.seat, sheet.given, sheet.salt)
    take_step(sheet.matter, "hand_in", by=None, on=on, detail={"seat": sheet.seat, "digest": digest})
    _open(file, lines, on)
    return sheet


def _open(file: ReviewedFile, lines: list[Item], on: date) -> None:
    """Open the sheets when all that are waited for are in."""
    matter = Matter.objects.get(pk=file.pk)
    rows = ReviewSheet.objects.filter(matter=file.pk, handed_at__isnull=False).select_related("expert")
    handed = {row.seat: row for row in rows}
    if not {Seat.ONE, Seat.TWO} <= set(handed) or (matter.state == "differing" and Seat.THIRD not in handed):
        return
    one, two, third = handed[Seat.ONE], handed[Seat.TWO], handed.get(Seat.THIRD)
    cause = file.round.matter
    if third is None and scoring.differ(_score(one), _score(two), file.round.sheet.differ_by):
        relay_step(matter, "differ", cause=cause, by=None, on=on)
        return
    given = {"score_one": one.score, "score_two": two.score, "sheet_words": _words(handed, lines)}
    if third is not None:
        given |= {"score_third": third.score, "fatal": third.fatal}
    relay_step(
        matter,
        "third" if third else "agree",
        cause=cause,
        by=None,
        on=on,
        fields=given | {"fatal": (third or one).fatal},
    )
    for row in problems([third] if third else [one, two], lines):
        relay_step(matter, "problem", cause=cause, by=None, on=on, detail=row)


def _score(sheet: ReviewSheet) -> scoring.Score:
    assert sheet.score is not None and sheet.fatal is not None
    return scoring.Score(sheet.score, sheet.fatal)


def problems(rows: list[ReviewSheet], lines: list[Item]) -> list[dict[str, Any]]:
    """One row for every item that any of these sheets found wrong; of two sheets the points count half."""
    found = []
    for item in lines:
        said = [one for row in rows if (one := row.given.get(str(item.n)))]
        if said:
            points = sum((scoring.Decimal(one["points"]) for one in said), scoring.Decimal(0)) / len(rows)
            words = "；".join(dict.fromkeys(one["words"] for one in said))
            found.append(
                {"kind": item.head.value, "part": item.part.value, "item": item.words, "points": points, "words": words}
            )
    return found


def _words(handed: Mapping[int, ReviewSheet], lines: list[Item]) -> str:
    """The sheets as the paper shows them, with the reviewers' names in place of their signatures."""
    told = []
    for seat in sorted(handed):
        row = handed[seat]
        told.append(
            f"{Seat(seat).label}（{row.expert.title}）：{row.score.normalize():f}分"
            + ("，有否决项" if row.fatal else "")
        )
        for item in lines:
            if one := row.given.get(str(item.n)):
                taken = "否决" if item.fatal else f"扣{one['points']}分"
                told.append(f"　第{item.n}项 {item.words}：{taken}。{one['words']}")
    return "\n".join(told)
