"""Complaints of enterprises, visits to them, policies and whom they reached."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios.good_faith import _named, _staff
from fazhi.demo.scenarios.pace import days, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

FIRMS = (
    "云岚县清禾食品有限公司", "云岚县精锻机械有限公司", "云岚县松木坊家具有限公司", "云岚县安途护栏有限公司", "云岚县和居建筑有限公司",
    "云岚县长明网络有限公司", "云岚县青禾广告有限公司", "云岚县百味酱园有限公司",
)  # fmt: skip
#: what, topic, units that take turns, facts, how it was settled
TOLD = (
    ("同一事项一个月检查四次", "inspection", ("市场监督管理局", "应急管理局", "生态环境分局"), "不同科室分别上门，每次都要停线配合。",
     "已合并检查计划，半年内不再单独入企。"),
    ("罚款数额高于同类案件", "penalty", ("综合行政执法局", "交通运输局", "市场监督管理局"), "轻微占道堆放被按上限处罚。",
     "对照裁量基准复核后依法变更处罚。"),
    ("强制参加收费培训", "fee", ("应急管理局", "住房和城乡建设局", "卫生健康局"), "被要求参加指定机构培训并缴费。",
     "责令停止指定，已退还费用。"),
    ("工程款拖欠半年", "arrears", ("住房和城乡建设局", "水利局", "教育局"), "竣工验收后一直以等审计为由不付款。",
     "已列入资金计划，按月支付。"),
    ("招商时承诺的厂房租金补贴没有兑现", "promise", ("投资促进服务中心", "工业和信息化局"), "协议约定三年补贴，第二年起未付。",
     "补付第二年补贴，第三年列入预算。"),
    ("施工许可反复退件", "approval", ("行政审批服务局", "自然资源和规划局", "住房和城乡建设局"), "每次退件理由不同，没有一次性告知。",
     "重新一次性告知，五日内办结。"),
)  # fmt: skip
#: Units of which something is told now and then.
OTHERS = (
    "水利局", "农业农村局", "交通运输局", "自然资源和规划局", "文化和旅游局", "林业局", "卫生健康局", "教育局", "民政局", "生态环境分局",
    "人力资源和社会保障局", "医疗保障局", "综合行政执法局",
)  # fmt: skip
POLICIES = (
    ("稳岗扩岗补助", "近一年不裁员或者少裁员的企业", 500000), ("技术改造设备补助", "设备投资二百万元以上的企业", 2000000),
    ("首台套保险补偿", "投保首台套产品的企业", 300000), ("小微企业贷款贴息", "新增流动资金贷款的小微企业", 800000),
)  # fmt: skip


def complaints(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], a_year: int = 30) -> None:
    """One after another, some of the same unit and topic: what was before is looked up among what is on file."""
    staff = _staff()
    bureau = places.justice
    for n, on in enumerate(days(rng, ledger.calendar, ledger.today, a_year)):
        if n % len(TOLD) == 0:
            ledger.flush()  # what is on file of the same unit is counted when the next one is taken in
        what, topic, units, facts, answer = TOLD[n % len(TOLD)]
        unit = OTHERS[n % len(OTHERS)] if n % 3 else units[n // len(TOLD) % len(units)]
        fields = {
            "subject": what, "topic": topic, "agency_named": unit, "facts": facts, "enterprise": FIRMS[n % len(FIRMS)], "contact": "",
            "phone": "", "source": ("portal", "hotline", "association", "visit")[n % 4],
        }  # fmt: skip
        draft = ledger.open("functions.complaint", organ=bureau, on=on, fields=fields, by=staff.get(bureau.pk))
        _course(draft, rng, n, staff, places, unit, answer)


def _course(
    draft: Draft, rng: Random, n: int, staff: dict[int, Account], places: Places, unit: str, answer: str
) -> None:
    calendar, today = draft.ledger.calendar, draft.ledger.today
    own, agency = staff.get(draft.matter.organ_id), _named(places, unit)
    day = later(rng, calendar, draft.matter.opened_on, 1, 3)
    if day > today:
        return
    if n % 13 == 12:
        draft.take("refuse", day, by=own, fields={"refusal": "同一诉求已在行政复议中，请依复议程序办理"})
        return
    draft.take("accept", day, by=own, fields={"agency": agency})
    draft.take("hand_over", day, by=own)
    told = later(rng, calendar, day, 4, 25 if n % 6 == 5 else 14)
    if told > today or n % 19 == 18:
        return
    result = ("solved", "solved", "partly", "solved", "explained")[n % 5]
    draft.take("answer", told, by=staff[agency.pk], fields={"result": result, "answer": answer})
    if calendar.after(told, 1) <= today:
        draft.take("close", calendar.after(told, 1), by=own)


def visits(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], a_year: int = 40) -> None:
    organ, staff = _named(places, "工业和信息化局"), _staff()
    for n, on in enumerate(days(rng, ledger.calendar, ledger.today, a_year)):
        raised = rng.randint(0, 4)
        fields = {"enterprise": FIRMS[n % len(FIRMS)], "raised": raised, "solved": rng.randint(0, raised)}
        fields["questions"] = "用工、融资、用地等问题，已分送有关单位。"
        ledger.entry(
            "functions.business_visit",
            organ=organ,
            on=on,
            title=f"走访{FIRMS[n % len(FIRMS)]}",
            by=staff[organ.pk],
            fields=fields,
        )


def policies(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Each policy has reached most of those entitled, and not all."""
    organ, staff = _named(places, "工业和信息化局"), _staff()
    by = staff[organ.pk]
    for year in (2025, 2026):
        for k, (name, conditions, budget) in enumerate(POLICIES):
            on, entitled = date(year, 3, 3 + k), FIRMS[k : k + 5]
            fields = {"document_no": f"云政办〔{year}〕{20 + k}号", "conditions": conditions, "until": date(year, 12, 31), "budget": budget,
                      "entitled": "\n".join(entitled), "entitled_count": len(entitled)}  # fmt: skip
            policy = ledger.entry("functions.policy", organ=organ, on=on, title=f"{year}年{name}", by=by, fields=fields)
            for n, firm in enumerate(entitled[: 5 if year == 2025 and k else 3]):
                given = {
                    "policy": policy.record,
                    "enterprise": firm,
                    "amount": rng.randint(2, 12) * 5000,
                    "applied": n == 2,
                }
                ledger.entry(
                    "functions.policy_delivery",
                    organ=organ,
                    on=on + timedelta(days=30 + 9 * n),
                    title=f"{name}：{firm}",
                    by=by,
                    fields=given,
                )
