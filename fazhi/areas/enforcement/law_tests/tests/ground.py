"""A bank, a rule and windows of the small county, for tests: made through the actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.enforcement.law_tests.marking import paper_of, seen_as
from fazhi.areas.enforcement.law_tests.models import LawPaperQuestion, LawQuestion, LawSitting, PaperRule
from fazhi.areas.enforcement.officers.models import Officer
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.spine import actions
from fazhi.spine.models import Matter

TODAY = date(2026, 11, 20)
LINES = "行政处罚法 单选题 2 20\n行政处罚法 多选题 1 20\n不限 判断题 2 20"
SECRET = "只有题库知道的说法"


def question(county: Any, n: int = 1, **given: Any) -> LawQuestion:
    fields = {
        "kind": "single", "law": "中华人民共和国行政处罚法", "article": "第四十二条", "edition_on": date(2021, 7, 15),
        "choices": "两人\n一人\n三人\n四人", "answer": "A",
    } | given  # fmt: skip
    return actions.record_entry(
        "enforcement.law_questions", organ=county["justice"], by=county.people["clerk"], on=date(2026, 1, 5),
        title=given.pop("title", f"第{n}道：执法人员不得少于几人？"), fields={k: v for k, v in fields.items() if k != "title"},
    )  # fmt: skip


def bank(county: Any, rounds: int = 2) -> None:
    """Enough questions for so many papers."""
    for n in range(2 * rounds):
        question(county, n)
        question(county, n + 100, kind="judge", choices="", answer="对" if n % 2 else "错", title=f"第{n}道判断题")
    for n in range(rounds):
        question(county, n, kind="several", answer="AC", title=f"第{n}道多选题")


def rule(county: Any, cohort: str = "all", **given: Any) -> PaperRule:
    fields = {"cohort": cohort, "lines": LINES, "pass_mark": 60, "minutes": 30} | given
    return actions.record_entry(
        "enforcement.law_paper_rules", organ=county["justice"], by=county.people["clerk"], on=date(2026, 1, 6),
        title="月考试卷", fields=fields,
    )  # fmt: skip


def window(county: Any, paper: PaperRule, **given: Any) -> Matter:
    fields = {
        "name": "2026年11月月考", "term": "monthly", "paper": paper, "opens_on": TODAY, "closes_on": date(2026, 11, 22),
    } | given  # fmt: skip
    return actions.open_matter(
        "enforcement.law_test",
        organ=county["justice"],
        by=county.people["clerk"],
        on=min(TODAY, fields["opens_on"]),
        fields=fields,
    )


def take(county: Any, matter: Matter, step: str, on: date = TODAY, who: str = "clerk", **given: Any) -> Matter:
    matter = Matter.objects.get(pk=matter.pk)
    actions.take_step(matter, step, by=county.people[who], on=on, **given)
    return Matter.objects.get(pk=matter.pk)


def announced(county: Any, *people: Officer, **given: Any) -> Matter:
    """A window that is open, with a bank that suffices for a resit."""
    bank(county)
    return take(county, window(county, rule(county), **given), "announce")


def person(county: Any, name: str, agency: str = "market", **given: Any) -> Officer:
    """An officer with an account of their own and no post on the desk."""
    from fazhi.spine.models import Account

    account = Account.objects.create_user(username=f"u-{name}", password="云岚-2026-test", name=name)
    return officer(county[agency], name, account=account, **given)


def sitting_of(one: Officer, matter: Matter, round_no: int = 1) -> LawSitting:
    return LawSitting.objects.get(officer=one, matter=matter.pk, round=round_no)


def right_answers(sitting: LawSitting, wrong: int = 0) -> dict[int, str]:
    """What to tick, in the letters that the person sees; the first ``wrong`` questions are left out."""
    questions: list[LawPaperQuestion] = paper_of(sitting)
    judged = {"对": "A", "错": "B"}
    return {q.place: seen_as(sitting, q, judged.get(q.answer, q.answer)) for q in questions[wrong:]}
