"""The public library over many documents: how long the first page takes, the whole request, for words of every kind.

bench/run library.py [--documents 100000] [--characters 5000] [--rounds 5]

The documents are invented: words out of the platform's own sources and made-up names, drawn with frequencies that fall with
the rank (Zipf), set in articles. "first" is the first request of each question, "again" the later ones; every request
goes through the test client: middleware, search, counting, passages, template. BENCH_DATABASE=DIRECTORY bench/run … keeps the
database there; the next run with the same directory only asks. Documents that are there already stay.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import county

OFFSET = 10_000_000
COMMON = "规范性文件"
NUMERALS = "零一二三四五六七八九十"


def words_of_the_house() -> list[str]:
    """Chinese words of two to six characters in the platform's sources, the most used first."""
    seen: Counter[str] = Counter()
    for path in (county.ROOT / "fazhi").rglob("*.py"):
        seen.update(run for run in re.findall(r"[\u4e00-\u9fff]{2,6}", path.read_text(encoding="utf-8")))
    return [word for word, _ in seen.most_common()]


class Writer:
    """Writes documents with a vocabulary of some 40,000 words."""

    def __init__(self) -> None:
        self.draw = random.Random(20261120)
        known = words_of_the_house()
        letters = sorted({letter for word in known for letter in word})
        made_up = {"".join(self.draw.choices(letters, k=self.draw.choice((2, 2, 3)))) for _ in range(32_000)}
        self.words = [*known, *sorted(made_up)]
        self.weights = list(accumulate((rank + 3) ** -1.2 for rank in range(len(self.words))))

    def text(self, characters: int, common: bool) -> str:
        lines, length, number = [], 0, 0
        while length < characters:
            number += 1
            drawn = self.draw.choices(self.words, cum_weights=self.weights, k=self.draw.randint(15, 45))
            if common and number % 7 == 1:
                drawn.insert(3, COMMON)
            for place in range(6, len(drawn), 7):
                drawn[place] += "，"
            lines.append(f"第{chinese(number)}条　{''.join(drawn)}。")
            length += len(lines[-1]) + 1
        return "\n".join(lines)

    def title(self) -> str:
        about = "".join(self.draw.choices(self.words, cum_weights=self.weights, k=3))
        return f"云岚县{about}{self.draw.choice(('管理办法', '实施细则', '若干规定', '实施意见'))}"


def chinese(number: int) -> str:
    tens, ones = divmod(number % 100, 10)
    text = ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones or not tens else "")
    return (f"{NUMERALS[number // 100]}百" if number >= 100 else "") + text


