"""Three levels: a village contract asked at the town's justice office, hard questions to the county, and who sees what."""

import pytest

from fazhi.areas.decisions.legality.tests.scene import D, Review
from fazhi.spine import access, registry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Link
from fazhi.spine.sight import Sight, matter_seen

SYSTEM = "decisions.legality"
VILLAGE = {
    "kind": "village", "village_kind": "contract", "requester": "heping", "title": "村集体山林承包合同",
    "other_party": "云岚林业专业合作社", "amount": "120000", "text": "第一条 承包范围\n第二条 承包期限五十年",
}  # fmt: skip


def test_a_village_contract_through_three_levels(station):
    contract = Review.open(station, by="heping", organ="station", **VILLAGE)
    contract.accept(by="station", reviewer="何所长", on="2026-08-03")
    with pytest.raises(BadInput, match="司法行政部门"):
        contract.do("refer_up", "2026-08-04", by="station", higher_organ=station["qingxi"], refer_reason="承包期限")
    contract.do(
        "member", "2026-08-04", by="station", detail={"role": "village_counsel", "name": "许律师", "recusal": "none"}
    )
    contract.point("2026-08-04", by="station", article="第二条", problem="林地承包期限与法律规定不符")
    with pytest.raises(NotAllowed, match="不再提请上级"):
        at_county = Review.open(station).accept()
        at_county.do("refer_up", "2026-08-05", higher_organ=station["justice"], refer_reason="—")
    contract.do(
        "refer_up", "2026-08-05", by="station", higher_organ=station["justice"], refer_reason="承包期限、优先权疑难"
    )
    assert contract.limits() == set()
    above = Review(station, Link.objects.get(source=contract.matter.pk, kind="referred").target.matter)
    assert (above.record.requester, above.record.for_lower, above.record.level) == (station["station"], True, "county")
    assert above.record.text == VILLAGE["text"] and above.matter.organ == station["justice"]
    with pytest.raises(NotAllowed, match="已提请上级审查"):
        contract.do("issue", "2026-08-06", by="station", result="legal")
    above.accept("2026-08-06").point("2026-08-07", article="第二条").issue("2026-08-10", "amend")
    contract.fresh()
    higher = contract.matter.reviewhigheropinion_set.get()
    assert (higher.result, higher.points, higher.opinion_no) == ("amend", 1, "云司审〔2026〕1号")
    assert contract.matter.state == "accepted" and contract.running("contract").due_on == D("2026-08-19")
    contract.issue("2026-08-11", "amend", by="station")
    assert Document.objects.filter(matter=contract.matter, template="opinion").get().number == "青司审〔2026〕1号"
    contract.answer("2026-08-12", 1, reason="承包期限改为七十年以内并经村民会议讨论", by="heping")
    contract.do("feedback", "2026-08-12", by="heping")
    contract.do("sign", "2026-08-20", by="heping", used_on="2026-08-20")
    contract.do("file_contract", "2026-08-21", by="heping")
    contract.do("finish", "2026-08-24", by="station")


def test_village_rules_are_adopted_filed_and_mended(station):
    rules = {
        "kind": "village",
        "village_kind": "rules",
        "requester": "heping",
        "title": "和平村村规民约",
    }
    found = Review.open(station, by="heping", organ="station", **rules)
    found.accept(by="station", reviewer="何所长")
    assert found.limits() == {"village"}
    found.issue("2026-08-05", "legal", by="station")
    found.do("feedback", "2026-08-05", by="heping")
    with pytest.raises(NotAllowed, match="只有合同登记签订"):
        found.do("sign", "2026-08-10", by="heping", used_on="2026-08-10")
    found.do("adopt", "2026-08-10", by="heping", used_on="2026-08-10")
    assert found.limits() == {"file_village"}
    with pytest.raises(NotAllowed, match="尚未报乡镇备案"):
        found.do("finish", "2026-08-11", by="station")
    found.do("file_village", "2026-08-12", by="heping")
    found.do("order_correction", "2026-08-20", by="station", conclusion="第五条对外嫁女的规定侵害合法财产权利")
    order = Document.objects.get(matter=found.matter, template="correction_order")
    assert "外嫁女" in order.body and found.matter.state == "answered"
    contract = Review.open(station, by="heping", organ="station", **VILLAGE)
    contract.accept(by="station", reviewer="何所长").issue("2026-08-05", "legal", by="station")
    contract.do("feedback", "2026-08-05", by="heping")
    with pytest.raises(NotAllowed, match="合同请登记签订"):
        contract.do("adopt", "2026-08-10", by="heping", used_on="2026-08-10")


def test_a_station_that_drafted_sends_it_up(station):
    """Edge: the justice office drafted the town's paper; it may not review it, the county does."""
    paper = {"kind": "document", "requester": "qingxi", "title": "青溪镇养犬管理规定"}
    with pytest.raises(BadInput, match="青溪司法所起草的事项不得由本单位审查，请改送县级司法行政部门"):
        Review.open(station, by="qingxi", organ="station", drafting_organ=station["station"], **paper)
    with pytest.raises(BadInput, match="起草单位，其人员不得作为审查人员"):
        county = Review.open(station, by="qingxi", **paper, drafting_organ=station["station"]).accept()
        member = {"role": "station", "name": "何所长", "organ": station["station"], "recusal": "none"}
        county.do("member", "2026-08-04", detail=member)


def test_everybody_sees_their_own(station):
    village = Review.open(station, by="heping", organ="station", **VILLAGE).accept(by="station", reviewer="何所长")
    police = Review.open(station, by="police").accept()
    register = registry.register_of(SYSTEM)

    def seen(name):
        return {r.pk for r in access.readable(station.people[name], register)}

    assert seen("heping") == {village.matter.pk} == seen("station") == seen("qingxi")
    assert seen("xinglong") == set() == seen("market")
    assert seen("police") == {police.matter.pk}
    assert seen("clerk") == {village.matter.pk, police.matter.pk}


def test_points_are_inside_until_the_opinion_is_out(station, today):
    found = Review.open(station, by="police").accept().point("2026-08-04")
    found.do("rate_risk", "2026-08-04", risk_level="high")
    found.do("counsel_opinion", "2026-08-04", detail={"name": "许律师", "opinion": "内部意见"})

    def hidden(name):
        return Sight(matter_seen(station.people[name], found.matter.pk, today), station.people[name], today).hidden

    assert {"ReviewPoint", "risk_level", "ReviewCounselOpinion", "add_point"} <= hidden("police")
    assert hidden("clerk") == frozenset()
    found.issue("2026-08-05", "amend")
    assert "ReviewPoint" not in hidden("police") and "ReviewCounselOpinion" in hidden("police")
