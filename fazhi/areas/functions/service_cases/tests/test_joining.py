"""Several agencies at one case; commitments and what follows them; papers owed; the survey that comes back."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.service_cases.tests.scene import PAPERS, Case, D, answer, bureau, part, permit
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = pytest.mark.django_db
COMMIT = {"committed_on": D("2026-09-01"), "credit_checked": True, "no_high_risk": True}


@pytest.fixture
def town(county, settings):
    settings.FAZHI_DIVISION = "990126"
    return bureau(county)


@pytest.fixture
def joint(town):
    """A case at three agencies, sent on 2 September."""
    case = Case(town, permit(town)).accept()
    with pytest.raises(NotAllowed, match="尚未列明并联单位"):
        case.take("send_parts", "2026-09-02", joint="parallel")
    for organ in ("police", "water", "justice"):
        part(case, organ)
    with pytest.raises(BadInput, match="县公安局已经列入"):
        part(case, "police")
    with pytest.raises(BadInput, match="答复期限晚于本件的法定期限"):
        part(case, "qingxi", due="2027-03-01")
    with pytest.raises(NotAllowed, match="已列明的并联单位尚未送出"):
        case.take("grant", "2026-09-02", "decider")
    case.take("send_parts", "2026-09-02", joint="parallel")
    return case


def test_each_agency_has_its_own_clock_and_the_case_forty_five_days(town, joint):
    parts = joint.sent()
    assert [p.organ.code for p in parts] == ["police", "water", "justice"] and joint.now.track == "joint"
    assert {p.deadlines.get().due_on for p in parts} == {D("2026-09-10")}
    calendar = actions.core.clocks_of(joint.now).calendar
    clock = joint.clock("decide_joint")
    assert clock.due_on == calendar.after(D("2026-09-02"), 45) and joint.clock("decide") is None
    assert clock.promised_on == calendar.after(D("2026-09-02"), 5)  # what was promised does not grow with it
    with pytest.raises(NotAllowed, match="延长须由机关负责人批准（行政许可法第42条第2款）"):
        actions.extend(
            joint.now, "decide_joint", by=town.people["chief"], on=D("2026-09-20"), amount=15, reason="现场复杂"
        )
    actions.extend(joint.now, "decide_joint", by=town.people["mayor"], on=D("2026-09-20"), amount=15, reason="现场复杂")
    assert joint.clock("decide_joint").due_on == calendar.after(D("2026-09-02"), 60)


def test_it_is_decided_when_all_have_answered(town, joint):
    police, water, justice = joint.sent()
    with pytest.raises(NotAllowed, match="还有3个并联单位没有答复：县公安局、县水利局、县司法局"):
        joint.take("grant", "2026-09-04", "decider")
    answer(town, police, "agree", "police", "2026-09-04")
    answer(town, justice, "agree", "clerk", "2026-09-08", "公示经营者承诺")
    with pytest.raises(NotAllowed, match="还有1个并联单位没有答复：县水利局"):
        joint.take("grant", "2026-09-08", "decider")
    answer(town, water, "agree", "water", "2026-09-15")  # late
    assert water.deadlines.get().kept() is False
    joint.take("grant", "2026-09-15", "decider")
    assert joint.now.state == "decided"


def test_one_that_refuses_ends_it_with_its_reasons(town, joint):
    police, water, _ = joint.sent()
    with pytest.raises(BadInput):
        answer(town, water, "refuse", "water", "2026-09-04")
    answer(town, water, "refuse", "water", "2026-09-04", "取水口保护范围内不得设置（水法第三十四条）")
    assert joint.now.state == "barred"
    police.refresh_from_db()
    assert police.state == "recalled"
    with pytest.raises(NotAllowed, match="并联单位不同意"):
        joint.take("grant", "2026-09-04", "decider")
    joint.take("refuse", "2026-09-05", "decider", refusal="县水利局不同意：取水口保护范围内不得设置")
    assert joint.now.state == "refused"


def test_whoever_withdraws_calls_the_parts_off(town, joint):
    joint.take("withdraw", "2026-09-04", end_reason="申请人不再办理")
    assert {p.state for p in joint.sent()} == {"recalled"}


def test_a_commitment_is_decided_and_checked_afterwards(town):
    case = Case(town, permit(town), handed_in="食品经营许可申请书")
    with pytest.raises(BadInput, match="风险较大的，不得告知承诺"):
        case.take("accept_commitment", "2026-09-01", **COMMIT | {"no_high_risk": False})
    with pytest.raises(BadInput, match="请核对申请人有无严重失信"):
        case.take("accept_commitment", "2026-09-01", **COMMIT | {"credit_checked": False})
    case.take("accept_commitment", "2026-09-01", **COMMIT)
    case.take("grant", "2026-09-01", "decider")
    assert case.record.verify_by == D("2026-11-01") and case.clock("verify").due_on == D("2026-11-01")
    case.take("deliver", "2026-09-02", delivery="electronic")
    case.take("publish", "2026-09-02")
    with pytest.raises(NotAllowed, match="告知承诺尚未事后核查，截止2026-11-01"):
        case.take("finish", "2026-09-03")
    with pytest.raises(NotAllowed, match="尚未核查认定承诺不实"):
        case.take("revoke", "2026-10-10", "chief", revoke_reason="不实")
    case.take("verify_false", "2026-10-10", verify_note="现场没有冷藏设备")
    with pytest.raises(NotAllowed, match="承诺不实尚未处理"):
        case.take("finish", "2026-10-11")
    again = Case(town, case.record.item, on="2026-10-12")
    with pytest.raises(BadInput, match=f"该申请人在“{case.matter.number}”中作过不实承诺，尚未修复"):
        again.take("accept_commitment", "2026-10-12", **COMMIT)
    case.take("revoke", "2026-10-20", "chief", revoke_reason="逾期未整改")
    assert case.now.state == "revoked" and case.now.documents.filter(template="revocation").exists()


def test_a_commitment_can_be_given_up_before_the_decision(town):
    case = Case(town, permit(town), handed_in="")
    case.take("accept_commitment", "2026-09-01", **COMMIT)
    case.take("exit_commitment", "2026-09-01")
    with pytest.raises(NotAllowed, match="申请材料还缺“食品经营许可申请书、平面布局图”，不能准予"):
        case.take("grant", "2026-09-02", "decider")
    case.take("check_papers", "2026-09-02", handed_in=PAPERS)
    case.take("grant", "2026-09-02", "decider")
    assert case.record.verify_by is None and case.clock("verify") is None


def test_only_listed_items_and_only_minor_papers(town):
    plain = permit(town, "小餐饮登记", basic_code="0011", lists=["power", "permit"], check_after="")
    with pytest.raises(BadInput, match="没有列入告知承诺制事项清单"):
        Case(town, plain).take("accept_commitment", "2026-09-01", **COMMIT)
    tolerant = {"owed": "平面布局图", "owed_by": D("2026-09-10"), "site_check": False}
    with pytest.raises(BadInput, match="没有列入容缺受理事项清单"):
        Case(town, plain).take("accept_tolerant", "2026-09-01", **tolerant)
    item = permit(town)
    case = Case(town, item, handed_in="")
    with pytest.raises(BadInput, match="还缺“食品经营许可申请书”，主要材料不全的不能容缺受理"):
        case.take("accept_tolerant", "2026-09-01", **tolerant)
    with pytest.raises(BadInput, match="不是可以容缺的材料"):
        case.take("accept_tolerant", "2026-09-01", **tolerant | {"owed": PAPERS})
    case.take("check_papers", "2026-09-01", handed_in="食品经营许可申请书")
    with pytest.raises(BadInput, match="后补材料的截止日期应在2026-09-15以前"):
        case.take("accept_tolerant", "2026-09-01", **tolerant | {"owed_by": D("2026-10-10")})
    case.take("accept_tolerant", "2026-09-01", **tolerant)
    with pytest.raises(NotAllowed, match="容缺的“平面布局图”尚未交齐"):
        case.take("grant", "2026-09-03", "decider")
    with pytest.raises(BadInput, match="后补期限至2026-09-10"):
        case.take("end_owed", "2026-09-10")
    case.take("end_owed", "2026-09-11")
    assert case.now.state == "ended"
    other = Case(town, item, handed_in="食品经营许可申请书")
    other.take("accept_tolerant", "2026-09-01", **tolerant)
    other.take("owed_in", "2026-09-08")
    other.take("grant", "2026-09-08", "decider")
    assert other.clock("owed").kept()


def test_partner_places_only_for_items_of_their_list(town):
    partner = actions.record_entry(
        "functions.service_partners", organ=town["market"], by=town.people["window"], on=D("2026-01-05"), title="青川县",
        fields={"span": "cross_province", "province": "南江省", "since": D("2026-01-05")},
    )  # fmt: skip
    with pytest.raises(BadInput, match="没有列入跨省通办事项清单，不能由青川县收件"):
        Case(town, permit(town), channel="partner", partner=partner)
    item = permit(town, "异地就医备案", basic_code="0030", lists=["power", "permit", "cross_province"])
    with pytest.raises(BadInput, match="收件渠道应为“通办合作地”"):
        Case(town, item, partner=partner)
    assert Case(town, item, channel="partner", partner=partner).record.partner_id == partner.pk


def test_a_survey_comes_back_to_its_case(town):
    case = Case(town, permit(town), request="青溪镇河滨路3号")
    case.take("accept", "2026-09-02", site_check=True)
    calendar = actions.core.clocks_of(case.now).calendar
    assert case.clock("inspect").due_on == calendar.after(D("2026-09-02"), 5)
    with pytest.raises(NotAllowed, match="依法需要实地核查，尚无踏勘结果"):
        case.take("grant", "2026-09-03", "decider")
    case.take("request_survey", "2026-09-03")
    (survey,) = case.sent("survey")
    assert (
        survey.organ == town["market"] and survey.record.address == "青溪镇河滨路3号" and case.clock("inspect").kept()
    )
