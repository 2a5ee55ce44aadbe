"""The course of one incident of the demonstration, and the people on duty."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.hours import CHINA
from fazhi.spine.models import Account, Organ, Post

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
SOCIAL = "emergency.social_incident"
#: User name, name, role, codes of systems, title: people of the emergency bureau.
STAFF = (
    ("yingji", "万守平", Role.CLERK, "emergency", "应急指挥中心值班员"), ("yingjiju", "石怀远", Role.AUTHORITY_HEAD, "emergency", "应急管理局局长"),
    ("yingjiban", "方若谷", Role.OFFICE_HEAD, "emergency", "应急指挥中心主任"), ("shean", "侯文清", Role.CLERK, SOCIAL, "社会安全事件专岗"),
    ("shean", "侯文清", Role.AUTHORITY_HEAD, SOCIAL, "社会安全事件专岗"),
)  # fmt: skip

#: Organs for which an account of the cast stands.
NAMED = {"bm01": "gongan", "bm02": "shichang", "xz01": "chengguan", "xz03": "qingxi", "xz04": "shiqiao"}


class Duty:
    """The emergency bureau: its people, made on first use, and the day that is today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.organ = places.department("县应急管理局")
        for username, name, role, systems, title in STAFF:
            self._post(username, name, role, systems, title)
        self.clerk, self.head = people["yingji"], people["yingjiju"]

    def _post(self, username: str, name: str, role: Role, systems: str, title: str) -> None:
        account = self.people.get(username)
        if account is None:
            account = Account.objects.filter(username=username).first()
        if account is None:
            account = Account.objects.create(username=username, name=name, password=self.people["juzhang"].password)
        self.people[username] = account
        given = {"account": account, "organ": self.organ, "role": role, "systems": systems}
        if not Post.objects.filter(**given).exists():
            Post.objects.create(reach=Reach.DIVISION, title=title, **given)
            account.__dict__.pop("_posts", None)

    def who(self, organ: Organ) -> dict[str, Any]:
        """Who keeps a plan: the bureau's clerk, the account of a department or town; elsewhere the organ alone is told."""
        account = self.clerk if organ.pk == self.organ.pk else self.people.get(NAMED.get(organ.code, organ.code))
        return {"by": account} if account else {"actor": organ.short}

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most)) if most else day

    def weighed(self, row: list[Any], day: date, level: str) -> Draft:
        """A danger that was noticed and discussed."""
        towns = self.rng.sample(self.places.towns, 3)
        fields = {
            "name": row[0], "category": row[1], "level": level, "area": "、".join(t.short for t in towns),
            "start_at": datetime.combine(day, time(21), CHINA), "until_at": datetime.combine(day + 2 * DAY, time(20), CHINA),
        }  # fmt: skip
        draft = self.ledger.open("emergency.warning", organ=self.organ, on=day, fields=fields, by=self.clerk)
        detail = {
            "participants": "县气象局、县水利局、县应急管理局",
            "conclusion": "趋势明显，建议发布预警",
            "may_be_major": level in "12",
        }
        return draft.take("consult", day, by=self.clerk, detail=detail)


def handled(
    duty: Duty, texts: dict[str, Any], row: list[Any], day: date, n: int, *, until: str = "", social: bool = False
) -> Draft:
    """One incident as far as it has come: known, reported, responded to, recovering, closed."""
    rng, by = duty.rng, duty.people["shean"] if social else duty.clerk
    head = by if social else duty.head
    draft, known = _known(duty, row, day, n, by, social)
    if until == "known":
        return draft
    _reported(rng, draft, known, n, by)
    if n % 3 and not social:
        draft.take("no_response", day, by=head)
    else:
        _response(rng, draft, known, head)
        if until == "responded":
            return draft
        _during(duty, texts, draft, day, n, by, head)
    if day + 60 * DAY < duty.ledger.today and n % 14 != 13:
        _closed(duty, texts, draft, day, by, head)
    return draft


def _known(duty: Duty, row: list[Any], day: date, n: int, by: Account, social: bool) -> tuple[Draft, datetime]:
    rng, town = duty.rng, duty.rng.choice(duty.places.towns)
    hour = rng.randint(4, 20) if day < duty.ledger.today else 0  # of today only what has happened by now
    known = datetime.combine(day, time(hour, rng.randint(0, 59)), CHINA)
    knew = known - rng.choice((12, 25, 40, 55, 75)) * MINUTE
    fields = {
        "name": row[0] if social else f"{town.short}{row[0]}", "category": row[1], "grade": "3" if n % 15 == 0 else "4",
        "fire_or_road": "火灾" in row[0] or "追尾" in row[0], "place": f"{town.short}{rng.choice(duty.places.villages_of(town)).short}",
        "source": {"accident": "unit", "health": "medical"}.get(row[1], "town"), "brief": row[3],
        "occurred_at": knew - rng.randint(3, 25) * MINUTE, "unit_knew_at": knew, "known_at": known,
        "injured": rng.randint(0, 6),
    }  # fmt: skip
    code = SOCIAL if social else "emergency.incident"
    return duty.ledger.open(code, organ=duty.organ, on=day, fields=fields, by=by), known


def _told(draft: Draft, sent: datetime, content: str, **more: Any) -> dict[str, Any]:
    record = draft.record
    return {
        "sender": "云岚县应急管理局", "receiver": "岭州市应急管理局", "means": "network", "sent_at": sent, "content": content,
        "deaths": record.deaths, "missing": record.missing, "injured": record.injured, "loss": record.loss, **more,
    }  # fmt: skip


