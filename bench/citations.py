"""How long it takes to check 10,000 characters with 200 citations: ``python bench/citations.py`` against the database in use.

Fill the library first: ``fazhi statutes seed`` and ``fazhi statutes import --db laws.db``.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
SENTENCES = (
    "根据《中华人民共和国行政处罚法》第{n}条第一款的规定，结合本县实际制定本办法并报市人民政府备案后施行。",
    "依照《中华人民共和国行政复议法》第{n}条办理的，由县司法局在五个工作日内提出意见并告知申请人。",
    "《行政许可法》第{n}条、《政府信息公开条例》第{n}条另有规定的，从其规定，不适用前款的要求。",
    "违反本办法第{n}条规定的，由有关部门责令限期改正，逾期不改正的依法处理。",
    "《云岚县第{n}号管理办法》与本办法不一致的，以本办法为准，具体由县人民政府解释。",
)  # fmt: skip


def main() -> None:
    import django

    django.setup()
    from django.db import connection, reset_queries

    from fazhi.spine import clock
    from fazhi.statutes.checking import check
    from fazhi.statutes.models import Edition

    text = ""
    n = 0
    while len(text) < 10_000:
        text += SENTENCES[n % len(SENTENCES)].replace("{n}", str(n % 60 + 1)) + "\n"
        n += 1
    found = check(text, clock.today())
    reset_queries()
    took = []
    for _ in range(20):
        start = time.perf_counter()
        check(text, clock.today())
        took.append(time.perf_counter() - start)
    took.sort()
    print(f"{len(text)} characters, {len(found)} citations, {Edition.objects.count()} editions, {connection.vendor}: "
          f"median {took[10] * 1000:.1f} ms, worst of 20 {took[-1] * 1000:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
