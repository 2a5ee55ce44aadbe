"""What the steps of a normative document work out: who reviews, which numbers, how long it is valid, what follows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from fazhi.areas.rules.documents.local_rules import RULES, document_number, last_day_valid, unified_number
from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.documents.words import IN_FORCE, Change, End, Filing, Purpose
from fazhi.spine import actions
from fazhi.spine.actions.core import next_number
from fazhi.spine.context import Context
from fazhi.spine.models import Document, Event, Organ

COUNTY = 6  # digits of a county's division code


def justice_of(context: Context) -> Organ | None:
    """The county's justice bureau: it registers, numbers and, for most makers, reviews (三统一)."""
    code = context.matter.scope[:COUNTY]
    return Organ.objects.filter(kind=Organ.Kind.JUSTICE, division_id=code, until=None).order_by("pk").first()


def reviewer_of(context: Context) -> Organ | None:
    """Whose legality review it is (国办发〔2018〕115号第四部分).

    The county's reviewer for government documents, for department documents issued with the government's consent, and for
    whoever has no reviewer of its own; a town's own reviewer is its justice station where there is one. Who drafted does not
    review (local practice): the county reviews what a station drafted, the government with its counsel what the bureau did.
    """
    record, drafter = context.record, context.matter.organ
    if record.maker.kind == Organ.Kind.GOVERNMENT or record.consented or not record.own_reviewer:
        bureau = justice_of(context)
        return government_of(bureau) if bureau in (drafter, record.maker) else bureau
    if record.maker.kind == Organ.Kind.TOWN:
        station = record.maker.parts.filter(kind=Organ.Kind.JUSTICE_STATION, until=None).order_by("pk").first()
        return justice_of(context) if station and station == drafter else station or record.maker
    maker: Organ = record.maker
    return maker


def government_of(organ: Organ | None) -> Organ | None:
    """The government that an agency belongs to."""
    while organ and organ.kind != Organ.Kind.GOVERNMENT:
        organ = organ.parent
    return organ


def requester_of(context: Context) -> Organ:
    """Who answers the points of the review: the drafting unit; the maker itself where its own section reviews."""
    maker: Organ = context.record.maker
    own_section = maker.kind != Organ.Kind.GOVERNMENT and reviewer_of(context) == maker
    return maker if own_section else context.matter.organ


def presenter_of(context: Context) -> Organ | None:
    """Who besides maker and requester reads the review: the government whose consent is asked, or the drafting unit."""
    if context.record.consented:
        return government_of(context.record.maker)
    drafter = context.matter.organ
    return None if drafter == requester_of(context) else drafter


def drafting_organ_of(context: Context) -> Organ | None:
    """The drafting unit where another organ asks for the review."""
    drafter = context.matter.organ
    return None if drafter == requester_of(context) else drafter


def competition_level(context: Context) -> str:
    """Documents of the government are reviewed by the market regulator, those of departments by themselves."""
    return "government" if context.record.maker.kind == Organ.Kind.GOVERNMENT else "department"


def comments_in_all(context: Context) -> int:
    """What the public said in every round of comment so far."""
    return int((context.record.comment_count or 0) + context.detail["comments"])


def adopted_in_all(context: Context) -> int:
    return int((context.record.comment_adopted or 0) + context.detail["adopted"])


def comment_days(context: Context) -> int:
    """Calendar days of the public comment, its last day included."""
    until: date = context.value("comment_until")
    return (until - context.on).days


def _free(context: Context, kind: str, field: str, make: Any) -> str:
    """The next number of the maker's series that no document on file bears: numbers are never used twice."""
    maker, year = context.record.maker, context.on.year
    while True:
        number: str = make(maker, year, next_number(maker, kind, year))
        same = NormativeDocument.objects.filter(**{field: number})
        if not (same if field == "unified_no" else same.filter(maker=maker)).exists():
            return number


def next_unified(context: Context) -> str:
    return _free(context, "rules.document.unified", "unified_no", unified_number)


def next_document_no(context: Context) -> str:
    """The number the maker's office has given, or the next of its series."""
    given: str = context.values.get("document_no") or ""
    return given or _free(context, "rules.document.number", "document_no", document_number)


def expires(context: Context) -> date | None:
    """The last day of validity: as stated, else the usual period; of an amendment that of the amended document."""
    stated: date | None = context.values.get("expires_on")
    record = context.record
    if record.purpose == Purpose.AMEND and (earlier := earlier_of(record.earlier_no.strip(), but=record.pk)):
        return stated or earlier.expires_on
    return stated or last_day_valid(context.values["effective_on"], record.kind, record.trial)


def files_npc(context: Context) -> bool:
    return context.record.maker.kind in RULES["filing"]["congress_kinds"]


def goes_to_county(context: Context) -> bool:
    """Filed inside the county: of departments and towns; the county government files with the city."""
    return bool(context.record.maker.kind != Organ.Kind.GOVERNMENT)


def is_filed_again(context: Context) -> bool:
    """A refused filing is sent again where a day was named for it; else the document need not be filed there."""
    return bool(context.detail["correct_by"])


def unless_sent_again(context: Context) -> date | None:
    day: date | None = context.record.filed_gov_on
    return None if is_filed_again(context) else day


def refused_for_good(context: Context) -> str:
    return "" if is_filed_again(context) else Filing.RETURNED


def refused_no(context: Context) -> str:
    """The receipt number of the filing that is sent again; "" for the first."""
    last = next(iter(context.sent("filing")), None)
    return str(last.number) if last and last.state == "returned" else ""


