"""From the records to a signal, from a signal to what came of it."""

from datetime import date, timedelta

import pytest
from django.test import Client

from fazhi.areas.disputes.warning.signals import again, judge
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Link, Matter

D = date.fromisoformat
MONTH = D("2026-10-01")
QUARREL = {
    "source": "screening", "mediation_kind": "people", "dispute_type": "land", "subject": "承包地边界纠纷", "applicants": "孙小满",
    "respondents": "钱大有", "group": False, "involves_enterprise": False, "involves_minor": False, "restricted": False,
}  # fmt: skip
PETITION = {
    "receiver": "office", "channel": "web", "content": "claim", "topic": "land", "subject": "补偿", "demand": "请求补偿", "joint_count": 1,
}  # fmt: skip
everything = lambda system, rows: rows  # noqa: E731


@pytest.fixture
def risen(county):
    """Twenty months of two land disputes in 青溪镇, then eleven in October; 石桥镇 stays as it was."""
    ledger = Ledger()
    for n in range(20):
        first = date(2025, 2, 1) if n == 0 else date(2025 + (1 + n) // 12, (1 + n) % 12 + 1, 1)
        for k in range(2):
            for town in ("qingxi", "shiqiao"):
                ledger.open("disputes.mediation", organ=county[town], on=first + timedelta(days=3 + k), fields=QUARREL)
    for k in range(11):
        ledger.open("disputes.mediation", organ=county["qingxi"], on=MONTH + timedelta(days=k), fields=QUARREL)
    for k in range(2):
        ledger.open("disputes.mediation", organ=county["shiqiao"], on=MONTH + timedelta(days=k), fields=QUARREL)
    ledger.flush()
    return county


@pytest.fixture
def desk(risen):
    client = Client()
    client.force_login(risen.people["clerk"])
    return client


def test_only_what_rose_is_a_signal(risen):
    found = judge(MONTH, everything)
    signals = [j for j in found if j.signal]
    assert [(j.key.kind, j.key.place, j.now, len(j.past)) for j in signals] == [("land", "990126101", 11, 20)]
    assert signals[0].usual == 2.0 and "平均每月2.0件" in signals[0].reason
    calm = next(j for j in found if j.key.place == "990126102")
    assert calm.chance is None and not calm.signal  # two a month: too few to be judged
    assert not any(j.signal for j in judge(D("2025-12-01"), everything))  # eleven months of past


def test_from_the_page_to_the_closing(risen, desk):
    text = desk.get("/desk/disputes/warning/").content.decode()
    assert "调解：土地承包，青溪镇" in text and "11件" in text and "不针对个人" in text and "孙小满" not in text
    rows = desk.get(
        "/desk/disputes/warning/rows/?system=disputes.mediation&kind=land&place=990126101&month=2026-10"
    ).content.decode()
    assert "所计的记录（11件）" in rows and "孙小满" not in rows
    wrong = desk.post(
        "/desk/disputes/warning/",
        {"month": "2026-10", "signal": "system=disputes.mediation&kind=land&place=990126102&month=2026-10"},
    )
    assert wrong.status_code == 422 and "请选择本页列出的一条预警" in wrong.content.decode()
    asked = {"month": "2026-10", "signal": "system=disputes.mediation&kind=land&place=990126101&month=2026-10"}
    assert desk.post("/desk/disputes/warning/", asked).status_code == 302
    matter = Matter.objects.get(system="disputes.early_warning")
    again_ = desk.post("/desk/disputes/warning/", asked)
    assert again_.status_code == 422 and f"已登记（{matter.number}）" in again_.content.decode()
    assert "所计的记录（11件）" in desk.get(f"/desk/disputes/warning/{matter.pk}/rows/").content.decode()
    clerk, head, town = risen.people["clerk"], risen.people["head"], risen.people["qingxi"]

    def do(code, by, on, detail=None, **fields):
        return take_step(matter, code, by=by, on=D(on), fields=fields, detail=detail)

    with pytest.raises(NotAllowed, match="待研判"):
        do("send", head, "2026-11-20", receiver=risen["qingxi"], reply_due=D("2026-11-30"))
    do("look", clerk, "2026-11-20", judgement="集中流转到期", level="medium")
    with pytest.raises(BadInput, match="不能交办给本单位"):
        do("send", head, "2026-11-20", receiver=risen["justice"], reply_due=D("2026-11-30"))
    do("send", head, "2026-11-20", receiver=risen["qingxi"], reply_due=D("2026-11-30"))
    with pytest.raises(NotAllowed, match="尚未届满"):
        do("escalate", head, "2026-11-20", upper=risen["government"])
    with pytest.raises(NotAllowed, match="尚未登记采取的措施"):
        do("report", town, "2026-11-20", report="已处理")
    do("measure", town, "2026-11-20", detail={"measure": "逐户核对边界"})
    do("report", town, "2026-11-20", report="已处理")
    do("close", clerk, "2026-11-20", ended_note="属实")
    matter.refresh_from_db()
    assert matter.state == "closed"
    assert matter.documents.get(template="warning_letter").organ == risen["justice"]


def test_numbers_cannot_be_made_up(risen):
    given = {"ground": "rising", "system": "disputes.mediation", "kind": "land", "place": "990126101", "subject": "x", "month": MONTH,
             "observed": 30, "usual": "1.00", "months": 20, "chance": 1}  # fmt: skip
    with pytest.raises(BadInput, match="当月为11件"):
        open_matter(
            "disputes.early_warning", organ=risen["justice"], by=risen.people["clerk"], on=D("2026-11-20"), fields=given
        )
    with pytest.raises(BadInput, match="没有达到预警的标准"):
        open_matter("disputes.early_warning", organ=risen["justice"], by=risen.people["clerk"], on=D("2026-11-20"),
                    fields={**given, "place": "990126102", "observed": 2})  # fmt: skip


def test_an_unanswered_warning_goes_up(county):
    ledger = Ledger()
    draft = ledger.open(
        "disputes.early_warning", organ=county["justice"], on=D("2026-09-01"),
        fields={
            "ground": "site", "system": "disputes.petition", "what": "和平村", "subject": "同一地点反复", "month": D("2026-08-01"),
            "observed": 4,
        },
    )  # fmt: skip
    draft.take("look", D("2026-09-02"), fields={"judgement": "属实", "level": "low"})
    draft.take("send", D("2026-09-03"), fields={"receiver": county["qingxi"], "reply_due": D("2026-09-18")})
    ledger.flush()
    matter, head = Matter.objects.get(), county.people["head"]
    assert matter.deadlines.get(limit="report").organ == county["qingxi"]
    with pytest.raises(BadInput, match="上级"):
        take_step(matter, "escalate", by=head, on=D("2026-09-21"), fields={"upper": county["market"]})
    take_step(matter, "escalate", by=head, on=D("2026-09-21"), fields={"upper": county["government"]})
    assert matter.documents.filter(template="escalation_letter").exists()


def test_the_same_matter_is_repeated_and_the_same_person_is_not(county):
    ledger = Ledger()
    first = ledger.open("disputes.petition", organ=county["government"], on=D("2026-03-02"), fields=PETITION)
    ledger.flush()
    ledger = Ledger()
    for n, month in enumerate((5, 8)):
        ledger.open(
            "disputes.petition",
            organ=county["government"],
            on=date(2026, month, 3),
            fields={**PETITION, "same_as": first.matter.number},
        )
        for place in ("和平村", "兴隆村"):
            ledger.open("disputes.petition", organ=county["government"], on=date(2026, month, 5 + n),
                        fields={**PETITION, "petitioner": "孙小满", "place": place})  # fmt: skip
    ledger.open(
        "disputes.petition",
        organ=county["government"],
        on=date(2026, 9, 9),
        fields={**PETITION, "petitioner": "甲", "place": "和平村"},
    )
    ledger.flush()
    found = again(MONTH, everything)
    assert {(a.ground, a.what, a.times) for a in found} == {("matter", first.matter.number, 3), ("site", "和平村", 3)}


def test_a_risk_assessment_for_a_decision(county):
    county.person("drafter", "market", Role.CLERK, name="承办")
    given = {"subject": "农贸市场搬迁", "drafter": county["market"]}
    with pytest.raises(BadInput, match="没有编号为“云政决〔2026〕9号”的重大行政决策"):
        open_matter("disputes.risk_assessment", organ=county["market"], by=county.people["drafter"], on=D("2026-09-01"),
                    fields={**given, "decision_no": "云政决〔2026〕9号"})  # fmt: skip
    matter = open_matter(
        "disputes.risk_assessment", organ=county["justice"], by=county.people["clerk"], on=D("2026-09-01"), fields=given
    )
    conclude = {
        "methods": ["visit", "forum"],
        "level": "high",
        "opinion": "经营户担心客流",
        "conclusion": "go",
        "asked_people": 46,
    }
    with pytest.raises(NotAllowed, match="当前为“已启动”"):
        take_step(matter, "conclude", by=county.people["head"], on=D("2026-09-10"), fields=conclude)
    point = {"point": "搬迁后租金上涨", "likelihood": "high", "impact": "medium", "measure": "三年租金不变"}
    take_step(matter, "point", by=county.people["clerk"], on=D("2026-09-05"), detail=point)
    with pytest.raises(BadInput, match="评估为高风险的"):
        take_step(matter, "conclude", by=county.people["head"], on=D("2026-09-10"), fields=conclude)
    take_step(
        matter, "conclude", by=county.people["head"], on=D("2026-09-10"), fields={**conclude, "conclusion": "partly"}
    )
    report = matter.documents.get(template="risk_report").body
    assert "搬迁后租金上涨" in report and "采取措施后实施" in report
    assert not Link.objects.filter(source=matter.pk).exists()
