"""A large county for measuring: the demonstration's records, copied until there are as many matters as asked for.

Copies are made by INSERT … SELECT with shifted keys and carry everything that lists, pages, steps and figures read:
spine rows, typed records, details, clocks, papers (without their text), parts taken, search words and histories. The
histories of copies are for reading only: their hashes were made over the first copy's keys and do not verify.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
DAY = "2026-11-20"
NEW_FROM = 1_000_000_000
#: Whose reading is measured: a town's clerk. Whose writing: somebody with a post in every town, so that each request
#: may be another town's, as with clerks of their own; numbers run by organ and year.
CLERK, TOWN, EVERYWHERE, SYSTEM = "qingxi", "xz03", "bench", "disputes.mediation"
OPENING = {"source": "application", "dispute_type": "neighbour", "subject": "共用通道堆物的邻里纠纷", "applicants": "王小满",
           "respondents": "李谷雨", "people_involved": 2}  # fmt: skip
ACCEPTING = {
    "body_kind": "town",
    "committee_name": "青溪镇人民调解委员会",
    "no_refusal": True,
    "mediation_kind": "people",
}
EMPTIED = {"query_code": "NULL", "key": "NULL", "body": "''"}


def set_up() -> None:
    """Django on the database named by DATABASE_URL, on the day on which the demonstration's records end."""
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        print("Set DATABASE_URL to an empty PostgreSQL database of its own, or use bench/run.", file=sys.stderr)
        raise SystemExit(2)
    os.environ.setdefault("FAZHI_TODAY", DAY)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
    import django

    django.setup()


def fill(matters: int) -> dict[str, int]:
    """At least so many matters; builds and copies only what is not there yet. Returns what there is."""
    from django.core.management import call_command

    from fazhi.demo.build import build, is_built
    from fazhi.spine.models import Chain, Matter

    begun = time.monotonic()
    call_command("migrate", verbosity=0)
    if not is_built():
        _say("building the demonstration …")
        build()
        with _cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # as a database that has been running for a while would have done
    copies, have = _copies(), Matter.objects.count()
    each = have // copies
    more = -(-max(0, matters - have) // each)
    if more:
        _say(f"{have} matters; copying {each} of them {more} times …")
        _copy(range(copies, copies + more))
    _say(f"ready after {time.monotonic() - begun:.0f} s")
    return {"matters": Matter.objects.count(), "records": Chain.objects.count()}


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _models() -> list[Any]:
    """What is copied: chains, and everything that hangs on one."""
    from django.apps import apps

    from fazhi.spine.models import Chain

    taken = {Chain}
    candidates = [m for m in apps.get_models() if m._meta.app_label in ("spine", "disputes", "services")]
    while True:
        more = {m for m in candidates if m not in taken and any(f.related_model in taken for f in _keys(m))}
        if not more:
            return sorted(taken, key=lambda m: m._meta.db_table)
        taken |= more


def _keys(model: Any) -> list[Any]:
    return [f for f in model._meta.concrete_fields if f.is_relation]


def _cursor() -> Any:
    from django.db import connection

    return connection.cursor()


def _copies() -> int:
    """How many copies there are, the first one counted. The first call notes where the keys of the first one end, and
    lets new rows begin far above those of any copy."""
    with _cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_copies (n integer PRIMARY KEY)")
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_tops (name text PRIMARY KEY, top bigint)")
        cursor.execute("SELECT count(*) FROM bench_copies")
        if not cursor.fetchone()[0]:
            cursor.execute("INSERT INTO bench_copies VALUES (0)")
            for model in _models():
                table, pk = model._meta.db_table, model._meta.pk
                cursor.execute(f"INSERT INTO bench_tops SELECT '{table}', coalesce(max({pk.column}), 0) FROM {table}")
                if not pk.is_relation:
                    cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", [table, pk.column, NEW_FROM])
        cursor.execute("SELECT count(*) FROM bench_copies")
        return int(cursor.fetchone()[0])


def _copy(copies: range) -> None:
    models = _models()
    with _cursor() as cursor:
        cursor.execute("SELECT name, top FROM bench_tops")
        tops = dict(cursor.fetchall())
        cursor.execute("SET session_replication_role = replica")  # keys to other rows are right by construction
        cursor.execute("SET maintenance_work_mem = '512MB'")
        dropped = _drop_indexes(cursor, models)
        for model in models:
            for n in copies:
                cursor.execute(_statement(model, tops, n))
        for definition in dropped:
            cursor.execute(definition)
        cursor.execute("INSERT INTO bench_copies SELECT * FROM generate_series(%s, %s)", [copies[0], copies[-1]])
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("VACUUM ANALYZE")


def _drop_indexes(cursor: Any, models: list[Any]) -> list[str]:
    """Indexes that no constraint needs are made anew afterwards: building beats keeping them up row by row."""
    cursor.execute(
        "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename = ANY(%s)"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)",
        [[model._meta.db_table for model in models]],
    )
    found = cursor.fetchall()
    for name, _ in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [definition for _, definition in found]


def _statement(model: Any, tops: dict[str, int], n: int) -> str:
    table, pk = model._meta.db_table, model._meta.pk.column
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    values = ", ".join(_value(field, tops, n) for field in model._meta.concrete_fields)
    return f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} s WHERE s.{pk} <= {tops[table]}"


def _value(field: Any, tops: dict[str, int], n: int) -> str:
    """How a copy's column is made from the first copy's: keys are shifted, what is unique is told apart."""
    column = f's."{field.column}"'
    target = field.model if field.primary_key and not field.is_relation else field.related_model
    while target is not None and target._meta.pk.is_relation:
        target = target._meta.pk.related_model
    if target is not None and target._meta.db_table in tops:
        return f"{column} + {n} * {tops[target._meta.db_table]}"
    if field.name in EMPTIED:
        return EMPTIED[field.name]
    if field.name in ("number", "external_id"):
        return f"CASE WHEN {column} = '' THEN '' ELSE {column} || '.{n}' END"
    return f"{column} + {n} * 100000" if field.name == "serial" else column


def towns() -> list[Any]:
    """The town governments, each with a post of the account that writes."""
    from fazhi.spine.access import Reach, Role
    from fazhi.spine.models import Account, Organ, Post

    found = list(Organ.objects.filter(code__startswith="xz").order_by("pk"))
    account, made = Account.objects.get_or_create(username=EVERYWHERE, defaults={"name": "测量"})
    if made:
        Post.objects.bulk_create(
            Post(account=account, organ=town, role=Role.CLERK, reach=Reach.ORGAN, systems=SYSTEM) for town in found
        )
    return found


def fresh(count: int) -> list[int]:
    """Matters that have just been registered, town by town in turn: their first step is still to be taken."""
    from datetime import date

    from fazhi.spine.bulk import Ledger
    from fazhi.spine.models import Account

    places, by = towns(), Account.objects.get(username=EVERYWHERE)
    day = date.fromisoformat(os.environ["FAZHI_TODAY"])
    ledger = Ledger()
    opened = [ledger.open(SYSTEM, organ=places[n % len(places)], on=day, fields=OPENING, by=by) for n in range(count)]
    ledger.flush()
    return [draft.pk for draft in opened]
