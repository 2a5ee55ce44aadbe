"""Ways round the procedures that look open and are not."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import EXPERT, MEETING, Decision
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

D = date.fromisoformat
PAPER = {"decision_no": "云政发〔2026〕8号", "decision_text": "实施。", "explanation": "专家意见均已采纳"}


def rule(case, block, ground="", needed=False, on="2026-04-30"):
    detail = {"block": block, "needed": needed, "ground": ground, "reason": "经研究", "decided_by": "县公安局局长"}
    return case.take("rule", on, detail=detail)


def test_secrecy_is_not_claimed_to_leave_out_the_public_and_then_dropped(county):
    case = Decision(county).started()
    rule(case, "participation", "secret", on="2026-03-21")
    with pytest.raises(NotAllowed, match=r"不需要公众参与.*第14条"):
        case.take("consult", "2026-03-22", consult_from=D("2026-03-22"), consult_days=30)
    with pytest.raises(NotAllowed, match="第14条"):
        case.take("announce_hearing", "2026-03-22", hearing_on=D("2026-04-15"), hearing_place="会议中心")
    case.take("hear_unit", "2026-03-22", detail={"stance": "agrees", "adopted": True, "unit": county["market"]})
    case.assessed().reviewed(given_on=D("2026-05-22")).take("submit", "2026-05-25")
    case.take("meeting", "2026-05-28", detail=MEETING).take("adopt", "2026-05-28", congress_required=False)
    case.take("report_party", "2026-06-01", party_no="请5号")
    with pytest.raises(NotAllowed, match=r"印发，依法不予公开.*第32条"):
        case.take("publish", "2026-06-05", **PAPER)
    case.take("withhold", "2026-06-05", decision_no="云政密1号", decision_text="实施", withheld="国家秘密")
    assert case.record.published_on is None


def test_what_has_begun_is_not_ruled_away(county):
    """The public asked, an expert against, a competition review that wants another text."""
    case = Decision(county, touches_market=False).started().heard()
    asked = Decision(county, touches_market=False).started()
    asked.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=30)
    with pytest.raises(BadInput, match=r"公众参与已经开始.*第14条"):
        rule(asked, "participation", "secret")
    case.take("hear_expert", "2026-04-28", detail={**EXPERT, "stance": "against"})
    with pytest.raises(BadInput, match=r"专家论证已经开始.*第19条"):
        rule(case, "expert", "not_technical")
    case.take("review_competition", "2026-04-29")
    with pytest.raises(BadInput, match="公平竞争审查已经开始"):
        rule(case, "competition", "no_market")
    stopped = {"result": "stopped", "opinion_no": "云市监竞〔2026〕4号", "given_on": D("2026-04-30")}
    case.told("competition_opinion", "2026-04-30", "competition", **stopped)
    with pytest.raises(BadInput, match="公平竞争审查已经开始"):
        rule(case, "competition", "no_market")


def test_a_meeting_that_postponed_it_did_not_discuss_what_came_the_same_day(county):
    case = Decision(county).submitted().take("meeting", "2026-05-28", detail=MEETING).take("postpone", "2026-05-28")
    case.take("submit", "2026-05-28")
    with pytest.raises(NotAllowed, match="未经集体讨论"):
        case.take("adopt", "2026-05-28", congress_required=False)


def test_a_review_is_withdrawn_where_it_was_asked_for_and_nothing_is_left_waiting(county):
    case = Decision(county).started().heard().assessed().sent("2026-05-12")
    review = Matter.objects.get(system="decisions.legality")
    with pytest.raises(NotAllowed, match=r"重大行政决策.*撤回"):
        take_step(review, "withdraw", by=county.people["police"], on=D("2026-05-13"))
    case.take("withdraw_request", "2026-05-13")
    assert (case.state, Matter.objects.get(pk=review.pk).state) == ("drafting", "withdrawn")


def test_what_is_adjusted_is_on_file_first(county):
    """The earlier decision closes by itself when the new one is issued; nothing could be filed afterwards."""
    case = Decision(county).issued()
    case.take("name_executor", "2026-06-10", executing_unit=county["police"])
    with pytest.raises(NotAllowed, match="完整归档"):
        case.take("adjust", "2026-06-11")
