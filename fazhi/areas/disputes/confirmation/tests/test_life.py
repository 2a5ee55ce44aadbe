"""The life of a department's mediation and of confirmation, through the actions; every gate is tried the wrong way first."""

from datetime import date

import pytest

from fazhi.areas.disputes.confirmation.models import OdrSignature
from fazhi.spine.actions import apply_law, open_matter, record_entry
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Document

D = date.fromisoformat
pytestmark = pytest.mark.django_db


def refused(words, what, *given, **more):
    with pytest.raises(Refused) as told:
        what(*given, **more)
    assert words in "".join(told.value.reasons)


def test_from_the_request_to_the_ruling(case, ground):
    it = case()
    refused(
        "县公安局在2026-08-04没有进驻在线调解平台",
        it.do,
        "allocate",
        "2026-08-04",
        by="clerk",
        department=ground["police"],
    )
    it.allocate()
    refused("一方明确拒绝调解", it.accept, no_refusal=False)
    it.accept()
    refused("尚无调解记录", it.offer)
    refused("请选择共享法庭", it.do, "session", "2026-08-10", detail={"way": "courtroom", "facts": "协商"})
    it.meet().offer()
    refused("姓名与协议上的申请人一方不符", it.sign, "applicant", "云岚县某健身馆")
    it.sign("applicant", "孙小满")
    refused("已经签名", it.sign, "applicant", "孙小满")
    refused("还有2名当事人没有签名", it.do, "seal", "2026-08-13", sealed=True)
    it.sign("applicant", "李秋")
    it.sign("respondent", "云岚县某健身馆", "2026-08-14")
    refused("请勾选", it.do, "seal", "2026-08-14", sealed=False)
    it.do("seal", "2026-08-14", sealed=True)
    assert it.record.agreement_effective_on == D("2026-08-14")
    assert it.due("confirmation") == D("2026-09-14")  # 13 September is a Sunday
    it.join("applicant")
    refused("被申请人一方没有表示申请：须由双方当事人共同申请司法确认（民事诉讼法第205条）",
            it.do, "apply_confirmation", "2026-08-21", court="云岚县人民法院")  # fmt: skip
    refused("这一方已经表示共同申请", it.join, "applicant")
    it.join("respondent")
    it.do("apply_confirmation", "2026-08-21", court="云岚县人民法院")
    assert it.due("court_accept") == D("2026-08-24")
    refused(
        "请写明理由", it.do, "court_accept", "2026-08-24", court_case_no="（2026）云调确1号", court_rule="rules_2011"
    )
    it.do("court_accept", "2026-08-24", court_case_no="（2026）云调确1号", court_rule="special")
    assert it.due("court_special") == D("2026-09-23")
    assert not it.matter.deadlines.filter(limit="court_rule").exists()
    it.do("confirm", "2026-09-01")
    it.do("perform", "2026-09-10")
    it.do("visit", "2026-09-11", detail={"performed": True, "satisfied": True})
    it.do("archive", "2026-09-14")
    assert not it.matter.deadlines.filter(met_on=None, void=False).exists()
    chain = it.matter.chain
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), it.matter.number)) == []


def test_the_right_is_lost_by_itself_after_thirty_days(case):
    it = case().agree("2026-08-13")
    it.join("applicant")
    apply_law(D("2026-09-15"), it.matter)
    it.matter.refresh_from_db()
    assert it.matter.state == "agreed"
    refused("期限已于2026-09-14届满", it.join, "respondent", "2026-09-15")  # 12 September is a Saturday


def test_what_a_court_does_not_confirm(case):
    it = case(dispute_type="family", subject="解除收养关系后补偿纠纷").agree(relation="adoption")
    refused("确认收养关系的，人民法院不予受理司法确认申请", it.join, "applicant")
    refused("第4条", it.do, "apply_confirmation", "2026-08-20", court="云岚县人民法院")


