"""Law tests of two years: a bank of a hundred questions, a yearly test for all, monthly and weekly ones for key officers.

One window is open on the day on which the demonstration lives: whoever logs in as an officer can sit it. Answers are written
for those alone who have an account to look at them with.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from fazhi.areas.enforcement.law_tests import bank, marking, seats
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawPaperQuestion, LawQuestion, LawSitting, PaperRule
from fazhi.areas.enforcement.law_tests.words import Seat
from fazhi.areas.enforcement.officers.models import Officer
from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Account
from fazhi.spine.table import write_rows
from fazhi.statutes.naming import plain_title

TEXTS = tomllib.loads(Path(__file__).with_name("law_questions.toml").read_text(encoding="utf-8"))
BEGUN, ONE = date(2025, 1, 13), timedelta(days=1)
RULES = {
    "yearly": ("年度测评试卷", "all", "行政处罚法 单选题 10 3\n行政强制法 单选题 5 3\n行政处罚法 多选题 5 5\n不限 判断题 10 3", 60, 60),
    "monthly": ("月考试卷", "key", "行政处罚法 单选题 5 6\n不限 多选题 5 8\n不限 判断题 10 3", 60, 30),
    "weekly": ("周考试卷", "key", "行政处罚法 单选题 5 10\n不限 判断题 5 10", 80, 15),
    "open": ("全员月考试卷", "all", "行政处罚法 单选题 5 6\n不限 多选题 5 8\n不限 判断题 10 3", 60, 30),
}  # fmt: skip
EXCUSES = ("住院治疗", "产假", "脱产培训", "抽调专案")
WEEKS = 20


@dataclass(frozen=True)
class Window:
    """One test: when, of what kind, whether those who fail sit again."""

    name: str
    rule: str
    first: date
    last: date
    resit: bool = False

    @property
    def term(self) -> str:
        return "monthly" if self.rule == "open" else self.rule


def held(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Everything; officers must be written already."""
    by = people["zhifa"]
    _bank(ledger, places, by)
    rules = _rules(ledger, places, by)
    ledger.flush()
    course = _Course(ledger, rng, places, by, rules)
    for window in _windows(ledger):
        course.hold(window)


def _bank(ledger: Ledger, places: Places, by: Account) -> None:
    for kind, rows in TEXTS["bank"].items():
        for short, article, stem, *rest in rows:
            law = TEXTS["short"][short]
            *choices, answer = rest
            fields = {
                "kind": kind, "law": law, "article": article, "edition_on": TEXTS["editions"][law], "answer": answer,
                "choices": "\n".join(choices[0]) if choices else "",
            }  # fmt: skip
            on = max(BEGUN, TEXTS["editions"][law])
            ledger.entry("enforcement.law_questions", organ=places.justice, on=on, title=stem, fields=fields, by=by)


def _rules(ledger: Ledger, places: Places, by: Account) -> dict[str, PaperRule]:
    made = {}
    for code, (title, cohort, lines, mark, minutes) in RULES.items():
        fields = {"cohort": cohort, "lines": lines, "pass_mark": mark, "minutes": minutes}
        draft = ledger.entry(
            "enforcement.law_paper_rules", organ=places.justice, on=BEGUN, title=title, fields=fields, by=by
        )
        made[code] = draft.record
    return made


def _windows(ledger: Ledger) -> list[Window]:
    """In the order of their days; a window that is not over yet is left open."""
    today, found = ledger.today, []
    for year in (2025, 2026):
        first = date(year, 6, 9)
        found.append(Window(f"{year}年行政执法人员法律素质年度测评", "yearly", first, first + 4 * ONE, resit=True))
        for month in range(2, 13):
            day = ledger.calendar.next_working_day(date(year, month, 15))
            found.append(Window(f"{year}年{month}月重点执法人员月考", "monthly", day, day + 2 * ONE))
    monday = today - today.weekday() * ONE
    for back in range(WEEKS, 0, -1):
        day = ledger.calendar.next_working_day(monday - back * 7 * ONE)
        found.append(Window(f"{day.year}年第{day.isocalendar().week}周重点执法人员周考", "weekly", day, day + 2 * ONE))
    found.append(Window(f"{today.year}年{today.month}月全体执法人员月考", "open", today - 2 * ONE, today + 3 * ONE))
    over = [w for w in found if w.last + 20 * ONE < today or (w.rule != "yearly" and w.last < today - ONE)]
    return sorted(over, key=lambda w: w.first) + found[-1:]


