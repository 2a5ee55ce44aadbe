"""The official table of the year from records: rows, columns, carry-over, and the checks before a report is published."""

from __future__ import annotations

import html
import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.areas.oversight.information_requests import official_tables as official
from fazhi.areas.oversight.information_requests.models import DisclosureRequest, DisclosureYearReport
from fazhi.areas.oversight.information_requests.tests.conftest import OPEN, due
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat


@pytest.fixture
def two_years(request_of: Any, step: Any) -> dict[str, Matter]:
    """Of 2025: one answered, one open on 31 December; of 2026: a refusal, a partial, a petition of a business, one open."""
    made = {"answered": request_of("2025-11-03"), "carried": request_of("2025-12-22", applicant_kind="legal")}
    step(made["answered"], "reply_open", "2025-11-10", **OPEN)
    step(made["carried"], "reply_refused", "2026-01-12", refused_kind="3.7", reply_content="执法案卷", legal_clause="")
    for name, fields in (
        ("partial", {}),
        ("petition", {"applicant_kind": "business"}),
        ("open", {"applicant_kind": "research"}),
    ):
        made[name] = request_of("2026-10-09", **fields)
    step(made["partial"], "reply_partial", "2026-10-20", reply_content="区分处理", legal_clause="")
    step(
        made["petition"],
        "reply_unprocessed",
        "2026-10-20",
        unprocessed_kind="5.1",
        reply_content="信访渠道",
        legal_clause="",
    )
    return made


def cells(organ: Any, year: int) -> dict[str, tuple[int, ...]]:
    return {row.code: row.cells for row in official.table_three(organ, year)}


def test_rows_and_columns(two_years: Any, office: Any) -> None:
    market = office["market"]
    now = cells(market, 2026)
    #                     自然人 商业 科研 公益 法律 其他 总计
    assert now["new"] == (1, 1, 1, 0, 0, 0, 3)
    assert now["carried_in"] == (0, 0, 0, 0, 1, 0, 1) == cells(market, 2025)["carried_out"]
    assert (
        now["2"] == (1, 0, 0, 0, 0, 0, 1)
        and now["5.1"] == (0, 1, 0, 0, 0, 0, 1)
        and now["3.7"] == (0, 0, 0, 0, 1, 0, 1)
    )
    assert now["results"] == (1, 1, 0, 0, 1, 0, 3) and now["carried_out"] == (0, 0, 1, 0, 0, 0, 1)
    assert now["1"] == (0,) * 7 and cells(office["police"], 2026)["new"] == (0,) * 7
    assert cells(office["government"], 2026) == now  # a government's table stands over its division
    assert official.faults(market, 2026) == []
    labels = [row.label for row in official.table_three(market, 2026)]
    assert len(labels) == 2 + 21 + 2 and labels[0].startswith("一、") and labels[-1].startswith("四、")


def test_every_line_is_a_figure_that_opens_its_records(two_years: Any, office: Any) -> None:
    for row in official.table_three(office["market"], 2026):
        figure = catalogue.figure(official.figure_of(row.code))
        assert engine.values([figure], Period.year(2026))[figure.code].number == row.total, row.label


def test_what_does_not_add_up_is_told(two_years: Any, office: Any) -> None:
    DisclosureRequest.objects.filter(pk=two_years["partial"].pk).update(result_on=D("2025-06-01"))
    found = official.faults(office["market"], 2026)
    assert "2026年“自然人”一栏不平：本年新收1＋上年结转0≠总计0＋结转下年0" in found[0]


def test_the_report_is_owed_and_next_year_must_agree(two_years: Any, office: Any, step: Any, at: Any) -> None:
    market, clerk = office["market"], office.people["foi"]

    def report(year: int, on: str) -> Matter:
        return actions.open_matter(
            "oversight.disclosure_report", organ=market, by=clerk, on=at(on), fields={"ends_on": date(year, 12, 31)}
        )

    first = report(2025, "2025-12-20")
    assert due(first, "department") == D("2026-01-31")
    step(first, "draft", "2026-01-05", overall="总体平稳", problems="时效有待提高", others="")
    with pytest.raises(BadInput, match="年度终了（2025-12-31）以后才能编制"):
        step(first, "publish", "2025-12-31", address="政府网站")
    step(first, "publish", "2026-01-20", address="政府网站")
    assert DisclosureYearReport.objects.get(pk=first.pk).carried_out == "0、0、0、0、1、0、1"
    assert list(breaks()) == []
    assert "四、结转下年度继续办理：法律服务机构1，总计1" in Document.objects.get(template="year_report").body
    with pytest.raises(BadInput, match="2025年的年度报告已经登记"):
        report(2025, "2026-02-01")
    # somebody moves the carried request to another kind of applicant afterwards: the two years no longer agree
    actions.correct(
        Matter.objects.get(pk=two_years["carried"].pk),
        by=clerk,
        on=at("2026-11-18"),
        changes={"applicant_kind": "other"},
        reason="登记错误",
    )
    found = official.faults(market, 2026)
    assert found == ["上年结转1件与2025年年度报告的结转下年度1件不一致（逐栏比对），请核对两年的登记"]


