"""Two county rounds of law reports that are over, and the rounds of towns that are under way.

The year's round begins in January and is on the year before; some report late, one not at all, some problems are not put right.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from fazhi.areas.leadership.law_reports import rating
from fazhi.demo.places import Places
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TEXTS: dict[str, Any] = loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
ROUND = "leadership.law_report_round"
RATERS = 60
#: What became of a report's problems, by its place in the list: last year's are all settled.
FATES = ("done", "well", "open", "well", "rejected", "well", "late")
SETTLED = ("well", "rejected", "well", "late", "well")
Subject = tuple[Organ, str, str, str, bool]


def work(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], *, units: int = 40, towns: int = 14
) -> None:
    """The rounds of 2025 and 2026 in the county, and three of towns this autumn."""
    for year in (2025, 2026):
        _county_round(ledger, rng, places, people, year, units, towns)
    _town_rounds(ledger, rng, places)


def _county_round(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], year: int, units: int, towns: int
) -> None:
    head, begun = people["juzhang"], date(year, 1, 6)
    draft = _opened(ledger, places.justice, f"云岚县{year - 1}年度述法工作", year, begun, RATERS, date(year, 3, 31))
    for one in _subjects(places, year, units, towns):
        _subject(draft, begun + timedelta(days=1), one)
    draft.take("start", date(year, 1, 8), by=head, fields={"scheme_no": f"云法治办〔{year}〕1号"})
    meeting, reports = date(year, 2, 12), draft.sent["subject"]
    for n, report in enumerate(reports):
        if n == units // 2:
            report.take("excuse", date(year, 1, 9), by=head, fields={"excuse_why": TEXTS["excused"]})
        elif n == units // 2 + 1 and year == 2026:
            report.take("missed", date(year, 2, 9), by=head, fields={"missed_why": TEXTS["missed"]})
        else:
            _report(rng, report, date(year, 1, 14), date(year, 1, 26), meeting)
    draft.take("open_rating", meeting, fields={"rate_by": meeting + timedelta(days=1)})
    draft.take("hand_out", meeting, detail={"many": RATERS})
    _rate(rng, draft, RATERS - 3, meeting + timedelta(days=1), head)
    for n, report in enumerate(reports):
        if report.matter.state == "presented":
            _told(rng, report, n, date(year, 3, 6), head)
    draft.take("finish", date(year, 3, 27), by=head)


def _opened(ledger: Ledger, organ: Organ, title: str, year: int, on: date, raters: int, until: date) -> Draft:
    fields = {
        "title": title, "year": year - 1, "handin_by": on + timedelta(days=25), "feedback_by": until, "raters": raters,
    }  # fmt: skip
    return ledger.open(ROUND, organ=organ, on=on, fields=fields)


def _subjects(places: Places, year: int, units: int, towns: int) -> Iterable[Subject]:
    """Five departments and three towns report on site, others every year; the rest in writing."""
    departments, shift = places.departments[:units], (year - 2025) * 5
    for n, unit in enumerate(departments):
        spoken = shift <= n < shift + 5
        yield unit, "主要负责人", "department", "onsite" if spoken else "written", spoken
    for n, town in enumerate(places.towns[:towns]):
        spoken = (year - 2025) * 3 <= n < (year - 2025) * 3 + 3
        yield town, "党（工）委书记", "town_party", "onsite" if spoken else "written", spoken
        yield town, "镇长（乡长、主任）", "town_government", "written", False
    yield places.government, "领导班子", "team", "special", False


def _subject(draft: Draft, on: date, one: Subject) -> None:
    names = ("unit", "post", "post_kind", "form", "rated")
    draft.take("subject", on, detail=dict(zip(names, one, strict=True)))


def _words(rng: Random) -> dict[str, str]:
    chosen = rng.sample(TEXTS["problems"], 2)
    said = {name: rng.choice(TEXTS[name]).format(n=rng.randint(2, 9)) for name in ("study", "work", "plans")}
    return {**said, "problems": f"一是{chosen[0]['content']}；二是{chosen[1]['content']}。"}


def _report(rng: Random, report: Draft, first: date, last: date, meeting: date) -> None:
    """Handed in, now and then after the day or with a return, checked, given, reviewed, commented."""
    late = rng.random() < 0.06
    on = last + timedelta(days=8) if late else first + timedelta(days=rng.randint(0, (last - first).days))
    words = _words(rng)
    if not late and rng.random() < 0.15:
        report.take("hand_in", on, fields={**words, "problems": ""})
        report.take("return", on + timedelta(days=1), detail={"opinion": TEXTS["returned"]})
        on += timedelta(days=3)
    report.take("hand_in", on, fields=words).take("pass", on + timedelta(days=2))
    report.take("present", meeting)
    review = {"by_whom": rng.choice(("peer", "panel")), "merits": rng.choice(TEXTS["merits"])}
    report.take("review", meeting, detail={**review, "shortcomings": rng.choice(TEXTS["problems"])["content"]})
    if report.record.form != "written":
        report.take("comment", meeting, fields={"comments": rng.choice(TEXTS["comments"])})


def _rate(rng: Random, draft: Draft, many: int, on: date, head: Account) -> None:
    """What came back, as counts; then the round is counted out, as the step does."""
    ballot = rating.ballot_of(draft.matter)
    rated = [one for one in draft.sent["subject"] if one.record.rated and one.matter.state == "presented"]
    shares = {"overall": (55, 30, 9, 2, 4), "problems": (50, 35, 9, 6)}
    votes = [
        Vote(one.matter.organ, about, str(1 + rng.choices(range(len(share)), share)[0]))
        for one in rated for about, share in shares.items() for _ in range(many)
    ]  # fmt: skip
    ballots.count(ballot, votes, on=on)
    draft.take("close_rating", on, by=head)
    for one in rated:
        ballots.count_out(ballot, one.matter.organ, on=on)
        one.take("rated", on, fields={"rating": rating.result(draft.matter, one.matter.organ, on)})


def _told(rng: Random, report: Draft, n: int, on: date, head: Account) -> None:
    """The result, with the problems of those who spoke and of every third of the others."""
    spoken = report.record.form != "written"
    many = rng.randint(1, 2) if spoken else int(n % 3 == 0)
    for one in rng.sample(TEXTS["problems"], many):
        due = date(on.year, rng.choice((5, 6, 9)), 30)
        origin = rng.choice(("comment", "review", "rating")) if spoken else "self"
        report.take("list", on, detail={**one, "origin": origin, "due_on": due})
    why = "" if many else "书面报告已说明，未发现需要单列的问题"
    report.take("feed_back", on, by=head, fields={"no_problem_why": why})
    fates = FATES if on.year == report.ledger.today.year else SETTLED
    done = [_put_right(rng, problem, fates[n % len(fates)]) for problem in report.sent.get("problem", [])]
    accepted = [day for day in done if day]
    if len(accepted) == len(done):
        report.take("close", max([on, *accepted]) + timedelta(days=3))


def _put_right(rng: Random, problem: Draft, fate: str) -> date | None:
    """The day on which it was accepted; None: it is still open, long after its day."""
    due = problem.record.due_on
    if fate == "open":
        return None
    on = due + timedelta(days=12) if fate == "late" else due - timedelta(days=rng.randint(3, 20))
    fields = {"evidence": TEXTS["evidence"].format(n=rng.randint(5, 30))}
    problem.take("put_right", on, fields=fields)
    if fate == "done":
        return None
    if fate == "rejected":
        problem.take("reject", on + timedelta(days=2), detail={"why": TEXTS["rejected"]})
        on += timedelta(days=9)
        problem.take("put_right", on, fields=fields)
    problem.take("accept", on + timedelta(days=4), fields={"finding": TEXTS["finding"]})
    return on + timedelta(days=4)


def _town_rounds(ledger: Ledger, rng: Random, places: Places) -> None:
    """Villages report to their towns: one round is being rated, one waits for its reports, one is being prepared."""
    for n, town in enumerate(places.towns[2:5]):
        villages = places.villages_of(town)[:6]
        on = (date(2026, 10, 12), date(2026, 10, 19), date(2026, 11, 16))[n]
        title = f"{town.short}2025年度村（社区）负责人述法"
        draft = _opened(ledger, town, title, 2026, on, 24 if n == 0 else 0, date(2026, 12, 20))
        for village in villages:
            _subject(draft, on, (village, "党组织书记", "village", "onsite", n == 0))
        if n == 2:
            continue
        draft.take("start", on + timedelta(days=1), fields={"scheme_no": f"{town.short}发〔2026〕{30 + n}号"})
        if n == 0:
            _being_rated(rng, draft)
        else:
            _handed_in(rng, draft)


def _being_rated(rng: Random, draft: Draft) -> None:
    meeting = date(2026, 11, 18)
    for report in draft.sent["subject"]:
        _report(rng, report, date(2026, 10, 20), date(2026, 11, 5), meeting)
    draft.take("open_rating", meeting, fields={"rate_by": date(2026, 11, 25)})
    draft.take("hand_out", meeting, detail={"many": 24})
    ballot = rating.ballot_of(draft.matter)
    votes = [
        Vote(report.matter.organ, question.code, rng.choice("1122"))
        for report in draft.sent["subject"] for question in ballot.questions for _ in range(9)
    ]  # fmt: skip
    ballots.count(ballot, votes, on=meeting)


def _handed_in(rng: Random, draft: Draft) -> None:
    """Reports in the states that come before the meeting; two are overdue on the last day of the demonstration."""
    for n, report in enumerate(draft.sent["subject"]):
        if n < 2:
            continue
        on = date(2026, 11, 9 + n)
        report.take("hand_in", on, fields=_words(rng))
        if n == 3:
            report.take("return", on + timedelta(days=2), detail={"opinion": TEXTS["returned"]})
        elif n == 4:
            report.take("pass", on + timedelta(days=2))
