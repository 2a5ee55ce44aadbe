"""What is published, and that nothing else can be reached by any door."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db.models import Q
from django.test import Client
from django.urls import reverse

from fazhi.portal import published
from fazhi.portal.tests.conftest import SYSTEM
from fazhi.spine import registry
from fazhi.spine.models import Organ
from fazhi.spine.pages import LOOK, SERVE, topics

LIST = reverse("portal:published", args=[SYSTEM])


def detail(matter: Any) -> str:
    return reverse("portal:published_detail", args=[SYSTEM, matter.pk])


def count_of(client: Any, **query: str) -> int:
    return int(client.get(LIST, query).context["sheet"].paginator.count)


def test_list_search_count_and_detail_agree(client: Any, request_for: Any) -> None:
    shown, hidden = request_for("防汛物资采购合同"), request_for("防汛值班记录", answered=False)
    text = client.get(LIST).text
    assert shown.number in text and "予以公开" in text and "共1件" in text
    assert hidden.number not in text and "值班记录" not in text
    assert count_of(client, q="防汛") == 1 and count_of(client, q="采购 防汛") == 1 and count_of(client, q="值班") == 0
    assert client.get(detail(shown)).status_code == 200
    assert client.get(detail(hidden)).status_code == 404
    assert "已公开1件" in client.get(reverse("portal:published_index")).text


def test_only_named_fields_are_shown(client: Any, request_for: Any) -> None:
    matter = request_for("防汛物资采购合同")
    page = client.get(detail(matter))
    assert [cell.label for cell in page.context["cells"]] == ["编号", "所需信息", "答复种类"]
    for url in (detail(matter), LIST):
        assert "欧阳" not in client.get(url).text


def test_personal_values_in_public_texts_are_taken_out(client: Any, request_for: Any) -> None:
    matter = request_for("欧阳明月（990126199001011234，电话13800000000，a.b@example.org）的宅基地档案")
    text = client.get(detail(matter)).text
    assert "欧阳某某" in text and "宅基地档案" in text
    for value in ("欧阳明月", "990126199001011234", "13800000000", "example.org"):
        assert value not in text and value not in client.get(LIST).text


@pytest.mark.parametrize("asked", ["欧阳明月", "欧阳", "明月的宅基地", "月"])
def test_a_search_does_not_confirm_what_a_page_hides(client: Any, request_for: Any, asked: str) -> None:
    request_for("欧阳明月的宅基地档案")
    request_for("宅基地审批名册", applicant="诸葛青云")
    assert count_of(client, q=asked) == 0


def test_a_search_does_not_look_into_fields_that_are_not_public(
    client: Any, request_for: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = replace(registry.register_of(SYSTEM), public=("number", "reply"))
    monkeypatch.setitem(registry._registers, SYSTEM, declared)
    matter = request_for("防汛物资采购合同")
    assert count_of(client) == 1 and count_of(client, q="防汛") == 0 and count_of(client, q="申请公开") == 0
    assert count_of(client, q=matter.number) == 1


def test_only_papers_for_the_public_are_shown(client: Any, request_for: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    matter = request_for("欧阳明月的宅基地档案")
    paper = matter.documents.get()
    assert paper.number not in client.get(detail(matter)).text
    declared = replace(registry.register_of(SYSTEM), public_papers=(paper.template,))
    monkeypatch.setitem(registry._registers, SYSTEM, declared)
    page = client.get(detail(matter)).text
    assert paper.number in page and "欧阳明月" not in page and "欧阳某某" in page


def test_without_a_condition_nothing_is_published(
    client: Any, request_for: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    matter = request_for("防汛物资采购合同")
    for declared in (
        replace(registry.register_of(SYSTEM), published=None),
        replace(registry.register_of(SYSTEM), public=(), published=Q()),
    ):
        monkeypatch.setitem(registry._registers, SYSTEM, declared)
        assert client.get(LIST).status_code == client.get(detail(matter)).status_code == 404
        assert declared not in published.registers()


def test_another_countys_records_are_not_ours_to_publish(client: Any, request_for: Any, county: Any) -> None:
    county.organs["far"] = Organ.objects.create(
        code="far", name="远县司法局", short="远", mark="远", kind="justice", division_id="9901"
    )
    from fazhi.spine.access import Role

    county.person("head", "far", Role.OFFICE_HEAD)
    matter = request_for("防汛物资采购合同", organ="far")
    assert matter.state == "answered" and count_of(client) == 0 and client.get(detail(matter)).status_code == 404


def test_pages_of_twenty_with_an_exact_count(client: Any, request_for: Any) -> None:
    for n in range(23):
        request_for(f"第{n}号合同")
    first, second = client.get(LIST), client.get(LIST, {"page": "2", "q": "合同"})
    assert len(first.context["lines"]) == 20 and "共23件" in first.text
    assert len(second.context["lines"]) == 3 and "q=%E5%90%88%E5%90%8C" in second.text
    assert client.get(LIST, {"page": "99"}).status_code == 200


def test_a_list_does_not_ask_for_every_row(client: Any, request_for: Any, django_assert_max_num_queries: Any) -> None:
    for n in range(12):
        request_for(f"第{n}号合同")
    with django_assert_max_num_queries(5):
        client.get(LIST)


def test_staff_are_never_named(request_for: Any, county: Any) -> None:
    declared = replace(registry.register_of(SYSTEM), public=("number", "owner"))
    matter = request_for("防汛物资采购合同")
    matter.owner = county.people["clerk"]
    matter.save()
    row = published.rows_of(declared).get()
    assert [cell.text for cell in published.cells(declared, row)] == [matter.number, "已隐去"]


@pytest.mark.django_db
def test_a_list_that_has_a_page_of_its_own_is_shown_once(client: Client) -> None:
    """One list, one page: the generic one leads there, and the first page does not name it twice."""
    own = [register for register in published.registers() if register.page]
    assert {register.code for register in own} >= {"functions.items", "decisions.consultation", "decisions.catalogue"}
    home = client.get(reverse("portal:home")).text
    for register in own:
        door = client.get(reverse("portal:published", args=[register.code]))
        assert door.status_code == 302 and door["Location"] == reverse(register.page)
        assert client.get(door["Location"]).status_code == 200
        assert reverse("portal:published", args=[register.code]) not in home
    assert "有专门的查询页面" in client.get(reverse("portal:published_index")).text


@pytest.mark.django_db
def test_topics_stand_behind_two_doors_and_a_page_tells_behind_which_it_is(client: Client) -> None:
    shown = client.get(reverse("portal:due")).text
    assert (
        shown[: shown.index("<main")].count("<li>") == 5
    )  # few enough to leave a telephone's first screen to the page
    for door, behind in (("portal:applications", SERVE), ("portal:published_index", LOOK)):
        there, first = client.get(reverse(door)).text, client.get(reverse("portal:home")).text
        assert topics(behind)
        for label, name in topics(behind):
            link = f'<a href="{reverse(name)}">{label}</a>'
            assert link in there and link in first
            at = client.get(reverse(name)).text
            assert f'<a href="{reverse(door)}" aria-current="true">' in at[: at.index("<main")]
    here = client.get(reverse("portal:applications")).text
    assert f'<a href="{reverse("portal:applications")}" aria-current="page">' in here


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["portal:report", "portal:draw", "decisions:consultation", "functions:item"])
def test_a_number_longer_than_any_key_is_no_page(client: Client, name: str) -> None:
    assert client.get(reverse(name, args=[10**25])).status_code == 404
