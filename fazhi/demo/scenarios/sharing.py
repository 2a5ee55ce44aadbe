"""The catalogue of data and the requests of two years."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios.good_faith import _named, _staff
from fazhi.demo.scenarios.pace import days, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

#: name, register, columns, terms, organ that keeps it
OFFERS = (
    ("惠企政策清单", "functions.policy", "编号、文号、有效期至", "unconditional", "工业和信息化局"),
    ("公平竞争审查情况", "functions.competition", "编号、状态", "unconditional", "市场监督管理局"),
    ("公平竞争审查抽查结果", "functions.competition_check", "编号、状态、核查结论", "conditional", "市场监督管理局"),
    ("款项支付状态", "functions.arrears", "编号、状态、最迟付款日期", "conditional", "工业和信息化局"),
    ("合同履行违约记录", "functions.promise", "编号、状态、认定违约日期", "none", "住房和城乡建设局"),
)
ASKING = ("财政局", "审计局", "发展和改革局", "商务局")
PURPOSES = ("核对专项资金兑现对象", "审计项目抽样", "营商环境评价取数", "招商项目履约核查")
TERMS = "共享目录审核意见（县自定）：涉及企业经营信息，限于履行职责使用"


def catalogue(ledger: Ledger, places: Places, people: dict[str, Account]) -> list[Draft]:
    """What is offered; the last is being updated since its law has changed."""
    staff, manager = _staff(), _named(places, "政务服务和数据管理局")
    found = []
    for k, (name, register, items, sharing, unit) in enumerate(OFFERS):
        organ, on = _named(places, unit), date(2025, 8, 4) + timedelta(days=7 * k)
        fields = {"name": name, "register": register, "items": items, "sharing": sharing, "manager": manager,
                  "terms_basis": "" if sharing == "unconditional" else TERMS, "terms": ""}  # fmt: skip
        draft = ledger.open("data.offer", organ=organ, on=on, fields=fields, by=staff[organ.pk])
        draft.take("submit", on, by=staff[organ.pk])
        draft.take("offer", on + timedelta(days=1), by=staff[manager.pk])
        found.append(draft)
    changed = ledger.today - timedelta(days=20)
    organ = found[-1].matter.organ
    found[-1].take("change", changed, by=staff[organ.pk], fields={"cause": "law", "changed_on": changed})
    return found


def requests(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], offers: list[Draft], a_year: int = 24
) -> None:
    """Answered mostly in time, some late, some refused, some waiting."""
    staff = _staff()
    for n, on in enumerate(d for d in days(rng, ledger.calendar, ledger.today, a_year) if d >= date(2025, 10, 9)):
        offer, asker = offers[n % 4], _named(places, ASKING[n % 4])
        fields = {
            "requester": asker, "offer": offer.record, "purpose": f"{PURPOSES[n % 4]}（{on.year}年{on.month}月）",
            "duty_basis": "本部门法定职责和“三定”规定", "items": "编号、状态" if n % 4 else "编号", "personal_need": "",
            "until": on + timedelta(days=120),
        }  # fmt: skip
        draft = ledger.open(
            "data.sharing", organ=offer.matter.organ, on=on, fields=fields, by=staff[offer.matter.organ_id]
        )
        _course(draft, rng, n, staff, asker.pk)


def _course(draft: Draft, rng: Random, n: int, staff: dict[int, Account], asker: int) -> None:
    today, calendar, by = draft.ledger.today, draft.ledger.calendar, staff[draft.matter.organ_id]
    free = draft.record.offer.sharing == "unconditional"
    told = later(rng, calendar, draft.matter.opened_on, 1, 1 if free else 9)
    if n % 9 == 8:
        told = calendar.after(draft.matter.opened_on, 12)  # late
    if told > today or n % 17 == 16:
        return
    if n % 8 == 7:
        why = {"refusal_basis": TERMS, "refusal": "申请的用途与部门职责没有关系"}
        draft.take("refuse", told, by=by, fields=why)
        return
    draft.take("consent", told, by=by, fields={"terms": "仅限所列用途"})
    given = later(rng, calendar, told, 3, 15)
    if given > today:
        return
    draft.take("deliver", given, by=by, fields={"delivered_how": "省级数据共享平台接口"})
    if given + timedelta(days=10) <= today:
        used = {"purpose": draft.record.purpose, "items": draft.record.items, "rows": rng.randint(20, 400)}
        draft.take("use", given + timedelta(days=10), by=staff[asker], detail=used)
    if draft.record.until <= today and n % 6:
        draft.take("end", draft.record.until, by=staff[asker], fields={"destroyed": "已删除副本，双人核对并登记"})
