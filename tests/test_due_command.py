"""``fazhi due`` as a shell gives it: the vectors of the law, the derivation, and one plain sentence for what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi import cli
from fazhi.spine import registry
from fazhi.spine.calendar import national
from fazhi.spine.due import Asked, answer, as_json, question_of
from fazhi.spine.due_days import days_of, months_of
from fazhi.spine.errors import BadInput
from fazhi.spine.limits import Bound, Extend, Limit, Unit
from fazhi.spine.named_limits import NamedLimit, named_limit, named_limits
from fazhi.spine.tests.test_vectors import VECTORS

ROOT = Path(__file__).parents[1]
NAMES = {"WORKING_DAY": "workday", "DAY": "day", "MONTH": "month", "YEAR": "year"}


def told(capsys, *argv):
    assert cli.main(["due", *argv, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys, *argv):
    assert cli.main(["due", *argv]) == 2
    out, err = capsys.readouterr()
    assert not out and err.count("\n") == 1 and "Traceback" not in err
    return err


@pytest.mark.parametrize(("name", "amount", "unit", "start", "pauses", "extra", "due"), VECTORS, ids=lambda v: str(v))
def test_the_vectors_of_the_law(db, capsys, name, amount, unit, start, pauses, extra, due):
    argv = ["--start", start, "--amount", str(amount), "--unit", NAMES[unit.name]]
    for a, b in pauses:
        argv += ["--pause", f"{a}:{b}"]
    if extra:
        argv += ["--extend", str(extra)]
    found = told(capsys, *argv)
    assert found["due"] == due, name
    assert due in found["lines"][-1]["text"]


def test_v15_counted_back(db, capsys):
    found = told(
        capsys, "--start", "2026-10-12", "--amount", "5", "--unit", "工作日", "--back", "--law", "行政复议法第51条"
    )
    assert (found["due"], found["bound"], found["article"]) == ("2026-09-29", "back", "行政复议法第51条")
    assert "10-10周六，国庆节调休上班，计入（倒数第1个工作日）" in [line["text"] for line in found["lines"]]


def test_people_read_the_date_first_and_then_why(db, capsys):
    assert cli.main(["due", "--start", "2026年8月3日", "--amount", "60", "--unit", "日"]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first == "期限届满日 2026-10-08（周四）"
    assert any("顺延" in line for line in lines) and "国办发明电〔2025〕7号" in lines[-1]


def test_the_json_says_all(db, capsys):
    found = told(capsys, "--start", "2026-09-24", "--amount", "5", "--unit", "workday")
    assert {k: found[k] for k in ("start", "amount", "unit", "due", "raw", "provisional", "weekday", "limit")} == {
        "start": "2026-09-24", "amount": 5, "unit": "workday", "due": "2026-10-09", "raw": "2026-10-09",
        "provisional": False, "weekday": "周五", "limit": None,
    }  # fmt: skip
    assert found["notices"] == ["国办发明电〔2025〕7号"]


def test_a_date_in_an_unpublished_year_is_provisional(db, capsys):
    found = told(capsys, "--start", "2026-12-20", "--amount", "30", "--unit", "day")
    assert found["provisional"] and "尚未公布" in "".join(x["text"] for x in found["lines"])
    back = told(capsys, "--start", "2027-01-08", "--amount", "10", "--unit", "workday", "--back")
    assert back["due"] < "2027" and back["provisional"]


def test_at_least(db, capsys):
    assert cli.main(["due", "--start", "2026-03-02", "--amount", "30", "--unit", "日", "--at-least"]) == 0
    assert capsys.readouterr().out.startswith("至少保留至 2026-04-01（周三），2026-04-02起方可办理下一步骤")


def test_a_declared_limit_by_its_name(db, capsys):
    found = told(capsys, "--start", "2026-09-24", "--limit", "reconsideration.examine")
    assert (found["limit"], found["due"]) == ("disputes.reconsideration.examine", "2026-10-09")
    assert "行政复议法第30条" in found["article"]
    extended = told(capsys, "--start", "2026-01-30", "--limit", "disclosure.answer", "--extend", "20")
    assert extended["due"] == "2026-04-02"


def test_the_list_names_limits_that_can_be_asked_for(db, capsys):
    assert cli.main(["due", "--list"]) == 0
    codes = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert len(codes) >= 40 and len(set(codes)) == len(codes)
    for code in codes[:3]:
        assert cli.main(["due", "--start", "2026-03-02", "--limit", code]) == 0


WRONG = [
    (["--start", "1999-05-01", "--amount", "5", "--unit", "day"], "不在日历之内"),
    (["--start", "2100-05-01", "--amount", "5", "--unit", "day"], "不在日历之内"),
    (["--start", "2026-02-30", "--amount", "5", "--unit", "day"], "2026年2月只有1日至28日"),
    (["--start", "2026-13-01", "--amount", "5", "--unit", "day"], "没有13月"),
    (["--start", "昨天", "--amount", "5", "--unit", "day"], "看不懂"),
    (["--start", "", "--amount", "5", "--unit", "day"], "请填写起算日期"),
    (["--start", "2026-03-02", "--amount", "0", "--unit", "day"], "1至99999的整数"),
    (["--start", "2026-03-02", "--amount", "-3", "--unit", "day"], "1至99999的整数"),
    (["--start", "2026-03-02", "--amount", "五", "--unit", "day"], "1至99999的整数"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "week"], "没有“week”这个单位"),
    (["--start", "2026-03-02", "--amount", "5"], "请填写期限的单位"),
    (["--start", "2026-03-02"], "--amount 和 --unit"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--pause", "2026-03-09:2026-03-05"], "早于中止日期"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--pause", "2026-03-09"], "应写成 中止日期:恢复日期"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--extend", "0"], "延长的数量"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--back", "--at-least"], "只能写一个"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--back", "--extend", "2"], "倒推的期限不能延长"),
    (["--start", "2026-03-02", "--amount", "99999", "--unit", "workday"], "超出日历"),
    (["--start", "2004-01-05", "--amount", "300", "--unit", "workday", "--back"], "超出日历"),
    (["--start", "2026-03-02", "--amount", "99999", "--unit", "year"], "超出日历"),
    (["--start", "2026-03-02", "--limit", "no.such"], "没有“no.such”这一期限"),
    (["--start", "2026-03-02", "--limit", "pass_on"], "请写全名"),
    (["--start", "2026-03-02", "--limit", "disclosure.opine", "--pause", "2026-03-03:2026-03-05"], "不因中止而停止"),
    (["--start", "2026-03-02", "--limit", "disclosure.answer", "--extend", "21"], "最多延长20"),
    (["--start", "2026-03-02", "--limit", "disclosure.correct", "--extend", "1"], "没有规定可以延长"),
    (["--start", "2026-03-02", "--limit", "disclosure.answer", "--amount", "5"], "就不要再写"),
    (["--start", "2026-03-02", "--amount", "5", "--unit", "day", "--division", "110000"], "没有区划代码"),
    (["--strat", "2026-03-02"], "不认识“--strat 2026-03-02”"),
]


@pytest.mark.parametrize(("argv", "words"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, list) else "")
def test_what_is_wrong_is_one_plain_sentence(db, capsys, argv, words):
    assert words in refused(capsys, *argv)


def shell(tmp_path, *argv):
    env = {"FAZHI_VAR": str(tmp_path), "PATH": "", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "fazhi.cli", "due", *argv], capture_output=True, text=True, env=env, cwd=tmp_path
    )


def test_without_a_database_it_works_and_leaves_none_behind(tmp_path):
    ran = shell(tmp_path, "--start", "2026-09-24", "--amount", "5", "--unit", "workday")
    assert ran.returncode == 0 and ran.stdout.startswith("期限届满日 2026-10-09（周五）")
    assert "数据库还没有建立" in ran.stderr
    assert not list(tmp_path.glob("*.sqlite3*"))
    wrong = shell(tmp_path, "--start", "2026-02-30", "--amount", "5", "--unit", "workday")
    assert (wrong.returncode, wrong.stdout, wrong.stderr.count("\n")) == (2, "", 1)


STARTS = [date(2026, 1, 30), date(2026, 4, 27), date(2026, 9, 16), date(2025, 12, 17), date(2026, 2, 12)]


@pytest.mark.parametrize("start", STARTS, ids=str)
@pytest.mark.parametrize("unit", ["workday", "day", "month"])
@pytest.mark.parametrize("bound", ["", "at-least", "back"])
@pytest.mark.parametrize("paused", [0, 3, 25])
def test_the_picture_of_the_days_tells_the_same_as_the_date(start, unit, bound, paused):
    """A second way: the numbers in the picture end with the amount, on the last day or before the roll."""
    pauses = ()
    if paused and bound != "back":
        begin = start.toordinal() + 3
        pauses = ((date.fromordinal(begin).isoformat(), date.fromordinal(begin + paused).isoformat()),)
    asked = Asked(start.isoformat(), "4" if unit == "month" else "15", unit, pauses, "", bound)
    found = answer(question_of(asked, named_limit), national())
    shown = days_of(found)
    assert {shown[0].on, shown[-1].on} == {start, found.due}
    numbers = [day.number for day in shown if day.number]
    if unit != "month":
        assert sorted(numbers) == list(range(1, 16))
    last = shown[0] if bound == "back" else shown[-1]
    assert (last.kind, last.on) == ("latest" if bound == "back" else "due", found.due)
    if bound != "back":
        assert sum(day.kind == "paused" for day in shown) == (paused if pauses else 0)
    months, cut = months_of(shown)
    laid = [cell.on for month in months for week in month.weeks for cell in week if hasattr(cell, "kind")]
    assert cut == 0 and laid == [day.on for day in shown]


def test_a_long_limit_leaves_out_the_middle():
    found = answer(question_of(Asked("2020-01-06", "5", "year"), named_limit), national())
    months, cut = months_of(days_of(found))
    assert len(months) == 6 and cut == 61 - 6


def test_nothing_local_or_internal_is_told_outside():
    inside, outside = named_limits(), named_limits(public=True)
    assert len(outside) < len(inside)
    assert not [x for x in outside if x.limit.local or x.limit.code in x.procedure.internal]
    assert Bound.BEFORE in {x.limit.bound for x in outside}


DECLARED = {
    "window": Limit(
        "w", "合法性审核", 15, Unit.WORKING_DAY, (), (), "国办发〔2018〕115号", bound=Bound.WINDOW, least=5
    ),
    "named": Limit("f", "报告", 0, Unit.FIXED_DATE, (), (), "规定", each=(1, 31)),
    "two units": Limit("t", "办理", 3, Unit.MONTH, (), (), "规定", extend=Extend(15, "规定", "x", unit=Unit.DAY)),
}


@pytest.mark.parametrize(
    ("name", "start", "extend", "due"),
    [("window", "2026-03-02", "", "2026-03-23"), ("named", "2026-03-02", "", "2027-01-31"),
     ("two units", "2026-03-02", "15", "2026-06-17")],
)  # fmt: skip
def test_windows_named_days_and_extensions_in_another_unit(name, start, extend, due):
    named = NamedLimit(registry.procedures()[0], DECLARED[name])
    found = answer(question_of(Asked(start, extend=extend, limit="x"), lambda _: named), national())
    assert found.due == date.fromisoformat(due)
    shown = days_of(found)
    assert (shown[-1].kind, shown[-1].on) == ("due", found.due)
    assert [d.on for d in shown if d.kind == "opens"] == ([date(2026, 3, 10)] if name == "window" else [])
    assert as_json(found)["opens"] == ("2026-03-10" if name == "window" else None)


TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "2026-09-24", "2026-02-30", "2004-01-01", "2045-12-31", "0001-01-01", "9999-12-31", "２０２６-０９-２４", "5", "99999", "-1",
         "0", "１０", "²", "workday", "年", "back", "at-least", "disclosure.answer", "opine", "2026-10-12\x00"]
    ),
)  # fmt: skip


@given(start=TEXTS, amount=TEXTS, unit=TEXTS, extend=TEXTS, bound=TEXTS, limit=st.sampled_from(["", "", "disclosure.answer"]),
       pauses=st.lists(st.tuples(TEXTS, TEXTS), max_size=2))  # fmt: skip
def test_whatever_is_typed_gives_a_date_or_a_sentence(start, amount, unit, extend, bound, limit, pauses):
    try:
        asked = Asked(start, amount, unit, tuple(pauses), extend, bound, "", limit)
        found = answer(question_of(asked, named_limit), national())
    except BadInput as refusal:
        assert refusal.reasons and all(reason.strip() for reason in refusal.reasons)
    else:
        assert days_of(found) and as_json(found)["due"] == found.due.isoformat()


@given(
    st.dates(date(2004, 1, 1), date(2045, 12, 31)), st.integers(1, 3000), st.sampled_from(["workday", "day", "month", "year"]),
    st.sampled_from(["", "at-least", "back"]), st.integers(0, 400), st.integers(0, 400),
)  # fmt: skip
def test_any_number_gives_the_same_in_the_picture(start, amount, unit, bound, begin, length):
    first = date.fromordinal(min(start.toordinal() + begin, date(2045, 12, 1).toordinal()))
    last = date.fromordinal(min(first.toordinal() + length, date(2045, 12, 31).toordinal()))
    pauses = () if bound == "back" else ((first.isoformat(), last.isoformat()),)
    try:
        found = answer(
            question_of(Asked(start.isoformat(), str(amount), unit, pauses, "", bound), named_limit), national()
        )
    except BadInput:
        return
    shown = days_of(found)
    numbers = sorted(day.number for day in shown if day.number)
    assert numbers == (list(range(1, amount + 1)) if unit in ("workday", "day") else [])
    assert {shown[0].on, shown[-1].on} == {start, found.due}
