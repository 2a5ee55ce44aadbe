"""What panels decide and what the plain registers of law publicity hold, two years: appraisals, projects, lists, works, schools."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.services.publicity import scoring
from fazhi.areas.services.publicity.panel_models import EvaluationMember, EvaluationScore, EvaluationUnit
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.publicity_more import TEXTS
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

EVALUATION, PROJECT = "services.publicity_evaluation", "services.publicity_project"
SEATS = 7


def work(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], *, units: int = 16) -> None:
    """Appraisals, projects, and the plain registers."""
    evaluations(ledger, rng, places, people, units)
    projects(ledger, rng, places, people)
    law_lists(ledger, rng, places)
    speakers_and_works(ledger, rng, places)
    schools(ledger, rng, places)


def evaluations(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], units: int) -> None:
    """Two social rounds with published results and one that is being scored."""
    sheet = ledger.entry(
        "services.appraisal_sheets", organ=places.justice, on=date(2025, 5, 6), title="履职报告社会评议评分表（2025版）",
        by=people["pufa"], fields={"lines": TEXTS["appraisal"]["lines"].strip(), "trim": "one"},
    ).row  # fmt: skip
    for year, month, over in ((2025, 6, True), (2026, 6, True), (2026, 11, False)):
        on = date(year, month, 3)
        fields = {
            "title": f"{year}年{'上半年' if over else '年终'}普法履职报告社会评议", "year": year,
            "round": "上半年社会评议" if over else "年终社会评议", "sheet": sheet, "publish_by": on + timedelta(days=40),
        }  # fmt: skip
        draft = ledger.open(EVALUATION, organ=places.justice, on=on, by=people["pufa"], fields=fields)
        chosen = places.departments[: units // 2] + places.towns[: units - units // 2]
        _panel(rng, draft, chosen, on, people["pufa"])
        _score(rng, draft, chosen, min(on + timedelta(days=14), ledger.today), people["pufa"], over)
        if over:
            _publish(ledger, draft, on + timedelta(days=28), people)


def _panel(rng: Random, draft: Draft, units: list[Organ], on: date, by: Account) -> None:
    for unit in units:
        draft.take("unit", on, by=by, detail={"unit": unit, "report": f"{unit.short}普法履职报告"})
    for seat in range(1, SEATS + 1):
        own = units[seat] if seat < 3 else None
        draft.take("member", on, by=by, detail={"seat": seat, "name": name_of(rng), "unit": own})
    draft.take("start", on + timedelta(days=2), by=by)


def _score(rng: Random, draft: Draft, units: list[Organ], on: date, by: Account, over: bool) -> None:
    """Every seat's sheet; of a round under way some are still to come."""
    lines = scoring.lines_of(draft.record.sheet.lines)
    for n, unit in enumerate(units):
        for seat in range(1, SEATS + 1):
            if (seat < 3 and units[seat] == unit) or (not over and (n + seat) % 4 == 0):
                continue
            away = (n, seat) == (0, 5)
            points = [round(float(line.most) * rng.uniform(0.72, 0.99) * 2) / 2 for line in lines]
            given = "" if away else "、".join(f"{point:g}" for point in points)
            draft.take("score", on, by=by, detail={"seat": seat, "unit": unit, "away": away, "points": given})


def _publish(ledger: Ledger, draft: Draft, on: date, people: dict[str, Account]) -> None:
    """Bulk writers leave out what reaches other registers: the results are entered here as the step would."""
    draft.take("settle", on - timedelta(days=6), by=people["pufa"])
    draft.take("publish", on, by=people["juzhang"], fields={"published_where": "县政府门户网站"})
    rows: dict[Any, list[Any]] = {}
    for row in draft.details:
        rows.setdefault(type(row), []).append(row)
    members = {row.seat: row for row in rows[EvaluationMember]}
    record = draft.record
    for result in scoring.results(rows[EvaluationUnit], members, rows[EvaluationScore], record.sheet.trim):
        ledger.entry(
            "services.publicity_appraisal", organ=draft.matter.organ, on=on, title=f"{result.unit}{record.year}年度普法履职评议",
            fields={
                "unit": result.unit, "year": record.year, "round": record.round, "grade": result.grade, "score": result.score,
                "result": result.words[:300], "published_on": on,
            },
        )  # fmt: skip


