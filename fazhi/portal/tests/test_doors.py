"""Every page opens for everybody, says what it must to machines, and refuses in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import get_resolver, reverse

from fazhi.portal import published, urls
from fazhi.portal.tests.conftest import SYSTEM
from fazhi.spine import registry

HERE = Path(urls.__file__).parent
PLAIN = ["home", "applications", "follow", "published_index", "reports", "checkpoints", "checkpoints_json", "robots",
         "checkpoint_proof", "checkpoint_compare"]  # fmt: skip


def test_every_url_of_the_portal_is_named_as_open() -> None:
    assert {f"portal:{p.name}" for p in urls.urlpatterns} == {n for n in urls.OPEN_TO_ALL if n.startswith("portal:")}


@pytest.mark.parametrize("name", PLAIN)
def test_open_to_everybody(client: Any, county: Any, register: Any, name: str) -> None:
    assert client.get(reverse(f"portal:{name}")).status_code == 200
    assert client.delete(reverse(f"portal:{name}")).status_code == 405


def test_open_with_arguments(client: Any, county: Any, register: Any, request_for: Any) -> None:
    matter = request_for("防汛物资采购合同")
    for name, args in [("apply", [SYSTEM]), ("published", [SYSTEM]), ("published_detail", [SYSTEM, matter.pk])]:
        assert client.get(reverse(f"portal:{name}", args=args)).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/apply/none.such/", "/published/none.such/", "/published/none.such/1/", "/reports/1/", "/text-size/huge/", "/no"],
)
def test_what_is_not_there_is_said_plainly(client: Any, county: Any, path: str) -> None:
    answer = client.get(path)
    assert (
        answer.status_code == 404 and "找不到页面" in answer.text and "none.such" not in answer.text.split("<main")[1]
    )


@pytest.mark.parametrize("name", PLAIN[:6])
def test_marked_up_for_everybody(client: Any, county: Any, register: Any, name: str) -> None:
    text = client.get(reverse(f"portal:{name}")).text
    assert '<html lang="zh-CN">' in text and text.count("<h1") == 1 and text.count("<main") == 1
    assert 'class="skip" href="#main"' in text and 'id="main"' in text and "<title>" in text
    assert " style=" not in text and "<style" not in text and "<script>" not in text and " on" + "click=" not in text
    assert "http://" not in text and "https://" not in text


def test_larger_text_by_a_link(client: Any, county: Any) -> None:
    answer = client.get("/text-size/large/", {"next": "/follow/"})
    assert answer.status_code == 302 and answer.url == "/follow/"
    assert 'class="large"' in client.get("/follow/").text
    assert client.get("/text-size/normal/", {"next": "https://elsewhere.example/"}).url == "/"
    assert 'class="large"' not in client.get("/follow/").text


def test_reading_leaves_no_session(client: Any, county: Any, register: Any) -> None:
    for name in PLAIN:
        client.get(reverse(f"portal:{name}"))
    assert settings.SESSION_COOKIE_NAME not in client.cookies


def test_a_fault_is_owned_up_to(client: Any, county: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks() -> None:
        raise RuntimeError("fictional")

    monkeypatch.setattr(published, "registers", breaks)
    client.raise_request_exception = False
    answer = client.get("/published/")
    assert answer.status_code == 500 and "不是您的操作造成的" in answer.text and "fictional" not in answer.text


def test_the_desk_keeps_its_own_look(client: Any, county: Any) -> None:
    assert "公众端" not in client.get("/desk/no/such/page/").text


def test_a_page_that_has_run_out(county: Any) -> None:
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/follow/", {"code": "x"})
    assert answer.status_code == 403 and "页面已失效" in answer.text


def test_the_portal_names_no_area() -> None:
    codes = [r.code for r in registry.registers()]
    names = {"复议", "调解", "应诉", "信访", "处罚", "公证", "援助"}
    for path in HERE.rglob("*"):
        if path.suffix in {".py", ".html"} and "tests" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert not [name for name in names if name in text], path
            assert not [code for code in codes if code in text], path


def test_open_names_exist() -> None:
    resolver = get_resolver()
    for name in urls.OPEN_TO_ALL - {"static", "desk:login"}:
        assert name.removeprefix("portal:") in resolver.namespace_dict["portal"][1].reverse_dict
