"""From the bank to the results: drawing, inviting, sitting, marking, resits, struck questions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fazhi.areas.enforcement.law_tests import bank, marking, sitting
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawPaperQuestion, LawQuestion, LawSitting
from fazhi.areas.enforcement.law_tests.tests.ground import (
    TODAY,
    announced,
    person,
    question,
    right_answers,
    rule,
    sitting_of,
    take,
    window,
)
from fazhi.areas.enforcement.law_tests.tests.ground import (
    bank as fill_bank,
)
from fazhi.areas.enforcement.officers.tests.people import officer, turn
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Event

pytestmark = pytest.mark.django_db
AFTER = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _day(settings):
    settings.FAZHI_TODAY = TODAY


def value(code):
    figure = catalogue.figure(f"enforcement.law_tests.{code}")
    return engine.values([figure], Period.year(2026))[figure.code].number


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"answer": "E"}, "答案“E”与选项不符"),
        ({"answer": "AB"}, "单选题的答案为一个字母"),
        ({"kind": "several", "answer": "A"}, "多选题的答案为两个以上字母"),
        ({"kind": "judge", "answer": "对"}, "不填选项"),
        ({"choices": "一人"}, "选项有1项"),
        ({"choices": "一人\n一人"}, "相同的选项"),
    ],
)
def test_a_crooked_question_is_refused_in_words(county, given, told):
    with pytest.raises(BadInput, match=told):
        question(county, **given)
    assert not LawQuestion.objects.exists()


def test_a_rule_names_its_faulty_line(county):
    with pytest.raises(BadInput, match="第2行“行政处罚法 论述 1 5”"):
        rule(county, lines="行政处罚法 单选题 1 60\n行政处罚法 论述 1 5")
    with pytest.raises(BadInput, match="不超过满分20"):
        rule(county, lines="不限 判断题 1 20")


def test_a_window_needs_people_and_questions(county):
    made = window(county, rule(county))
    with pytest.raises(Refused, match="没有在岗的全体执法人员"):
        take(county, made, "announce")
    officer(county["market"])
    with pytest.raises(Refused, match="单选题只有0道，规则要2道"):
        take(county, made, "announce")
    fill_bank(county, 1)
    assert take(county, made, "announce").record.invited == 1


def test_retired_questions_and_those_of_an_older_edition_are_not_drawn(county):
    from fazhi.spine.models import Chain
    from fazhi.statutes.models import Edition

    one, gone, old = (
        question(county, 1),
        question(county, 2, retired_on=date(2026, 11, 1)),
        question(county, 3, law="某条例", edition_on=date(2020, 1, 1)),
    )
    assert {q.pk for q in bank.askable(TODAY)} == {one.pk, old.pk}
    assert gone.pk in {q.pk for q in bank.askable(date(2026, 10, 31))}
    Edition.objects.create(
        chain=Chain.objects.create(system="statutes"), title="某条例", kind="regulation", in_force_on=date(2026, 2, 1),
        source="试", digest="0" * 64, entered_on=TODAY,
    )  # fmt: skip
    assert {q.pk for q in bank.askable(TODAY)} == {one.pk}
    assert "已有2026-02-01起施行的版本" in bank.outdated([old], TODAY)[old.pk]
    assert old.pk in {q.pk for q in bank.askable(date(2026, 1, 31))}


def test_the_cohort_is_that_of_the_day(county):
    here, moved = officer(county["market"], "在岗"), officer(county["market"], "调走")
    turn(moved, "move", date(2026, 11, 25), county["police"])
    officer(county["market"], "离开", left_on=TODAY, left_why="moved")
    officer(county["market"], "辅助", duty="auxiliary")
    key = officer(county["market"], "骨干", post="第一中队副队长")
    fill_bank(county, 2)
    made = take(county, window(county, rule(county)), "announce")
    rows = LawSitting.objects.filter(matter=made.pk)
    assert {(r.officer_id, r.agency_id) for r in rows} == {(p.pk, county["market"].pk) for p in (here, moved, key)}
    keyed = take(county, window(county, rule(county, "key"), term="weekly"), "announce")
    assert [r.officer_id for r in LawSitting.objects.filter(matter=keyed.pk)] == [key.pk]


def test_a_life_with_a_pass_a_failure_a_resit_and_an_absence(county):
    good, bad, away, ill = (person(county, n) for n in ("及格", "不及格", "没来", "病假"))
    made = announced(county)
    for one, wrong in ((good, 0), (bad, 3)):
        row = sitting.begin(sitting_of(one, made))
        row = sitting.finish(row, right_answers(row, wrong))
        assert row.state == "handed" and not sitting.published(row)
    sitting.excuse(sitting_of(ill, made), "住院", county.people["market"])
    with pytest.raises(Refused, match="当日仍可参加"):
        take(county, made, "end", date(2026, 11, 20))
    made = take_on(county, made, "end", AFTER)
    assert [sitting_of(p, made).state for p in (good, bad, away, ill)] == ["handed", "handed", "absent", "absent"]
    assert (sitting_of(good, made).score, sitting_of(good, made).passed) == (100, True)
    assert (sitting_of(bad, made).score, sitting_of(bad, made).passed) == (40, False)
    made = take_on(county, made, "resit", AFTER, fields={"resit_opens_on": AFTER, "resit_until": date(2026, 11, 25)})
    assert LawSitting.objects.filter(matter=made.pk, round=2).count() == 3
    first, second = (
        set(LawPaperQuestion.objects.filter(matter=made.pk, round=r).values_list("question", flat=True)) for r in (1, 2)
    )
    assert len(first) == len(second) == 5 and not first & second
    row = sitting.begin(sitting_of(bad, made, 2))
    sitting.finish(row, right_answers(row))
    made = take_on(county, made, "end_resit", date(2026, 11, 26))
    assert sitting_of(bad, made, 2).passed and not sitting_of(bad, made).passed
    made = take_on(county, made, "conclude", date(2026, 11, 26))
    assert (value("held"), value("sat"), value("resat"), value("should"), value("absent")) == (1, 2, 1, 3, 2)
    assert value("coverage") == pytest.approx(2 / 3) and value("pass_rate") == pytest.approx(1 / 2)
    assert value("pass_rate_by_agency") is None  # four people are too few to be told
    assert value("monthly_persons") == 2 and value("weekly_persons") == 0


def take_on(county, matter, step, on, **given):
    from django.conf import settings

    settings.FAZHI_TODAY = on
    return take(county, matter, step, on, **given)


def test_one_sitting_a_person_a_window_whatever_the_tabs(county):
    one = person(county, "甲")
    made = announced(county)
    row = sitting_of(one, made)
    first, second = sitting.begin(row), sitting.begin(row)  # two tabs that were opened before either began
    assert first.pk == second.pk and first.deadline_at == second.deadline_at
    sitting.answer(first, {1: "A"})
    sitting.answer(second, {1: "B", 2: "A"})
    assert LawAnswer.objects.filter(sitting=row).count() == 2
    done = sitting.finish(first, {})
    assert sitting.finish(second, {1: "C"}).handed_at == done.handed_at
    assert len(LawSitting.objects.get(pk=row.pk).marks) == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        LawSitting.objects.create(matter=made, officer=one, agency=one.agency, due_on=TODAY)


def test_time_is_the_servers_with_a_grace(county):
    one = person(county, "甲")
    made = announced(county)
    row = sitting.begin(sitting_of(one, made))
    told = right_answers(row)
    back = lambda seconds: LawSitting.objects.filter(pk=row.pk).update(  # noqa: E731
        deadline_at=timezone.now() - timedelta(seconds=seconds)
    )
    back(60)  # within the grace: what was answered without a connection is taken
    assert sitting.answer(row, {1: told[1]}, said="2026-11-20T09:00:00+08:00").state == "sitting"
    back(120)
    late = sitting.answer(row, told, said="2020-01-01T09:00:00+08:00")  # the device says what it likes
    assert late.state == "handed" and late.by_time
    assert list(LawAnswer.objects.filter(sitting=row).values_list("question__place", flat=True)) == [1]


def test_begun_only_within_the_window(county):
    one = person(county, "甲")
    made = announced(county, opens_on=date(2026, 11, 21))
    with pytest.raises(NotAllowed, match="2026-11-21开考"):
        sitting.begin(sitting_of(one, made))


def test_order_differs_by_person_and_stays_with_one(county):
    people = [person(county, f"人{n}") for n in range(8)]
    made = announced(county)
    seen = set()
    for one in people:
        row = sitting_of(one, made)
        shown = [(q.place, tuple(marking.shown_choices(row, q))) for q in marking.order(row, marking.paper_of(row))]
        assert shown == [
            (q.place, tuple(marking.shown_choices(row, q))) for q in marking.order(row, marking.paper_of(row))
        ]
        seen.add(tuple(shown))
    assert len(seen) == 8


def test_a_struck_question_counts_for_nobody_and_the_old_mark_stays(county):
    right, wrong = person(county, "对"), person(county, "错")
    made = announced(county)
    for one, missing in ((right, 0), (wrong, 3)):
        row = sitting.begin(sitting_of(one, made))
        sitting.finish(row, right_answers(row, missing))
    made = take_on(county, made, "end", AFTER)
    objection = sitting.object_to(sitting_of(wrong, made), 1, "选项有两个正确")
    assert objection.question.place == 1
    gone = {"round": 1, "place": 1, "why": "选项有两个正确"}
    made = take_on(county, made, "strike", AFTER, who="reviewer", detail=gone)
    with pytest.raises(Refused, match="已经作废"):
        take_on(county, made, "strike", AFTER, who="reviewer", detail=gone)
    row = sitting_of(wrong, made)
    assert (row.score, row.passed) == (40, False) and len(row.marks) == 2 and row.marks[1]["full"] == 80
    take_on(county, made, "strike", AFTER, who="reviewer", detail=gone | {"place": 2})
    row = sitting_of(wrong, made)
    assert row.passed and [m["passed"] for m in row.marks] == [False, False, True]  # 40 of 60 now


def test_neither_answers_nor_scores_stand_in_the_history(county):
    one = person(county, "甲")
    made = announced(county)
    row = sitting.begin(sitting_of(one, made))
    sitting.finish(row, right_answers(row))
    for event in Event.objects.filter(chain__system__startswith="enforcement.law"):
        assert "两人\n" not in str(event.payload) or event.code == "record"
        assert "'answer': 'A'" not in str(event.payload), event.payload
        assert "score" not in str(event.payload)
