"""Early warnings of the demonstration: what the rule finds in the demonstration's own records, and assessments of risk.

Called after the records of disputes are written: the numbers of each warning are those of the records.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.areas.disputes.warning.signals import Again, Judged, Names, again, judge, last_whole_month
from fazhi.areas.disputes.warning.streams import months_before
from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Organ

MONTHS = 14
MEASURES = ("逐户走访，核对底数和诉求", "组织专场调解", "公布政策口径和办理时限", "责任单位负责人接访")
RISKS: tuple[tuple[str, str, str, str, tuple[tuple[str, str, str, str], ...]], ...] = (
    ("城东农贸市场搬迁", "县住房和城乡建设局", "medium", "partly", (
        ("搬迁后经营户客流减少", "high", "medium", "过渡期减免租金，增设公交站点"), ("施工期间交通拥堵", "medium", "low", "错时施工、公布绕行路线"))),
    ("滨河片区房屋征收", "县房屋征收服务中心", "high", "wait", (
        ("补偿标准争议", "high", "high", "公开评估结果，逐户说明"), ("过渡安置房源不足", "medium", "high", "先安置后征收"))),
    ("县城公交票价调整", "县交通运输局", "low", "go", (("老年乘客意见", "low", "low", "优待政策不变"),)),
    ("生活垃圾焚烧项目选址", "县生态环境分局", "high", "stop", (("邻避反应强烈", "high", "high", "重新比选场址"),)),
    ("乡镇卫生院布局调整", "县卫生健康局", "medium", "partly", (("偏远村就医不便", "medium", "medium", "保留村卫生室，增加巡诊"),)),
)  # fmt: skip


def everything(system: str, rows: Any) -> Any:
    return rows


def warnings(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """A warning for every signal of the last months, with what became of it."""
    found: list[Draft] = []
    entered: set[str] = set()
    for month in [*months_before(last_whole_month(ledger.today), MONTHS - 1), last_whole_month(ledger.today)]:
        judged = [j for j in judge(month, everything) if j.signal]
        names = Names([j.key for j in judged])
        told = [_rising(j, names) for j in judged]
        told += [_again(a, month) for a in again(month, everything) if a.what not in entered]
        for fields in told:
            entered.add(str(fields.get("what", "")))
            found.append(_course(ledger, rng, places, people, month, fields))
    return found


def _rising(j: Judged, names: Names) -> dict[str, Any]:
    return {
        "ground": "rising", "system": j.key.system, "kind": j.key.kind, "place": j.key.place,
        "agency": Organ.objects.get(pk=j.key.agency) if j.key.agency else None,
        "subject": f"{names.of(j.stream, j.key)}，{j.month.year}年{j.month.month}月上升", "month": j.month, "observed": j.now,
        "usual": Decimal(f"{j.usual:.2f}"), "months": len(j.past), "chance": round((j.chance or 0) * 1_000_000),
    }  # fmt: skip


def _again(one: Again, month: date) -> dict[str, Any]:
    return {
        "ground": one.ground.value, "system": "disputes.petition", "what": one.what, "subject": f"信访：{one.ground.label}（{one.what}）",
        "month": month, "observed": one.times,
    }  # fmt: skip


def _course(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], month: date, fields: dict[str, Any]
) -> Draft:  # fmt: skip
    """Found early in the month after, looked at, sent to the town, answered; the last ones are still open."""
    clerk, head, calendar = people["fuyi"], people["juzhang"], ledger.calendar
    on = calendar.after(add_months(month, 1), rng.randint(1, 3))
    draft = ledger.open("disputes.early_warning", organ=places.justice, on=on, fields=fields, by=clerk)
    looked = calendar.after(on, rng.randint(1, 4))
    if looked > ledger.today:
        return draft
    if rng.random() < 0.2:
        return draft.take("dismiss", looked, by=clerk, fields={"dismissed_why": "集中登记引起，实际发生时间分散"})
    draft.take(
        "look",
        looked,
        by=clerk,
        fields={"judgement": "同类诉求集中，需要乡镇和责任单位排查", "level": rng.choice(("medium", "low", "high"))},
    )
    town = next((t for t in places.towns if t.scope == fields.get("place")), rng.choice(places.towns))
    sent = calendar.after(looked, 1)
    if sent > ledger.today:
        return draft
    due = calendar.next_working_day(sent + timedelta(days=15))
    draft.take("send", sent, by=head, fields={"receiver": town, "reply_due": due})
    done = calendar.after(sent, rng.randint(3, 9))
    if done > ledger.today:
        return draft
    draft.take("measure", done, detail={"measure": rng.choice(MEASURES), "outcome": "情绪平稳"})
    if rng.random() < 0.12:
        late = calendar.after(due, 2)
        return (
            draft.take("escalate", late, by=head, fields={"upper": places.government})
            if late <= ledger.today
            else draft
        )
    draft.take("report", done, fields={"report": "已逐件核对，化解措施落实，未再新增。"})
    closed = calendar.after(done, 3)
    return (
        draft.take("close", closed, by=clerk, fields={"ended_note": "情况属实，同意销号"})
        if closed <= ledger.today
        else draft
    )


def risks(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Assessments of the risk to stability, one still being made."""
    found = []
    for n, (subject, drafter, level, conclusion, points) in enumerate(RISKS * 2):
        on = ledger.calendar.next_working_day(date(2025, 2, 10) + timedelta(days=66 * n))
        if on > ledger.today:
            break
        title = subject if n < len(RISKS) else f"{subject}（二期）"
        given = {"subject": title, "drafter": places.department(drafter), "assessor": "江岭云岚社会稳定风险评估所"}
        draft = ledger.open("disputes.risk_assessment", organ=places.justice, on=on, fields=given, by=people["fuyi"])
        found.append(draft)
        for point, likelihood, impact, measure in points:
            on = ledger.calendar.after(on, 3)
            if on <= ledger.today:
                draft.take(
                    "point",
                    on,
                    detail={
                        "point": point,
                        "likelihood": likelihood,
                        "impact": impact,
                        "measure": measure,
                        "keeper": drafter,
                    },
                )
        end = ledger.calendar.after(on, 8)
        if end > ledger.today:
            continue
        opinion = {"methods": ["visit", "forum", "notice"], "asked_people": rng.randint(30, 180), "level": level, "conclusion": conclusion,
                   "opinion": "已听取利害关系人意见，风险点和措施如上。"}  # fmt: skip
        draft.take("conclude", end, by=people["juzhang"], fields=opinion)
    return found
