"""The pages of the yearly report, as the people of the county use them."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fazhi.report.contributions import duties
from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.tests.conftest import case

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(cases: Any) -> Any:
    """Gives a client logged in as somebody."""

    def as_(who: str) -> Client:
        client = Client()
        client.force_login(cases.people[who])
        return client

    return as_


@pytest.fixture
def report(cases: Any, desk: Any) -> YearlyReport:
    answer = desk("clerk").post(reverse("desk:report-new"), {"organ": cases["government"].pk, "year": "2025"})
    assert answer.status_code == 302
    return YearlyReport.objects.get()


def words(answer: Any) -> str:
    return answer.content.decode()


def do(client: Client, report: YearlyReport, code: str, **given: str) -> Any:
    report.refresh_from_db()
    asked = {"act-version": str(report.version), "act-on": "2026-11-20", **{f"act-{k}": v for k, v in given.items()}}
    return client.post(reverse("desk:report-do", args=[report.pk, code]), asked)


def save(client: Client, report: YearlyReport, text: str, version: int | None = None) -> Any:
    report.refresh_from_db()
    given = {"text": text, "version": str(version or report.version), "note": "补写"}
    return client.post(reverse("desk:report-edit", args=[report.pk]), given)


def test_a_report_goes_its_whole_way_over_the_pages(desk: Any, report: YearlyReport) -> None:
    clerk, mayor = desk("clerk"), desk("mayor")
    assert save(clerk, report, TO_WRITE.sub("已写明。", report.text)).status_code == 302
    for client, code, given in [
        (clerk, "freeze", {}), (mayor, "approve", {"meeting": "第5次常务会议"}), (clerk, "submit", {"to": "县委"}),
        (clerk, "publish", {"secrecy": "不涉密"}),
    ]:  # fmt: skip
        assert do(client, report, code, **given).status_code == 302, code
    report.refresh_from_db()
    assert report.state == "published"
    page = words(desk("police").get(reverse("desk:report", args=[report.pk])))
    assert "收到复议申请" in page and "第5次常务会议" in page


def test_the_page_shows_text_findings_and_why_not(desk: Any, report: YearlyReport) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = words(desk("clerk").get(reverse("desk:report", args=[report.pk])))
    assert len(asked) <= 50
    assert "必备内容尚未撰写" in page and "现在不能冻结数据" in page and "已超期264天" in page
    assert "{{" not in page and "[[" not in page


def test_every_number_opens_a_figure_that_shows_the_same(desk: Any, report: YearlyReport) -> None:
    page = words(desk("clerk").get(reverse("desk:report", args=[report.pk])))
    for code, printed in [("disputes.sample.received", "10件"), ("disputes.sample.rate", "33.33%")]:
        address = reverse("desk:figure", args=[code]) + "?year=2025"
        assert f'<a href="{address}"' in page
        figure = words(desk("clerk").get(address))
        assert printed.removesuffix("件").removesuffix("%") in figure


def test_the_page_tells_who_did_what(desk: Any, report: YearlyReport) -> None:
    save(desk("clerk"), report, TO_WRITE.sub("已写明。", report.text))
    do(desk("clerk"), report, "freeze")
    assert do(desk("mayor"), report, "send_back", reason="第三部分须充实").status_code == 302
    page = words(desk("clerk").get(reverse("desk:report", args=[report.pk])))
    assert "<b>退回修改</b> 赵县长 2026-11-20<small>第三部分须充实</small>" in page


def test_what_is_refused_is_said_beside_its_field_or_above(desk: Any, report: YearlyReport) -> None:
    answer = do(desk("clerk"), report, "freeze")
    assert answer.status_code == 403 and "必备内容尚未撰写" in words(answer)
    assert do(desk("clerk"), report, "nonsense").status_code == 404


def test_saving_a_wrong_token_keeps_what_was_typed(desk: Any, report: YearlyReport) -> None:
    answer = save(desk("clerk"), report, report.text + "\n另{{no.such}}。")
    assert answer.status_code == 422
    assert "没有“no.such”这项指标" in words(answer) and "另{{no.such}}。" in words(answer)


def test_the_second_writer_is_told_and_loses_nothing(desk: Any, report: YearlyReport) -> None:
    assert save(desk("head"), report, report.text + "\n局长补充。").status_code == 302
    answer = save(desk("clerk"), report, report.text + "\n经办补充。", version=1)
    assert answer.status_code == 409
    assert "此报告已由张局长改动" in words(answer) and "经办补充。" in words(answer)


def test_preview_and_picker(desk: Any, report: YearlyReport) -> None:
    clerk, at = desk("clerk"), [report.pk]
    shown = clerk.post(reverse("desk:report-preview", args=at), {"text": "# 题\n\n审结{{disputes.sample.closed}}。"})
    assert "9件" in words(shown)
    wrong = clerk.post(reverse("desk:report-preview", args=at), {"text": "# 题\n\n{{x}}"})
    assert "没有“x”这项指标" in words(wrong)
    found = words(clerk.get(reverse("desk:report-figures", args=at), {"q": "纠错率"}))
    assert 'data-insert="{{复议纠错率}}"' in found


def test_writers_see_and_type_names_and_the_report_keeps_codes(desk: Any, report: YearlyReport) -> None:
    clerk = desk("clerk")
    assert save(clerk, report, report.text + "\n另审结{{审结复议案件|比上年}}。").status_code == 302
    report.refresh_from_db()
    assert report.text.endswith("另审结{{disputes.sample.closed|trend}}。\n")
    page = words(clerk.get(reverse("desk:report-edit", args=[report.pk])))
    typed = page.split("<textarea", 1)[1].split("</textarea>")[0]
    assert "另审结{{审结复议案件|比上年}}。" in typed and "disputes.sample.closed" not in typed
    assert "{{审结复议案件|比上年}}" in words(clerk.get(reverse("desk:report-versions", args=[report.pk])))
    card = clerk.get(reverse("desk:report-used-one", args=[report.pk, "审结复议案件"]))
    assert card.status_code == 200 and "9件" in words(card)


def test_text_of_a_writer_is_escaped(desk: Any, report: YearlyReport) -> None:
    clerk, text = desk("clerk"), "# <script>alert(1)</script>\n\n[点](javascript:alert(1)) <b>x</b>\n"
    page = words(clerk.post(reverse("desk:report-preview", args=[report.pk]), {"text": text}))
    assert "<script" not in page and "javascript:" not in page and "<b>" not in page


def test_versions_and_changes(cases: Any, desk: Any, report: YearlyReport) -> None:
    clerk, at = desk("clerk"), [report.pk]
    assert "只有一个版本" in words(clerk.get(reverse("desk:report-versions", args=at)))
    save(clerk, report, TO_WRITE.sub("已写明。", report.text))
    assert "<ins>" in words(clerk.get(reverse("desk:report-versions", args=at)))
    assert clerk.get(reverse("desk:report-changes", args=at)).status_code == 404
    do(clerk, report, "freeze")
    assert "没有变化" in words(clerk.get(reverse("desk:report-changes", args=at)))


@pytest.mark.parametrize(("kind", "start"), [("docx", b"PK"), ("html", b"<!DOCTYPE"), ("md", b"# "), ("pdf", b"%PDF")])
def test_downloads(desk: Any, report: YearlyReport, kind: str, start: bytes) -> None:
    answer = desk("clerk").get(reverse("desk:report-file", args=[report.pk, kind]))
    assert answer.content.startswith(start) and "attachment" in answer["Content-Disposition"]
    assert desk("clerk").get(reverse("desk:report-file", args=[report.pk, "odt"])).status_code == 404


@pytest.mark.parametrize("who", ["police", "market", "qingxi"])
@pytest.mark.parametrize("page", ["report", "report-edit", "report-versions", "report-figures"])
def test_a_draft_does_not_exist_for_others(desk: Any, report: YearlyReport, who: str, page: str) -> None:
    assert desk(who).get(reverse(f"desk:{page}", args=[report.pk])).status_code == 404


def test_a_reader_who_does_not_write_gets_no_editor(desk: Any, report: YearlyReport) -> None:
    answer = desk("mayor").get(reverse("desk:report-edit", args=[report.pk]))
    assert answer.status_code == 302
    assert save(desk("mayor"), report, "# 别的\n\n字。").status_code == 302
    report.refresh_from_db()
    assert report.versions.count() == 1


def test_who_wrote_on_a_report_still_has_a_worklist(desk: Any, report: YearlyReport) -> None:
    assert desk("clerk").get(reverse("desk:worklist")).status_code == 200


def test_the_list_offers_what_is_owed(cases: Any, desk: Any, report: YearlyReport) -> None:
    page = words(desk("clerk").get(reverse("desk:reports")))
    assert report.title in page and "县政府 2024年" in page and "县政府 2025年" not in page
    assert "云岚县司法局</span><button" in page and "已超期264天" in page
    assert "由指标起草" not in words(desk("police").get(reverse("desk:reports")))
    refused = desk("police").post(reverse("desk:report-new"), {"organ": cases["government"].pk, "year": "2024"})
    assert refused.status_code == 422


def test_who_looks_after_the_division_sees_who_has_reported(desk: Any, report: YearlyReport) -> None:
    page = words(desk("head").get(reverse("desk:reports")))
    assert "应报 6" in page and "已起草 1" in page and "已报送 0" in page
    assert "应报" not in words(desk("qingxi").get(reverse("desk:reports")))


def test_a_server_without_chinese_fonts_says_so(
    desk: Any, report: YearlyReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fazhi.paper.pdf._chains", dict)
    answer = desk("clerk").get(reverse("desk:report-file", args=[report.pk, "pdf"]))
    assert answer.status_code == 503 and "没有安装中文字体" in words(answer)


def test_a_report_handed_in_on_paper_is_no_longer_called_overdue(cases: Any, desk: Any) -> None:
    """It can still be written here; nobody is told to."""
    town = desk("qingxi")
    before = words(town.get(reverse("desk:reports")))
    assert "尚未起草" in before and "已超期264天" in before
    on = date(2026, 3, 1)
    duties.receive(cases["qingxi"], 2025, received_on=on, way="纸质", by=cases.people["clerk"], on=on)
    after = words(town.get(reverse("desk:reports")))
    assert "尚未起草" not in after and "已超期" not in after and f"{cases['qingxi']} 2025年" in after


@pytest.mark.parametrize("by", ["按乡镇", "按单位", "按月", "按年"])
def test_every_number_of_a_table_opens_its_own_records(desk: Any, report: YearlyReport, cases: Any, by: str) -> None:
    for n in range(3):
        case(cases, 60 + n, date(2025, 4, 1), organ="qingxi")
    save(desk("clerk"), report, f"# 题\n\n{{{{表格: disputes.sample.received | 表 | {by}}}}}\n")
    page = words(desk("clerk").get(reverse("desk:report", args=[report.pk])))
    body = page[page.index("<caption>表") :]
    cells = re.findall(r'<td[^>]*><a href="([^"]+)">([\d.]+)件</a></td>', body[: body.index("</table>")])
    assert len(cells) >= 2 and len({address for address, _ in cells}) == len(cells)
    for address, number in cells:
        opened = words(desk("clerk").get(html.unescape(address)))
        found = re.search(r'<b class="count">(\d+)</b>|<b>(\d+)件</b></p>', opened)
        assert found and int(found[1] or found[2]) == int(number), (address, number)
