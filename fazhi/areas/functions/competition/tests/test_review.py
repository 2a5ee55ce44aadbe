"""Fair-competition review through the actions, every gate the wrong way first (law/22 A1–A5, edge cases 3–5)."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fazhi.areas.functions.competition.models import CompetitionReview
from fazhi.areas.functions.competition.tests.people import (
    DAY,
    NONE,
    OFFENDS,
    at_bureau,
    cast,
    excepted,
    heard,
    open_review,
    own,
    take,
)
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Event, Matter


@pytest.fixture
def town(county):
    cast(county)
    return county


def refused(what, *args, **kwargs) -> str:
    with pytest.raises((BadInput, NotAllowed)) as refusal:
        what(*args, **kwargs)
    return "；".join([*refusal.value.reasons, *getattr(refusal.value, "fields", {}).values()])


def state(matter) -> str:
    return Matter.objects.get(pk=matter.pk).state


def test_a_measure_of_the_government_goes_to_the_market_regulation_bureau(town):
    matter = open_review(town)
    assert "逐项对照" in refused(take, town, matter, "submit", first_opinion="无", reviewer=town["market"])
    take(town, matter, "first_review", detail=NONE)
    # The drafting unit's own review is not enough for it (edge case 4).
    assert "只作初审" in refused(take, town, matter, "pass_own", opinion="可以")
    assert "审查机关" in refused(take, town, matter, "submit", first_opinion="无", reviewer="")
    take(town, matter, "submit", first_opinion="无", reviewer=town["market"])
    assert "须由审查机关" in refused(take, town, matter, "review", "drafter", detail=NONE)
    assert "审查机关尚未逐项" in refused(take, town, matter, "pass", "examiner", opinion="可以")
    take(town, matter, "review", "examiner", detail=NONE)
    assert "第16条" in refused(take, town, matter, "pass", "examiner", opinion="可以")
    heard(town, matter, code="review_hear", who="examiner")
    take(town, matter, "pass", "examiner", opinion="可以出台", opinion_no="云市监竞审〔2026〕3号")
    assert state(matter) == "passed"
    assert Document.objects.filter(matter=matter, template="conclusion").count() == 1
    take(town, matter, "issue", document_no="云政发〔2026〕9号")
    record = Matter.objects.get(pk=matter.pk).record
    assert (state(matter), record.issued_on, record.conclusion) == ("issued", DAY, "passed")


def test_a_department_reviews_its_own_measure(town):
    matter = own(town)
    assert "自行审查" in refused(take, town, matter, "submit", first_opinion="无", reviewer=town["market"])
    assert "逐项对照" in refused(take, town, matter, "pass_own", opinion="可以")
    take(town, matter, "first_review", detail=NONE)
    heard(town, matter)
    take(town, matter, "pass_own", opinion="可以", opinion_no="")
    assert state(matter) == "passed"


def test_what_offends_a_standard_does_not_pass_and_must_say_where(town):
    matter = own(town)
    assert "具体条款" in refused(take, town, matter, "first_review", detail=OFFENDS | {"flow_note": "有"})
    take(town, matter, "first_review", detail=OFFENDS)
    heard(town, matter)
    said = refused(take, town, matter, "pass_own", opinion="可以")
    assert "9.3" in said and "第12条" in said
    take(town, matter, "adjust_own", opinion="删去第三条")
    assert state(matter) == "adjusting"
    text = Matter.objects.get(pk=matter.pk).record.text
    assert "没有改动" in refused(take, town, matter, "resubmit", text=text)
    take(town, matter, "resubmit", text="第三条 参加本县政府采购的企业一律平等。", on=date(2026, 3, 9))
    # The old look does not stand for the new text.
    assert "逐项对照" in refused(take, town, matter, "pass_own", opinion="可以", on=date(2026, 3, 9))
    take(town, matter, "first_review", detail=NONE, on=date(2026, 3, 9))
    take(town, matter, "pass_own", opinion="可以", opinion_no="竞审〔2026〕2号", on=date(2026, 3, 9))
    assert Matter.objects.get(pk=matter.pk).record.adjusted


def test_the_public_is_heard_where_its_interest_is_touched(town):
    matter = own(town, public_interest=True)
    take(town, matter, "first_review", detail=NONE)
    heard(town, matter)
    assert "社会公众" in refused(take, town, matter, "pass_own", opinion="可以")
    heard(town, matter, "public")
    take(town, matter, "pass_own", opinion="可以", opinion_no="")


def test_a_hard_case_asks_an_expert_without_a_stake(town):
    matter = own(town, hard=True)
    take(town, matter, "first_review", detail=NONE)
    heard(town, matter)
    assert "专家意见" in refused(take, town, matter, "pass_own", opinion="可以")
    fields = {
        "name": "冯专家",
        "unit": "岭州大学",
        "field": "竞争法",
        "hired_on": date(2025, 1, 1),
        "until": date(2026, 3, 1),
    }
    make = lambda **more: actions.record_entry(  # noqa: E731
        "functions.competition_experts", organ=town["market"], by=town.people["market"], on=date(2025, 1, 1),
        title="专家", fields=fields | more,
    )  # fmt: skip
    over, expert = make(), make(until=date(2027, 1, 1), name="陈专家")
    opinion = {"expert": expert, "no_interest": True, "opinion": "建议缩短期限"}
    assert "回避" in refused(take, town, matter, "ask_expert", detail=opinion | {"no_interest": False})
    assert "聘期" in refused(take, town, matter, "ask_expert", detail=opinion | {"expert": over})
    take(town, matter, "ask_expert", detail=opinion)
    take(town, matter, "pass_own", opinion="可以", opinion_no="")


def test_one_enterprise_is_a_policy_measure_as_well(town):
    assert "一事一议" in refused(open_review, town, measure_kind="one_off")
    matter = own(town, measure_kind="one_off", one_off=True)
    assert "请填写" in refused(take, town, matter, "out_of_scope", scope_reason="internal", scope_text="")
    take(town, matter, "out_of_scope", scope_reason="internal", scope_text="只规定机关用车管理，不涉及经营者")
    assert state(matter) == "out_of_scope"


def test_an_exception_has_a_ground_no_milder_way_and_a_last_day(town):
    matter = own(town)
    take(town, matter, "first_review", detail=NONE)
    heard(town, matter)
    given = {
        "opinion": "例外", "opinion_no": "", "exception_ground": "public", "exception_until": date(2026, 9, 30),
        "no_milder_way": "灾后抢修须就近调用，其他办法均不能及时到位", "end_condition": "",
    }  # fmt: skip
    assert "不需要适用例外" in refused(take, town, matter, "except_own", **given)
    take(town, matter, "first_review", detail=OFFENDS)
    assert "实施期限" in refused(take, town, matter, "except_own", **given | {"exception_until": None})
    assert "晚于" in refused(take, town, matter, "except_own", **given | {"exception_until": DAY})
    assert "替代方案" in refused(take, town, matter, "except_own", **given | {"no_milder_way": "没有"})
    assert "请填写“例外的法定情形”" in refused(take, town, matter, "except_own", **given | {"exception_ground": ""})
    take(town, matter, "except_own", **given)
    with pytest.raises(IntegrityError), transaction.atomic():
        CompetitionReview.objects.filter(pk=matter.pk).update(exception_until=None)


def test_an_exception_ends_by_itself(town):
    matter = excepted(town)
    assert "届满" in refused(take, town, matter, "issue_exception", document_no="1", on=date(2026, 9, 30))
    take(town, matter, "issue_exception", document_no="云公发〔2026〕2号", on=date(2026, 3, 5))
    figure = catalogue.figure("functions.competition.exceptions")
    standing = lambda day: engine.values([figure], Period(date(2026, 1, 1), day, ""))[figure.code].number  # noqa: E731
    assert standing(date(2026, 8, 1)) == 1
    deadlines = {d.limit: d.due_on for d in matter.deadlines.all()}
    assert deadlines["exception"] == date(2026, 9, 30) and deadlines["assess"] == date(2027, 3, 5)
    assert not actions.apply_law(date(2026, 9, 30))
    assert [m.pk for m in actions.apply_law(date(2026, 10, 1))] == [matter.pk]
    record = Matter.objects.get(pk=matter.pk).record
    assert (record.exception_ended_on, record.exception_end) == (date(2026, 9, 30), "expired")
    assert Event.objects.filter(chain=matter.pk, code="expire").get().actor == "公平竞争审查条例第12条"
    assert standing(date(2026, 8, 1)) == 1 and standing(date(2026, 10, 1)) == 0


def test_an_exception_is_looked_at_and_can_be_ended_early(town):
    matter = excepted(town)
    take(town, matter, "issue_exception", document_no="", on=DAY)
    take(town, matter, "assess", detail={"effect": "抢修已完成九成", "holds": True}, on=date(2026, 6, 1))
    take(town, matter, "end_exception", exception_end="condition", on=date(2026, 7, 1))
    assert state(matter) == "ended"
    assert not actions.apply_law(date(2026, 10, 1))


def test_nothing_stopped_is_issued(town):
    matter = at_bureau(town)
    take(town, matter, "review", "examiner", detail=OFFENDS)
    take(town, matter, "stop", "examiner", opinion="不得出台", opinion_no="2号")
    assert "当前为" in refused(take, town, matter, "issue", document_no="1")
    with pytest.raises(IntegrityError), transaction.atomic():
        CompetitionReview.objects.filter(pk=matter.pk).update(issued_on=DAY)


def test_other_units_neither_see_nor_take_part(town):
    from fazhi.spine import access

    matter = at_bureau(town)
    rows = lambda who: access.visible_to(town.people[who], Matter.objects.all(), system="functions.competition")  # noqa: E731
    assert rows("examiner").count() == 1 and rows("qingxi").count() == 0
    assert "须由" in refused(actions.take_step, matter, "review", by=town.people["qingxi"], on=DAY, detail=NONE)


def test_an_old_look_does_not_stand_for_a_text_changed_on_the_same_day(town):
    matter = own(town)
    take(town, matter, "first_review", detail=NONE)
    heard(town, matter)
    take(town, matter, "adjust_own", opinion="写明适用对象")
    take(town, matter, "resubmit", text="第三条 只有在本县设立分公司的企业可以参加。")
    assert "逐项对照" in refused(take, town, matter, "pass_own", opinion="可以")
    bureau = at_bureau(town)
    take(town, bureau, "review", "examiner", detail=NONE)
    take(town, bureau, "adjust", "examiner", opinion="写明适用对象")
    take(town, bureau, "resubmit", text="第三条 只有在本县设立分公司的企业可以参加。")
    assert "逐项对照" in refused(take, town, bureau, "submit", first_opinion="无", reviewer=town["market"])
    take(town, bureau, "first_review", detail=NONE)
    take(town, bureau, "submit", first_opinion="无", reviewer=town["market"])
    assert "审查机关尚未逐项" in refused(take, town, bureau, "pass", "examiner", opinion="可以")


def test_what_the_government_issues_is_not_reviewed_by_the_unit_itself(town):
    said = refused(open_review, town, level="department", issuer=town["government"])
    assert "第14条" in said and "市场监督管理部门" in said


def test_only_a_market_regulation_bureau_reviews_for_the_unit(town):
    matter = open_review(town)
    take(town, matter, "first_review", detail=NONE)
    assert "第14条" in refused(take, town, matter, "submit", first_opinion="无", reviewer=town["police"])


def test_the_last_day_of_a_term_counts(town):
    """聘期、例外的实施期限都到最后一日终了（民法典第204条）."""
    matter = own(town)
    fields = {"name": "冯专家", "unit": "岭州大学", "field": "竞争政策", "hired_on": date(2025, 3, 3), "until": DAY}
    town.person("pool", "market", Role.REGISTRAR, name="库管理")
    expert = actions.record_entry(
        "functions.competition_experts",
        organ=town["market"],
        by=town.people["pool"],
        on=DAY,
        title="冯专家",
        fields=fields,
    )
    advice = {"expert": expert, "no_interest": True, "opinion": "没有排除限制竞争的效果"}
    take(town, matter, "ask_expert", detail=advice)
    assert "届满" in refused(take, town, matter, "ask_expert", detail=advice, on=date(2026, 3, 3))
