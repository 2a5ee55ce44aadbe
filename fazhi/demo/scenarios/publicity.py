"""Lectures, stands, school visits and broadcasts of the county's units, and the yearly appraisal of the duty."""

from __future__ import annotations

from datetime import date
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import days
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Organ

A_YEAR = 640
#: form: (weight, audiences, titles, least and most attendance)
FORMS: dict[str, tuple[int, tuple[str, ...], tuple[str, ...], int, int]] = {
    "board": (34, ("public", "village", "community"), ("法治宣传进集市", "送法下乡集中宣传", "法律咨询集中宣传"), 80, 700),
    "lecture": (22, ("office", "enterprise", "village", "campus"), ("法治专题讲座", "民法典专题讲座", "依法行政专题讲座"), 40, 260),
    "tour": (12, ("village", "community", "enterprise"), ("“法律明白人”巡回宣讲", "惠企法律政策巡回宣讲"), 30, 160),
    "practice": (9, ("campus",), ("青少年法治实践活动", "“模拟小法官”法治实践"), 50, 320),
    "consult": (8, ("public", "enterprise"), ("现场法律咨询", "企业法治体检现场咨询"), 20, 140),
    "case": (6, ("public", "village"), ("以案释法专场", "旁听庭审以案释法"), 20, 120),
    "live": (4, ("public",), ("普法直播间",), 0, 0),
    "show": (3, ("village", "community"), ("法治文艺演出",), 150, 800),
    "mock_court": (2, ("campus",), ("模拟法庭进校园",), 60, 300),
}  # fmt: skip
LAWS = (
    "宪法",
    "民法典",
    "行政处罚法",
    "行政复议法",
    "人民调解法",
    "农业法",
    "未成年人保护法",
    "反有组织犯罪法",
    "土地管理法",
    "信访工作条例",
)
DAYS = {(3, 15): "consumer", (4, 15): "security", (6, 26): "drugs"}


def activities(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """What was held, when, where, for whom."""
    forms, weights = list(FORMS), [f[0] for f in FORMS.values()]
    for day in days(rng, ledger.calendar, ledger.today, A_YEAR):
        form = rng.choices(forms, weights)[0]
        if rng.random() < 0.55:
            organ = rng.choice(places.towns)
            place = f"{organ.short}{rng.choice(places.villages_of(organ)).short}"
        else:
            organ = rng.choice([places.justice, *places.departments[:24]])
            place = rng.choice(("县文化广场", "县政务服务中心", "县第一中学", "工业园区", "县委党校"))
        _activity(ledger, rng, day, form, organ, place)


def _activity(ledger: Ledger, rng: Random, day: date, form: str, organ: Organ, place: str) -> None:
    _, audiences, titles, least, most = FORMS[form]
    law = rng.choice(LAWS)
    live = form == "live"
    constitution = (day.month, day.day) >= (12, 1) and (day.month, day.day) <= (12, 8)
    attendance = rng.randint(least, most) if most else None
    fields = {
        "place": "县融媒体中心直播间" if live else place, "form": form, "audience_type": rng.choice(audiences),
        "laws": "宪法" if constitution else law,
        "special_day": "constitution" if constitution else DAYS.get((day.month, day.day), "civil_code" if day.month == 5 else ""),
        "attendance": attendance, "material_count": attendance and round(attendance * rng.uniform(0.5, 1.6)),
        "consultations": rng.randint(5, 60) if form in ("consult", "board") else None,
        "online_views": rng.randint(800, 9000) if live else None, "online_source": "县融媒体中心后台" if live else "",
        "media_items": 1 if rng.random() < 0.2 else None, "cost": rng.choice((None, 500, 1200, 3000)),
    }  # fmt: skip
    title = f"{rng.choice(titles)}（{'宪法宣传周' if constitution else law}）"
    ledger.entry("services.publicity_activity", organ=organ, on=day, title=title, fields=fields)


def appraisals(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The appraisal of 谁执法谁普法, each December, of all units with a duty list."""
    for year in (2024, 2025):
        for unit in places.departments[:58]:
            grade = rng.choices(("excellent", "good", "passed"), (30, 55, 15))[0]
            ledger.entry(
                "services.publicity_appraisal", organ=places.justice, on=date(year, 12, 16), by=people["pufa"],
                title=f"{unit.short}{year}年度普法履职评议",
                fields={"unit": unit, "year": year, "grade": grade, "result": "", "published_on": date(year, 12, 25)},
            )  # fmt: skip
