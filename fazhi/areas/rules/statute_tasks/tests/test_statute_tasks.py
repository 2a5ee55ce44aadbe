"""Tasks from statutes and local standards, through the actions as the offices use them."""

from datetime import date

import pytest

from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
YEAR = Period.year(2026)


@pytest.fixture
def people(county):
    county.person("market", "market", Role.CLERK)
    return county.people


@pytest.fixture
def task(county, people):
    fields = {
        "statute": "岭州市文明行为促进条例", "level": "municipal", "article": "第二十条", "due_on": D("2026-09-30"),
        "duty": "公布不文明行为重点治理清单", "responsible": county["market"],
    }  # fmt: skip
    return open_matter(
        "rules.statute_tasks", organ=county["justice"], by=people["clerk"], on=D("2026-06-01"), fields=fields
    )


@pytest.fixture
def standard(county, people):
    def opened(name="农家乐服务规范", kind="technical_norm", origin="new", on="2026-03-02"):
        fields = {"standard": name, "kind": kind, "origin": origin}
        return open_matter(
            "rules.local_standards", organ=county["market"], by=people["market"], on=D(on), fields=fields
        )

    return opened


def go(matter, code, who, on, **given):
    take_step(Matter.objects.get(pk=matter.pk), code, by=who, on=D(on), **given)
    return Matter.objects.get(pk=matter.pk)


def value(name):
    return values([figure(name)], YEAR)[name].number


def test_the_unit_reports_and_the_bureau_accepts(task, people):
    assert [str(d.due_on) for d in task.deadlines.all()] == ["2026-09-30"]
    with pytest.raises(NotAllowed, match="责任单位"):
        go(task, "report", people["clerk"], "2026-09-01", fields={"evidence": "已公布"})
    done = go(task, "report", people["market"], "2026-09-28", fields={"evidence": "9月28日在政府网站公布清单"})
    assert done.state == "done" and str(done.record.done_on) == "2026-09-28"
    with pytest.raises(NotAllowed):
        go(task, "accept", people["market"], "2026-10-09")
    assert go(task, "accept", people["clerk"], "2026-10-09").state == "accepted"
    assert value("rules.statute_tasks.done") == 1
    assert value("rules.statute_tasks.kept_rate") == 1
    assert not list(breaks())


def test_a_return_sets_a_new_day_and_an_overdue_task_lowers_the_rate(task, people):
    go(task, "report", people["market"], "2026-09-28", fields={"evidence": "正在起草"})
    back = go(task, "return", people["clerk"], "2026-10-09", fields={"reason": "没有公布", "due_on": D("2026-10-30")})
    assert back.record.done_on is None
    assert str(back.deadlines.get(met_on=None).due_on) == "2026-10-30"
    assert value("rules.statute_tasks.kept_rate") == 0  # today is 20 November


def test_a_new_day_must_be_later_and_have_a_reason(task, people):
    with pytest.raises(BadInput, match="改期须晚于原定的2026-09-30"):
        go(task, "redate", people["clerk"], "2026-08-01", fields={"due_on": D("2026-09-01"), "reason": "提前"})
    moved = go(task, "redate", people["clerk"], "2026-08-01", fields={"due_on": D("2026-12-31"), "reason": "机构调整"})
    assert [str(d.due_on) for d in moved.deadlines.filter(void=False)] == ["2026-12-31"]
    assert not list(breaks())


def test_a_task_that_is_dropped_counts_nowhere(task, people):
    go(task, "drop", people["clerk"], "2026-08-01", fields={"reason": "条例修改，职责已划出"})
    assert value("rules.statute_tasks.kept_rate") is None
    assert value("rules.statute_tasks.set") == 1


def test_a_county_gives_no_number_of_a_local_standard(standard, people):
    norm = standard()
    issued = {"standard_no": "DB9901/T 12—2026", "effective_on": D("2026-07-01")}
    with pytest.raises(BadInput, match="标准化法第13条"):
        go(norm, "issue", people["market"], "2026-06-01", fields=issued)
    with pytest.raises(BadInput, match="早于发布日期"):
        go(
            norm,
            "issue",
            people["market"],
            "2026-06-01",
            fields={"standard_no": "云规范1号", "effective_on": D("2026-05-01")},
        )
    done = go(norm, "issue", people["market"], "2026-06-01", fields={**issued, "standard_no": "云县规范2026-1"})
    assert str(done.deadlines.get(limit="review_norm").due_on) == "2031-06-02"  # 1 June 2031 is a Sunday


def test_a_standard_that_was_there_before_is_no_new_project(standard, people):
    old = standard("民宿服务规范", origin="existing")
    with pytest.raises(NotAllowed, match="补录"):
        go(old, "issue", people["market"], "2026-06-01", fields={"standard_no": "云县规范2019-3"})
    go(
        old,
        "enter",
        people["market"],
        "2026-06-01",
        fields={"standard_no": "云县规范2019-3", "issued_on": D("2019-05-06")},
    )
    assert Matter.objects.get(pk=old.pk).deadlines.get(limit="review_norm").due_on < D("2026-06-01")
    revision = {"revision_no": "云县规范2026-9", "content": "增加消防要求"}
    go(old, "revise", people["market"], "2026-08-03", detail=revision)
    assert value("rules.local_standards.initiated") == 0
    assert value("rules.local_standards.revised") == 1
    assert value("rules.local_standards.in_force") == 1
    go(old, "abolish", people["market"], "2026-09-01", fields={"ended_by": "已有国家标准"})
    assert (value("rules.local_standards.abolished"), value("rules.local_standards.in_force")) == (1, 0)
    assert not list(breaks())


def test_a_project_that_is_stopped_is_not_abolished(standard, people):
    go(standard(), "stop", people["market"], "2026-06-01", fields={"ended_by": "上级已立项"})
    assert value("rules.local_standards.abolished") == 0
