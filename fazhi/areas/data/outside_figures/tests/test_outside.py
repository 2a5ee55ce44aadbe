"""A number of the police or the courts: kept with its paper, told once, found like a figure, marked wherever it is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.areas.data.outside_figures.register import CODE
from fazhi.figures import catalogue, engine
from fazhi.figures.outside import papers
from fazhi.figures.words import Period
from fazhi.report import actions
from fazhi.report.export import rendered
from fazhi.report.outline import TO_WRITE
from fazhi.report.own_check import check_own
from fazhi.report.render import codes_in
from fazhi.report.shown import frozen, of_report
from fazhi.spine.actions import correct_entry, record_entry, withdraw_entry
from fazhi.spine.errors import BadInput

pytestmark = pytest.mark.django_db
D = date.fromisoformat
PAPER = {
    "issuer": "云岚县公安局", "paper": "2025年公安工作情况", "paper_no": "云公〔2026〕3号", "paper_on": "2026-01-09",
    "definition": "全县公安机关，按立案日期",
}  # fmt: skip


def told(county: Any, what: str, value: str, span: tuple[str, str] = ("2025-01-01", "2025-12-31"), **more: Any) -> Any:
    on = D(more.pop("on", "2026-01-12"))
    fields = {"what": what, "span_from": span[0], "span_to": span[1], "value": value, **PAPER, **more}
    return record_entry(
        CODE, organ=county["justice"], by=county.people["clerk"], on=on, title="公安数据", fields=fields
    )


def number(code: str, year: int = 2025) -> float | int | None:
    return engine.values([catalogue.figure(f"{CODE}.{code}")], Period.year(year))[f"{CODE}.{code}"].number


def test_spans_of_a_year_add_up_and_are_that_years_though_entered_in_the_next(county):
    told(county, "telecom_fraud", "60", ("2025-01-01", "2025-06-30"))
    told(county, "telecom_fraud", "47", ("2025-07-01", "2025-12-31"))
    assert number("telecom_fraud") == 107 and number("telecom_fraud", 2026) == 0


def test_a_decline_stands_on_the_two_numbers_of_one_paper(county):
    told(county, "alarms", "1610", year_before="2500")
    assert number("alarms_decline") == pytest.approx(0.356)
    assert number("crimes_decline") is None


def test_a_share_keeps_both_its_parts(county):
    with pytest.raises(BadInput, match="同时填写分子和分母"):
        told(county, "sense_of_safety", "970")
    with pytest.raises(BadInput, match="分子大于分母"):
        told(county, "sense_of_safety", "1010", whole="1000")
    with pytest.raises(BadInput, match="不填分母"):
        told(county, "gangs", "1", whole="3")
    told(county, "sense_of_safety", "974", whole="1000")
    value = engine.values([catalogue.figure(f"{CODE}.sense_of_safety_rate")], Period.year(2025))
    assert value[f"{CODE}.sense_of_safety_rate"].text == "97.4%"


@pytest.mark.parametrize(
    ("span", "more", "said"),
    [
        (("2025-07-01", "2026-06-30"), {"on": "2026-07-02", "paper_on": "2026-07-01"}, "不能跨年"),
        (("2025-12-31", "2025-01-01"), {}, "颠倒"),
        (("2026-01-01", "2026-06-30"), {}, "才结束"),
        (("2025-01-01", "2025-12-31"), {"paper_on": "2025-11-30"}, "不可能载有全期的数"),
        (("2025-01-01", "2025-12-31"), {"paper_on": "2026-02-01"}, "晚于登记日期"),
        (("2025-01-01", "2025-12-31"), {"definition": "主犯990126199001011234"}, "不登记个人"),
        (("2025-01-01", "2025-12-31"), {"paper": "联系19900001111"}, "不登记个人"),
    ],
)
def test_what_cannot_be_is_refused(county, span, more, said):
    with pytest.raises(BadInput, match=said):
        told(county, "gangs", "1", span, **more)


def test_the_same_thing_is_not_told_twice_and_a_later_paper_corrects(county):
    first = told(county, "crimes", "1703", year_before="2000")
    with pytest.raises(BadInput, match=r"期间重叠会重复相加.*更正"):
        told(county, "crimes", "400", ("2025-10-01", "2025-12-31"))
    clerk = county.people["clerk"]
    correct_entry(first, by=clerk, on=D("2026-03-02"), changes={"value": "1711"}, reason="县公安局三月更正通报")
    assert number("crimes") == 1711 and first.chain.events.count() == 2
    first.refresh_from_db()
    withdraw_entry(first, by=clerk, on=D("2026-03-03"), reason="登记在别的县")
    assert number("crimes") == 0
    told(county, "crimes", "1711")


def test_whose_number_it_is_stands_on_the_page_and_in_the_list(county):
    told(county, "gangs", "1")
    figure = catalogue.figure(f"{CODE}.gangs")
    assert figure.outside and not catalogue.figure("disputes.recommendation.on_enforcement").outside
    assert papers(figure, Period.year(2025)) == "云岚县公安局《2025年公安工作情况》（云公〔2026〕3号）"
    client = Client()
    client.force_login(county.people["clerk"])
    page = client.get(reverse("desk:figure", args=[figure.code]) + "?year=2025").text
    assert "外部数据" in page and "云公〔2026〕3号" in page
    assert "外部数据" in client.get(reverse("desk:figures") + f"?system={CODE}&year=2025").text


def test_the_report_quotes_it_as_theirs_and_names_the_paper_frozen_too(county):
    told(county, "gangs", "1")
    told(county, "alarms", "1610", year_before="2500")
    clerk, on = county.people["clerk"], D("2026-02-10")
    report = actions.create_draft(organ=county["government"], year=2025, by=clerk, on=on)
    assert "据公安机关统计，打掉恶势力犯罪组织{{data.outside_figures.gangs}}" in report.text
    shown = of_report(report, codes_in(report.text))
    assert shown[f"{CODE}.gangs"].source == "云岚县公安局《2025年公安工作情况》（云公〔2026〕3号）"
    found = [f for f in check_own(report, on) if f.code == "outside"]
    assert [f.place.text for f in found] == ["1个", "1610起", "35.6%"] and "逐件记录" in found[0].why
    note = rendered(report).text.split("注：")[-1]
    assert note.startswith("下列数据由其他机关统计并负责") and note.count("云公〔2026〕3号") == 1
    report = actions.save_text(
        report, text=TO_WRITE.sub("已写明。", report.text), by=clerk, on=on, version=report.version
    )
    kept = frozen(actions.freeze(report, by=county.people["head"], on=on))
    assert kept[f"{CODE}.gangs"].source == shown[f"{CODE}.gangs"].source
