"""What the pages of the pool show: by colour and state, by scene and body, how old, what came back. Units and matters only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from fazhi.areas.oversight.clues.gates import CODE, TASK
from fazhi.areas.oversight.clues.models import CluePressure, ClueStrike
from fazhi.areas.oversight.clues.words import OPEN_STATES, STRUCK, Grade, Pressure
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.figures.words import Value as FigureValue
from fazhi.spine import access, registry
from fazhi.spine.models import Account

SHOWN = 15
GRADES = (Grade.RED, Grade.YELLOW, Grade.GREEN)
TONE = {"red": "red", "yellow": "amber", "green": "green", "": "grey"}
#: Upper ends of the ages shown, in days; the last has none.
AGES = (15, 30, 60, None)
RATES = ("oversight.acts.coverage", "oversight.clue_task.put_right_rate", "oversight.clue_task.answered_rate", "oversight.clue.in_time_rate",
         "oversight.clue.relapse_rate")  # fmt: skip
COUNTS = ("oversight.clue.raised", "oversight.clue_task.handed", "oversight.clue.struck", "oversight.clue.returned", "oversight.clue.relapses",
          "oversight.clue.pressed_talk", "oversight.clue.transfers")  # fmt: skip


@dataclass
class Cell:
    """A number with the filter that opens its rows."""

    number: int
    query: str = ""


@dataclass
class Line:
    """One row of a table of numbers."""

    name: str
    cells: list[Cell]
    pk: int | None = None
    total: int = 0


@dataclass
class Open:
    """One clue that is not settled."""

    record: Any
    state: str
    days: int
    tone: str
    late: bool
    listed: bool = False


@dataclass
class Told:
    """Figures of the year, and how long a clue took."""

    rates: list[FigureValue]
    counts: list[FigureValue]
    closed: int = 0
    median: float | None = None
    dates: list[int] = field(default_factory=list)


def clues(user: Account) -> QuerySet[Any]:
    """Every clue that the reader may see, those merged into others left out."""
    return access.readable(user, registry.register_of(CODE)).exclude(matter__state="merged")


def by_state(rows: QuerySet[Any], where: str = "") -> list[Line]:
    """States in which a clue is open, with numbers by colour. ``where``: what the filters hold besides."""
    states = registry.procedure(CODE).states
    found = (
        rows.filter(matter__state__in=(*OPEN_STATES, STRUCK))
        .order_by()
        .values("matter__state", "grade")
        .annotate(n=Count("pk"))
    )
    counted = Counter({(row["matter__state"], row["grade"]): row["n"] for row in found})
    lines = []
    for state in (*OPEN_STATES, STRUCK):
        cells = [_cell(counted[state, grade], f"state={state}&grade={grade}{where}") for grade in GRADES]
        cells.append(Cell(counted[state, ""]))
        lines.append(Line(states[state], cells, total=sum(cell.number for cell in cells)))
    return lines


def _cell(number: int, query: str) -> Cell:
    return Cell(number, query if number else "")


def by_owner(rows: QuerySet[Any], name: str, year: int) -> list[Line]:
    """One line for each scene or body (``name``): raised this year, still open, of these red, struck off, relapsed."""
    still = Q(matter__state__in=OPEN_STATES)
    counted = rows.filter(**{f"{name}__isnull": False}).order_by().values(name, f"{name}__title").annotate(
        raised=Count("pk", filter=Q(matter__opened_on__year=year)), open=Count("pk", filter=still),
        red=Count("pk", filter=still & Q(grade=Grade.RED)), struck=Count("pk", filter=Q(matter__state=STRUCK)),
        again=Count("pk", filter=Q(relapses__gt=0)),
    )  # fmt: skip
    lines = []
    for row in counted.order_by("-open", f"{name}__title"):
        here = f"{name}={row[name]}"
        span = f"&opened_on.from={year}-01-01&opened_on.to={year}-12-31"
        cells = [
            _cell(row["raised"], here + span), Cell(row["open"]), Cell(row["red"]), _cell(row["struck"], f"{here}&state={STRUCK}"),
            Cell(row["again"]),
        ]  # fmt: skip
        lines.append(Line(row[f"{name}__title"], cells, pk=row[name]))
    return lines


def ages(rows: QuerySet[Any], today: date) -> list[Line]:
    """How long open clues have been there since they came (or came again), by colour."""
    began = (
        rows.filter(matter__state__in=OPEN_STATES).order_by().values_list("grade", "matter__opened_on", "relapsed_on")
    )
    counted: Counter[tuple[int, str]] = Counter()
    for grade, opened, relapsed in began:
        days = (today - (relapsed or opened)).days
        counted[next(n for n, end in enumerate(AGES) if end is None or days <= end), grade] += 1
    names = ["15日以内", "16至30日", "31至60日", "60日以上"]
    return [
        Line(name, [Cell(counted[n, grade]) for grade in (*GRADES, "")], total=sum(counted[n, g] for g in (*GRADES, "")))
        for n, name in enumerate(names)
    ]  # fmt: skip


def worst(rows: QuerySet[Any], today: date, limit: int = SHOWN) -> list[Open]:
    """Open clues: red first, within a colour those due earliest."""
    gravity = Case(
        *(When(grade=grade, then=Value(n)) for n, grade in enumerate(GRADES)),
        default=Value(3),
        output_field=IntegerField(),
    )
    found = _shown(rows.filter(matter__state__in=OPEN_STATES))
    far = Value(date.max)
    found = found.order_by(gravity, Coalesce(F("due_on"), far), "matter__opened_on", "pk")[:limit]
    return [_open(record, today) for record in found]


def _shown(rows: QuerySet[Any]) -> QuerySet[Any]:
    """With what a list shows of each, and whether it was put on the list of those watched (挂牌督办)."""
    listed = CluePressure.objects.filter(matter=OuterRef("pk"), kind=Pressure.LISTED)
    return rows.select_related("matter__organ", "agency", "scene", "body").annotate(listed=Exists(listed))


def _open(record: Any, today: date) -> Open:
    began = record.relapsed_on or record.matter.opened_on
    late = any(day and day < today for day in (record.due_on, record.matter.next_due))
    return Open(record, record.matter.state_name, (today - began).days, TONE[record.grade], late, record.listed)


def came_back(rows: QuerySet[Any], today: date) -> list[Open]:
    """Open clues that were returned to the pool or relapsed, the newest first."""
    found = rows.filter(Q(returns__gt=0) | Q(relapses__gt=0), matter__state__in=OPEN_STATES)
    found = _shown(found).order_by("-matter__moved_on", "-pk")
    return [_open(record, today) for record in found[:SHOWN]]


def told(user: Account, year: int, today: date) -> Told:
    """The figures of a year as this reader sees them, with the median of the days that a clue took."""
    period = Period.year(year)
    figures = [catalogue.figure(code) for code in (*RATES, *COUNTS)]
    values = engine.values(figures, period, engine.seen_by(user, today))
    strikes = access.visible_to(user, ClueStrike.objects.all(), system=CODE, prefix="matter__", on=today)
    days = sorted(strikes.filter(on__year=year).values_list("days", flat=True))
    return Told(
        [values[code] for code in RATES], [values[code] for code in COUNTS], len(days), median(days) if days else None
    )


def tasks_to_verify(user: Account, unit: Any) -> QuerySet[Any]:
    """What waits for the verification of an organ."""
    rows = access.readable(user, registry.register_of(TASK)).filter(verifier=unit, matter__state="reported")
    return rows.select_related("matter__organ").order_by("reported_on", "pk")


def verified_by(user: Account, unit: Any, year: int) -> dict[str, int]:
    """How many shares an organ has verified in a year, sent back ever, and has before it."""
    rows = access.readable(user, registry.register_of(TASK)).filter(verifier=unit)
    found: dict[str, int] = rows.aggregate(
        verified=Count("pk", filter=Q(verified_on__year=year)), returned=Count("pk", filter=Q(returned__gt=0)),
        waiting=Count("pk", filter=Q(matter__state="reported")),
    )  # fmt: skip
    return found


def not_reached(units: Iterable[Any], acts: QuerySet[Any]) -> list[Any]:
    """The units of the list on which there is no act among these."""
    reached = set(acts.order_by().values_list("unit", flat=True))
    return [entry for entry in units if entry.unit_id not in reached]
