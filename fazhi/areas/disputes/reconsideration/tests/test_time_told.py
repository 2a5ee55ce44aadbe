"""What the page, the paper and the figures tell of a clock at the edges: every sentence must be true on its day."""

import pytest

from fazhi.areas.disputes.reconsideration.tests.cases import ANSWER, Case, D, case
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.paper.html import to_html
from fazhi.spine import calendars
from fazhi.spine.actions import correct, exclude_time, extend, resume, suspend
from fazhi.spine.derivation_paper import derivation_paper, evidence_of
from fazhi.spine.dials import Dial, dials_of
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Matter
from fazhi.spine.sight import Sight

TODAY = D("2026-11-20")


@pytest.fixture
def new(county):
    return lambda on="2026-03-10", **fields: case(county, on, **fields)


def told(c: Case, code: str) -> tuple[Dial, str, str]:
    """The clock, its lines and its paper, as the page gives them now."""
    matter = Matter.objects.get(pk=c.matter.pk)
    shown = dials_of(matter, Sight(matter, c.county.people["reviewer"], TODAY), calendars.of(matter.scope))
    dial = next(d for d in shown if d.limit.code == code and not d.deadline.void)
    return dial, str(dial.derivation), to_html(derivation_paper(dial, matter, evidence_of(dial), TODAY))


def stop(c, on, ground="missing"):
    suspend(c.matter, by=c.county.people["reviewer"], on=D(on), ground=ground)


def go_on(c, on):
    resume(c.matter, by=c.county.people["reviewer"], on=D(on))


def test_a_limit_kept_during_a_suspension_has_a_date_and_was_kept_in_time(new):
    c = new().accepted("2026-03-16").take("send_copy", "2026-03-17", copy_received_on=D("2026-03-17"))
    stop(c, "2026-03-25")
    c.take("record_reply", "2026-04-10", **ANSWER)  # five working days were used, five are left
    for _ in ("while it lasts", "after it"):
        dial, lines, paper = told(c, "reply")
        assert (dial.due, dial.word, dial.differs) == (D("2026-04-16"), "按期完成", False)
        assert "2026-04-10在中止期间办结，届满日按当日恢复推算" in lines and "第10个工作日 2026-04-16" in lines
        assert "现已停止计算" not in paper and "2026年4月16日" in paper
        go_on(c, "2026-05-20") if c.record.matter.suspended else None
    replied = figure("disputes.reconsideration.replied")
    assert engine.values([replied], Period.year(2026))[replied.code].number == 1


def test_what_had_run_out_is_stopped_by_nothing_in_every_sentence(new):
    c = new().accepted("2026-03-16")
    stop(c, "2026-06-01")
    dial, lines, paper = told(c, "decide")
    assert dial.due == D("2026-05-15") and "中止" not in lines and "中止" not in paper
    assert not any("停止计时" in str(stretch) for stretch in dial.stretches)


def test_an_extension_is_not_older_than_the_limit(county, new):
    c = new().accepted("2026-03-16")
    with pytest.raises(BadInput, match="日期2026-03-15早于“作出行政复议决定”的起算日2026-03-16"):
        extend(c.matter, "decide", by=county.people["head"], on=D("2026-03-15"), amount=30, reason="案情复杂")
    assert not c.matter.documents.filter(template="extension_notice").exists()
    extend(c.matter, "decide", by=county.people["head"], on=D("2026-03-16"), amount=30, reason="案情复杂")
    assert c.due("decide") == D("2026-06-15")


def test_a_start_mended_after_the_extension_carries_it_along_and_says_so(county, new):
    c = new().accepted("2026-03-16")
    extend(c.matter, "decide", by=county.people["head"], on=D("2026-05-10"), amount=30, reason="案情复杂")
    correct(
        c.matter,
        by=county.people["reviewer"],
        on=D("2026-05-11"),
        changes={"accepted_on": D("2026-03-13")},
        reason="写错",
    )
    dial, lines, _ = told(c, "decide")
    assert (dial.due, dial.deadline.statutory_on) == (D("2026-06-11"), D("2026-05-12"))
    assert "日期经更正） 2026-03-13" in lines


def test_suspended_on_the_first_and_on_the_last_day(new):
    c = new().accepted("2026-03-16")
    stop(c, "2026-03-16")  # the start day is not counted: three days are saved, not four
    go_on(c, "2026-03-20")
    assert c.due("decide") == D("2026-05-18")
    stop(c, "2026-05-18")
    go_on(c, "2026-05-18")  # on the same day: nothing was saved
    assert c.due("decide") == D("2026-05-18")
    stop(c, "2026-05-18", "mediation")
    assert c.due("decide") is None
    go_on(c, "2026-06-19")  # the one day that was left falls on the Dragon Boat festival
    assert c.due("decide") == D("2026-06-22")
    dial, lines, _ = told(c, "decide")
    assert dial.derivation.due == dial.due and "32日不计" in lines


def test_days_left_out_twice_are_left_out_once(county, new):
    c = new().accepted("2026-03-16")
    for start, end in (("2026-03-20", "2026-03-27"), ("2026-03-20", "2026-03-24"), ("2026-03-25", "2026-03-30")):
        exclude_time(c.matter, by=county.people["reviewer"], start=D(start), end=D(end), ground="appraisal")
    dial, _, _ = told(c, "decide")
    assert dial.due == dial.derivation.due == D("2026-05-25")  # ten days; 25 May


def test_the_start_is_called_what_it_is(county, new):
    c = new().accepted("2026-03-16").take("send_copy", "2026-03-17")  # the day of receipt is not known yet
    assert told(c, "reply")[1].startswith("发送副本、通知答复（第4号留痕，云政复答〔2026〕1号） 2026-03-17")
    c.take("sign_copy", "2026-03-19")
    assert told(c, "reply")[1].startswith("被申请人收到副本日期（第6号留痕） 2026-03-19")
    correct(
        c.matter, by=county.people["reviewer"], on=D("2026-03-23"), changes={"copy_received_on": D("2026-03-20")},
        reason="以回执为准",
    )  # fmt: skip
    dial, lines, _ = told(c, "reply")
    assert lines.startswith("被申请人收到副本日期（第6号留痕，日期经更正） 2026-03-20") and dial.due == D("2026-04-03")
