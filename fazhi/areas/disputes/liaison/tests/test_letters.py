"""Letters of courts and procuratorates: which limit runs, what a reply must say, registered once, looked at again."""

import pytest

from fazhi.areas.disputes.liaison.tests.letters import CODE, D, Letter
from fazhi.spine import access
from fazhi.spine.actions import open_matter, record_entry
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Document, Link, Matter
from fazhi.spine.roles import Role
from fazhi.spine.verify import breaks


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        ({"letter_kind": "governance"}, {"reply_governance": D("2026-10-08")}),  # 10-03 lies in the holiday
        ({"letter_kind": "governance", "reply_by": D("2026-09-01")}, {"reply_letter": D("2026-09-01")}),
        ({"letter_kind": "document"}, {"reply_document": D("2026-10-08")}),  # 60 days: 10-02
        ({"letter_kind": "case"}, {}),  # no number in national law
        ({"letter_kind": "case", "reply_by": D("2026-08-31")}, {"reply_letter": D("2026-08-31")}),
        (
            {"letter_kind": "public_interest"},
            {"reply_interest": D("2026-10-08"), "perform": D("2026-10-08")},
        ),
        (
            {"letter_kind": "public_interest", "urgent": True},
            {"reply_urgent": D("2026-08-18"), "perform": D("2026-10-08")},
        ),
        ({"letter_kind": "social"}, {"reply_working_rules": D("2026-10-08")}),
        ({"letter_kind": "correction", "urgent": True, "reply_by": D("2026-08-10")}, {"reply_letter": D("2026-08-10")}),
    ],
)  # fmt: skip
def test_the_kind_says_which_limit_runs(county, given, limits):
    it = Letter(county, "2026-08-03", **given)
    assert it.limits == limits
    assert it.clock("entrust").due_on == D("2026-08-05")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"letter_kind": "social", "sender_kind": "court"}, "司法建议由人民法院发出，检察建议由人民检察院发出"),
        ({"letter_on": D("2026-08-04")}, "落款日期2026-08-04晚于收到日期2026-08-03"),
        ({"letter_kind": "public_interest", "reply_by": D("2026-09-01")}, "检察公益诉讼解释第21条.*不填来件载明的日期"),
        ({"letter_kind": "document", "reply_by": D("2026-09-01")}, "法释〔2018〕1号第149条"),
        ({"letter_kind": "case", "reply_by": D("2026-08-01")}, "早于收到日期"),
        ({"letter_kind": "governance", "urgent": True}, "只适用于检察建议"),
        ({"letter_kind": "social", "urgent": True}, "请填写来件载明的回复日期.*第19条"),
    ],
)
def test_what_a_letter_cannot_be(county, given, why):
    with pytest.raises(Refused, match=why):
        Letter(county, "2026-08-03", **given)
    assert not Matter.objects.filter(system=CODE).exists()


def test_one_letter_through_two_doors_is_registered_once(county):
    it = Letter(county, letter_no="云法建〔2026〕7号", addressee=county["police"])
    for typed in ("云法建[2026]7号", "云法建（2026） 7号", "云法建〔2026〕第7号"):
        with pytest.raises(Refused, match=rf"已登记（{it.matter.number}），同一来件不重复登记.*登记重复来件"):
            Letter(county, "2026-08-05", organ="police", by="police", letter_no=typed, door="served")
    Letter(county, letter_no="云法建〔2026〕7号", sender="岭州市中级人民法院")  # another court numbers for itself
    it.do("door", "2026-08-05", detail={"door": "government", "note": "县政府办公室转来同一文号"})
    assert it.matter.state == "registered" and it.limits == {"reply_governance": D("2026-10-08")}


def test_a_letter_in_the_ledger_of_supervision_is_not_registered_again(county):
    county.person("keeper", "justice", Role.REGISTRAR)
    fields = {
        "suggestion_no": "云检建〔2026〕3号", "suggestion_kind": "public_interest", "procuracy": "云岚县人民检察院",
        "owner": county["police"], "content": "垃圾堆放", "reply_due": D("2026-10-08"),
    }  # fmt: skip
    entry = record_entry(
        "enforcement.procuracy_suggestion", organ=county["justice"], by=county.people["keeper"], on=D("2026-08-03"),
        title="垃圾堆放", fields=fields,
    )  # fmt: skip
    with pytest.raises(Refused, match=rf"已在行政执法监督的检察建议台账登记（{entry.number}）"):
        Letter(county, letter_kind="public_interest", letter_no="云检建[2026]3号")
    it = Letter(county, letter_kind="public_interest", letter_no="云检建〔2026〕4号")
    with pytest.raises(Refused, match=rf"已在司法建议、检察建议台账登记并办理（{it.matter.number}）"):
        record_entry(
            "enforcement.procuracy_suggestion", organ=county["justice"], by=county.people["keeper"], on=D("2026-08-03"),
            title="同一来件", fields={**fields, "suggestion_no": "云检建[2026]第4号"},
        )  # fmt: skip


