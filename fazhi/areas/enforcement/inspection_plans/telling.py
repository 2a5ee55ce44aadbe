"""What a plan's merging came to: visits before and after, for each body, each month and each business."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanVisit
from fazhi.areas.enforcement.inspection_plans.proposing import split_codes
from fazhi.areas.enforcement.visits.models import CheckItem
from fazhi.spine.models import Matter

MANY = 6  # so many visits to one business and more are one line


@dataclass
class Savings:
    """Visits without merging and with it. ``businesses``: visits to a business -> how many businesses, before and after."""

    before: int = 0
    after: int = 0
    joint: int = 0
    undecided: int = 0
    done: int = 0
    sent: int = 0
    bodies: list[tuple[str, int, int]] = field(default_factory=list)
    months: list[tuple[date, int, int]] = field(default_factory=list)
    businesses: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def saved(self) -> int:
        return self.before - self.after

    @property
    def saved_rate(self) -> str:
        """Per cent; no checks, no rate."""
        return f"{100 * self.saved / self.before:.1f}%" if self.before else "—"

    @property
    def joint_rate(self) -> str:
        return f"{100 * self.joint / self.after:.1f}%" if self.after else "—"


def savings(matter: Matter) -> Savings:
    """Counted from the plan as it stands; what was cancelled counts on neither side."""
    visits = PlanVisit.objects.filter(matter=matter.pk)
    told = visits.aggregate(
        after=Count("pk"), joint=Count("pk", filter=Q(bodies__gt=1)), undecided=Count("pk", filter=Q(checks__gt=1, kept=False)),
        done=Count("pk", filter=Q(done_on__isnull=False)), sent=Count("pk", filter=Q(sent_on__isnull=False)),
    )  # fmt: skip
    checks = PlanCheck.objects.filter(matter=matter.pk, visit_no__isnull=False)
    found = Savings(before=checks.count(), **told)
    rows = [(s, n, t, no or 0) for s, n, t, no in checks.values_list("body__short", "body__name", "target", "visit_no")]
    found.bodies = _bodies(rows)
    found.businesses = _businesses(rows)
    months = (
        visits.order_by("month").values_list("month").annotate(n=Count("pk"), open=Count("pk", filter=Q(sent_on=None)))
    )
    found.months = [(month, n, left) for month, n, left in months]
    return found


def item_names(lines: Iterable[str]) -> dict[str, str]:
    """Lists of codes as they stand in checks -> the same with what each item is called."""
    lines = set(lines)
    codes = {code for line in lines for code in split_codes(line)}
    rows = CheckItem.objects.filter(item_code__in=codes, withdrawn=False).order_by("-until", "pk")
    names = dict(rows.values_list("item_code", "title"))
    return {line: "、".join(f"{code} {names.get(code, '')}".strip() for code in split_codes(line)) for line in lines}


def _bodies(rows: list[tuple[str, str, int, int]]) -> list[tuple[str, int, int]]:
    """For each body how often it would have come by itself, and how many visits it now takes part in."""
    alone = Counter(short or name for short, name, _, _ in rows)
    together = defaultdict(set)
    for short, name, _, visit in rows:
        together[short or name].add(visit)
    return [(body, n, len(together[body])) for body, n in sorted(alone.items(), key=lambda one: (-one[1], one[0]))]


def _businesses(rows: list[tuple[str, str, int, int]]) -> list[tuple[str, int, int]]:
    before = Counter(target for _, _, target, _ in rows)
    visits = defaultdict(set)
    for _, _, target, visit in rows:
        visits[target].add(visit)
    was = Counter(min(n, MANY) for n in before.values())
    now = Counter(min(len(v), MANY) for v in visits.values())
    return [(f"{n}次" + ("以上" if n == MANY else ""), was[n], now[n]) for n in range(1, MANY + 1) if was[n] or now[n]]
