"""The registers behind the duties: study, law reports, inspections, audits and leaders in court are found without being typed in."""

from datetime import date

import pytest

from fazhi.areas.leadership.duties import evidence
from fazhi.areas.leadership.duties.national import NATIONAL
from fazhi.areas.leadership.duties.tests.test_pages import lines, listed  # noqa: F401
from fazhi.figures import catalogue
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step

D = date.fromisoformat


@pytest.fixture
def do(listed):  # noqa: F811
    """Takes steps of one matter after another: ``do(system, organ, by, on, fields)`` opens, what it returns moves on."""

    def opened(system, organ, by, on, **fields):
        who, found = listed.people[by], None
        found = open_matter(system, organ=listed[organ], by=who, on=D(on), fields=fields)

        def moved(code, day, detail=None, who=by, **values):
            take_step(found, code, by=listed.people[who], on=D(day), fields=values, detail=detail)
            found.refresh_from_db()

        return moved

    return opened


def filled(county, leader):
    return {item: line for item, line in lines(county, leader).items() if not line.gap}


def holding(line):
    return {one.code for one in line.found if one.holds}


def test_every_source_of_the_twelve_is_declared(db):
    known = {figure.code for figure in catalogue.figures()} | {register.code for register in registry.registers()}
    assert {code for duty in NATIONAL for code in duty["evidence"]} <= known


def test_study_fills_the_duties_of_learning(listed):  # noqa: F811
    assert not {6} & set(filled(listed, "party_head")) and not {6} & set(filled(listed, "government_head"))
    given = {"theme": "law", "laws": "行政处罚法", "head_present": True, "posts": "常委", "attendance": 12}
    for kind in ("centre_group", "standing"):
        record_entry("leadership.study", organ=listed["justice"], by=listed.people["office"], on=D("2026-03-05"), title="学法",
                     fields=given | {"kind": kind})  # fmt: skip
    assert holding(filled(listed, "party_head")[6]) == {"leadership.study.centre_group", "leadership.study.sessions"}
    assert "leadership.study.standing" in holding(filled(listed, "government_head")[6])


def test_law_reports_inspections_and_audits_fill_the_duties_of_watching(listed, do):  # noqa: F811
    assert not {4} & set(filled(listed, "party_head")) and not {4} & set(filled(listed, "government_head"))
    work = do("leadership.law_report_round", "justice", "clerk", "2026-01-05", title="述法", year=2025, handin_by="2026-01-20",
              feedback_by="2026-03-31", raters=0)  # fmt: skip
    post = {
        "unit": listed["qingxi"],
        "post": "党委主要负责人",
        "post_kind": "town_party",
        "form": "written",
        "rated": False,
    }
    work("subject", "2026-01-06", post)
    work("start", "2026-01-07", who="head", scheme_no="一号")
    report = registry.register_of("leadership.law_report").model.objects.get().matter
    text = {
        "study": "学习四次",
        "work": "履行职责情况",
        "problems": "基层法制力量薄弱，说理不充分",
        "plans": "加强培训",
    }
    for code, by, on, fields in (
        ("hand_in", "qingxi", "2026-01-15", text), ("pass", "clerk", "2026-01-21", {}), ("present", "clerk", "2026-02-10", {}),
    ):  # fmt: skip
        take_step(report, code, by=listed.people[by], on=D(on), fields=fields)
    assert holding(filled(listed, "party_head")[4]) == {
        "leadership.law_report.heads",
        "leadership.law_report.presented",
    }
    assert holding(filled(listed, "government_head")[4]) == {"leadership.law_report.presented"}
    audited = {
        "title": "资金审计",
        "kind": "special",
        "theme": "funds",
        "unit": listed["qingxi"],
        "auditor": "县审计局",
    }
    audit = do("oversight.audit", "justice", "clerk", "2026-03-02", **audited)
    audit("ask", "2026-03-12", draft_received_on="2026-03-12")
    audit("comment", "2026-03-16", who="qingxi", comments="无异议")
    audit("issue", "2026-03-20", report_no="一号", decision_no="", rectify_by="2026-06-30")
    inspection = do(
        "oversight.inspection",
        "justice",
        "clerk",
        "2026-03-02",
        title="督察",
        kind="special",
        theme="征收",
        extra_ground="转来",
    )
    inspection("object", "2026-03-02", {"object_kind": "town", "unit": listed["qingxi"].pk})
    for unit, post_, place in (("justice", "副局长", "leader"), ("government", "办公室副主任", "member")):
        inspection("member", "2026-03-02", {"place": place, "post": post_, "unit": listed[unit].pk})
    inspection("approve", "2026-03-04", who="head", scheme="查阅资料、走访，共五日", covert=False)
    inspection("notify", "2026-03-05", arrive_on="2026-03-10")
    inspection("begin", "2026-03-10")
    found = holding(filled(listed, "government_head")[4])
    assert found == {"leadership.law_report.presented", "oversight.audit.completed", "oversight.inspection.held"}
    assert "oversight.inspection.held" in holding(filled(listed, "party_head")[4])


def test_a_leader_in_court_fills_the_duty_towards_the_courts(listed, do):  # noqa: F811
    listed.person("lawyer", "government", Role.CLERK, name="应诉岗")
    assert lines(listed, "government_head")[5].gap == "本年没有记录"
    suit = do("disputes.litigation", "government", "lawyer", "2026-03-02", case_no="(2026)岭0126行初1号", court="云岚县人民法院",
              filed_on="2026-03-02", served_on="2026-03-02", cause="行政处罚", field="police", act_kind="penalty", act="行政处罚决定",
              plaintiff="林晓月", defendant=listed["government"], unit=listed["government"], supervisor=listed["justice"])  # fmt: skip
    suit("take_on", "2026-03-03", bureau="法制大队", lawyer=False)
    suit("answer", "2026-03-10", answer="事实清楚。", evidence="1.笔录，证明事实", lawyer=False)
    suit("summon", "2026-03-12", hearing_on="2026-04-01", leader_notified=True)
    suit("identity", "2026-03-30", leader_post="副县长", leader_level="deputy")
    suit("hear", "2026-04-01", {
        "mode": "court", "notified": True, "leader_attended": True, "leader_organ": listed["government"], "leader_post": "副县长",
        "leader_level": "deputy", "both_attended": False, "spoke": True, "staff_attended": True, "lawyer_attended": False,
    })  # fmt: skip
    found = {one.code: one.text for one in lines(listed, "government_head")[5].found}
    assert (
        found["disputes.litigation.appearances_government"] == "1次"
        and found["disputes.litigation.attendance_rate"] == "100%"
    )
    assert evidence.NO_SOURCE not in found.values()


def test_what_a_reader_may_not_see_is_no_gap(listed):  # noqa: F811
    listed.person("narrow", "justice", Role.CLERK, reach=Reach.DIVISION, systems="leadership", name="秘书岗")
    mine, all_of_it = lines(listed, "government_head", who="narrow")[5], lines(listed, "government_head")[5]
    assert {one.text for one in mine.found} == {evidence.NOT_SEEN} and mine.gap == ""
    assert all_of_it.gap == "本年没有记录"
