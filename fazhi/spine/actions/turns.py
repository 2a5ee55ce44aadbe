"""Who changes several records at once waits for their turn, so that no two ever wait for each other.

The rule, on PostgreSQL: a transaction that will hold a second record takes the turn before its first. Within the turn it
may lock records in whatever order its work brings; those outside hold one record each and never wait for another, so
every wait ends. SQLite lets one write at a time anyway. See docs/decisions/015.
"""

from __future__ import annotations

from django.db import connection, transaction


def take_turn() -> None:
    """Wait until no other transaction changes several records; taken again within the turn, it costs a statement.

    Held until the transaction ends. Raises TransactionManagementError outside of one.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a turn is taken within a transaction only")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('several records'))")
