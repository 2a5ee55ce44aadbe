"""The life of a dispute under mediation, through the actions."""

from datetime import date

import pytest

from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import apply_law, correct, extend, issue_document, link, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Event, EventSecret

D = date.fromisoformat
SYSTEM = "disputes.mediation"


@pytest.fixture
def case(county):
    """Opens a dispute at 青溪镇 (or another organ) and lets its mediator take steps."""

    class Case:
        def __init__(self, on="2026-08-10", organ="qingxi", by="qingxi", title="", **fields):
            self.by = county.people[by]
            fields = {
                "source": "application", "dispute_type": "neighbour", "subject": "相邻排水纠纷", "applicants": "孙小满",
                "respondents": "钱大有", "applicant_phone": "13900000000", "facts": "孙小满家雨水流入钱大有家院内", **fields,
            }  # fmt: skip
            self.matter = open_matter(SYSTEM, organ=county[organ], by=self.by, on=D(on), fields=fields, title=title)

        def do(self, code, on, detail=None, **fields):
            event = take_step(self.matter, code, by=self.by, on=D(on), fields=fields, detail=detail)
            self.matter.refresh_from_db()
            self.matter.__dict__.pop("_record", None)
            return event

        def accept(self, on="2026-08-11", **fields):
            self.do("accept", on, **{"body_kind": "town", "no_refusal": True, **fields})
            self.do("appoint", on, mediators="吴调解")
            return self

        def agree(self, on="2026-09-01", **fields):
            given = {
                "agreement_content": "钱大有于九月底前改建排水沟", "signed_and_sealed": True, "agreement_effective_on": on,
                **fields,
            }  # fmt: skip
            self.do("agree_written", on, **given)
            return self

        def oral(self, on="2026-09-01", **fields):
            self.do("agree_oral", on, agreement_content="互相致歉", **fields)
            return self

        def due(self, limit):
            return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

        @property
        def record(self):
            return self.matter.record

    return Case


def test_confirmation_runs_from_effect_and_rolls_over_the_holiday(case):
    it = case().accept().agree("2026-09-01")
    assert it.due("confirmation") == D("2026-10-08")  # raw 2026-10-01, in the holiday
    it.do("apply_confirmation", "2026-10-08", confirmation_joint=True, confirmation_court="云岚县人民法院")
    assert it.matter.state == "confirming"
    assert it.due("court_accept") == D("2026-10-12")  # 3 days: 10-11 is a Sunday
    it.do("court_accept", "2026-10-12", confirmation_case_no="（2026）云9901调确1号")
    assert it.due("court_rule") == D("2026-10-27")
    assert it.due("court_special") == D("2026-11-11")
    it.do("confirm", "2026-10-20")
    assert (it.matter.state, it.record.confirmation_ruling) == ("confirmed", "confirmed")
    it.do("perform", "2026-10-25")
    it.do("visit", "2026-10-26", detail={"performed": True, "satisfied": True, "facts": "排水沟已建成"})
    it.do("archive", "2026-10-27")
    assert it.matter.closed_on == D("2026-10-27")
    assert not it.matter.deadlines.filter(met_on=None, void=False).exists()


def test_the_right_to_confirmation_is_lost_after_thirty_days(case, county):
    it = case().accept().agree("2026-09-01")
    with pytest.raises(Refused, match=r"2026-10-08届满.*民事诉讼法第205条"):
        it.do("apply_confirmation", "2026-10-09", confirmation_joint=True, confirmation_court="云岚县人民法院")
    apply_law(D("2026-10-09"))
    event = Event.objects.get(chain=it.matter.pk, code="lose_confirmation")
    assert (event.by, event.on) == (None, D("2026-10-08"))
    assert apply_law(D("2026-10-20")) == []


def test_confirmation_must_be_asked_for_by_both(case):
    it = case().accept().agree()
    with pytest.raises(BadInput, match="双方当事人共同申请"):
        it.do("apply_confirmation", "2026-09-10", confirmation_joint=False, confirmation_court="云岚县人民法院")
    assert it.matter.state == "agreed"


def test_effect_comes_with_signatures_and_seal_not_with_printing(case):
    it = case().accept()
    with pytest.raises(BadInput, match=r"签名.*第29条"):
        it.agree(signed_and_sealed=False)
    with pytest.raises(BadInput, match="晚于今天"):
        it.agree("2026-11-20", agreement_effective_on="2026-11-25")
    it.agree("2026-09-01", agreement_effective_on="2026-09-03")
    assert it.due("confirmation") == D("2026-10-08")
    assert it.matter.deadlines.get(limit="confirmation").started_on == D("2026-09-03")


