"""A report from first draft to publication, and what each door refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db.models import Q

from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Count, Distinct, Period, StandingDistinct, Sum
from fazhi.report import actions
from fazhi.report.freezing import changed_since, unpack
from fazhi.report.models import YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.rights import hindrances, published, readable, writable_organs
from fazhi.report.tests.conftest import CASES, CLOSED, CORRECTED, PENDING, RATE, RECEIVED, case
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
ON = date(2026, 2, 10)


@pytest.fixture
def report(cases: Any) -> YearlyReport:
    return actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)


@pytest.fixture
def written(cases: Any, report: YearlyReport) -> YearlyReport:
    text = TO_WRITE.sub("已按要求写明。", report.text)
    return actions.save_text(report, text=text, by=cases.people["clerk"], on=ON, version=report.version)


@pytest.fixture
def frozen(cases: Any, written: YearlyReport) -> YearlyReport:
    return actions.freeze(written, by=cases.people["head"], on=ON)


def test_from_draft_to_publication(cases: Any, frozen: YearlyReport) -> None:
    people = cases.people
    report = actions.approve(frozen, by=people["mayor"], on=ON, meeting="县政府第5次常务会议")
    report = actions.submit(report, by=people["clerk"], on=ON, to="中共云岚县委、县人大常委会、岭州市人民政府")
    assert not published()
    report = actions.publish(report, by=people["head"], on=ON, secrecy="经审查不涉密")
    assert list(published()) == [report]
    assert (report.state, report.version) == ("published", 6)
    assert not list(breaks(report.pk - 1, report.pk))
    YearlyReport.objects.filter(pk=report.pk).update(state="draft")
    assert [str(b) for b in breaks(report.pk - 1, report.pk)] == [
        "2025年度报告（第6号事件）：状态“draft”与最后事件“published”不符"
    ]


def test_a_place_left_to_write_and_a_missing_part_hold_up_freezing(cases: Any, report: YearlyReport) -> None:
    clerk = cases.people["clerk"]
    with pytest.raises(NotAllowed) as refused:
        actions.freeze(report, by=clerk, on=ON)
    assert len([r for r in refused.value.reasons if r.startswith("必备内容尚未撰写")]) == 4
    text = TO_WRITE.sub("已写明。", report.text).replace("## 二、存在的不足和原因", "## 二、数据")
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    assert hindrances(report, "freeze", by=clerk, on=ON) == [
        "缺少必备内容“存在的不足和原因”（法治政府建设与责任落实督察工作规定第24—26条）"
    ]


def test_a_year_that_is_not_over_cannot_be_frozen(cases: Any, written: YearlyReport) -> None:
    words = "2025年尚未结束，数据还会变动，不能冻结"
    assert words in hindrances(written, "freeze", by=cases.people["clerk"], on=date(2025, 12, 31))
    assert not hindrances(written, "freeze", by=cases.people["clerk"], on=date(2026, 1, 1))


@pytest.mark.parametrize(("who", "action"), [("police", "freeze"), ("qingxi", "freeze"), ("mayor", "freeze")])
def test_who_does_not_write_the_report_is_told_who_does(
    cases: Any, written: YearlyReport, who: str, action: str
) -> None:
    with pytest.raises(NotAllowed, match="须由本级司法行政部门的经办人员或者机构负责人冻结数据"):
        getattr(actions, action)(written, by=cases.people[who], on=ON)


def test_only_the_head_of_the_authority_approves(cases: Any, frozen: YearlyReport) -> None:
    with pytest.raises(NotAllowed, match="须由云岚县人民政府的机关负责人审定"):
        actions.approve(frozen, by=cases.people["head"], on=ON)


def test_states_come_in_order(cases: Any, frozen: YearlyReport) -> None:
    people = cases.people
    with pytest.raises(NotAllowed, match="报告数据已冻结，不能修改"):
        actions.save_text(frozen, text="# 别的", by=people["clerk"], on=ON, version=frozen.version)
    with pytest.raises(NotAllowed, match="不能报送"):
        actions.submit(frozen, by=people["clerk"], on=ON, to="县委")
    with pytest.raises(NotAllowed, match="不能公开"):
        actions.publish(frozen, by=people["clerk"], on=ON, secrecy="不涉密")


def test_publishing_asks_for_the_secrecy_check(cases: Any, frozen: YearlyReport) -> None:
    report = actions.approve(frozen, by=cases.people["mayor"], on=ON)
    report = actions.submit(report, by=cases.people["clerk"], on=ON, to="县委")
    with pytest.raises(BadInput, match="保密审查"):
        actions.publish(report, by=cases.people["clerk"], on=ON, secrecy=" ")


def test_where_no_secrecy_check_is_kept_none_is_asked(cases: Any, frozen: YearlyReport, settings: Any) -> None:
    settings.FAZHI_REPORT_SECRECY_CHECK = False
    report = actions.approve(frozen, by=cases.people["mayor"], on=ON)
    report = actions.submit(report, by=cases.people["clerk"], on=ON, to="县委")
    assert actions.publish(report, by=cases.people["clerk"], on=ON, secrecy="").state == "published"


def test_sent_back_with_a_reason_it_is_a_draft_again(cases: Any, frozen: YearlyReport) -> None:
    mayor = cases.people["mayor"]
    with pytest.raises(BadInput, match="理由"):
        actions.send_back(frozen, by=mayor, on=ON, reason="")
    report = actions.send_back(frozen, by=mayor, on=ON, reason="第三部分须充实")
    assert report.state == "draft" and not report.frozen.exists()
    assert report.chain.events.get(code="send_back").note == "第三部分须充实"


def test_one_report_a_year(cases: Any, report: YearlyReport) -> None:
    with pytest.raises(Conflict, match="已于2026年2月10日起草"):
        actions.create_draft(organ=cases["government"], year=2025, by=cases.people["head"], on=ON)


def test_two_writers_do_not_overwrite_each_other(cases: Any, report: YearlyReport) -> None:
    actions.save_text(report, text=report.text + "\n补充。", by=cases.people["head"], on=ON, version=report.version)
    with pytest.raises(Conflict, match="此报告已由张局长改动"):
        actions.save_text(report, text="# 我的", by=cases.people["clerk"], on=ON, version=report.version)


def test_saving_keeps_versions_and_refuses_unknown_figures(cases: Any, report: YearlyReport) -> None:
    clerk = cases.people["clerk"]
    same = actions.save_text(report, text=report.text, by=clerk, on=ON, version=1)
    assert same.version == 1 and report.versions.count() == 1
    with pytest.raises(BadInput, match="没有“no"):
        actions.save_text(report, text=report.text + "{{no.such}}", by=clerk, on=ON, version=1)
    actions.save_text(
        report, text=report.text.replace("# 云岚县", "# 关于云岚县"), by=clerk, on=ON, version=1, note="改标题"
    )
    report.refresh_from_db()
    assert report.title.startswith("关于云岚县") and report.versions.count() == 2


def test_a_year_without_records_gets_no_report(cases: Any) -> None:
    with pytest.raises(BadInput, match="2023年没有记录"):
        actions.create_draft(organ=cases["government"], year=2023, by=cases.people["clerk"], on=ON)
    assert not YearlyReport.objects.exists()


def test_drafts_are_read_by_those_who_write_and_lead(cases: Any, report: YearlyReport) -> None:
    people = cases.people
    assert {name for name in people if readable(people[name]).exists()} == {"clerk", "reviewer", "head", "mayor"}
    assert [o.code for o in writable_organs(people["clerk"], ON)] == ["government", "justice"]
    assert [o.code for o in writable_organs(people["qingxi"], ON)] == ["qingxi"]
    assert not writable_organs(people["police"], ON)


# ── frozen figures ────────────────────────────────────────────────────────────────────────────────


def test_freezing_keeps_value_parts_definition_and_records(frozen: YearlyReport) -> None:
    rate = frozen.frozen.get(code="disputes.sample.rate")
    assert (rate.part, rate.whole, rate.text, rate.change) == (3, 9, "33.33%", "比上年提高20.83个百分点")
    assert "“纠错案件”除以“审结复议案件”" in rate.definition and "行政复议法第64条" in rate.definition
    closed = Matter.objects.filter(closed_on__year=2025).order_by("pk").values_list("pk", flat=True)
    assert unpack(bytes(rate.records))["disputes.sample.closed"] == tuple(closed)
    assert len(rate.digest) == 64


def test_later_changes_to_records_show_and_do_not_change_the_report(cases: Any, frozen: YearlyReport) -> None:
    from fazhi.report.export import rendered

    assert not changed_since(frozen)
    before = rendered(frozen).text
    late = case(cases, 99, date(2025, 7, 1), date(2025, 8, 1))
    found = {c.code: c for c in changed_since(frozen)}
    assert (found["disputes.sample.closed"].was, found["disputes.sample.closed"].now) == ("9件", "10件")
    assert found["disputes.sample.closed"].added == (late.pk,)
    assert rendered(frozen).text == before


def test_a_record_exchanged_for_another_shows_though_the_number_stays(cases: Any, frozen: YearlyReport) -> None:
    gone = Matter.objects.filter(closed_on__year=2025).first()
    Matter.objects.filter(pk=gone.pk).update(closed_on=date(2026, 1, 5))
    new = case(cases, 98, date(2025, 7, 1), date(2025, 8, 1))
    found = next(c for c in changed_since(frozen) if c.code == "disputes.sample.closed")
    assert (found.was, found.now, found.added, found.gone) == ("9件", "9件", (new.pk,), (gone.pk,))


# ── the second way ────────────────────────────────────────────────────────────────────────────────


def test_the_second_way_agrees_over_every_kind(cases: Any) -> None:
    kinds = Distinct("disputes.sample.kinds", "结果种数", source=CASES, on="closed_on", of="state")
    versions = Sum("disputes.sample.versions", "版本合计", source=CASES, on="closed_on", of="version")
    start = Period.year(2025)
    walker = Walker(start)
    standing = StandingDistinct("disputes.sample.states", "状态种数", source=CASES, on="opened_on", of="state")
    early = replace(PENDING, code="disputes.sample.carried", at_start=True)
    assert not differences([RECEIVED, CLOSED, CORRECTED, PENDING, RATE, kinds, versions, standing, early], walker)
    assert walker.number(standing) == 3 and walker.number(early) == 0
    assert walker.number(kinds) == 2 and walker.number(PENDING) == 1


def test_a_row_that_a_join_brings_twice_blocks_freezing(cases: Any, written: YearlyReport, monkeypatch: Any) -> None:
    from fazhi.figures import catalogue
    from fazhi.spine.models import Participation

    doubled = Count(
        "disputes.sample.joined", "涉部门案件", source=CASES, on="closed_on", where=Q(parties__capacity="respondent")
    )
    matter = Matter.objects.filter(closed_on__year=2025).first()
    for organ in ("police", "market"):
        Participation.objects.create(matter=matter, organ=cases[organ], capacity="respondent")
    monkeypatch.setitem(catalogue._figures, doubled.code, doubled)
    clerk, text = cases.people["clerk"], written.text + "\n涉部门{{disputes.sample.joined}}。"
    written = actions.save_text(written, text=text, by=clerk, on=ON, version=written.version)
    with pytest.raises(NotAllowed, match="指标“涉部门案件”两次计算结果不同：汇总为2，逐条核算为1"):
        actions.freeze(written, by=cases.people["head"], on=ON)
    written.refresh_from_db()
    assert written.state == "draft" and not written.frozen.exists()
