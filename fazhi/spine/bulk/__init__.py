"""Writes many records at once: the same declarations, gates, clocks and events as the actions, few statements.

For first imports of old registers, demonstrations and measurements. Everything is worked out in memory and written in
one transaction at ``Ledger.flush()``; nobody else may write meanwhile. Numbers are given in the order of the days.
"""

from fazhi.spine.bulk.draft import Draft
from fazhi.spine.bulk.ledger import Ledger

__all__ = ["Draft", "Ledger"]
