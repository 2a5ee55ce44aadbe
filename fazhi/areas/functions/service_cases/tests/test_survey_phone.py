"""The phone page: what a surveyor sends on a slow line is written once, refusals are said on the page."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.areas.functions.service_cases.tests.scene import Case, D, bureau, permit
from fazhi.spine.models import Attachment, Event

pytestmark = pytest.mark.django_db
KEY = "0123456789abcdef0123456789abcdef"


def picture():
    return SimpleUploadedFile("门头.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40, content_type="image/png")


@pytest.fixture
def phone(county, settings, client, tmp_path):
    settings.FAZHI_DIVISION, settings.MEDIA_ROOT = "990126", tmp_path
    case = Case(bureau(county), permit(county), on="2026-11-18", request="青溪镇河滨路3号")
    case.take("accept", "2026-11-18", site_check=True)
    case.take("request_survey", "2026-11-19")
    client.force_login(county.people["window"])
    survey = case.sent("survey")[0]

    def send(sheet, n, follow=True, **fields):
        part = "d-" if sheet in ("check", "photo") else "f-"
        told = {name if name == "file" else part + name: value for name, value in fields.items()}
        given = {"sheet": sheet, "key": f"{n:032x}", **told}
        return client.post(f"/desk/functions/surveys/{survey.pk}/", given, follow=follow)

    return case, survey, send, client


def test_a_survey_on_the_phone(phone):
    case, survey, send, client = phone
    assert "食品经营许可" in client.get("/desk/functions/surveys/").content.decode()
    said = send("appoint", 1, appointed_on="2026-11-20", surveyors="吴")
    assert said.status_code == 422 and "须指派两名以上工作人员" in said.content.decode()
    send("appoint", 1, appointed_on="2026-11-20", surveyors="吴、沈")
    assert "请先出示工作证件" in send("arrive", 2).content.decode()
    send("arrive", 2, cards_shown="on", place="河滨路3号门前")
    first = {"condition": "有与经营品种、数量相适应的场所", "outcome": "met", "remark": ""}
    for _ in range(2):  # the line was slow: the sheet came twice
        assert "已登记" in send("check", 3, **first).content.decode()
    assert Event.objects.filter(chain=survey.pk, code="check").count() == 1
    send("check", 4, condition="有相应的设备设施", outcome="met", remark="")
    for n in (5, 6):
        send("photo", n, file=picture(), taken_at="9时20分", place="河滨路3号")
    assert Attachment.objects.filter(chain=survey.pk).count() == 1 and survey.surveyphoto_set.count() == 1
    assert "结果已返回办件" in send("pass", 7).content.decode()
    assert case.now.servicesurveyresult_set.get().met
    assert (
        "送来的内容不完整"
        in client.post(f"/desk/functions/surveys/{survey.pk}/", {"sheet": "pass", "key": "x"}).content.decode()
    )


def test_it_is_for_those_who_handle_it(phone, county):
    _, survey, _, client = phone
    client.force_login(county.people["police"])
    assert client.get(f"/desk/functions/surveys/{survey.pk}/").status_code == 404
    assert D("2026-11-19") == survey.opened_on
