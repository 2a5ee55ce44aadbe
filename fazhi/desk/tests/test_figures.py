"""Every number on a page is the engine's, and opens exactly the rows that it counts."""

import csv
import io
import re

import pytest

from fazhi.desk.charts import _scale, bars, spark
from fazhi.desk.figure_view import change, system_name
from fazhi.figures import catalogue
from fazhi.figures.words import Value
from fazhi.spine import actions
from tests.sample.disclosure.figures import ANSWERED, RATE, RECEIVED

HERE = "/desk/figures/"


@pytest.fixture
def counted(request_for, county):
    """Ten requests this year and four the year before; some answered, some refused."""
    made = [request_for("justice", f"2026-03-{n:02d}") for n in range(2, 10)]
    made += [request_for("qingxi", "2026-04-01"), request_for("shiqiao", "2026-04-02")]
    made += [request_for("justice", f"2025-05-{n:02d}") for n in range(6, 10)]
    for n, matter in enumerate([*made[:4], made[10]]):
        actions.take_step(
            matter,
            "answer",
            by=county.people["head"],
            on=matter.opened_on,
            fields={"reply": "refused" if n == 1 else "open"},
        )
    return made


def page(client, url):
    answer = client.get(HERE + url)
    assert answer.status_code == 200
    return answer.content.decode()


def count_of(text):
    return int(re.search(r'<b class="count">(\d+)</b>', text)[1])


def row_of(text, code):
    return re.sub(r"<[^>]+>|\s+", " ", re.search(rf"figures/{code}/\?.*?</tr>", text, re.S)[0])


def test_the_overview_shows_value_last_year_and_change(counted, at_desk):
    text = page(at_desk("clerk"), "?year=2026&system=sample.disclosure")
    assert "10件" in row_of(text, RECEIVED.code) and "4件" in row_of(text, RECEIVED.code)
    assert "上升 6（150.0%）" in row_of(text, RECEIVED.code)
    rate = row_of(text, RATE.code)
    assert "75%" in rate and "3件" in rate and "100%" in rate and "下降 25个百分点" in rate
    assert 'class="spark"' in text


def test_a_quarter_a_month_an_organ_a_town(counted, at_desk, county):
    client = at_desk("clerk")
    assert "8件" in row_of(page(client, "?year=2026&part=q1&system=sample.disclosure"), RECEIVED.code)
    assert "2件" in row_of(page(client, "?year=2026&part=m4&system=sample.disclosure"), RECEIVED.code)
    query = f"?year=2026&organ={county['qingxi'].pk}&system=sample.disclosure"
    assert "1件" in row_of(page(client, query), RECEIVED.code)
    assert "1件" in row_of(page(client, "?year=2026&town=990126102&system=sample.disclosure"), RECEIVED.code)


def test_everybody_counts_what_they_may_read(counted, at_desk):
    assert "1件" in row_of(page(at_desk("qingxi"), "?year=2026&system=sample.disclosure"), RECEIVED.code)
    assert count_of(page(at_desk("qingxi"), f"{RECEIVED.code}/rows/?year=2026")) == 1
    assert count_of(page(at_desk("police"), f"{RECEIVED.code}/rows/?year=2026")) == 0


@pytest.mark.parametrize(
    ("url", "count"),
    [
        (f"{RECEIVED.code}/rows/?year=2026", 10), (f"{RECEIVED.code}/rows/?year=2025", 4),
        (f"{RATE.code}/rows/?year=2026&side=part", 3), (f"{RATE.code}/rows/?year=2026&side=whole", 4),
        (f"{RECEIVED.code}/rows/?year=2026&part=m4", 2), (f"{RECEIVED.code}/rows/?year=2026&by=town&key=&key_is=set", 8),
        (f"{RECEIVED.code}/rows/?year=2026&by=town&key=990126101&key_is=set", 1),
    ],
)  # fmt: skip
def test_rows_list_and_export_agree(counted, at_desk, url, count):
    client = at_desk("clerk")
    text = page(client, url)
    out = client.get(HERE + url.replace("/rows/", "/export.csv"))
    rows = list(csv.reader(io.StringIO(b"".join(out.streaming_content).decode("utf-8-sig"))))
    assert count_of(text) == text.count("<tr>") - 1 == len(rows) - 1 == count
    assert "周明" not in text and "周明" not in str(rows)


def test_every_number_of_a_figures_page_opens_as_many_rows(counted, at_desk):
    client = at_desk("clerk")
    text = page(client, f"{RECEIVED.code}/?year=2026")
    assert "10件" in text and "口径" in text and "按单位" in text and "按乡镇" in text
    cells = re.findall(
        r'<a href="(/desk/figures/[^"]+/rows/\?[^"]+by=[^"]+)">.*?<td class="number">(\d+)件', text, re.S
    )
    assert len(cells) == 6  # three organs, three places
    for url, number in cells:
        assert count_of(client.get(url.replace("&amp;", "&")).content.decode()) == int(number)


def test_a_rates_page_opens_both_its_parts(counted, at_desk):
    text = page(at_desk("clerk"), f"{RATE.code}/?year=2026")
    assert "side=part" in text and "side=whole" in text and "越高越好" in text and "条例第36条" in text
    assert re.search(r"<title>3月：75%</title>", text) and re.search(r"<title>2月：—</title>", text)


def test_odd_addresses_do_no_harm(counted, at_desk):
    for query in ("?year=99999", "?year=x&part=m13&organ=abc&town=1", "?part=q9"):
        assert at_desk("clerk").get(f"{HERE}{RECEIVED.code}/{query}").status_code == 200
    assert at_desk("clerk").get(f"{HERE}{RECEIVED.code}/rows/?by=password&key=x").status_code == 200
    assert at_desk("clerk").get(f"{HERE}?system=nothing").status_code == 200


def test_changes_in_the_words_of_reports():
    assert change(Value(RATE, 0.75), Value(RATE, 0.7236)).text == "2.64个百分点"
    assert change(Value(RATE, 0.75), Value(RATE, 0.7)).tone == "good"
    assert change(Value(ANSWERED, 5), Value(ANSWERED, 0)).text == "5"
    assert change(Value(ANSWERED, 5), Value(ANSWERED, 5)).text == "持平"
    assert change(Value(RATE, None), Value(RATE, 0.5)).text == "—"


@pytest.mark.parametrize(
    ("largest", "top", "step"), [(0, 1, 1), (1, 1, 1), (3, 3, 1), (10, 12, 3), (45, 60, 20), (101, 150, 50)]
)
def test_scales_are_round(largest, top, step):
    assert _scale(largest, True) == (top, step)


def test_bars_have_the_height_of_their_numbers():
    chart = bars(
        "t", [("1月", Value(RECEIVED, 5), ""), ("2月", Value(RECEIVED, 10), ""), ("3月", Value(RATE, None), "")]
    )
    one, two, none = chart.bars
    assert two.height == pytest.approx(2 * one.height, abs=0.2) and none.height == 0 and none.text == "—"
    assert (
        spark([Value(RECEIVED, 0), None]) == "" and spark([Value(RECEIVED, 1), Value(RECEIVED, 2)]) == "2,11.5 86,3.0"
    )


def test_every_group_of_figures_has_a_name_for_people():
    groups = {figure.code.rpartition(".")[0] for figure in catalogue.figures()}
    assert len(groups) > 100 and [code for code in groups if system_name(code) == code] == []
