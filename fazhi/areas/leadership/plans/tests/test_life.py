"""Plans, meetings, instructions and hearings become tasks; tasks are split, reported, sent back, accepted."""

from datetime import date

import pytest

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
PLAN, TASK, MEETING = "leadership.plan", "leadership.task", "leadership.meeting"


def start(county, system, on, **fields):
    return open_matter(system, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=fields)


def do(county, matter, code, on, by="clerk", detail=None, **fields):
    event = take_step(matter, code, by=county.people[by], on=D(on), fields=fields, detail=detail)
    matter.refresh_from_db()
    return event


def row(county, owner, content, due, measure=""):
    return {"content": content, "owner": county[owner], "due_on": D(due), "measure": measure}


def value(code, year=2026):
    figure = catalogue.figure(code)
    return engine.values([figure], Period.year(year))[figure.code].number


def meeting(county, body="party", kind="law", chair="party_head", on="2026-03-02", held="2026-03-05"):
    matter = start(county, MEETING, on, body=body, title="研究法治建设工作", planned_on=D(held))
    do(county, matter, "topic", on, detail={"topic": "年度法治建设要点", "topic_kind": kind})
    do(county, matter, "hold", held, chair=chair, discussion="研究了工作要点", attended=20)
    return matter


def test_a_plan_is_consulted_on_approved_and_split_by_owner_and_day(county):
    with pytest.raises(BadInput, match="年度计划、工作要点只管一年"):
        start(county, PLAN, "2026-01-05", kind="yearly", title="计划", first_year=2026, last_year=2027)
    five = start(
        county, PLAN, "2026-01-05", kind="rule_of_law", title="法治云岚建设规划", first_year=2026, last_year=2030
    )
    with pytest.raises(NotAllowed, match=r"尚未征求有关单位意见.*尚未分解任务"):
        do(county, five, "submit", "2026-01-06")
    do(county, five, "assign", "2026-01-06", detail=row(county, "police", "修订执法规程", "2026-06-30", "印发规程"))
    do(county, five, "assign", "2026-01-06", detail=row(county, "market", "修订执法规程", "2026-09-30", "印发规程"))
    with pytest.raises(BadInput, match="完成期限2025-12-01早于办理日期"):
        do(county, five, "assign", "2026-01-06", detail=row(county, "police", "某事", "2025-12-01"))
    do(county, five, "consult", "2026-01-20", consulted_with="各部门、各乡镇", opinions="采纳12条")
    do(county, five, "submit", "2026-01-21")
    do(county, five, "return", "2026-01-22", by="head", returned_why="补充评估安排")
    do(county, five, "submit", "2026-01-23")
    do(county, five, "approve", "2026-02-02", by="head", approved_at="全面依法治县委员会第六次会议")
    with pytest.raises(BadInput, match="应当早于终期评估期限"):
        do(county, five, "issue", "2026-02-05", by="head", mid_due=D("2030-12-31"), final_due=D("2028-12-31"))
    do(county, five, "issue", "2026-02-05", by="head", mid_due=D("2026-10-30"), final_due=D("2030-12-31"))
    paper = Document.objects.get(matter=five, template="issue_notice")
    assert (
        "云岚县公安局" in paper.body
        and "2026年6月30日前完成" in paper.body
        and "全面依法治县委员会第六次会议" in paper.body
    )
    found = {t.organ.code: t for t in Matter.objects.filter(system=TASK)}
    assert {code: t.deadlines.get(limit="task").due_on for code, t in found.items()} == {
        "police": D("2026-06-30"), "market": D("2026-09-30"),
    }  # fmt: skip
    assert found["police"].record.origin == "plan" and found["police"].record.assigner == county["justice"]
    do(county, five, "assess_mid", "2026-11-10", mid_findings="总体达到进度")
    late = five.deadlines.get(limit="assess_mid")
    assert late.met_on > late.due_on
    with pytest.raises(NotAllowed, match="尚有2项任务没有验收"):
        do(county, five, "assess_final", "2026-11-12", final_findings="完成")
    year = start(
        county,
        PLAN,
        "2026-02-06",
        kind="yearly",
        title="2026年法治政府建设计划",
        first_year=2026,
        last_year=2026,
        parent=five.record,
    )
    assert year.record.parent == five.record
    with pytest.raises(BadInput, match="不在上位规划"):
        start(
            county, PLAN, "2026-02-06", kind="yearly", title="计划", first_year=2031, last_year=2031, parent=five.record
        )


