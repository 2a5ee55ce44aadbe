"""Tickets: one hash for each candidate, the smallest win. Everything is text and whole numbers, so any language agrees.

Weights. A candidate of weight w has w tickets and keeps the smallest. This is exactly successive weighted sampling
(take one with probability w over the sum of the weights, then again among the rest): hashes of different texts are
as good as independent and uniform, so all tickets together stand in a random order, every order as likely as
another. The first ticket of that order belongs to a candidate of weight w with probability w / Σw. Strike out the
other tickets of that candidate: the rest is again in an order that is as likely as any other, so the next owner is
found with probability w over the sum of the weights that remain, and so on. Ranking candidates by their best ticket
names the owners in just that order. For more than one draw the chance to be among them grows with the weight, but is
not proportional to it, whatever the method that never draws the same one twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fazhi.spine.draws.words import FORMAT, Candidate, Plan
from fazhi.spine.sm3 import sm3


@dataclass(frozen=True)
class Place:
    """A candidate's place in the line of its stratum; ``rank`` counts from 1."""

    stratum: str
    rank: int
    id: str
    ticket: str


def encode(*fields: str) -> bytes:
    """Texts one behind the other, each with its length in bytes: ``2:ab,0:,`` — two lists never give the same bytes."""
    parts = []
    for field in fields:
        data = field.encode()
        parts.append(b"%d:%b," % (len(data), data))
    return b"".join(parts)


def ticket(seed: str, number: str, candidate: str, k: int = 1) -> str:
    """The ``k``-th ticket (from 1) of a candidate in the draw ``number``: 64 hexadecimal digits."""
    return sm3(encode(FORMAT, "ticket", seed, number, candidate, str(k)))


def best_ticket(seed: str, number: str, candidate: Candidate) -> str:
    """The smallest of as many tickets as the candidate's weight."""
    return min(ticket(seed, number, candidate.id, k) for k in range(1, candidate.weight + 1))


def officer_ticket(seed: str, number: str, pairing: str, obj: str, officer: str) -> str:
    """The ticket of an officer for one drawn object: a line of its own for each object."""
    return sm3(encode(FORMAT, "officer", seed, number, pairing, obj, officer))


def in_line(tickets: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(ticket, id) pairs, smallest ticket first; equal tickets, which nobody will ever see, by the bytes of the id."""
    return sorted(tickets)


def lines(plan: Plan, seed: str) -> dict[str, list[Place]]:
    """For each stratum everybody who may be drawn, in the order in which they are."""
    out = {one.candidate for one in plan.exclusions}
    strata: dict[str, list[tuple[str, str]]] = {share.stratum: [] for share in plan.shares}
    for one in plan.pool:
        if one.id not in out:
            strata.setdefault(one.stratum, []).append((best_ticket(seed, plan.number, one), one.id))
    return {
        stratum: [Place(stratum, rank, id_, hashed) for rank, (hashed, id_) in enumerate(in_line(tickets), 1)]
        for stratum, tickets in sorted(strata.items())
    }
