"""Ratings that are given once, and of which nobody can tell who gave them. See docs/decisions/025.

Two tables that have nothing in common: which codes are spent (keyed digests), and how many gave each answer. An answer is no
row: it is added to a count, and all counts it might have been added to are written with it. Answers wait until a group of
``least`` is full and are told together, so that between any two looks either nothing has changed or that many have answered.
"""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from fazhi.figures.words import Source, Sum
from fazhi.portal.codes import new_code
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.portal.throttle import Allowance
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter, Organ

LEAST = 5  # local: how many answers are told together at least
RULE = f"不记名的网上评价每满{LEAST}份一并公布，计入满份的月份"
ACTS = Allowance("ballot", most=10, seconds=3600)
BITS = 60  # of the digest that are kept: two codes of a million share them once in 10¹² cases


@dataclass(frozen=True)
class Question:
    """One question and its answers, as code → words. ``organ``: who is judged by it."""

    code: str
    words: str
    answers: Mapping[str, str]
    organ: Callable[[Matter], Organ] = lambda matter: matter.organ


@dataclass(frozen=True)
class Ballot:
    """What is asked. ``shut``: why a matter cannot be judged now, "" when it can. ``twice``: what the second one is told.

    ``handed``: only codes of ``hand_out`` count. ``rolling`` False: nothing is told before ``count_out``, at the end of a round.
    """

    code: str
    asks: str
    questions: tuple[Question, ...]
    twice: str
    shut: Callable[[Matter], str] = field(default=lambda matter: "")
    least: int = LEAST
    handed: bool = False
    rolling: bool = True

    def __post_init__(self) -> None:
        if self.least < LEAST:
            raise ValueError(f"{self.code}: groups of fewer than {LEAST} give away who answered what")

    def question(self, about: str) -> Question:
        return next(one for one in self.questions if one.code == about)


class Vote(NamedTuple):
    organ: Organ
    about: str
    answer: str


_declared: dict[str, Ballot] = {}


def declare(ballot: Ballot) -> Ballot:
    """Offer a ballot on the page on which its matters are followed; its code is that of their system."""
    _declared[ballot.code] = ballot
    return ballot