def test_a_task_is_split_reported_with_proof_sent_back_and_accepted_by_another(county):
    county.person("village", "heping", Role.CLERK, name="和平村经办")
    matter = meeting(county)
    do(county, matter, "assign", "2026-03-05", detail=row(county, "qingxi", "建立乡镇法治工作机制", "2026-09-30"))
    do(county, matter, "minutes", "2026-03-10", by="head")
    assert "党委主要负责人主持召开县委常委会会议" in Document.objects.get(matter=matter, template="minutes").body
    task = Matter.objects.get(system=TASK)
    with pytest.raises(BadInput, match="晚于本任务的期限2026-09-30"):
        do(
            county,
            task,
            "split",
            "2026-03-12",
            by="qingxi",
            detail=row(county, "heping", "村里设法治专员", "2026-10-30"),
        )
    with pytest.raises(BadInput, match="应当交给其他单位"):
        do(
            county,
            task,
            "split",
            "2026-03-12",
            by="qingxi",
            detail=row(county, "qingxi", "村里设法治专员", "2026-08-30"),
        )
    do(county, task, "split", "2026-03-12", by="qingxi", detail=row(county, "heping", "村里设法治专员", "2026-08-30"))
    part = Matter.objects.get(system=TASK, organ=county["heping"])
    with pytest.raises(NotAllowed, match="分解到下级的1项任务没有验收"):
        do(county, task, "report", "2026-08-20", by="qingxi", outcome="已建立", proof="青政〔2026〕8号")
    with pytest.raises(BadInput, match="佐证材料"):
        do(county, part, "report", "2026-08-01", by="village", outcome="已设立")
    do(county, part, "report", "2026-08-01", by="village", outcome="已设立", proof="村委会记录")
    do(county, part, "accept", "2026-08-03", by="qingxi")
    do(county, task, "report", "2026-09-29", by="qingxi", outcome="已建立", proof="青政〔2026〕8号")
    with pytest.raises(NotAllowed):
        do(county, task, "accept", "2026-09-30", by="qingxi")  # the owner is not the assigner
    do(county, task, "send_back", "2026-09-30", detail={"content": "缺少人员名单"})
    assert task.record.returned == 1 and task.deadlines.get(limit="task", met_on=None).due_on == D("2026-09-30")
    do(county, task, "report", "2026-10-12", by="qingxi", outcome="已建立并公布名单", proof="青政〔2026〕8号")
    do(county, task, "accept", "2026-10-13")
    matter.refresh_from_db()
    assert matter.lawanswer_set.get().outcome == "已建立并公布名单"
    do(county, matter, "close", "2026-10-14")
    assert (value("leadership.task.due"), value("leadership.task.in_time")) == (2, 1)
    assert value("leadership.task.returned") == 1 and not list(breaks())


def test_whoever_reported_does_not_accept_even_in_the_own_organ(county):
    task = open_matter(
        TASK, organ=county["justice"], by=county.people["clerk"], on=D("2026-05-06"),
        fields={"title": "汇总情况", "assigner": county["justice"], "due_on": D("2026-06-30")},
    )  # fmt: skip
    do(county, task, "report", "2026-06-01", outcome="已汇总", proof="汇总表")
    with pytest.raises(BadInput, match="不得验收自己的任务"):
        do(county, task, "accept", "2026-06-02")
    do(county, task, "accept", "2026-06-02", by="head")
    assert task.state == "done"


