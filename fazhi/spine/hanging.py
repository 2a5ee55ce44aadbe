"""What hangs on a record, compared with what its events tell: details, papers, services, limits, pauses, files, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fazhi.spine.clocks import told_of
from fazhi.spine.fields import CodesField
from fazhi.spine.models import Event
from fazhi.spine.plain import plain
from fazhi.spine.procedure import Procedure

if TYPE_CHECKING:
    from fazhi.spine.replay import Course


@dataclass
class Hung:
    """What hangs on one matter in the tables, as ``gather`` read it."""

    record: Any = None
    erased: bool = False
    details: dict[int, list[Any]] = field(default_factory=dict)  # number of the event -> rows
    documents: dict[int, Any] = field(default_factory=dict)
    services: list[Any] = field(default_factory=list)
    attachments: list[Any] = field(default_factory=list)
    deadlines: list[Any] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    pauses: list[Any] = field(default_factory=list)
    extensions: list[Any] = field(default_factory=list)
    parties: set[tuple[str, int]] = field(default_factory=set)


def same(behind: Any, have: Any, told: Any) -> bool:
    """Whether a stored value is the one that stands in a payload."""
    if isinstance(behind, CodesField):
        return bool(behind.to_python(have) == behind.to_python(told))
    if isinstance(have, Decimal) and told is not None:
        return have == Decimal(told)
    return bool(plain(have) == told or (have in ("", None) and told in ("", None, [])))


def detail_faults(declared: Procedure, events: list[Event], hung: Hung) -> Iterator[str]:
    """Rows that steps added, and that are not what the events of those steps tell."""
    seen = 0
    for event in events:
        step = declared.by_code.get(event.code)
        rows = hung.details.get(event.seq, [])
        if step is None or step.adds is None:
            continue
        seen += len(rows)
        row = rows[0] if len(rows) == 1 else None
        if row is None:
            yield f"第{event.seq}号事件登记的“{step.name}”应有1条，实有{len(rows)}条"
        elif row.on != event.on:
            yield f"第{event.seq}号事件登记的“{step.name}”日期与留痕不符"
        else:
            for name, told in event.told("detail").items():
                behind = row._meta.get_field(name)
                have = getattr(row, behind.attname)
                if isinstance(told, dict) and have not in ("", None):
                    yield f"第{event.seq}号事件登记的“{behind.verbose_name}”已删除，记录中却仍有内容"
                elif not isinstance(told, dict) and not same(behind, have, told):
                    yield f"第{event.seq}号事件登记的“{behind.verbose_name}”与留痕不符"
    if extra := sum(map(len, hung.details.values())) - seen:
        yield f"有{extra}条登记没有对应的事件"


def matter_hanging_faults(course: Course, events: list[Event], hung: Hung) -> Iterator[str]:
    """Papers, services, pauses, extensions, limits, files, links and parts taken that are not what the events tell."""
    yield from _papers(events, hung)
    grounds = course.declared.ground_by_code
    papers: dict[int, int] = {}  # event -> the first paper that it issued
    for event in events:
        if event.code == "document":
            papers.setdefault(event.payload["for"], event.seq)
    told = Counter(
        (g, s, e, (own := g in grounds and grounds[g].suspends), x.note[:200], papers.get(x.seq) if own else None)
        for g, s, e, x in course.pauses
    )
    if told != Counter(
        (p.ground, p.start, p.end, p.suspends, p.note, p.document.seq if p.document else p.document_id)
        for p in hung.pauses
    ):
        yield "中止、扣除期间与留痕不符"
    if Counter(course.extensions) != Counter(
        (e.deadline.limit, e.amount, e.on, e.seq, e.reason) for e in hung.extensions
    ):
        yield "期限延长与留痕不符"
    yield from _limits(course, hung)
    yield from hanging_faults(events, hung)
    record, parties = hung.record, course.declared.parties
    wanted = {(c, getattr(record, f"{f}_id")) for c, f in parties.items() if getattr(record, f"{f}_id", None)}
    if wanted != {part for part in hung.parties if part[0] in parties}:
        yield "参与单位与留痕不符"


def _limits(course: Course, hung: Hung) -> Iterator[str]:
    """Every limit must stand as the last event that touched it left it."""
    rows = {(d.limit, d.start_seq): d for d in hung.deadlines}
    for key in course.clocks.keys() | rows.keys():
        name = course.declared.limit_by_code[key[0]].name if key[0] in course.declared.limit_by_code else key[0]
        if key not in rows or key not in course.clocks:
            yield f"期限“{name}”{'已不存在' if key not in rows else '没有留痕'}"
        elif told_of(rows[key]) != course.clocks[key]:
            yield f"期限“{name}”与留痕不符"
    if len(rows) < len(hung.deadlines):
        yield "有重复的期限"


def _papers(events: list[Event], hung: Hung) -> Iterator[str]:
    """Documents and their services."""
    told, served = {}, Counter[tuple[Any, ...]]()
    for event in events:
        if event.code == "document":
            told[event.seq] = event
        elif event.code == "serve":
            to = event.told("detail").get("to", "")
            served[event.payload["number"], event.payload["means"], event.on, "" if isinstance(to, dict) else to] += 1
    for seq in told.keys() ^ hung.documents.keys():
        yield f"第{seq}号事件制发的文书{'已不存在' if seq in told else '没有留痕'}"
    for seq in told.keys() & hung.documents.keys():
        yield from _paper(told[seq], hung.documents[seq], _erased(events, seq))
    numbers = {d.pk: d.number for d in hung.documents.values()}
    if served != Counter((numbers.get(s.document_id), s.means, s.on, s.to) for s in hung.services):
        yield "送达登记与留痕不符"


def _erased(events: list[Event], seq: int, digest: str = "") -> int | None:
    """Number of the event that erased a paper, or the file of that digest, which event ``seq`` put on record."""
    after = (e for e in events if e.code == "erase" and e.seq > seq)
    return next((e.seq for e in after if (digest in e.payload["files"] if digest else e.payload["papers"])), None)


def _paper(event: Event, document: Any, erased: int | None) -> Iterator[str]:
    if document.erased_seq != erased or (erased and (document.body or document.salt)):
        yield f"文书{document.number}的正文{'已有删除记录，内容却仍在' if erased else '标为已删除，却没有删除记录'}"
    held, to = event.payload, event.told("detail").get("to", "")
    told = (
        held["number"], held["template"], held["sm3"], held["called"], held["organ"], held["serial"], event.on,
        event.on.year, event.by_id, held.get("replaces"),
    )  # fmt: skip
    have = (
        document.number, document.template, document.digest, document.name, document.organ.code, document.serial,
        document.issued_on, document.year, document.issued_by_id, document.replaces.number if document.replaces else document.replaces_id,
    )  # fmt: skip
    if told != have or (not isinstance(to, dict) and to != document.to):
        yield f"文书{held['number']}的文号、名称、机关、日期、主送或摘要与留痕不符"


def hanging_faults(events: list[Event], hung: Hung) -> Iterator[str]:
    """Files and links, which entries have as well."""
    files: Counter[str] = Counter(e.payload["sm3"] for e in events if e.code == "attach")
    for digest in (files - Counter(a.digest for a in hung.attachments)).elements():
        yield f"附件已不存在（SM3 {digest[:12]}…）"
    for digest in (Counter(a.digest for a in hung.attachments) - files).elements():
        yield f"附件没有留痕（SM3 {digest[:12]}…）"
    if told_files(events) != Counter(map(_file, hung.attachments)):
        yield "附件的名称、大小、日期、上传人或者删除标记与留痕不符"
    told = Counter((e.payload["kind"], e.payload["other"]) for e in events if e.code == "link")
    if told != Counter(hung.links):
        yield "关联与留痕不符"


def told_files(events: list[Event]) -> Counter[tuple[Any, ...]]:
    """The files of a record as its events tell them; of an erased one no name is left."""
    found: Counter[tuple[Any, ...]] = Counter()
    for event in events:
        if event.code == "attach":
            held = event.payload
            erased = _erased(events, event.seq, held["sm3"])
            name = "" if erased else event.kept_aside.get("name", ["", held["name"]])[1]
            found[held["sm3"], held["size"], event.on, event.by_id, name, erased, True] += 1
    return found


def _file(file: Any) -> tuple[Any, ...]:
    erased = file.erased_seq
    there = bool(file.file) == (erased is None)
    return file.digest, file.size, file.added_on, file.added_by_id, "" if erased else file.name, erased, there