def _mark(ballot: Ballot, code: str) -> int:
    """The keyed digest of a code: without the installation's key no code can be tried."""
    return int(salted_hmac(f"fazhi.{ballot.code}.rating", code, algorithm="sha256").hexdigest()[: BITS // 4], 16)


def used(ballot: Ballot, code: str) -> bool:
    """Whether this code was spent. Says nothing of what was answered."""
    return BallotPaper.objects.filter(pk=_mark(ballot, code), spent=True).exists()


def hand_out(ballot: Ballot, many: int) -> list[str]:
    """So many new codes, to be given to people by somebody who keeps no list; what is stored cannot be turned back."""
    codes = [new_code() for _ in range(many)]
    marks = sorted(_mark(ballot, code) for code in codes)
    BallotPaper.objects.bulk_create([BallotPaper(mark=mark, spent=False) for mark in marks])
    secrets.SystemRandom().shuffle(codes)
    return codes


def unspent(ballot: Ballot, code: str) -> bool:
    """Whether this code was handed out for this ballot and can still be used."""
    return BallotPaper.objects.filter(pk=_mark(ballot, code), spent=False).exists()


def waiting(ballot: Ballot, organ: Organ, about: str) -> int:
    """How many answers to a question wait to be told; not which."""
    rows = BallotCount.objects.filter(ballot=ballot.code, organ=organ, about=about, month=None)
    return sum(rows.values_list("count", flat=True))


def _spend(ballot: Ballot, code: str) -> None:
    mark = _mark(ballot, code)
    if ballot.handed:
        if BallotPaper.objects.filter(pk=mark, spent=False).update(spent=True):
            return
        raise NotAllowed(ballot.twice) if used(ballot, code) else BadInput("没有查到这个评价码，请核对")
    try:
        with transaction.atomic():
            BallotPaper.objects.create(mark=mark, spent=True)
    except IntegrityError:
        raise NotAllowed(ballot.twice) from None


@transaction.atomic
def give(ballot: Ballot, code: str, votes: Iterable[Vote]) -> None:
    """Spend a code and count what it says: both, or neither. Raises NotAllowed for a code that is spent, BadInput for none."""
    if not code:
        raise BadInput("没有评价码，不能评价")
    _spend(ballot, code)
    count(ballot, votes, on=clock.today())


@transaction.atomic
def count(ballot: Ballot, votes: Iterable[Vote], *, on: date) -> None:
    """Add answers to those that wait, without any code (what was collected elsewhere), and tell the groups that are full."""
    groups: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    organs: dict[int, Organ] = {}
    for vote in votes:
        if vote.answer not in ballot.question(vote.about).answers:
            raise BadInput(f"请选择“{ballot.question(vote.about).words}”中的一项")
        organs[vote.organ.pk] = vote.organ
        groups[vote.organ.pk, vote.about][vote.answer] += 1
    for (organ, about), given in sorted(groups.items()):  # always in one order: nobody waits for somebody who waits
        cells = _cells(ballot, organs[organ], about, None)
        for cell in cells:
            cell.count += given[cell.answer]
        BallotCount.objects.bulk_update(cells, ["count"])  # all of them, so that none is newer than the others
        if ballot.rolling:
            _tell(ballot, organs[organ], about, cells, on)


@transaction.atomic
def count_out(ballot: Ballot, organ: Organ, *, on: date) -> None:
    """At the end of a round: tell what is enough to be told. Too few answers stay untold."""
    for question in ballot.questions:
        _tell(ballot, organ, question.code, _cells(ballot, organ, question.code, None), on)


def _tell(ballot: Ballot, organ: Organ, about: str, waiting: list[BallotCount], on: date) -> None:
    if sum(cell.count for cell in waiting) < ballot.least:
        return
    told = _cells(ballot, organ, about, on.replace(day=1))
    for cell, more in zip(told, waiting, strict=True):
        cell.count, more.count = cell.count + more.count, 0
    BallotCount.objects.bulk_update([*told, *waiting], ["count"])


def _cells(ballot: Ballot, organ: Organ, about: str, month: date | None) -> list[BallotCount]:
    """The counts of all answers to a question, in the order in which it names them; locked."""
    place: dict[str, Any] = {"ballot": ballot.code, "organ": organ, "about": about, "month": month}
    rows = BallotCount.objects.select_for_update().filter(**place).order_by("pk")
    answers = ballot.question(about).answers
    found = {row.answer: row for row in rows}
    if set(answers) - set(found):
        made = [BallotCount(**place, scope=organ.scope, answer=answer) for answer in answers]
        BallotCount.objects.bulk_create(made, ignore_conflicts=True)
        found = {row.answer: row for row in rows.all()}
    return [found[answer] for answer in answers]


# What a page asks and takes.


def offered(matter: Matter, code: str | None) -> Ballot | None:
    """The ballot of a matter as long as it can be given with this code."""
    ballot = _declared.get(matter.system)
    return ballot if ballot and code and not ballot.shut(matter) and not used(ballot, code) else None


def posted(request: HttpRequest, matter: Matter, code: str | None) -> str:
    """Take what was handed in for a matter; returns the thanks. Raises BadInput or NotAllowed."""
    ballot = _declared.get(matter.system)
    if ballot is None:
        raise NotAllowed("这类事项没有网上评价")
    ACTS.check(request)
    ACTS.count(request)
    given = [(one, request.POST.get(one.code, "")) for one in ballot.questions]
    if wrong := [f"请选择“{one.words}”中的一项" for one, answer in given if answer not in one.answers]:
        raise BadInput(*wrong)
    if why := ballot.shut(matter):
        raise NotAllowed(why)
    give(ballot, code or "", [Vote(one.organ(matter), one.code, answer) for one, answer in given])
    return "已评价，谢谢。评价不记名，不会显示是哪一件。"


# What is told.


@dataclass(frozen=True)
class Told:
    """What is told of one organ in a year: answer → how many; empty as long as there are too few."""

    organ: Organ
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def mean(self) -> float | None:
        """Of marks; None: nothing is told."""
        marks = sum(int(answer) * number for answer, number in self.counts.items())
        return marks / self.total if self.total else None


def told(ballot: Ballot, about: str, year: int) -> list[Told]:
    """Every organ about which full groups answered in a year; in the current year also those for which answers wait, without
    a number."""
    waiting = Q(month=None, count__gt=0) if year == clock.today().year else Q(pk__in=())
    rows = BallotCount.objects.filter(waiting | Q(month__year=year), ballot=ballot.code, about=about)
    found: dict[Organ, Counter[str]] = defaultdict(Counter)
    for row in rows.select_related("organ").order_by("organ__code", "pk"):
        found[row.organ].update({row.answer: row.count} if row.month else {})
    return [Told(organ, dict(+counts)) for organ, counts in found.items()]


def answers(ballot: Ballot, code: str, name: str, about: str, among: Iterable[str] = (), **more: Any) -> Sum:
    """The figure of the answers that are told: how many to one question, or how many ``among`` certain answers."""
    rows = Q(ballot=ballot.code, about=about, month__isnull=False)
    source = Source(f"{ballot.code}.ballots.{about}", ballot.code, BallotCount, prefix="", base=rows, closed=True)
    where = Q(answer__in=tuple(among)) if among else None
    return Sum(
        code, name, unit="次", source=source, on="month", of="count", where=where, splits=(), variant=RULE, **more
    )