def test_after_the_court_declines_the_parties_may_still_apply_in_time(case):
    it = case().accept().agree()
    again = {"confirmation_joint": True, "confirmation_court": "云岚县人民法院"}
    it.do("apply_confirmation", "2026-09-10", **again)
    it.do("decline_confirmation", "2026-09-12")
    it.do("apply_confirmation", "2026-09-20", **again)
    assert (it.matter.state, it.record.confirmation_ruling) == ("confirming", "")
    it.do("refuse_confirmation", "2026-09-25")
    with pytest.raises(NotAllowed, match="裁定驳回"):
        it.do("apply_confirmation", "2026-09-28", **again)


def test_an_oral_agreement_counts_from_its_day_and_needs_a_note(case):
    it = case().accept()
    with pytest.raises(BadInput, match="协议内容"):
        it.do("agree_oral", "2026-09-01")
    it.oral("2026-09-01")
    assert (it.record.result, it.record.agreement_effective_on) == ("agreed_oral", D("2026-09-01"))
    assert "采取口头协议方式" in it.matter.documents.get(template="oral_agreement").body


def test_refusal_by_one_party_keeps_it_out_and_ends_it_at_any_time(case):
    it = case()
    with pytest.raises(BadInput, match=r"明确拒绝调解.*第17条"):
        it.accept(no_refusal=False)
    it.do("refuse", "2026-08-12", refusal_reason="party_refuses")
    assert "因一方当事人明确拒绝调解" in it.matter.documents.get(template="refusal").body
    other = case().accept()
    other.do("fail", "2026-08-20", failure_reason="party_refuses")
    assert other.matter.state == "failed"
    assert "仲裁、行政、司法等途径" in other.matter.documents.get(template="termination").body
    assert not other.matter.deadlines.filter(limit="mediate", met_on=None).exists()


def test_mediation_days_are_practice_and_a_court_referral_may_be_prolonged_once(case, county):
    it = case().accept("2026-08-11")
    assert it.due("mediate") == D("2026-09-10")
    assert it.matter.declared.limit_by_code["mediate"].local
    court = case(source="court_before", parent_source_no="（2026）云9901民调9号").accept("2026-08-11")
    assert court.due("mediate_for_court") == D("2026-09-10")
    extend(court.matter, "mediate_for_court", by=court.by, on=D("2026-09-01"), amount=30, reason="双方同意延长")
    assert court.due("mediate_for_court") == D("2026-10-10")  # a swapped-in Saturday, a working day


def test_no_session_before_a_mediator_and_the_telling_of_rights(case):
    it = case()
    it.do("accept", "2026-08-11", body_kind="town", no_refusal=True)
    talk = {"place": "镇调解室", "facts": "双方到场"}
    with pytest.raises(NotAllowed, match=r"调解员（人民调解法第19条）；.*告知权利义务"):
        it.do("session", "2026-08-12", detail=talk)
    it.do("appoint", "2026-08-12", mediators="吴调解", chosen_by_parties=True)
    it.do("investigate", "2026-08-12")
    it.do("session", "2026-08-13", detail=talk)
    it.do("session", "2026-08-20", detail={**talk, "facts": "基本达成一致"})
    paper = issue_document(it.matter, "session_note", by=it.by, on=D("2026-08-20"))
    assert "基本达成一致" in paper.body and "吴调解" in paper.body


def test_possible_crime_is_reported_before_anything_ends(case):
    it = case().accept()
    it.do("alert", "2026-08-14", detail={"kind": "crime", "facts": "一方称遭殴打"})
    with pytest.raises(NotAllowed, match="第25条"):
        it.do("fail", "2026-08-15", failure_reason="no_agreement")
    it.do("alert_done", "2026-08-14", detail={"facts": "已向公安机关报告", "reported_to": "青溪派出所"})
    it.do("transfer", "2026-08-15", transferred_to="police", transfer_target="青溪派出所")
    assert it.matter.state == "transferred"


def test_screening_level_and_joint_steps_come_from_local_practice(case):
    it = case(source="screening")
    it.do("grade", "2026-08-10", risk_level="orange", lane="政法线", net="村（社区）网格")
    it.do("joint", "2026-08-11", detail={"name": "联合研判", "participants": "司法所、派出所"})
    with pytest.raises(BadInput, match="联调步骤"):
        it.do("joint", "2026-08-11", detail={"name": "联合聚餐", "participants": "司法所"})
    assert it.matter.declared.step("joint").local
    assert [row.name for row in it.matter.mediationjointstep_set.all()] == ["联合研判"]


def test_family_and_minors_are_restricted_and_not_for_commercial_bodies(case):
    with pytest.raises(BadInput, match="限制查阅"):
        case(dispute_type="family")
    with pytest.raises(BadInput, match="限制查阅"):
        case(involves_minor=True)
    it = case(dispute_type="family", restricted=True)
    with pytest.raises(BadInput, match="商事调解条例第2条"):
        it.accept(mediation_kind="commercial", restricted=True)
    with pytest.raises(BadInput, match="限制查阅"):
        it.accept()  # the mark would be lost


