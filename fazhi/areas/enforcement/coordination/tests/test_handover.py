"""Cases that go between bodies: nothing is lost on the way, nobody is asked twice, disputes have a date and a decider."""

from datetime import date

import pytest

from fazhi.areas.enforcement.coordination.tests.scene import CASE, Work, dispute, handover, people
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.penalties.tests.scene import Case
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
WRONG = (BadInput, NotAllowed, Refused)
pytestmark = pytest.mark.django_db


def number(name):
    code = f"enforcement.handover.{name}"
    return values([figure(code)], Period.year(2026))[code].number


@pytest.fixture
def bodies(county, today):
    return people(county)


def test_a_clue_goes_to_a_town_which_signs_and_files(bodies):
    it = handover(bodies)
    assert Document.objects.get(matter=it.matter).template == "letter"
    assert it.limits() == {"receive": D("2026-03-09")} and it.matter.deadlines.get().organ == bodies["qingxi"]
    with pytest.raises(WRONG):
        it.do("receive", "2026-03-05", "market", received_by="x")  # the sender cannot sign for it
    it.do("receive", "2026-03-05", "qingxi", received_by="综合执法办值班人员")
    assert it.limits() == {"handle": D("2026-03-26")}
    it.do("file_case", "2026-03-10", "qingxi")
    case = Matter.objects.get(system="enforcement.penalty")
    assert (case.organ, case.record.source, case.record.party_name) == (
        bodies["qingxi"],
        "transfer",
        CASE["party_name"],
    )
    assert it.state == "handled" and it.record.handled == "filed"
    assert Document.objects.get(matter=it.matter, template="receipt").organ == bodies["qingxi"]


def test_what_is_refused_stays_with_the_sender_until_somebody_has_it(bodies):
    it = handover(bodies)
    with pytest.raises(WRONG, match="写明退回的依据"):
        it.do("refuse", "2026-03-04", "qingxi", refusal="other_first")
    it.do("refuse", "2026-03-04", "qingxi", refusal="not_delegated")
    assert it.state == "refused" and it.limits() == {"settle": D("2026-03-11")}
    assert it.matter.deadlines.get(limit="settle").organ == bodies["market"]
    with pytest.raises(WRONG, match="已经退回，不能再次移交"):
        it.do("send_other", "2026-03-05", "m_clerk", receiver=bodies["qingxi"].pk, way="to_town")
    with pytest.raises(WRONG, match="移交方向应选“部门之间”"):
        it.do("send_other", "2026-03-05", "m_clerk", receiver=bodies["police"].pk, way="to_town")
    it.do("send_other", "2026-03-05", "m_clerk", receiver=bodies["police"].pk, way="across")
    assert (
        it.record.refusal == ""
        and it.matter.deadlines.get(limit="receive", met_on=None, void=False).organ == bodies["police"]
    )
    it.do("ask_more", "2026-03-06", "p_clerk", lacking="举报人联系记录")
    it.do("supplement", "2026-03-09", "m_clerk", supplemented="已补")
    it.do("receive", "2026-03-10", "p_clerk", received_by="治安大队")
    it.do("answer", "2026-03-20", "p_clerk", handled="not_filed", handled_note="违法事实不成立")
    assert it.state == "handled"
    assert [number(n) for n in ("sent", "refused", "received", "filed", "open")] == [1, 1, 1, 0, 0]
    handover(bodies)
    assert (number("open"), number("to_towns")) == (1, 1)


def test_the_senders_case_ends_at_receipt_not_at_sending(bodies):
    bodies.pair = (officer(bodies["market"], "周办案"), officer(bodies["market"], "吴执法"))
    case = Case.open(bodies).file()
    with pytest.raises(WRONG, match="不是县公安局的案件"):
        handover(bodies, organ="police", by="p_clerk", own_case=case.matter.pk)
    it = handover(bodies, on="2026-03-06", own_case=case.matter.pk)
    assert Matter.objects.get(pk=case.matter.pk).state == "investigating"
    it.do("receive", "2026-03-09", "qingxi", received_by="值班人员")
    ended = Matter.objects.get(pk=case.matter.pk)
    assert (
        ended.state == "ended"
        and ended.record.moved_to == "青溪镇人民政府"
        and it.matter.number in ended.record.end_reason
    )
    with pytest.raises(WRONG, match="不能移交其他行政机关"):
        handover(bodies, on="2026-03-10", own_case=case.matter.pk)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"receiver": "market"}, "接收单位是本单位"),
        ({"way": "across"}, "移交方向应选“县级部门移交乡镇"),
        ({"materials": ""}, "移交材料清单"),
    ],
)
def test_what_cannot_be_sent(bodies, given, words):
    if "receiver" in given:
        given = {"receiver": bodies[given["receiver"]].pk}
    with pytest.raises(BadInput) as wrong:
        handover(bodies, **given)
    assert words in str(wrong.value) + str(getattr(wrong.value, "fields", "")) and not Matter.objects.exists()


