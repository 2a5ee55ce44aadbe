"""List = search = count = export, for every reader; personal values masked at every door."""

import csv
import io
import re
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from fazhi.desk import export, reach
from fazhi.desk.lists import Listing
from fazhi.spine import access, actions, registry
from fazhi.spine.access import Role

LIST = "/desk/registers/sample.disclosure/"


@pytest.fixture
def county_requests(request_for, county):
    """Thirty requests in three organs; two of them answered."""
    made = [request_for("justice", f"2026-10-{n:02d}", content=f"第{n}号征地批文") for n in range(8, 30)]
    made += [
        request_for("qingxi", "2026-11-02", applicant="欧阳岚", content="低保名单"),
        request_for("qingxi", "2026-11-03"),
    ]
    made += [request_for("shiqiao", f"2026-11-{n:02d}", applicant="云岚县青岚茶业有限公司") for n in range(4, 10)]
    for matter in made[:2]:
        actions.take_step(matter, "answer", by=county.people["head"], on=matter.opened_on, fields={"reply": "open"})
    return made


def count_of(page):
    return int(re.search(r'<b class="count">(\d+)</b>', page)[1])


def rows_of(page):
    return re.findall(r'<a href="/desk/matters/(\d+)/">', page)


def exported(client, query):
    answer = client.get(f"{LIST}export.csv{query}")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


QUERIES = ["", "?q=征地", "?q=低保+名单", "?state=answered", "?reply=open", "?opened_on.from=2026-11-01&opened_on.to=2026-11-05",
           "?q=没有这样的词", "?state=received&q=征地&opened_on.from=2026-10-20"]  # fmt: skip


@pytest.mark.parametrize("reader", ["clerk", "qingxi", "shiqiao", "police"])
@pytest.mark.parametrize("query", QUERIES)
def test_list_count_and_export_are_the_same_rows(county_requests, at_desk, reader, query):
    client = at_desk(reader)
    page = client.get(LIST + query).content.decode()
    listed, more = list(dict.fromkeys(rows_of(page))), page
    while found := re.search(r'rel="next" href="([^"]+)"', more):
        more = client.get(LIST + found[1].replace("&amp;", "&")).content.decode()
        listed += dict.fromkeys(rows_of(more))
    out = exported(client, query)
    assert len(listed) == len(set(listed)) == count_of(page) == len(out) - 1
    if reader == "clerk" and not query:
        assert count_of(page) == 30
    if reader == "police":
        assert count_of(page) == 0


def test_the_spreadsheet_holds_the_same_rows(county_requests, at_desk):
    answer = at_desk("clerk").get(f"{LIST}export.xlsx?q=征地")
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][:2] == ["编号", "申请人"] and len(rows) == 1 + 29
    assert {row[1] for row in rows[1:]} == {"周某", "云岚县青岚茶业有限公司"}


def test_personal_values_are_masked_on_list_and_export(county_requests, at_desk):
    client = at_desk("clerk")
    page = client.get(LIST + "?q=低保").content.decode()
    assert "欧阳某" in page and "欧阳岚" not in page
    assert "欧阳岚" not in str(exported(client, ""))


def test_personal_words_are_searched_only_where_the_reader_may_unmask(county_requests, at_desk):
    assert count_of(at_desk("qingxi").get(LIST + "?q=欧阳岚").content.decode()) == 1
    assert count_of(at_desk("clerk").get(LIST + "?q=欧阳岚").content.decode()) == 0
    assert count_of(at_desk("clerk").get(LIST + "?q=周明").content.decode()) == 22
    assert count_of(at_desk("clerk").get(LIST + "?q=周明+28号").content.decode()) == 1


def test_sorting_follows_the_header(county_requests, at_desk):
    client = at_desk("clerk")
    page = client.get(LIST + "?sort=opened_on").content.decode()
    assert 'aria-sort="ascending"' in page and int(rows_of(page)[0]) == county_requests[0].pk
    page = client.get(LIST + "?sort=-opened_on").content.decode()
    assert 'aria-sort="descending"' in page and int(rows_of(page)[0]) == county_requests[-1].pk
    by_person = client.get(LIST + "?sort=applicant").content.decode()  # sorting by a masked field would give it away
    assert rows_of(by_person) == rows_of(client.get(LIST).content.decode())


def test_the_choice_of_columns_is_kept(county_requests, at_desk):
    client = at_desk("clerk")
    page = client.get(LIST + "?col=number&col=owner&col=organ").content.decode()
    assert "经办人</" in page and "所需信息" not in re.search(r"<thead>.*?</thead>", page, re.S)[0]
    assert exported(client, "")[0] == ["编号", "经办人", "承办单位"]
    client.get(LIST + "?col=default")
    assert exported(client, "")[0][1] == "申请人"


def test_htmx_gets_the_list_alone(county_requests, at_desk):
    whole = at_desk("clerk").get(LIST + "?q=征地").content.decode()
    part = at_desk("clerk").get(LIST + "?q=征地", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and count_of(part) == count_of(whole) and rows_of(part) == rows_of(whole)


def test_a_filter_value_that_does_not_exist_finds_nothing(county_requests, at_desk):
    assert count_of(at_desk("clerk").get(LIST + "?state=nonsense").content.decode()) == 0
    assert at_desk("clerk").get(LIST + "?opened_on.from=gestern&key=x&sort=nothing").status_code == 200


def test_organs_to_choose_from_are_those_present(county_requests, county):
    register = registry.register_of("sample.disclosure")
    listing = Listing(register, county.people["clerk"], {"organ": str(county["qingxi"].pk)}, [])
    chosen = next(f for f in listing.filters if f.name == "organ")
    assert {words for _, words in chosen.choices} == {"县司法局", "青溪镇", "石桥镇"} and listing.count == 2
    own = Listing(register, county.people["qingxi"], {}, [])
    assert not [f for f in own.filters if f.name == "organ"]  # nothing to choose from


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("-5", "-5"), ("+86 13", "'+86 13"), ("文本", "文本"), ("-1,234.5", "-1,234.5")],
)
def test_no_cell_runs_as_a_formula(cell, safe):
    assert export._safe(cell) == safe


def test_numbers_that_are_names_stay_text():
    book = export._xlsx("表", ["a", "b", "c"], iter([["007", "12.5", "11010519491231002X"]]))
    assert CalamineWorkbook.from_filelike(book).get_sheet_by_index(0).to_python()[1] == [
        "007",
        12.5,
        "11010519491231002X",
    ]


def test_the_index_asks_as_often_for_many_registers_as_for_few(county_requests, county, django_assert_max_num_queries):
    today = date(2026, 11, 20)
    for name in ("clerk", "qingxi", "police"):
        user = county.people[name]
        with django_assert_max_num_queries(3):
            held = reach.counts(user, today)
        for register in registry.registers():
            assert held.get(register.code, 0) == access.readable(user, register).count(), (name, register.code)
    assert (
        held.get("sample.disclosure", 0) == 0 and reach.counts(county.people["clerk"], today)["sample.disclosure"] == 30
    )


def test_the_index_counts_what_the_reader_may_read(county_requests, at_desk, county):
    county.person("look", "qingxi", Role.LEADER)
    page = at_desk("look").get("/desk/registers/").content.decode()
    row = re.search(r"sample\.disclosure/\">.*?<td class=\"number\">(\d+)</td>", page, re.S)
    assert row[1] == "2" and "/registers/sample.disclosure/new/" not in page
    assert "/registers/sample.disclosure/new/" in at_desk("clerk").get("/desk/registers/").content.decode()
