"""Who is to sit a test, on the day on which they are invited, and a place for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import BigIntegerField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from fazhi.areas.enforcement.law_tests.models import LawSitting, LawTest
from fazhi.areas.enforcement.law_tests.practice import KEY_POSTS, SMALL
from fazhi.areas.enforcement.law_tests.words import Cohort, Seat
from fazhi.areas.enforcement.officers.models import Officer, OfficerTurn
from fazhi.areas.enforcement.officers.words import Duty
from fazhi.spine.models import Matter


def cohort(kind: str, on: date, scope: str) -> QuerySet[Officer]:
    """Officers on post on a day in the division ``scope``, each with ``then``, the agency that was theirs on it."""
    later = OfficerTurn.objects.filter(matter=OuterRef("pk"), on__gt=on).order_by("on", "seq").values("origin")[:1]
    rows = Officer.objects.filter(
        Q(left_on=None) | Q(left_on__gt=on), duty=Duty.OFFICER, joined_on__lte=on, matter__scope__startswith=scope
    )
    if kind == Cohort.KEY:
        words = Q(legal_reviewer=True)
        for word in KEY_POSTS:
            words |= Q(post__contains=word)
        rows = rows.filter(words)
    return rows.annotate(then=Coalesce(Subquery(later), F("agency_id"), output_field=BigIntegerField())).order_by("pk")


def places(matter: Matter, people: Iterable[tuple[int, int]], *, round_no: int, due_on: date) -> list[LawSitting]:
    """A place for each person, given with the agency of that day; not written yet."""
    people = list(people)
    hidden = few(Counter(agency for _, agency in people))
    return [
        LawSitting(
            matter=matter, officer_id=person, agency_id=agency, round=round_no, due_on=due_on, small=agency in hidden
        )
        for person, agency in people
    ]  # fmt: skip


def invite(matter: Matter, people: Iterable[tuple[int, int]], *, round_no: int, due_on: date) -> None:
    """Give each person a place."""
    LawSitting.objects.bulk_create(places(matter, people, round_no=round_no, due_on=due_on))


def few(sizes: Mapping[int, int]) -> set[int]:
    """Agencies of which nothing is told by agency: those with few invited, and as many of the next smallest as are needed
    to keep what the county's total lets be worked out of them from being that of a few."""
    hidden = {agency for agency, size in sizes.items() if size < SMALL}
    for agency in sorted(sizes, key=lambda key: (sizes[key], key)):
        if not hidden or sum(sizes[one] for one in hidden) >= SMALL:
            break
        hidden.add(agency)
    return hidden


def to_resit(test: LawTest) -> list[tuple[int, int]]:
    """Persons and agencies of those who failed or were absent in the first round."""
    rows = LawSitting.objects.filter(Q(passed=False) | Q(state=Seat.ABSENT), matter=test.pk, round=1)
    return list(rows.order_by("officer").values_list("officer", "agency"))
