"""The order in which a person sees a paper, and its marking. Both on the server only."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from fazhi.areas.enforcement.law_tests.bank import JUDGED, LETTERS, choices_of
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawPaperQuestion, LawSitting, LawTest
from fazhi.areas.enforcement.law_tests.practice import GRACE
from fazhi.areas.enforcement.law_tests.words import QuestionKind, Seat
from fazhi.spine import clock
from fazhi.spine.models import Matter


def paper_of(sitting: LawSitting) -> list[LawPaperQuestion]:
    """The questions of a sitting's round, in the order of the paper."""
    return list(LawPaperQuestion.objects.filter(matter=sitting.matter_id, round=sitting.round).order_by("place"))


def over(sitting: LawSitting) -> bool:
    """Whether the time of a begun sitting is over, grace included."""
    return bool(sitting.deadline_at and timezone.now() > sitting.deadline_at + GRACE)


def _chance(sitting: LawSitting, of: str) -> random.Random:
    return random.Random(f"{sitting.seed}:{of}")  # the seed is secret and of this sitting alone


def order(sitting: LawSitting, questions: Iterable[LawPaperQuestion]) -> list[LawPaperQuestion]:
    """The questions as this person sees them; the same each time."""
    listed = sorted(questions, key=lambda q: q.place)
    _chance(sitting, "questions").shuffle(listed)
    return listed


def shown_choices(sitting: LawSitting, question: LawPaperQuestion) -> list[tuple[str, str]]:
    """(letter of the bank, words) in the order in which this person sees them."""
    if question.kind == QuestionKind.JUDGE:
        return [(letter, word) for word, letter in JUDGED.items()]
    pairs = list(zip(LETTERS, choices_of(question.choices), strict=False))
    _chance(sitting, f"choices {question.place}").shuffle(pairs)
    return pairs


def tidy(sitting: LawSitting, question: LawPaperQuestion, seen: str) -> str:
    """What was ticked, given by the letters that the person saw, in the letters of the bank; what is not there is left out."""
    letters = {LETTERS[n]: letter for n, (letter, _) in enumerate(shown_choices(sitting, question))}
    return "".join(sorted({letters[one] for one in seen if one in letters}))


def seen_as(sitting: LawSitting, question: LawPaperQuestion, given: str) -> str:
    """Letters of the bank in the letters that the person saw."""
    shown = shown_choices(sitting, question)
    return "".join(LETTERS[n] for n, (letter, _) in enumerate(shown) if letter in given)


def right(question: LawPaperQuestion, given: str) -> bool:
    """Whether an answer is the one of the bank, whole: several-choice questions give all points or none."""
    answer = JUDGED.get(question.answer, "".join(sorted(question.answer)))
    return bool(given) and given == answer


def score(questions: Iterable[LawPaperQuestion], given: dict[int, str]) -> tuple[int, int]:
    """Points won and points there were to win; struck questions count in neither."""
    standing = [q for q in questions if not q.struck]
    return sum(q.points for q in standing if right(q, given.get(q.pk, ""))), sum(q.points for q in standing)


def mark(sitting: LawSitting, test: LawTest, questions: list[LawPaperQuestion], *, on: date, why: str) -> bool:
    """Mark a sitting and note it among its marks; the pass mark shrinks with the points struck. True: the result changed."""
    given = dict(LawAnswer.objects.filter(sitting=sitting).values_list("question", "given"))
    won, full = score(questions, given)
    whole = sum(q.points for q in questions)
    passed = won * whole >= test.paper.pass_mark * full
    before = (sitting.score, sitting.passed)
    sitting.score, sitting.passed = won, passed
    noted: dict[str, Any] = {"on": on.isoformat(), "score": won, "full": full, "passed": passed, "why": why}
    sitting.marks = [*sitting.marks, noted]
    return before != (won, passed)


def remark(matter: Matter, round_no: int, *, on: date, why: str) -> int:
    """Mark all papers of a round anew; the number of results that changed."""
    test: LawTest = matter.record
    rows = list(LawSitting.objects.select_for_update().filter(matter=matter.pk, round=round_no, state=Seat.HANDED))
    questions = list(LawPaperQuestion.objects.filter(matter=matter.pk, round=round_no))
    changed = sum(mark(row, test, questions, on=on, why=why) for row in rows)
    LawSitting.objects.bulk_update(rows, ["score", "passed", "marks"])
    return changed


def hand_in(sitting: LawSitting, *, by_time: bool, why: str = "交卷") -> None:
    """Close a sitting and mark it; the caller holds its row. Handed in by time: at its deadline."""
    now = timezone.now()
    sitting.handed_at = min(sitting.deadline_at, now) if by_time and sitting.deadline_at else now
    sitting.state, sitting.by_time = Seat.HANDED, by_time
    sitting.on = min(clock.today(), sitting.due_on)
    mark(sitting, sitting.matter.record, paper_of(sitting), on=sitting.on, why=why)
    sitting.save()
