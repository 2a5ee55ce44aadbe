"""Results, effect, loss rates, performance, reports, letters."""

import pytest

from fazhi.areas.disputes.litigation.tests.cases import answer, clock, day, hear, judge, suit
from fazhi.areas.disputes.litigation.tests.test_courtroom import number
from fazhi.figures.catalogue import figures
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import issue_document, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Document, Matter


def tried(county, served="05-11", on="05-20", **fields):
    matter = suit(county, county.people["police"], day(served), **fields)
    answer(matter, county.people["police"], day(on))
    return matter


def test_first_and_final_results_stand_side_by_side_after_a_reversal(county):
    police = county.people["police"]
    lost, held = tried(county), tried(county)
    judge(lost, police, day("07-01"), "revoked", "redo")
    judge(held, police, day("07-01"), "request_dismissed")
    assert number("loss_rate").text == "50%"
    take_step(
        lost, "appeal", by=police, on=day("07-10"), fields={"appeal_advice": "适用法律正确", "appealed_by": "被告"}
    )
    judge(lost, police, day("09-01"), "reversed", "request_dismissed", step="judge_second")
    take_step(held, "take_effect", by=police, on=day("07-20"))
    record = Matter.objects.get(pk=lost.pk).record
    assert (record.first_results, record.final_results) == ("|revoked|redo|", "|request_dismissed|")
    assert number("loss_rate").text == "50%"
    assert number("loss_rate_final").text == "0%"
    assert number("second_reversed").number == 1
    assert clock(lost, "lost_report") is None


def test_an_upheld_loss_is_final_and_starts_the_report(county):
    police = county.people["police"]
    matter = tried(county)
    judge(matter, police, day("07-01"), "illegal")
    take_step(matter, "other_appeals", by=police, on=day("07-10"), fields={"appealed_by": "原告"})
    assert clock(matter, "appeal_answer").due_on == day("07-27")
    judge(matter, police, day("09-01"), "upheld", step="judge_second")
    assert Matter.objects.get(pk=matter.pk).record.final_results == "|illegal|"
    assert clock(matter, "lost_report").due_on == day("09-16")


def test_a_remanded_case_keeps_its_first_result(county):
    police = county.people["police"]
    matter = tried(county)
    judge(matter, police, day("07-01"), "revoked")
    take_step(matter, "appeal", by=police, on=day("07-10"), fields={"appeal_advice": "不服", "appealed_by": "被告"})
    judge(matter, police, day("08-20"), "remanded", step="remand")
    judge(matter, police, day("10-10"), "request_dismissed")
    record = Matter.objects.get(pk=matter.pk).record
    assert (record.first_results, record.again_results, record.instance_no) == ("|revoked|", "|request_dismissed|", 3)
    take_step(matter, "take_effect", by=police, on=day("10-27"))
    assert Matter.objects.get(pk=matter.pk).record.final_results == "|request_dismissed|"


@pytest.mark.parametrize(("results", "due"), [(("revoked",), "07-16"), (("suit_dismissed",), "07-13")])
def test_judgments_are_appealed_within_fifteen_days_and_rulings_within_ten(county, results, due):
    police = county.people["police"]
    matter = tried(county)
    judge(matter, police, day("07-01"), *results)  # 07-11 is a Saturday
    code = "appeal_ruling" if results == ("suit_dismissed",) else "appeal_judgment"
    assert clock(matter, code).due_on == day(due)
    with pytest.raises(NotAllowed, match="第85条"):
        take_step(matter, "take_effect", by=police, on=day(due))


def test_withdrawn_after_the_act_was_changed_is_no_loss_but_an_actual_one(county):
    police = county.people["police"]
    matter = tried(county)
    take_step(matter, "change_act", by=police, on=day("06-01"), fields={"changed_act": "撤销原处罚决定"})
    take_step(matter, "tell_court", by=police, on=day("06-02"))
    judge(matter, police, day("06-20"), "withdrawn", step="end_suit")
    assert (number("loss_rate").text, number("loss_rate_actual").text) == ("0%", "100%")
    assert number("first_concluded").number == 1
    take_step(matter, "close", by=police, on=day("06-30"))


