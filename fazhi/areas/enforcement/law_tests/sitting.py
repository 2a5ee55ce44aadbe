"""What a person does in a sitting: begins, answers, hands in. The server's clock alone judges the time.

One row a person a round, locked for every change: two tabs or two devices work on the same sitting.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from fazhi.areas.enforcement.law_tests import marking
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawObjection, LawPaperQuestion, LawSitting, LawTest
from fazhi.areas.enforcement.law_tests.words import Seat
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account

OPEN = {1: "open", 2: "resitting"}  # the state of the window in which a round is sat


def mine(account: Account, token: UUID) -> LawSitting:
    """A sitting of this person. Raises LookupError for everybody else's: to this reader it does not exist."""
    found = LawSitting.objects.select_related("matter", "officer", "agency").filter(token=token).first()
    if found is None or found.officer.account_id != account.pk:
        raise LookupError(token)
    return found


def _locked(sitting: LawSitting) -> LawSitting:
    return LawSitting.objects.select_for_update(of=("self",)).select_related("matter").get(pk=sitting.pk)


def closed_for(sitting: LawSitting) -> str:
    """Why the sitting cannot be begun today: one sentence, "" when it can."""
    test: LawTest = sitting.matter.record
    first, last = (test.opens_on, test.closes_on) if sitting.round == 1 else (test.resit_opens_on, test.resit_until)
    today = clock.today()
    if sitting.state == Seat.ABSENT:
        return f"已登记缺考{f'（{sitting.absent_why}）' if sitting.absent_why else ''}"
    if sitting.matter.state != OPEN[sitting.round] or first is None or last is None or today > last:
        return "考试已经截止"
    return f"{first}开考" if today < first else ""


def published(sitting: LawSitting) -> bool:
    """Whether answers and scores of this sitting's round may be seen: its window is closed."""
    return sitting.state == Seat.HANDED and sitting.matter.state not in (OPEN[sitting.round], "drafted")


@transaction.atomic
def begin(sitting: LawSitting) -> LawSitting:
    """Begin, or go on with what was begun on another page or device."""
    sitting = _locked(sitting)
    if sitting.state != Seat.INVITED:
        return _swept(sitting)
    if why := closed_for(sitting):
        raise NotAllowed(why)
    sitting.state, sitting.started_at = Seat.SITTING, timezone.now()
    sitting.deadline_at = sitting.started_at + timedelta(minutes=sitting.matter.record.paper.minutes)
    sitting.save()
    return sitting


def _swept(sitting: LawSitting) -> LawSitting:
    if sitting.state == Seat.SITTING and marking.over(sitting):
        marking.hand_in(sitting, by_time=True, why="到时自动交卷")
    return sitting


@transaction.atomic
def look(sitting: LawSitting) -> LawSitting:
    """The sitting as it stands: handed in where its time is over."""
    return _swept(_locked(sitting)) if sitting.state == Seat.SITTING and marking.over(sitting) else sitting


@transaction.atomic
def answer(sitting: LawSitting, given: Mapping[int, str], said: str = "") -> LawSitting:
    """Save answers, by the number of the question on the paper in the letters that the person saw, "" for taken back.

    Where the time is over, nothing is taken and the sitting is handed in; look at its state.
    """
    sitting = _swept(_locked(sitting))
    if sitting.state == Seat.SITTING:
        _save(sitting, given, said)
    return sitting


def _save(sitting: LawSitting, given: Mapping[int, str], said: str) -> None:
    questions = {q.place: q for q in marking.paper_of(sitting)}
    if strange := sorted(set(given) - set(questions)):
        raise BadInput(f"试卷中没有第{strange[0]}题")
    try:
        at = parse_datetime(said) if said else None
    except ValueError:
        at = None
    said_at = at if at and timezone.is_aware(at) else None
    now = timezone.now()
    rows = [
        LawAnswer(
            sitting=sitting, question=questions[place], given=marking.tidy(sitting, questions[place], seen), saved_at=now,
            said_at=said_at,
        )
        for place, seen in given.items()
    ]  # fmt: skip
    LawAnswer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["sitting", "question"],
        update_fields=["given", "saved_at", "said_at"],
    )


@transaction.atomic
def finish(sitting: LawSitting, given: Mapping[int, str]) -> LawSitting:
    """Save the last answers and hand in. A second time changes nothing."""
    sitting = answer(sitting, given)
    if sitting.state == Seat.INVITED:
        raise NotAllowed("尚未开始作答，不能交卷")
    if sitting.state == Seat.SITTING:
        marking.hand_in(sitting, by_time=False)
    return sitting


@transaction.atomic
def object_to(sitting: LawSitting, place: int, words: str) -> LawObjection:
    """The person holds a question to be faulty; the bureau sees the question and the words, not the person."""
    if not published(sitting):
        raise NotAllowed("考试截止并交卷以后才能对试题提出异议")
    question = LawPaperQuestion.objects.filter(
        matter=sitting.matter_id, round=sitting.round, place=place, struck=False
    ).first()
    if question is None:
        raise BadInput("试卷中没有这一题，或者这一题已经作废")
    if not words.strip() or len(words.strip()) > 200:
        raise BadInput("请写明异议的理由，不超过200字")
    return LawObjection.objects.update_or_create(
        sitting=sitting, question=question, defaults={"words": words.strip(), "at": timezone.now()}
    )[0]


@transaction.atomic
def excuse(sitting: LawSitting, why: str, by: Account) -> LawSitting:
    """The training officer of the person's agency registers why they cannot sit."""
    sitting = _locked(sitting)
    if sitting.state not in (Seat.INVITED, Seat.ABSENT):
        raise NotAllowed("已经开始作答或者交卷的，不能登记缺考")
    if not why.strip() or len(why.strip()) > 100:
        raise BadInput("请写明缺考的事由，不超过100字")
    sitting.state, sitting.absent_why, sitting.excused_by = Seat.ABSENT, why.strip(), by
    sitting.save()
    return sitting
