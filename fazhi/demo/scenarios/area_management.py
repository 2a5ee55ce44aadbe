"""A lake area with thirty sites and two years of it: visits, licences that ran out, alerts, objections, joint checks."""

from __future__ import annotations

from datetime import date
from math import pi
from random import Random

from fazhi.areas.enforcement.area_management.asking import SiteColour, colour_of, colours_of
from fazhi.areas.enforcement.area_management.colours import colour_on
from fazhi.areas.enforcement.area_management.models import AreaSite
from fazhi.areas.enforcement.area_management.words import Colour
from fazhi.areas.enforcement.visits.credit_code import check_digit
from fazhi.demo.people import post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.area_map import NAME, geometry, point
from fazhi.demo.scenarios.area_visits import LEAD, ONE, TASKS, Lake, parts_of, visited, walked
from fazhi.demo.scenarios.penalties import Duty
from fazhi.demo.scenarios.visit_ground import ITEMS, code_of
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ

BEGUN = date(2025, 1, 6)
#: Kind of site -> trade of its operator, its licences, names.
KINDS = {
    "lodging": ("旅馆", ("特种行业许可证", "卫生许可证"), ["听涛", "枕湖", "望月", "芦花", "石矶", "半岛", "鹭岛", "竹影"]),
    "food": ("餐饮服务", ("食品经营许可证",), ["渔家灶", "湖畔人家", "柳岸", "老船坞", "荷香", "青石", "云水", "小码头", "鱼米香"]),
    "shop": ("食品销售", ("食品经营许可证",), ["东门便利店", "环湖驿站", "土特产铺", "南岸小卖部", "文创小铺"]),
    "boat": ("文化娱乐", ("船舶营业运输证", "船舶检验证书"), ["游船东码头", "游船西码头", "画舫"]),
    "parking": ("户外广告", (), ["北门停车场", "南门停车场"]),
    "sight": ("文化娱乐", ("高危险性体育项目经营许可证",), ["观景塔", "水上乐园"]),
    "camp": ("旅馆", ("卫生许可证",), ["月牙湖露营地"]),
}  # fmt: skip
TAILS = {"lodging": "民宿", "food": "餐厅"}
#: Sites with a licence that ran out lately: long enough ago for a reminder, for an alert nobody has acted on, for none.
LATE = {5: date(2026, 10, 25), 9: date(2026, 11, 7), 21: date(2026, 11, 13)}
OBJECTIONS = (
    "已按期改正，请到现场复核",
    "该许可已经延续，新证尚未更新到台账",
    "检查时为停业装修，不应计入",
    "逾期是因配件未到货，已书面说明",
)


def _account(organ: Organ, username: str, name: str, role: Role, title: str, people: dict[str, Account]) -> Account:
    account = post_holder(username, name, organ, (role, Role.REGISTRAR), "enforcement", title)
    people[username] = account
    return account


def lake(rng: Random, places: Places, people: dict[str, Account], number: int = 30) -> int:
    """Everything of so many sites, in three portions, since each alert asks what is on file. Officers must be there already, flushed."""
    lead = places.department(LEAD)
    clerk = _account(lead, "jingqu", "陆观澜", Role.CLERK, "景区综合管理岗", people)
    head = _account(lead, "jingquban", "傅云开", Role.OFFICE_HEAD, "景区综合管理办公室主任", people)
    of = Lake(Ledger(), rng, places, Duty(), clerk, head)
    _ground(of, number)
    made = of.ledger.flush()
    sites = list(AreaSite.objects.filter(withdrawn=False).select_related("target", "area__lead").order_by("pk"))
    of.ledger = Ledger()
    _years(of, sites)
    made += of.ledger.flush()
    of.ledger = Ledger()
    upheld = _alerts(of, sites)
    made += of.ledger.flush()
    _closed_after_ruling(of, upheld)
    return made


def _ground(of: Lake, number: int) -> None:
    """The area, operators (three of them with two sites), sites and their first licences."""
    town = next(t for t in of.places.towns if t.short == "白鹭镇")
    fields = {
        "division": town.division, "lead": of.lead, "bodies": "、".join(list(TASKS)[1:]), "basis_no": "云政办〔2024〕31号",
        "items_text": "\n".join(f"{code_of(n)} {ITEMS[n - 1]['title']}" for n in TASKS.values()), "geometry": geometry(),
    }  # fmt: skip
    area = of.ledger.entry(
        "enforcement.managed_areas", organ=of.lead, on=BEGUN, title=f"{NAME}景区", fields=fields, by=of.clerk
    )
    wanted = [(kind, name) for kind, (_, _, names) in KINDS.items() for name in names][:number]
    operators: list[Draft] = []
    for n, (kind, name) in enumerate(wanted):
        title = f"{NAME}{name}{TAILS.get(kind, '')}".replace(NAME * 2, NAME)
        operator = operators[n - 4] if n % 8 == 7 else _operator(of, n, title, kind, town)
        operators.append(operator)
        angle = 2 * pi * n * 11 / len(wanted) + of.rng.uniform(-0.04, 0.04)
        x, y = point(angle, 1.03 if kind == "boat" else of.rng.uniform(1.12, 1.55))
        fields = {
            "area": area.record,
            "target": operator.record,
            "site_kind": kind,
            "longitude": str(x),
            "latitude": str(y),
        }
        site = of.ledger.entry(
            "enforcement.area_sites", organ=of.lead, on=BEGUN, title=title, fields=fields, by=of.clerk
        )
        _licences(of, site, KINDS[kind][1], n)


