"""Nothing is open unless it is listed; nothing of others can be reached by guessing its number."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from fazhi.desk.urls import OPEN_TO_ALL
from fazhi.desk.urls import urlpatterns as desk_patterns
from fazhi.portal import urls as portal
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Attachment, Document

OPEN = OPEN_TO_ALL | getattr(portal, "OPEN_TO_ALL", set())
VALUES = {"code": "sample.disclosure", "kind": "csv", "size": "normal"}


def routes(patterns, lead="", space=""):
    """Every address with plausible values in it, and its name."""
    for pattern in patterns:
        route = lead + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(
                pattern.url_patterns, route, f"{space}{pattern.namespace}:" if pattern.namespace else space
            )
        elif isinstance(pattern, URLPattern):
            url = "/" + route
            for name, kind in pattern.pattern.converters.items():
                value = "1" if type(kind).__name__ == "IntConverter" else VALUES.get(name, "x")
                url = (
                    url.replace(f"<int:{name}>", value).replace(f"<str:{name}>", value).replace(f"<slug:{name}>", value)
                )
            yield f"{space}{pattern.name}", url


ROUTES = list(routes(get_resolver().url_patterns))


def test_the_walk_finds_every_page_of_the_desk():
    assert len([name for name, _ in ROUTES if name.startswith("desk:")]) == len(desk_patterns) > 20


@pytest.mark.parametrize(("name", "url"), ROUTES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_is_open_unless_listed(db, name, url, method):
    answer = getattr(Client(), method)(url)
    if name in OPEN:
        assert answer.status_code not in (302, 500) or "/desk/login/" not in answer.headers.get("Location", "")
    else:
        assert answer.status_code in (302, 403, 404), f"{name} is open"
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("/desk/login/")


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
