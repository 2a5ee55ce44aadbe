"""Two years of service cases: most done at the counter on one day, permits with their whole course, several agencies, commitments.

``items.catalogue`` must have been written; the catalogue's later versions may follow.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.items.words import APPLIED_FOR, Handling
from fazhi.areas.functions.service_cases.ledgers import ServicePartner
from fazhi.areas.functions.service_cases.papers_of_items import lines, missing
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import site_surveys
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.fields import split
from fazhi.spine.models import Account, Organ, Post

CODE = "functions.service_case"
BEGUN = date(2025, 1, 7)
_TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("service_case_texts.toml").read_text(encoding="utf-8"))
Cast = dict[str, Account]


def ground(ledger: Ledger, rng: Random, places: Places, people: Cast) -> None:
    """Cooperating places and services outside office hours. To be written before ``cases``."""
    hall = places.department("县政务服务和数据管理局")
    pairs = [(p, c) for p in _TEXTS["provinces"] for c in _TEXTS["counties"]]
    for n, (province, county) in enumerate(rng.sample(pairs, 60)):
        span = "cross_province" if n < 45 else "province_wide" if n < 55 else "city_wide"
        since = BEGUN + timedelta(days=rng.randint(0, 500))
        fields = {"span": span, "province": province if n < 45 else "江岭省", "agreement": f"通办协议第{n + 1}号", "since": since,
                  "until": since + timedelta(days=120) if n % 20 == 7 else None}  # fmt: skip
        ledger.entry("functions.service_partners", organ=hall, on=since, title=county, fields=fields)
    for row in _TEXTS["extended"]:
        for title in row["titles"]:
            fields = {
                **{name: row[name] for name in ("service", "place", "hours", "booking")},
                "since": date(2025, 3, 3),
            }
            ledger.entry("functions.extended_services", organ=hall, on=date(2025, 3, 3), title=title, fields=fields)


def cases(ledger: Ledger, rng: Random, places: Places, people: Cast, number: int = 2400) -> list[Draft]:
    """That many applications, written in batches."""
    desk, made = Desk(ledger, rng, places, people), []
    span = (ledger.today - BEGUN).days
    for n, day in enumerate(sorted(BEGUN + timedelta(days=rng.randrange(span)) for _ in range(number))):
        day = ledger.calendar.next_working_day(day)
        item = desk.item_on(day)
        if day <= ledger.today and item:
            made.append(desk.case(item, day))
        if n % 500 == 499:
            ledger.flush()
    return made


class Desk:
    """The counters of all departments: who acts there, which items stand, how a case goes."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: Cast) -> None:
        self.ledger, self.rng, self.places = ledger, rng, places
        rows = (
            ServiceItem.objects.filter(withdrawn=False, item_kind__in=APPLIED_FOR)
            .exclude(materials="")
            .select_related("body")
        )
        self.items = list(rows.order_by("basic_code", "edition"))
        self.partners = list(ServicePartner.objects.filter(until=None).order_by("pk"))
        self.staff: dict[int, Account] = {}
        for post in Post.objects.filter(role=Role.LIAISON).select_related("account").order_by("pk"):
            self.staff.setdefault(post.organ_id, post.account)
        bodies = {item.body_id for item in self.items} & set(self.staff)
        self.items = [item for item in self.items if item.body_id in bodies]
        for organ in Organ.objects.filter(pk__in=bodies).order_by("code"):
            account = self.staff[organ.pk]
            Post.objects.get_or_create(account=account, organ=organ, role=Role.OFFICE_HEAD, reach=Reach.ORGAN, systems="functions",
                                       title="审批服务股股长")  # fmt: skip
            account.__dict__.pop("_posts", None)

    def item_on(self, day: date) -> ServiceItem | None:
        """An item that stands on the day; those at the counter are asked for most."""
        found = [
            one for one in self.items if one.valid_from <= day and (one.valid_until is None or one.valid_until > day)
        ]
        return self.rng.choices(found, [3 if one.item_kind == "service" else 1 for one in found])[0] if found else None

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def case(self, item: ServiceItem, day: date) -> Draft:
        fields = self._application(item)
        draft = self.ledger.open(CODE, organ=item.body, on=day, fields=fields, by=self.staff[item.body_id])
        return Course(self, draft, self.staff[item.body_id]).run(day)

    def _application(self, item: ServiceItem) -> dict[str, Any]:
        rng = self.rng
        kind = rng.choices(("enterprise", "self_employed", "person"), (4, 2, 5))[0]
        company = f"云岚县{rng.choice(_TEXTS['names'])}{rng.choice(_TEXTS['trades'])}{'有限公司' if kind == 'enterprise' else '经营部'}"
        partners = [one for one in self.partners if one.span in split(item.lists)]
        channel = rng.choices(
            ("window", "online", "terminal", "town", "partner"), (46, 34, 6, 11, 3 if partners else 0)
        )[0]
        names = "\n".join(one for one in _named(item))
        return {
            "item": item, "channel": channel, "partner": rng.choice(partners) if channel == "partner" else None,
            "kind": rng.choice(("new", "new", "change")),
            "applicant_kind": kind, "applicant": name_of(rng) if kind == "person" else company,
            "credit_code": "" if kind == "person" else f"91990126MA{rng.randint(10**7, 10**8 - 1)}",
            "request": f"{rng.choice(_TEXTS['streets'])}{rng.randint(1, 200)}号", "handed_in": names, "weekend": rng.random() < 0.04,
            "helper": "帮办代办专区" if rng.random() < 0.05 else "", "place": "县政务服务中心综合窗口" if channel == "window" else "",
        }  # fmt: skip


