"""The pages on which a report is written together, as the people of the county use them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from fazhi.report import actions
from fazhi.report.contributions import answering, comments
from fazhi.report.models import Contribution, ReportDuty, YearlyReport

from .conftest import ON, PART

pytestmark = pytest.mark.django_db


def words(answer: Any) -> str:
    return answer.content.decode()


def edit(client: Any, report: YearlyReport, text: str, version: int, **more: str) -> Any:
    given = {"text": text, "version": str(version), **more}
    return client.post(reverse("desk:report-edit", args=[report.pk]), given)


def test_asked_written_given_back_and_taken_in_over_the_pages(cases: Any, desk: Any, report: YearlyReport) -> None:
    clerk, police = desk("clerk"), desk("police")
    asks = reverse("desk:report-asks", args=[report.pk])
    assert "还没有征集材料" in words(clerk.get(asks)) and "用于哪一部分" in words(clerk.get(asks + "?new"))
    given = {
        "act-part": PART, "act-asks": "做法", "act-organs": [cases["police"].pk, cases["market"].pk], "act-due_on": "2026-12-10",
        "act-area": "disputes", "act-on": "2026-11-20",
    }  # fmt: skip
    assert "请至少选择一个单位" in words(clerk.post(asks, {**given, "act-organs": []}))
    assert clerk.post(asks, given).status_code == 302
    one = Contribution.objects.get(organ=cases["police"])
    page = reverse("desk:report-asked", args=[one.pk])
    assert f'href="{page}"' in words(police.get(reverse("desk:worklist")))
    shown = words(police.get(page))
    assert "做法" in shown and "{{审结复议案件}}" in shown and "主要举措" not in shown
    sent = {"text": "审结{{disputes.sample.closed}}。", "version": str(one.version), "do": "send"}
    assert police.post(page, {**sent, "text": "# 题"}).status_code == 422
    assert police.post(page, sent).status_code == 302
    look = reverse("desk:report-ask", args=[report.pk, one.pk])
    assert "写成文字的：审结复议案件" in words(clerk.get(look))
    one.refresh_from_db()
    take = reverse("desk:report-ask-do", args=[report.pk, one.pk, "accept"])
    wrong = clerk.post(take, {"version": one.version, "text": "写好的。", "part": "没有的"})
    assert wrong.status_code == 422 and "写好的。" in words(wrong)
    assert clerk.post(take, {"version": one.version, "text": "审结1件。", "part": PART}).status_code == 302
    report.refresh_from_db()
    assert "审结1件。" in report.text and "已采用" in words(police.get(page))


@pytest.mark.parametrize("who", ["market", "qingxi", "reviewer", "mayor"])
def test_a_request_does_not_exist_for_other_organs(desk: Any, asked: Contribution, who: str) -> None:
    client = desk(who)
    for name in ("report-asked", "report-asked-figures"):
        assert client.get(reverse(f"desk:{name}", args=[asked.pk])).status_code == 404
    assert client.post(reverse("desk:report-asked-preview", args=[asked.pk]), {"text": "x"}).status_code == 404


@pytest.mark.parametrize(
    "name", ["report-asks", "report-ask", "report-ask-do", "report-comment", "report-used", "report-restore"]
)
def test_who_was_asked_gets_nothing_of_the_report(desk: Any, asked: Contribution, name: str) -> None:
    more = {"report-ask": [asked.pk], "report-ask-do": [asked.pk, "withdraw"]}.get(name, [])
    client, url = desk("police"), reverse(f"desk:{name}", args=[asked.report_id, *more])
    assert client.get(url).status_code in (404, 405) and client.post(url, {"body": "x"}).status_code == 404


def test_a_published_report_shows_outsiders_no_remarks_and_no_material(
    cases: Any, desk: Any, asked: Contribution
) -> None:
    comments.comment(asked.report, body="内部的话", by=cases.people["mayor"], on=ON)
    YearlyReport.objects.update(state="published")
    page = reverse("desk:report", args=[asked.report_id])
    assert "内部的话" not in words(desk("qingxi").get(page)) and "征集的材料" not in words(desk("qingxi").get(page))
    assert "内部的话" in words(desk("clerk").get(page))
    assert desk("police").get(reverse("desk:report-asks", args=[asked.report_id])).status_code == 404


def test_two_texts_that_do_not_touch_are_put_together(cases: Any, desk: Any, report: YearlyReport) -> None:
    begun, text = report.version, report.text
    assert edit(desk("head"), report, text.replace("现将", "兹将"), begun).status_code == 302
    answer = edit(desk("clerk"), report, text + "\n末段。\n", begun)
    page = words(answer)
    assert answer.status_code == 409 and "两边的改动已经合在下面的正文里" in page
    assert "兹将云岚县" in page and "末段。" in page
    report.refresh_from_db()
    assert f'name="version" value="{report.version}"' in page and report.versions.count() == 2


def test_where_both_changed_the_same_the_second_chooses(cases: Any, desk: Any, report: YearlyReport) -> None:
    begun, text, clerk = report.version, report.text, desk("clerk")
    edit(desk("head"), report, text.replace("现将", "兹将"), begun)
    mine = text.replace("现将", "谨将")
    page = words(edit(clerk, report, mine, begun))
    assert "您与对方改了同一处" in page and "谨将云岚县" in page and "兹将云岚县" in page
    chosen = words(edit(clerk, report, mine, begun, **{"choice-0": "mine"}))
    assert "谨将云岚县" in chosen and "兹将云岚县" not in chosen
    report.refresh_from_db()
    assert "兹将" in report.text  # nothing is saved before the writer has looked at it


def test_who_saves_into_a_frozen_report_keeps_the_text(desk: Any, report: YearlyReport) -> None:
    YearlyReport.objects.update(state="frozen")
    answer = edit(desk("clerk"), report, report.text + "\n白写的。\n", report.version)
    assert answer.status_code in (403, 409) and "白写的。" in words(answer) and "数据已冻结" in words(answer)


def test_figures_are_told_with_last_years_value_and_definition(desk: Any, report: YearlyReport) -> None:
    page = words(desk("clerk").get(reverse("desk:report-used", args=[report.pk])))
    assert "复议纠错率" in page and "12.50%" in page and "“纠错案件”除以“审结复议案件”" in page
    card = words(desk("clerk").get(reverse("desk:report-used-one", args=[report.pk, "disputes.sample.received"])))
    assert "8件" in card and "比上年增长" in card and "打开这些记录" in card
    assert desk("clerk").get(reverse("desk:report-used-one", args=[report.pk, "no.such"])).status_code == 404


def test_the_freezing_sheet_names_what_is_left_open(cases: Any, desk: Any, asked: Contribution) -> None:
    comments.comment(asked.report, body="请核对", by=cases.people["mayor"], on=ON)
    sheet = words(desk("clerk").get(reverse("desk:report-do", args=[asked.report_id, "freeze"])))
    assert "还有1条批注未处理，征集的材料有1份未报、0份未采用" in sheet


def test_remarks_are_made_answered_and_resolved_on_the_page(desk: Any, report: YearlyReport) -> None:
    mayor, clerk, at = desk("mayor"), desk("clerk"), [report.pk]
    page = reverse("desk:report", args=at)
    post = {"body": "<b>请核对</b>", "quote": "收到复议申请", "part": PART}
    assert mayor.post(reverse("desk:report-comment", args=at), post).status_code == 302
    shown = words(clerk.get(page))
    assert "&lt;b&gt;请核对&lt;/b&gt;" in shown and "<b>请核对" not in shown
    one = report.comments.get()
    for code, given in (("reply", {"body": "已核对"}), ("resolve", {})):
        clerk.post(reverse("desk:report-comment-do", args=[report.pk, one.pk, code]), given)
    assert "已核对" in words(mayor.get(page)) and "王经办11-20处理" in words(mayor.get(page))
    refused = mayor.post(
        reverse("desk:report-comment-do", args=[report.pk, one.pk, "reply"]), {"body": "再说"}, follow=True
    )
    assert "已处理，请先重新打开" in words(refused) and "您写的是：再说" in words(refused)


def test_who_owes_is_shown_chased_and_exported(cases: Any, desk: Any, report: YearlyReport) -> None:
    clerk, url = desk("clerk"), reverse("desk:report-owing")
    page = words(clerk.get(url + "?year=2025"))
    assert "<b>6</b><span>应报</span>" in page and "已逾期264天" in page and "通报批评" in page
    assert desk("qingxi").get(url).status_code == 404
    do = reverse("desk:report-owing-do", args=[2025, cases["qingxi"].pk, "chase"])
    assert "应于2026年3月1日前报送，现已逾期264天" in words(clerk.get(do))
    given = {"act-version": "0", "act-on": "2026-11-20", "act-text": "请抓紧。"}
    assert clerk.post(do, given).status_code == 302
    assert clerk.post(do, {**given, "act-version": "1"}).status_code == 403 and ReportDuty.objects.count() == 1
    assert "催报：请抓紧。" in words(desk("qingxi").get(reverse("desk:worklist")))
    sheet = clerk.get(reverse("desk:report-owing-file", args=[2025]))
    rows = CalamineWorkbook.from_filelike(BytesIO(b"".join(sheet.streaming_content))).get_sheet_by_index(0).to_python()
    [qingxi] = [row for row in rows if "青溪镇人民政府" in str(row[0])]
    assert "未报送" in qingxi and "2026-11-20" in qingxi and "中共云岚县委员会、云岚县人民政府" in qingxi


def test_an_older_version_is_restored_on_its_page(desk: Any, report: YearlyReport) -> None:
    clerk, first = desk("clerk"), report.text
    edit(clerk, report, first + "\n多的。\n", report.version)
    report.refresh_from_db()
    given = {"number": "1", "version": str(report.version)}
    assert clerk.post(reverse("desk:report-restore", args=[report.pk]), given).status_code == 302
    report.refresh_from_db()
    assert report.text == first and report.versions.count() == 3


def test_pages_ask_little_of_the_database(cases: Any, desk: Any, asked: Contribution) -> None:
    answering.answer(asked, text="审结{{disputes.sample.closed}}。", by=cases.people["police"], on=ON)
    actions.recount(asked.report, by=cases.people["clerk"], on=ON)
    at = asked.report_id
    for who, url in [
        ("clerk", reverse("desk:report", args=[at])), ("clerk", reverse("desk:report-edit", args=[at])),
        ("clerk", reverse("desk:report-asks", args=[at])), ("clerk", reverse("desk:report-ask", args=[at, asked.pk])),
        ("clerk", reverse("desk:report-owing")), ("clerk", reverse("desk:reports")), ("clerk", reverse("desk:worklist")),
        ("police", reverse("desk:report-asked", args=[asked.pk])),
    ]:  # fmt: skip
        with CaptureQueriesContext(connection) as queries:
            assert desk(who).get(url).status_code == 200
        assert len(queries) <= 50, url
