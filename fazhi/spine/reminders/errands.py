"""Tasks that are no limits of a matter, told in the same way: each occasion once, in the same daily mail, until it is done.

Whoever has such tasks declares a source. What it yields is what stands today; what was told and stands no more is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from fazhi.spine.models import Account, TaskReminder


@dataclass(frozen=True)
class Errand:
    """One task for one person. ``key``: which task; ``occasion``: why it is told, each once; ``word``: the same in words.
    ``title`` goes out by mail: no person, nothing of what the paper holds."""

    account: Account
    key: str
    occasion: str
    word: str
    title: str
    todo: str
    due: date | None
    url: str


#: Of a day, for everybody or for one person.
Source = Callable[[date, Account | None], Iterable[Errand]]
_sources: dict[str, Source] = {}


def declare(kind: str, source: Source) -> None:
    """Name a source of tasks; ``kind`` heads them in the mail."""
    _sources[kind] = source


def standing(today: date, account: Account | None = None) -> dict[str, list[Errand]]:
    """What stands today, by kind."""
    found = {kind: list(source(today, account)) for kind, source in _sources.items()}
    return {kind: errands for kind, errands in found.items() if errands}


def tell(today: date) -> set[int]:
    """Write down what is told for the first time; gives the people."""
    errands = [one for found in standing(today).values() for one in found]
    told = TaskReminder.objects.filter(key__in={one.key for one in errands})
    known = set(told.values_list("account", "key", "occasion"))
    fresh = [one for one in errands if (one.account.pk, one.key, one.occasion) not in known]
    TaskReminder.objects.bulk_create(
        (TaskReminder(account=one.account, key=one.key, occasion=one.occasion, made_on=today) for one in fresh),
        ignore_conflicts=True,
    )
    return {one.account.pk for one in fresh}


def still(told: Iterable[TaskReminder], today: date, account: Account) -> dict[str, list[Errand]]:
    """Of what one person was told, what still stands; a task told of for several reasons once, for the last of them."""
    wanted = {(one.key, one.occasion) for one in told}
    found: dict[str, list[Errand]] = {}
    for kind, errands in (standing(today, account) if wanted else {}).items():
        last = {one.key: one for one in errands if (one.key, one.occasion) in wanted}
        if last:
            found[kind] = list(last.values())
    return found


def told_on(account: Account, today: date) -> set[str]:
    """Keys of the tasks that a person was told of on a day."""
    return set(TaskReminder.objects.filter(account=account, made_on=today).values_list("key", flat=True))
