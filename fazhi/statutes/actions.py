"""The only writers of the statute library: enter an edition, say that it ended, correct it, take a wrong one down.

Statutes are reference data, but what a legality review said rests on them: every change is an event with the digest of the
articles, and ``fazhi verify`` notices what was changed by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import append, noted
from fazhi.spine.models import Account, Chain, Event
from fazhi.spine.roles import Role
from fazhi.spine.sm3 import sm3
from fazhi.statutes.models import Article, Edition
from fazhi.statutes.naming import kept_title
from fazhi.statutes.reading import ReadArticle

SYSTEM = "statutes.edition"
FIELDS = (
    "title", "aliases", "kind", "issuer", "number", "adopted_on", "first", "in_force_on", "ended_on", "replaced_by", "last_article",
    "texts", "moves", "source", "unverified", "digest",
)  # fmt: skip
CHANGEABLE = frozenset(FIELDS) - {"texts", "digest", "title", "in_force_on"}


def may_keep_statutes(by: Account, on: date) -> bool:
    """Administrators and the reviewers of the justice bureau keep the library."""
    roles = {p.role for p in by.posts_on(on)}
    return bool(roles & {Role.ADMIN, Role.REVIEWER})


@transaction.atomic
def enter_edition(
    *, values: Mapping[str, Any], articles: Sequence[ReadArticle] = (), by: Account | None, on: date, actor: str = ""
) -> Edition:
    """Put one edition on file. Raises BadInput in one sentence; Conflict when that edition is there with other articles.

    The same edition with the same articles twice changes nothing.
    """
    _require(by, on)
    given = {name: values[name] for name in FIELDS if name in values and name not in ("texts", "digest")}
    given["title"] = kept_title(str(given.get("title", "")))
    if not given["title"] or not given.get("in_force_on"):
        raise BadInput("请写明法规的名称和施行日期")
    digest = digest_of(articles)
    if there := Edition.objects.filter(
        title=given["title"], in_force_on=given["in_force_on"], state=Edition.State.ON_FILE
    ).first():
        return _again(there, articles, digest, by=by, on=on, actor=actor)
    if articles:
        given["last_article"] = max(int(a.key.partition("-")[0]) for a in articles)
    edition = Edition(
        chain=Chain.objects.create(system=SYSTEM), entered_on=on, texts=bool(articles), digest=digest, **given
    )
    try:
        with transaction.atomic():
            edition.save(force_insert=True)
    except IntegrityError:
        raise Conflict(f"《{edition.title}》这一版本刚由他人收录，或者失效日期不晚于施行日期，请核对") from None
    _put(edition, articles)
    return _write(edition, "enter", by=by, on=on, actor=actor, payload=_told(edition))


def _again(
    there: Edition, articles: Sequence[ReadArticle], digest: str, *, by: Account | None, on: date, actor: str
) -> Edition:
    """An edition that is on file already: its text is added where only facts were known."""
    if not articles or there.digest == digest:
        return there
    if there.texts:
        raise Conflict(
            f"《{there.title}》{there.in_force_on}施行的版本已经收录，且条文不同；确需替换的，请先撤下原来的版本"
        )
    there = _locked(there)
    there.texts, there.digest = True, digest
    there.last_article = max(int(a.key.partition("-")[0]) for a in articles)
    _put(there, articles)
    return _write(there, "text", by=by, on=on, actor=actor, payload=_told(there))


@transaction.atomic
def change_edition(
    edition: Edition, *, values: Mapping[str, Any], by: Account | None, on: date, note: str, actor: str = ""
) -> Edition:
    """Correct facts of an edition, or say when it ended and what replaced it."""
    _require(by, on)
    if not note.strip():
        raise BadInput("请写明更正的理由")
    if wrong := set(values) - CHANGEABLE:
        raise BadInput(f"不能更改{'、'.join(sorted(wrong))}；名称、施行日期、条文有误的，请撤下后重新收录")
    edition = _locked(edition)
    if edition.state == Edition.State.WITHDRAWN:
        raise NotAllowed("这一版本已经撤下")
    for name, value in values.items():
        setattr(edition, name, value)
    if edition.ended_on and edition.ended_on <= edition.in_force_on:
        raise BadInput("失效日期应当晚于施行日期，请核对")
    return _write(edition, "change", by=by, on=on, actor=actor, note=note, payload=_told(edition))


@transaction.atomic
def withdraw_edition(edition: Edition, *, by: Account, on: date, note: str) -> Edition:
    """Take a wrongly entered edition down; it stays on file as withdrawn, with its history."""
    _require(by, on)
    if not note.strip():
        raise BadInput("请写明撤下的理由")
    edition = _locked(edition)
    if edition.state == Edition.State.WITHDRAWN:
        raise NotAllowed("这一版本已经撤下")
    edition.state = Edition.State.WITHDRAWN
    return _write(edition, "withdraw", by=by, on=on, note=note)


def digest_of(articles: Iterable[ReadArticle]) -> str:
    """SM3 over keys, chapters and texts, in order."""
    said = [[a.key, a.chapter, a.text] for a in articles]
    return sm3(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())


def faults(edition: Edition, events: list[Event]) -> Iterator[str]:
    """Where the row of an edition or its articles were changed by hand, in words."""
    told = next(e.payload for e in reversed(events) if "statute" in e.payload)
    for name, value in _told(edition).items():
        if value != told[name]:
            field = Edition._meta.get_field("title" if name == "statute" else name)
            yield f"法规版本的“{field.verbose_name}”与留痕不符"  # type: ignore[union-attr]
    rows = [ReadArticle(*row) for row in edition.articles.order_by("place").values_list("key", "chapter", "text")]
    if digest_of(rows) != told["digest"]:
        yield "法规条文与留痕不符，已被改动"
    if edition.entered_on != events[0].on or edition.version != events[-1].seq:
        yield "法规版本的收录日期或者版次与留痕不符"


def _told(edition: Edition) -> dict[str, Any]:
    """What the event holds. The title stands under another name: a "title" may name a person and is kept aside."""
    values = {name: getattr(edition, name) for name in FIELDS}
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    return {"statute": told.pop("title"), **told}


def _put(edition: Edition, articles: Sequence[ReadArticle]) -> None:
    rows = [
        Article(edition=edition, place=n, key=a.key, chapter=a.chapter, text=a.text) for n, a in enumerate(articles, 1)
    ]
    Article.objects.bulk_create(rows, batch_size=500)


def _require(by: Account | None, on: date) -> None:
    if by is not None and not may_keep_statutes(by, clock.today()):
        raise NotAllowed("法规库由系统管理员和合法性审查人员维护")
    if on > clock.today():
        raise BadInput(fields={"on": f"日期{on}晚于今天，请改为实际办理的日期"})


def _locked(edition: Edition) -> Edition:
    Chain.objects.select_for_update().get(pk=edition.pk)
    return Edition.objects.select_related("chain").get(pk=edition.pk)


def _write(
    edition: Edition, code: str, *, by: Account | None, on: date, actor: str = "", note: str = "",
    payload: Mapping[str, Any] | None = None,
) -> Edition:  # fmt: skip
    event = Event(
        code=code, on=on, at=timezone.now(), by=by, actor=actor, after=edition.state, payload=noted(payload or {}, note)
    )  # fmt: skip
    edition.version = append(edition.chain, event).seq
    edition.save()
    return edition
