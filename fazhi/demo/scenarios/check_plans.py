"""Two years of the plan of checks on towns: what was issued under it, what was urgent, what every town bore, and the points of
observation. The second year asks less than the first."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.oversight.check_plans.models import CheckPlanItem, CheckTask
from fazhi.demo.places import Places
from fazhi.demo.scenarios.inspection_office import posts
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import take_step
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ, Post

_TEXTS = tomllib.loads(Path(__file__).with_name("check_plans.toml").read_text(encoding="utf-8"))
ITEMS: list[dict[str, Any]] = _TEXTS["item"]
YEARS = (2025, 2026)
POINTS = ("青溪镇", "松岭镇", "竹溪乡")
#: (day, who, title, form, why): what could not be planned.
URGENT = (
    (date(2025, 6, 23), "县水利局", "强降雨期间水库山塘隐患排查", "check", "气象部门发布暴雨红色预警，防汛应急响应启动"),
    (date(2025, 11, 12), "县农业农村局", "秋冬季动物疫病防控排查", "check", "上级部署紧急排查，限期三日"),
    (date(2026, 7, 15), "县应急管理局", "台风过境受灾情况统计", "report", "台风应急响应，须汇总灾情"),
)  # fmt: skip


class Keeper:
    """Whoever keeps the plan, and the day that is today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        posts(places, people)
        self.clerk, self.head = people["zhengfuban"], people["xianzhang"]

    def organ(self, short: str) -> Organ:
        return self.places.government if short == "县政府" else self.places.department(short)

    def working(self, day: date) -> date:
        return self.ledger.calendar.next_working_day(day)

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))


def county_plan(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], most_items: int = len(ITEMS)
) -> list[Draft]:
    """The plan of each year, the checks under it, the urgent ones and what the towns bore; the ledger is written twice."""
    keeper, made = Keeper(ledger, rng, places, people), []
    plans = [_plan(keeper, year, ITEMS[:most_items]) for year in YEARS]
    ledger.flush()  # checks name their item by its row
    for year, plan in zip(YEARS, plans, strict=True):
        for item in CheckPlanItem.objects.filter(matter=plan.pk).select_related("lead", "matter").order_by("no"):
            made += _checks(keeper, year, item)
    made += [_urgent(keeper, *one) for one in URGENT]
    ledger.flush()
    summed = Matter.objects.get(pk=plans[0].pk)
    told = "计划事项全部完成，次数比上年减少；计划外紧急事项均经批准"
    take_step(summed, "finish", by=keeper.clerk, on=date(2026, 1, 15), fields={"summary": told})
    return made


def _plan(keeper: Keeper, year: int, items: list[dict[str, Any]]) -> Draft:
    on = keeper.working(date(year, 1, 2))
    draft = keeper.ledger.open(
        "oversight.check_plan", organ=keeper.places.government, on=on, by=keeper.clerk,
        fields={"title": f"{year}年督查检查考核计划", "year": year},
    )  # fmt: skip
    for no, item in enumerate(items, 1):
        row = {
            "no": no, "form": item["form"], "name": item["name"], "lead": keeper.organ(item["lead"]), "objects_named": item["objects"],
            "times": item["times"][year - YEARS[0]], "days": item["days"], "month_from": item["months"][0], "month_to": item["months"][1],
            "item_basis": item["basis"],
        }  # fmt: skip
        draft.take("item", on, by=keeper.clerk, detail=row)
    approval = {"approved_by": "县委办、县政府办联合审定，报县政府常务会议", "approval_no": f"云政〔{year}〕3号"}
    return draft.take("approve", keeper.after(on, 2, 4), by=keeper.head, fields=approval)