def test_a_changed_text_is_signed_anew_with_the_same_codes(case):
    it = case().allocate().accept().meet().offer()
    code = it.record.applicant_code
    it.sign("applicant", "孙小满")
    it.offer("2026-08-14", agreement_content="退还剩余款项4000元")
    assert (it.record.offer_no, it.record.applicant_code) == (2, code)
    refused("还有3名当事人没有签名", it.do, "seal", "2026-08-14", sealed=True)
    it.sign("applicant", "孙小满", "2026-08-14")
    assert OdrSignature.objects.filter(matter=it.matter).count() == 2
    letters = Document.objects.filter(matter=it.matter, template="sign_applicant").order_by("pk")
    assert [code in letter.body for letter in letters] == [True, True]


def test_the_fifteen_day_rule_with_its_reason_and_extension(case, ground):
    from fazhi.spine.actions import extend

    it = case().agree()
    it.join("applicant")
    it.join("respondent")
    it.do("apply_confirmation", "2026-08-21", court="云岚县人民法院")
    it.do("court_accept", "2026-08-24", court_case_no="（2026）云调确2号", court_rule="rules_2011",
          court_rule_reason="与消费纠纷人民调解委员会联合调解")  # fmt: skip
    assert it.due("court_rule") == D("2026-09-08")
    extend(it.matter, "court_rule", by=ground.people["clerk"], on=D("2026-09-01"), amount=10, reason="情况特殊")
    assert it.due("court_rule") == D("2026-09-18")
    it.do("refuse_confirmation", "2026-09-10")
    refused("已裁定驳回", it.do, "apply_confirmation", "2026-09-11", court="云岚县人民法院")


def test_an_unconfirmed_agreement_is_not_enforced(case):
    it = case().agree()
    refused("当前为“协议已生效”，不能办理“申请强制执行”", it.do, "enforce", "2026-08-20")
    it.do("default", "2026-08-20")
    it.do("archive", "2026-08-21")


def test_failure_tells_other_ways(case):
    it = case().allocate().accept().meet()
    refused("须告知当事人其他救济途径", it.do, "fail", "2026-08-12", failure_reason="no_agreement", other_ways=[])
    it.do("fail", "2026-08-12", failure_reason="no_agreement", other_ways=["court", "arbitration"])
    assert it.record.other_ways == "|court|arbitration|"


def test_a_dispute_handed_on_names_its_origin_and_counts_once(case, ground):
    with pytest.raises(BadInput, match="须填写原案编号"):
        case(source="mediation")
    people = ground.people["qingxi"]
    fields = {
        "source": "application",
        "dispute_type": "consumer",
        "subject": "退费",
        "applicants": "孙小满",
        "respondents": "健身馆",
    }
    first = open_matter("disputes.mediation", organ=ground["qingxi"], by=people, on=D("2026-08-01"), fields=fields)
    it = case(source="mediation", parent_source_no=first.number).allocate().accept()
    assert it.record.continues == "registered"


def test_registers_say_what_is_wrong(ground):
    by, justice = ground.people["clerk"], ground["justice"]
    with pytest.raises(BadInput, match="已在“消费”领域进驻"):
        record_entry("disputes.odr_seats", organ=justice, by=by, on=D("2026-02-02"), title="再次进驻",
                     fields={"agency": ground["market"], "field": "消费", "since": D("2026-02-02")})  # fmt: skip
    with pytest.raises(BadInput, match="没有进驻"):
        record_entry("disputes.odr_mediators", organ=justice, by=by, on=D("2026-02-02"), title="行调002",
                     fields={"agency": ground["police"], "name": "何调解", "since": D("2026-02-02")})  # fmt: skip


def test_who_may_mediate(case, ground):
    it = case().allocate()
    refused(
        "须由承接部门的",
        it.do,
        "accept",
        "2026-08-05",
        by="clerk",
        mediator=ground.mediator,
        no_refusal=True,
        duty_basis="x",
    )
    refused("不是县市场监管局的行政调解员", it.accept, mediator=ground.other)
    it.accept().meet().offer()
    refused("由公众在公众端办理", it.do, "sign", "2026-08-13", detail={"side": "applicant", "signer": "孙小满"})