def _operator(of: Lake, n: int, title: str, kind: str, town: Organ) -> Draft:
    first = f"92990126MB{n:07d}"
    fields = {
        "object_kind": "individual", "uscc": first + check_digit(first), "division": town.division, "trade": KINDS[kind][0],
        "domains": ["culture", "safety"], "address": f"{town.short}环湖路{n * 6 + 1}号",
    }  # fmt: skip
    market = of.places.department("县市场监督管理局")
    return of.ledger.entry("enforcement.objects", organ=market, on=BEGUN, title=f"云岚县{title}", fields=fields)


def _licences(of: Lake, site: Draft, names: tuple[str, ...], n: int) -> None:
    """Most licences run on; every fifth ran out: some were renewed late, the latest not yet."""
    for k, name in enumerate(names):
        until = date(2028, 6, 30) - 40 * n * ONE
        late = n in LATE
        if late:
            until = LATE[n]
        elif (n + k) % 5 == 0:
            until = of.rng.choice((date(2025, 6, 30), date(2025, 11, 12), date(2026, 5, 18), date(2026, 10, 31)))
        fields = {
            "site": site.record,
            "licence_no": f"云证{n:03d}{k}",
            "issuer": "云岚县行政审批服务局",
            "valid_from": date(2022, 3, 1),
        }
        of.ledger.entry(
            "enforcement.area_licences",
            organ=of.lead,
            on=BEGUN,
            title=name,
            fields={**fields, "valid_until": until},
            by=of.clerk,
        )
        again = until + of.rng.randint(6, 60) * ONE
        if again < of.ledger.today - 20 * ONE and not late:
            fields |= {
                "licence_no": f"云证{n:03d}{k}换",
                "valid_from": again,
                "valid_until": again.replace(year=again.year + 5),
            }
            of.ledger.entry(
                "enforcement.area_licences", organ=of.lead, on=again, title=name, fields=fields, by=of.clerk
            )


def _years(of: Lake, sites: list[AreaSite]) -> None:
    """Visits of two years, before any joint check that an alert asked for."""
    todo = []
    for site in sites:
        for year in (2025, 2026):
            for month in of.rng.sample(range(2, 12), of.rng.choice((2, 2, 3))):
                todo.append((date(year, month, of.rng.randint(1, 27)), site, "plan"))
            if of.rng.random() < 0.45:
                todo.append((date(year, of.rng.randint(4, 10), of.rng.randint(1, 27)), site, "complaint"))
    for day, site, mode in sorted(todo, key=lambda one: (one[0], one[1].pk)):
        if site in sites[:3] and day > of.ledger.today - 60 * ONE:
            continue  # nobody has been there since the visits below
        if (at := of.ledger.calendar.next_working_day(day)) < of.ledger.today - 3 * ONE:
            visited(of, site, at, mode)
    for site, before in zip(sites[:3], (46, 40, 26), strict=False):  # what is red today
        visited(of, site, of.ledger.calendar.next_working_day(of.ledger.today - before * ONE), "plan", left=True)


def _alerts(of: Lake, sites: list[AreaSite]) -> list[tuple[Draft, SiteColour]]:
    """An alert for each time a site left green; the newest are not all taken up yet. Returns those whose objection was upheld."""
    told = colours_of(sites, of.ledger.today)
    starts = []
    for one in told.values():
        before = Colour.GREEN
        for turn in one.history:
            if before is Colour.GREEN and turn.colour is not Colour.GREEN:
                end = next((t.on for t in one.history if t.on > turn.on and t.colour is Colour.GREEN), None)
                starts.append((turn.on, end, one))
            before = turn.colour
    upheld: list[tuple[Draft, SiteColour]] = []
    last: dict[int, Draft] = {}
    for start, end, one in sorted(starts, key=lambda found: (found[0], found[2].site.pk)):
        earlier = last.get(one.site.pk)
        if earlier and earlier.matter.closed_on is None and not _upheld(earlier):
            continue  # the one that is open goes on
        if earlier and _upheld(earlier) and start < max(row.on for row in earlier.details) + 21 * ONE:
            continue
        if draft := _alerted(of, one, start, end):
            last[one.site.pk] = draft
            upheld += [(draft, one)] if _upheld(draft) else []
    return upheld


def _upheld(draft: Draft) -> bool:
    return any(getattr(row, "outcome", "") == "changed" for row in draft.details)


