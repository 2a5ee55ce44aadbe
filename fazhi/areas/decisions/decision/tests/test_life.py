"""A decision from the proposal to the end of its execution, and what is told to whom."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.models import Decision as Record
from fazhi.areas.decisions.decision.tests.cases import EXPERT, MEETING, SYSTEM, Catalogue, Decision
from fazhi.spine import access, registry
from fazhi.spine.access import Role
from fazhi.spine.errors import NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Link, Matter
from fazhi.spine.sight import Sight

D = date.fromisoformat
DISSENT = "吴副县长认为收费标准偏高"


def test_from_the_proposal_to_the_end(county):
    listed = Catalogue(county).lists().published().record
    case = Decision(county, catalogue=listed, catalogue_item=1).executing()
    record = case.record
    assert (record.participation, record.expert_need, record.risk, record.legality, record.discussion) == ("done",) * 5
    assert Link.objects.filter(source=case.matter.pk, target=listed.pk, kind="catalogue").exists()
    assert case.matter.deadlines.get(limit="publish").due_on == D("2026-06-26")  # 2026-06-19 is a holiday
    assert case.matter.deadlines.get(limit="publish").met_on == D("2026-06-05")
    case.take("milestone", "2026-06-10", detail={"task": "设施安装", "due_on": D("2026-07-31")})
    case.take("progress", "2026-08-03", detail={"percent": 40, "task": "设施安装", "content": "按计划推进"})
    problem = {"kind": "no_effect", "discovered_on": D("2026-08-20"), "content": "周转率未提高"}
    case.take("report_problem", "2026-08-21", detail=problem)
    case.take("answer_problem", "2026-08-25", problem_answer="组织后评估")
    order = {"evaluation_ground": "no_effect", "evaluator": "江岭省社会科学院", "evaluation_due": D("2026-10-31")}
    case.take("order_evaluation", "2026-09-01", **order)
    report = {"assessor": "江岭省社会科学院", "effect": "基本达到预期", "opinions": "多数满意", "advice": "keep"}
    case.take("evaluate", "2026-10-20", detail=report).take("finish", "2026-11-10")
    assert (case.state, case.matter.closed_on) == ("finished", D("2026-11-10"))
    assert not case.matter.deadlines.filter(met_on=None, void=False).exists()
    for template in ("start", "handover", "expert_opinion", "risk_report", "submission", "announcement", "archive_list",
                     "execution_report", "evaluation_report"):  # fmt: skip
        body = case.matter.documents.get(template=template).body
        assert "云岚县城区停车收费管理方案" in body and "{{" not in body and "None" not in body
    chain = case.matter.chain
    chain.refresh_from_db()
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), case.matter.number)) == []


def test_a_major_adjustment_repeats_the_procedure(county):
    case = Decision(county).executing()
    case.take("adjust", "2026-08-03")
    with pytest.raises(NotAllowed, match="已立项调整"):
        case.take("adjust", "2026-08-04")
    new = Matter.objects.get(system=SYSTEM, state="proposed")
    assert new.title == "调整：云岚县城区停车收费管理方案" and new.organ == county["government"]
    follow = Decision.__new__(Decision)
    follow.county, follow.matter = county, new
    follow.take("study", "2026-08-04", study="可行").take("start", "2026-08-04")
    with pytest.raises(NotAllowed):
        follow.take("publish", "2026-08-05")
    assert case.state == "executing"  # the old one stands until the new one is issued
    follow.take("assign_unit", "2026-08-05", drafting_unit=county["police"])
    follow.take("draft", "2026-08-05", draft_text="第一条 调整收费。", draft_note="依据")
    follow.take("hear_unit", "2026-08-06", detail={"unit": county["market"], "stance": "agrees", "adopted": True})
    for block, ground in (("participation", "secret"), ("expert", "not_technical"), ("risk", "risk_done")):
        ruled = {"block": block, "needed": False, "ground": ground, "reason": "经研究", "decided_by": "县长"}
        follow.take("rule", "2026-08-06", detail=ruled)
    follow.take("review_competition", "2026-08-06")
    cleared = {"result": "passed", "opinion_no": "竞1号", "given_on": D("2026-08-10")}
    follow.told("competition_opinion", "2026-08-10", "competition", **cleared).sent("2026-08-10")
    legal = {"result": "legal", "opinion_no": "审1号", "given_on": D("2026-08-25")}
    follow.told("legality_opinion", "2026-08-25", "legality", **legal).take("submit", "2026-08-26")
    follow.take("meeting", "2026-08-28", detail=MEETING).take("adopt", "2026-08-28", congress_required=False)
    follow.take("report_party", "2026-08-28", party_no="请9号")
    follow.take("withhold", "2026-08-31", decision_no="云政密11号", decision_text="调整。", withheld="国家秘密")
    assert (follow.state, case.state, case.record.ended_on) == ("issued", "adjusted", D("2026-08-31"))


def test_stopping_names_its_meeting(county):
    case = (
        Decision(county)
        .executing()
        .take("stop", "2026-09-01", stop_reason="客观情况变化", stop_meeting="县政府第20次常务会议")
    )
    assert case.state == "stopped" and "县政府第20次常务会议" in case.matter.documents.get(template="stop").body


@pytest.fixture
def discussed(county):
    return Decision(county).decided(dissent=DISSENT, against_majority=True, against_reason="统筹考虑")


def test_dissent_is_on_record_and_not_told_outside(discussed, county, today):
    meeting = discussed.matter.decisionmeeting_set.get()
    assert (meeting.dissent, meeting.against_reason) == (DISSENT, "统筹考虑")
    inside = Sight(discussed.matter, county.people["office"], today)
    outside = Sight(discussed.matter, county.people["police"], today)  # the drafting unit takes part, no more
    assert not inside.hidden and {"meeting", "DecisionMeeting"} <= outside.hidden
    assert access.readable(county.people["police"], registry.register_of(SYSTEM)).count() == 1
    told = [e.code for e in discussed.matter.chain.events.all() if outside.event(e)]
    assert "adopt" in told and "meeting" not in told


def test_pages_of_outsiders_do_not_show_it(discussed, county, client):
    for who, seen in (("office", True), ("police", False)):
        client.force_login(county.people[who])
        text = client.get(f"/desk/matters/{discussed.matter.pk}/?all").content.decode()
        assert (DISSENT in text) is seen, who
        assert "讨论通过" in text
    client.logout()
    discussed.take("report_party", "2026-06-01", party_no="请5号")
    discussed.take("publish", "2026-06-05", decision_no="8号", decision_text="实施。", explanation="采纳六条")
    page = client.get(f"/published/{SYSTEM}/{discussed.matter.pk}/")
    assert page.status_code == 200 and "实施。" in page.content.decode() and DISSENT not in page.content.decode()


def test_experts_are_named_only_to_who_must_know(county, client):
    case = Decision(county).started().take("hear_expert", "2026-04-28", detail=EXPERT)
    client.force_login(county.people["office"])
    text = client.get(f"/desk/matters/{case.matter.pk}/?all").content.decode()
    assert "程教授" not in text and "程某某" in text
    assert "程教授" not in str(list(case.matter.chain.events.values_list("payload", flat=True)))


def test_who_does_what(county):
    case = Decision(county).started()
    with pytest.raises(NotAllowed, match="承办单位"):
        case.take("consult", "2026-03-23", by="office", consult_from=D("2026-03-23"), consult_days=30)
    with pytest.raises(NotAllowed):
        case.take("terminate", "2026-03-23", by="police", ended_reason="不再推进")
    county.person("boss", "government", Role.AUTHORITY_HEAD)
    case.take("terminate", "2026-03-23", by="boss", ended_reason="不再推进")
    assert case.state == "terminated"


def test_the_database_keeps_the_order_too(county):
    from django.db import IntegrityError, transaction

    case = Decision(county).started()
    for wrong in ({"decided_on": D("2026-05-01")}, {"published_on": D("2026-05-01")}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Record.objects.filter(pk=case.matter.pk).update(**wrong)


def test_every_row_of_the_law_is_carried_or_told_why_not():
    carried = set()
    for code in (SYSTEM, "decisions.catalogue"):
        declared = registry.procedure(code)
        carried |= {row for part in (*declared.steps, *declared.limits) for row in part.rows} | set(declared.unlisted)
    assert carried == {f"D{n:02}" for n in range(1, 24)}
