"""Pages that a system brings along: mounted, found from the navigation, shut or open as they say, refused when faulty."""

import pytest
from django.urls import path, reverse

from fazhi.spine import pages


def view(request, pk=None): ...


def test_a_desk_page_needs_an_account_and_stands_in_the_navigation(client, county):
    address = reverse("desk-sample:board")
    assert address == "/desk/sample/board/"
    assert client.get(address).headers["Location"].startswith("/desk/login/")
    client.force_login(county.people["clerk"])
    assert "没有送审稿" in client.get(address).text
    assert f'<a href="{address}">样例送审稿</a>' in client.get(reverse("desk:worklist")).text


def test_a_portal_page_is_open_and_stands_on_the_first_page(client, county):
    address = reverse("sample:adopted")
    assert address == "/sample/adopted/"
    answer = client.get(address)
    assert answer.status_code == 200 and "没有通过的稿件" in answer.text
    assert answer.headers["Content-Language"] == "zh-hans"
    assert f'<a href="{address}">样例通过稿</a>' in client.get("/").text
    assert client.get("/sample/nothing/").status_code == 404


def test_areas_take_no_address_that_desk_or_portal_have():
    from fazhi.desk.urls import urlpatterns as desk
    from fazhi.portal.urls import urlpatterns as portal

    taken = {str(pattern.pattern).partition("/")[0] for pattern in (*desk, *portal)} | {"desk", "api"}
    assert not taken & {of.area for of in pages.gathered()}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"desk": [path("a/", view, name="x"), path("b/", view, name="x")]}, "desk-any:x: declared twice"),
        ({"desk": [path("a/", view)]}, "every address has a name"),
        ({"portal": [path("a/", view, name="x")]}, "any:x: not in OPEN_TO_ALL"),
        ({"open_to_all": {"any:y"}}, "any:y: in OPEN_TO_ALL, and no address"),
        ({"desk_nav": [("目录", "desk-any:z")]}, "目录: desk-any:z is no address without arguments"),
        (
            {"portal": [path("b/", view, name="x")], "portal_nav": [("目录", "any:x", "back")]},
            "目录: back is no door of the portal",
        ),
        (
            {"desk": [path("<int:pk>/", view, name="x")], "desk_nav": [("一件", "desk-any:x")]},
            "一件: desk-any:x is no address without arguments",
        ),
    ],
)
def test_faulty_pages_are_named(more, said):
    assert any(said in fault for fault in pages.faults_of(pages.AreaPages("any", **more)))


def test_faultless_pages_are_not():
    sound = pages.AreaPages(
        "any", desk=[path("a/", view, name="x")], portal=[path("b/", view, name="x")], open_to_all={"any:x"},
        desk_nav=[("目录", "desk-any:x")], portal_nav=[("目录", "any:x"), ("办理", "any:x", pages.SERVE)],
    )  # fmt: skip
    assert list(pages.faults_of(sound)) == []
