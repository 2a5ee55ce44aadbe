"""The rules of online supervision: each holds the platform's own records against one article. A rule is a declaration.

A rule names records, never persons: what it says of a record holds no name. What it lists people judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from fazhi.areas.enforcement.disclosure.procedure import RESULTS
from fazhi.areas.enforcement.discretion.asking import deviation, standards
from fazhi.areas.enforcement.discretion.cases import day_of_the_act
from fazhi.areas.enforcement.discretion.models import DiscretionStandard
from fazhi.areas.enforcement.officers.asking import reasons
from fazhi.areas.enforcement.penalties.details import PenaltyReview
from fazhi.areas.enforcement.penalties.figures import DECISION_CLOCKS
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.words import Outcome, ReviewKind, ReviewResult
from fazhi.areas.enforcement.supervision.words import Rule
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.spine.models import Deadline, Matter, Organ

PENALTY, MEASURE = "enforcement.penalty", "enforcement.measure"


@dataclass(frozen=True)
class Span:
    """Whose records are looked at, and of which days: those under the division, the supervising body's own left out."""

    body: Organ
    first: date
    last: date
    today: date

    def of(self, rows: QuerySet[Any], day: str, prefix: str = "matter__") -> QuerySet[Any]:
        inside = {f"{prefix}scope__startswith": self.body.scope, f"{day}__range": (self.first, self.last)}
        return rows.filter(**inside).exclude(**{f"{prefix}organ": self.body})


@dataclass(frozen=True)
class Found:
    """One record that a rule points to. ``what``: one sentence, without names."""

    matter: Matter
    on: date
    what: str


Looked = tuple[int, Iterable[Found]]
"""How many records were held against the rule, and those that it points to."""


@dataclass(frozen=True)
class OnlineRule:
    """``look`` answers for a span; ``plain``: what is looked for, as the page says it."""

    code: Rule
    basis: str
    plain: str
    look: Callable[[Span], Looked]

    @property
    def name(self) -> str:
        return str(self.code.label)


