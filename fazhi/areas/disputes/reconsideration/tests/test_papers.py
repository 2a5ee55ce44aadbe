"""Every letter renders completely; every row of the fact book is a step, a limit or listed with the reason."""

import pytest

from fazhi.areas.disputes.reconsideration.limits import UNLISTED
from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine import registry
from fazhi.spine.actions import extend, issue_document, resume, suspend
from fazhi.spine.models import Matter
from fazhi.spine.proof import faults

ROWS = {f"R{n:02}" for n in range(1, 40)} | {"R01a", "R04a", "R05a", "R09a", "R09b"}


@pytest.fixture
def full(county):
    """A record in which every field that letters print is filled."""
    c = case(
        county, "2026-07-06", act_on=D("2026-07-01"), third_party="钱大有", agent="周律师",
        incidental_document="云岚县摊点管理办法", maker="云岚县市场监督管理局",
    )  # fmt: skip
    c.accepted("2026-07-08").ready("2026-07-10", redo_ordered=True, perform_required=True, perform_by=D("2026-09-30"))
    record = c.record
    for name, value in {
        "refuse_facts": "申请超过法定期限。", "refuse_reasons": "|late|jurisdiction|", "competent_authority": "岭州市税务局",
        "correction_items": "身份证明", "right_respondent": "云岚县市场监督管理局", "taken_up_by": "岭州市人民政府",
        "stay_ground": "执行会造成难以弥补的损失", "hearing_on": D("2026-07-20"), "hearing_held_on": D("2026-07-20"),
        "hearing_place": "听证室", "forwarded_to": "岭州市人民政府", "incidental_result": "相关条款合法。",
        "mediation_terms": "减轻处罚。", "reject_ground": "baseless", "end_reason": "经释明仍坚持。",
        "terminate_ground": "settled", "order_perform_by": D("2026-10-15"), "interview_on": D("2026-10-20"),
        "interview_place": "县司法局", "interview_reason": "逾期未履行", "copied_to": "岭州市公安局",
        "decided_on": D("2026-07-21"), "served_on": D("2026-07-22"), "respondent_served_on": D("2026-07-22"),
        "simplified_ground": "small", "approval": "head", "results": "|revoke|",
    }.items():  # fmt: skip
        setattr(record, name, value)
    record.save()
    return c


TEMPLATES = sorted(registry.procedure("disputes.reconsideration").template_by_code)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_letter_is_complete(county, full, template):
    row = {"addressee": "云岚县公安局", "problems": "问题", "requirements": "要求", "advice": "建议", "criticised": "云岚县公安局",
           "content": "内容"}  # fmt: skip
    ground = registry.procedure("disputes.reconsideration").grounds[0]
    extra = {"row": row, "ground": ground, "amount": 30, "due_on": D("2026-10-08")}
    matter = Matter.objects.get(pk=full.matter.pk)
    document = issue_document(matter, template, by=county.people["head"], on=D("2026-11-02"), extra=extra)
    text = document.body + document.to
    assert document.to and document.organ.kind == "government" and len(document.body) > 60
    for leftover in ("{{", "{%", "None", "()", "（）", "《》", "于前", "“”", "，，", "。。", "于送达", "于年"):
        assert leftover not in text, (leftover, document.body)
    assert "第" in document.body  # every letter names its article
    assert document.number.startswith("云政复")


def test_series_of_the_numbers(county):
    c = case(county, "2026-07-06").accepted("2026-07-08").ready("2026-07-10").decided("2026-07-20")
    assert c.matter.number == "云司复收〔2026〕1号"
    assert c.paper("acceptance").number == "云政复受〔2026〕1号"
    assert c.paper("decision").number == "云政复决〔2026〕1号"
    assert c.paper("decision").organ == county["government"]


def test_letters_of_time_are_issued_with_the_actions(county):
    c = case(county, "2026-07-06").accepted("2026-07-08")
    people = county.people
    suspend(c.matter, by=people["reviewer"], on=D("2026-07-20"), ground="legal_question", note="需省级机关解释")
    resume(c.matter, by=people["reviewer"], on=D("2026-07-30"))
    extend(c.matter, "decide", by=people["head"], on=D("2026-08-03"), amount=15, reason="案情复杂")
    assert {"suspension_notice", "resumption_notice", "extension_notice"} <= {
        d.template for d in c.matter.documents.all()
    }
    assert "第39条第1款第7项" in c.paper("suspension_notice").body


def test_the_letter_of_a_case_under_the_old_edition_cites_no_new_article(county):
    c = case(county, "2026-03-10").accepted("2026-03-12").take("send_copy", "2026-03-13")
    assert "一至二名工作人员" not in c.paper("reply_notice").body


def test_rows_of_the_fact_book():
    p = registry.procedure("disputes.reconsideration")
    relay = registry.procedure("disputes.reconsideration.relay")
    here = {row for part in (*p.steps, *p.limits, *relay.steps, *relay.limits) for row in part.rows}
    assert here | set(UNLISTED) == ROWS


def test_the_declarations_are_proved_and_cite_articles():
    for code in ("disputes.reconsideration", "disputes.reconsideration.relay"):
        p = registry.procedure(code)
        assert faults(p) == []
        assert all(t.basis and t.to for t in p.templates)
        assert all(e in p.template_by_code for e in (*p.suspend_issues, *p.resume_issues))
        assert all(ground.basis for ground in p.grounds)
    grounds = registry.procedure("disputes.reconsideration").grounds
    assert len([g for g in grounds if g.suspends]) == 10
