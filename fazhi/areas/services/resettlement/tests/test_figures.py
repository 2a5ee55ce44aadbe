"""What is counted, for whom, and what is withheld: through the engine, the pages, the command and the report."""

import json
from datetime import date as D

import pytest

from fazhi.areas.services.resettlement.figures import EARNING, FILES, IN_REGISTER, LINKED
from fazhi.areas.services.resettlement.tests.scene import Stations
from fazhi.figures import engine
from fazhi.figures.commands import figures_command
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import WITHHELD, Period
from fazhi.report.actions import create_draft
from fazhi.report.draft import first_draft
from fazhi.report.export import rendered
from fazhi.report.freezing import freeze_rows, query, unpack
from fazhi.report.models import YearlyReport
from fazhi.report.shown import live
from fazhi.spine.bulk import Ledger

YEAR = Period.year(2026)
CODE = "services.resettlement"


def fill(stations, station, n, earning, kind="released"):
    ledger, on = Ledger(), D(2026, 3, 2)
    for k in range(n):
        fields = {"aid_type": kind, "minor": False, "expected_on": on}
        draft = ledger.open(CODE, organ=station, on=on, fields=fields)
        draft.take("identify", on).take("match", on)
        by = "prison" if kind == "released" else "corrections"
        draft.take("receive", on, fields={"handed_by": by, "released_on": on, "correction_until": None})
        draft.take("agree", on, fields={"team": ["station"], "consent_scope": ["job"], "visit_every": 3})
        if k < earning:
            draft.take("place", on, fields={"placed_kind": "job"})
    ledger.flush()


@pytest.fixture
def peopled(county, key):
    stations = Stations(county)
    fill(stations, stations.qx, 33, 33)
    fill(stations, stations.sq, 2, 0, "corrected")
    return stations


def values(rows=engine.everything, period=YEAR):
    told = engine.values([IN_REGISTER, EARNING, LINKED], period, rows)
    return [told[f.code].text for f in (IN_REGISTER, EARNING, LINKED)]


def test_thirty_five_at_ninety_four_per_cent_gives_two_away(peopled):
    assert values() == ["35人", WITHHELD, "35人"]
    assert values(engine.within("990126")) == ["35人", WITHHELD, "35人"]
    assert values(engine.within("990126101")) == [WITHHELD] * 3
    assert values(period=Period(D(2026, 3, 1), D(2026, 3, 31), "3月")) == [WITHHELD] * 3
    for by in ("organ", "town", "month", "aid_type"):
        assert engine.split([IN_REGISTER, EARNING], YEAR, by) == {IN_REGISTER.code: {}, EARNING.code: {}}
    assert differences([IN_REGISTER, EARNING], Walker(YEAR)) == []
    assert Walker(YEAR).leaves(EARNING) == {}
    assert query(EARNING, YEAR, engine.everything) == ""


def test_the_bureau_counts_and_a_town_cannot_be_subtracted(peopled):
    bureau = peopled["bureau"]
    assert values(engine.seen_by(bureau)) == ["35人", WITHHELD, "35人"]
    assert values(engine.seen_by(bureau, town="990126101")) == [WITHHELD] * 3
    assert values(engine.seen_by(bureau, organ=peopled.qx.pk)) == [WITHHELD] * 3
    assert values(engine.seen_by(peopled["qx-colleague"])) == ["0人"] * 3
    assert values(engine.seen_by(peopled["auditor"])) == ["0人"] * 3
    with pytest.raises(ValueError, match="不按单位、乡镇打开"):
        engine.rows_behind(IN_REGISTER, YEAR, engine.seen_by(bureau, town="990126101"))


def test_the_pages_and_the_command_tell_no_more(peopled, client, capsys):
    client.force_login(peopled["bureau"])
    for code in (IN_REGISTER.code, EARNING.code, f"{CODE}.earning_rate"):
        page = client.get(f"/desk/figures/{code}/").content.decode()
        assert "33人" not in page and "94." not in page and "打开明细" not in page
        assert client.get(f"/desk/figures/{code}/rows/").status_code == 404
        for kind in ("csv", "xlsx"):
            assert client.get(f"/desk/figures/{code}/export.{kind}").status_code == 404
    assert figures_command(["--year", "2026", "--json"]) == 0
    told = {f["code"]: f for f in json.loads(capsys.readouterr().out)}
    assert told[EARNING.code] | {"name": ""} == told[EARNING.code] | {"name": "", "value": None, "withheld": True}
    assert told[f"{CODE}.earning_rate"]["part"] is None
    assert told[IN_REGISTER.code]["value"] == 35


def test_enough_people_in_every_cell_are_told_by_cell(county, key):
    stations = Stations(county)
    fill(stations, stations.qx, 8, 3)
    fill(stations, stations.sq, 7, 2)
    assert values()[:2] == ["15人", "5人"]
    cells = engine.split([IN_REGISTER], YEAR, "organ")[IN_REGISTER.code]
    assert sorted(v.number for v in cells.values()) == [7, 8]
    assert engine.split([EARNING], YEAR, "organ")[EARNING.code] == {}  # 3 and 2 are few
    assert FILES.least == 5


def test_the_report_tells_numbers_that_may_be_told_and_leaves_out_the_rest(county, key):
    stations = Stations(county)
    fill(stations, stations.qx, 33, 33)
    text = rendered_draft(county)
    assert "在册安置帮教对象33人，新衔接33人。" in text
    fill(stations, stations.sq, 2, 0, "corrected")
    text = rendered_draft(county)
    assert "在册安置帮教对象35人" in text and "94.2" not in text and WITHHELD not in text


def test_few_people_take_their_clause_with_them(county, key):
    stations = Stations(county)
    fill(stations, stations.qx, 3, 3)
    told = live(county["government"], 2026, [IN_REGISTER.code, LINKED.code])
    assert all(figure.empty and figure.text == WITHHELD for figure in told.values())


def test_a_frozen_report_keeps_no_key_of_anybody(county, key):
    stations = Stations(county)
    fill(stations, stations.qx, 33, 33)
    report = create_draft(organ=county["government"], year=2026, by=county.people["clerk"], on=D(2026, 11, 20))
    (row,) = [r for r in freeze_rows(report, Walker(YEAR)) if r.code == IN_REGISTER.code]
    assert (row.number, unpack(row.records), row.query) == (33.0, {}, "")


def rendered_draft(county):
    report = YearlyReport(organ=county["government"], year=2026, text=first_draft(county["government"], 2026))
    return rendered(report).text