def test_a_suit_that_ends_before_the_answer_is_due_owed_none(county):
    police = county.people["police"]
    matter = suit(county, police, day("05-11"))
    judge(matter, police, day("05-15"), "withdrawn", step="end_suit")
    assert number("answer_rate").text == "—"
    late = suit(county, police, day("05-11"))
    answer(late, police, day("06-15"))
    tried(county)
    assert number("answer_rate").text == "50%"


def test_what_is_not_due_yet_is_neither_kept_nor_missed(county):
    suit(county, county.people["police"], day("11-16"))
    assert number("answer_rate").text == "—"
    suit(county, county.people["police"], day("11-02"))  # due 11-17, three days ago
    assert number("answer_rate").text == "0%"


def test_the_second_way_of_counting_agrees(county):
    police = county.people["police"]
    lost, left = tried(county), suit(county, police, day("05-11"))
    hear(lost, police, day("06-10"), leader=county["police"])
    hear(lost, police, day("06-12"))
    judge(lost, police, day("07-01"), "revoked", "redo")
    take_step(lost, "take_effect", by=police, on=day("07-17"))
    judge(left, police, day("06-20"), "withdrawn", step="end_suit")
    take_step(
        left,
        "supervise",
        by=county.people["clerk"],
        on=day("06-21"),
        detail={"about": "other", "facts": "无", "ask": "改"},
    )
    assert differences(figures(system="disputes.litigation"), Walker(Period.year(2026))) == []


def test_results_that_do_not_fit_are_refused(county):
    police = county.people["police"]
    matter = tried(county)
    with pytest.raises(BadInput, match="一审"):
        judge(matter, police, day("07-01"), "upheld")
    with pytest.raises(BadInput, match="裁定"):
        judge(matter, police, day("07-01"), "suit_dismissed", paper="judgment")
    judge(matter, police, day("07-01"), "revoked")
    take_step(matter, "appeal", by=police, on=day("07-10"), fields={"appeal_advice": "不服", "appealed_by": "被告"})
    with pytest.raises(BadInput, match="改判后的结果"):
        judge(matter, police, day("09-01"), "reversed", step="judge_second")


def test_performance_report_liability_and_the_end(county):
    police, clerk = county.people["police"], county.people["clerk"]
    matter = tried(county)
    judge(matter, police, day("07-01"), "revoked", "redo")
    take_step(matter, "report_result", by=police, on=day("07-03"), fields={"appeal_advice": "建议不上诉"})
    take_step(matter, "take_effect", by=police, on=day("07-17"))
    with pytest.raises(NotAllowed, match="败诉案件报告"):
        take_step(matter, "close", by=police, on=day("07-18"))
    with pytest.raises(NotAllowed, match="尚未报送"):
        take_step(matter, "review_fault", by=clerk, on=day("07-18"), fields={"fault_due": day("08-18")})
    facts = {"perform_what": "六十日内重新作出决定", "perform_due": day("09-15"), "perform_leader": "县公安局局长"}
    take_step(matter, "to_perform", by=police, on=day("07-17"), fields=facts)
    assert (clock(matter, "perform").due_on, clock(matter, "perform").organ) == (day("09-15"), county["police"])
    report = {"lost_reasons": ["procedure"], "lost_analysis": "未告知听证权利", "rectification": "修订办案指引"}
    take_step(matter, "lost_report", by=police, on=day("08-03"), fields=report)  # due 08-01, a Saturday
    take_step(matter, "review_fault", by=clerk, on=day("08-10"), fields={"fault_due": day("09-10")})
    finding = {"finding": "tolerated", "reason": "首次适用新规，程序性瑕疵", "rule": "容错免责规定第五条", "people": 0}
    take_step(matter, "find_fault", by=clerk, on=day("08-20"), detail=finding)
    take_step(matter, "perform", by=police, on=day("09-16"), fields={"performed_how": "已重新作出决定并送达"})
    take_step(matter, "close", by=police, on=day("09-20"), fields={"archive_no": "2026-12"})
    assert [number(c).text for c in ("perform_rate", "lost_report_rate")] == ["0%", "100%"]
    assert (number("tolerated").number, number("fault_found").number) == (1, 0)
    assert "予以免责或者减责" in matter.documents.get(template="fault").body
    assert not matter.deadlines.running().exists()
    assert (
        list(verify_chain(Chain.objects.get(pk=matter.pk), list(Chain.objects.get(pk=matter.pk).events.all()), ""))
        == []
    )


