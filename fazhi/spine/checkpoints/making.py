"""Making a checkpoint while others go on writing."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import connection, transaction
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from fazhi.spine.checkpoints.log import Log, entries, entry_leaf, head_leaf
from fazhi.spine.checkpoints.published import content, digest_of
from fazhi.spine.errors import Conflict
from fazhi.spine.merkle import Frontier
from fazhi.spine.models import Chain, Checkpoint, Head
from fazhi.spine.table import write_rows

_AT_ONCE = 5000
_FIRST_VERIFY = "没有做新的检查点。请先运行 fazhi verify 查明原因"


@transaction.atomic
def make_checkpoint() -> Checkpoint:
    """Put on record where all histories stand now; also when nothing has happened since, to show that time has passed.

    Refused (Conflict) when a chain is shorter than an earlier checkpoint says: that history is not to be certified.
    """
    _wait_for_turn()
    last = Checkpoint.objects.order_by("-number").first()
    log = Log(last.events, last.peaks) if last else Log()
    begun = log.size
    seen = _survey(last.number + 1 if last else 1, begun)
    _read_new(log, begun, seen.place)
    if seen.events != log.size:
        raise Conflict(f"上一个检查点登记过{begun}个事件，现有记录对不上，可能有记录被删去。{_FIRST_VERIFY}")
    made_at = timezone.now()
    if last and made_at < last.made_at:
        raise Conflict(
            f"系统时间早于上一个检查点的时间（{timezone.localtime(last.made_at):%Y-%m-%d %H:%M:%S}），请先校正系统时间"
        )
    made = Checkpoint(
        number=seen.number, made_at=made_at, chains=seen.heads.size, events=log.size, heads=seen.heads.root(),
        log=log.root(), previous=last.digest if last else "", peaks=log.peaks, blocks=log.blocks,
    )  # fmt: skip
    made.digest = digest_of(content(made))
    made.save(force_insert=True)
    return made


def _wait_for_turn() -> None:
    """Two at once would fork the numbering: the second waits. On SQLite the transaction itself keeps others out."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE spine_checkpoint IN SHARE ROW EXCLUSIVE MODE")


@dataclass
class _Survey:
    """All chains as one statement saw them: ``place`` is where the log will end, ``events`` how many they have."""

    number: int
    place: int
    events: int = 0
    heads: Frontier = field(default_factory=Frontier)


def _survey(number: int, place: int) -> _Survey:
    """Look at every chain in one statement, so that all are seen at one moment; note the ends of those that moved.

    They are written when the statement is done: it was planned for the table as it stood, and would crawl in a growing one.
    """
    seen = _Survey(number, place)
    moved: list[tuple[int, int, int, int, str]] = []
    before = Head.objects.filter(chain=OuterRef("pk")).order_by("-length").values("length")[:1]
    chains = Chain.objects.filter(length__gt=0).order_by("pk").annotate(since=Coalesce(Subquery(before), 0))
    for key, length, head, since in chains.values_list("pk", "length", "head", "since").iterator(_AT_ONCE):
        seen.heads.add(head_leaf(key, length, head))
        seen.events += length
        if length < since:
            raise Conflict(f"留痕链{key}比上一个检查点登记的短（登记{since}个事件，现有{length}个）。{_FIRST_VERIFY}")
        if length > since:
            moved.append((seen.place, key, since, length, head))
            seen.place += length - since
    for first in range(0, len(moved), _AT_ONCE):
        write_rows(Head, [
            Head(place=place, checkpoint_id=number, chain=key, since=since, length=length, head=head)
            for place, key, since, length, head in moved[first : first + _AT_ONCE]
        ])  # fmt: skip
    return seen


def _read_new(log: Log, start: int, end: int) -> None:
    """Append the new events to the log; none may be missing."""
    for place, chain, seq, hash_ in entries(start, end):
        if place != log.size:
            break
        log.add(entry_leaf(chain, seq, hash_))
    if log.size != end:
        raise Conflict(f"有留痕链缺少事件（应有{end}个，读到第{log.size}个）。{_FIRST_VERIFY}")
