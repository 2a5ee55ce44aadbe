"""An appraisal from the scheme to the result: points from figures, deductions, objection, decided by another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fazhi.areas.leadership.appraisal import reckoning
from fazhi.areas.leadership.appraisal.models import AppraisalItem
from fazhi.areas.leadership.appraisal.tests.scene import SETTLED, D, Office
from fazhi.spine.actions import correct_entry, open_matter, withdraw_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

CHANGE = {"item_code": "1", "change": "-1.5", "ground": "一份行政处罚决定被撤销", "paper": "云法委办通报〔2026〕2号",
          "approved_by": "县委依法治县办主任会议"}  # fmt: skip


@pytest.fixture
def office(county):
    return Office(county)


def test_an_item_has_what_its_way_of_scoring_needs(office):
    scheme = office.scheme()
    for wrong, sentence in [
        ({"figure": SETTLED}, "不取数的项目不填指标代码"), ({"shape": "linear"}, "其他项目须填写指标代码"),
        ({"shape": "linear", "figure": SETTLED, "low": "1", "high": "1"}, "两个不同的数"),
        ({"shape": "threshold", "figure": SETTLED}, "请填写满分对应的数"), ({"shape": "per_case", "figure": SETTLED}, "请填写每件扣分"),
        ({"shape": "steps", "figure": SETTLED, "steps": "九十:5"}, "分档“九十:5”看不懂"),
        ({"shape": "steps", "figure": SETTLED, "steps": "90:5"}, "不能大于本项分值"),
        ({"shape": "threshold", "figure": "disputes.none", "high": "1"}, "没有“disputes.none”这个指标"),
        ({"shape": "threshold", "figure": SETTLED, "high": "1", "unit_path": "subject"}, "没有“subject”这个单位字段"),
        ({"shape": "threshold", "figure": SETTLED, "high": "1", "unit_path": "matter__organ", "weight": "0"}, "分值须大于0"),
    ]:  # fmt: skip
        with pytest.raises(BadInput, match=sentence):
            office.item(scheme, **wrong)
    office.item(scheme)
    with pytest.raises(BadInput, match="项目编号1在本方案中已有"):
        office.item(scheme)


def test_a_decided_scheme_is_fixed_and_its_items_make_the_full_points(office, county):
    scheme = office.scheme()
    decided = {"approved_by": "县委依法治县委员会会议", "paper_no": "云法委〔2026〕4号"}
    with pytest.raises(NotAllowed, match="还没有考核项目"):
        office.take(scheme, "decide", "2026-09-10", office.head, **decided)
    entry = office.item(scheme)
    with pytest.raises(NotAllowed, match=r"适用于“政府部门”的项目合计4\.00分，与满分10\.00分不符"):
        office.take(scheme, "decide", "2026-09-10", office.head, **decided)
    office.item(scheme, "调解", code="2", figure=SETTLED, shape="linear", low="0", high="3", weight="6")
    office.take(scheme, "decide", "2026-09-10", office.head, **decided)
    with pytest.raises(BadInput, match="考核项目不再增减"):
        office.item(scheme, code="3")
    with pytest.raises(BadInput, match="考核项目不再增减"):
        correct_entry(entry, by=county.people["keeper"], on=D("2026-09-12"), changes={"weight": "5"}, reason="改")
    with pytest.raises(BadInput, match="版本“第一版”的方案已登记"):
        office.scheme()
    with pytest.raises(BadInput, match="小于满分"):
        office.scheme(version="第二版", cap="9")


def test_an_item_withdrawn_after_the_decision_is_noticed(office, county):
    police = office.launched()["police"]
    item = AppraisalItem.objects.get(code="2")
    withdraw_entry(item, by=county.people["keeper"], on=D("2026-09-12"), reason="误录")
    with pytest.raises(NotAllowed, match=r"现合计4\.00分，与方案的满分10\.00分不符"):
        office.take(police, "compute", "2026-09-15")


def test_points_follow_from_the_agencys_own_records(office):
    office.settled("police", 2)
    office.settled("qingxi", 3)  # not the police's
    appraisals = office.launched()
    assert set(appraisals) == {"police", "market"}
    police, market = (office.take(appraisals[code], "compute", "2026-09-15") for code in ("police", "market"))
    assert (police.record.total, market.record.total) == (Decimal("8.00"), Decimal("4.00"))
    lines = {line["code"]: line for line in reckoning.newest(police.appraisalreading_set.all())}
    assert (lines["2"]["value"], lines["2"]["counted"], lines["2"]["points"], lines["1"]["points"]) == (
        "2件",
        2,
        "4.00",
        "4.00",
    )
    with pytest.raises(BadInput, match="没有“9”这一考核项目"):
        office.take(police, "change", "2026-09-16", detail={**CHANGE, "item_code": "9"})
    for name, label in (("ground", "事实和理由"), ("paper", "依据的文件"), ("approved_by", "批准机关")):
        with pytest.raises(BadInput, match=label):
            office.take(police, "change", "2026-09-16", detail={**CHANGE, name: ""})
    office.take(police, "change", "2026-09-16", detail=CHANGE)
    assert police.record.total == Decimal("6.50")
    office.take(police, "compute", "2026-09-17")
    assert (police.record.computed, police.record.total) == (Decimal("8.00"), Decimal("6.50"))  # the deduction stands
    office.take(market, "change", "2026-09-16", detail={**CHANGE, "item_code": "", "change": "9"})
    assert market.record.total == Decimal("11.00")  # never above the cap


def test_the_agency_learns_it_when_it_is_told_and_may_object_in_time(office, client):
    police = office.take(office.launched()["police"], "compute", "2026-09-15")
    client.force_login(office.police)
    before = client.get(f"/desk/matters/{police.pk}/").content.decode()
    assert "4.00" not in before
    office.take(police, "tell", "2026-09-21")
    assert "4.00" in client.get(f"/desk/matters/{police.pk}/").content.decode()
    assert "得分4.00分，应得分10.00分" in police.documents.get(template="told").body
    assert police.deadlines.get(limit="object").due_on == D("2026-09-29")  # 09-25 to 09-27 is the mid-autumn holiday
    with pytest.raises(BadInput, match="可以在2026-09-29前提出异议"):
        office.take(police, "conclude", "2026-09-22", office.head)
    objection = {"item_code": "2", "facts": "两起调解未计入", "paper": "台账"}
    with pytest.raises(NotAllowed, match="须由被考核单位"):
        office.take(police, "object", "2026-09-22", detail=objection)
    with pytest.raises(BadInput, match="提出异议的期限已于2026-09-29届满"):
        office.take(police, "object", "2026-09-30", office.police, objection)
    with pytest.raises(BadInput, match="总分没有加减，请写明对哪一项有异议"):
        office.take(police, "object", "2026-09-22", office.police, {**objection, "item_code": ""})
    office.take(police, "object", "2026-09-22", office.police, objection)
    with pytest.raises(BadInput, match="期限已于2026-09-29届满"):  # a second one, too
        office.take(police, "object", "2026-10-09", office.police, {**objection, "item_code": "1"})
    client.force_login(office.county.people["market"])
    assert client.get(f"/desk/matters/{police.pk}/").status_code == 404


def test_an_objection_is_decided_by_another_and_the_result_is_fixed(office, client):
    police = office.take(office.launched()["police"], "compute", "2026-09-15", office.reviewer)
    office.take(police, "tell", "2026-09-21")
    office.take(
        police, "object", "2026-09-22", office.police, {"item_code": "2", "facts": "两起未计入", "paper": "台账"}
    )
    decision = {"item_code": "2", "upheld": True, "change": "4", "ground": "核对台账，两起应计入"}
    with pytest.raises(NotAllowed, match="计算得分的人以外的人处理"):
        office.take(police, "decide", "2026-09-24", office.reviewer, decision)
    for wrong, sentence in [
        ({"item_code": "1"}, "没有对“1”提出异议"), ({"change": None}, "请填写调整分数"),
        ({"upheld": False}, "异议不成立的，不调整分数"), ({"change": "-1"}, "总分不变"),
    ]:  # fmt: skip
        with pytest.raises(BadInput, match=sentence):
            office.take(police, "decide", "2026-09-24", office.head, {**decision, **wrong})
    with pytest.raises(NotAllowed, match="对2的异议尚未处理"):
        office.take(police, "conclude", "2026-09-24", office.head)
    office.take(police, "decide", "2026-09-24", office.head, decision)
    assert police.record.total == Decimal("8.00")
    assert "成立，调整4分" in police.documents.get(template="answer").body
    with pytest.raises(BadInput, match="请填写决定文号"):
        office.take(police, "conclude", "2026-10-12", office.head, public=True)
    office.take(police, "conclude", "2026-10-12", office.head)
    assert (police.record.final_total, police.record.public) == (Decimal("8.00"), False)
    for code in ("compute", "change", "object", "decide"):
        with pytest.raises(NotAllowed, match="当前为“已审定”"):
            office.take(police, code, "2026-10-13", office.head)
    assert not list(breaks())


def test_records_that_others_handle_count_for_the_agency_they_name(office, county):
    plan = {"name": "运输执法专项整治", "kind": "special", "year": 2026, "origin": "own", "origin_paper": "方案", "domain": "transport",
            "field_code": "", "goal": "整改", "lead": county["police"], "partner_one": None, "partner_two": None, "partner_three": None,
            "partners": "", "begins_on": "2026-03-01", "midterm_by": None, "ends_by": "2026-12-01"}  # fmt: skip
    it = open_matter("leadership.campaign", organ=county["justice"], by=office.clerk, on=D("2026-03-01"), fields=plan)
    office.take(it, "plan", "2026-03-02", plan_no="云专〔2026〕1号")
    scheme = office.scheme(full="6", cap="6")
    given = {
        "figure": "leadership.campaign.campaigns",
        "unit_path": "lead",
        "shape": "per_case",
        "direction": "down",
        "each": "2.5",
    }
    office.item(scheme, "牵头的整治", weight="6", **given)
    office.take(scheme, "decide", "2026-09-10", office.head, approved_by="会议", paper_no="云法委〔2026〕4号")
    office.take(scheme, "launch", "2026-09-11")
    rows = {m.record.agency.code: m for m in Matter.objects.filter(system="leadership.appraisal")}
    got = {code: office.take(m, "compute", "2026-09-15").record.total for code, m in rows.items()}
    assert got == {"police": Decimal("3.50"), "market": Decimal("6.00")}