def _reported(rng: Random, draft: Draft, known: datetime, n: int, by: Account) -> None:
    """In time but for a few; then what has become known."""
    allowed = 120 if draft.record.category == "accident" else 60
    late = n % 13 == 6
    took = allowed + rng.randint(3, 30) if late else rng.randint(8, allowed - 2)
    fields = {"late_reason": "通信中断，改派人员现场核实" if late else ""}
    sent = min(known + took * MINUTE, known.replace(hour=23, minute=59))
    draft.take(
        "first_report", sent.date(), by=by, fields=fields, detail=_told(draft, sent, "初步情况如上，处置正在进行。")
    )
    if n % 2 == 0 or n % 15 == 0:
        more = _told(
            draft,
            sent + MINUTE,
            "人员情况有更新。",
            deaths=1 if n % 15 == 0 else 0,
            injured=draft.record.injured + rng.randint(0, 2),
            loss=rng.randint(1, 90) * 10000,
        )
        draft.take("correct_report" if n % 8 == 0 else "follow_report", sent.date(), by=by, detail=more)


def _response(rng: Random, draft: Draft, known: datetime, head: Account) -> None:
    detail = {
        "level": rng.choice("3444"), "at": min(known + rng.randint(10, 90) * MINUTE, known.replace(hour=23, minute=59)),
        "affairs": "抢险救援、转移安置",
        "measures": ["rescue", "control"], "decided_by": "县应急指挥部",
    }  # fmt: skip
    draft.take(
        "start_response", known.date(), by=head, detail=detail, fields={"response_plan": "云岚县突发事件总体应急预案"}
    )


def _during(duty: Duty, texts: dict[str, Any], draft: Draft, day: date, n: int, by: Account, head: Account) -> None:
    """Things requisitioned, people reached, now and then an order; the response ends within days."""
    rng = duty.rng
    if n % 9 in (0, 3):
        thing, quantity = rng.choice(texts["takings"])
        draft.take(
            "requisition",
            day,
            by=head,
            detail={"thing": thing, "quantity": quantity, "taken_on_site": draft.record.place},
        )
        _settled(duty, draft.sent["requisition"][-1], day, n)
    if n % 9 == 0:
        order = {
            "title": "关于实施临时交通管制的决定",
            "number": f"云政发〔{day.year}〕{20 + n}号",
            "issuer": "云岚县人民政府",
        }
        draft.take("order", day, by=head, detail=order)
        draft.take(
            "npc_filing", duty.after(day, 1, 3), by=by, detail={"title": order["title"], "number": order["number"]}
        )
    for _ in range(2 if n % 5 == 0 else 0):
        person = {
            "purpose": "转移安置",
            "person": name_of(rng),
            "phone": f"199{rng.randrange(10**8):08}",
            "address": draft.record.place,
        }
        draft.take("collect", day, by=by, detail=person)
    over = datetime.combine(day + rng.randint(4, 6) * DAY, time(16), CHINA)
    if over.date() <= duty.ledger.today:
        detail = {"at": over, "affairs": "险情解除", "decided_by": "县应急指挥部"}
        fields = {
            "controlled_at": over - timedelta(hours=3),
            "recovery_plan": "抢修道路、恢复供水供电。",
            "loss_assessment": "已核定。",
        }
        draft.take("end_response", over.date(), by=head, detail=detail, fields=fields)


def _settled(duty: Duty, taken: Draft, day: date, n: int) -> None:
    """Most things are returned and paid for within weeks."""
    clerk, head, today = duty.clerk, duty.head, duty.ledger.today
    taken.take("decide", day, by=head, fields={"owner": "云岚县恒通工程有限公司" if n % 4 else name_of(duty.rng)})
    days = [duty.after(day, 3, 5)]
    days += [duty.after(days[0], 1, 4)]
    days += [duty.after(days[1], 5, 30)]
    if days[1] > today:
        return
    taken.take("used_up", days[0], by=clerk).take(
        "give_back", days[1], by=clerk, fields={"outcome": duty.rng.choice(("returned", "damaged"))}
    )
    if days[2] <= today and n % 18 != 12:
        amount = {"compensation": duty.rng.randint(2, 60) * 1000, "agreement_no": f"补{n + 1}"}
        taken.take("compensate", days[2], by=head, fields=amount).take("settle", days[2], by=clerk)


def _closed(duty: Duty, texts: dict[str, Any], draft: Draft, day: date, by: Account, head: Account) -> None:
    """Final report, summing up, what the assembly is told, the archive."""
    if draft.matter.state != "recovering":
        return
    rng, last = duty.rng, duty.after(day, 6, 8)
    at = datetime.combine(last, time(10), CHINA)
    draft.take(
        "final_report", last, by=by, detail=_told(draft, at, "处置结束，损失已核定。", loss=rng.randint(1, 200) * 5000)
    )
    if draft.record.orders:
        draft.take("npc_report", duty.after(last, 3, 8), by=by)
    summed = duty.after(last, 8, 14)
    fields = {"cause": rng.choice(texts["causes"]), "summary": rng.choice(texts["lessons"])}
    draft.take("sum_up", summed, by=by, fields=fields)
    waiting = any(d.matter.state != "settled" for d in draft.sent.get("requisition", []))
    filed = duty.after(summed, 2, 6)
    if (
        filed <= duty.ledger.today
        and not waiting
        and all(d.matter.moved_on <= filed for d in draft.sent.get("requisition", []))
    ):
        draft.take("archive", filed, by=by, fields={"archive_no": f"{filed.year}-应急-{rng.randint(1, 400)}"})
