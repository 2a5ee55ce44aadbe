"""What every action does: lock, check the day and the version, write the event, move the clocks, save."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import Model, Sum, prefetch_related_objects
from django.utils import timezone

from fazhi.spine import access, calendars, clock, registry
from fazhi.spine.actions.locking import locked as locked
from fazhi.spine.calendar import Calendar
from fazhi.spine.clocks import TOLD, Clocks
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import Pages, noted, sayable
from fazhi.spine.masking import masked
from fazhi.spine.models import (
    Account,
    Chain,
    Deadline,
    Event,
    Extension,
    Matter,
    Organ,
    Participation,
    Pause,
    SearchWords,
    Series,
)
from fazhi.spine.procedure import Procedure
from fazhi.spine.search import words_of
from fazhi.spine.table import add_rows, columns_of, made, update_rows


def repeated(
    key: str | None, by: Account | None, code: str, *, chain: int | None = None, system: str = ""
) -> Event | None:
    """The event that the same request has already written. Raises Conflict when the key is that of another request: who
    comes with it would be told that something was done which was not."""
    event = Event.objects.filter(key=key).first() if key else None
    if event is None:
        return None
    same = event.by_id == (by.pk if by else None) and event.code.partition(":")[0] == code.partition(":")[0]
    if not same or chain not in (None, event.chain_id) or event.payload.get("system", system) != system:
        raise Conflict("这次提交与先前办理的另一件事用了同一个提交标记，没有办理；请重新打开页面再办")
    return event


OLDEST = 10  # years


def check_day(on: date, *, opened: date | None = None, today: date | None = None) -> None:
    """A day must not lie in the future nor before the matter began; what begins now did not come in ten years ago.

    The last guards against a mistyped year, which would use up the first number of a year long past.
    """
    now = today or clock.today()
    if on > now:
        raise BadInput(fields={"on": f"日期{on}晚于今天，请改为实际办理的日期"})
    if opened is None and on.year < now.year - OLDEST:
        raise BadInput(fields={"on": f"日期{on}距今超过{OLDEST}年，请核对年份"})
    if opened and on < opened:
        raise BadInput(fields={"on": f"日期{on}早于收到日期{opened}，请核对"})


def clean_values(
    model: Any, names: Iterable[str], values: Mapping[str, Any], optional: Iterable[str]
) -> dict[str, Any]:
    """Values for some fields of a model, converted and validated field by field."""
    names, optional = tuple(names), set(optional)
    wrong, cleaned = {}, {}
    for name in sorted(set(values) - set(names)):
        wrong[name] = f"此处不能填写“{_label(model, name)}”"
    for name in names:
        field, value = model._meta.get_field(name), values.get(name)
        empty = value is None or value == "" or value == []
        if empty and name in optional:
            cleaned[name] = field.get_default() if not field.null else None
            continue
        if empty and not isinstance(field, models.BooleanField):
            wrong[name] = f"请填写“{field.verbose_name}”"
            continue
        try:
            cleaned[name] = _clean(field, value)
        except ValidationError as error:
            wrong[name] = f"“{field.verbose_name}”：" + "".join(error.messages)
    if wrong:
        raise BadInput(fields=wrong)
    return cleaned


def _clean(field: Any, value: Any) -> Any:
    try:
        sayable(value)
    except BadInput as error:
        raise ValidationError(error.reasons) from None
    if field.is_relation:
        if isinstance(value, models.Model):
            return value
        found = field.related_model.objects.filter(pk=value).first()
        if found is None:
            raise ValidationError("没有这一项")
        return found
    return field.clean(bool(value) if isinstance(field, models.BooleanField) else value, None)


def _label(model: Any, name: str) -> str:
    try:
        return str(model._meta.get_field(name).verbose_name)
    except Exception:  # an unknown name is reported as it came
        return name


def title_of(procedure: Procedure, values: Mapping[str, Any]) -> str:
    """A matter's title from its record. Titles stand in lists and in the history, so personal values enter masked; of a record
    that a value points to, a title may name a field ("{item.title}")."""
    personal = registry.personal_fields(procedure.code)
    words = {
        n: masked(n, v) if n in personal else v if isinstance(v, Model) else str(v or "") for n, v in values.items()
    }
    return procedure.title.format(**{"name": procedure.name, **words})[:300]


def next_number(organ: Organ, kind: str, year: int) -> int:
    """The next number of a series, without gaps: the row stays locked until the transaction ends."""
    table = connection.ops.quote_name(Series._meta.db_table)
    with connection.cursor() as cursor:  # one statement makes the row or locks it, and counts
        cursor.execute(
            f"INSERT INTO {table} (organ_id, kind, year, last) VALUES (%s, %s, %s, 1)"
            f" ON CONFLICT (organ_id, kind, year) DO UPDATE SET last = {table}.last + 1 RETURNING last",
            [organ.pk, kind, year],
        )
        return int(cursor.fetchone()[0])


def clocks_of(matter: Matter, *, ended: bool = False, void: bool = False, calendar: Calendar | None = None) -> Clocks:
    """The clocks of a matter, read from the database; with those that were kept when ``ended``, all of them when ``void``.

    ``calendar``: the one in force, where it has been read already.
    """
    deadlines, paused = _limits_of(matter, ended=ended, void=void) if matter.version else ([], False)
    extra: dict[int, int] = {}
    if any(matter.declared.limit_by_code[d.limit].extend for d in deadlines):
        found = Extension.objects.filter(deadline__matter=matter).values("deadline").annotate(total=Sum("amount"))
        extra = {row["deadline"]: row["total"] for row in found}
    pauses = list(matter.pauses.all()) if paused else []

    def organ_of(capacity: str) -> int | None:
        if capacity != "organ":  # read once, however many limits ask; save_parties forgets them
            prefetch_related_objects([matter], "parties")
        return access.owing(matter, capacity)

    return Clocks(
        matter.declared, matter, calendar or calendars.of(matter.scope), deadlines, pauses,
        extended=lambda d: extra.get(d.pk, 0),
        organ_of=organ_of,
    )  # fmt: skip


def _limits_of(matter: Matter, *, ended: bool, void: bool) -> tuple[list[Deadline], bool]:
    """The rows of the limits of a matter, and whether any days are left out of them."""
    table, pauses = (connection.ops.quote_name(model._meta.db_table) for model in (Deadline, Pause))
    paused = f"EXISTS (SELECT 1 FROM {pauses} WHERE {pauses}.matter_id = {table}.matter_id)"
    which = "" if void else " AND NOT void" if ended else " AND NOT void AND met_on IS NULL"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns_of(Deadline)}, {paused} FROM {table} WHERE matter_id = %s{which} ORDER BY id", [matter.pk]
        )
        rows = cursor.fetchall()
    deadlines = [made(Deadline, row[:-1]) for row in rows]
    for deadline in deadlines:
        deadline.matter = matter
    return deadlines, bool(matter.declared.grounds and (not rows or rows[0][-1]))


#: Columns of a limit's row that change after it has started.
MOVES = tuple(name for name in TOLD if name not in ("limit", "start_seq", "bound", "duty", "organ_id"))


def save_clocks(clocks: Clocks) -> None:
    """Write what the clocks of a matter have started, stopped and moved."""
    add_rows(Deadline, clocks.new)
    update_rows(Deadline, [d for d in clocks.deadlines if d.pk in clocks.changed], MOVES)


#: What a step can change of a matter's own row; number, title, organ, owner stay.
STEPS_MOVE = (
    "state", "track", "suspended", "moved_on", "closed_on", "edition_on", "next_due", "version",
)  # fmt: skip


def write(
    matter: Matter, code: str, *, by: Account | None, on: date, actor: str = "", note: str = "", before: str = "",
    payload: Mapping[str, Any] | None = None, fields: Mapping[str, Any] | None = None,
    detail: Mapping[str, Any] | None = None, key: str | None = None, clocks: Clocks | None = None,
    moves: Callable[[Event], None] | None = None, pages: Pages | None = None,
) -> Event:  # fmt: skip
    """Append an event to a matter's chain; what may name a person goes aside.

    ``moves`` does to ``clocks`` what the event does to them, before it is sealed: the event tells it. With ``pages`` the
    event is only added to them, and whoever holds them writes them down before the action ends.
    """
    fit(matter, note)
    body: dict[str, Any] = dict(payload or {})
    body |= {part: dict(values) for part, values in (("fields", fields), ("detail", detail)) if values}
    event = Event(
        code=code, on=on, at=timezone.now(), by=by, actor=actor, before=before, after=matter.state,
        payload=noted(body, note), key=key,
    )  # fmt: skip
    written = pages or pages_of(matter)
    event.seq = written.chain.length + 1
    if moves:
        moves(event)
    if clocks and (told := clocks.told()):
        event.payload["clocks"] = told
    written.add(event, registry.veiled_fields(matter.system))
    if pages is None:
        written.bind()
    matter.version = event.seq
    return event


def fit(matter: Matter, note: str) -> None:
    """Refuse words that the procedure keeps out of its history (``Procedure.wording``). Raises BadInput."""
    wording = matter.declared.wording
    if wording and note and (reason := wording(matter.pk, note)):
        raise BadInput(reason)


def pages_of(matter: Matter) -> Pages:
    """Pages for several events of a locked matter that are written together."""
    return Pages(matter.chain if "chain" in matter._state.fields_cache else Chain.objects.get(pk=matter.pk))


def save_moved(matter: Matter) -> None:
    """Write what a step can change of a matter's own row."""
    update_rows(Matter, [matter], STEPS_MOVE)


