"""Nothing of others can be reached by guessing its number; the way in and out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Attachment, Document


@pytest.fixture
def hanging(request_for, county, media):
    """A request of 青溪镇 with everything that can hang on it."""
    matter = request_for("qingxi")
    actions.attach(
        matter.chain, SimpleUploadedFile("说明.txt", "内容".encode()), by=county.people["qingxi"], on=matter.opened_on
    )
    actions.issue_document(matter, "reply", by=county.people["qingxi"], on=matter.opened_on)
    pk = matter.pk
    return [
        f"/desk/matters/{pk}/", f"/desk/matters/{pk}/step/ask/", f"/desk/matters/{pk}/correct/-/",
        f"/desk/documents/{Document.objects.get().pk}/", f"/desk/documents/{Document.objects.get().pk}.docx",
        f"/desk/attachments/{Attachment.objects.get().pk}/",
    ]  # fmt: skip


def test_what_belongs_to_others_does_not_exist(hanging, at_desk, county):
    county.person("admin", "justice", Role.ADMIN, reach=Reach.DIVISION)
    county.person("elsewhere", "justice", Role.CLERK, reach=Reach.DIVISION, systems="other")
    for url in hanging:
        assert at_desk("qingxi").get(url).status_code == 200, url
        assert at_desk("clerk").get(url).status_code in (200, 403), url  # the bureau reads the whole county
        for stranger in ("shiqiao", "police", "admin", "elsewhere"):
            assert at_desk(stranger).get(url).status_code == 404, (stranger, url)
            assert at_desk(stranger).post(url).status_code in (404, 405), (stranger, url)


def test_a_reader_without_the_system_sees_none_of_its_pages(at_desk, county, request_for):
    request_for()
    county.person("elsewhere", "justice", Role.CLERK, reach=Reach.DIVISION, systems="other")
    client = at_desk("elsewhere")
    for url in (
        "/desk/registers/sample.disclosure/", "/desk/registers/sample.disclosure/export.csv",
        "/desk/registers/sample.disclosure/new/", "/desk/figures/sample.disclosure.received/",
        "/desk/figures/sample.disclosure.received/rows/", "/desk/figures/sample.disclosure.received/export.csv",
    ):  # fmt: skip
        assert client.get(url).status_code == 404, url
    assert "信息公开申请" not in client.get("/desk/registers/").content.decode()
    assert "sample.disclosure" not in client.get("/desk/figures/").content.decode()


def test_unknown_names_are_plain_pages(at_desk):
    client = at_desk("clerk")
    for url in (
        "/desk/registers/nothing/",
        "/desk/figures/nothing/",
        "/desk/matters/99/",
        "/desk/registers/sample.disclosure/export.exe",
    ):
        answer = client.get(url)
        assert answer.status_code == 404 and "<html" in answer.content.decode()


def test_logging_in_and_out(county):
    client = Client()
    wrong = client.post("/desk/login/", {"username": "clerk", "password": "falsch"})
    assert "账号或密码不正确" in wrong.content.decode()
    answer = client.post(
        "/desk/login/", {"username": "clerk", "password": "云岚-2026-test", "next": "/desk/registers/"}
    )
    assert answer.status_code == 302 and answer.headers["Location"] == "/desk/registers/"
    assert client.post("/desk/logout/").status_code == 302
    assert client.get("/desk/").status_code == 302


def test_log_in_leads_nowhere_else(county):
    form = {"username": "clerk", "password": "云岚-2026-test", "next": "https://elsewhere.example/"}
    assert Client().post("/desk/login/", form).headers["Location"] == "/desk/"
