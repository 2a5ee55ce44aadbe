"""Yearly reports: the published ones, with their head, to read and to take away; others not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from fazhi.report.models import YearlyReport
from fazhi.spine.models import Chain

TEXT = "# {title}\n\n2025年，收到申请128件。\n\n## 一、主要举措和成效\n\n| 类别 | 件数 |\n|---|---|\n| 甲 | 60 |\n"


@pytest.fixture
def report_of(county: Any) -> Any:
    def made(organ: str, year: int = 2025, state: str = "published") -> YearlyReport:
        held = county[organ]
        title = f"{held.name}关于{year}年度法治政府建设情况的报告"
        return YearlyReport.objects.create(
            chain=Chain.objects.create(system="report.yearly"), organ=held, scope=held.scope, year=year, title=title,
            text=TEXT.format(title=title), state=state, drafted_on=date(year + 1, 1, 20),
            approved_on=date(year + 1, 2, 20), published_on=date(year + 1, 3, 20) if state == "published" else None,
        )  # fmt: skip

    return made


def page_of(report: YearlyReport) -> str:
    return reverse("portal:report", args=[report.pk])


def test_published_reports_are_listed_by_year(client: Any, report_of: Any) -> None:
    report_of("government"), report_of("qingxi"), report_of("government", 2024)
    text = client.get("/reports/").text
    assert text.index("2025年度</h2>") < text.index("青溪镇人民政府，2026年3月20日公开") < text.index("2024年度</h2>")


def test_a_report_has_its_publication_head_and_text(client: Any, report_of: Any) -> None:
    report = report_of("government")
    answer = client.get(page_of(report))
    head = dict(answer.context["head"])
    assert list(head) == ["索引号", "组配分类", "发布机构", "成文日期", "公开日期"]
    assert head["索引号"] == f"990126-2025-{report.pk:06d}" and "2026年3月20日" in answer.text
    assert "收到申请128件" in answer.text and "<td>60</td>" in answer.text and answer.text.count("<h1") == 1


@pytest.mark.parametrize("kind, start", [("docx", b"PK"), ("html", b"<!DOCTYPE html>"), ("md", "# 云岚".encode())])
def test_files_to_take_away(client: Any, report_of: Any, kind: str, start: bytes) -> None:
    answer = client.get(reverse("portal:report_download", args=[report_of("government").pk, kind]))
    assert answer.content.startswith(start) and answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("state", [s for s in YearlyReport.State.values if s != "published"])
def test_an_unpublished_report_is_nowhere(client: Any, report_of: Any, state: str) -> None:
    report = report_of("government", state=state)
    assert report.title not in client.get("/reports/").text
    for url in (page_of(report), reverse("portal:report_download", args=[report.pk, "md"])):
        assert client.get(url).status_code == 404


def test_no_other_kind_of_file(client: Any, report_of: Any) -> None:
    assert client.get(reverse("portal:report_download", args=[report_of("government").pk, "exe"])).status_code == 404
