"""Two years of supervision of enforcement, across the change of edition on 1 February 2026: letters of the former kind before it,
reminders, opinions and decisions after it; complaints, appraisals, online rounds, the procuracy."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.enforcement.officers.models import Officer
from fazhi.areas.enforcement.supervision.practice import NATIONAL
from fazhi.demo.people import name_of, post_holder
from fazhi.demo.places import Places
from fazhi.spine.access import Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ, Post

CODE, ADVICE = "enforcement.supervision", "enforcement.personnel_advice"
BEGUN = date(2025, 1, 8)
ONE = timedelta(days=1)
_TEXTS = tomllib.loads(Path(__file__).with_name("supervision_texts.toml").read_text(encoding="utf-8"))
PROBLEMS: list[dict[str, Any]] = _TEXTS["problem"]
#: Bodies that enforce much are complained of more.
AGENCIES = (
    "县综合行政执法局", "县市场监督管理局", "县公安局", "县交通运输局", "县农业农村局", "县应急管理局", "县生态环境分局", "县住房和城乡建设局",
    "县自然资源和规划局", "县卫生健康局", "县水利局", "县文化和旅游局",
)  # fmt: skip
DECLINED = ("remedy", "guided", "no_enforcement", "handled", "unclear")
REPLIES = (
    "已逐件核对并补正，相关登记表随附", "已召开专题会议通报，责任到岗，制度已修订", "已对问题全部整改，并组织全员培训",
    "已依法处理完毕并书面告知反映人",
)  # fmt: skip


def signs_for_the_government(places: Places, people: dict[str, Account]) -> None:
    """Decisions of supervision and on jurisdiction are the government's own: its deputy head has a post there."""
    given = {"organ": places.government, "role": Role.AUTHORITY_HEAD, "systems": "enforcement"}
    account = people["xianzhang"]
    if not Post.objects.filter(account=account, **given).exists():
        Post.objects.create(account=account, title="分管副县长", **given)
        account.__dict__.pop("_posts", None)


class Bureau:
    """The justice bureau at work: its people, its supervisors, the day that is today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.clerk, self.head = people["zhifa"], people["juzhang"]
        signs_for_the_government(places, people)
        found = Officer.objects.filter(duty="supervisor", agency=places.justice, left_on=None).order_by("pk")
        self.supervisors = list(found) or [self._supervisor() for _ in range(3)]

    def _supervisor(self) -> Officer:
        fields = {
            "name": name_of(self.rng), "agency": self.places.justice, "duty": "supervisor", "post": "行政执法协调监督股",
            "establishment": "administrative", "legal_reviewer": False, "joined_on": date(2019, 3, 1),
        }  # fmt: skip
        return self.ledger.open(  # type: ignore[no-any-return]
            "enforcement.officer", organ=self.places.justice, on=BEGUN, fields=fields, by=self.clerk
        ).record

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def agency(self) -> Organ:
        if self.rng.random() < 0.15:
            return self.rng.choice(self.places.towns)
        return self.places.department(self.rng.choice(AGENCIES))


def cases(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 150) -> list[Draft]:
    """That many clues, spread over the two years, and what became of each. Officers are best there already."""
    bureau = Bureau(ledger, rng, places, people)
    span = (ledger.today - BEGUN).days
    days = sorted(BEGUN + rng.randrange(span) * ONE for _ in range(number))
    return [_case(bureau, ledger.calendar.next_working_day(day), n) for n, day in enumerate(days) if day < ledger.today]


def _case(bureau: Bureau, day: date, n: int) -> Draft:
    rng, problem = bureau.rng, bureau.rng.choice(PROBLEMS)
    agency, source = bureau.agency(), rng.choice(problem["sources"])
    public = source == "complaint"
    fields = {
        "title": problem["title"], "source": source, "enterprise_related": public and rng.random() < 0.5,
        "facts": problem["facts"].format(n=rng.randint(3, 12), m=rng.randint(1, 3)),
        **({"agency_named": agency.short} if public else {"agency": agency}),
    }  # fmt: skip
    if public and rng.random() < 0.5:
        fields |= {"complainant": name_of(rng), "phone": f"1390000{rng.randint(1000, 9999)}"}
    draft = bureau.ledger.open(
        CODE, organ=bureau.places.justice, on=min(day, bureau.ledger.today), fields=fields,
        by=None if public else bureau.clerk, actor="群众（网上反映）" if public else "",
    )  # fmt: skip
    day = bureau.after(day, 1, 4)
    if day > bureau.ledger.today:
        return draft
    if public and rng.random() < 0.25:
        why = rng.choice(DECLINED)
        return draft.take("decline", day, by=bureau.clerk, fields={"declined": why, "declined_note": ""})
    if rng.random() < 0.04:
        return draft.take("transfer", day, by=bureau.clerk, fields={"transferred_to": "岭州市司法局"})
    draft.take("accept", day, by=bureau.head, fields={"agency": agency})
    return _looked_into(bureau, draft, problem, day)


def _looked_into(bureau: Bureau, draft: Draft, problem: dict[str, Any], day: date) -> Draft:
    rng, today = bureau.rng, bureau.ledger.today
    day = bureau.after(day, 1, 8)
    if day > today or rng.random() < 0.03:
        return draft
    one, two = rng.sample(bureau.supervisors, 2)
    measure = rng.choice(("files", "ask", "inspect", "visit", "interview"))
    detail = {"measure": measure, "supervisor_one": one, "supervisor_two": two, "content": draft.record.facts}
    draft.take("measure", day, by=bureau.clerk, detail=detail)
    day = bureau.after(day, 2, 10)
    if day > today:
        return draft
    judged = {"problems": problem["problems"], "demand": problem["demand"]}
    chance = rng.random()
    if chance < 0.12:
        return draft.take("correct_on_spot", day, by=bureau.clerk, fields=judged)
    if chance < 0.22:
        return draft.take(
            "end",
            day,
            by=bureau.head,
            fields={"ended": "unfounded", "ended_note": "经核查，反映的情况不属实", "founded": False},
        )
    return _letter(bureau, draft, judged | {"basis_text": problem["basis"]}, day, remind=bool(problem.get("remind")))


def _letter(bureau: Bureau, draft: Draft, fields: dict[str, Any], day: date, *, remind: bool) -> Draft:
    """The instrument that bears its name on the day of issue; the date of the reply is the letter's own."""
    rng, today = bureau.rng, bureau.ledger.today
    step = "notice" if day < NATIONAL else "remind" if remind else "opine"
    due = bureau.after(day, 10, 25)
    draft.take(step, day, by=bureau.head, fields={**fields, "reply_due": due})
    if step == "opine" and rng.random() < 0.08 and (asked := bureau.after(day, 1, 5)) <= today:
        draft.take("object", asked, detail={"reason": "有关案件适用简易程序，不属于所述情形"})
        answered = bureau.after(asked, 2, 6)
        if answered > today:
            return draft
        if rng.random() < 0.3:
            return draft.take(
                "allow", answered, by=bureau.head, fields={"objection_answer": "经复核，异议成立，撤回意见书"}
            )
        draft.take(
            "uphold", answered, by=bureau.head, fields={"objection_answer": "经复核，有关案件为普通程序，异议不成立"}
        )
        day = answered
    late = rng.random() < 0.1
    replied = bureau.after(due, 1, 12) if late else max(bureau.after(day, 3, 12), day)
    if replied > today or (replied > date(2026, 8, 20) and rng.random() < 0.12):
        return draft
    if late and step != "notice" and rng.random() < 0.5 and bureau.after(due, 1, 1) <= today:
        return _to_the_government(bureau, draft, fields, bureau.after(due, 1, 1))
    draft.take(
        "reply_received", replied, by=bureau.clerk, fields={"reply": rng.choice(REPLIES), "proof": "整改报告及附件"}
    )
    return _verified(bureau, draft, replied)


