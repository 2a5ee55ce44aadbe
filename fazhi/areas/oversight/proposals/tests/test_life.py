"""A suggestion from its hand-over to the second reply, through the actions; each gate the wrong way first."""

import pytest

from fazhi.areas.oversight.proposals.tests.items import CODE, D, Item, fields, people
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import extend, open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


@pytest.fixture
def staffed(county):
    return people(county)


def value(code, year=2026):
    figure = catalogue.figure(code)
    return engine.values([figure], Period.year(year))[figure.code].number


def test_from_hand_over_to_the_reply(staffed):
    with pytest.raises(BadInput, match=r"交办日期2026-03-09晚于收到日期2026-03-03"):
        Item(staffed, handed_on=D("2026-03-09"))
    with pytest.raises(BadInput, match="承办单位不自行登记"):
        open_matter(CODE, organ=staffed["police"], by=staffed.people["police"], on=D("2026-03-03"), fields=fields())
    with pytest.raises(BadInput, match="党委系统的由党委办公室转交"):
        Item(staffed, hub="party")
    with pytest.raises(BadInput, match="政协提案由政协提案委员会交办"):
        Item(staffed, kind="proposal")
    it = Item(staffed)
    with pytest.raises(BadInput, match="同一件不重复登记"):
        Item(staffed)
    assert it.due("assign").due_on == D("2026-03-17")
    it.assigned()
    assert (it.due("reply").started_on, it.due("reply").due_on) == (D("2026-03-02"), D("2026-06-02"))
    assert it.due("reply").organ.code == "police"
    paper = Document.objects.get(matter=it.matter, template="hand_over")
    assert "2026年3月2日（交办之日）起三个月内书面答复" in paper.body and paper.to == "云岚县公安局"
    it.do("accept", "2026-03-05")
    with pytest.raises(NotAllowed, match=r"尚未与代表（提案者）联系沟通.*代表法第51条"):
        it.drafted("2026-03-10")
    it.talked()
    with pytest.raises(BadInput, match=r"2026年的答复类别方案没有D类，请在A、B、C中选择"):
        it.drafted(letter="D")
    with pytest.raises(BadInput, match="请填写答复内容"):
        it.do("draft", "2026-04-10", result_class="A", channel="letter")
    it.drafted()
    with pytest.raises(NotAllowed, match="机关负责人"):
        it.do("reply", "2026-04-15", by="police")
    it.do("reply", "2026-04-15")
    letter = Document.objects.get(matter=it.matter, template="reply_letter")
    assert letter.to == "钱大有代表、孙小满代表、周立夏代表" and letter.organ == staffed["police"]
    assert letter.body.startswith(
        "县十八届人大五次会议第12号建议《关于整治农村道路摆摊的建议》（A类：已经解决或者采纳）"
    )
    assert letter.number.startswith("云公提函〔2026〕") and it.record.solved


def test_months_are_not_ninety_days_and_six_are_by_consent_and_told(staffed):
    it = Item(staffed, on="2025-12-01", handed_on=D("2025-11-30"), session="县十八届人大四次会议")
    it.do("assign", "2025-12-02", lead=staffed["police"])
    assert it.due("reply").due_on == D(
        "2026-02-28"
    )  # a swapped-in Saturday? the end of February, rolled where it rests
    with pytest.raises(NotAllowed, match="延长须由机构负责人批准"):
        extend(it.matter, "reply", by=staffed.people["chief"], on=D("2026-01-10"), amount=3, reason="涉及面广")
    with pytest.raises(BadInput, match="延长最多3个月"):
        extend(it.matter, "reply", by=staffed.people["hubhead"], on=D("2026-01-10"), amount=4, reason="涉及面广")
    extend(it.matter, "reply", by=staffed.people["hubhead"], on=D("2026-01-10"), amount=3, reason="须与三个乡镇协商")
    assert it.due("reply").due_on == D("2026-06-01")  # 30 May is a Saturday
    told = Document.objects.get(matter=it.matter, template="extension_letter")
    assert "延长3个月" in told.body and "须与三个乡镇协商" in told.body and "钱大有代表" in told.to


