"""What follows from a published result: documents change state, and whoever relies on a changed one gets a task."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q

from fazhi.areas.rules.cleanup import practice
from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupTask
from fazhi.areas.rules.documents.words import IN_FORCE
from fazhi.spine import actions, registry
from fazhi.spine.citing import Cites, Sought, cites, papers_citing, who_cites
from fazhi.spine.context import Context
from fazhi.spine.errors import Refused
from fazhi.spine.models import Chain, Event, Matter, Organ

SYSTEM, TASK = "rules.cleanup", "rules.cleanup_task"
#: Kinds of links: the round to its tasks; a task to the document that changed and to the record that cites it.
FOLLOWS, CHANGED, CITES = "cleanup_task", "changed_document", "citing"

cites(Cites("rules.document", ("basis_text", "text"), Q(matter__state=IN_FORCE), "maker"))


@dataclass(frozen=True)
class Hit:
    """One thing that cites changed documents. ``chain``: its record, None for the wording of a paper."""

    key: str
    chain: int | None
    kind: str
    label: str
    organ: int
    places: str
    documents: frozenset[int]


def relay_results(ctx: Context, event: Event) -> None:
    """Every document of the round learns its result and changes with it; one that refuses refuses the publication."""
    for item in CleanupItem.objects.filter(matter=ctx.matter).select_related("document__matter").order_by("no"):
        result = practice.RESULTS[item.result]
        if result.does:
            _relay(ctx, item, result)


def _relay(ctx: Context, item: CleanupItem, result: practice.Result) -> None:
    word = result.code if result.code == result.does else result.name
    detail = {"round_no": ctx.matter.number, "result": word, "reason": item.reason}
    try:
        actions.relay_step(
            item.document.matter, f"cleaned_{result.does}", cause=ctx.matter, by=ctx.by, on=ctx.on, detail=detail
        )
    except Refused as refusal:
        raise type(refusal)(*(f"第{item.no}号{item.called}：{reason}" for reason in refusal.reasons)) from refusal


def changed(matter: Matter) -> dict[int, CleanupItem]:
    """Documents of a round that are not, or not as they were, in force after it."""
    rows = CleanupItem.objects.filter(matter=matter, result__in=practice.AFFECTING).order_by("no")
    return {item.document_id: item for item in rows}


def hits(matter: Matter) -> Iterator[Hit]:
    """Everything that cites a changed document: records of all systems, documents in force, wordings of papers."""
    items = changed(matter)
    if not items:
        return
    sought = Sought({key: (item.title, item.document_no) for key, item in items.items()})
    gone = set(practice.doing("repeal", "invalid"))
    for found in who_cites(sought):
        own = items.get(found.pk) if found.system == "rules.document" else None
        others = found.cited - {found.pk} if own else found.cited
        if found.system in (SYSTEM, TASK) or not others or (own and own.result in gone):
            continue
        kind, places = registry.register_of(found.system).name.removesuffix("台账"), "、".join(found.places)
        label = f"{found.title}（{found.number}）"
        yield Hit(f"{found.system}:{found.pk}", found.pk, kind, label[:300], found.organ, places[:200], others)
    for system, template, name, cited in papers_citing(sought):
        yield Hit(f"paper:{system}:{template}", None, "文书格式", name[:300], matter.organ_id, "格式文字", cited)


def find_affected(ctx: Context, event: Event) -> None:
    """A task for each thing that is affected, at the organ that owns it; what has one already gets no second."""
    items = changed(ctx.matter)
    known = set(CleanupTask.objects.filter(round=ctx.matter).values_list("target_key", flat=True))
    found = [hit for hit in hits(ctx.matter) if hit.key not in known]
    organs = Organ.objects.in_bulk({hit.organ for hit in found})
    chains = Chain.objects.in_bulk({key for hit in found for key in (hit.chain, *hit.documents) if key})
    round_chain = Chain.objects.get(pk=ctx.matter.pk)
    due = ctx.calendar.next_working_day(ctx.on + timedelta(days=practice.TASK_DAYS))
    for hit in found:
        fields = {
            "round": ctx.matter, "target_key": hit.key, "target_kind": hit.kind, "target_label": hit.label,
            "places": hit.places, "cited": _told(items, hit.documents), "due_on": due,
        }  # fmt: skip
        task = actions.open_matter(
            TASK, organ=organs[hit.organ], by=ctx.by, on=ctx.on, fields=fields, cause=ctx.matter
        )  # fmt: skip
        actions.link(round_chain, task.chain, FOLLOWS, by=None, on=ctx.on)
        for document in sorted(hit.documents):
            actions.link(task.chain, chains[document], CHANGED, by=None, on=ctx.on)
        if hit.chain:
            actions.link(task.chain, chains[hit.chain], CITES, by=None, on=ctx.on)


def _told(items: dict[int, CleanupItem], documents: frozenset[int]) -> str:
    """What happened to the cited documents, in words."""
    by_result: dict[str, list[str]] = defaultdict(list)
    for item in sorted((items[key] for key in documents), key=lambda item: item.no):
        by_result[practice.RESULTS[item.result].name].append(item.called)
    return "；".join(f"{name}：{'、'.join(called)}" for name, called in by_result.items())
