"""The pages of the library, as people of the county use them."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fazhi.report.library.keeping import Cover, add
from fazhi.report.library.tests.texts import CLOUD, PINE
from fazhi.report.models import LinkWord, ReadReport

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(county: Any) -> Any:
    def as_(who: str) -> Client:
        client = Client()
        client.force_login(county.people[who])
        return client

    return as_


def words(answer: Any) -> str:
    return answer.content.decode()


def one(report: ReadReport) -> str:
    return reverse("desk:report-library-one", args=[report.pk])


def test_a_pasted_text_is_read_and_shown_with_its_figures(desk: Any) -> None:
    answer = desk("clerk").post(reverse("desk:report-library-new"), {"text": CLOUD})
    report = ReadReport.objects.get()
    assert answer.status_code == 302 and answer.url == one(report)
    page = words(desk("police").get(one(report)))
    assert "受理行政复议案件" in page and 'href="#f' in page and page.count("<h1") == 1
    assert (
        "更正地方" not in page and "重新阅读" not in page
    )  # whoever has an account reads, the justice bureau corrects


def test_unsure_links_come_first(desk: Any, cloud: ReadReport) -> None:
    page = words(desk("clerk").get(one(cloud)))
    links = page[page.index('id="links-title"') :]
    order = [links.index(f"<b>{text}</b>") for text in ("3场", "208件")]
    assert order == sorted(order)


def test_a_file_that_cannot_be_read_is_told(desk: Any) -> None:
    client, at = desk("clerk"), reverse("desk:report-library-new")
    answer = client.post(at, {"file": SimpleUploadedFile("表.xls", b"x")})
    assert answer.status_code == 422 and "表.xls" in words(answer) and not ReadReport.objects.exists()
    nowhere = client.post(at, {"text": "全年受理行政复议案件208件。", "source": "公报"})
    assert nowhere.status_code == 422 and "没有从文中认出是哪个地方" in words(nowhere)
    assert "全年受理行政复议案件208件。" in words(nowhere) and 'value="公报"' in words(nowhere)
    assert client.post(at, {"text": CLOUD, "year": "二〇"}).status_code == 422


def test_others_may_not_add_or_decide(desk: Any, cloud: ReadReport) -> None:
    police, figure = desk("police"), cloud.figures.first()
    assert police.get(reverse("desk:report-library-new")).status_code == 403
    given = {"code": "disputes.reconsideration.received"}
    assert police.post(reverse("desk:report-library-decide", args=[figure.pk]), given).status_code == 403
    assert police.post(reverse("desk:report-library-reread", args=[cloud.pk])).status_code == 403
    assert (
        police.post(
            reverse("desk:report-library-cover", args=[cloud.pk]), {"place": "x", "year": 2020, "title": "t"}
        ).status_code
        == 403
    )
    page = words(police.get(reverse("desk:report-library-figure", args=[figure.pk])))
    assert "由司法行政部门" in page and '<form method="post" action="/desk/reports' not in page
    assert not LinkWord.objects.exists()


def test_a_link_is_chosen_by_searching_and_told_how_far_it_reaches(county: Any, desk: Any, cloud: ReadReport) -> None:
    add(PINE, Cover(), by=county.people["clerk"])
    clerk, figure = desk("clerk"), cloud.figures.get(text="208件")
    at = reverse("desk:report-library-figure", args=[figure.pk])
    page = words(clerk.get(at))
    assert "2份报告里共2处" in page and "<mark>208件</mark>" in page and "全年受理行政复议案件" in page
    found = words(clerk.get(at, {"q": "收到 复议"}, headers={"HX-Request": "true"}))
    assert 'value="disputes.reconsideration.received"' in found and "<html" not in found
    assert 'value="disputes.reconsideration.received"' in words(clerk.get(at, {"q": "收到 复议"}))  # without scripts
    decide = reverse("desk:report-library-decide", args=[figure.pk])
    answer = clerk.post(decide, {"code": "disputes.reconsideration.received"}, follow=True)
    assert "同一说法2份报告2处一并采用" in words(answer) and "已确认" in words(answer)
    assert "没有“no.such”这个指标" in words(clerk.post(decide, {"code": "no.such"}, follow=True))
    assert "请选一个指标" in words(clerk.post(decide, {}, follow=True))
    assert "这一处记为：没有对应的指标" in words(clerk.post(decide, {"code": "", "here": "on"}, follow=True))


def test_the_cover_is_put_right_on_the_page(desk: Any, cloud: ReadReport) -> None:
    clerk, at = desk("clerk"), reverse("desk:report-library-cover", args=[cloud.pk])
    assert clerk.post(at, {"place": "", "year": "2024", "title": "t"}).status_code == 422
    clerk.post(at, {"place": "云溪县", "year": "2024", "title": "新标题", "published_on": "2025-03-20"})
    cloud.refresh_from_db()
    assert (cloud.year, cloud.title, str(cloud.published_on)) == (2024, "新标题", "2025-03-20")


def test_what_people_said_is_listed_and_taken_back(county: Any, desk: Any, cloud: ReadReport) -> None:
    pine, _ = add(PINE, Cover(), by=county.people["clerk"])
    clerk, figure, at = desk("clerk"), cloud.figures.get(text="208件"), reverse("desk:report-library-words")
    assert "还没有人确认过" in words(clerk.get(at))
    decide = reverse("desk:report-library-decide", args=[figure.pk])
    clerk.post(decide, {"code": "disputes.reconsideration.received"})
    page = words(desk("police").get(at))
    assert figure.subject in page and "收到行政复议申请" in page and "王经办" in page and "撤回" not in page
    assert "没有含“信访”的说法" in words(clerk.get(at, {"q": "信访"}))
    forget = reverse("desk:report-library-forget", args=[LinkWord.objects.get().pk])
    assert desk("police").post(forget).status_code == 403 and LinkWord.objects.exists()
    assert "2处改按名称重新对应" in words(clerk.post(forget, follow=True))
    for report, text in ((cloud, "208件"), (pine, "77件")):
        assert report.figures.get(text=text).indicator == "disputes.reconsideration.accepted"
    assert not LinkWord.objects.exists()


def test_the_list_is_searched(county: Any, desk: Any, cloud: ReadReport) -> None:
    add(PINE, Cover(), by=county.people["clerk"])
    at, clerk = reverse("desk:report-library"), desk("clerk")
    assert "云溪县" in words(clerk.get(at)) and "松原县" in words(clerk.get(at))
    found = words(clerk.get(at, {"q": "松原 2025"}))
    assert "松原县2025" in found and "云溪县2025" not in found
    assert "没有名称里有" in words(clerk.get(at, {"q": "海南"}))


def test_words_of_a_report_are_escaped(county: Any, desk: Any) -> None:
    text = CLOUD.replace("举办迎春灯会", "<script>alert(1)</script>举办")
    report, _ = add(text, Cover(), by=county.people["clerk"])
    page = words(desk("clerk").get(one(report)))
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_pages_ask_little(county: Any, desk: Any, cloud: ReadReport) -> None:
    clerk = desk("clerk")
    figure = cloud.figures.first()
    for at in (one(cloud), reverse("desk:report-library"), reverse("desk:report-library-figure", args=[figure.pk])):
        with CaptureQueriesContext(connection) as asked:
            assert clerk.get(at).status_code == 200
        assert len(asked) <= 20, at


def test_figures_are_found_by_words_on_their_page(county: Any, desk: Any) -> None:
    page = words(desk("clerk").get(reverse("desk:figures"), {"find": "打官司 输", "year": "2025"}))
    assert "<h1>查找指标</h1>" in page
    found = page[page.index('id="found-title"') :]
    assert "败诉率" in found and "没有找到" not in found
    assert "没有找到" in words(desk("clerk").get(reverse("desk:figures"), {"find": "蟠桃宴席"}))


@pytest.mark.parametrize("asked", ["率", "件", "约谈 通报", "其中"])
def test_finding_costs_few_queries(desk: Any, asked: str) -> None:
    clerk = desk("clerk")
    with CaptureQueriesContext(connection) as queries:
        assert clerk.get(reverse("desk:figures"), {"find": asked}).status_code == 200
    assert len(queries) <= 50
