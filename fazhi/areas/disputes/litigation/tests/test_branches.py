"""Retrial, stays and excluded time, enforcement, bulk entry, exported papers."""

from datetime import date

import pytest

from fazhi.areas.disputes.litigation.tests.cases import answer, clock, day, hear, judge, suit
from fazhi.areas.disputes.litigation.tests.test_courtroom import number
from fazhi.areas.disputes.litigation.tests.test_results import tried
from fazhi.spine import registry
from fazhi.spine.actions import exclude_time, link, resume, suspend, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Chain, Document, Matter
from fazhi.spine.papers import paper_of


def in_force(county, *results):
    police = county.people["police"]
    matter = tried(county, served="01-12", on="01-20")
    judge(matter, police, day("02-25"), *results)
    take_step(matter, "take_effect", by=police, on=day("03-13"))
    return matter


def test_retrial_leaves_the_result_in_force_where_it_stood(county):
    police = county.people["police"]
    matter = in_force(county, "request_dismissed")
    take_step(matter, "retrial_copy", by=police, on=day("04-10"))
    assert clock(matter, "retrial_opinion").due_on == day("04-27")  # 04-25 is a Saturday
    take_step(matter, "retrial_opinion", by=police, on=day("04-20"), fields={"answer": "原判正确"})
    take_step(matter, "retrial_ruled", by=police, on=day("05-20"), fields={"instance_case_no": "(2026)岭行再1号"})
    hear(matter, police, day("06-10"), leader=county["police"])
    judge(matter, police, day("07-10"), "reversed", "illegal", step="judge_retrial")
    record = Matter.objects.get(pk=matter.pk).record
    assert (record.final_results, record.retrial_results) == ("|request_dismissed|", "|reversed|illegal|")
    assert (number("loss_rate_final").text, number("attendance_rate").text) == ("0%", "100%")
    assert clock(matter, "lost_report").due_on == day("07-27")
    assert matter.litigationinstance_set.get(instance="retrial").case_no == "(2026)岭行再1号"


def test_a_retrial_that_reverses_ends_the_duty_to_perform_and_to_report(county):
    police = county.people["police"]
    matter = in_force(county, "revoked", "redo")
    with pytest.raises(NotAllowed, match="尚未履行完毕"):
        take_step(matter, "close", by=police, on=day("03-20"))
    take_step(matter, "apply_retrial", by=police, on=day("04-10"), fields={"appeal_advice": "有新证据"})
    take_step(matter, "retrial_ruled", by=police, on=day("05-20"), fields={"instance_case_no": "(2026)岭行再3号"})
    judge(matter, police, day("07-10"), "reversed", "request_dismissed", step="judge_retrial")
    take_step(matter, "close", by=police, on=day("07-20"))
    assert number("loss_rate_final").text == "100%"


def test_the_agency_applies_for_retrial_within_six_months_of_effect(county):
    police = county.people["police"]
    matter = in_force(county, "revoked")
    with pytest.raises(Refused, match="2026-09-14"):  # 09-13 is a Sunday
        take_step(matter, "apply_retrial", by=police, on=day("09-15"), fields={"appeal_advice": "有新证据"})
    take_step(matter, "apply_retrial", by=police, on=day("09-14"), fields={"appeal_advice": "有新证据"})


def test_a_closed_case_goes_on_as_a_new_one_linked_to_it(county):
    police = county.people["police"]
    old = in_force(county, "request_dismissed")
    take_step(old, "close", by=police, on=day("03-20"))
    stray = suit(county, police, day("05-11"))
    take_step(stray, "take_on", by=police, on=day("05-12"), fields={"bureau": "法制大队", "lawyer": False})
    with pytest.raises(Refused, match="尚无生效裁判"):
        take_step(stray, "retrial_ruled", by=police, on=day("05-12"), fields={"instance_case_no": "(2026)岭行再9号"})
    new = suit(county, police, day("05-11"), case_no="(2026)岭行再2号", for_retrial=True)
    link(Chain.objects.get(pk=new.pk), Chain.objects.get(pk=old.pk), "retrial_of", by=police, on=day("05-11"))
    take_step(new, "take_on", by=police, on=day("05-12"), fields={"bureau": "法制大队", "lawyer": False})
    take_step(new, "retrial_ruled", by=police, on=day("05-12"), fields={"instance_case_no": "(2026)岭行再2号"})
    judge(new, police, day("07-10"), "upheld", step="judge_retrial")
    take_step(new, "close", by=police, on=day("07-20"))
    assert (number("effective").number, number("received").number) == (1, 2)