def test_an_instruction_becomes_a_task_without_its_words(county):
    fields = {
        "title": "关于欠薪案件的报告",
        "signer": "government_head",
        "post": "县长",
        "text": "请抓紧研究，拿出办法",
        "on_law": True,
    }
    matter = start(county, "leadership.instruction", "2026-07-01", **fields)
    assert matter.deadlines.get(limit="send_out").due_on == D("2026-07-03")
    with pytest.raises(NotAllowed, match="尚未分解任务"):
        do(county, matter, "send_out", "2026-07-02")
    do(county, matter, "assign", "2026-07-02", detail=row(county, "police", "核查欠薪线索", "2026-07-31"))
    do(county, matter, "send_out", "2026-07-02")
    task = Matter.objects.get(system=TASK)
    assert "拿出办法" not in str(vars(task.record)) and task.record.origin_title == "关于欠薪案件的报告"
    with pytest.raises(NotAllowed, match="尚有1项任务没有验收"):
        do(county, matter, "close", "2026-07-20", closed_note="完成")
    do(county, task, "drop", "2026-07-20", by="head", dropped_why="并入专项行动")
    do(county, matter, "close", "2026-07-21", closed_note="已并入专项行动")
    seen = start(county, "leadership.instruction", "2026-07-02", **fields | {"signer": "other", "on_law": False})
    do(county, seen, "file", "2026-07-02", filed_why="阅知")
    assert (value("leadership.instruction.heads_on_law"), value("leadership.instruction.government_head")) == (1, 1)


def test_opinions_of_the_congress_become_tasks_and_are_answered(county):
    fields = {"title": "法治政府建设情况的报告", "heard_by": "云岚县人大常委会", "heard_on": D("2026-04-01"), "reporter": "government_head",
              "reply_by": D("2026-07-01")}  # fmt: skip
    with pytest.raises(BadInput, match="晚于登记日期"):
        start(county, "leadership.hearing", "2026-04-02", **fields | {"heard_on": D("2026-04-08")})
    matter = start(county, "leadership.hearing", "2026-04-02", **fields)
    do(county, matter, "assign", "2026-04-03", detail=row(county, "market", "规范涉企检查", "2026-06-15"))
    do(county, matter, "send_out", "2026-04-03")
    task = Matter.objects.get(system=TASK)
    do(county, task, "report", "2026-06-10", by="market", outcome="检查次数下降", proof="检查台账")
    with pytest.raises(NotAllowed, match="尚有1项任务没有验收"):
        do(county, matter, "reply", "2026-06-11", by="head", reply_text="已处理")
    do(county, task, "accept", "2026-06-12")
    do(county, matter, "reply", "2026-06-20", by="head", reply_text="审议意见已逐条研究处理")
    paper = Document.objects.get(matter=matter, template="hearing_reply")
    assert paper.to == "云岚县人大常委会" and "规范涉企检查" in paper.body and "检查次数下降" in paper.body
    do(county, matter, "close", "2026-06-21")
    assert value("leadership.hearing.government_head") == 1


def test_meetings_count_by_body_topic_and_chair(county):
    group = record_entry(
        "leadership.groups", organ=county["qingxi"], by=county.people["qingxi"], on=D("2026-01-05"), title="执法协调小组",
        fields={"group_kind": "group", "founded_on": D("2025-05-06")},
    )  # fmt: skip
    with pytest.raises(Refused, match="请选择是哪个小组"):
        start(county, MEETING, "2026-02-02", body="group", title="执法协调小组会议", planned_on=D("2026-02-03"))
    for body, kind, chair in [
        ("party", "law", "party_head"), ("party", "study", "party_head"), ("government", "report", "government_head"),
        ("committee", "other", "party_head"), ("special", "law", "other"),
    ]:  # fmt: skip
        meeting(county, body, kind, chair)
    grouped = start(
        county, MEETING, "2026-02-02", body="group", title="执法协调小组会议", planned_on=D("2026-02-03"), group=group
    )
    with pytest.raises(NotAllowed, match="尚未登记议题"):
        do(county, grouped, "hold", "2026-02-03", chair="other")
    do(county, grouped, "cancel", "2026-02-03", by="head", cancelled_why="合并召开")
    names = (
        "top_on_law",
        "party_on_law",
        "commission",
        "committee",
        "party_head",
        "government_head",
        "government_head_heard",
    )
    assert [value(f"leadership.meeting.{n}") for n in names] == [2, 1, 1, 1, 2, 1, 1]
    with pytest.raises(BadInput, match="应当晚于起的日期"):
        record_entry(
            "leadership.group_seats", organ=county["qingxi"], by=county.people["qingxi"], on=D("2026-01-05"), title="县委书记",
            fields={"group": group, "seat": "head", "since": D("2026-01-01"), "until": D("2025-01-01")},
        )  # fmt: skip