def fill(documents: int, characters: int) -> None:
    """At least so many documents; what is there already stays."""
    from django.core.management import call_command
    from django.db import connection, transaction

    from fazhi.areas.rules.library.models import LibraryText
    from fazhi.spine.models import Organ

    call_command("migrate", verbosity=0)
    if LibraryText.objects.count() >= documents:
        return
    if not Organ.objects.exists():
        from fazhi.areas.rules.library.tests.cases import Shelf
        from fazhi.spine.tests.county import build

        build()
        Shelf().add()
    begun = time.monotonic()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # neither the triggers nor keys are checked row by row
        cursor.execute("SET maintenance_work_mem = '4GB'")
        _texts(cursor, documents, characters)
        print(f"{documents} texts after {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
        _rows(cursor)
        print(f"in their tables after {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'rules_library_pieces'")
        index = cursor.fetchone()[0]
        cursor.execute("DROP INDEX rules_library_pieces")
        cursor.execute(
            "INSERT INTO rules_librarytext (version_id, document_id, number, latest, maker_id, kind, topic, scope, published_on,"
            " effective_on, expires_on, ended_on, title, document_no, folded) SELECT v.id, v.matter_id, 1, true, d.maker_id, d.kind,"
            " d.topic, '990126', v.published_on, v.effective_on, d.expires_on, d.ended_on, rules_fold(v.title), rules_fold(v.document_no),"
            " replace(concat_ws(E'\\n', v.title, v.document_no, lower(v.unified_no), v.text), '　', ' ')"
            " FROM rules_documentversion v JOIN rules_normativedocument d ON d.matter_id = v.matter_id WHERE v.id > %s",
            [OFFSET],
        )
        cursor.execute(index)
        cursor.execute("ALTER INDEX rules_library_pieces ALTER COLUMN 1 SET STATISTICS 0")
        cursor.execute("SET session_replication_role = DEFAULT")
        print(f"indexed after {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _texts(cursor: Any, documents: int, characters: int) -> None:
    writer = Writer()
    cursor.execute("CREATE TEMP TABLE made (n integer, title text, no text, day date, ends date, text text)")
    with cursor.copy("COPY made FROM STDIN") as copy:
        for n in range(1, documents + 1):
            day = date(2008, 1, 1) + timedelta(days=n * 6800 // documents)
            ends = day + timedelta(days=5 * 365) if n % 3 else None
            no = f"云政规〔{day.year}〕{n}号"
            copy.write_row((n, writer.title(), no, day, ends, writer.text(characters, n % 40 != 0)))


def _rows(cursor: Any) -> None:
    """Spine rows, documents and versions after the pattern of the one that is there."""
    _like(cursor, "spine_chain", "id", {})
    _like(cursor, "spine_matter", "chain_id", {
        "number": "'库' || made.n", "title": "made.title", "key": "NULL", "query_code": "NULL",
    })  # fmt: skip
    makers = "(SELECT array_agg(id) FROM spine_organ WHERE kind NOT IN ('village', 'court'))"
    _like(cursor, "rules_normativedocument", "matter_id", {
        "title": "made.title", "document_no": "made.no", "unified_no": "'U' || made.n", "published_on": "made.day",
        "effective_on": "made.day + 30", "expires_on": "made.ends", "text": "''",
        "maker_id": f"({makers})[made.n % array_length({makers}, 1) + 1]",
        "topic": "(ARRAY['general','market','land','traffic','health'])[made.n % 5 + 1]",
        "kind": "(ARRAY['measures','provision','rules','opinion'])[made.n % 4 + 1]",
    })  # fmt: skip
    _like(cursor, "rules_documentversion", "id", {
        "matter_id": f"{OFFSET} + made.n", "title": "made.title", "document_no": "made.no", "unified_no": "'U' || made.n",
        "published_on": "made.day", "effective_on": "made.day + 30", "expires_on": "made.ends", "text": "made.text",
    })  # fmt: skip


def _like(cursor: Any, table: str, key: str, changed: dict[str, str]) -> None:
    cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = %s", [table])
    columns = [row[0] for row in cursor.fetchall()]
    values = {key: f"{OFFSET} + made.n", **{k: v for k, v in changed.items() if k in columns}}
    chosen = ", ".join(values.get(column, f'one."{column}"') for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    cursor.execute(
        f"INSERT INTO {table} ({named}) SELECT {chosen} FROM made, (SELECT * FROM {table} WHERE {key} < {OFFSET} LIMIT 1) one"
    )


def questions(each: int) -> dict[str, list[str]]:
    """Questions of every kind, drawn from the texts themselves."""
    from fazhi.areas.rules.documents.models import DocumentVersion
    from fazhi.areas.rules.library.models import LibraryText

    draw, writer = random.Random(7), Writer()
    keys = list(LibraryText.objects.filter(pk__gt=OFFSET).order_by("pk").values_list("pk", flat=True)[::997])
    texts = [DocumentVersion.objects.get(pk=key).text for key in draw.sample(keys, min(each, len(keys)))]

    def piece(text: str, length: int) -> str:
        lines = [line.split("　", 1)[1] for line in text.split("\n") if len(line) > length + 20]
        line = re.sub("，", "", draw.choice(lines)) if length < 10 else draw.choice(lines)
        start = draw.randrange(0, len(line) - length)
        return line[start : start + length]

    rare = [word for word in writer.words[-8000:] if len(word) == 3]
    return {
        "in nearly every document": [COMMON, "规范", "范性文件", "性文件"],
        "two characters, from a text": [piece(text, 2) for text in texts],
        "four characters, from a text": [piece(text, 4) for text in texts],
        "a rare word": draw.sample(rare, each),
        "a phrase of 20 characters": [piece(text, 20) for text in texts],
        "two words": [f"{COMMON} {piece(text, 3)}" for text in texts],
        "common characters, no hit": ["件文性范规", "范规件文", "管办理法办法理管", "定规府政民人", f"{COMMON}{COMMON}{COMMON}"],
        "foreign characters, no hit": ["龘靐齉爩", "αβγδ", "zzyzx"],
    }  # fmt: skip


FILTERS = {
    "no word: the newest": "",
    "no word, in force": "status=in_force",
    "common word, in force": f"q={COMMON}&status=in_force",
    "common word, one maker and year": f"q={COMMON}&maker=1&year=2019",
    "common word, on a day": f"q={COMMON}&on=2015-06-30",
    "common word, oldest first": f"q={COMMON}&sort=old",
    "common word, by title": f"q={COMMON}&sort=title",
    "title alone": "q=实施细则&where=title",
}


@dataclass
class Taken:
    """What the requests of one kind of question took, in milliseconds, and what the last page says of the number of hits.

    ``work``: processor time of this program and of the database's process, which other work on the machine hardly changes.
    """

    kind: str
    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    told: str = ""


def measure(rounds: int, each: int) -> Iterator[Taken]:
    from urllib.parse import urlencode

    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    client.get("/rules/library/")  # templates and addresses are read once
    asked = {kind: [urlencode({"q": q}) for q in found] for kind, found in questions(each).items()}
    asked |= {kind: [query] * each for kind, query in FILTERS.items()}
    processor = Processor()
    for kind, queries in asked.items():
        taken = Taken(kind)
        for number in range(rounds):
            for query in queries:
                begun, worked = time.perf_counter(), processor.spent()
                answer = client.get(f"/rules/library/?{query}")
                spent = (time.perf_counter() - begun) * 1e3
                assert answer.status_code == 200, (answer.status_code, query)
                (taken.again if number else taken.first).append(spent)
                if number:
                    taken.work.append(processor.spent() - worked)
                taken.told = re.search(r"共(\d+件(?:以上)?)", answer.content.decode())[1]
        yield taken


class Processor:
    """Processor time of this process and, where the system tells it, of the database's process that serves it."""

    def __init__(self) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            self.told = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")

    def spent(self) -> float:
        """Milliseconds since the beginning."""
        server = int(self.told.read_text().split()[0]) / 1e6 if self.told.exists() else 0.0
        return time.process_time() * 1e3 + server


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=100_000)
    options.add_argument("--characters", type=int, default=5_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--questions", type=int, default=20)
    asked = options.parse_args()
    county.set_up()
    fill(asked.documents, asked.characters)
    head = ["question", "first p50", "p95", "again p50", "p95", "processor p50", "p95", "hits of the last"]
    print(f"| {' | '.join(head)} |\n{'|---' * len(head)}|")
    worst = 0.0
    for taken in measure(asked.rounds, asked.questions):
        worst = max(worst, p95(taken.again))
        columns = [of(times) for times in (taken.first, taken.again, taken.work) for of in (statistics.median, p95)]
        print(f"| {taken.kind} | {' | '.join(f'{ms:.0f} ms' for ms in columns)} | {taken.told} |", flush=True)
    print(f"\nWorst p95 of later requests: {worst:.0f} ms; load {os.getloadavg()[0]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