def _verified(bureau: Bureau, draft: Draft, day: date) -> Draft:
    rng, today = bureau.rng, bureau.ledger.today
    checked = bureau.after(day, 2, 10)
    if checked > today:
        return draft
    if rng.random() < 0.12:
        again = {"reply_due": bureau.after(checked, 8, 15), "verify_note": "回访发现仍有部分案件未补正"}
        draft.take("not_yet", checked, by=bureau.clerk, fields=again)
        day, checked = bureau.after(checked, 4, 8), bureau.after(checked, 10, 16)
        if checked > today:
            return draft
        draft.take("reply_received", day, by=bureau.clerk, fields={"reply": "已全部补正", "proof": ""})
    return draft.take("verify", checked, by=bureau.clerk, fields={"verify_note": "抽查属实，同意销号"})


def _to_the_government(bureau: Bureau, draft: Draft, fields: dict[str, Any], day: date) -> Draft:
    """Not obeyed in time: the county's government decides."""
    government = bureau.places.government
    ask = {"decision_ground": "disobeyed", "proposal": "责令限期改正并书面报告", "government": government}
    draft.take("propose_decision", day, by=bureau.head, fields=ask)
    decided = bureau.after(day, 4, 9)
    if decided > bureau.ledger.today:
        return draft
    due = bureau.after(decided, 20, 22)
    draft.take("decide", decided, by=bureau.people.get("xianzhang"), fields={**fields, "reply_due": due})
    replied = bureau.after(decided, 8, 15)
    if replied > bureau.ledger.today:
        return draft
    draft.take("reply_received", replied, by=bureau.clerk, fields={"reply": "已按决定改正", "proof": "改正报告"})
    return _verified(bureau, draft, replied)


def personnel_advice(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> Account:
    """The one post that sees advice on persons, and three pieces of it."""
    roles = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
    keeper = post_holder("jianduzhuan", "季守正", places.justice, roles, ADVICE, "人员处理建议专办岗")
    people["jianduzhuan"] = keeper
    for n, advice in enumerate(("training", "criticism", "moved")):
        on = ledger.calendar.next_working_day(date(2026, 4 + 2 * n, 12))
        if on + 40 * ONE > ledger.today:
            break
        fields = {
            "case_number": f"云司执监收〔2026〕{7 + 5 * n}号", "agency": places.department(AGENCIES[n]), "person": name_of(rng), "advice": advice,
            "reason": "经核查，多次不按规定出示证件、开启记录设备，经提醒未改正",
        }  # fmt: skip
        draft = ledger.open(ADVICE, organ=places.justice, on=on, fields=fields, by=keeper)
        draft.take("give", ledger.calendar.after(on, 2), by=keeper)
        if n < 2:
            draft.take("answer", ledger.calendar.after(on, 20), by=keeper, fields={"outcome": "已按建议处理"})
    return keeper
