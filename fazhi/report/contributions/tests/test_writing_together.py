"""Two texts put together, the outline, remarks that follow their words, versions restored."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.contributions import comments
from fazhi.report.contributions.comments import placed
from fazhi.report.contributions.merging import merge
from fazhi.report.contributions.places import outline
from fazhi.report.export import rendered
from fazhi.report.models import Comment, YearlyReport
from fazhi.report.outline import TO_WRITE
from fazhi.report.versions import text_at
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

from .conftest import ON

BASE = "# 题\n\n甲。\n\n乙。\n\n丙。\n"


def test_what_does_not_touch_goes_together() -> None:
    merged = merge(BASE, BASE.replace("甲", "甲一"), BASE.replace("丙。", "丙。\n\n丁。"))
    assert not merged.clashes and merged.text() == "# 题\n\n甲一。\n\n乙。\n\n丙。\n\n丁。\n"
    both = BASE.replace("乙", "乙一")
    assert merge(BASE, both, both).text() == both  # the same change twice is one


def test_what_touches_is_to_be_chosen_and_nothing_is_lost_before() -> None:
    merged = merge(BASE, BASE.replace("乙", "乙一"), BASE.replace("乙", "乙二").replace("甲", "甲二"))
    [clash] = merged.clashes
    assert (clash.theirs, clash.mine) == (("乙一。",), ("乙二。",))
    assert merged.text(["theirs"]) == "# 题\n\n甲二。\n\n乙一。\n\n丙。\n"
    assert merged.text(["mine"]) == "# 题\n\n甲二。\n\n乙二。\n\n丙。\n"
    assert merged.text() == "# 题\n\n甲二。\n\n乙一。\n\n乙二。\n\n丙。\n"


def test_a_paragraph_that_one_struck_out_and_the_other_changed_is_a_clash() -> None:
    merged = merge(BASE, "# 题\n\n甲。\n\n丙。\n", BASE.replace("乙", "乙二"))
    assert len(merged.clashes) == 1 and "乙二。" in merged.text()


def test_the_outline_says_what_is_there_missing_and_still_to_be_written() -> None:
    text = "# 题\n\n## 一、主要举措\n\n### （一）执法\n\n办了。\n\n## 二、不足和原因\n\n【待填写：不足】\n\n## 三、第一责任人\n\n"
    told = [(entry.name, entry.level, bool(entry.required), entry.word) for entry in outline(text, 2025)]
    assert told == [
        ("一、主要举措", 1, True, "已写"), ("（一）执法", 2, False, "已写"), ("二、不足和原因", 1, True, "待填写1处"),
        ("三、第一责任人", 1, True, "没有内容"), ("2026年推进法治政府建设的主要安排", 1, True, "缺少"),
        ("其他需要报告的情况", 1, True, "缺少"),
    ]  # fmt: skip


@pytest.fixture
def remark(cases: Any, report: YearlyReport) -> Comment:
    return comments.comment(
        report,
        body="请核对",
        by=cases.people["mayor"],
        on=ON,
        part="（一）行政争议和矛盾纠纷化解",
        quote="审结 10件，其中",
    )


def where(report: YearlyReport) -> list[str]:
    return [one.where for one in placed(report, rendered(report).text)]


@pytest.mark.django_db
def test_a_remark_follows_its_words(cases: Any, report: YearlyReport, remark: Comment) -> None:
    clerk = cases.people["clerk"]
    assert where(report) == ["here"]
    text = report.text.replace("全年收到", "新写一句。全年收到")
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    assert where(report) == ["here"]
    Matter.objects.filter(number="复40").update(closed_on=None)
    report = actions.recount(report, by=clerk, on=ON)
    assert where(report) == ["recounted"]
    report = actions.save_text(
        report, text=report.text.replace("；审结", "；办结"), by=clerk, on=ON, version=report.version
    )
    assert where(report) == ["gone"]


@pytest.mark.django_db
def test_remarks_are_answered_resolved_and_opened_again(cases: Any, report: YearlyReport, remark: Comment) -> None:
    people = cases.people
    comments.reply(remark, body="已核对", by=people["clerk"], on=ON)
    with pytest.raises(NotAllowed, match="起草人员或者批注人"):
        comments.resolve(remark, by=cases.person("lead", "government", "leader", reach="division"), on=ON)
    comments.resolve(remark, by=people["clerk"], on=ON)
    assert comments.open_ones(report) == 0
    with pytest.raises(NotAllowed, match="已处理，请先重新打开"):
        comments.reply(remark, body="还有", by=people["mayor"], on=ON)
    comments.resolve(remark, by=people["mayor"], on=ON, again=True)
    assert comments.open_ones(report) == 1
    with pytest.raises(BadInput, match="请写出"):
        comments.comment(report, body=" ", by=people["mayor"], on=ON)
    with pytest.raises(NotAllowed, match="只有参与起草、审核"):
        comments.comment(report, body="外人", by=people["police"], on=ON)
    assert "请核对" not in rendered(report).text
    assert not list(breaks(report.pk - 1, report.pk))
    Comment.objects.filter(pk=remark.pk).update(body="改过")
    assert [b.what for b in breaks(report.pk - 1, report.pk)] == ["报告的批注与留痕不符，已被改动"]


@pytest.mark.django_db
def test_remarks_do_not_hinder_whoever_writes_or_freezes(cases: Any, report: YearlyReport) -> None:
    clerk, begun = cases.people["clerk"], report.version
    text = TO_WRITE.sub("已写明。", report.text)
    comments.comment(report, body="一句", by=cases.people["mayor"], on=ON)
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=begun)
    begun = report.version
    comments.comment(report, body="又一句", by=cases.people["mayor"], on=ON)
    assert actions.freeze(report, by=clerk, on=ON, version=begun).state == "frozen"


@pytest.mark.django_db
def test_an_older_version_becomes_the_text_again_and_none_is_lost(cases: Any, report: YearlyReport) -> None:
    clerk, first, begun = cases.people["clerk"], report.text, report.version
    report = actions.save_text(report, text=first + "\n多的。\n", by=clerk, on=ON, version=report.version)
    assert (text_at(report, begun), text_at(report, report.version)) == (first, report.text)
    report = actions.restore(report, number=1, by=clerk, on=ON)
    assert report.text == first and [v.number for v in report.versions.all()] == [3, 2, 1]
    assert report.versions.first().note == "恢复第1稿"
    with pytest.raises(BadInput, match="与第1稿相同"):
        actions.restore(report, number=1, by=clerk, on=ON)