def _checks(keeper: Keeper, year: int, item: CheckPlanItem) -> list[Draft]:
    text, made = ITEMS[item.no - 1], []
    first, last = date(year, item.month_from, 16), date(year, item.month_to, 10)
    for n in range(item.times):
        starts = keeper.working(first + (last - first) * (20 * n + item.no * 7 % 20) // (20 * item.times))
        ends = starts + timedelta(days=keeper.rng.randint(0, item.days - 1))
        issued = keeper.ledger.calendar.before(starts, 3)
        if issued > keeper.ledger.today or ends.month > item.month_to:
            break
        fields = {
            "title": f"{year}年{item.name}" + (f"（第{n + 1}次）" if item.times > 1 else ""), "form": item.form, "item": item,
            "objects_named": item.objects_named, "starts_on": starts, "ends_on": ends, "content": text["content"],
        }  # fmt: skip
        draft = keeper.ledger.open(
            "oversight.check", organ=item.lead, on=issued, by=_person(keeper, item.lead), fields=fields
        )
        made.append(_issued(keeper, draft, issued))
    return made


def _person(keeper: Keeper, organ: Organ) -> Account | None:
    return keeper.clerk if organ == keeper.places.government else None


def _issued(keeper: Keeper, draft: Draft, on: date) -> Draft:
    """Issued, borne by every unit, finished; some units have not entered it yet."""
    by = _person(keeper, draft.matter.organ)
    draft.take("issue", on, by=by)
    if keeper.rng.random() < 0.03 and draft.record.starts_on > on:
        return draft.take("withdraw", on, by=by, fields={"withdrawn_why": "与其他检查合并进行"})
    for task in draft.sent["task"]:
        _borne(keeper, task)
    done = keeper.after(draft.record.ends_on, 2, 6)
    if done <= keeper.ledger.today:
        draft.take("finish", done, by=by, fields={"result": "已完成，情况汇总后反馈"})
    return draft


def _borne(keeper: Keeper, task: Draft) -> None:
    rng, record = keeper.rng, task.record
    if rng.random() < 0.02 and record.starts_on <= keeper.ledger.today:
        task.take("excess", record.starts_on, detail={"excess": "通知以外又要求填报两张表"})
    done = record.ends_on if rng.random() < 0.9 else keeper.after(record.ends_on, 1, 4)
    if done > keeper.ledger.today or rng.random() < 0.015:
        return
    hours = {"meeting": (4, 9), "report": (6, 20)}.get(record.form, (10, 48))
    papers = {"meeting": (0, 1), "report": (1, 3)}.get(record.form, (0, 8))
    task.take("bear", done, fields={"hours": rng.randint(*hours), "papers": rng.randint(*papers), "remark": ""})


def _urgent(keeper: Keeper, on: date, who: str, title: str, form: str, why: str) -> Draft:
    organ, on = keeper.organ(who), keeper.working(on)
    fields = {
        "title": title, "form": form, "objects_named": "全部乡镇", "starts_on": on, "ends_on": on + timedelta(days=3),
        "content": "按防汛防疫要求办理",
        "urgent_reason": why, "approver": keeper.places.government,
    }  # fmt: skip
    draft = keeper.ledger.open("oversight.check", organ=organ, on=on, fields=fields)
    draft.take("approve_urgent", on, by=keeper.head, fields={"urgent_no": f"云政急〔{on.year}〕{on.month}号"})
    return _issued(keeper, draft, on)


def observation(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Three points of observation, and their monthly reports of 2026 as far as it has gone."""
    posts(places, people)
    keeper, made = people["zhengfuban"], []
    given = {"account": keeper, "organ": places.government, "role": Role.REGISTRAR, "systems": "oversight"}
    if not Post.objects.filter(**given).exists():
        Post.objects.create(reach=Reach.DIVISION, title="督查岗", **given)
    since = ledger.calendar.next_working_day(date(2026, 1, 8))
    units = [next(town for town in places.towns if town.short == name) for name in POINTS]
    for unit in units:
        fields = {"unit": unit, "contact_post": "党政综合办公室"}
        made.append(
            ledger.entry(
                "oversight.burden_point",
                organ=places.government,
                on=since,
                title=f"{unit.short}观测点",
                fields=fields,
                by=keeper,
            )
        )
    ledger.flush()  # reports are of points that stand
    return made + _reports(ledger, rng, places, keeper, units)


def _reports(ledger: Ledger, rng: Random, places: Places, keeper: Account, units: list[Organ]) -> list[Draft]:
    """What each point told of each month: what was issued here, and now and then something that was not."""
    made = []
    borne = Counter(
        (organ, form, day.month)
        for organ, form, day in CheckTask.objects.filter(matter__opened_on__year=2026)
        .exclude(matter__state="called_off")
        .values_list("matter__organ", "form", "matter__opened_on")
    )
    for unit in units:
        for month in range(1, 11):
            on = ledger.calendar.next_working_day(date(2026, month + 1, 3))
            odd = int(rng.random() < 0.15)
            here = {
                form: borne[unit.pk, form, month] for form in ("supervision", "check", "appraisal", "report", "meeting")
            }
            fields = {
                "unit": unit, "month": date(2026, month, 1), "checks": here["supervision"] + here["check"] + here["appraisal"],
                "forms": here["report"] + odd, "meetings": here["meeting"], "unplanned": odd,
                "remark": "有部门以微信群要求当日报送数据" if odd else "",
            }  # fmt: skip
            title = f"{unit.short}{month}月观测月报"
            made.append(
                ledger.entry(
                    "oversight.burden_report", organ=places.government, on=on, title=title, fields=fields, by=keeper
                )
            )
    return made