def projects(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """A choice of projects each autumn: chosen, not chosen, withdrawn; this year's last ones wait for the vote."""
    for year in (2025, 2026):
        on = date(year, 9, 8)
        for n, (category, title) in enumerate(TEXTS["projects"]["titles"]):
            unit = rng.choice([*places.departments[:20], *places.towns])
            fields = {
                "title": title,
                "category": category,
                "year": year,
                "unit": unit,
                "summary": TEXTS["projects"]["summary"],
            }
            draft = ledger.open(
                PROJECT, organ=places.justice, on=on + timedelta(days=n % 5), by=people["pufa"], fields=fields
            )
            if year == 2026 and n % 5 == 4:
                continue
            if n == 9:
                draft.take("withdraw", on + timedelta(days=9), fields={"withdraw_why": "改报下一年度"})
                continue
            won = (n + year) % 3 != 0
            vote = {
                "panel": 11,
                "away": n % 2,
                "in_favour": 8 if won else 4,
                "against": 2 if won else 5,
                "abstained": 0,
            }
            draft.take("vote", date(year, 10, 14), by=people["pufa"], detail=vote)
            draft.take("select" if won else "decline", date(year, 10, 20), by=people["juzhang"])
            if won and not (year == 2026 and n > 11):
                draft.take("publish", date(year, 10, 28), by=people["pufa"])


def law_lists(ledger: Ledger, rng: Random, places: Places) -> None:
    """Two versions of the list for each kind of post, the second with the new law; units sign by post."""
    texts = TEXTS["lists"]
    for posts in texts["posts"]:
        first = _law_list(ledger, places, posts, 1, date(2025, 3, 10), texts["laws"], "", date(2025, 12, 1))
        ledger.flush()  # the next version follows the one that is on file
        second = _law_list(
            ledger, places, posts, 2, date(2025, 12, 1), texts["laws"] + texts["more"], "增加《法治宣传教育法》", None
        )
        for law_list, on in ((first, date(2025, 3, 24)), (second, date(2025, 12, 15))):
            for organ in places.departments[:9] if "部门" in posts else places.towns[:5]:
                ledger.entry(
                    "services.law_list_receipts", organ=organ, on=on + timedelta(days=rng.randint(0, 40)), title=f"签收第{law_list.edition}版",
                    fields={"law_list": law_list, "post": "主要负责人" if "负责人" in posts else posts[-6:]},
                )  # fmt: skip


def _law_list(
    ledger: Ledger, places: Places, posts: str, edition: int, on: date, laws: str, change: str, ended: date | None
) -> Any:
    fields = {"posts": posts, "edition": edition, "laws": laws, "change": change, "ended_on": ended}
    title = f"{posts}应知应会法律法规清单"
    return ledger.entry("services.law_lists", organ=places.justice, on=on, title=title, fields=fields).row


def speakers_and_works(ledger: Ledger, rng: Random, places: Places) -> None:
    """The team of speakers, and works on the platforms with views by their own count."""
    for n in range(1, 25):
        joined = date(2025, 1, 20) + timedelta(days=n * 3)
        fields: dict[str, Any] = {
            "name": name_of(rng), "unit_name": rng.choice(("县法院", "县检察院", "县律师协会", "县委党校", "县司法局")),
            "subject": rng.choice(("宪法", "民法典", "行政法", "未成年人保护", "民营经济")), "joined_on": joined,
            "left_on": date(2026, 3, 1) if n % 9 == 0 else None,
        }  # fmt: skip
        ledger.entry(
            "services.publicity_speakers", organ=places.justice, on=joined, title=f"普法讲师第{n}号", fields=fields
        )
    for n in range(44):
        on = date(2025, 1, 15) + timedelta(days=n * 15)
        platform = rng.choice(TEXTS["works"]["platforms"])
        broadcast = "广播" in platform
        fields = {
            "kind": "audio" if broadcast else rng.choice(("video", "article", "comic")), "laws": rng.choice(("民法典", "宪法", "未成年人保护法")),
            "platform": platform, "views": None if broadcast else rng.randint(600, 30000), "views_source": "" if broadcast else f"{platform}后台",
            "views_on": None if broadcast else min(on + timedelta(days=30), ledger.today), "award": "全市优秀普法作品" if n % 15 == 7 else "",
            "minors_pictured": n % 11 == 3, "minors_consent": n % 11 == 3,
        }  # fmt: skip
        if on <= ledger.today:
            title = rng.choice(TEXTS["works"]["titles"])
            ledger.entry("services.publicity_works", organ=places.justice, on=on, title=title, fields=fields)


def schools(ledger: Ledger, rng: Random, places: Places) -> None:
    """Schools of the towns, most with a vice-principal for law, some whose term has run out."""
    kinds = ("primary", "primary", "primary", "primary", "middle", "high", "high", "nine", "vocational")
    for n, town in enumerate(places.towns):
        for m in range(3):
            which = (n * 2 + m) % len(kinds)
            fields = {"kind": kinds[which], "closed_on": date(2026, 7, 15) if (n, m) == (9, 2) else None}
            title = f"{town.short}{TEXTS['schools']['names'][which]}"
            school = ledger.entry(
                "services.law_schools", organ=town, on=date(2025, 1, 9), title=title, fields=fields
            ).row
            if (n + m) % 12 == 5:
                continue
            since = date(2023 + (n + m) % 3, 9, 1)
            term = {
                "school": school, "from_unit": rng.choice(TEXTS["schools"]["from"]), "appointed_on": since,
                "until": since.replace(year=since.year + 3),
            }  # fmt: skip
            on = max(since, date(2025, 1, 10))
            ledger.entry("services.law_vice_principals", organ=town, on=on, title=f"{title}法治副校长", fields=term)
            if term["until"] <= ledger.today and (n + m) % 4:
                again = {**term, "appointed_on": term["until"], "until": date(2029, 9, 1)}
                ledger.entry(
                    "services.law_vice_principals",
                    organ=town,
                    on=term["until"],
                    title=f"{title}法治副校长（续聘）",
                    fields=again,
                )
