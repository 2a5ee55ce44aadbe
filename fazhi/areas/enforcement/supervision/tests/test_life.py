"""Supervision taken through the actions: each gate the wrong way first, instruments by edition, dates of the letters."""

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.supervision.tests.scene import LETTER, Case, people
from fazhi.spine.actions import resume, suspend
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
WRONG = (BadInput, NotAllowed, Refused)


@pytest.fixture
def bureau(county):
    return people(county)


def test_an_opinion_is_answered_verified_by_another_and_closed(bureau):
    it = Case(bureau)
    it.do("accept", "2026-03-03", agency=bureau["market"].pk)
    with pytest.raises(WRONG, match="尚未登记监督措施"):
        it.issued()
    one, two = bureau.supervisors
    with pytest.raises(WRONG, match="两名不同"):
        it.do(
            "measure",
            "2026-03-04",
            detail={"measure": "files", "supervisor_one": one.pk, "supervisor_two": one.pk, "content": "x"},
        )
    plain = officer(bureau["justice"], "执法员", certified=False)
    with pytest.raises(WRONG, match="不是行政执法监督人员"):
        it.do(
            "measure",
            "2026-03-04",
            detail={"measure": "files", "supervisor_one": one.pk, "supervisor_two": plain.pk, "content": "x"},
        )
    it.do(
        "measure",
        "2026-03-04",
        detail={"measure": "interview", "supervisor_one": one.pk, "supervisor_two": two.pk, "content": "约谈"},
    )
    with pytest.raises(WRONG, match="应当晚于"):
        it.issued(due="2026-03-10")
    it.issued()
    clock = it.matter.deadlines.get(limit="reply", void=False)
    assert clock.due_on == D("2026-03-31") and clock.organ == bureau["market"]
    body = Document.objects.get(matter=it.matter, template="opinion_letter").body
    assert "2026年3月31日前纠正" in body and "{" not in body
    it.do("reply", "2026-03-25", by="market", reply="已补正三件，建立登记", proof="登记簿复印件")
    with pytest.raises(WRONG, match="其他人员核查"):
        it.do("verify", "2026-03-27", by="head", verify_note="属实")
    it.do("verify", "2026-03-27", by="second", verify_note="抽查属实")
    assert it.matter.state == "closed" and it.record.founded
    assert not it.matter.deadlines.filter(void=False, met_on=None).exists()


@pytest.mark.parametrize(
    ("code", "on", "due", "good"),
    [
        ("notice", "2026-01-30", "2026-02-20", True), ("notice", "2026-02-01", "2026-02-20", False),
        ("remind", "2026-01-30", "2026-02-20", False), ("remind", "2026-02-01", "2026-02-20", True),
        ("opine", "2026-01-31", "2026-02-20", False), ("opine", "2026-02-01", "2026-02-20", True),
    ],
)  # fmt: skip
def test_the_day_of_issue_decides_the_instrument(bureau, code, on, due, good):
    """The clue came in under the provincial rules: the name follows the day of issue."""
    it = Case(bureau, on="2026-01-12").investigated("2026-01-13")
    if not good:
        with pytest.raises(WRONG, match="监督通知书"):
            it.issued(on, due, code)
        return
    it.issued(on, due, code)
    names = {"notice": "行政执法监督通知书", "remind": "行政执法监督督办函", "opine": "行政执法监督意见书"}
    assert it.record.get_instrument_display() == names[code]


def test_not_obeyed_the_government_decides(bureau):
    it = Case(bureau).investigated().issued()
    ask = {"decision_ground": "disobeyed", "proposal": "责令限期改正", "government": bureau["government"].pk}
    with pytest.raises(WRONG, match="尚未届满"):
        it.do("propose_decision", "2026-03-31", by="head", **ask)  # the last day is still in time
    it.do("propose_decision", "2026-04-01", by="head", **ask)
    with pytest.raises(WRONG):
        it.do("decide", "2026-04-08", by="head", **LETTER, reply_due="2026-05-08")  # not the bureau's
    it.do("decide", "2026-04-08", by="mayor", **LETTER, reply_due="2026-05-08")
    paper = Document.objects.get(matter=it.matter, template="decision_letter")
    assert paper.organ == bureau["government"] and paper.number.startswith("云政")
    assert it.matter.deadlines.get(limit="reply", void=False, met_on=None).due_on == D("2026-05-08")


def test_objection_upheld_keeps_the_date_allowed_withdraws_the_letter(bureau):
    kept = Case(bureau).investigated().issued()
    kept.do("object", "2026-03-12", by="market", detail={"reason": "三件均属简易程序"})
    kept.do("uphold", "2026-03-16", by="head", objection_answer="三件均为普通程序")
    assert kept.matter.deadlines.get(limit="reply", void=False, met_on=None).due_on == D("2026-03-31")
    gone = Case(bureau).investigated().issued()
    gone.do("object", "2026-03-12", by="market", detail={"reason": "三件均属简易程序"})
    gone.do("allow", "2026-03-16", by="head", objection_answer="理由成立")
    assert gone.matter.state == "withdrawn" and gone.record.founded is False


def test_a_remedy_that_starts_later_pauses_the_case(bureau):
    it = Case(bureau).investigated().issued()
    clerk = bureau.people["clerk"]
    suspend(it.matter, by=clerk, on=D("2026-03-20"), ground="remedy")
    resume(Matter.objects.get(pk=it.matter.pk), by=clerk, on=D("2026-04-20"))
    it.matter = Matter.objects.get(pk=it.matter.pk)
    suspend(it.matter, by=clerk, on=D("2026-04-21"), ground="remedy")
    it.matter = Matter.objects.get(pk=it.matter.pk)
    with pytest.raises(WRONG):
        it.do("reply_received", "2026-04-22", reply="已改", proof="")
    it.do("end", "2026-04-23", by="head", ended="remedy", ended_note="复议机关已撤销")
    assert it.matter.state == "ended"


def test_one_problem_of_two_agencies_is_closed_when_both_are(bureau):
    it = Case(bureau).investigated()
    with pytest.raises(WRONG, match="涉及的其他"):
        it.do("concern", "2026-03-05", detail={"agency": bureau["market"].pk, "facts": "同样"})
    it.do("concern", "2026-03-05", detail={"agency": bureau["police"].pk, "facts": "同样未经审核"})
    child = Matter.objects.get(system="enforcement.supervision", state="clue")
    assert child.record.agency == bureau["police"]
    it.issued().do("reply_received", "2026-03-25", reply="已改", proof="")
    with pytest.raises(WRONG, match="尚未办结"):
        it.do("verify", "2026-03-27", by="second", verify_note="属实")


def test_pending_remedy_is_not_supervised_again_and_the_bureau_not_by_itself(bureau):
    with pytest.raises(WRONG, match="不能监督自己"):
        Case(bureau, agency=bureau["justice"])
    it = Case(bureau, complainant="钱某", phone="13900000000", source="complaint")
    it.do("decline", "2026-03-03", declined="remedy", declined_note="复议机关已受理")
    assert it.matter.state == "declined"