def save_parties(matter: Matter, procedure: Procedure, record: Any) -> None:
    """Organs named in the record take their part in the matter, and lose it when a correction names another."""
    wanted = {c: getattr(record, f"{f}_id") for c, f in procedure.parties.items() if getattr(record, f"{f}_id", None)}
    have = {(p.capacity, p.organ_id): p for p in matter.parties.all()} if matter.version else {}
    for (capacity, organ), part in have.items():
        if capacity in procedure.parties and wanted.get(capacity) != organ:
            part.delete()
    taken = [
        Participation(matter=matter, organ_id=organ, capacity=capacity)
        for capacity, organ in wanted.items() if (capacity, organ) not in have
    ]  # fmt: skip
    add_rows(Participation, taken)
    matter.__dict__.get("_prefetched_objects_cache", {}).pop("parties", None)


def save_words(pk: int, system: str, row: Any, record: Any) -> None:
    """Index what a record can be found by."""
    plain, personal = texts_of(system, row, record)
    if not SearchWords.objects.filter(pk=pk).update(words=plain, personal=personal):
        SearchWords.objects.create(chain_id=pk, words=plain, personal=personal)


def texts_of(system: str, row: Any, record: Any) -> tuple[str, str]:
    """What a record is found by: its plain words, and those of its personal fields apart."""
    try:
        register = registry.register_of(system)
    except registry.Unknown:
        return words_of([row.number, row.title]), ""
    values = {name: getattr(record, name, "") for name in register.search}
    shown = [row.number, row.title, *(v for n, v in values.items() if n not in register.personal)]
    return words_of(shown), words_of(v for n, v in values.items() if n in register.personal)


def require(condition: object, *reasons: str) -> None:
    """Refuse with these reasons unless the condition holds."""
    if not condition:
        raise NotAllowed(*reasons)
