"""Case files under review: two rounds a year drawn in public, two blind reviewers a file, thirds, objections, clues, notices.

Everything goes through the actions, as people would have done it: the draws can be recomputed and the sheets agree with
their digests. Needs the county, its people, officers' clerk (``zhifa``) and, for files from the register,
penalties that are closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from fazhi.areas.enforcement.file_review import assigning, recusal, sheets
from fazhi.areas.enforcement.file_review.models import ReviewedFile, ReviewSheet, ScoringSheet
from fazhi.areas.enforcement.file_review.round_views import shipped
from fazhi.areas.enforcement.file_review.scoring import Item
from fazhi.areas.enforcement.file_review.telling import circular
from fazhi.demo.people import PASSWORD, name_of
from fazhi.demo.places import FIRM, Places
from fazhi.spine import calendars, clock
from fazhi.spine.actions import apply_law, open_matter, record_entry, take_step
from fazhi.spine.context import Context
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Account, Draw, Matter, Organ

CODE = "enforcement.file_review"
TEXTS: dict[str, Any] = loads(Path(__file__).with_name("file_review_texts.toml").read_text(encoding="utf-8"))
THROWS = 6**20
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Plan:
    """One round: when it is planned, which files it takes, how far it has come."""

    title: str
    on: date
    since: date
    until: date
    over: bool


def plans(today: date) -> list[Plan]:
    """Two rounds a year; the last is still under way."""
    rounds = [
        ("2025年上半年行政执法案卷评查", date(2025, 5, 12), date(2025, 4, 1), date(2025, 4, 20), True),
        ("2025年下半年行政执法案卷评查", date(2025, 10, 13), date(2025, 9, 1), date(2025, 9, 20), True),
        ("2026年上半年行政执法案卷评查", date(2026, 5, 11), date(2026, 4, 1), date(2026, 4, 20), True),
        ("2026年下半年行政执法案卷评查", date(2026, 10, 19), date(2026, 9, 1), date(2026, 9, 20), False),
    ]
    return [Plan(*one) for one in rounds if one[1] <= today]


def reviews(
    rng: Random, places: Places, people: dict[str, Account], *, rounds: int = 4, per_agency: int = 2, listed: int = 14
) -> int:
    """All rounds, the oldest first; returns how many files were drawn. ``rounds``: the last so many."""
    clerk = people["zhifa"]
    county = _County(rng, places, people, clerk)
    county.prepare()
    return sum(county.round(plan, per_agency, listed) for plan in plans(clock.today())[-rounds:])


class _County:
    def __init__(self, rng: Random, places: Places, people: dict[str, Account], clerk: Account) -> None:
        self.rng, self.places, self.people, self.clerk, self.head = rng, places, people, clerk, people["juzhang"]
        self.today, self.sheet = clock.today(), ScoringSheet()

    def prepare(self) -> None:
        """The two shipped sheets, and experts of departments, towns and a law firm with accounts of their own."""
        for one in shipped():
            given = dict(one)
            fields = {"origin": given.pop("source"), "lines": given.pop("lines").strip(), "retired_on": None}
            self._entry("enforcement.scoring_sheets", given.pop("title"), {**given, **fields})
        self.sheet = ScoringSheet.objects.order_by("pk")[0]
        firm = Organ.objects.get(code=FIRM)
        units = [*self.places.departments[:14], *self.places.towns[:4], firm, firm]
        for n, unit in enumerate(units, 1):
            account = Account(username=f"pingcha{n:02}", name=name_of(self.rng))
            if n == 1:
                account.set_password(PASSWORD)
                password = account.password
            account.password = password
            account.save()
            kind = "lawyer" if unit == firm else "department"
            fields = {"kind": kind, "unit": unit, "unit_name": "", "account": account, "left_on": None}
            self._entry("enforcement.review_experts", account.name, fields)

    def _entry(self, code: str, title: str, fields: dict[str, Any]) -> None:
        day = date(2025, 3, 3)
        record_entry(code, organ=self.places.justice, by=self.clerk, on=day, title=title, fields=fields)

    def _do(self, pk: int, code: str, on: date, by: Account | None = None, detail: Any = None, **fields: Any) -> None:
        take_step(
            Matter.objects.get(pk=pk), code, by=by or self.clerk, on=min(on, self.today), fields=fields, detail=detail
        )

    def round(self, plan: Plan, per_agency: int, listed: int) -> int:
        fields = {
            "title": plan.title, "plan": TEXTS["plan"], "plan_no": f"云司〔{plan.on.year}〕{20 + plan.on.month}号", "period_from": plan.since,
            "period_to": plan.until, "kinds": ["penalty"], "sheet": self.sheet, "per_agency": per_agency, "at_most": 40,
        }  # fmt: skip
        matter = open_matter(CODE, organ=self.places.justice, by=self.clerk, on=plan.on, fields=fields)
        for n in range(listed):
            self._do(matter.pk, "candidate", plan.on, detail=self._permit(plan, n))
        self._draw(Matter.objects.get(pk=matter.pk), plan.on + 2 * ONE)
        begun = plan.on + 3 * ONE
        self._do(matter.pk, "sample", begun)
        files = list(ReviewedFile.objects.filter(round=matter.pk).select_related("agency").order_by("pk"))
        for n, file in enumerate(files):
            self._file(file, begun + (3 + n % 12) * ONE, n, plan)
        if plan.over:
            self._end(matter.pk, begun, plan)
        return len(files)

    def _permit(self, plan: Plan, n: int) -> dict[str, Any]:
        short, kind, name = TEXTS["listed"][n % len(TEXTS["listed"])]
        agency = self.places.department(short)
        number = f"{agency.mark}许〔{plan.on.year}〕{plan.on.month * 10 + n}号"
        return {"agency": agency, "kind": kind, "number": number, "name": name, "self_sent": n % 4 == 3}

    def _draw(self, matter: Matter, day: date) -> None:
        at = lambda hour, minute=0: datetime.combine(day, time(hour, minute), CHINA)  # noqa: E731
        draw = assigning.plan_draw(matter, by=self.clerk, on=day)
        source = f"{day.year}年{day.month}月{day.day}日15时在县司法局三楼会议室当众掷骰子二十次的点数，依次记录"
        draw = planning.describe(
            draw, by=self.clerk, on=day, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_source=source,
            seed_known_at=at(15), seed_outcomes=THROWS,
        )  # fmt: skip
        draw = actions.freeze(draw, by=self.clerk, on=day, at=at(9))
        seed = " ".join(str(self.rng.randint(1, 6)) for _ in range(20))
        seen = [self.head, self.people["shenji"]]
        present = [Present(one, unit="云岚县司法局") for one in seen]
        actions.enter_seed(draw, seed=seed, witnesses=present, by=self.clerk, on=day, at=at(15, 10))
        for minute, one in enumerate(seen, 12):
            draw = actions.confirm(Draw.objects.get(pk=draw.pk), seed=seed, by=one, on=day, at=at(15, minute))

    def _file(self, file: ReviewedFile, day: date, n: int, plan: Plan) -> None:
        """Two sheets, a third where they differ, the result told; of a round under way some wait at every point."""
        if not plan.over and n % 6 == 0:
            return
        lines = sheets.items(ReviewedFile.objects.select_related("round__sheet").get(pk=file.pk))
        one = self._given(lines, fatal=n % 23 == 7, heavy=n % 6 == 4)
        two = (
            {**one, **self._given(lines, heavy=True)}
            if n % 7 == 3
            else dict(list(one.items())[: max(len(one) - n % 2, 1)])
        )
        self._hand(file, 1, one, day)
        if not plan.over and n % 6 == 1:
            return
        self._hand(file, 2, two, day + ONE)
        file = ReviewedFile.objects.select_related("matter", "agency", "round").get(pk=file.pk)
        if file.matter.state == "differing":
            found = recusal.next_in_line(file, day)
            if found is None or (not plan.over and n % 2):
                return
            self._do(file.pk, "name_third", day + 2 * ONE, third=found[0])
            self._hand(file, 3, one, day + 4 * ONE)
        if n % 3 == 1:
            what, to = TEXTS["clues"][n % len(TEXTS["clues"])]
            self._do(
                file.pk,
                "clue",
                day + 5 * ONE,
                detail={"handling": "transferred" if to else "handled", "to": to, "what": what},
            )
        if plan.over or n % 4:
            self._do(file.pk, "tell", day + 6 * ONE, self.head)
            if n % 11 == 4:
                self._object(file.pk, day + 9 * ONE, n, plan.over)

    def _object(self, pk: int, day: date, n: int, answered: bool) -> None:
        reason, answer = TEXTS["objections"][n % len(TEXTS["objections"])]
        self._do(pk, "object_received", day, detail={"reason": reason})
        if not answered:
            return
        if n % 2:
            self._do(pk, "keep", day + 6 * ONE, self.head, objection_answer=answer)
        else:
            file = ReviewedFile.objects.get(pk=pk)
            score = min(float(file.score or 0) + 3, 100)
            self._do(
                pk,
                "change",
                day + 6 * ONE,
                self.head,
                objection_answer=answer,
                score=str(score),
                fatal=bool(file.fatal),
            )

    def _given(self, lines: list[Item], *, fatal: bool = False, heavy: bool = False) -> dict[str, dict[str, str]]:
        """What one reviewer found: mostly small things; the reasons are those of the texts."""
        plain, rng = [i for i in lines if not i.fatal], self.rng
        number, sizes = (rng.randint(5, 8), (2, 3, 4, 6)) if heavy else (rng.randint(1, 3), (1, 1, 2, 2, 3, 4))
        chosen = rng.sample(plain, number) + ([i for i in lines if i.fatal][:1] if fatal else [])
        reasons: dict[str, list[str]] = TEXTS["reasons"]
        found = {}
        for item in chosen:
            points = "1" if item.fatal else str(min(rng.choice(sizes), item.points))
            found[str(item.n)] = {"points": points, "words": rng.choice(reasons[item.head.value])}
        return found

    def _hand(self, file: ReviewedFile, seat: int, given: dict[str, dict[str, str]], day: date) -> None:
        day = min(day, self.today)
        row = ReviewSheet.objects.get(matter=file.pk, seat=seat)
        at = datetime.combine(day, time(9 + row.seat * 2, row.matter_id % 60), CHINA)
        sheets.hand_in(row, given, on=day, at=at)

    def _end(self, pk: int, begun: date, plan: Plan) -> None:
        """Objection periods run out, the problems are put right, the circular is printed."""
        settled = begun + 45 * ONE
        apply_law(settled)
        last_year = plan.on.year < self.today.year
        for n, file in enumerate(self._of(pk)):
            if file.matter.state != "settled":
                continue
            if n % 9 == 2:
                self._do(
                    file.pk, "notice", settled, self.head, detail={"facts": TEXTS["notices"][n % len(TEXTS["notices"])]}
                )
            if not file.matter.fileproblem_set.exists():
                self._do(file.pk, "close", settled)
                continue
            self._do(file.pk, "order", settled, demand=TEXTS["demand"], rectify_by=settled + 30 * ONE)
            if last_year or n % 10:  # of this year some are late
                self._do(file.pk, "rectified_received", settled + (20 + n % 9) * ONE, rectified=TEXTS["rectified"])
                self._do(file.pk, "confirm", settled + 40 * ONE, self.head)
        matter = Matter.objects.get(pk=pk)
        context = Context(matter, matter.record, settled, self.head, calendars.of(matter.scope))
        self._do(pk, "circulate", settled + 5 * ONE, self.head, circular_text=circular(context)[0])
        # Not before: the certificate says by number which expert had which file.
        drawn = Draw.objects.get(number=matter.record.draw_no)
        actions.publish(drawn, by=self.clerk, on=min(settled + 6 * ONE, self.today))
        if all(file.matter.is_closed for file in self._of(pk)):
            self._do(pk, "finish", settled + 45 * ONE)

    def _of(self, pk: int) -> Iterator[ReviewedFile]:
        yield from list(ReviewedFile.objects.filter(round=pk).select_related("matter", "agency").order_by("pk"))