def test_from_receipt_to_the_second_look(county):
    it = Letter(county, "2026-08-03")
    with pytest.raises(Refused, match="县内拟稿期限2026-10-09晚于回复期限2026-10-08"):
        it.assigned(inner_due=D("2026-10-09"))
    with pytest.raises(Refused, match="县内拟稿期限2026-08-01已经过去"):
        it.assigned(inner_due=D("2026-08-01"))
    it.assigned(inner_due=D("2026-09-01"))
    assert it.clock("draft").due_on == D("2026-09-01") and it.clock("reply_governance").organ == county["police"]
    with pytest.raises(Refused, match="先登记整改措施"):
        it.do("draft", "2026-08-10", by="police", adoption="whole", reply_text="同意")
    with pytest.raises(Refused, match=r"须写明理由.*法释〔2023〕11号第8条"):
        it.do("draft", "2026-08-10", by="police", adoption="none", reply_text="不同意")
    it.drafted()
    with pytest.raises(NotAllowed):
        it.do("approve", "2026-08-21", by="police")
    it.do("give_back", "2026-08-21", by="head", detail={"content": "写明完成时间"})
    it.do("draft", "2026-08-24", by="police", adoption="whole", reply_text="已于8月20日落实")
    it.replied("2026-08-25")
    assert it.record.replied_on == D("2026-08-25") and it.clock("reply_governance").met_on == D("2026-08-25")
    paper = Document.objects.get(matter=it.matter.pk, template="reply")
    assert paper.organ == county["police"] and paper.to == "云岚县人民法院"
    assert "全部采纳" in paper.body and "修订送达流程" in paper.body and "8月20日落实" in paper.body
    with pytest.raises(Refused, match="须先办理“回头看”"):
        it.do("close", "2026-08-26")
    assert it.clock("look_again").due_on == D("2027-02-25")
    it.do("look", "2026-11-02", detail={"result": "partly", "facts": "仍有一起未送达"})
    with pytest.raises(Refused, match=r"部分未落实或者反弹.*须继续整改并再次回头看"):
        it.do("close", "2026-11-03")
    it.do("reopen", "2026-11-03", by="head", detail={"content": "补充整改"})
    it.drafted("2026-11-09").replied("2026-11-10")
    assert it.record.replied_on == D("2026-08-25")  # a supplement does not move the first reply
    it.do("look", "2026-11-19", detail={"result": "kept", "facts": "已落实"})
    it.do("close", "2026-11-20", archive_no="2026-府院-3")
    assert it.matter.closed_on == D("2026-11-20")
    assert not it.matter.deadlines.filter(met_on=None, void=False).exists()
    assert not list(breaks())


def suit(county, number):
    """A suit against the police, registered by the police."""
    fields = {
        "case_no": number, "court": "云岚县人民法院", "filed_on": D("2026-10-16"), "served_on": D("2026-10-16"), "cause": "不履行职责",
        "field": "police", "act_kind": "duty", "act": "未履行监管职责", "plaintiff": "云岚县人民检察院",
        "defendant": county["police"], "unit": county["police"], "supervisor": county["justice"],
    }  # fmt: skip
    by = county.people["police"]
    return open_matter("disputes.litigation", organ=county["police"], by=by, on=D("2026-10-16"), fields=fields)


def test_a_public_interest_letter_wants_the_duty_done_and_tells_of_the_suit(county):
    it = Letter(county, "2026-08-03", letter_kind="public_interest").assigned().drafted()
    with pytest.raises(Refused, match=r"须在两个月内依法履职并书面回复.*检察公益诉讼解释第21条"):
        it.do("approve", "2026-08-21", by="head")
    other = Letter(county, letter_kind="social").assigned()
    with pytest.raises(Refused, match="只有公益诉讼检察建议可能引起公益诉讼"):
        other.do("sued", "2026-10-20", suit_no="（2026）岭0126行初9号")
    it.do("perform", "2026-10-12", by="police", performed_how="垃圾清运完毕")
    assert it.clock("perform").met_on == D("2026-10-12") > it.clock("perform").due_on  # late, and it shows
    started = suit(county, "(2026)岭0126行初88号")
    it.do("sued", "2026-10-20", suit_no="（2026）岭0126行初88号")
    tie = Link.objects.get(source=it.matter.pk, kind="suit")
    assert tie.target_id == started.pk
    assert it.matter.state == "drafted" and it.record.sued_on == D("2026-10-20")


def test_an_urgent_reply_does_not_wait_for_the_whole_duty(county):
    it = Letter(county, "2026-08-03", letter_kind="public_interest", urgent=True).assigned().drafted("2026-08-10")
    it.replied("2026-08-12")
    assert it.clock("reply_urgent").met_on == D("2026-08-12") and it.limits["perform"] == D("2026-10-08")


def test_a_letter_taken_back_ends_its_limits(county):
    it = Letter(county, letter_kind="social").assigned()
    it.do("withdraw", "2026-08-20", withdrawn_why="云检撤〔2026〕1号")
    assert it.matter.state == "withdrawn" and not it.matter.deadlines.filter(met_on=None, void=False).exists()


def test_a_letter_to_the_government_is_worked_on_by_a_department_and_answered_by_the_government(county):
    it = Letter(county, addressee=county["government"]).assigned().drafted()
    assert it.clock("reply_governance").organ == county["government"]
    it.do("approve", "2026-08-21", by="head")
    with pytest.raises(NotAllowed):
        it.do("send", "2026-08-24", by="police")
    it.do("send", "2026-08-24", by="mayor")
    paper = Document.objects.get(matter=it.matter.pk, template="reply")
    assert paper.organ == county["government"] and paper.number.startswith("云政建复")


def test_others_do_not_see_the_letter(county):
    it = Letter(county).assigned()

    def seen(who):
        rows = Matter.objects.filter(pk=it.matter.pk)
        return access.visible_to(county.people[who], rows, system=CODE).exists()

    assert seen("police") and seen("head") and not seen("market") and not seen("qingxi")