def _alerted(of: Lake, one: SiteColour, start: date, end: date | None) -> Draft | None:
    """One alert from the day after the colour turned until green, or until today."""
    today, last = of.ledger.today, min(end or of.ledger.today, of.ledger.today)
    day = of.after(start, 0, 2)
    if day >= last or start > today - 6 * ONE:
        return None  # over before anybody came to it, or so new that it waits
    draft = of.ledger.open("enforcement.area_alert", organ=of.lead, on=day, fields={"site": one.site}, by=of.clerk)
    if end is None and start > today - 12 * ONE:
        return draft  # nobody has acted on it yet
    while (day := of.after(day, 0, 2)) < last and draft.matter.state in ("noticed", "reminded"):
        held = colour_on(one.history, day)
        red = held is not None and held.colour is Colour.RED
        if red:
            _checked(of, draft, day, one.site)
            break
        if draft.matter.state == "noticed":
            draft.take("remind", day, by=of.clerk, fields={"reply_by": day + 10 * ONE})
            if _answered(of, draft, day, last):
                return draft
        rest = [turn.on for turn in one.history if day < turn.on < last and turn.colour is Colour.RED]
        if not rest:
            break
        day = rest[0]
    _closed(of, draft, one, end)
    return draft


def _checked(of: Lake, draft: Draft, day: date, site: AreaSite) -> None:
    """A joint check: one visit, one checklist; what it finds is put right on the spot."""
    draft.take("escalate", day, by=of.head, fields={"check_on": day})
    visit, at = draft.sent["visit"][-1], of.after(day, 1, 8)
    parts = parts_of(of, at, list(TASKS))
    if at > of.ledger.today or len(parts) < len(TASKS):
        return
    walked(of, visit, at, parts, "on_spot", reach=True)


def _answered(of: Lake, draft: Draft, day: date, last: date) -> bool:
    """The operator replies, or objects and is answered. True: the objection was upheld, the rest follows from it."""
    rng = of.rng
    if (said := of.after(day, 1, 4)) >= last:
        return False
    if rng.random() < 0.65:
        draft.take(
            "reply",
            said,
            detail={"content": rng.choice(("已整改，附照片", "正在办理延续，预计本月完成", "已清理，安排专人负责"))},
        )
    if rng.random() > 0.4:
        return False
    draft.take("object", said, detail={"content": rng.choice(OBJECTIONS)})
    at = of.after(said, 1, 7)
    if at > of.ledger.today or (said > of.ledger.today - 90 * ONE and rng.random() < 0.3):
        return False  # not answered yet
    told = colour_of(draft.record.site, at)
    reading = max(told.readings, key=lambda one: (one.colour is not Colour.GREEN, len(one.rows)))
    changed = rng.random() < 0.35 and bool(reading.rows) and at < last
    row = {
        "outcome": "changed" if changed else "held", "index": reading.index.code,
        "source_number": reading.rows[0].number if changed else "",
        "reason": "经核实，经营者所述属实，该记录不再计入" if changed else "经核对原检查、许可记录，计入无误",
    }  # fmt: skip
    draft.take("answer", at, by=of.head, detail=row)
    return changed


def _closed(of: Lake, draft: Draft, one: SiteColour, end: date | None) -> None:
    """Back to green: closed on a green day some days later; an objection still open is answered first, so it stays."""
    first = max(of.after(end or of.ledger.today, 0, 4), draft.matter.moved_on, *(row.on for row in draft.details))
    days = [first, *(of.after(t.on, 0, 1) for t in one.history if t.on > first and t.colour is Colour.GREEN)]
    green = [day for day in days if (held := colour_on(one.history, day)) and held.colour is Colour.GREEN]
    if end is None or not green or (day := green[0]) > of.ledger.today:
        return
    open_one = sum(type(r).__name__ == "AlertObjection" for r in draft.details) > sum(
        type(r).__name__ == "AlertRuling" for r in draft.details
    )
    if draft.matter.state == "noticed":
        draft.take("drop", day, by=of.clerk)
    elif draft.matter.state in ("reminded", "checked") and not open_one:
        draft.take("close", day, by=of.clerk)


def _closed_after_ruling(of: Lake, upheld: list[tuple[Draft, SiteColour]]) -> None:
    """What an upheld objection turned green is closed through the actions: the gate asks for the answer on file."""
    told = colours_of([one.site for _, one in upheld], of.ledger.today)
    for draft, one in upheld:
        ruled = of.after(max(row.on for row in draft.details), 1, 2)
        history = told[one.site.pk].history
        green = [ruled] if (held := colour_on(history, ruled)) and held.colour is Colour.GREEN else []
        green += [of.after(turn.on, 0, 1) for turn in history if turn.on > ruled and turn.colour is Colour.GREEN]
        if green and green[0] <= of.ledger.today and colour_of(one.site, green[0]).colour is Colour.GREEN:
            actions.take_step(Matter.objects.get(pk=draft.pk), "close", by=of.clerk, on=green[0])
