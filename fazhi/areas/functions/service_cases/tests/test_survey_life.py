"""A survey from the appointment to the result in the case: what is wrong is told once, and looked at again."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.service_cases.tests.scene import Case, D, bureau, permit
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = pytest.mark.django_db
ROOM, GEAR = "有与经营品种、数量相适应的场所", "有相应的设备设施"


@pytest.fixture
def scene(county, settings):
    settings.FAZHI_DIVISION = "990126"
    case = Case(bureau(county), permit(county), request="青溪镇河滨路3号")
    case.take("accept", "2026-09-02", site_check=True)
    case.take("request_survey", "2026-09-03")
    return case, case.sent("survey")[0]


def take(case, survey, code, on, detail=None, **fields):
    return actions.take_step(survey, code, by=case.county.people["window"], on=D(on), fields=fields, detail=detail)


def look(case, survey, on, condition, outcome="met", remark=""):
    return take(case, survey, "check", on, detail={"condition": condition, "outcome": outcome, "remark": remark})


def arrived(case, survey, day):
    take(case, survey, "appoint", day, appointed_on=D(day), appointed_at="上午9时", surveyors="吴、沈")
    take(case, survey, "arrive", day, cards_shown=True, place="青溪镇河滨路3号门前")


def test_what_is_wrong_is_told_once_and_looked_at_again(scene):
    case, survey = scene
    with pytest.raises(BadInput, match="须指派两名以上工作人员"):
        take(case, survey, "appoint", "2026-09-03", appointed_on=D("2026-09-07"), surveyors="吴")
    take(case, survey, "appoint", "2026-09-03", appointed_on=D("2026-09-07"), surveyors="吴、沈")
    with pytest.raises(BadInput, match="约定2026-09-07踏勘，提前到场须先改约"):
        take(case, survey, "arrive", "2026-09-04", cards_shown=True)
    with pytest.raises(BadInput, match="请先出示工作证件"):
        take(case, survey, "arrive", "2026-09-07", cards_shown=False)
    take(case, survey, "arrive", "2026-09-07", cards_shown=True, place="河滨路3号")
    with pytest.raises(NotAllowed, match="踏勘清单还有2项没有登记"):
        take(case, survey, "pass", "2026-09-07")
    with pytest.raises(BadInput, match="不在本次踏勘清单中，不得增加条件"):
        look(case, survey, "2026-09-07", "门头须统一制作")
    with pytest.raises(BadInput, match="不符合的，请写明情况"):
        look(case, survey, "2026-09-07", GEAR, "not_met")
    look(case, survey, "2026-09-07", ROOM)
    look(case, survey, "2026-09-07", GEAR, "not_met", "没有冷藏柜")
    with pytest.raises(NotAllowed, match=f"“{GEAR}”不符合，不能认定符合条件"):
        take(case, survey, "pass", "2026-09-07")
    with pytest.raises(NotAllowed, match="首次踏勘不符合的，先一次告知整改"):
        take(case, survey, "fail", "2026-09-07")
    take(case, survey, "mend", "2026-09-07", mend_by=D("2026-09-14"))
    with pytest.raises(NotAllowed, match="没有冷藏柜"):
        case.take("grant", "2026-09-08", "decider")
    arrived(case, survey, "2026-09-14")
    with pytest.raises(BadInput, match="不在本次踏勘清单中"):
        look(case, survey, "2026-09-14", ROOM, "not_met", "面积偏小")  # nothing new at the second look
    look(case, survey, "2026-09-14", GEAR)
    take(case, survey, "pass", "2026-09-14")
    case.take("grant", "2026-09-15", "decider")
    assert case.record.granted and [r.met for r in case.now.servicesurveyresult_set.all()] == [False, True]


def test_who_does_not_mend_in_time_fails(scene):
    case, survey = scene
    arrived(case, survey, "2026-09-07")
    look(case, survey, "2026-09-07", ROOM)
    look(case, survey, "2026-09-07", GEAR, "not_met", "没有冷藏柜")
    take(case, survey, "mend", "2026-09-07", mend_by=D("2026-09-14"))
    with pytest.raises(NotAllowed, match="整改期限至2026-09-14，届满之前不能作出结论"):
        take(case, survey, "fail", "2026-09-14")
    take(case, survey, "fail", "2026-09-15")
    survey.refresh_from_db()
    assert survey.state == "failed" and survey.record.met is False


def test_the_phone_page_works_as_plain_forms_too(scene, client, django_assert_max_num_queries):
    case, survey = scene
    take(case, survey, "appoint", "2026-11-18", appointed_on=D("2026-11-20"), surveyors="吴、沈")
    page = f"/desk/functions/surveys/{survey.pk}/"
    client.force_login(case.county.people["window"])
    with django_assert_max_num_queries(50):
        text = client.get(page).content.decode()
    assert "<script>" not in text and "style=" not in text and text.count('data-step="check"') == 2
    sheet = {"sheet": "arrive", "key": "0" * 32, "f-place": "河滨路3号"}
    told = client.post(page, sheet)
    assert told.status_code == 422 and "请先出示工作证件" in told.content.decode()
    for _ in range(2):  # pressed twice, written once
        assert client.post(page, sheet | {"f-cards_shown": "on"}).status_code == 302
    survey.refresh_from_db()
    assert (survey.state, survey.record.round, survey.record.place) == ("on_site", 1, "河滨路3号")
    for act in (
        "",
        "[]",
        '{"key":"x","step":"check","on":"2026-11-20"}',
        '{"key":"%s","step":"call_off","on":"2026-11-20"}' % ("a" * 36),
    ):
        told = client.post(f"{page}send/", {"act": act})
        assert told.status_code == 422 and "没有登记" in told.json()["words"]
    client.force_login(case.county.people["water"])  # of another agency
    told = client.post(f"{page}send/", {"act": "{}"})
    assert told.status_code == 404 and "不归您办理" in told.json()["words"]