def test_objection_in_time_new_lead_and_no_new_months(staffed):
    it = Item(staffed).assigned()
    late = Item(staffed, item_no="第16号").assigned()
    with pytest.raises(NotAllowed, match="提出退办的期限已于2026-03-11届满"):
        late.do("object", "2026-03-12", objection="属市场局职责")
    late.do("accept", "2026-03-16")
    it.do("object", "2026-03-10", objection="摆摊秩序属市场局职责")
    assert it.due("reassign").due_on == D("2026-03-24")
    with pytest.raises(BadInput, match="已经提出退办，请选择其他主办单位"):
        it.do("reassign", "2026-03-12", lead=staffed["police"])
    it.do("keep", "2026-03-12", kept_why="属公安机关道路管理职责")
    with pytest.raises(NotAllowed, match="决定不同意退办"):
        it.do("object", "2026-03-13", objection="再次退办")
    other = Item(staffed, item_no="第13号").assigned()
    other.do("object", "2026-03-10", objection="属市场局职责").do("reassign", "2026-03-16", lead=staffed["market"])
    clock = other.due("reply")
    assert (clock.due_on, clock.organ.code, other.due("object").due_on) == (D("2026-06-02"), "market", D("2026-03-23"))
    back = Item(staffed, item_no="第14号")
    back.do("return_hub", "2026-03-05", returned_why="属省级职权")
    assert back.matter.state == "returned" and value(f"{CODE}.handed") == 3 and value(f"{CODE}.returned") == 1


def test_units_beside_the_lead_have_their_own_clocks(staffed):
    it = Item(staffed)
    with pytest.raises(BadInput, match="已经列为协办或者分办单位"):
        it.do("add_unit", "2026-03-03", detail={"unit": staffed["market"], "part": "co"})
        it.do("add_unit", "2026-03-03", detail={"unit": staffed["market"], "part": "co"})
    it.do("add_unit", "2026-03-03", detail={"unit": staffed["qingxi"], "part": "separate"})
    with pytest.raises(BadInput, match="不能同时主办"):
        it.do("assign", "2026-03-04", lead=staffed["market"])
    it.assigned()
    part = Matter.objects.get(system="oversight.proposal_part")
    clock = part.deadlines.get(limit="opinion")
    assert (clock.organ.code, clock.due_on) == ("market", D("2026-04-07"))  # 4 April opens the festival
    child = Matter.objects.get(system=CODE, chain__links_in__kind="separate")
    assert child.record.lead == staffed["qingxi"] and not child.closed_on and child.title.endswith("（青溪镇分办）")
    it.do("accept", "2026-03-05").talked()
    with pytest.raises(NotAllowed, match="县市场监管局的协办意见尚未提出"):
        it.drafted()
    take_step(part, "give", by=staffed.people["market"], on=D("2026-03-25"), fields={"opinion": "可设临时摊点"})
    it.do("add_co", "2026-03-26", detail={"unit": staffed["shiqiao"]})
    late = Matter.objects.get(system="oversight.proposal_part", organ=staffed["shiqiao"])
    take_step(late, "waive", by=staffed.people["hub"], on=D("2026-04-30"), fields={"waived_why": "催办三次未提"})
    assert "可设临时摊点" in Document.objects.get(matter=part, template="co_opinion_letter").body
    assert list(it.matter.proposalcoopinion_set.values_list("unit__code", "given")) == [
        ("market", True),
        ("shiqiao", False),
    ]
    it.drafted("2026-05-06").do("reply", "2026-05-08")
    assert value(f"{CODE}.handed") == 1  # the unit that replies separately answers the same item


def test_not_satisfied_is_handled_again_and_the_first_reply_keeps_its_day(staffed):
    it = Item(staffed).answered()
    assert it.due("feedback").due_on == D("2026-04-29")
    with pytest.raises(BadInput, match="请办理“反馈不满意，重新办理”"):
        it.do("feedback", "2026-04-20", attitude="satisfied", result="dissatisfied")
    with pytest.raises(BadInput, match="都没有表示不满意"):
        it.do("dissatisfied", "2026-04-20", attitude="satisfied", result="basically")
    with pytest.raises(BadInput, match="反馈期限2026-04-29尚未届满"):
        it.do("no_feedback", "2026-04-20")
    it.do("dissatisfied", "2026-04-20", attitude="satisfied", result="dissatisfied", feedback_text="摊点太远")
    assert it.due("reply_again").due_on == D("2026-05-20")
    again = {"result_class": "B", "again_text": "增设镇西摊点，九月建成。", "channel": "face"}
    with pytest.raises(NotAllowed, match="反馈不满意之后尚未再次沟通"):
        it.do("draft_again", "2026-05-08", **again)
    it.talked("2026-05-06").do("promise", "2026-05-06", detail={"content": "建成镇西摊点", "due_on": D("2026-09-30")})
    it.do("draft_again", "2026-05-08", **again).do("reply_again", "2026-05-11")
    assert (it.record.replied_on, it.record.again_on, it.record.solved) == (D("2026-04-15"), D("2026-05-11"), False)
    it.do("feedback", "2026-05-18", attitude="satisfied", result="satisfied")
    assert (it.record.result, it.record.first_result) == ("satisfied", "dissatisfied")
    with pytest.raises(NotAllowed, match="尚未公开，也没有写明不公开的理由"):
        it.do("close", "2026-05-19")
    it.do("publish", "2026-05-19", public_text="建议整治集镇摆摊。", public_reply="已设两处摊点。").do(
        "close", "2026-05-20"
    )
    promise = Matter.objects.get(system="oversight.proposal_promise")
    assert promise.organ == staffed["police"] and promise.deadlines.get(limit="fulfil").due_on == D("2026-09-30")
    take_step(promise, "fulfil", by=staffed.people["police"], on=D("2026-09-28"), fields={"done_text": "摊点已建成"})
    take_step(promise, "rate", by=staffed.people["hub"], on=D("2026-10-09"), fields={"opinion": "satisfied"})
    names = (
        "answered_rate",
        "in_time_rate",
        "face_rate",
        "satisfied_rate",
        "attitude_rate",
        "first_satisfied_rate",
        "solved_rate",
        "dissatisfied",
    )
    assert [value(f"{CODE}.{name}") for name in names] == [1, 1, 1, 1, 1, 0, 0, 1]
    assert value("oversight.proposal_promise.kept_rate") == 1 and not list(breaks())