def _late(span: Span, system: str, limits: Iterable[str], doing: str) -> Looked:
    """Clocks that fell due in the span and were met too late, or not at all by yesterday; one hit a matter."""
    clocks = Deadline.objects.filter(matter__system=system, limit__in=limits, void=False, due_on__lt=span.today)
    rows = span.of(clocks, "due_on").select_related("matter__organ").order_by("due_on", "pk")
    late = rows.filter(Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on")))
    found = {clock.matter_id: Found(clock.matter, clock.due_on, _how_late(clock, doing)) for clock in late}
    return rows.count(), found.values()


def _how_late(clock: Deadline, doing: str) -> str:
    met = f"{clock.met_on}才{doing}" if clock.met_on else f"至今没有{doing}"
    return f"“{clock.declared.name}”的期限{clock.due_on}届满，{met}"


def late_decision(span: Span) -> Looked:
    return _late(span, PENALTY, DECISION_CLOCKS, "作出处理决定")


def no_review(span: Span) -> Looked:
    """Art. 58: the latest version of the draft was agreed to by a legal reviewer before the decision."""
    agreed = PenaltyReview.objects.filter(
        matter=OuterRef("pk"), review_kind=ReviewKind.LEGAL, result=ReviewResult.AGREE, draft_round=OuterRef("draft_round"),
        on__lte=OuterRef("decided_on"),
    )  # fmt: skip
    rows = span.of(PenaltyCase.objects.exclude(major="").filter(outcome=Outcome.PENALISED), "decided_on")
    found = rows.exclude(Exists(agreed)).select_related("matter__organ")
    what = "属于决定前应当法制审核的情形，{}作出处罚决定，没有决定前同意的法制审核意见"
    return rows.count(), (Found(case.matter, case.decided_on, what.format(case.decided_on)) for case in found)


def unfit(span: Span) -> Looked:
    """Art. 42, on the day itself: decisions with the field of the case, visits on the day of entry."""
    cases = span.of(PenaltyCase.objects.filter(outcome=Outcome.PENALISED), "decided_on")
    visits = span.of(Visit.objects.all(), "visited_on")
    groups: dict[tuple[date, str], list[Any]] = defaultdict(list)
    pairs = ("matter__organ", "officer_one", "officer_two")
    for case in cases.exclude(officer_one=None).select_related(*pairs):
        groups[case.decided_on, case.domain].append(case)
    for visit in visits.exclude(officer_one=None).select_related(*pairs):
        groups[visit.visited_on, ""].append(visit)
    return sum(map(len, groups.values())), _unfit(groups)


def _unfit(groups: dict[tuple[date, str], list[Any]]) -> Iterator[Found]:
    for (day, domain), records in groups.items():
        pairs = {record.pk: [p for p in (record.officer_one, record.officer_two) if p] for record in records}
        why = reasons([person for pair in pairs.values() for person in pair], on=day, domain=domain)
        for record in records:
            bad = sum(1 for person in pairs[record.pk] if why[person.pk])
            if bad:
                yield Found(record.matter, day, f"{day}办理本件的执法人员中，有{bad}人当日没有相应的有效执法证件")


def deviating(span: Span) -> Looked:
    """A fine outside the tier that the case itself names, without a reason."""
    acts = DiscretionStandard.objects.filter(withdrawn=False).values("act_code")
    cases = PenaltyCase.objects.filter(outcome=Outcome.PENALISED, act_code__in=acts, fine__gt=0).exclude(act_code="")
    rows = span.of(cases.exclude(degree=""), "decided_on").select_related("matter__organ")
    return rows.count(), _deviating(rows.filter(deviation_reason=""))


def _deviating(rows: QuerySet[PenaltyCase]) -> Iterator[Found]:
    for case in rows:
        organ, on = case.matter.organ, day_of_the_act(case)
        for standard in standards(organ=organ, act_code=case.act_code, on=on)[:1]:
            why = deviation(standard, case.degree, case.fine)
            if why and "计算倍数" not in why:  # in multiples of what the case does not keep: nothing to compare
                yield Found(case.matter, case.decided_on, f"{why}；案件没有填写偏离的理由")


def unpublished(span: Span) -> Looked:
    return _late(span, RESULTS.code, ("publish", "publish_later"), "公示")


def not_withdrawn(span: Span) -> Looked:
    return _late(span, RESULTS.code, ("withdraw",), "撤下")


def held_too_long(span: Span) -> Looked:
    """The term of a seizure, extended or not, ran out without a decision or a release."""
    return _late(span, MEASURE, ("term",), "处理或者解除")


RULES = (
    OnlineRule(Rule.LATE_DECISION, "行政处罚法第60条", "处罚案件的办理期限（含依法延长、扣除）届满后才作出决定，或者至今没有决定", late_decision),
    OnlineRule(Rule.NO_REVIEW, "行政处罚法第58条", "属于应当法制审核的情形，决定前没有同意的审核意见", no_review),
    OnlineRule(Rule.UNFIT, "行政处罚法第42条", "作出处罚决定、入场检查的当日，执法人员没有相应的有效证件", unfit),
    OnlineRule(Rule.DEVIATION, "国办发〔2022〕27号", "罚款不在所选裁量阶次的幅度内，没有填写理由", deviating),
    OnlineRule(Rule.UNPUBLISHED, "国办发〔2018〕118号（六）", "处罚、许可七个工作日，其他二十个工作日内没有公示", unpublished),
    OnlineRule(Rule.NOT_WITHDRAWN, "行政处罚法第48条第2款", "决定被变更、撤销、确认违法或者无效，三个工作日内没有撤下", not_withdrawn),
    OnlineRule(Rule.HELD_TOO_LONG, "行政强制法第25条", "查封、扣押期限届满，没有作出处理决定或者解除", held_too_long),
)  # fmt: skip
RULE = {str(rule.code): rule for rule in RULES}