def _named(item: ServiceItem) -> list[str]:
    blank = type("Blank", (), {"item": item, "handed_in": ""})
    return missing(blank, "")


class Course:
    """One case as far as it has come by today."""

    def __init__(self, desk: Desk, draft: Draft, by: Account) -> None:
        self.desk, self.draft, self.by, self.rng = desk, draft, by, desk.rng
        self.item: ServiceItem = draft.record.item
        self.today = desk.ledger.today

    def take(self, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        self.draft.take(code, on, by=self.by, fields=fields, detail=detail)

    def run(self, day: date) -> Draft:
        if self._at_once(day):
            return self.draft
        on = self._accepted(day)
        if on is None or self.draft.matter.state != "accepted":
            return self.draft
        on = self._worked(on)
        if on is not None and on <= self.today:
            self._decided(on)
        return self.draft

    def _at_once(self, day: date) -> bool:
        """Services at the counter, and what a commitment settles."""
        permit = self.item.item_kind == "permit"
        if not permit and "commitment" in split(self.item.lists) and self.rng.random() < 0.7:
            self.take("do_on_commitment", day, committed_on=day, credit_checked=True, no_high_risk=True)
            self._verified(day)
            return True
        if not permit and (self.item.handling == Handling.INSTANT or self.item.committed_amount == 0):
            self.take("do_at_once", day)
            return True
        return False

    def _verified(self, day: date) -> None:
        """Nine in ten are checked within the two months; one in forty proves false."""
        on, due = self.desk.after(day, 10, 38), self.draft.record.verify_by
        if on > self.today or due is None or forgotten(self.rng, day, 0.3):
            return
        if self.rng.random() < 0.025:
            self.take("verify_false", on, verify_note="现场与承诺的条件不符，已责令限期整改")
            mended = self.desk.after(on, 5, 10)
            if mended <= self.today and self.rng.random() < 0.6:
                self.take("mended", mended)
            elif mended <= self.today:
                self.take("revoke", mended, revoke_reason="逾期未整改")
                return
        else:
            self.take("verify", on, verify_note="现场核查与承诺一致")
        if (
            self.draft.matter.state == "delivered"
            and self.draft.record.mended_on is None
            and self.draft.record.commitment_true
        ):
            self._finished(on)

    def _accepted(self, day: date) -> date | None:
        """The day of acceptance; None: it has not come to that."""
        rng, luck = self.rng, self.rng.random()
        on = self.desk.after(day, 0, 2)
        if on > self.today or forgotten(rng, day, 0.05):
            return None
        if luck < 0.02:
            self.take("decline", on, declined="not_ours", redirected_to="县其他主管部门（见告知）")
            return None
        if luck < 0.04:
            self.take("withdraw", on, end_reason="申请人不再办理")
            return None
        if luck < 0.16:
            return self._supplied(on)
        if luck < 0.30 and "tolerant" in split(self.item.lists):
            return self._owed(on)
        if "commitment" in split(self.item.lists) and luck < 0.7:
            self.take("accept_commitment", on, committed_on=on, credit_checked=True, no_high_risk=True)
            return on
        self.take("accept", on, site_check=self.item.item_kind == "permit" and rng.random() < 0.18)
        return on

    def _supplied(self, on: date) -> date | None:
        names = lines(self.draft.record.handed_in)
        self.take("check_papers", on, handed_in="\n".join(names[1:]) or "（尚无）")
        self.take("ask", on, lacking="\n".join(missing(self.draft.record)))
        there = self.desk.after(on, 1, 8)
        if there > self.today or forgotten(self.rng, on, 0.3):
            return None
        if self.rng.random() < 0.06:
            self.take("end", there, end_reason="申请人逾期不补正")
            return None
        self.take("supply", there)
        self.take("accept", there, site_check=False)
        return there

    def _owed(self, on: date) -> date | None:
        from_list = [name for name in lines(self.draft.record.handed_in) if name in {"场所证明"}]
        if not from_list:
            self.take("accept", on, site_check=False)
            return on
        kept = [name for name in lines(self.draft.record.handed_in) if name not in from_list]
        self.take("check_papers", on, handed_in="\n".join(kept))
        due = self.desk.ledger.calendar.after(on, 8)
        self.take("accept_tolerant", on, owed="\n".join(from_list), owed_by=due, site_check=False)
        there = self.desk.after(on, 1, 7)
        if there > self.today:
            return None
        late = self.desk.ledger.calendar.after(due, 1)
        if self.rng.random() < 0.07:
            if late <= self.today:
                self.take("end_owed", late)
            return None
        self.take("owed_in", there)
        return there

    def _worked(self, on: date) -> date | None:
        """Several agencies, a survey, a special procedure; the day on which it can be decided."""
        rng = self.rng
        if self.draft.record.site_check:
            self.take("request_survey", on)
            return site_surveys.held(self.desk.ledger, rng, self.draft.sent["survey"][-1], on, self.by)
        if self.item.item_kind == "permit" and rng.random() < 0.15:
            return self._joint(on)
        if rng.random() < 0.04:
            stop, go = self.desk.after(on, 1, 2), self.desk.after(on, 8, 15)
            if stop <= self.today:
                self.draft.suspend("experts", stop, by=self.by, note="专家评审所需10个工作日")
            if go <= self.today:
                self.draft.resume(go, by=self.by)
            return go if go <= self.today else None
        return on

    def _joint(self, on: date) -> date | None:
        others = [
            organ
            for organ in self.desk.places.departments[:12]
            if organ.pk != self.item.body_id and organ.pk in self.desk.staff
        ]
        due = self.desk.ledger.calendar.after(on, 5)
        for organ in self.rng.sample(others, self.rng.randint(2, 3)):
            self.take(
                "add_part", on, detail={"body": organ, "task": f"{self.item.title}：本部门职责内的条件", "due_by": due}
            )
        how = self.rng.choice(("parallel", "one_thing", "licences"))
        self.take(
            "send_parts", on, joint=how, joint_name=self.rng.choice(_TEXTS["themes"]) if how == "one_thing" else ""
        )
        last, refuses = on, self.rng.random() < 0.06
        for n, part in enumerate(self.draft.sent["part"]):
            day = self.desk.after(on, 1, 5) if self.rng.random() < 0.9 else self.desk.after(due, 1, 3)
            if day > self.today or forgotten(self.rng, on, 0.3):
                return None
            code = "refuse" if refuses and n == 0 else "agree"
            fields = {"opinion": "不符合本部门规定的条件" if code == "refuse" else ""}
            part.take(code, day, by=self.desk.staff[part.matter.organ_id], fields=fields)
            last = max(last, day)
            if code == "refuse":
                for other in self.draft.sent["part"][1:]:
                    other.take("recalled", day)
                break
        return last

    def _decided(self, on: date) -> None:
        """In the promised time but for a few; some later than the law allows."""
        rng, record = self.rng, self.draft.record
        promised = min(self.item.committed_amount or 8, 12)
        day = (
            self.desk.after(on, 0, max(1, promised - 1))
            if rng.random() < 0.94
            else self.desk.after(on, promised + 1, 24)
        )
        if day > self.today or forgotten(rng, on, 0.08):
            return
        if rng.random() < 0.02 and self.draft.matter.track == "ordinary" and self.item.statutory_amount:
            self.draft.extend("decide", 5, on, by=self.by, reason=rng.choice(_TEXTS["reasons"]))
        if self.draft.matter.state == "barred" or rng.random() < 0.03:
            self.take("refuse", day, refusal=rng.choice(_TEXTS["refusals"]))
        else:
            self.take("grant", day)
        there = self.desk.after(day, 0, 5)
        if there > self.today:
            return
        self.take("deliver", there, delivery=rng.choice(("window", "post", "electronic")))
        if record.granted and self.item.item_kind == "permit":
            self.take("publish", there)
        if record.granted and record.verify_by:
            self._verified(there)
        else:
            self._finished(there)

    def _finished(self, on: date) -> None:
        if not self.draft.record.granted or self.draft.record.published_on or self.item.item_kind != "permit":
            self.take("finish", on)