def report_no(context: Context) -> str:
    """The number of the filing report that was issued with the step."""
    paper = Document.objects.filter(matter=context.matter.pk, template="filing_report").order_by("-pk").first()
    return paper.number if paper else f"{context.record.document_no}备案报告"


def day_after_expiry(context: Context) -> date:
    """A document that is valid until a day is still in force on it."""
    last: date = context.record.expires_on
    return last + timedelta(days=1)


def change_made(context: Context) -> str:
    return Change.READOPTED if context.record.purpose == Purpose.READOPT else Change.MADE


def earlier_of(number: str, *, but: int | None = None) -> NormativeDocument | None:
    """The document in force that bears a number, of either kind."""
    bears = Q(unified_no=number) | Q(document_no=number)
    found = NormativeDocument.objects.filter(bears, matter__state=IN_FORCE).exclude(pk=but)
    return found.select_related("matter").order_by("-pk").first()


def next_version(context: Context) -> int:
    return len(context.rows(DocumentVersion)) + 1


def send_to_work_rules(context: Context, event: Event) -> None:
    """A paper that is no normative document goes on as a work rule or plan of its maker (国办发〔2018〕115号第二部分)."""
    record, excluded = context.record, context.detail["excluded"]
    kind = {"system": "system", "plan": "plan", "internal": "internal"}.get(excluded, "other")
    actions.record_entry(
        "rules.work_rules", organ=record.maker, by=None, actor=str(context.by or event.actor), on=context.on,
        title=record.title,
        fields={
            "kind": kind, "status": "draft", "tested_no": context.matter.number, "reason": context.detail["reason"],
        },
    )  # fmt: skip


def tell_earlier(context: Context, event: Event) -> None:
    """An amendment gives the older document a new version; what is adopted anew takes the place of the older one."""
    record = context.record
    if record.purpose == Purpose.MAKE:
        return
    earlier = earlier_of(record.earlier_no.strip(), but=record.pk)
    if earlier is None:
        return
    actions.link(context.matter.chain, earlier.matter.chain, "earlier", by=None, on=context.on)
    told: dict[str, Any] = {"cause": context.matter, "by": context.by, "on": context.on}
    if record.purpose == Purpose.AMEND:
        version = {
            "title": record.title, "text": record.text, "document_no": record.document_no,
            "unified_no": record.unified_no, "published_on": record.published_on, "effective_on": record.effective_on,
            "expires_on": record.expires_on, "amends_note": f"据{record.document_no}修改",
        }  # fmt: skip
        actions.relay_step(earlier.matter, "amended", detail=version, **told)
        return
    by_what = f"{record.title}（{record.document_no}）"
    if record.effective_on <= context.on:
        actions.relay_step(earlier.matter, "superseded", fields={"ended_by": by_what}, **told)
    elif earlier.expires_on is None or earlier.expires_on >= record.effective_on:  # else it lapses before, as it stands
        last = record.effective_on - timedelta(days=1)
        actions.relay_step(earlier.matter, "to_end", fields={"expires_on": last, "ended_by": by_what}, **told)


def amended_by(record: NormativeDocument) -> tuple[NormativeDocument, list[DocumentVersion]] | None:
    """The document that an amendment changed, with its texts in order; None where it is no amendment or has changed none."""
    if record.purpose != Purpose.AMEND or record.published_on is None:
        return None
    changed = DocumentVersion.objects.filter(
        document_no=record.document_no,
        change=Change.AMENDED,
        matter__chain__links_in__source=record.pk,
        matter__chain__links_in__kind="earlier",
    )
    found = NormativeDocument.objects.filter(matter__in=changed.values("matter")).select_related("matter").first()
    return (found, list(found.matter.documentversion_set.order_by("number"))) if found else None


def undo_amendment(context: Context, event: Event) -> None:
    """An amendment that ends before it is incorporated takes its text with it: the text before it applies again."""
    if (found := amended_by(context.record)) is None:
        return
    document, versions = found
    if document.matter.state != IN_FORCE or versions[-1].document_no != context.record.document_no or len(versions) < 2:
        return
    before = versions[-2]
    version = {
        "title": before.title, "text": before.text, "document_no": before.document_no, "unified_no": before.unified_no,
        "published_on": context.on, "effective_on": context.on, "expires_on": before.expires_on,
        "amends_note": f"{context.record.document_no}的修改失效，恢复修改前的文本"[:300],
    }  # fmt: skip
    actions.relay_step(
        document.matter, "amendment_undone", cause=context.matter, by=context.by, on=context.on, detail=version
    )


def _kept(name: str, blank: Any) -> Any:
    """A field of a document that is given up; of one that was entered wrongly the number and the days become free."""
    return lambda context: blank if context.record.existing else getattr(context.record, name)


ENTRY_TAKEN_BACK: dict[str, Any] = {
    name: _kept(name, blank)
    for name, blank in (
        ("document_no", ""), ("unified_no", ""), ("published_on", None), ("effective_on", None), ("expires_on", None),
        ("end_kind", ""), ("ended_on", None),
    )
}  # fmt: skip


def drop_older_reviews(context: Context, event: Event) -> None:
    """A conclusion on an earlier text waits for nothing any more."""
    for older in context.sent("competition")[1:]:
        if older.state in ("passed", "excepted"):
            why = {"dropped_reason": "正文有修改，已重新送审"}
            actions.relay_step(older, "drop", cause=context.matter, by=context.by, on=context.on, fields=why)


def how_it_expired(context: Context) -> str:
    return End.SUPERSEDED if context.record.ended_by else End.EXPIRED