class _Course:
    """What is needed to hold one test after another."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, by: Account, rules: dict[str, PaperRule]) -> None:
        self.ledger, self.rng, self.places, self.by, self.rules = ledger, rng, places, by, rules
        self.skill: dict[int, float] = {}
        self.sits = set(Officer.objects.exclude(account=None).values_list("pk", flat=True))

    def hold(self, window: Window) -> None:
        rule = self.rules[window.rule]
        fields = {
            "name": window.name, "term": window.term, "paper": rule, "opens_on": window.first, "closes_on": window.last,
        }  # fmt: skip
        draft = self.ledger.open(
            "enforcement.law_test", organ=self.places.justice, on=window.first - ONE, fields=fields, by=self.by
        )
        self._take(draft, "announce", window.first)
        invited = seats.cohort(rule.cohort, window.first, self.places.justice.scope)
        people = [(officer.pk, getattr(officer, "then")) for officer in invited]  # noqa: B009 (annotated)
        over = window.last < self.ledger.today
        resits = window.resit and over
        if over:
            self._take(draft, "end", window.last + ONE)
        again = window.last + 10 * ONE
        if resits:
            days = {"resit_opens_on": again, "resit_until": again + 2 * ONE}
            self._take(draft, "resit", window.last + 3 * ONE, fields=days)
            self._take(draft, "end_resit", again + 3 * ONE)
        if over:
            self._take(draft, "conclude", (again if resits else window.last) + 4 * ONE)
        self.ledger.flush()
        asked = self._round(draft, rule, 1, people, window, set())
        if resits:
            rows = LawSitting.objects.filter(matter=draft.pk, round=1).exclude(passed=True).order_by("officer")
            late = Window(window.name, window.rule, again, again + 2 * ONE)
            self._round(draft, rule, 2, list(rows.values_list("officer", "agency")), late, asked)

    def _take(self, draft: Draft, code: str, on: date, **more: Any) -> None:
        draft.take(code, min(on, self.ledger.today), by=self.by, reach=False, **more)

    def _round(
        self, draft: Draft, rule: PaperRule, number: int, people: list[tuple[int, int]], window: Window, avoid: set[int]
    ) -> set[int]:
        """Paper and sittings of one round; the keys of the questions asked."""
        drawn = self._draw(rule, window.first, avoid)
        bank.set_paper(draft.matter, number, drawn)
        paper = list(LawPaperQuestion.objects.filter(matter=draft.pk, round=number).order_by("place"))
        rows = seats.places(draft.matter, people, round_no=number, due_on=window.last)
        answers: list[LawAnswer] = []
        for row in rows:
            row.token, row.seed = UUID(int=self.rng.getrandbits(128), version=4), f"{self.rng.getrandbits(128):032x}"
            answers += self._sit(row, rule, paper, window)
        write_rows(LawSitting, rows)
        LawAnswer.objects.bulk_create(answers)
        return {q.pk for q, _ in drawn}

    def _draw(self, rule: PaperRule, on: date, avoid: set[int]) -> list[tuple[LawQuestion, int]]:
        """Questions as the bank draws them, the same each time the demonstration is built."""
        found, taken, pool = [], set(avoid), bank.askable(on)
        for line in sorted(bank.lines_of(rule.lines), key=lambda one: one.law == bank.ANY):
            fits = [
                q for q in pool
                if q.pk not in taken and q.kind == line.kind and line.law in (bank.ANY, plain_title(q.law))
            ]  # fmt: skip
            drawn = self.rng.sample(fits, line.number)
            taken |= {q.pk for q in drawn}
            found += [(q, line.points) for q in drawn]
        return found

    def _sit(self, row: LawSitting, rule: PaperRule, paper: list[LawPaperQuestion], window: Window) -> list[LawAnswer]:
        """What one person did: came and answered, was excused, stayed away; while the window is open, most are to come."""
        chance, open_still = self.rng.random(), window.last >= self.ledger.today
        if open_still and (chance > 0.4 or row.officer_id in self.sits):
            return []
        if not open_still and chance < 0.035:
            row.state = Seat.ABSENT
            row.absent_why = self.rng.choice(EXCUSES) if chance < 0.028 and row.round == 1 else ""
            return []
        skill = self.skill.setdefault(row.officer_id, self.rng.uniform(0.72, 0.98))
        given = {q.pk: self._answer(q, skill) for q in paper}
        self._hand_in(row, rule, paper, given, window)
        if row.officer_id not in self.sits:
            return []
        assert row.handed_at
        return [LawAnswer(sitting=row, question=q, given=given[q.pk], saved_at=row.handed_at) for q in paper]

    def _answer(self, question: LawPaperQuestion, skill: float) -> str:
        right = bank.JUDGED.get(question.answer, question.answer)
        if self.rng.random() < skill:
            return right
        letters = "AB" if question.kind == "judge" else "ABCD"
        return self.rng.choice([one for one in letters if one != right])

    def _hand_in(
        self, row: LawSitting, rule: PaperRule, paper: list[LawPaperQuestion], given: dict[int, str], window: Window
    ) -> None:
        last = min(window.last, self.ledger.today - ONE)
        on = window.first + self.rng.randrange((last - window.first).days + 1) * ONE
        row.started_at = datetime.combine(on, time(8, 30), CHINA) + timedelta(minutes=self.rng.randrange(500))
        row.deadline_at = row.started_at + timedelta(minutes=rule.minutes)
        row.handed_at = row.started_at + timedelta(minutes=self.rng.uniform(0.3, 0.95) * rule.minutes)
        row.state, row.on = Seat.HANDED, on
        row.score, full = marking.score(paper, given)
        row.passed = row.score >= rule.pass_mark
        row.marks = [{"on": on.isoformat(), "score": row.score, "full": full, "passed": row.passed, "why": "交卷"}]