def test_personal_values_stand_aside_and_titles_carry_none(case):
    it = case()
    payload = str(Event.objects.get(chain=it.matter.pk, code="open").payload)
    assert "孙小满" not in payload and "13900000000" not in payload
    assert "fields.respondents" in EventSecret.objects.get(event__chain=it.matter.pk, event__code="open").kept
    assert it.matter.title == "相邻排水纠纷"
    talk = {"place": "镇调解室", "facts": "孙小满到场"}
    it.accept().do("investigate", "2026-08-12")
    it.do("session", "2026-08-13", detail=talk)
    assert "孙小满" not in str(Event.objects.get(chain=it.matter.pk, code="session").payload)


def test_a_village_mediates_and_links_its_parent(case, county):
    county.person("heping", "heping", Role.MEDIATOR, name="和平村调解")
    first = case(organ="heping", by="heping").accept(body_kind="village")
    first.do("transfer", "2026-08-20", transferred_to="mediation", transfer_target="青溪镇人民调解委员会")
    with pytest.raises(BadInput, match="原案编号"):
        case("2026-08-21", source="mediation_body")
    second = case("2026-08-21", source="mediation_body", parent_source_no=first.matter.number).accept("2026-08-21")
    link(second.matter.chain, first.matter.chain, "parent", by=second.by, on=D("2026-08-21"))
    assert second.record.continues == "accepted"
    assert first.matter.scope == "990126101201"


def test_a_corrected_day_of_effect_moves_the_right_to_confirmation(case):
    it = case().accept().agree("2026-09-01", agreement_effective_on="2026-09-03")
    it.matter.refresh_from_db()
    correct(
        it.matter,
        by=it.by,
        on=D("2026-09-10"),
        changes={"agreement_effective_on": D("2026-09-07")},
        reason="印章补盖日",
    )
    assert it.due("confirmation") == D("2026-10-08")  # raw 10-07, the last day of the holiday
    correct(
        it.matter, by=it.by, on=D("2026-09-10"), changes={"agreement_effective_on": D("2026-09-10")}, reason="核对原件"
    )
    assert it.due("confirmation") == D("2026-10-10")


def test_the_public_applies_by_the_portal_form_and_it_stays_restricted(county):
    form = registry.register_of(SYSTEM).apply
    fields = dict.fromkeys(form.fields, "张三") | {"dispute_type": "family", "applicant_phone": "13900000000"}
    matter = open_matter(
        SYSTEM, organ=county["qingxi"], by=None, actor="网上申请", on=D("2026-11-19"), fields={**fields, **form.fixed}
    )
    assert matter.record.restricted and matter.record.source == "application"


def test_performance_is_watched_from_the_day_agreed(case):
    with pytest.raises(BadInput, match="履行期限早于"):
        case().accept().agree("2026-09-01", performance_due_on="2026-08-20")
    it = case().accept().agree("2026-09-01", performance_due_on="2026-09-20", agreement_amount="3000")
    assert it.due("perform") == D("2026-09-20")
    assert it.due("visit") == D("2026-10-08") and it.matter.declared.limit_by_code["visit"].local
    it.do("default", "2026-09-21")
    assert it.record.defaulted_on == D("2026-09-21")
    assert "协议金额：3000元" in it.matter.documents.get(template="agreement").body


def test_papers_cite_the_act_only_for_peoples_mediation(case):
    papers = {}
    for kind in ("people", "administrative", "commercial"):
        it = case(mediation_kind=kind).accept(mediation_kind=kind)
        it.do("fail", "2026-08-20", failure_reason="no_agreement")
        papers[kind] = [d.body for d in it.matter.documents.order_by("pk")]
    assert "人民调解法" in papers["people"][1] and "人民调解法" not in papers["administrative"][1]
    assert "不收取任何费用" in papers["administrative"][0] and "不收取" not in papers["commercial"][0]


def test_history_verifies_to_the_end(case):
    it = case().accept()
    it.do("investigate", "2026-08-12")
    it.do("session", "2026-08-13", detail={"place": "镇调解室", "facts": "孙小满到场"})
    it.oral("2026-08-14")
    it.do("archive", "2026-08-20", archive_no="2026-3")
    chain = it.matter.chain
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), it.matter.number)) == []


def test_every_row_of_the_law_is_carried_or_told_why_not():
    declared = registry.procedure(SYSTEM)
    carried = {row for part in (*declared.steps, *declared.limits) for row in part.rows} | set(declared.unlisted)
    rows = ("1", "2", "3", "4", "5", "5a", "6a", "6b", "7", "7a", "7b", "8", "9")
    assert carried == {f"16:{row}" for row in rows}
    assert all(limit.local for limit in declared.limits if "地方" in limit.basis)
    assert {limit.code for limit in declared.limits if not limit.local} == {
        "alert", "confirmation", "court_accept", "court_rule", "court_special", "perform",
    }  # fmt: skip
