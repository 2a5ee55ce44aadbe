"""What is counted: put right is closed after sign-off, coverage is units with an act over all units, a relapse is the strike's."""

from datetime import date

import pytest

from fazhi.areas.oversight.clues.tests.scene import D, Walk, found, staffed
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import record_entry


def number(code: str, period: Period | None = None):
    value = engine.values([catalogue.figure(code)], period or Period.year(2026))[code]
    return (value.part, value.whole) if value.figure.kind == "rate" else value.number


@pytest.fixture
def pool(county):
    staffed(county)
    for unit in ("market", "police", "qingxi", "shiqiao"):
        given = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-01-05")}
        record_entry("oversight.units", title=county[unit].name, fields={"unit": county[unit]}, **given)
    return county


def test_reported_done_is_not_put_right(pool):
    walk = Walk(pool, found(pool)).graded().sent()
    (task,) = walk.tasks()
    walk.put_right(task)
    assert number("oversight.clue_task.answered_rate") == (1, 1)
    assert number("oversight.clue_task.put_right_rate") == (0, 1)
    walk.do("verify", "2026-03-22", "police_clerk", task=task, verify_note="属实")
    assert number("oversight.clue_task.put_right_rate") == (0, 1)
    walk.do("strike", "2026-03-23", "head", strike_note="同意")
    assert number("oversight.clue_task.put_right_rate") == (1, 1) and number("oversight.clue.in_time_rate") == (1, 1)


def test_put_right_at_once_and_what_lasts(pool):
    walk = Walk(pool, found(pool)).graded().sent(units=("market", "qingxi"))
    market, town = walk.tasks()
    walk.do("plan", "2026-03-10", "market_head", task=market, measures="修订", responsible="法规科", long_term=True)
    paper = {"name": "通知", "document_no": "青政〔2026〕3号", "file_name": ""}
    walk.do("prove", "2026-03-08", "qingxi", task=town, detail=paper)
    walk.do("report", "2026-03-08", "qingxi", task=town, result="当日改正")
    assert number("oversight.clue_task.at_once") == 1 and number("oversight.clue_task.long_term") == 1


def test_an_extension_does_not_move_what_was_due(pool):
    walk = Walk(pool, found(pool)).graded().sent()
    (task,) = walk.tasks()
    walk.do("extend_due", "2026-03-20", "head", task=task, detail={"due_on": D("2026-12-31"), "reason": "等待批复"})
    assert number("oversight.clue_task.due") == 1 and number("oversight.clue_task.extended") == 1


def test_clues_are_counted_after_merging_and_relapses_with_their_strike(pool):
    walk = Walk(pool, found(pool)).graded(grade="yellow").sent().struck()
    found(pool, "2026-04-01", key="matter:5", agency=pool["qingxi"], rule="other", source="hotline")
    assert (
        number("oversight.clue.raised") == 2
        and number("oversight.clue.from_rule") == 1
        and number("oversight.clue.from_hotline") == 1
    )
    assert number("oversight.clue.relapse_rate") == (0, 1)
    found(pool, "2026-09-01", key="matter:2")
    assert number("oversight.clue.relapse_rate") == (1, 1) and number("oversight.clue.relapses") == 1
    assert number("oversight.clue.raised") == 2 and number("oversight.clue.open_red") == 2
    assert number("oversight.clue.kind_judicial") == 1 and walk.state == "relapsed"


def test_coverage_is_units_with_an_act_over_all_units(pool):
    assert number("oversight.acts.coverage") == (0, 4)
    Walk(pool, found(pool)).graded().sent()
    assert number("oversight.acts.coverage") == (1, 4)
    given = {"organ": pool["justice"], "by": pool.people["clerk"], "title": "执法评议"}
    for unit, on in (
        ("market", "2026-05-01"),
        ("qingxi", "2026-05-06"),
        ("government", "2026-05-07"),
        ("shiqiao", "2025-12-30"),
    ):
        record_entry("oversight.acts", on=D(on), fields={"unit": pool[unit], "way": "评议"}, **given)
    assert number("oversight.acts.coverage") == (2, 4)  # twice the same unit, one not on the list, one last year
    first = Period(date(2026, 1, 1), date(2026, 4, 30), "一至四月")
    assert number("oversight.acts.coverage", first) == (1, 4)