def test_the_government_has_until_the_end_of_march(office: Any, at: Any) -> None:
    office.person("gov_office", "government", Role.CLERK)
    made = actions.open_matter(
        "oversight.disclosure_report", organ=office["government"], by=office.people["gov_office"], on=at("2026-01-05"),
        fields={"ends_on": D("2025-12-31")},
    )  # fmt: skip
    assert due(made, "government") == D("2026-03-31")
    actions.take_step(made, "call", by=office.people["gov_office"], on=at("2026-01-06"))
    told = Matter.objects.filter(system="oversight.disclosure_report").exclude(pk=made.pk)
    assert {m.organ.code for m in told} == {"justice", "police", "market", "qingxi", "shiqiao"}
    assert {due(m, "town" if m.organ.code in ("qingxi", "shiqiao") else "department") for m in told} == {
        D("2026-01-31")
    }
    actions.take_step(made, "call", by=office.people["gov_office"], on=at("2026-01-07"))
    assert told.count() == 5  # nobody twice
    with pytest.raises(NotAllowed, match="由县级以上地方人民政府的公开工作主管部门部署"):
        actions.take_step(told.get(organ=office["market"]), "call", by=office.people["foi"], on=at("2026-01-07"))
    at("2026-02-02")
    office.person("gov_office", "government", Role.CLERK, reach=Reach.DIVISION)
    client = Client()
    client.force_login(office.people["gov_office"])
    page = client.get("/desk/oversight/information/tables/?year=2025").content.decode()
    assert "尚未公布2025年年度报告的单位：5个" in page and page.count("已超期") == 5
    with pytest.raises(BadInput, match="年度终了日应为12月31日"):
        actions.open_matter(
            "oversight.disclosure_report", organ=office["government"], by=office.people["gov_office"], on=at("2026-01-05"),
            fields={"ends_on": D("2025-11-30")},
        )  # fmt: skip


def test_the_page_and_its_file(two_years: Any, office: Any, at: Any) -> None:
    at("2026-11-20")
    client = Client()
    client.force_login(office.people["foi"])
    page = client.get("/desk/oversight/information/tables/?year=2026")
    words = page.content.decode()
    assert page.status_code == 200 and "勾稽相符" in words and "信访举报投诉类申请" in words
    for address in re.findall(r'<td><a href="([^"]+)">1</a>', words):
        listed = client.get(html.unescape(address))
        assert listed.status_code == 200 and listed.context["count"] == 1, address
    assert client.get("/desk/oversight/information/tables.odt?year=2026").status_code == 404
    word = b"".join(client.get("/desk/oversight/information/tables.docx?year=2026"))  # type: ignore[arg-type]
    with zipfile.ZipFile(io.BytesIO(word)) as held:
        assert "信访举报投诉类申请" in held.read("word/document.xml").decode()
    sheet = b"".join(client.get("/desk/oversight/information/tables.xlsx?year=2026"))  # type: ignore[arg-type]
    lines = CalamineWorkbook.from_filelike(io.BytesIO(sheet)).get_sheet_by_index(0).to_python()[2:]
    assert [line[7] for line in lines] == [row.total for row in official.table_three(office["market"], 2026)]
    client.force_login(office.people["police"])
    assert "没有可以查看的申请" in client.get("/desk/oversight/information/tables/").content.decode()
    office.person("gov_office", "government", Role.CLERK, reach=Reach.DIVISION)
    client.force_login(office.people["gov_office"])
    assert "云岚县人民政府" in client.get("/desk/oversight/information/tables/").content.decode()


def test_numbers_of_systems_that_are_not_the_readers_are_not_told_as_nought(
    two_years: Any, office: Any, at: Any
) -> None:
    at("2026-11-20")
    client = Client()
    office.person("narrow", "market", Role.CLERK, systems="oversight.information_request")
    for who, told in (("narrow", 5), ("foi", 0)):
        client.force_login(office.people[who])
        words = client.get("/desk/oversight/information/tables/?year=2026").content.decode()
        assert words.count("由承办这项工作的岗位查看") == told, who
        assert ("/desk/figures/enforcement.penalty.decisions/" in words) == (not told)