def test_a_refused_case_is_designated_by_the_common_superior(bodies):
    it = handover(bodies).do("refuse", "2026-03-04", "qingxi", refusal="not_ours")
    it.do("dispute", "2026-03-05", "m_head")
    assert it.state == "disputed"
    row = Matter.objects.get(system="enforcement.jurisdiction")
    about = Work(bodies, row)
    with pytest.raises(WRONG, match="不是县市场监管局的上级"):
        about.do("report", "2026-03-06", "m_head", superior=bodies["court"].pk)
    about.do("report", "2026-03-06", "m_head", superior=bodies["government"].pk)
    with pytest.raises(WRONG, match="尚未确定决定期限和决定人"):
        about.do("designate", "2026-03-09", "mayor", designee=bodies["qingxi"].pk, reason="就近")
    with pytest.raises(WRONG, match="应当晚于"):
        about.do("set_day", "2026-03-09", "mayor", decide_by="2026-03-09", decider="分管副县长")
    about.do("set_day", "2026-03-09", "mayor", decide_by="2026-03-20", decider="分管副县长")
    assert about.limits()["decide"] == D("2026-03-20")
    with pytest.raises(WRONG):
        about.do("designate", "2026-03-10", "m_head", designee=bodies["qingxi"].pk, reason="就近")
    about.do("designate", "2026-03-10", "mayor", designee=bodies["qingxi"].pk, reason="事项已赋权该镇")
    it.again()
    assert it.state == "designated" and it.record.receiver == bodies["qingxi"]
    assert Document.objects.get(matter=row, template="designation").organ == bodies["government"]
    it.do("receive", "2026-03-11", "qingxi", received_by="值班人员")
    with pytest.raises(WRONG):
        it.do("refuse", "2026-03-12", "qingxi", refusal="not_ours")


def test_designated_to_the_sender_it_is_taken_back(bodies):
    it = handover(bodies).do("refuse", "2026-03-04", "qingxi", refusal="not_ours").do("dispute", "2026-03-05", "m_head")
    about = Work(bodies, Matter.objects.get(system="enforcement.jurisdiction"))
    about.do("state_position", "2026-03-06", "qingxi", other_position="未赋权本镇")
    about.do("agree", "2026-03-09", "m_head", designee=bodies["market"].pk)
    it.again()
    with pytest.raises(WRONG, match="由移交单位收回"):
        it.do("receive", "2026-03-10", "m_clerk", received_by="x")
    it.do("take_back", "2026-03-10", "m_head", back_why="协商由本机关管辖")
    assert it.state == "taken_back" and not it.limits()


def test_of_two_that_filed_the_first_has_it_unless_they_say_why(bodies):
    it = dispute(bodies, claim="both", filed_on="2026-02-20")
    assert it.limits() == {"position": D("2026-03-09"), "negotiate": D("2026-03-16")}
    with pytest.raises(WRONG, match="尚未说明意见"):
        it.do("agree", "2026-03-03", "m_head", designee=bodies["police"].pk)
    it.do("state_position", "2026-03-04", "p_clerk", other_position="本机关先接报", other_filed_on="2026-02-24")
    with pytest.raises(WRONG, match="县市场监管局最先立案"):
        it.do("agree", "2026-03-05", "m_head", designee=bodies["police"].pk)
    with pytest.raises(WRONG, match="应是双方之一"):
        it.do("agree", "2026-03-05", "m_head", designee=bodies["qingxi"].pk)
    it.do("agree", "2026-03-05", "m_head", designee=bodies["police"].pk, reason="主要违法行为属治安管理")
    assert it.state == "agreed" and it.record.settled_on == D("2026-03-05") and not it.limits()
    with pytest.raises(WRONG, match="没有管辖争议可言"):
        dispute(bodies, other=bodies["market"].pk)
