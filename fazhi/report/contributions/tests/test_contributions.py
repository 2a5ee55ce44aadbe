"""Material asked of others: from the request to the report, and what each door refuses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.contributions import answering, asking
from fazhi.report.contributions.tokens import converted
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.rights import readable
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

from .conftest import ON, PART

pytestmark = pytest.mark.django_db

TEXT = "县公安局审结{{disputes.sample.closed}}。[[其中纠错{{disputes.sample.corrected}}。]]"


def sent(asked: Contribution, cases: Any, text: str = TEXT) -> Contribution:
    return answering.answer(asked, text=text, by=cases.people["police"], on=ON)


def sound(report: YearlyReport) -> list[str]:
    return [str(b) for b in breaks(report.pk - 1, report.pk)]


def test_from_the_request_into_the_report(cases: Any, report: YearlyReport, asked: Contribution) -> None:
    clerk, police = cases.people["clerk"], cases.people["police"]
    one = asking.remind(asked, by=clerk, on=ON)
    one = asking.give_back(sent(one, cases, "初稿。"), by=clerk, on=ON, reason="请补充数字", due_on=date(2026, 2, 25))
    assert (one.state, one.due_on, one.text) == ("returned", date(2026, 2, 25), "初稿。")
    one = answering.answer(one, text=TEXT, by=police, on=ON)
    one = asking.accept(one, text=converted(one).text, part=PART, by=clerk, on=ON)
    report.refresh_from_db()
    assert "县公安局审结1件。" in report.text and one.into == 2
    assert report.text.index(PART) < report.text.index("县公安局审结1件") < report.text.index("## 二、")
    version = report.versions.first()
    assert (version.number, version.note) == (2, "采用县公安局2026-02-10报送的材料")
    codes = list(report.chain.events.order_by("seq").values_list("code", flat=True))
    assert codes == ["create", "ask", "remind", "answer", "return", "answer", "save", "accept"]
    assert sound(report) == []
    Contribution.objects.filter(pk=one.pk).update(reason="另一个理由")
    assert sound(report) == ["2025年度报告（第8号事件）：向县公安局征集的材料与留痕不符，已被改动"]


def test_a_figure_stays_live_only_where_it_counts_the_same_records(cases: Any, asked: Contribution) -> None:
    """Ten of the county's closed cases are not the police's one; on cases corrected the police have nothing to say."""
    made = converted(sent(asked, cases))
    assert made.text == "县公安局审结1件。" and made.written_out == ("审结复议案件",) and not made.kept
    Matter.objects.filter(system="disputes.sample").update(organ=cases["police"])
    made = converted(Contribution.objects.get(pk=asked.pk))
    assert "{{disputes.sample.closed}}" in made.text and made.written_out == ()


def test_the_asked_organ_sees_its_request_and_nothing_of_the_report(
    cases: Any, report: YearlyReport, asked: Contribution
) -> None:
    people = cases.people
    assert {who for who in people if answering.asked_of(people[who], ON).exists()} == {"police"}
    assert not readable(people["police"]).filter(pk=report.pk).exists()
    for who in ("market", "clerk", "mayor"):
        with pytest.raises(NotAllowed, match="须由云岚县公安局的联络员"):
            answering.answer(asked, text="代写。", by=people[who], on=ON)


@pytest.mark.parametrize("who", ["police", "qingxi", "mayor"])
def test_only_drafters_ask_and_decide(cases: Any, report: YearlyReport, asked: Contribution, who: str) -> None:
    by = cases.people[who]
    more = {"part": PART, "asks": "材料", "due_on": ON}
    one = sent(asked, cases)
    for act in (
        lambda: asking.ask(report, organs=[cases["market"]], by=by, on=ON, **more),
        lambda: asking.remind(one, by=by, on=ON), lambda: asking.withdraw(one, by=by, on=ON, reason="不要了"),
        lambda: asking.give_back(one, by=by, on=ON, reason="不行"),
        lambda: asking.accept(one, text="x", part=PART, by=by, on=ON),
    ):  # fmt: skip
        with pytest.raises(NotAllowed, match="本级司法行政部门"):
            act()
    assert Contribution.objects.get().state == "sent"


def test_what_is_wrong_with_a_request_is_said_at_its_field(
    cases: Any, report: YearlyReport, asked: Contribution
) -> None:
    ask = {"by": cases.people["clerk"], "on": ON, "part": PART, "asks": "材料", "due_on": ON}
    for given, field, words in [
        ({"organs": []}, "organs", "至少选择一个单位"), ({"asks": " "}, "asks", "需要什么材料"),
        ({"due_on": ON - timedelta(1)}, "due_on", "早于征集日期"), ({"organs": [cases["police"]]}, "organs", "已经向云岚县公安局征集过"),
        ({"organs": [cases["government"]]}, "organs", "不在本报告的征集范围内"),
    ]:  # fmt: skip
        with pytest.raises(BadInput) as refused:
            asking.ask(report, **{"organs": [cases["market"]], **ask, **given})
        assert words in refused.value.fields[field]
    assert Contribution.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "请写出"),
        ("# 一\n\n段", "不写以“#”起首的标题"),
        ("段\n\n{{表格: disputes.reconsideration.received | 表1　复议}}", "不放表格和图表"),
        ("{{no.such}}件", "没有“no.such”"),
        ("【待填写：数】", "待填写"),
    ],
)
def test_what_cannot_be_printed_is_not_sent(cases: Any, asked: Contribution, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        sent(asked, cases, text)
    assert Contribution.objects.get().state == "asked"


def test_what_is_unfinished_is_kept_for_the_organ_and_two_of_its_people_do_not_overwrite_each_other(
    cases: Any, asked: Contribution
) -> None:
    police, seen = cases.people["police"], actions.digest("")
    one = answering.keep_draft(asked, text="甲写的。", by=police, on=ON, seen=seen)
    assert (one.state, one.text, one.draft) == ("asked", "", "甲写的。")
    for act in (answering.keep_draft, answering.answer):
        with pytest.raises(Conflict, match="同事刚刚保存了另一份"):
            act(asked, text="乙写的。", by=police, on=ON, seen=seen)
    assert sent(one, cases, "甲写的。乙补的。").draft == ""


def test_the_slower_of_two_drafters_is_told(cases: Any, asked: Contribution) -> None:
    one, clerk = sent(asked, cases), cases.people["clerk"]
    asking.give_back(one, by=clerk, on=ON, reason="请补充", version=one.version)
    with pytest.raises(Conflict, match="县公安局的材料刚刚有了变化（现为“已退回”）"):
        asking.accept(one, text="x", part=PART, by=clerk, on=ON, version=one.version)


def test_withdrawn_or_passed_on_it_owes_nothing(cases: Any, report: YearlyReport, asked: Contribution) -> None:
    clerk = cases.people["clerk"]
    answering.keep_draft(asked, text="公安写了一半。", by=cases.people["police"], on=ON)
    new = asking.pass_on(asked, to=cases["market"], by=clerk, on=ON, due_on=date(2026, 2, 28))
    asked.refresh_from_db()
    assert (asked.state, asked.reason) == ("withdrawn", "改由云岚县市场监督管理局报送")
    assert (new.organ, new.draft, new.asks) == (cases["market"], "", asked.asks)
    with pytest.raises(NotAllowed, match="已撤回，不能再改"):
        sent(asked, cases)
    with pytest.raises(NotAllowed, match="今天已经催办过"):
        asking.remind(asking.remind(new, by=clerk, on=ON), by=clerk, on=ON)
    assert sound(report) == []


def test_who_writes_meanwhile_is_not_disturbed_by_what_is_asked_but_by_what_is_taken_in(
    cases: Any, report: YearlyReport, asked: Contribution
) -> None:
    head, begun = cases.people["head"], report.version
    one = sent(asked, cases)
    report = actions.save_text(report, text=report.text + "\n局长补。\n", by=head, on=ON, version=begun)
    begun = report.version
    asking.accept(one, text="采用的话。", part=PART, by=cases.people["clerk"], on=ON)
    with pytest.raises(Conflict, match="王经办改动"):
        actions.save_text(report, text="# 别的\n\n字。", by=head, on=ON, version=begun)


def test_material_can_stand_instead_of_what_was_to_be_written(cases: Any, report: YearlyReport) -> None:
    clerk, part = cases.people["clerk"], "五、其他需要报告的情况"
    [one] = asking.ask(report, organs=[cases["police"]], part=part, asks="其他情况", due_on=ON, by=clerk, on=ON)
    one = sent(one, cases, "没有其他情况。")
    with pytest.raises(BadInput) as refused:
        asking.accept(one, text="没有其他情况。", part="没有这一部分", by=clerk, on=ON)
    assert "没有“没有这一部分”这一部分" in refused.value.fields["part"]
    one = asking.accept(one, text="没有其他情况。", part=part, by=clerk, on=ON, instead=True)
    report.refresh_from_db()
    assert report.text.endswith(f"## {part}\n\n没有其他情况。\n") and report.text.count("待填写") == 3
