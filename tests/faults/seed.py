"""Fills an empty installation for a trial: a small county, cases to be worked on, cases on which the law itself will act.

python -m tests.faults.seed CASES LAPSED      prints JSON: what the writers need to know
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from datetime import date

DAY, RECENT, LONG_AGO = "2026-11-20", date(2026, 11, 19), date(2026, 11, 2)
SYSTEM = "disputes.reconsideration"


def session(account) -> dict[str, str]:
    """Headers of somebody who is logged in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    store = SessionStore()
    store[SESSION_KEY] = str(account.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = account.get_session_auth_hash()
    store.save()
    token = secrets.token_hex(16)
    return {"Cookie": f"sessionid={store.session_key}; csrftoken={token}", "X-CSRFToken": token}


def main(cases: int, lapsed: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction

    from fazhi.areas.disputes.reconsideration.tests.cases import APPLICATION
    from fazhi.spine.bulk import Ledger
    from fazhi.spine.tests.county import build

    if not connection.introspection.table_names():
        call_command("migrate", verbosity=0)
    with transaction.atomic():
        county = build()
        ledger = Ledger()
        fields = {**APPLICATION, "respondent_organ": county["police"]}
        given = {"organ": county["justice"], "by": county.people["clerk"]}
        fresh = [ledger.open(SYSTEM, on=RECENT, fields={**fields, "known_on": RECENT}, **given) for _ in range(cases)]
        old = [
            ledger.open(SYSTEM, on=LONG_AGO, fields={**fields, "known_on": LONG_AGO}, **given) for _ in range(lapsed)
        ]
        ledger.flush()
    print(json.dumps({
        "headers": session(county.people["reviewer"]), "organ": county["justice"].pk, "cases": [d.pk for d in fresh],
        "lapsed": [d.pk for d in old], "police": county["police"].pk,
    }))  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