def test_a_stay_stops_the_courts_clock_and_not_the_agencys(county):
    police = county.people["police"]
    county.person("fawu", "police", "clerk")
    matter = suit(county, county.people["fawu"], day("05-11"))
    take_step(matter, "take_on", by=police, on=day("05-11"), fields={"bureau": "法制大队", "lawyer": False})
    suspend(matter, by=police, on=day("05-18"), ground="stayed")
    assert (clock(matter, "first_ordinary").due_on, clock(matter, "answer").due_on) == (None, day("05-26"))
    resume(matter, by=police, on=day("06-17"))
    assert clock(matter, "first_ordinary").due_on == date(2026, 12, 11)  # 11-11 and thirty days
    exclude_time(matter, by=police, start=day("07-01"), end=day("07-11"), ground="appraised")
    assert clock(matter, "first_ordinary").due_on == date(2026, 12, 21)


def test_enforcement_is_noted_while_performance_is_owed(county):
    police = county.people["police"]
    matter = in_force(county, "pay")
    facts = {"perform_what": "给付补偿款", "perform_due": day("04-13"), "perform_leader": "县公安局局长"}
    take_step(matter, "to_perform", by=police, on=day("03-13"), fields=facts)
    assert clock(matter, "enforce").due_on == date(2028, 4, 13)
    assert (clock(matter, "enforce").duty, clock(matter, "enforce").organ) == ("plaintiff", None)
    take_step(matter, "enforcement_notice", by=police, on=day("05-06"))
    with pytest.raises(Refused):
        take_step(matter, "close", by=police, on=day("05-07"))
    assert number("perform_rate").text == "0%"


def test_won_cases_have_nothing_to_perform_and_nothing_to_report(county):
    police = county.people["police"]
    matter = in_force(county, "request_dismissed")
    facts = {"perform_what": "无", "perform_due": day("04-13"), "perform_leader": "局长"}
    with pytest.raises(NotAllowed, match="无须登记履行"):
        take_step(matter, "to_perform", by=police, on=day("03-13"), fields=facts)
    with pytest.raises(NotAllowed, match="没有败诉"):
        take_step(matter, "lost_report", by=police, on=day("03-13"), fields={})
    take_step(matter, "close", by=police, on=day("03-20"))


def test_entry_in_bulk_follows_the_same_rules(county):
    ledger = Ledger()
    police, clerk = county.people["police"], county.people["clerk"]
    facts = {
        "case_no": "(2026)岭0126行初77号", "court": "云岚县人民法院", "filed_on": day("05-06"), "served_on": day("05-11"),
        "cause": "治安处罚", "field": "police", "act_kind": "penalty", "act": "行政处罚决定", "plaintiff": "林晓月",
        "defendant": county["police"], "unit": county["police"], "supervisor": county["justice"],
    }  # fmt: skip
    draft = ledger.open("disputes.litigation", organ=county["police"], on=day("05-11"), fields=facts, by=police)
    draft.take("hand_over", day("05-12"), by=clerk)
    row = {"about": "answer_near", "facts": "期限将至。", "ask": "按期提交"}
    draft.take("remind", day("05-20"), by=clerk, detail=row)
    ledger.flush()
    letter = Document.objects.get(template="reminder")
    assert (letter.number, letter.organ) == ("云司应诉提〔2026〕1号", county["justice"])
    assert "期限将至" in letter.body
    assert number("letters").number == 2
    matter = Matter.objects.get(pk=draft.pk)
    answer(matter, police, day("05-21"))
    assert matter.litigationletter_set.get().kind == "reminder"


def test_a_letter_leaves_with_one_addressee_and_one_signature(county):
    police, clerk = county.people["police"], county.people["clerk"]
    matter = suit(county, police, day("05-11"))
    take_step(matter, "hand_over", by=clerk, on=day("05-12"))
    printed = paper_of(matter.documents.get(template="transfer"))
    text = "".join(block.text for block in printed.blocks)
    assert (printed.to, printed.signed_by) == ("云岚县公安局", "云岚县司法局")
    assert "云岚县司法局" not in text and not text.startswith("云岚县公安局：")


def test_only_the_bureau_sends_letters_and_only_the_unit_answers(county):
    procedure = registry.procedure("disputes.litigation")
    at = {step.code: step.at for step in procedure.steps}
    bureau = {"hand_over", "remind", "supervise", "interview", "circulate", "review_fault", "find_fault"}
    assert {code for code, place in at.items() if place == "supervisor"} == bureau
    assert set(at.values()) == {"unit", "supervisor"}
    matter = suit(county, county.people["police"], day("05-11"))
    with pytest.raises(NotAllowed, match="应诉承办单位"):
        take_step(
            matter, "take_on", by=county.people["clerk"], on=day("05-12"), fields={"bureau": "股", "lawyer": False}
        )


def test_a_case_the_bureau_registered_is_answered_by_the_department(county):
    matter = suit(county, county.people["clerk"], day("05-11"), at="justice", unit=county["police"])
    answer(matter, county.people["police"], day("05-20"))
    assert Matter.objects.get(pk=matter.pk).state == "trial"