def test_letters_are_numbered_without_gap_in_the_bureaus_name_and_counted(county):
    police, clerk = county.people["police"], county.people["clerk"]
    cases = [suit(county, police, day("05-11")) for _ in range(3)]
    for matter in cases:
        take_step(matter, "hand_over", by=clerk, on=day("05-12"))
    ask = {"about": "answer_near", "facts": "答辩举证期限将于5月26日届满。", "ask": "按期提交", "by_when": day("05-25")}
    take_step(cases[0], "remind", by=clerk, on=day("05-21"), detail=ask)
    with pytest.raises(NotAllowed):
        take_step(cases[0], "remind", by=police, on=day("05-21"), detail=ask)
    take_step(
        cases[0],
        "supervise",
        by=clerk,
        on=day("05-28"),
        detail={**ask, "about": "answer_missed", "by_when": day("06-01")},
    )
    assert clock(cases[0], "reply_letter").due_on == day("06-01")
    take_step(cases[0], "reply_letter", by=police, on=day("05-29"), note="已补交")
    letters = Document.objects.filter(template="transfer").order_by("serial")
    assert [letter.number for letter in letters] == [f"云司应诉转〔2026〕{n}号" for n in (1, 2, 3)]
    assert {letter.organ for letter in letters} == {county["justice"]}
    assert "谁承办、谁应诉" in letters[0].body and "林晓月" not in letters[0].body
    body = Document.objects.get(template="reminder").body
    assert "答辩举证期限将于5月26日届满" in body and "2026年5月25日前反馈" in body
    counted = [number(f"letters{code}").number for code in ("_transfer", "_reminder", "_supervision", "")]
    assert counted == [3, 1, 1, 5]
    first_quarter = Period(day("01-01"), day("03-31"), "一季度")
    assert number("letters_transfer", first_quarter).number == 0


def test_a_supervision_letter_on_performance_names_the_leaders_post_and_the_fine(county):
    police, clerk = county.people["police"], county.people["clerk"]
    matter = tried(county)
    judge(matter, police, day("07-01"), "perform")
    take_step(matter, "take_effect", by=police, on=day("07-17"))
    facts = {"perform_what": "三十日内答复", "perform_due": day("08-17"), "perform_leader": "县公安局局长"}
    take_step(matter, "to_perform", by=police, on=day("07-17"), fields=facts)
    row = {"about": "not_performed", "facts": "履行期限已过。", "ask": "立即履行"}
    take_step(matter, "supervise", by=clerk, on=day("08-18"), detail=row)
    body = matter.documents.get(template="supervision").body
    assert "县公安局局长" in body and "五十元至一百元" in body and "2026年8月17日" in body


def test_every_paper_is_issued_by_its_own_organ_and_by_no_other(county):
    fawu, clerk = county.person("fawu", "police", Role.CLERK), county.people["clerk"]
    matter = tried(county)
    hear(matter, county.people["police"], day("06-10"), leader=county["police"])
    for template in registry.procedure("disputes.litigation").templates:
        own, other = (clerk, fawu) if template.organ == "supervisor" else (fawu, clerk)
        document = issue_document(matter, template.code, by=own, on=day("06-11"), extra={"row": {"facts": "逾期"}})
        assert document.body.strip() and "{{" not in document.body and document.number.endswith("号")
        with pytest.raises(NotAllowed, match="只能由"):
            issue_document(matter, template.code, by=other, on=day("06-11"))
