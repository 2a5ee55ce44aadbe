"""Every kind of clock on a matter, through the actions as people use them."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import apply_law, correct, exclude_time, extend, open_matter, resume, suspend, take_step
from fazhi.spine.bounds import Bound, Effect, Mode, Unit
from fazhi.spine.bulk import Ledger
from fazhi.spine.calendar import national
from fazhi.spine.clocks import blocking
from fazhi.spine.derivation_paper import Evidence, derivation_paper
from fazhi.spine.dials import dials_of
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import Extend, Limit, Promise
from fazhi.spine.models import Deadline, Event, Matter, Pause
from fazhi.spine.procedure import Ground, Procedure, Step, Template
from fazhi.spine.proof import faults
from fazhi.spine.sight import Sight
from tests.sample.disclosure.models import InformationRequest

D = date.fromisoformat
CLERK, HEAD = Role.CLERK, Role.OFFICE_HEAD
NEW_LAW = D("2026-07-01")


def step(code, takes, to, **more):
    return Step(code, code, takes, to, by=more.pop("by", CLERK), basis="样例规定第2条", **more)


def limit(code, amount, unit, starts, met_by, **more):
    return Limit(code, code, amount, unit, starts, met_by, more.pop("basis", "样例规定第1条"), **more)


#: A drafting procedure that uses every kind of limit; ``replied_on`` stands in for the day of a hearing.
NORM = Procedure(
    code="sample.norm", id="D1", name="文件起草", record=InformationRequest, basis="样例规定", number="{mark}起〔{year}〕{n}号",
    title="{content}", opens="drafting", closes={"issued"}, open_by=(CLERK,), open_fields=("applicant", "content"),
    states={"drafting": "起草", "consulting": "征求意见", "reviewing": "审查", "reviewed": "已审查", "issued": "已印发"},
    tracks={"full": "一般", "short": "简易"}, track="full",
    steps=(
        step("consult", "drafting", "consulting"), step("submit", ("consulting", "drafting"), "reviewing"),
        step("plan", "reviewing", "", fields=("replied_on",)), step("put_off", "reviewing", "", fields=("replied_on",)),
        step("notify", "reviewing", ""), step("shorten", "reviewing", "", converts="short"),
        step("review", "reviewing", "reviewed"), step("issue", ("reviewed", "reviewing"), "issued"),
    ),
    limits=(
        limit("comment", 30, Unit.DAY, "consult", {"submit"}, bound=Bound.MIN, blocks=("submit",)),
        limit("review", 15, Unit.WORKING_DAY, "submit", {"review", "issue"}, bound=Bound.WINDOW, least=5, blocks=("review",),
              tracks=("full",), promise=Promise(10)),
        limit("review_short", 7, Unit.WORKING_DAY, "submit", {"review", "issue"}, tracks=("short",)),
        limit("notice", 5, Unit.WORKING_DAY, "plan", {"notify"}, bound=Bound.BEFORE, runs_from="replied_on",
              until_closed=True),
        limit("report", 0, Unit.FIXED_DATE, "open", {"issue"}, each=(1, 31), effect=Effect.LIABILITY),
        limit("finish", 6, Unit.MONTH, "open", {"issue"}, until=NEW_LAW,
              extend=Extend(15, "样例规定第3条", HEAD, unit=Unit.DAY)),
        limit("finish_new", 9, Unit.MONTH, "open", {"issue"}, basis="样例规定（修订）第1条", since=NEW_LAW, replaces="finish"),
        limit("number", 0, Unit.IMMEDIATE, "issue", {"issue"}, until_closed=True),
    ),
    grounds=(
        Ground("wait", "等待上位法", "样例规定第4条"),
        Ground("survey", "勘验", "样例规定第5条", suspends=False),
    ),
    suspend_from=("drafting", "consulting", "reviewing"), suspend_by=(CLERK,), suspend_issues=("halt",),
    templates=(Template("halt", "中止通知书", "{mark}中〔{year}〕{n}号", "中止：{{ ground.name }}。", basis="样例规定第4条"),),
)  # fmt: skip


@pytest.fixture
def norm(county, monkeypatch):
    monkeypatch.setitem(registry._procedures, NORM.code, NORM)

    def make(on="2026-03-02"):
        return open_matter(
            NORM.code, organ=county["justice"], by=county.people["clerk"], on=D(on),
            fields={"applicant": "起草科", "content": "养犬管理办法"},
        )  # fmt: skip

    return make


@pytest.fixture
def take(county):
    def take(matter, code, on, **fields):
        return take_step(matter, code, by=county.people["clerk"], on=D(on), fields=fields)

    return take


def running(matter, code) -> Deadline:
    return matter.deadlines.get(limit=code, void=False, met_on=None)


def again(matter):
    return Matter.objects.get(pk=matter.pk)


def test_the_sample_is_sound():
    assert faults(NORM) == []


def test_several_clocks_of_different_units_run_at_once(norm, take):
    matter = norm()
    take(matter, "submit", "2026-03-03")
    assert not running(matter, "report").provisional  # 31 January 2027 stands whatever the notice for 2027 says
    assert {d.limit: d.due_on for d in matter.deadlines.running()} == {
        "report": D("2027-01-31"), "finish": D("2026-09-02"), "review": D("2026-03-24"),
    }  # fmt: skip


def test_what_must_stay_open_holds_the_next_step_back_and_is_never_overdue(norm, take):
    matter = norm("2026-08-31")
    take(matter, "consult", "2026-09-01")
    comment = running(matter, "comment")
    assert (comment.due_on, comment.opens_on) == (D("2026-10-08"), D("2026-10-09"))
    with pytest.raises(NotAllowed, match="“comment”不少于30日，须在2026-10-08之后办理（样例规定第1条）"):
        take(matter, "submit", "2026-10-08")
    assert comment not in Deadline.objects.overdue(D("2026-11-20")) and again(matter).next_due != comment.due_on
    take(matter, "submit", "2026-10-09")


def test_a_suspended_at_least_does_not_open_the_door(norm, take, county):
    matter = norm("2026-08-31")
    take(matter, "consult", "2026-09-01")
    suspend(matter, by=county.people["clerk"], on=D("2026-09-10"), ground="wait")
    held = running(matter, "comment")
    assert (held.due_on, held.opens_on) == (None, None)
    assert list(blocking(NORM.limits, [held], "submit", D("2026-11-20"))) == [
        "“comment”不少于30日，现已中止、停止计时，须待恢复并届满之后办理（样例规定第1条）"
    ]


def test_a_window_refuses_before_and_is_overdue_after(norm, take):
    matter = norm("2026-09-23")
    take(matter, "submit", "2026-09-24")
    with pytest.raises(NotAllowed, match="“review”不少于5个工作日，须在2026-10-09之后办理"):
        take(matter, "review", "2026-10-09")
    assert running(matter, "review") in Deadline.objects.overdue(D("2026-10-23"))
    assert running(matter, "review") not in Deadline.objects.overdue(D("2026-10-22"))
    take(matter, "review", "2026-10-10")
    assert matter.deadlines.get(limit="review").kept() is True


def test_the_promise_stands_beside_the_law_and_has_no_effect(norm, take):
    matter = norm("2026-09-23")
    take(matter, "submit", "2026-09-24")
    review = running(matter, "review")
    assert (review.promised_on, review.due_on, review.statutory_on) == (
        D("2026-10-15"),
        D("2026-10-22"),
        D("2026-10-22"),
    )
    assert review.act_by == D("2026-10-15") and running(matter, "finish_new").promised_on is None
    assert review not in Deadline.objects.overdue(D("2026-10-16"))
    take(matter, "review", "2026-10-20")
    assert matter.deadlines.get(limit="review").kept() is True


def test_counted_back_from_a_hearing_that_is_put_off(norm, take, county):
    matter = norm("2026-09-01")
    take(matter, "submit", "2026-09-02")
    take(matter, "plan", "2026-09-03", replied_on=D("2026-10-12"))
    assert running(matter, "notice").due_on == D("2026-09-29")  # V15
    take(matter, "put_off", "2026-09-04", replied_on=D("2026-10-20"))
    moved = running(matter, "notice")
    assert (moved.started_on, moved.due_on) == (D("2026-10-20"), D("2026-10-13"))
    correct(
        matter, by=county.people["clerk"], on=D("2026-09-05"), changes={"replied_on": D("2026-10-12")}, reason="笔误"
    )
    assert running(matter, "notice").due_on == D("2026-09-29")


def test_a_suspension_stops_neither_named_days_nor_what_is_counted_back(norm, take, county):
    matter = norm("2026-09-01")
    take(matter, "submit", "2026-09-02")
    take(matter, "plan", "2026-09-03", replied_on=D("2026-10-12"))
    suspend(matter, by=county.people["clerk"], on=D("2026-09-04"), ground="wait")
    assert {d.limit: d.due_on for d in matter.deadlines.running()} == {
        "report": D("2027-01-31"), "notice": D("2026-09-29"), "review": None, "finish_new": None,
    }  # fmt: skip
    assert running(matter, "review").promised_on is None


def test_a_pause_keeps_its_ground_and_its_paper(norm, county):
    matter, clerk = norm(), county.people["clerk"]
    suspend(matter, by=clerk, on=D("2026-03-10"), ground="wait", note="等条例修订")
    resume(matter, by=clerk, on=D("2026-03-20"))
    exclude_time(matter, by=clerk, start=D("2026-03-23"), end=D("2026-03-26"), ground="survey")
    first, second = Pause.objects.filter(matter=matter)
    assert (first.document.number, first.note) == ("云司中〔2026〕1号", "等条例修订")
    assert second.document is None and not second.suspends
    assert running(matter, "finish").due_on == D("2026-09-15")  # 09-02 and ten and three days


def test_an_extension_in_days_of_a_limit_in_months(norm, county):
    matter, head = norm("2026-01-18"), county.people["head"]
    with pytest.raises(BadInput, match="延长最多15日"):
        extend(matter, "finish", by=head, on=D("2026-06-01"), amount=16, reason="案情复杂")
    with pytest.raises(NotAllowed, match="延长须由机构负责人批准"):
        extend(matter, "finish", by=county.people["clerk"], on=D("2026-06-01"), amount=15, reason="案情复杂")
    extend(matter, "finish", by=head, on=D("2026-06-01"), amount=15, reason="案情复杂")
    found = running(matter, "finish")
    assert (found.statutory_on, found.due_on) == (D("2026-07-20"), D("2026-08-03"))
    assert Event.objects.get(chain=matter.pk, code="extend").payload["unit"] == "日"
    with pytest.raises(NotAllowed, match="只能延长1次"):
        extend(matter, "finish", by=head, on=D("2026-06-02"), amount=1, reason="再延")


def test_an_extension_comes_before_the_end(norm, county):
    matter = norm("2026-01-18")
    with pytest.raises(NotAllowed, match="期限已于2026-07-20届满"):
        extend(matter, "finish", by=county.people["head"], on=D("2026-07-21"), amount=15, reason="晚了")


def test_conversion_counts_anew_from_the_same_start_and_keeps_the_old_row(norm, take):
    matter = norm()
    take(matter, "submit", "2026-03-03")
    take(matter, "shorten", "2026-03-10")
    old, new = matter.deadlines.get(limit="review"), running(matter, "review_short")
    assert old.void and old.due_on == D("2026-03-24")
    assert (new.started_on, new.start_seq, new.due_on) == (old.started_on, old.start_seq, D("2026-03-12"))


def test_a_new_edition_that_takes_in_running_matters(norm, take):
    before, after = norm("2026-03-02"), norm("2026-08-03")
    assert running(before, "finish").due_on == D("2026-09-02")
    assert [d.limit for d in after.deadlines.running() if d.limit.startswith("finish")] == ["finish_new"]
    apply_law(D("2026-06-30"))
    assert not running(before, "finish").void
    apply_law(D("2026-07-01"))
    new = running(before, "finish_new")
    assert (new.started_on, new.due_on) == (D("2026-03-02"), D("2026-12-02"))
    assert before.deadlines.get(limit="finish").void
    event = Event.objects.get(chain=before.pk, code="edition")
    assert (event.on, event.actor, event.by) == (NEW_LAW, "样例规定（修订）第1条", None)
    apply_law(D("2026-07-02"))
    assert Event.objects.filter(chain=before.pk, code="edition").count() == 1


def test_what_the_new_edition_does_not_fit_runs_on(norm, county, monkeypatch):
    short = replace(NORM.limit_by_code["finish_new"], when=lambda record, values: record.content != "养犬管理办法")
    limits = tuple(short if n.code == "finish_new" else n for n in NORM.limits)
    monkeypatch.setitem(registry._procedures, NORM.code, replace(NORM, limits=limits))
    matter = norm("2026-03-02")
    assert apply_law(D("2026-07-02")) == []
    assert running(matter, "finish").due_on == D("2026-09-02")


def test_the_new_edition_is_there_before_a_step_is_judged_by_the_old(norm, take):
    matter = norm("2026-01-05")
    take(matter, "submit", "2026-07-10")
    assert running(matter, "finish_new").due_on == D("2026-10-08")  # 10-05 lies in the holidays


def test_matters_written_in_bulk_come_under_the_new_edition_as_well(norm, county):
    ledger = Ledger(D("2026-11-20"))
    draft = ledger.open(
        NORM.code, organ=county["justice"], on=D("2026-03-02"), fields={"applicant": "起草科", "content": "甲"}
    )
    draft.take("submit", D("2026-07-10"))
    ledger.flush()
    matter = Matter.objects.get(pk=draft.pk)
    assert running(matter, "finish_new").due_on == D("2026-12-02") and matter.deadlines.get(limit="finish").void


def test_a_reader_is_told_the_evidence_of_each_date(norm, county):
    matter, clerk, head = norm("2026-01-19"), county.people["clerk"], county.people["head"]
    suspend(matter, by=clerk, on=D("2026-03-10"), ground="wait")
    resume(matter, by=clerk, on=D("2026-03-20"))
    extend(matter, "finish", by=head, on=D("2026-06-01"), amount=15, reason="案情复杂")
    dial = next(
        d for d in dials_of(matter, Sight(matter, head, D("2026-06-30")), national()) if d.limit.code == "finish"
    )
    told = str(dial.derivation)
    assert told.startswith("收到（第1号留痕） 2026-01-19（当日不计，民法典第201条）")
    assert "中止：等待上位法（样例规定第4条，云司中〔2026〕1号，王经办办理），10日不计" in told
    assert "2026-06-01经张局长批准延长15日（样例规定第3条），共6个月又15日" in told
    assert dial.derivation.due == dial.due and not dial.differs
    assert [s.mode for s in dial.stretches] == [Mode.RUN, Mode.PAUSE, Mode.RUN]


def test_a_clock_that_was_started_anew_says_so(norm, take, county):
    matter, clerk = norm("2026-09-01"), county.people["clerk"]
    take(matter, "submit", "2026-09-02")
    take(matter, "plan", "2026-09-03", replied_on=D("2026-10-12"))
    take(matter, "plan", "2026-09-10", replied_on=D("2026-11-12"))
    dials = [d for d in dials_of(matter, Sight(matter, clerk, D("2026-09-10")), national()) if d.limit.code == "notice"]
    assert [d.deadline.void for d in dials] == [False, True]
    first = dials[0].stretches[0]
    assert (first.mode, first.start) == (Mode.RESTART, D("2026-11-12"))
    assert first.why == "此前自2026-10-12起的计时作废，答复日期（第4号留痕）"


def test_the_paper_for_a_party_says_until_what_hour(norm, county, settings):
    settings.FAZHI_OFFICE_HOURS = "08:30-18:00"
    matter, head = norm("2026-08-03"), county.people["head"]
    dials = dials_of(matter, Sight(matter, head, D("2026-08-03")), national())
    dial = next(d for d in dials if d.limit.code == "finish_new")
    paper = str(derivation_paper(dial, matter, Evidence(), D("2026-08-03")))
    assert "至当日24时止；到窗口办理的，以停止办公的18:00为准（民法典第203条第2款）" in paper