def test_secret_items_say_nothing_and_are_never_public(staffed):
    with pytest.raises(BadInput, match="涉密的建议、提案不得在本平台登记内容"):
        Item(staffed, secret=True)
    it = Item(staffed, secret=True, title="涉密件", text="").assigned().do("accept", "2026-03-05").talked()
    with pytest.raises(BadInput, match="涉密件的答复内容不得在本平台登记"):
        it.drafted()
    it.do("draft", "2026-04-10", result_class="A", channel="face").do("reply", "2026-04-15")
    with pytest.raises(NotAllowed, match="涉密的建议、提案和答复不得公开"):
        it.do("publish", "2026-04-16", public_text="x", public_reply="y")
    it.do("keep_inside", "2026-04-16", not_public_why="涉密")


def test_merged_items_are_answered_one_by_one_and_key_ones_are_watched(staffed):
    first = Item(staffed).answered()
    second = Item(staffed, item_no="第15号", proposer="吴晓光", joint="").assigned().do("accept", "2026-03-05").talked()
    with pytest.raises(BadInput, match="不能与本件自己并案"):
        second.do("merge", "2026-04-16", same_as=second.record)
    second.do("merge", "2026-04-16", same_as=first.record)
    with pytest.raises(NotAllowed, match="不是重点督办件"):
        second.do("watch", "2026-04-16", detail={"content": "现场督办"})
    second.do("supervise", "2026-04-16", key_leader="县人大常委会副主任")
    assert "县人大常委会副主任督办" in Document.objects.get(template="supervision_order").body
    second.do("watch", "2026-04-17", detail={"content": "现场督办"})
    second.drafted("2026-06-05").do("reply", "2026-06-08")  # six days late
    with pytest.raises(BadInput, match="2026-06-23尚未届满"):
        second.do("no_feedback", "2026-06-23")
    second.do("no_feedback", "2026-06-24").do("keep_inside", "2026-06-24", not_public_why="并案件已公开").do(
        "close", "2026-06-25"
    )
    assert [value(f"{CODE}.{n}") for n in ("handed", "in_time", "answered", "fed_back", "unreturned", "key_items")] == [
        2,
        1,
        2,
        0,
        1,
        1,
    ]
    assert value(f"{CODE}.satisfied_rate") is None


def test_a_proposal_runs_by_its_own_rules_and_a_year_without_scheme_is_told(staffed):
    it = Item(
        staffed,
        kind="proposal",
        handed_by="cppcc",
        session="县政协十届二次会议",
        item_no="第75号",
        proposer="县农工党支部",
        joint="",
    )
    it.assigned().do("accept", "2026-03-05")
    assert (it.due("reply"), it.due("reply_proposal").due_on) == (None, D("2026-06-02"))
    it.talked().drafted().do("reply", "2026-04-15")
    assert Document.objects.get(matter=it.matter, template="reply_letter").to == "县农工党支部"
    old = Item(staffed, on="2025-12-01", handed_on=D("2025-11-30"), item_no="第9号").do(
        "assign", "2025-12-02", lead=staffed["police"]
    )
    old.do("accept", "2025-12-03").talked("2025-12-10")
    with pytest.raises(BadInput, match="尚未登记2025年的答复类别方案"):
        old.drafted("2025-12-12")
    with pytest.raises(BadInput, match="2026年的A类已经登记"):
        record_entry("oversight.reply_classes", organ=staffed["government"], by=staffed.people["hub"], on=D("2026-01-05"), title="又一个A类",
                     fields={"year": 2026, "letter": "A", "counts": True})  # fmt: skip
